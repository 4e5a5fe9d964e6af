// zstd (RFC 8878). The checksum of each frame is compared here, because not every decoder does.
import { LeakcheckError } from "../../errors.js";
import { loadRunningChecksum, type RunningChecksum } from "../../format/checksum.js";
import type { Unpack, UnpackNotes } from "./packed.js";
import { PackedReader } from "./packed-reader.js";
import { DecodingError, zlibCode } from "./through-stream.js";
import { cutPacked, damagedPacked, garbageBehind } from "./unpack-errors.js";
import { type FrameDecoder, littleEndian, nodeFrames, packageFrames, ZstdFrame } from "./zstd-frame.js";

const what = "its zstd data";
const frameMagic = 0xfd2fb528;
const skippableMagic = 0x184d2a5;

/** Returns what unpacks zstd with a decoder of frames. Frames in a row are one. */
export function zstdUnpacker(decode: FrameDecoder): Unpack {
  return async function* (packed, name, notes) {
    const startChecksum = await loadRunningChecksum();
    const reader = new PackedReader(packed);
    try {
      while (await isFrameNext(reader, name))
        yield* checkedFrame(reader, name, decode, startChecksum(), notes);
    } finally {
      await reader.close();
    }
  };
}

/** Unpacks zstd. A frame without checksum is noted. */
export const unpackZstd: Unpack = zstdUnpacker(nodeFrames ?? packageFrames);

/** Skips what is to be skipped. Returns whether a frame follows, and false at the end. */
async function isFrameNext(reader: PackedReader, name: string): Promise<boolean> {
  for (;;) {
    const { offset } = reader;
    const magic = await reader.exactly(4);
    if (magic.length === 0 && offset > 0) return false;
    if (magic.length < 4 && isStartOfMagic(magic)) throw cutPacked(name, what, reader.offset);
    const number = magic.length < 4 ? 0 : littleEndian(magic);
    if (number === frameMagic) {
      reader.putBack(magic);
      return true;
    }
    if (Math.floor(number / 16) !== skippableMagic)
      throw offset === 0
        ? damagedPacked(name, "no zstd frame begins at byte 0")
        : garbageBehind(name, what, offset);
    const length = await reader.exactly(4);
    const count = littleEndian(length);
    if (length.length < 4 || (await reader.skip(count)) < count) throw cutPacked(name, what, reader.offset);
  }
}

function isStartOfMagic(bytes: Uint8Array): boolean {
  const isStartOf = (magic: readonly number[]): boolean =>
    bytes.every((byte, index) => byte === magic[index]);
  return (
    isStartOf([0x28, 0xb5, 0x2f]) || ((bytes[0] ?? 0) >> 4 === 5 && isStartOf([bytes[0] ?? 0, 0x2a, 0x4d]))
  );
}

async function* checkedFrame(
  reader: PackedReader,
  name: string,
  decode: FrameDecoder,
  checksum: RunningChecksum,
  notes: UnpackNotes | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const start = reader.offset;
  const frame = new ZstdFrame(reader, name);
  let length = 0n;
  try {
    for await (const piece of decode(frame)) {
      length += BigInt(piece.length);
      checksum.update(piece);
      yield piece;
    }
  } catch (cause) {
    if (!(cause instanceof DecodingError)) throw cause;
    if (cause.cause instanceof LeakcheckError || isFailure(cause.cause)) throw cause.cause;
    throw damagedPacked(name, `the zstd frame at byte ${start} is wrong`, cause.cause);
  }
  if (frame.contentBytes !== undefined && length !== frame.contentBytes)
    throw damagedPacked(
      name,
      `the zstd frame at byte ${start} has ${length} bytes, not ${frame.contentBytes}`,
    );
  if (!frame.hasChecksum) {
    if (notes !== undefined) notes.isUnchecked = true;
  } else if (Number(checksum.digest() & 0xffffffffn) !== frame.checksum)
    throw damagedPacked(name, `the checksum of the zstd frame at byte ${start} is wrong`);
}

/** Whether an error of the system is no fault of the frame, such as a failed allocation. */
function isFailure(cause: unknown): boolean {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return typeof code === "string" && zlibCode(cause) === undefined;
}
