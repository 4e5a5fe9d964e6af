// Values in ClickHouse's format RowBinary: numbers in little-endian, strings behind their length.
import { bug } from "../errors.js";

/** Reads values one after the other. Throws a `RangeError` behind the end. */
export class RowReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  uint8(): number {
    return this.#bytes.readUInt8(this.#take(1));
  }

  uint32(): number {
    return this.#bytes.readUInt32LE(this.#take(4));
  }

  uint64(): bigint {
    return this.#bytes.readBigUInt64LE(this.#take(8));
  }

  fixed(length: number): Buffer {
    const start = this.#take(length);
    return this.#bytes.subarray(start, start + length);
  }

  string(): Buffer {
    let length = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.uint8();
      length += (byte & 127) * scale;
      if (byte < 128) break;
    }
    return this.fixed(length);
  }

  #take(length: number): number {
    const start = this.#at;
    if (length > this.#bytes.length - start) throw new RangeError("behind the end of the rows");
    this.#at += length;
    return start;
  }
}

/** Returns the bytes of an unsigned number of 1, 4 or 8 bytes. */
export function unsigned(value: number | bigint, bytes: 1 | 4 | 8): Buffer {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value));
  else if (typeof value === "bigint") bug("a number of few bytes");
  else buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}

/** Returns the bytes of a string. */
export function string(value: string | Uint8Array): Buffer {
  const content = Buffer.from(value);
  const length: number[] = [];
  let rest = content.length;
  for (; rest >= 128; rest = Math.floor(rest / 128)) length.push((rest % 128) + 128);
  return Buffer.concat([Buffer.from([...length, rest]), content]);
}
