// The part of `leakcheck verify` that checks a signature.
import { LeakcheckError } from "../../../errors.js";
import type { Files } from "../../../files.js";
import { readSigners, trustedSigner, type CheckedSignature } from "../../../signing/signers.js";
import { maxSignatureBytes, verifyFile } from "../../../signing/ssh-signature.js";

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
  const trusted = readSigners(files, signers);
  const named = signature === true ? `${path}.sig` : signature;
  const text = Buffer.from(files.readWhole(named, maxSignatureBytes)).toString("latin1");
  return trustedSigner(trusted, verifyFile(files, path, text), path, signers);
}
