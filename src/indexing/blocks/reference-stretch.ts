// A stretch of a block that the reference path reads, where the kernel has stopped.
import type { LineCutting } from "../../ingest/line-cutting.js";
import type { ReadAt } from "../../kernel/readers/parser-options.js";

/** What is read at a time; nothing keeps any of it. */
const piece = Buffer.allocUnsafe(1 << 16);
const firstPieceBytes = 256;
/** Bytes this far behind a record's start are given back while it is read. */
const farBytes = 1 << 22;

const shortestStretch = 64;
const longestStretch = 1 << 20;

/**
 * How far the reference path reads where the kernel stops: one record, more or less, where the kernel read a good deal since the last stop; twice
 * as far as the last time where it did not, so that a source that the kernel cannot read is read by the reference path alone.
 */
export class StretchLength {
  #bytes = shortestStretch;
  #end = -Infinity;

  /** Notes a stop at an offset. Returns whether the one before was near, so that the stretch is longer than a record. */
  stop(offset: number): boolean {
    const isNear = offset - this.#end < this.#bytes;
    this.#bytes = isNear ? Math.min(2 * this.#bytes, longestStretch) : shortestStretch;
    this.#end = offset;
    return isNear;
  }

  /** How many bytes are to be read from the last stop on. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The kernel goes on at an offset. */
  goOn(offset: number): void {
    this.#end = offset;
  }
}

/** The start of a record. */
export interface Position {
  offset: number;
  line: number;
}

/** What reading a stretch needs: see BlockReading. */
interface StretchReading {
  maxRecordBytes: number;
  read: ReadAt;
  size: () => number;
  passed: (offset: number) => void;
}

/**
 * Has a framing that begins at `offset`, the start of a record on `line`, read until `goal` is behind it, or no record is left that it is to
 * read. `copyTo` gives the bytes that the kernel has already. Returns where the next record starts.
 */
export function readStretch(
  framing: Pick<LineCutting, "push" | "end" | "resume">,
  { offset, line }: Position,
  goal: number,
  copyTo: ReadAt,
  { maxRecordBytes, read, size, passed }: StretchReading,
): Position {
  let at = offset;
  let next: Position | undefined;
  // All that is pushed is framed: where one record is wanted, it begins with little.
  let wanted = Math.max(firstPieceBytes, Math.min(goal - offset, piece.length));
  do {
    const got = copyTo(piece.subarray(0, wanted), at) || read(piece, at);
    at += got;
    framing.push(piece.subarray(0, got));
    if (at >= size()) framing.end();
    next = framing.resume;
    if (at - (next?.offset ?? offset) > 2 * maxRecordBytes + farBytes) passed(at);
    wanted = Math.min(2 * wanted, piece.length);
  } while (at < size() && (next === undefined || next.offset < goal));
  return next ?? { offset: size(), line };
}
