// An instance of the kernel and its linear memory: the allocator, the staging area for text, and
// SipHash. docs/format.md, section 3. The hot loops are in src/kernel/assembly.

import { bug, knownFailure, outOfMemory } from "../errors.js";
import type { ShortKernelExports } from "./kernel-exports.generated.js";

const PAGE_BYTES = 65_536;
const MOST_MEMORY_BYTES = 2 ** 32 - PAGE_BYTES;

/** Loads of whole words may reach this far past the end of a region. */
const SLACK_BYTES = 16;

/** Canonical forms are far shorter. The bound keeps a length from ever forming a wrong address. */
const MOST_TEXT_LENGTH = 2 ** 26;

/** Up to this length, a loop over ASCII characters is faster than a call to the encoder. */
const SHORT_TEXT_LENGTH = 96;

const encoder = new TextEncoder();

/** Returns how much memory a region of so many bytes takes. */
function sizeOf(bytes: number): number {
  return (bytes + SLACK_BYTES + 15) & ~15;
}

/**
 * The kernel of one thread; not to be shared. Views of its memory are valid until the next call
 * that may reserve.
 */
export class KernelMemory<Exports extends ShortKernelExports> {
  readonly exports: Exports;
  #end: number;
  #stagingAt: number;
  #staging: Uint8Array;
  #keyed = false;
  /** Regions that were lent and given back: addresses by their sizes. */
  readonly #free = new Map<number, number[]>();
  /** Regions that are lent; undefined while none is. */
  #lent: { address: number; size: number }[] | undefined;

  constructor(exports: Exports) {
    this.exports = exports;
    this.#end = (exports.heapBase() + 15) & ~15;
    this.#staging = new Uint8Array(0);
    this.#stagingAt = 0;
    this.#growStaging(4096);
  }

  /**
   * Reserves zeroed memory and returns its address, a multiple of 16. It is reserved for the life of
   * the kernel, or until {@link takeBack} while memory is lent.
   */
  reserve(bytes: number): number {
    if (this.#lent === undefined) return this.reserveForGood(bytes);
    const size = sizeOf(bytes);
    // A dump in many files asks for the same sizes again and again.
    let found = (this.#free.get(size)?.length ?? 0) > 0 ? size : Infinity;
    if (found === Infinity)
      for (const [other, addresses] of this.#free)
        if (addresses.length > 0 && other > size && other <= 2 * size) found = Math.min(found, other);
    const address = this.#free.get(found)?.pop();
    if (address === undefined) {
      const fresh = this.reserveForGood(bytes);
      this.#lent.push({ address: fresh, size });
      return fresh;
    }
    this.#lent.push({ address, size: found });
    new Uint8Array(this.exports.memory.buffer, address, found).fill(0);
    return address;
  }

  /** Reserves zeroed memory for the life of the kernel, even while memory is lent. */
  reserveForGood(bytes: number): number {
    const address = this.#end;
    if (!(bytes >= 0 && bytes < 2 ** 31 - 64)) bug(`the kernel cannot hold ${bytes} bytes at once`);
    const end = address + sizeOf(bytes);
    if (end > MOST_MEMORY_BYTES) throw outOfMemory();
    this.makeRoom(end - address);
    this.#end = end;
    return address;
  }

  /** Lends what is reserved from now on. */
  lend(): void {
    this.takeBack();
    this.#lent = [];
  }

  /** Takes back what was lent, which nobody may use any more. */
  takeBack(): void {
    for (const { address, size } of this.#lent ?? []) {
      const addresses = this.#free.get(size);
      if (addresses === undefined) this.#free.set(size, [address]);
      else addresses.push(address);
    }
    this.#lent = undefined;
  }

  /**
   * Grows the memory so that further reservations of `bytes` in total will not. V8 counts each
   * growth as if the whole memory had become garbage, and soon collects.
   */
  makeRoom(bytes: number): void {
    const { memory } = this.exports;
    const missing = this.#end + bytes - memory.buffer.byteLength;
    if (missing <= 0) return;
    // Growing detaches the view and sets its length to 0.
    const staged = this.#staging.length;
    try {
      memory.grow(Math.ceil(missing / PAGE_BYTES));
    } catch (cause) {
      throw knownFailure(cause);
    }
    this.#staging = new Uint8Array(memory.buffer, this.#stagingAt, staged);
  }

  /**
   * Returns a view of reserved memory. It is detached, with length 0, once a reservation grows the
   * memory.
   */
  bytes(address: number, length: number): Uint8Array {
    if (address < 0 || length < 0 || address + length > this.#end)
      bug("a view beyond the kernel's reserved memory");
    return new Uint8Array(this.exports.memory.buffer, address, length);
  }

  /** Sets the 16-byte SipHash key. Must be called before the first hash or entry. */
  setKey(sipHashKey: Uint8Array): void {
    if (sipHashKey.length !== 16) bug(`a SipHash key of ${sipHashKey.length} bytes`);
    this.#staging.set(sipHashKey);
    this.exports.setKey(this.#stagingAt);
    this.#staging.fill(0, 0, 16);
    this.#keyed = true;
  }

  /**
   * Returns the key of an identifier as an unsigned number: the hash of its kind (1 to 255) and
   * canonical form.
   */
  hash(kind: number, canonical: string): bigint {
    const length = this.stage(kind, canonical);
    return BigInt.asUintN(64, this.exports.hash(this.#stagingAt, length));
  }

  /** Returns the SipHash-2-4 of some bytes as an unsigned number. */
  hashBytes(bytes: Uint8Array): bigint {
    if (!this.#keyed) bug("the kernel has no SipHash key");
    if (bytes.length > this.#staging.length) this.#growStaging(bytes.length);
    this.#staging.set(bytes);
    return BigInt.asUintN(64, this.exports.hash(this.#stagingAt, bytes.length));
  }

  /** Address where {@link stage} puts its bytes. It changes when a longer text is staged. */
  get stagingAddress(): number {
    return this.#stagingAt;
  }

  /** Writes a kind byte and the UTF-8 of a text to the staging area. Returns their length. */
  stage(kind: number, text: string): number {
    if (!this.#keyed) bug("the kernel has no SipHash key");
    const length = text.length;
    if (1 + 3 * length > this.#staging.length) this.#growStaging(1 + 3 * length);
    const staging = this.#staging;
    staging[0] = kind;
    let i = 0;
    if (length <= SHORT_TEXT_LENGTH) {
      for (; i < length; i++) {
        const code = text.charCodeAt(i);
        if (code > 127) break;
        staging[i + 1] = code;
      }
      if (i === length) return length + 1;
    }
    return 1 + encoder.encodeInto(text, staging.subarray(1)).written;
  }

  #growStaging(bytes: number): void {
    if (bytes > 1 + 3 * MOST_TEXT_LENGTH) bug(`a text of ${bytes} bytes for the kernel`);
    const length = Math.max(bytes, 2 * this.#staging.length);
    const address = this.reserveForGood(length);
    this.#stagingAt = address;
    this.#staging = this.bytes(address, length);
  }
}
