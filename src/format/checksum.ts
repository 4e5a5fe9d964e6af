// XXH64, the checksum of heads and buckets (docs/format.md section 1). It finds damage; it protects nothing.
import xxhash from "xxhash-wasm";

/** XXH64 of bytes with a seed of 64 bits. */
export type Checksum = (seed: bigint, bytes: Uint8Array) => bigint;

let loading: Promise<Checksum> | undefined;

/** Loads the checksum once in a thread. */
export function loadChecksum(): Promise<Checksum> {
  loading ??= xxhash().then((api) => (seed, bytes) => api.h64Raw(bytes, seed));
  return loading;
}
