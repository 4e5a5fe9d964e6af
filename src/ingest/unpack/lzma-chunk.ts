// Chunks of LZMA2 back to bytes: the range coder and the dictionary. After "LZMA specification" by Igor
// Pavlov (the reference decoder of the LZMA SDK), and section "LZMA2" of the format of .xz.

/** Thrown for a chunk that is wrong. */
export class WrongChunk extends Error {
  override readonly name = "WrongChunk";
}

/** A chunk has no more bytes than this. */
export const mostChunkBytes = 1 << 21;

const half = 1 << 10;
const states = 12;
const positions = 16;

// Where the probabilities of each kind of decision begin.
const isMatchAt = 0;
const isRepeatAt = isMatchAt + states * positions;
const isFirstAt = isRepeatAt + states;
const isSecondAt = isFirstAt + states;
const isThirdAt = isSecondAt + states;
const isLongAt = isThirdAt + states;
const slotAt = isLongAt + states * positions;
const nearAt = slotAt + 4 * 64;
const alignAt = nearAt + 128;
/** Of a length: two choices, then 16 times 8 short ones, 16 times 8 of middle length, and 256 long ones. */
const lengthProbabilities = 2 + 2 * positions * 8 + 256;
const matchLengthAt = alignAt + 16;
const repeatLengthAt = matchLengthAt + lengthProbabilities;
const literalAt = repeatLengthAt + lengthProbabilities;
const mostLiteralBits = 4;
const probabilities = literalAt + (0x300 << mostLiteralBits);

/** Decodes the chunks of one block. Its dictionary holds what has been made last. */
export class ChunkDecoder {
  readonly #dictionaryBytes: number;
  /** What has been made, as far back as a match may reach. */
  readonly #made: Uint8Array;
  readonly #probabilities = new Uint16Array(probabilities);
  readonly #repeats = new Uint32Array(4);
  /** Length of what has been made in `#made`, and since the dictionary began. */
  #length = 0;
  #total = 0;
  #state = 0;
  #literalContextBits = 0;
  #literalPositionMask = 0;
  #positionMask = 0;
  // The range coder, between calls.
  readonly #coder = new Uint32Array(2);
  #input: Uint8Array = new Uint8Array(0);
  #at = 0;

  constructor(dictionaryBytes: number) {
    this.#dictionaryBytes = dictionaryBytes;
    this.#made = new Uint8Array(dictionaryBytes + mostChunkBytes + (dictionaryBytes >> 2));
  }

  resetDictionary(): void {
    this.#length = 0;
    this.#total = 0;
  }

  resetState(): void {
    this.#probabilities.fill(half);
    this.#repeats.fill(0);
    this.#state = 0;
  }

  /** Takes the byte that says how contexts are made. */
  setProperties(byte: number): void {
    const literalContextBits = byte % 9;
    const literalPositionBits = Math.floor(byte / 9) % 5;
    const positionBits = Math.floor(byte / 45);
    if (positionBits > 4 || literalContextBits + literalPositionBits > mostLiteralBits)
      throw new WrongChunk("its properties are wrong");
    this.#literalContextBits = literalContextBits;
    this.#literalPositionMask = (1 << literalPositionBits) - 1;
    this.#positionMask = (1 << positionBits) - 1;
  }

  /** Takes a chunk that is stored. The bytes that are returned are the caller's. */
  store(bytes: Uint8Array): Uint8Array {
    this.#makeRoom(bytes.length);
    this.#made.set(bytes, this.#length);
    this.#length += bytes.length;
    this.#total += bytes.length;
    return bytes;
  }

  /** Unpacks a chunk that makes `count` bytes. */
  unpack(input: Uint8Array, count: number): Uint8Array {
    this.#makeRoom(count);
    const from = this.#length;
    if (input.length < 5 || input[0] !== 0) throw new WrongChunk("its start is wrong");
    this.#input = input;
    this.#coder[0] = 0xffffffff;
    this.#coder[1] =
      (((input[1] ?? 0) << 24) | ((input[2] ?? 0) << 16) | ((input[3] ?? 0) << 8) | (input[4] ?? 0)) >>> 0;
    this.#at = 5;
    this.#decode(from + count);
    if (this.#at !== input.length || this.#coder[1] !== 0) throw new WrongChunk("its end is wrong");
    this.#input = new Uint8Array(0);
    return this.#made.slice(from, from + count);
  }

  #makeRoom(count: number): void {
    if (this.#length + count <= this.#made.length) return;
    const kept = Math.min(this.#length, this.#dictionaryBytes);
    this.#made.copyWithin(0, this.#length - kept, this.#length);
    this.#length = kept;
  }

  /** Makes bytes until there are `limit`. Here, where the time goes, the range coder is written out. */
  #decode(limit: number): void {
    const probabilities = this.#probabilities;
    const made = this.#made;
    const input = this.#input;
    const coder = this.#coder;
    const repeats = this.#repeats;
    const positionMask = this.#positionMask;
    const literalContextBits = this.#literalContextBits;
    const literalPositionMask = this.#literalPositionMask;
    const before = this.#total - this.#length;
    let length = this.#length;
    let state = this.#state;
    let range = coder[0] as number;
    let code = coder[1] as number;
    let at = this.#at;
    while (length < limit) {
      const position = (before + length) & positionMask;
      let index = isMatchAt + state * positions + position;
      let probability = probabilities[index] as number;
      let bound = Math.imul(range >>> 11, probability) >>> 0;
      if (code < bound) {
        probabilities[index] = probability + ((2048 - probability) >> 5);
        range = bound;
        if (range < 0x1000000) {
          range = (range << 8) >>> 0;
          code = ((code << 8) | (input[at++] as number)) >>> 0;
        }
        const previous = length === 0 ? 0 : (made[length - 1] as number);
        const context =
          (((before + length) & literalPositionMask) << literalContextBits) +
          (previous >> (8 - literalContextBits));
        const literal = literalAt + 0x300 * context;
        let symbol = 1;
        if (state >= 7) {
          const distance = (repeats[0] as number) + 1;
          if (distance > length) throw new WrongChunk("a distance is wrong");
          let match = made[length - distance] as number;
          do {
            const matchBit = (match >> 7) & 1;
            match <<= 1;
            index = literal + ((1 + matchBit) << 8) + symbol;
            probability = probabilities[index] as number;
            bound = Math.imul(range >>> 11, probability) >>> 0;
            let bit = 0;
            if (code < bound) {
              probabilities[index] = probability + ((2048 - probability) >> 5);
              range = bound;
            } else {
              probabilities[index] = probability - (probability >> 5);
              range = (range - bound) >>> 0;
              code = (code - bound) >>> 0;
              bit = 1;
            }
            if (range < 0x1000000) {
              range = (range << 8) >>> 0;
              code = ((code << 8) | (input[at++] as number)) >>> 0;
            }
            symbol = (symbol << 1) | bit;
            if (matchBit !== bit) break;
          } while (symbol < 0x100);
        }
        while (symbol < 0x100) {
          index = literal + symbol;
          probability = probabilities[index] as number;
          bound = Math.imul(range >>> 11, probability) >>> 0;
          if (code < bound) {
            probabilities[index] = probability + ((2048 - probability) >> 5);
            range = bound;
            symbol <<= 1;
          } else {
            probabilities[index] = probability - (probability >> 5);
            range = (range - bound) >>> 0;
            code = (code - bound) >>> 0;
            symbol = (symbol << 1) | 1;
          }
          if (range < 0x1000000) {
            range = (range << 8) >>> 0;
            code = ((code << 8) | (input[at++] as number)) >>> 0;
          }
        }
        made[length++] = symbol;
        state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
        continue;
      }
      probabilities[index] = probability - (probability >> 5);
      coder[0] = range - bound;
      coder[1] = code - bound;
      this.#at = at;
      this.#normalise();
      const matched = this.#match(state, position);
      state = matched & 15;
      const count = matched >>> 4;
      range = coder[0];
      code = coder[1];
      at = this.#at;
      const distance = (repeats[0] as number) + 1;
      if (distance > length || distance > this.#dictionaryBytes) throw new WrongChunk("a distance is wrong");
      if (length + count > limit) throw new WrongChunk("a match is too long");
      if (distance >= count && count > 32)
        made.copyWithin(length, length - distance, length - distance + count);
      else
        for (let to = length, from = length - distance; to < length + count; to++, from++)
          made[to] = made[from] as number;
      length += count;
    }
    coder[0] = range;
    coder[1] = code;
    this.#at = at;
    this.#state = state;
    this.#total = before + length;
    this.#length = length;
  }

  /** Reads a match behind its first bit: sets its distance, returns its length and the next state. */
  #match(state: number, position: number): number {
    const repeats = this.#repeats;
    if (this.#bit(isRepeatAt + state) === 0) {
      repeats.copyWithin(1, 0, 3);
      const count = this.#matchLength(matchLengthAt, position);
      repeats[0] = this.#distance(count);
      return ((count + 2) << 4) | (state < 7 ? 7 : 10);
    }
    if (this.#bit(isFirstAt + state) === 0) {
      if (this.#bit(isLongAt + state * positions + position) === 0) return (1 << 4) | (state < 7 ? 9 : 11);
    } else {
      let rank = 1;
      if (this.#bit(isSecondAt + state) === 1) rank = 2 + this.#bit(isThirdAt + state);
      const distance = repeats[rank] as number;
      repeats.copyWithin(1, 0, rank);
      repeats[0] = distance;
    }
    const count = this.#matchLength(repeatLengthAt, position);
    return ((count + 2) << 4) | (state < 7 ? 8 : 11);
  }

  /** Returns a length less two. */
  #matchLength(at: number, position: number): number {
    if (this.#bit(at) === 0) return this.#tree(at + 2 + position * 8, 3);
    if (this.#bit(at + 1) === 0) return 8 + this.#tree(at + 2 + (positions + position) * 8, 3);
    return 16 + this.#tree(at + 2 + 2 * positions * 8, 8);
  }

  /** Returns a distance less one. */
  #distance(count: number): number {
    const slot = this.#tree(slotAt + Math.min(count, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const high = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return high + this.#reverseTree(nearAt + high - slot, bits);
    let direct = 0;
    for (let left = bits - 4; left > 0; left--) direct = direct * 2 + this.#directBit();
    return high + direct * 16 + this.#reverseTree(alignAt, 4);
  }

  #tree(at: number, bits: number): number {
    let symbol = 1;
    for (let left = bits; left > 0; left--) symbol = (symbol << 1) | this.#bit(at + symbol);
    return symbol - (1 << bits);
  }

  #reverseTree(at: number, bits: number): number {
    let symbol = 1;
    let value = 0;
    for (let place = 0; place < bits; place++) {
      const bit = this.#bit(at + symbol);
      symbol = (symbol << 1) | bit;
      value |= bit << place;
    }
    return value;
  }

  #bit(index: number): number {
    const probability = this.#probabilities[index] as number;
    const range = this.#coder[0] as number;
    const code = this.#coder[1] as number;
    const bound = Math.imul(range >>> 11, probability) >>> 0;
    let bit = 0;
    if (code < bound) {
      this.#probabilities[index] = probability + ((2048 - probability) >> 5);
      this.#coder[0] = bound;
    } else {
      this.#probabilities[index] = probability - (probability >> 5);
      this.#coder[0] = range - bound;
      this.#coder[1] = code - bound;
      bit = 1;
    }
    this.#normalise();
    return bit;
  }

  /** A bit without probability. */
  #directBit(): number {
    const range = (this.#coder[0] as number) >>> 1;
    const code = this.#coder[1] as number;
    this.#coder[0] = range;
    const bit = code >= range ? 1 : 0;
    if (bit === 1) this.#coder[1] = code - range;
    this.#normalise();
    return bit;
  }

  #normalise(): void {
    const range = this.#coder[0] as number;
    if (range >= 0x1000000) return;
    this.#coder[0] = range << 8;
    // Behind its end a chunk has zeros, and is found to be too short.
    this.#coder[1] = ((this.#coder[1] as number) << 8) | (this.#input[this.#at++] ?? 0);
  }
}
