// XXH64 in the kernel's memory: the checksum of heads and buckets where a lookup reads them. xxhash-wasm, which says what it is, is a module
// of its own, and loading it takes longer than a lookup's reading.
import { shortKernel, type ShortKernel } from "./short-kernel.js";

const firstRoom = 16_384;

/** Makes checksums in one thread. */
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

/** XXH64 of bytes with a seed of 64 bits. */
export function kernelChecksum(seed: bigint, bytes: Uint8Array): bigint {
  shared ??= new KernelChecksum(shortKernel());
  return shared.of(seed, bytes);
}
