// XXH64 in the kernel's memory: the checksum that lookups compare for heads and buckets.
// xxhash-wasm is the reference, but it is a module of its own, and loading it takes longer than the
// reads of a lookup.
import { shortKernel, type ShortKernel } from "./short-kernel.js";

const firstRoom = 16_384;

/** Computes checksums for one thread. */
class KernelChecksum {
  readonly #kernel: ShortKernel;
  #at = 0;
  #room = 0;

  constructor(kernel: ShortKernel) {
    this.#kernel = kernel;
  }

  of(seed: bigint, bytes: Uint8Array): bigint {
    if (bytes.length > this.#room || this.#room === 0) {
      this.#room = Math.max(bytes.length, 2 * this.#room, firstRoom);
      this.#at = this.#kernel.reserve(this.#room);
    }
    this.#kernel.bytes(this.#at, bytes.length).set(bytes);
    return BigInt.asUintN(64, this.#kernel.exports.xxHash64(this.#at, bytes.length, BigInt.asIntN(64, seed)));
  }
}

let shared: KernelChecksum | undefined;

/** Returns the XXH64 of bytes with a 64-bit seed. */
export function kernelChecksum(seed: bigint, bytes: Uint8Array): bigint {
  shared ??= new KernelChecksum(shortKernel());
  return shared.of(seed, bytes);
}
