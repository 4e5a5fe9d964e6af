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

/** XXH64 of bytes that come in pieces, with the seed 0. */
export interface RunningChecksum {
  update(bytes: Uint8Array): unknown;
  digest(): bigint;
}

/** Loads the checksum; returns what begins one. */
export async function loadRunningChecksum(): Promise<() => RunningChecksum> {
  const api = await xxhash();
  return () => api.create64();
}
