// Reads a stretch of a block with the reference path, where the kernel has stopped.
import type { LineCutting } from "../../ingest/line-cutting.js";
import type { ReadAt } from "../../kernel/readers/parser-options.js";

/** Buffer for one read. Nothing keeps a reference to its bytes. */
const piece = Buffer.allocUnsafe(1 << 16);
const firstPieceBytes = 256;
/** A record is read this far past twice the record limit before its bytes are released. */
const farBytes = 1 << 22;

const shortestStretch = 64;
const longestStretch = 1 << 20;

/**
 * The number of bytes that the reference path reads where the kernel stops. It is about one record
 * if the kernel read a good deal since the last stop. Otherwise it doubles, so that the reference
 * path alone soon reads a source that the kernel cannot.
 */
export class StretchLength {
  #bytes = shortestStretch;
  #end = -Infinity;

  /**
   * Records a stop at an offset. Returns true if the previous stop was near, so that the stretch is
   * longer than a record.
   */
  stop(offset: number): boolean {
    const isNear = offset - this.#end < this.#bytes;
    this.#bytes = isNear ? Math.min(2 * this.#bytes, longestStretch) : shortestStretch;
    this.#end = offset;
    return isNear;
  }

  /** Number of bytes to read from the last stop on. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Records that the kernel resumes at an offset. */
  goOn(offset: number): void {
    this.#end = offset;
  }
}

/** The start of a record. */
export interface Position {
  offset: number;
  line: number;
}

/** The services used to read a stretch: see BlockReading. */
interface StretchReading {
  maxRecordBytes: number;
  read: ReadAt;
  size: () => number;
  passed: (offset: number) => void;
}

/**
 * Feeds a framing that begins at `offset`, the start of a record on `line`, until a record starts
 * at or past `goal`, or the framing has no more records to read. `copyTo` copies bytes that the
 * kernel already has. Returns the start of the next record.
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
  // All bytes pushed are framed, so a stretch of one record begins with a small read.
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
