// Cuts standard input into blocks of whole lines, which are looked up together. A block is passed
// on when it is large enough or when the input pauses, so that a line never waits long for others.
import { setTimeout } from "node:timers/promises";
import type { InputFeed } from "./input-feed.js";

const lineFeed = 10;
/** The UTF-8 byte order mark, with which the input may start. */
const mark = [0xef, 0xbb, 0xbf] as const;
/** Bytes kept of a line: more than an identifier of 4096 UTF-16 units needs. */
const keptBytes = 16_384;
/** Bytes taken at a time of a line that exceeds its block. */
const beyondBytes = 4096;
/** Bytes that a block needs beyond its goal. */
export const spareBytes = keptBytes + beyondBytes;

export interface LineBlockOptions {
  /** Intended length of a block in bytes. */
  goalBytes: number;
  /** Returns memory for a block, at least `goalBytes` and `spareBytes` long. */
  takeRoom: () => Promise<Uint8Array>;
  /** A block is passed on once the input has paused for this long, in milliseconds. */
  idleMs: number;
  /** Longest time that a line waits for others, in milliseconds. */
  waitMs: number;
}

/** How long a line waits for others, as in {@link LineBlockOptions}. */
export const usualWaits = { idleMs: 8, waitMs: 100 } as const;

/** A block: the first `length` bytes of the memory from `takeRoom`. */
export interface LineBlock {
  room: Uint8Array;
  length: number;
}

/** Yields the input in blocks of whole lines. Keeps only the first 16 KiB of a line. */
export async function* lineBlocks(
  feed: Pick<InputFeed, "next" | "mayWait">,
  options: LineBlockOptions,
): AsyncGenerator<LineBlock> {
  const { takeRoom, goalBytes: goal, idleMs, waitMs } = options;
  let reading: Promise<Uint8Array | undefined> | undefined;
  let room = await takeRoom();
  let filled = 0;
  // Start of the last line, which is still incomplete.
  let lastLine = 0;
  let isSkipping = false;
  let isFirst = true;
  let firstWaits = 0;
  const next = async (): Promise<LineBlock> => {
    const block = { room, length: lastLine };
    const rest = room.slice(lastLine, filled);
    room = await takeRoom();
    room.set(rest);
    filled = rest.length;
    lastLine = 0;
    isFirst = false;
    return block;
  };
  for (;;) {
    if (lastLine > 0 && reading === undefined && !feed.mayWait) yield await next();
    reading ??= feed.next();
    if (lastLine > 0 && (performance.now() - firstWaits > waitMs || !(await endsWithin(reading, idleMs)))) {
      yield await next();
      continue;
    }
    const piece = await reading;
    reading = undefined;
    if (piece === undefined) break;
    let data = piece;
    while (data.length > 0) {
      if (isSkipping) {
        const end = data.indexOf(lineFeed);
        if (end < 0) break;
        data = data.subarray(end);
        isSkipping = false;
      }
      const part = data.subarray(0, filled < goal ? goal - filled : beyondBytes);
      data = data.subarray(part.length);
      room.set(part, filled);
      const end = part.lastIndexOf(lineFeed);
      if (end >= 0) {
        if (lastLine === 0) firstWaits = performance.now();
        lastLine = filled + end + 1;
      }
      filled += part.length;
      // The mark may arrive in pieces, so wait for three bytes if the first one matches.
      if (isFirst && (filled >= mark.length || room[0] !== mark[0])) {
        isFirst = false;
        if (mark.every((byte, index) => room[index] === byte)) {
          room.copyWithin(0, mark.length, filled);
          filled -= mark.length;
          lastLine = Math.max(0, lastLine - mark.length);
        }
      }
      if (filled - lastLine > keptBytes) {
        filled = lastLine + keptBytes;
        isSkipping = true;
      }
      if (lastLine > 0 && filled >= goal) yield await next();
    }
  }
  if (filled > 0) yield { room, length: filled };
}

async function endsWithin(reading: Promise<unknown>, ms: number): Promise<boolean> {
  const stop = new AbortController();
  const pause = setTimeout(ms, false, { signal: stop.signal }).catch(() => false);
  const ended = await Promise.race([reading.then(() => true), pause]);
  stop.abort();
  return ended;
}
