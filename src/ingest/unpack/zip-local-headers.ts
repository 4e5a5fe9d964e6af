// The members of a zip that has lost its directory, by the headers before their contents.
import { createInflateRaw } from "node:zlib";
import { decoderOptions, DecodingError, throughStream } from "./through-stream.js";

/** Reads at an offset. Returns fewer bytes only at the end. */
type Read = (offset: number, length: number) => Uint8Array;

/** What a header says, and what its contents show. */
export interface LocalEntry {
  readonly flags: number;
  readonly fileName: Buffer;
  readonly extra: Buffer;
  readonly method: number;
  readonly offset: number;
  /** Where the contents begin. */
  readonly start: number;
  /** Reaches behind the end of the file if the member does. */
  readonly packedSize: number;
  /** Infinite if nothing says it. */
  readonly size: number;
  readonly sum: number;
}

const headerBytes = 30;
const headerSign = 0x04034b50;
const descriptorSign = 0x08074b50;
const deflated = 8;
/** Says that sizes and sum stand behind the contents. */
const hasDescriptor = 8;
const unknown32 = 0xffffffff;
const pieceBytes = 1 << 20;

/**
 * Yields the entries of the members up to the first place where none begins. Of a member whose length
 * only its contents show, these are unpacked, if they are deflated; any other is the last.
 */
export async function* localEntries(read: Read, end: number): AsyncGenerator<LocalEntry, void, undefined> {
  for (let offset = 0; offset + headerBytes <= end;) {
    const header = Buffer.from(read(offset, headerBytes));
    if (header.length < headerBytes || header.readUInt32LE(0) !== headerSign) return;
    const [flags, method] = [header.readUInt16LE(6), header.readUInt16LE(8)];
    const nameLength = header.readUInt16LE(26);
    const names = Buffer.from(read(offset + headerBytes, nameLength + header.readUInt16LE(28)));
    const [fileName, extra] = [names.subarray(0, nameLength), names.subarray(nameLength)];
    const start = offset + headerBytes + nameLength + header.readUInt16LE(28);
    const known = { flags, fileName, extra, method, offset, start };
    if ((flags & hasDescriptor) === 0) {
      const sizes = { packedSize: header.readUInt32LE(18), size: header.readUInt32LE(22) };
      const { packedSize, size } = longSizes(sizes, extra);
      yield { ...known, packedSize, size, sum: header.readUInt32LE(14) };
      offset = start + packedSize;
      continue;
    }
    const length = method === deflated ? await deflatedLength(read, start, end) : undefined;
    if (length === undefined) {
      yield { ...known, packedSize: end - start + 1, size: Infinity, sum: 0 };
      return;
    }
    const { packed: packedSize, size } = length;
    const descriptor = Buffer.from(read(start + packedSize, 24));
    const skipped = descriptor.length >= 4 && descriptor.readUInt32LE(0) === descriptorSign ? 4 : 0;
    if (descriptor.length < skipped + 12) {
      // Its contents are all there, but not their sum.
      yield { ...known, packedSize: end - start + 1, size: Infinity, sum: 0 };
      return;
    }
    yield { ...known, packedSize, size, sum: descriptor.readUInt32LE(skipped) };
    const isShort = descriptor.readUInt32LE(skipped + 8) === size % 2 ** 32;
    offset = start + packedSize + skipped + (isShort ? 12 : 20);
  }
}

interface Sizes {
  readonly packedSize: number;
  readonly size: number;
}

/** Returns the sizes of a member, which an extra field has if they are long. */
function longSizes({ packedSize, size }: Sizes, extra: Buffer): Sizes {
  if (packedSize !== unknown32 && size !== unknown32) return { packedSize, size };
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 1 && at + 20 <= extra.length)
      return {
        size: Number(extra.readBigUInt64LE(at + 4)),
        packedSize: Number(extra.readBigUInt64LE(at + 12)),
      };
  return { packedSize, size };
}

/** Returns how long deflated contents are, packed and unpacked; undefined if they are cut or wrong. */
async function deflatedLength(
  read: Read,
  start: number,
  end: number,
): Promise<{ packed: number; size: number } | undefined> {
  const decoder = createInflateRaw(decoderOptions);
  let position = start;
  let size = 0;
  const next = async (): Promise<Uint8Array | undefined> => {
    if (position >= end) return undefined;
    const piece = read(position, pieceBytes);
    position += piece.length;
    return piece.length === 0 ? undefined : piece;
  };
  try {
    for await (const piece of throughStream(decoder, next)) size += piece.length;
  } catch (cause) {
    if (cause instanceof DecodingError) return undefined;
    throw cause;
  }
  return { packed: decoder.bytesWritten, size };
}
