// Whose signature is trusted: a public key of OpenSSH, or its file of allowed signers (ssh-keygen(1),
// section ALLOWED SIGNERS).
import { LeakcheckError } from "../errors.js";
import { signatureNamespace } from "./ssh-signature.js";

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
