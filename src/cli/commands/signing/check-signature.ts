// The part of `leakcheck verify` that checks a signature.
import { LeakcheckError } from "../../../errors.js";
import type { Files } from "../../../files.js";
import { parseSigners } from "../../../signing/signers.js";
import { fingerprintOf, maxSignatureBytes, verifyFile } from "../../../signing/ssh-signature.js";

/** A signature that is good, and by a key that is trusted. */
export interface CheckedSignature {
  /** Fingerprint of the key. */
  key: string;
  /** The name that stands beside the key in the file of signers. */
  signer: string | null;
}

/**
 * Checks that the file at `path` has a signature by one of the signers. `options.signature` is true for
 * the usual place of the signature. Throws `BAD_SIGNATURE`, `USAGE`.
 */
export function checkSignature(
  files: Files,
  path: string,
  options: { signature?: string | true; signers?: string },
): CheckedSignature | undefined {
  const { signature, signers } = options;
  if (signature === undefined && signers === undefined) return undefined;
  if (signature === undefined || signers === undefined)
    throw new LeakcheckError("USAGE", "--signature and --signers belong together", {
      hint: "a signature by a key that nobody knows proves nothing: name the keys that you trust",
    });
  const textOf = (name: string): string =>
    Buffer.from(files.readWhole(name, maxSignatureBytes)).toString("latin1");
  const trusted = parseSigners(Buffer.from(textOf(signers), "latin1").toString("utf8"), signers);
  const key = verifyFile(files, path, textOf(signature === true ? `${path}.sig` : signature));
  const fingerprint = fingerprintOf(key);
  const signer = trusted.find((one) => Buffer.from(one.key).equals(key));
  if (signer === undefined)
    throw new LeakcheckError(
      "BAD_SIGNATURE",
      `${path} is signed by ${fingerprint}, which is not in ${signers}`,
      {
        hint: "trust that key only if its owner confirms its fingerprint in another way",
      },
    );
  return { key: fingerprint, signer: signer.name };
}
