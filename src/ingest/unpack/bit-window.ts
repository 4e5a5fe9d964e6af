// A stretch of packed bytes from which bits are read without waiting, most significant bit first.
import type { PackedReader } from "./packed-reader.js";

/** Thrown where the bits end. */
export class OutOfBits extends Error {
  override readonly name = "OutOfBits";
}

/** Holds the bytes before a position and behind it. Reading past the end throws `OutOfBits`. */
export class BitWindow {
  readonly #reader: PackedReader;
  readonly #most: number;
  bytes: Uint8Array;
  /** The number of bytes that are there. */
  end = 0;
  /** Where the next byte is taken from; the bits before it are in `bits`. */
  at = 0;
  bits = 0;
  bitCount = 0;
  /** Whether nothing follows what is there. */
  isLast = false;
  #offset = 0;

  /** `most` bytes are always there before they are needed, unless there are no more. */
  constructor(reader: PackedReader, most: number) {
    this.#reader = reader;
    this.#most = most;
    this.bytes = new Uint8Array(2 * most);
  }

  /** The offset in the packed bytes of the byte in which the next bit stands. */
  get offset(): number {
    return this.#offset + this.at - (this.bitCount >> 3);
  }

  /** The number of packed bytes so far. */
  get received(): number {
    return this.#offset + this.end;
  }

  /** Whether there is no further byte; bits before the next whole byte do not count. */
  get isAtEnd(): boolean {
    return this.isLast && this.at - (this.bitCount >> 3) === this.end;
  }

  async fill(): Promise<void> {
    while (!this.isLast && this.end - this.at < this.#most) {
      const piece = await this.#reader.next(this.#most);
      if (piece === undefined) {
        this.isLast = true;
        break;
      }
      if (this.end + piece.length > this.bytes.length) {
        // Bits that were taken come from bytes before, so no byte before `at` is needed.
        this.bytes.copyWithin(0, this.at, this.end);
        this.#offset += this.at;
        this.end -= this.at;
        this.at = 0;
      }
      this.bytes.set(piece, this.end);
      this.end += piece.length;
    }
  }

  /** Reads up to 24 bits. */
  read(count: number): number {
    while (this.bitCount < count) {
      if (this.at === this.end) throw new OutOfBits("there are no more bits");
      this.bits = (this.bits << 8) | (this.bytes[this.at++] ?? 0);
      this.bitCount += 8;
    }
    this.bitCount -= count;
    return (this.bits >>> this.bitCount) & ((1 << count) - 1);
  }

  /** Skips the bits before the next whole byte. */
  align(): void {
    this.bitCount -= this.bitCount & 7;
  }
}
