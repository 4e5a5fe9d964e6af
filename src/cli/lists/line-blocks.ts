// Standard input as blocks of whole lines, for looking up many at a time. A block is handed over when it is large enough, and also
// when no more comes for a moment: a line that has arrived does not wait for others.
import { setTimeout } from "node:timers/promises";
import type { InputFeed } from "./input-feed.js";

const lineFeed = 10;
/** The byte order mark, which the input may begin with. */
const mark = [0xef, 0xbb, 0xbf] as const;
/** What is kept of a line in bytes: more than an identifier of 4096 UTF-16 units takes. */
const keptBytes = 16_384;
/** How much is taken of a line that exceeds its block. */
const beyondBytes = 4096;
/** Room that a block needs beyond its goal. */
export const spareBytes = keptBytes + beyondBytes;

export interface LineBlockOptions {
  /** How many bytes a block should have. */
  goalBytes: number;
  /** Gives memory for a block: `spareBytes` more than its goal will ever be. */
  takeRoom: () => Promise<Uint8Array>;
  /** How long nothing must come, and how long a line waits at most, in milliseconds. */
  idleMs: number;
  waitMs: number;
}

/** A block, in the memory that was given for it. */
export interface LineBlock {
  room: Uint8Array;
  length: number;
}

/** Cuts what comes into blocks. Of a line over 16 KiB the beginning is kept. */
export async function* lineBlocks(feed: Pick<InputFeed, "next" | "mayWait">, options: LineBlockOptions): AsyncGenerator<LineBlock> {
  const { takeRoom, goalBytes: goal, idleMs, waitMs } = options;
  let reading: Promise<Uint8Array | undefined> | undefined;
  let room = await takeRoom();
  let filled = 0;
  // Where the last line begins, which has not ended yet.
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
      // The mark may come in pieces; nothing else begins with its first byte and matters here.
      if (isFirst && (filled >= mark.length || room[0] !== mark[0])) {
        isFirst = false;
        if (mark.every((byte, place) => room[place] === byte)) {
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
