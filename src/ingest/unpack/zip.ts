// zip, by yauzl, which reads the central directory. CRC-32, sizes and the directory's end, which it does
// not compare, are checked here. Names are never used to write.
import { crc32, createInflateRaw, type InflateRaw, inflateRawSync } from "node:zlib";
import type * as Yauzl from "yauzl";
import { knownFailure, LeakcheckError } from "../../errors.js";
import { readAt, type OpenFile } from "../../files.js";
import { unpackers } from "./packed.js";
import { localEntries, type LocalEntry } from "./zip-local-headers.js";
import { decoderOptions, DecodingError, throughStream, zlibCode } from "./through-stream.js";
import { cutPacked, damagedPacked, encryptedZip, otherMethod, splitZip } from "./unpack-errors.js";

/** The bytes of a zip, which is read from its end. */
export type ZipSource = Pick<OpenFile, "read" | "size"> | Uint8Array;

const pieceBytes = 1 << 20;
/** Up to so many packed bytes are unpacked at once: a stream takes half a millisecond to set up. */
const shortBytes = 1 << 16;
const stored = 0;
const deflated = 8;
/** Other methods of compression by their numbers, which some archivers write. */
const packings: Readonly<Record<number, keyof typeof unpackers>> = { 12: "bzip2", 93: "zstd", 95: "xz" };
/** What may stand behind the directory: its end, the end in zip64, a signature. */
const directoryEnds: ReadonlySet<number> = new Set([0x06054b50, 0x06064b50, 0x05054b50]);

/** Reads at an offset. Returns fewer bytes only at the end. */
type Read = (offset: number, length: number) => Uint8Array;

function readerOf(source: ZipSource): { read: Read; size: number } {
  if (source instanceof Uint8Array)
    return {
      read: (offset, length) => new Uint8Array(source.subarray(offset, offset + length)),
      size: source.length,
    };
  return { read: (offset, length) => readAt(source, offset, length), size: source.size ?? 0 };
}

/**
 * Lists the files of a zip by its central directory; folders are left out. Throws `CUT_SOURCE` without
 * the directory's end, and `DAMAGED_SOURCE` if the directory is not whole.
 */
export async function zipMembers(source: ZipSource, name: string): Promise<ZipMember[]> {
  const { read, size } = readerOf(source);
  const archive = { read, name };
  const yauzl = await import("yauzl");
  const members: ZipMember[] = [];
  try {
    const zip = await yauzl.fromRandomAccessReaderPromise(directoryReader(yauzl, read), size, {
      // Decoding refuses the whole archive for one name with "..".
      decodeStrings: false,
      // Only of stored members, and the archive would be refused for one of them.
      validateEntrySizes: false,
    });
    for await (const entry of zip.eachEntry()) {
      const fileName = yauzl.getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw,
        entry.extraFields,
        false,
      );
      // A name alone makes no folder: one flipped bit turns "o" into "/".
      const isFolder = fileName.endsWith("/") && entry.uncompressedSize === 0 && entry.crc32 === 0;
      if (!isFolder) members.push(new ZipMember(archive, fileName, listed(entry)));
    }
    // The number of entries is told in one place only.
    const end = Number(zip.readEntryCursor);
    if (!directoryEnds.has(view(read(end, 4)).getUint32(0, true)))
      throw damagedPacked(name, `the directory of the zip does not end at byte ${end}`);
  } catch (cause) {
    if (cause instanceof LeakcheckError || !(cause instanceof Error)) throw cause;
    throw failureOf(cause, name, size);
  }
  return members;
}

/**
 * Lists the files of a zip without its directory: as many as the headers before them show. Those that are
 * cut or wrong throw when they are read.
 */
export async function zipMembersShown(source: ZipSource, name: string): Promise<ZipMember[]> {
  const { read, size: end } = readerOf(source);
  const archive = { read, name };
  const yauzl = await import("yauzl");
  const members: ZipMember[] = [];
  for await (const local of localEntries(read, end)) {
    const { flags, method, offset, start, packedSize, size, sum } = local;
    const fileName = yauzl.getFileNameLowLevel(flags, local.fileName, [], false);
    if (fileName.endsWith("/") && size === 0) continue;
    const isEncrypted = (flags & 1) !== 0;
    const entry = { method, packedSize, size, offset, sum, isEncrypted };
    members.push(new ZipMember(archive, fileName, { ...entry, isCut: start + packedSize > end }));
  }
  return members;
}

function view(bytes: Uint8Array, length = 4): DataView {
  // What is missing at the end counts as zeros.
  const padded = new Uint8Array(length);
  padded.set(bytes.subarray(0, length));
  return new DataView(padded.buffer);
}

/** What yauzl reads the directory from. */
function directoryReader(yauzl: typeof Yauzl, read: Read): Yauzl.RandomAccessReader {
  // Entries are read in two small pieces each.
  let held = new Uint8Array(0) as Uint8Array;
  let heldFrom = 0;
  class DirectoryReader extends yauzl.RandomAccessReader {
    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null) => void,
    ): void {
      let error: Error | null = null;
      try {
        if (position < heldFrom || position + length > heldFrom + held.length) {
          held = read(position, Math.max(length, 1 << 16));
          heldFrom = position;
        }
        const bytes = held.subarray(position - heldFrom, position - heldFrom + length);
        buffer.set(bytes, offset);
        if (bytes.length < length) error = new Error(endMessage);
      } catch (cause) {
        error = cause as Error;
      }
      queueMicrotask(() => {
        callback(error);
      });
    }
  }
  return new DirectoryReader();
}

const endMessage = "unexpected EOF";

/** Messages of yauzl are compared, and never shown. */
function failureOf(cause: Error, name: string, size: number): unknown {
  const { message } = cause;
  if (message.startsWith("End of central directory record signature not found"))
    return cutPacked(name, "its zip data", size);
  if (message.startsWith("multi-disk")) return splitZip(name);
  if (message.startsWith("strong encryption")) return encryptedZip(name);
  if (message.startsWith("Invalid comment length"))
    return damagedPacked(name, "the zip does not end where its directory says");
  const known = knownFailure(cause);
  return known === cause ? damagedPacked(name, "the directory of the zip is wrong") : known;
}

/** What a directory or a header says of a member. */
interface Entry extends Pick<LocalEntry, "method" | "packedSize" | "size" | "offset" | "sum"> {
  readonly isEncrypted: boolean;
  /** Whether it may reach behind the end of the file. */
  readonly isCut: boolean;
}

/** Returns what matters of an entry, which holds more. */
function listed(entry: Yauzl.Entry): Entry {
  return {
    method: entry.compressionMethod,
    packedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    offset: entry.relativeOffsetOfLocalHeader,
    sum: entry.crc32,
    isEncrypted: entry.isEncrypted(),
    isCut: false,
  };
}

/** One file of a zip. There may be very many, so it holds little. */
export class ZipMember {
  /** As stored, for messages and patterns only: it may hold `..` and control characters. */
  readonly name: string;
  readonly size: number;
  readonly packedSize: number;
  readonly isEncrypted: boolean;
  readonly #archive: Archive;
  readonly #method: number;
  readonly #offset: number;
  readonly #sum: number;
  readonly #isCut: boolean;

  constructor(archive: Archive, name: string, entry: Entry) {
    this.#archive = archive;
    this.name = name;
    this.size = entry.size;
    this.packedSize = entry.packedSize;
    this.isEncrypted = entry.isEncrypted;
    this.#method = entry.method;
    this.#offset = entry.offset;
    this.#sum = entry.sum;
    this.#isCut = entry.isCut;
  }

  /** Whether `open` can unpack it. */
  get isSupported(): boolean {
    const method = this.#method;
    return !this.isEncrypted && (method === stored || method === deflated || method in packings);
  }

  /**
   * Unpacks it. Throws `DAMAGED_SOURCE` if it is not as the directory says, and `UNKNOWN_FORMAT` if it
   * is encrypted or packed in a way that is not supported.
   */
  async *open(): AsyncGenerator<Uint8Array, void, undefined> {
    const { read, name } = this.#archive;
    const { size } = this;
    const at = `${name}, member at byte ${this.#offset}`;
    if (this.isEncrypted) throw encryptedZip(at);
    if (!this.isSupported) throw otherMethod(at, this.#method);
    const place = { method: this.#method, packedSize: this.packedSize, offset: this.#offset };
    let length = 0;
    let running = 0;
    for await (const piece of contents(read, at, { size, isCut: this.#isCut, ...place })) {
      length += piece.length;
      // Before the piece is handed on: a bomb may be said to be small.
      if (length > size) throw longerThanTold(at, size);
      running = crc32(piece, running);
      yield piece;
    }
    if (length < size) throw damagedPacked(at, `it has ${length} bytes, not ${size} as its zip says`);
    if (running !== this.#sum) throw damagedPacked(at, "its CRC-32 is wrong");
  }
}

/** The zip that members are in, and its name in messages. */
interface Archive {
  readonly read: Read;
  readonly name: string;
}

async function* contents(
  read: Read,
  at: string,
  { method, packedSize, offset, size, isCut }: Omit<Entry, "sum" | "isEncrypted">,
): AsyncGenerator<Uint8Array, void, undefined> {
  const header = view(read(offset, 30), 30);
  if (header.getUint32(0, true) !== 0x04034b50) throw damagedPacked(at, "no member begins there");
  let position = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const end = position + packedSize;
  const next = (): Uint8Array | undefined => {
    if (position === end) return undefined;
    const piece = read(position, Math.min(pieceBytes, end - position));
    if (piece.length === 0) throw cutPacked(at, "its zip data", position);
    position += piece.length;
    return piece;
  };
  const packing = packings[method];
  if (packing !== undefined) {
    const unpack = await unpackers[packing]();
    yield* unpack(piecesOf(next), at);
    return;
  }
  if (method === stored) {
    yield* piecesOf(next);
    return;
  }
  let decoder: Pick<InflateRaw, "bytesWritten">;
  try {
    if (!isCut && packedSize <= shortBytes && size <= pieceBytes) {
      const { buffer, engine } = inflatedAtOnce(next() ?? new Uint8Array(0), size);
      decoder = engine;
      if (buffer.length > 0) yield buffer;
    } else {
      const stream = createInflateRaw(decoderOptions);
      decoder = stream;
      yield* throughStream(stream, async () => next());
    }
  } catch (error) {
    const cause = error instanceof DecodingError ? error.cause : error;
    if (cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE")
      throw longerThanTold(at, size);
    if (zlibCode(cause) === undefined) throw cause;
    throw damagedPacked(at, "its packed data are wrong", cause);
  }
  if (decoder.bytesWritten !== packedSize)
    throw damagedPacked(at, `it ends after ${decoder.bytesWritten} of ${packedSize} packed bytes`);
}

async function* piecesOf(next: () => Uint8Array | undefined): AsyncGenerator<Uint8Array> {
  for (let piece = next(); piece !== undefined; piece = next()) yield piece;
}

/** Unpacks bytes of at most `size`, and returns what did, which knows how many it has taken. */
function inflatedAtOnce(
  packed: Uint8Array,
  size: number,
): { buffer: Uint8Array; engine: Pick<InflateRaw, "bytesWritten"> } {
  const options = { info: true, maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) };
  // The types do not know of `info`.
  return inflateRawSync(packed, options) as unknown as ReturnType<typeof inflatedAtOnce>;
}

function longerThanTold(at: string, size: number): LeakcheckError {
  return damagedPacked(at, `it has more than the ${size} bytes that its zip says`);
}
