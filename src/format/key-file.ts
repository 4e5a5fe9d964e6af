// The text of a key file: docs/format.md section 3.1.
import { LeakcheckError } from "../errors.js";

/** Length of a secret in bytes. */
export const secretBytes = 32;

const marker = "leakcheck-secret-1:";
/** No key file is longer, in bytes. */
export const maxKeyFileBytes = 4096;

/** The text of the key file of a secret and its key id. */
export function encodeKeyFile(secret: Uint8Array, keyId: string): string {
  return [
    `# leakcheck secret, key id ${keyId}`,
    "# Without this file no index that was built with it can be looked up: back it up.",
    "# Who has this file and such an index can test guesses against the index: keep it private.",
    `${marker}${Buffer.from(secret).toString("hex")}`,
    "",
  ].join("\n");
}

/** The secret in a key file's text. Throws `BAD_KEY`; `where` names the file. */
export function decodeKeyFile(text: string, where: string): Uint8Array {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const [line] = lines;
  if (lines.length !== 1 || line === undefined || !line.startsWith(marker)) throw badKey(where, `it needs one line that begins with ${marker}`);
  const digits = line.slice(marker.length).trim();
  if (!/^[0-9a-f]+$/iu.test(digits) || digits.length !== secretBytes * 2)
    throw badKey(where, `its secret is not ${secretBytes * 2} hexadecimal digits`);
  return new Uint8Array(Buffer.from(digits, "hex"));
}

/** Whether a file that begins with these bytes holds a line as a key file does. */
export function beginsAsKeyFile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(marker);
}

function badKey(where: string, what: string): LeakcheckError {
  return new LeakcheckError("BAD_KEY", `${where} is no key file: ${what}`);
}
