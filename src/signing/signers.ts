// Whose signature is trusted: a public key of OpenSSH, or its file of allowed signers (ssh-keygen(1),
// section ALLOWED SIGNERS).
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { fingerprintOf, maxSignatureBytes, signatureNamespace } from "./ssh-signature.js";

/** A key that is trusted, and the name that stands beside it; null if none does. */
export interface Signer {
  key: Uint8Array;
  name: string | null;
}

/**
 * Returns the signers in the text of a public key or of allowed signers. `where` names the file in
 * errors. Throws `BAD_SIGNATURE` if there are none, or for an option that cannot be honoured.
 */
export function parseSigners(text: string, where: string): Signer[] {
  const lines = text.split(/\r?\n/u).filter((line) => !/^\s*(?:#.*)?$/u.test(line));
  const signers = lines.flatMap((line) => {
    const words = line.trim().match(/(?:"[^"]*"|[^\s"])+/gu) ?? [];
    const at = words.findIndex((word) => /^(?:ssh-|ecdsa-|sk-)[\w@.-]+$/u.test(word));
    const key = words[at + 1];
    // Before the type of a key stand nothing, or the names and perhaps options.
    if (at < 0 || at > 2 || key === undefined || !/^[A-Za-z0-9+/]+=*$/u.test(key)) throw noSigners(where);
    if (at === 2 && !isForIndexes(words[1] ?? "", where)) return [];
    const name = at === 0 ? words.slice(2).join(" ") : (words[0] ?? "").replaceAll('"', "");
    return [{ key: Buffer.from(key, "base64"), name: name === "" ? null : name }];
  });
  if (signers.length === 0) throw noSigners(where);
  return signers;
}

/** A signature that is good, and by a key that is trusted. */
export interface CheckedSignature {
  /** Fingerprint of the key. */
  key: string;
  /** The name that stands beside the key in the file of signers. */
  signer: string | null;
}

/**
 * Returns who signed, of those that are trusted. `key` made the signature of what `shown` names, and
 * `where` is the file of signers. Throws `BAD_SIGNATURE` for anybody else.
 */
export function trustedSigner(
  trusted: readonly Signer[],
  key: Uint8Array,
  shown: string,
  where: string,
): CheckedSignature {
  const fingerprint = fingerprintOf(key);
  const signer = trusted.find((one) => Buffer.from(one.key).equals(key));
  if (signer === undefined)
    throw new LeakcheckError(
      "BAD_SIGNATURE",
      `${shown} is signed by ${fingerprint}, which is not in ${where}`,
      { hint: "trust that key only if its owner confirms its fingerprint in another way" },
    );
  return { key: fingerprint, signer: signer.name };
}

/** Reads the signers in a file. Throws `CANNOT_READ`, and what {@link parseSigners} throws. */
export function readSigners(files: Files, path: string): Signer[] {
  return parseSigners(Buffer.from(files.readWhole(path, maxSignatureBytes)).toString("utf8"), path);
}

/** Returns true if the options of a line let its key sign indexes. */
function isForIndexes(options: string, where: string): boolean {
  const { value, rest } = /^namespaces="(?<value>[^"]*)"(?<rest>.*)$/u.exec(options)?.groups ?? {
    value: undefined,
    rest: options,
  };
  if (rest !== "" || value === undefined)
    throw new LeakcheckError("BAD_SIGNATURE", `${where} has options that leakcheck does not check`, {
      hint: `check the signature with: ssh-keygen -Y verify -n ${signatureNamespace}`,
    });
  return value.split(",").includes(signatureNamespace);
}

function noSigners(where: string): LeakcheckError {
  return new LeakcheckError("BAD_SIGNATURE", `${where} holds no public key that may sign indexes`, {
    hint: "name a public key of OpenSSH (id_ed25519.pub), or a file of allowed signers",
  });
}
