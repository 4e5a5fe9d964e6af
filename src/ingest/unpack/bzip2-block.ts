// One block of bzip2: Huffman codes, moves to front, the Burrows-Wheeler transform and runs, back to
// bytes. There is no specification but the program; the names here are those that its steps have everywhere.
import { type BitWindow, OutOfBits } from "./bit-window.js";

/** Thrown for a block that is wrong; says what is. */
export class WrongBlock extends Error {
  override readonly name = "WrongBlock";
}

const mostCodeBits = 20;
const symbolsPerSelector = 50;
const mostSymbols = 258;
/** Codes of up to so many bits are looked up at once. */
const shortBits = 10;
const mostTables = 6;

/** CRC-32 with the most significant bit first. */
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc;
});

/** The codes of one table. */
class CodeTable {
  /** For each beginning of a code: its length in the low bits and its symbol above; 0 if it is longer. */
  readonly short: Uint16Array = new Uint16Array(1 << shortBits);
  /** For each length: the last code, left-aligned to `mostCodeBits`, and what turns a code into an index. */
  readonly limits: Int32Array = new Int32Array(mostCodeBits + 2);
  readonly bases: Int32Array = new Int32Array(mostCodeBits + 2);
  readonly symbols: Uint16Array = new Uint16Array(mostSymbols);

  build(lengths: Uint8Array, count: number): void {
    this.short.fill(0);
    let code = 0;
    let index = 0;
    for (let bits = 1; bits <= mostCodeBits; bits++) {
      code <<= 1;
      this.bases[bits] = index - code;
      for (let symbol = 0; symbol < count; symbol++)
        if (lengths[symbol] === bits) {
          if (code >= 1 << bits) throw new WrongBlock("its codes are");
          if (bits <= shortBits) {
            const from = code << (shortBits - bits);
            this.short.fill((symbol << 5) | bits, from, from + (1 << (shortBits - bits)));
          }
          this.symbols[index++] = symbol;
          code += 1;
        }
      // The first code that is longer.
      this.limits[bits] = code << (mostCodeBits - bits);
    }
    this.limits[mostCodeBits + 1] = 0x7fffffff;
  }
}

/** Unpacks blocks of up to a number of bytes, one after the other. */
export class BlockDecoder {
  readonly #most: number;
  /** The last column in the low bytes, then also the order above them. */
  readonly #order: Uint32Array;
  readonly #tables = Array.from({ length: mostTables }, () => new CodeTable());
  readonly #selectors = new Uint8Array(1 << 15);
  readonly #lengths = new Uint8Array(mostSymbols);
  readonly #front = new Uint8Array(256);
  readonly #counts = new Int32Array(256);
  #length = 0;
  #start = 0;
  /** The CRC of the last block that was unpacked. */
  crc = 0;

  constructor(most: number) {
    this.#most = most;
    this.#order = new Uint32Array(most);
  }

  /** Reads a block behind its magic and CRC. Throws `WrongBlock`, and `OutOfBits` where the bytes end. */
  read(window: BitWindow): void {
    if (window.read(1) !== 0) throw new WrongBlock("it is of bzip2 0.9, whose blocks are randomised,");
    const origin = window.read(24);
    const used = this.#usedBytes(window);
    const symbolCount = used + 2;
    const tableCount = window.read(3);
    if (tableCount < 2 || tableCount > mostTables) throw new WrongBlock("its number of tables is");
    const selectorCount = this.#readSelectors(window, tableCount);
    for (let table = 0; table < tableCount; table++) this.#readTable(window, table, symbolCount);
    this.#length = this.#readSymbols(window, symbolCount, selectorCount);
    if (origin >= this.#length) throw new WrongBlock("its origin is");
    this.#invert(origin);
  }

  /** Notes which bytes there are; returns their number. */
  #usedBytes(window: BitWindow): number {
    const groups = window.read(16);
    let used = 0;
    for (let group = 0; group < 16; group++) {
      if (((groups >> (15 - group)) & 1) === 0) continue;
      const bits = window.read(16);
      for (let low = 0; low < 16; low++)
        if (((bits >> (15 - low)) & 1) === 1) this.#front[used++] = group * 16 + low;
    }
    if (used === 0) throw new WrongBlock("its alphabet is");
    return used;
  }

  #readSelectors(window: BitWindow, tableCount: number): number {
    const count = window.read(15);
    if (count === 0) throw new WrongBlock("its number of selectors is");
    const front = Array.from({ length: tableCount }, (_, table) => table);
    for (let index = 0; index < count; index++) {
      let rank = 0;
      while (window.read(1) === 1) if (++rank >= tableCount) throw new WrongBlock("a selector is");
      const [table = 0] = front.splice(rank, 1);
      front.unshift(table);
      this.#selectors[index] = table;
    }
    return count;
  }

  #readTable(window: BitWindow, table: number, symbolCount: number): void {
    let length = window.read(5);
    for (let symbol = 0; symbol < symbolCount; symbol++) {
      for (;;) {
        if (length < 1 || length > mostCodeBits) throw new WrongBlock("a code's length is");
        if (window.read(1) === 0) break;
        length += window.read(1) === 0 ? 1 : -1;
      }
      this.#lengths[symbol] = length;
    }
    this.#tables[table]?.build(this.#lengths, symbolCount);
  }

  /** Reads the symbols into the last column; returns how many bytes it has. */
  #readSymbols(window: BitWindow, symbolCount: number, selectorCount: number): number {
    const order = this.#order;
    const front = this.#front;
    const counts = this.#counts.fill(0);
    const { bytes, end } = window;
    const most = this.#most;
    const last = symbolCount - 1;
    let { at, bits, bitCount } = window;
    // What is read behind the end says nothing about the block.
    const wrong = (what: string): Error =>
      at > end ? new OutOfBits("there are no more bits") : new WrongBlock(what);
    let length = 0;
    let run = 0;
    let runBit = 1;
    for (let selector = 0; selector < selectorCount; selector++) {
      const table = this.#tables[this.#selectors[selector] as number] as CodeTable;
      const { short, limits, bases, symbols } = table;
      for (let index = 0; index < symbolsPerSelector; index++) {
        while (bitCount < mostCodeBits) {
          // Behind the end there are zeros, which must not be used up.
          bits = (bits << 8) | (at < end ? (bytes[at] as number) : 0);
          at += 1;
          bitCount += 8;
        }
        let symbol: number;
        const entry = short[(bits >>> (bitCount - shortBits)) & ((1 << shortBits) - 1)] as number;
        if (entry !== 0) {
          bitCount -= entry & 31;
          symbol = entry >>> 5;
        } else {
          const ahead = (bits >>> (bitCount - mostCodeBits)) & ((1 << mostCodeBits) - 1);
          let codeBits = shortBits + 1;
          while (ahead >= (limits[codeBits] as number)) codeBits += 1;
          if (codeBits > mostCodeBits) throw wrong("a code is");
          bitCount -= codeBits;
          symbol = symbols[(ahead >>> (mostCodeBits - codeBits)) + (bases[codeBits] as number)] as number;
        }
        if (symbol <= 1) {
          run += runBit << symbol;
          runBit <<= 1;
          if (run > most) throw wrong("a run is");
          continue;
        }
        if (run > 0) {
          if (length + run > most) throw wrong("its length is");
          const byte = front[0] as number;
          counts[byte] = (counts[byte] as number) + run;
          order.fill(byte, length, length + run);
          length += run;
          run = 0;
          runBit = 1;
        }
        if (symbol === last) {
          // Bits that were looked at and not used belong to what follows.
          const unused = bitCount >> 3;
          window.at = at - unused;
          if (window.at > end) throw new OutOfBits("there are no more bits");
          window.bitCount = bitCount - 8 * unused;
          window.bits = bits >>> (8 * unused);
          return length;
        }
        if (length === most) throw wrong("its length is");
        const rank = symbol - 1;
        const byte = front[rank] as number;
        if (rank < 16) for (let place = rank; place > 0; place--) front[place] = front[place - 1] as number;
        else front.copyWithin(1, 0, rank);
        front[0] = byte;
        counts[byte] = (counts[byte] as number) + 1;
        order[length++] = byte;
      }
    }
    throw wrong("its number of selectors is");
  }

  #invert(origin: number): void {
    const order = this.#order;
    const counts = this.#counts;
    let sum = 0;
    for (let byte = 0; byte < 256; byte++) {
      const count = counts[byte] as number;
      counts[byte] = sum;
      sum += count;
    }
    for (let index = 0; index < this.#length; index++) {
      const byte = (order[index] as number) & 0xff;
      const to = counts[byte] as number;
      counts[byte] = to + 1;
      order[to] = (order[to] as number) | (index << 8);
    }
    this.#start = (order[origin] as number) >>> 8;
  }

  /** Yields the bytes of the block that was read, of which five may stand for 259. */
  *bytes(chunkBytes = 1 << 20): Generator<Uint8Array, void, undefined> {
    const order = this.#order;
    let position = this.#start;
    let left = this.#length;
    let crc = -1;
    let previous = -1;
    let repeats = 0;
    let owed = 0;
    while (left > 0 || owed > 0) {
      const chunk = new Uint8Array(Math.min(chunkBytes, owed + left * 52));
      let length = 0;
      while (length < chunk.length) {
        if (owed > 0) {
          const count = Math.min(owed, chunk.length - length);
          for (const end = length + count; length < end; length++) {
            chunk[length] = previous;
            crc = (crc << 8) ^ (crcTable[((crc >>> 24) ^ previous) & 0xff] as number);
          }
          owed -= count;
          continue;
        }
        if (left === 0) break;
        const entry = order[position] as number;
        position = entry >>> 8;
        left -= 1;
        const byte = entry & 0xff;
        if (repeats === 4) {
          owed = byte;
          repeats = 0;
          continue;
        }
        repeats = byte === previous ? repeats + 1 : 1;
        previous = byte;
        chunk[length++] = byte;
        crc = (crc << 8) ^ (crcTable[((crc >>> 24) ^ byte) & 0xff] as number);
      }
      this.crc = ~crc >>> 0;
      if (length > 0) yield chunk.subarray(0, length);
    }
    this.crc = ~crc >>> 0;
  }
}
