// The packings that leakcheck reads, and what recognises and unpacks them. A packing is one layer:
// the caller opens the next.
import { isTarHeader } from "./tar-header.js";

/** Bytes of one layer, in order. Each chunk belongs to the receiver. */
export type Bytes = AsyncIterable<Uint8Array>;

/** What unpacking tells besides the bytes. */
export interface UnpackNotes {
  /** Becomes true if some of the bytes have no checksum in the file, so damage could go unnoticed. */
  isUnchecked: boolean;
}

/**
 * Unpacks one layer. Ends only where the format says that it is whole; otherwise throws `CUT_SOURCE` or
 * `DAMAGED_SOURCE`, or `UNKNOWN_FORMAT` for a variant that cannot be unpacked. Errors of `packed` pass
 * through. `name` stands in messages.
 */
export type Unpack = (
  packed: Bytes,
  name: string,
  notes?: UnpackNotes,
) => AsyncGenerator<Uint8Array, void, undefined>;

export type Packing = "gzip" | "zstd" | "xz" | "bzip2" | "zip" | "tar";

/** The number of first bytes from which `recognisePacking` can tell all packings. */
export const packingHeadBytes = 512;

/** Recognises a packing by its first bytes, at least 512 of them where there are as many. */
export function recognisePacking(head: Uint8Array): Packing | undefined {
  const startsWith = (...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  if (startsWith(0x1f, 0x8b, 8)) return "gzip";
  if (startsWith(0x28, 0xb5, 0x2f, 0xfd)) return "zstd";
  // A skippable frame: parallel writers and seekable files begin with one.
  if ((head[0] ?? 0) >> 4 === 5 && startsWith(head[0] ?? 0, 0x2a, 0x4d, 0x18)) return "zstd";
  if (startsWith(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0)) return "xz";
  if (isBzip2(head)) return "bzip2";
  // A first member, an archive without members, and one part of several.
  if (startsWith(0x50, 0x4b) && [0x0403, 0x0605, 0x0807].includes((head[2] ?? 0) | ((head[3] ?? 0) << 8)))
    return "zip";
  return isTarHeader(head) ? "tar" : undefined;
}

/** "BZh" and a digit are text as well, so what follows is compared too: a block, or the end of the stream. */
function isBzip2(head: Uint8Array): boolean {
  const text = String.fromCharCode(...head.subarray(0, 10));
  const level = text.codePointAt(3) ?? 0;
  return (
    text.startsWith("BZh") &&
    level >= 0x31 &&
    level <= 0x39 &&
    ["1AY&SY", "\u0017rE8P\u0090"].includes(text.slice(4))
  );
}

/** The packings of one stream. Each loads its decoder when asked for. */
export const unpackers: Readonly<Record<"gzip" | "zstd" | "xz" | "bzip2", () => Promise<Unpack>>> = {
  gzip: async () => (await import("./gzip.js")).unpackGzip,
  zstd: async () => (await import("./zstd.js")).unpackZstd,
  xz: async () => (await import("./xz.js")).unpackXz,
  bzip2: async () => (await import("./bzip2.js")).unpackBzip2,
};
