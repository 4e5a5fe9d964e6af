// The list of an index's chunks with their digests, `x.lkx.chunks`: docs/remote.md describes its bytes.
// Signed, it makes every range of the index verifiable without the rest.
import { createHash } from "node:crypto";
import { LeakcheckError } from "../errors.js";

/** Length of a chunk in bytes; the last one may be shorter. */
export const chunkBytes = 65_536;
/** Longest list that is read: that of an index of 256 GiB. */
export const maxListBytes = 2 ** 27;

const magic = Buffer.of(0x89, 0x4c, 0x4b, 0x43, 0x0d, 0x0a, 0x1a, 0x0a);
const version = 1;
const fixedBytes = 26;
const digestBytes = 32;

export interface ChunkList {
  /** Name of the index, without a folder. */
  readonly name: string;
  /** Length of the index in bytes. */
  readonly length: number;
  /** SHA-256 of each chunk, one after the other. */
  readonly digests: Uint8Array;
}

/** Takes an index piece by piece, each but the last a multiple of {@link chunkBytes}. */
export class ChunkDigests {
  readonly #digests: Buffer[] = [];

  add(piece: Uint8Array): void {
    for (let at = 0; at < piece.length; at += chunkBytes)
      this.#digests.push(digestOf(piece.subarray(at, at + chunkBytes)));
  }

  take(): Uint8Array {
    return Buffer.concat(this.#digests);
  }
}

export function encodeChunkList({ name, length, digests }: ChunkList): Buffer {
  const text = Buffer.from(name);
  const head = Buffer.alloc(fixedBytes);
  magic.copy(head);
  head.writeUInt32LE(version, 8);
  head.writeUInt32LE(chunkBytes, 12);
  head.writeBigUInt64LE(BigInt(length), 16);
  head.writeUInt16LE(text.length, 24);
  return Buffer.concat([head, text, digests]);
}

/** `shown` is how messages call the list. Throws `BAD_SIGNATURE`. */
export function decodeChunkList(bytes: Uint8Array, shown: string): ChunkList {
  const list = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (list.length < fixedBytes || !list.subarray(0, magic.length).equals(magic))
    throw badList(shown, "it is no list of chunks");
  const found = list.readUInt32LE(8);
  if (found !== version) throw badList(shown, `it has version ${found}; this program supports ${version}`);
  const size = list.readUInt32LE(12);
  if (size !== chunkBytes) throw badList(shown, `its chunks have ${size} bytes and not ${chunkBytes}`);
  const length = Number(list.readBigUInt64LE(16));
  const from = fixedBytes + list.readUInt16LE(24);
  if (list.length !== from + Math.ceil(length / chunkBytes) * digestBytes)
    throw badList(shown, `its length is not that of a list for ${length} bytes`);
  return { name: list.toString("utf8", fixedBytes, from), length, digests: list.subarray(from) };
}

/**
 * Returns the number of the first chunk of `bytes`, which start at chunk `first`, that is not the one
 * in the list; undefined if all are. The last chunk must be whole.
 */
export function otherChunk({ digests }: ChunkList, first: number, bytes: Uint8Array): number | undefined {
  for (let at = 0, chunk = first; at < bytes.length; at += chunkBytes, chunk += 1) {
    const listed = digests.subarray(chunk * digestBytes, (chunk + 1) * digestBytes);
    if (!digestOf(bytes.subarray(at, at + chunkBytes)).equals(listed)) return chunk;
  }
  return undefined;
}

function digestOf(chunk: Uint8Array): Buffer {
  return createHash("sha256").update(chunk).digest();
}

function badList(shown: string, why: string): LeakcheckError {
  return new LeakcheckError("BAD_SIGNATURE", `${shown} cannot be used: ${why}`, {
    hint: "push the index again, with --sign",
  });
}
