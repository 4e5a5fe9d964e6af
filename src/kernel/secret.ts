// Derives the SipHash key and the key id from the secret: docs/format.md, section 3.
import { bug } from "../errors.js";
import { hkdf } from "./hkdf.js";

/**
 * The key derived from a secret: the 16-byte SipHash key, and the public id as 16 hexadecimal
 * digits.
 */
export interface DerivedKey {
  sipHashKey: Uint8Array;
  keyId: string;
}

/** Derives the key and its id by HKDF-SHA-256 (RFC 5869). The secret must have 32 bytes. */
export function deriveKey(secret: Uint8Array): DerivedKey {
  if (secret.length !== 32) bug(`a secret of ${secret.length} bytes`);
  const derive = hkdf(secret);
  return {
    sipHashKey: derive("leakcheck/1 siphash", 16),
    keyId: Buffer.from(derive("leakcheck/1 id", 8)).toString("hex"),
  };
}
