// Bytes of binary columns as text.
import { isUtf8 } from "node:buffer";

/** Whether a byte is a control character that no text of people holds. */
const isControl = (byte: number): boolean =>
  (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 0x7f;

/** Returns bytes of a binary column as they are if they are text, otherwise as hexadecimal digits. */
export function binaryText(bytes: Buffer): Buffer {
  const isText = isUtf8(bytes) && !bytes.some(isControl);
  return isText ? bytes : Buffer.from(`0x${bytes.toString("hex")}`);
}
