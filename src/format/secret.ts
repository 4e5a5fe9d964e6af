// From the secret to the SipHash key and the key id: docs/format.md section 3.
import { hkdfSync } from "node:crypto";
import { bug } from "../errors.js";

/** Length of a secret in bytes. */
export const secretBytes = 32;

/** What a secret gives: the 16-byte SipHash key, and the public id as 16 hexadecimal digits. */
export interface DerivedKey {
  sipHashKey: Uint8Array;
  keyId: string;
}

/** Derives the key and its id by HKDF-SHA-256 (RFC 5869). The secret must have 32 bytes. */
export function deriveKey(secret: Uint8Array): DerivedKey {
  if (secret.length !== secretBytes) bug(`a secret of ${secret.length} bytes`);
  const derive = (info: string, bytes: number): Buffer => Buffer.from(hkdfSync("sha256", secret, "", `leakcheck/1 ${info}`, bytes));
  return { sipHashKey: derive("siphash", 16), keyId: derive("id", 8).toString("hex") };
}
