// Bytes as a text that fits into a message.
import { createHash } from "node:crypto";

/** Returns the length and SHA-256 of bytes. */
export function fingerprintOf(bytes: Uint8Array): string {
  return `${bytes.length} bytes, ${createHash("sha256").update(bytes).digest("hex")}`;
}
