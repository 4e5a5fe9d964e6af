// Bytes as a text that fits into a message.
import { createHash } from "node:crypto";

/** The length of bytes and their SHA-256. */
export function fingerprintOf(bytes: Uint8Array): string {
  return `${bytes.length} bytes, ${createHash("sha256").update(bytes).digest("hex")}`;
}
