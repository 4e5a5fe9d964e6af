// Encodes and decodes the text of a key file. docs/format.md section 3.1.
import { LeakcheckError } from "../errors.js";

/** Length of a secret in bytes. */
export const secretBytes = 32;

const marker = "leakcheck-secret-1:";
/** Length of the longest key file in bytes. */
export const maxKeyFileBytes = 4096;

/** Returns the text of a key file. */
export function encodeKeyFile(secret: Uint8Array, keyId: string): string {
  return [
    `# leakcheck secret, key id ${keyId}`,
    "# Without this file no index that was built with it can be looked up: back it up.",
    "# Who has this file and such an index can test guesses against the index: keep it private.",
    `${marker}${Buffer.from(secret).toString("hex")}`,
    "",
  ].join("\n");
}

/** Returns the secret in a key file's text. `where` names the file in errors. Throws `BAD_KEY`. */
export function decodeKeyFile(text: string, where: string): Uint8Array {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const [line] = lines;
  if (lines.length !== 1 || line === undefined || !line.startsWith(marker))
    throw badKey(where, `it must have exactly one line that starts with ${marker}`);
  const digits = line.slice(marker.length).trim();
  if (!/^[0-9a-f]+$/iu.test(digits) || digits.length !== secretBytes * 2)
    throw badKey(where, `its secret is not ${secretBytes * 2} hexadecimal digits`);
  return new Uint8Array(Buffer.from(digits, "hex"));
}

/** Returns true if the first bytes of a file contain the marker of a key file. */
export function beginsAsKeyFile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(marker);
}

function badKey(where: string, what: string): LeakcheckError {
  return new LeakcheckError("BAD_KEY", `${where} is not a key file: ${what}`);
}
