// NDJSON framing (docs/reading.md): a record is a line; a line of white space is skipped.
import { LineCutting } from "../line-cutting.js";

const SPACE = 32;
const TAB = 9;

function isWhiteSpace(byte: number): boolean {
  return byte === SPACE || (byte >= TAB && byte <= 13);
}

/** Returns true if a line holds only ASCII white space. */
export function isWhiteSpaceLine(view: Uint8Array, start: number, end: number): boolean {
  let first = start;
  while (first < end && isWhiteSpace(view[first]!)) first++;
  return first === end;
}

/**
 * Frames NDJSON: every line that holds more than ASCII white space is a record, without its LF or
 * CRLF. A line over `maxRecordBytes` is a `too-long` reject, even if it is all white space. Framing
 * does not check that a record is JSON.
 */
export class LineFraming extends LineCutting {
  protected override lineRead(): number {
    const { view, lineEnd } = this;
    if (!isWhiteSpaceLine(view, this.at, lineEnd))
      this.sink.record(view, this.at, lineEnd, this.line, this.offsetOf(this.at));
    return this.lineNext;
  }
}
