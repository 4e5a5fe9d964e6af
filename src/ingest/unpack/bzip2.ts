// bzip2. Decoded here: packages in JavaScript are slower and do not see every cut, and the program would
// be a process to find, feed and end.
import type { Unpack } from "./packed.js";
import { BitWindow, OutOfBits } from "./bit-window.js";
import { BlockDecoder, WrongBlock } from "./bzip2-block.js";
import { PackedReader } from "./packed-reader.js";
import { cutPacked, damagedPacked, garbageBehind } from "./unpack-errors.js";

const what = "its bzip2 data";
const blockMagic = 0x314159265359;
const endMagic = 0x177245385090;
/** A block of 900,000 bytes has fewer: at most 20 bits a byte, and its tables. */
const windowBytes = 5 << 19;

/** Unpacks bzip2. Streams in a row are one. The CRC of each block and of each stream is compared. */
export const unpackBzip2: Unpack = async function* (packed, name) {
  const reader = new PackedReader(packed);
  const window = new BitWindow(reader, windowBytes);
  let decoder: BlockDecoder | undefined;
  let size = 0;
  let start = 0;
  try {
    await window.fill();
    do {
      start = window.offset;
      const level = streamLevel(window, name, start);
      if (decoder === undefined || level !== size) decoder = new BlockDecoder(level * 100_000);
      size = level;
      let streamCrc = 0;
      for (;;) {
        await window.fill();
        start = window.offset;
        const magic = window.read(24) * 2 ** 24 + window.read(24);
        const crc = window.read(16) * 2 ** 16 + window.read(16);
        if (magic === endMagic) {
          if (crc !== streamCrc >>> 0)
            throw damagedPacked(name, `the CRC of the bzip2 stream that ends at byte ${start} is wrong`);
          break;
        }
        if (magic !== blockMagic) throw damagedPacked(name, `no bzip2 block begins at byte ${start}`);
        decoder.read(window);
        yield* decoder.bytes();
        if (decoder.crc !== crc)
          throw damagedPacked(name, `the CRC of the bzip2 block at byte ${start} is wrong`);
        streamCrc = ((streamCrc << 1) | (streamCrc >>> 31)) ^ crc;
      }
      window.align();
      await window.fill();
    } while (!window.isAtEnd);
  } catch (cause) {
    if (cause instanceof WrongBlock)
      throw damagedPacked(name, `the bzip2 block at byte ${start} is wrong: ${cause.message} wrong`);
    if (!(cause instanceof OutOfBits)) throw cause;
    if (!window.isLast) throw damagedPacked(name, `the bzip2 block at byte ${start} has no end`);
    throw cutPacked(name, what, window.received);
  } finally {
    await reader.close();
  }
};

/** Reads the head of a stream; returns the size of its blocks, in units of 100,000 bytes. */
function streamLevel(window: BitWindow, name: string, start: number): number {
  for (const expected of [0x42, 0x5a, 0x68])
    if (window.read(8) !== expected)
      throw start === 0
        ? damagedPacked(name, "no bzip2 stream begins at byte 0")
        : garbageBehind(name, what, start);
  const level = window.read(8) - 0x30;
  if (level < 1 || level > 9) throw damagedPacked(name, `the bzip2 stream at byte ${start} has a wrong head`);
  return level;
}
