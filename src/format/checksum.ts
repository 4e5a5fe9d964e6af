// XXH64, the checksum of heads and buckets (docs/format.md section 1). It detects accidental
// damage, not tampering.
import xxhash from "xxhash-wasm";

/** Returns XXH64 of bytes with a 64-bit seed. */
export type Checksum = (seed: bigint, bytes: Uint8Array) => bigint;

let loading: Promise<Checksum> | undefined;

/** Loads the checksum, once per thread. */
export function loadChecksum(): Promise<Checksum> {
  loading ??= xxhash().then((api) => (seed, bytes) => api.h64Raw(bytes, seed));
  return loading;
}
