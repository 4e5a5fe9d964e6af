// xz ("The .xz File Format" 1.2.1). Read here: xz-decompress unpacks one stream at a time in the whole
// process, so that xz within xz waits for itself, and refuses SHA-256.
import { crc32 } from "node:zlib";
import { ChunkDecoder, mostChunkBytes, WrongChunk } from "./lzma-chunk.js";
import type { Unpack, UnpackNotes } from "./packed.js";
import { PackedReader } from "./packed-reader.js";
import { cutPacked, damagedPacked, filteredXz, garbageBehind, largeDictionary } from "./unpack-errors.js";
import { checkLengths, startCheck } from "./xz-checks.js";

const what = "its xz data";
const magic = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0];
const lzma2 = 0x21;
/** As much as xz -9 needs, twice. */
const mostDictionaryBytes = 2 ** 27;

/** Unpacks xz. Streams in a row are one, with zeros between and behind them in fours. */
export const unpackXz: Unpack = async function* (packed, name, notes) {
  const source = new XzSource(new PackedReader(packed), name);
  try {
    do yield* stream(source, notes);
    while (await source.isStreamNext());
  } finally {
    await source.reader.close();
  }
};

/** Reads what must be there. */
class XzSource {
  readonly reader: PackedReader;
  readonly name: string;
  #decoder: { readonly dictionaryBytes: number; readonly chunks: ChunkDecoder } | undefined;

  constructor(reader: PackedReader, name: string) {
    this.reader = reader;
    this.name = name;
  }

  async bytes(count: number): Promise<Uint8Array> {
    const bytes = await this.reader.exactly(count);
    if (bytes.length < count) throw cutPacked(this.name, what, this.reader.offset);
    return bytes;
  }

  /** The same one for all blocks: there may be one every few bytes. */
  decoder(dictionaryBytes: number): ChunkDecoder {
    if (this.#decoder?.dictionaryBytes !== dictionaryBytes)
      this.#decoder = { dictionaryBytes, chunks: new ChunkDecoder(dictionaryBytes) };
    return this.#decoder.chunks;
  }

  damaged(why: string): Error {
    return damagedPacked(this.name, why);
  }

  /** Skips padding. Returns whether a stream follows; throws if other bytes do. */
  async isStreamNext(): Promise<boolean> {
    for (;;) {
      const { offset } = this.reader;
      const four = await this.reader.exactly(4);
      if (four.length === 0) return false;
      if (four.length === 4 && four.every((byte) => byte === 0)) continue;
      if (!four.every((byte, index) => byte === magic[index])) throw garbageBehind(this.name, what, offset);
      this.reader.putBack(four);
      return true;
    }
  }
}

/** Compares a CRC-32 with the one that is stored behind the bytes. */
function hasCrc(bytes: Uint8Array, stored: Uint8Array): boolean {
  return crc32(bytes) === unsigned(stored);
}

function unsigned(bytes: Uint8Array): number {
  return bytes.reduceRight((value, byte) => value * 256 + byte, 0);
}

/** What a stream's index must repeat: the sizes of its blocks, as a number and a sum. */
class BlockSizes {
  #count = 0;
  #sum = 0;

  add(unpadded: number, unpacked: number): void {
    this.#count += 1;
    this.#sum = crc32(`${unpadded} ${unpacked};`, this.#sum);
  }

  equals(other: BlockSizes): boolean {
    return this.#count === other.#count && this.#sum === other.#sum;
  }

  get count(): number {
    return this.#count;
  }
}

async function* stream(
  source: XzSource,
  notes: UnpackNotes | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const start = source.reader.offset;
  const head = await source.bytes(12);
  const flags = head.subarray(6, 8);
  if (!magic.every((byte, index) => head[index] === byte))
    throw source.damaged(`no xz stream begins at byte ${start}`);
  const check = flags[1] ?? 0;
  if (!hasCrc(flags, head.subarray(8)) || flags[0] !== 0 || check > 15)
    throw source.damaged(`the xz stream at byte ${start} has a wrong head`);
  const sizes = new BlockSizes();
  for (;;) {
    const size = (await source.bytes(1))[0] ?? 0;
    if (size === 0) break;
    if (startCheck(check) === undefined && notes !== undefined) notes.isUnchecked = true;
    yield* block(source, (size + 1) * 4, check, sizes);
  }
  const indexBytes = await readIndex(source, sizes);
  const footer = await source.bytes(12);
  const told = footer.subarray(4, 10);
  if (
    !hasCrc(told, footer.subarray(0, 4)) ||
    (unsigned(told.subarray(0, 4)) + 1) * 4 !== indexBytes ||
    told[4] !== flags[0] ||
    told[5] !== flags[1] ||
    footer[10] !== 0x59 ||
    footer[11] !== 0x5a
  )
    throw source.damaged(`the xz stream that ends at byte ${source.reader.offset} has a wrong end`);
}

/** Reads a number of several bytes, 7 bits each. */
function numberAt(bytes: Uint8Array, from: number): { value: number; end: number } | undefined {
  let value = 0;
  for (let index = 0; index < 9; index++) {
    const byte = bytes[from + index];
    if (byte === undefined || (byte === 0 && index > 0)) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return Number.isSafeInteger(value) ? { value, end: from + index + 1 } : undefined;
  }
  return undefined;
}

interface BlockHead {
  dictionaryBytes: number;
  packed: number | undefined;
  unpacked: number | undefined;
}

/** Parses the head of a block, without its CRC; undefined if it is wrong. */
function parseBlockHead(head: Uint8Array, name: string): BlockHead | undefined {
  const flags = head[1] ?? 0;
  if ((flags & 0x3c) !== 0) return undefined;
  let at = 2;
  const next = (): number | undefined => {
    const number = numberAt(head, at);
    if (number !== undefined) at = number.end;
    return number?.value;
  };
  const packed = (flags & 0x40) === 0 ? undefined : next();
  const unpacked = (flags & 0x80) === 0 ? undefined : next();
  const filter = next();
  if ((flags & 3) !== 0 || filter !== lzma2) throw filteredXz(name);
  const length = next();
  const bits = head[at] ?? 0xff;
  if (length !== 1 || bits > 40 || head.subarray(at + 1).some((byte) => byte !== 0)) return undefined;
  const dictionaryBytes = bits === 40 ? 2 ** 32 - 1 : (2 | (bits & 1)) * 2 ** ((bits >> 1) + 11);
  return { dictionaryBytes, packed, unpacked };
}

async function* block(
  source: XzSource,
  headBytes: number,
  check: number,
  sizes: BlockSizes,
): AsyncGenerator<Uint8Array, void, undefined> {
  const start = source.reader.offset - 1;
  const rest = await source.bytes(headBytes - 1);
  const whole = Buffer.concat([Uint8Array.of(headBytes / 4 - 1), rest]);
  const wrong = (why: string): Error => source.damaged(`the xz block at byte ${start} ${why}`);
  if (!hasCrc(whole.subarray(0, -4), whole.subarray(-4))) throw wrong("has a wrong head");
  const head = parseBlockHead(whole.subarray(0, -4), source.name);
  if (head === undefined) throw wrong("has a wrong head");
  const dictionaryBytes = Math.min(head.dictionaryBytes, Math.max(head.unpacked ?? Infinity, 4096));
  if (dictionaryBytes > mostDictionaryBytes)
    throw largeDictionary(source.name, dictionaryBytes, mostDictionaryBytes);
  const from = source.reader.offset;
  const running = startCheck(check);
  let unpacked = 0;
  try {
    for await (const piece of chunks(source, source.decoder(dictionaryBytes))) {
      unpacked += piece.length;
      running?.update(piece);
      yield piece;
    }
  } catch (cause) {
    if (cause instanceof WrongChunk) throw wrong("is wrong");
    throw cause;
  }
  const packed = source.reader.offset - from;
  if ((head.packed ?? packed) !== packed || (head.unpacked ?? unpacked) !== unpacked)
    throw wrong("has other sizes than its head says");
  const padding = await source.bytes(-packed & 3);
  const stored = await source.bytes(checkLengths[check] ?? 0);
  if (padding.some((byte) => byte !== 0)) throw wrong("has a wrong end");
  if (running !== undefined && !Buffer.from(running.digest()).equals(stored))
    throw wrong("has a wrong check of its contents");
  sizes.add(headBytes + packed + stored.length, unpacked);
}

/** Yields what the chunks of a block make. */
async function* chunks(source: XzSource, decoder: ChunkDecoder): AsyncGenerator<Uint8Array, void, undefined> {
  // The first chunk resets the dictionary, the first with packed bytes everything.
  let needsDictionary = true;
  let needsProperties = true;
  let needsState = true;
  for (;;) {
    const control = (await source.bytes(1))[0] ?? 0;
    if (control === 0) return;
    if (control >= 0xe0 || control === 1) {
      decoder.resetDictionary();
      needsDictionary = false;
    } else if (needsDictionary) throw new WrongChunk("there is no dictionary");
    if (control < 0x80) {
      if (control > 2) throw new WrongChunk("its kind is unknown");
      const size = await source.bytes(2);
      yield decoder.store(new Uint8Array(await source.bytes(((size[0] ?? 0) << 8) + (size[1] ?? 0) + 1)));
      continue;
    }
    const head = await source.bytes(4);
    const unpacked = ((control & 0x1f) << 16) + ((head[0] ?? 0) << 8) + (head[1] ?? 0) + 1;
    const packed = ((head[2] ?? 0) << 8) + (head[3] ?? 0) + 1;
    if (control >= 0xc0) {
      decoder.setProperties((await source.bytes(1))[0] ?? 0);
      needsProperties = false;
    } else if (needsProperties) throw new WrongChunk("it has no properties");
    if (control >= 0xa0) {
      decoder.resetState();
      needsState = false;
    } else if (needsState) throw new WrongChunk("it has no state");
    if (unpacked > mostChunkBytes) throw new WrongChunk("it is too long");
    yield decoder.unpack(await source.bytes(packed), unpacked);
  }
}

/** Reads the index behind its first byte, and compares it with the blocks; returns its length. */
async function readIndex(source: XzSource, sizes: BlockSizes): Promise<number> {
  const start = source.reader.offset - 1;
  const wrong = (): Error => source.damaged(`the xz index at byte ${start} is wrong`);
  let crc = crc32(Uint8Array.of(0));
  let length = 1;
  const take = async (count: number): Promise<Uint8Array> => {
    const bytes = await source.bytes(count);
    crc = crc32(bytes, crc);
    length += count;
    return bytes;
  };
  const next = async (): Promise<number> => {
    const bytes: number[] = [];
    do bytes.push((await take(1))[0] ?? 0);
    while ((bytes.at(-1) ?? 0) >= 0x80 && bytes.length < 9);
    const number = numberAt(Uint8Array.from(bytes), 0);
    if (number === undefined) throw wrong();
    return number.value;
  };
  const told = new BlockSizes();
  if ((await next()) !== sizes.count) throw wrong();
  while (told.count < sizes.count) told.add(await next(), await next());
  const padding = await take(-length & 3);
  const stored = unsigned(await source.bytes(4));
  if (padding.some((byte) => byte !== 0) || stored !== crc || !told.equals(sizes)) throw wrong();
  return length + 4;
}
