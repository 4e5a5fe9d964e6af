// gzip (RFC 1952), by node:zlib, which checks the CRC-32 and the length of each member.
import { createGunzip } from "node:zlib";
import { cutPacked, damagedPacked, garbageBehind } from "./unpack-errors.js";
import type { Unpack } from "./packed.js";
import { PackedReader } from "./packed-reader.js";
import { decoderOptions, DecodingError, throughStream, zlibCode } from "./through-stream.js";

const leastChunkBytes = 1 << 14;

/**
 * Unpacks gzip: members in a row are one. Zeros may follow a member, as on tapes; Node ignores
 * everything behind the first of them, so members behind zeros are looked for here.
 */
export const unpackGzip: Unpack = async function* (packed, name) {
  const reader = new PackedReader(packed);
  try {
    do {
      const start = reader.offset;
      const first = await reader.next();
      if (first !== undefined) reader.putBack(first);
      // There may be very many short members.
      const chunkSize = Math.max(
        leastChunkBytes,
        Math.min(decoderOptions.chunkSize, 8 * (first?.length ?? 0)),
      );
      const decoder = createGunzip({ chunkSize });
      let last: Uint8Array | undefined;
      const next = async (): Promise<Uint8Array | undefined> => (last = await reader.next());
      try {
        yield* throughStream(decoder, next);
      } catch (cause) {
        if (!(cause instanceof DecodingError)) throw cause;
        throw failureOf(cause.cause, name, start + decoder.bytesWritten, reader.offset);
      }
      // With nothing at all to unpack, Node sees no fault.
      if (decoder.bytesWritten === 0) throw cutPacked(name, "its gzip data", reader.offset);
      const unused = reader.offset - start - decoder.bytesWritten;
      if (unused > 0 && last !== undefined) reader.putBack(last.subarray(last.length - unused));
    } while (await isMemberBehindZeros(reader, name));
  } finally {
    await reader.close();
  }
};

/** `used` bytes were taken before the last piece, `end` with it. */
function failureOf(cause: unknown, name: string, used: number, end: number): unknown {
  const code = zlibCode(cause);
  if (code === "Z_BUF_ERROR") return cutPacked(name, "its gzip data", end);
  if (code === undefined) return cause;
  return damagedPacked(name, `its gzip data are wrong behind byte ${used}`, cause);
}

/** Skips zeros. Returns whether a member follows; throws if anything else does. */
async function isMemberBehindZeros(reader: PackedReader, name: string): Promise<boolean> {
  if (!(await reader.skipZeros())) return false;
  const { offset } = reader;
  const magic = await reader.exactly(2);
  reader.putBack(magic);
  if (magic[0] === 0x1f && (magic.length === 1 || magic[1] === 0x8b)) return true;
  throw garbageBehind(name, "its gzip data", offset);
}
