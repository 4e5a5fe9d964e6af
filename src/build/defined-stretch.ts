// A stretch of a block that the definition of framing reads, where the kernel has stopped.
import type { LineCutting } from "../ingest/line-cutting.js";
import type { ReadAt } from "../kernel/parser-options.js";

/** What is read at a time; nothing keeps any of it. */
const piece = Buffer.allocUnsafe(1 << 16);
/** So far behind a record's start its bytes are given back while it is read. */
const farBytes = 1 << 22;

/** What reading a stretch needs: see CsvBlockOptions. */
interface StretchOptions {
  maxRecordBytes: number;
  read: ReadAt;
  /** The length of the source; of a stream infinite until it has ended. */
  size: () => number;
  passed: (offset: number) => void;
}

/**
 * Has a framing that begins at `offset`, the start of a record on `line`, read until `goal` is behind it, or no record is left that it is to
 * read. Returns where the next record starts.
 */
export function readStretch(
  framing: Pick<LineCutting, "push" | "end" | "resume">,
  { offset, line, goal }: { offset: number; line: number; goal: number },
  { maxRecordBytes, read, size, passed }: StretchOptions,
): { offset: number; line: number } {
  let at = offset;
  let next: { offset: number; line: number } | undefined;
  do {
    const got = read(piece, at);
    at += got;
    framing.push(piece.subarray(0, got));
    if (at >= size()) framing.end();
    next = framing.resume;
    if (at - (next?.offset ?? offset) > 2 * maxRecordBytes + farBytes) passed(at);
  } while (at < size() && (next === undefined || next.offset < goal));
  return next ?? { offset: size(), line };
}
