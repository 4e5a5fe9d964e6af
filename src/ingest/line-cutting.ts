// Cuts chunks of any size into lines, and never holds a line that is too long. The common part of
// CSV and NDJSON framing (docs/reading.md).
import { CarryOver } from "./carry-over.js";
import type { RejectReason } from "./rejects.js";

/**
 * Receives records and rejects in the order of the source. Lines count from 1; offsets and lengths
 * are bytes of the source.
 */
export interface FramingSink {
  /**
   * Receives one intact record: `buffer[start, end)`, without its line end, valid until
   * {@link taken}.
   */
  record(buffer: Buffer, start: number, end: number, line: number, offset: number): void;
  /**
   * Receives bytes of a reject, in order and perhaps in several pieces, valid during the call only;
   * one {@link reject} follows.
   */
  rejectedBytes(buffer: Buffer, start: number, end: number): void;
  /** Receives a record that could not be read; `length` excludes the line end. */
  reject(reason: RejectReason, line: number, offset: number, length: number): void;
  /** Called before the bytes of the records so far become invalid. */
  taken?(): void;
}

/** Where framing starts and stops, and its limit. */
export interface LineOptions {
  /** Longest line or record in bytes, without its line end. */
  readonly maxRecordBytes: number;
  /** Number of the first line; 1 by default. */
  readonly firstLine?: number;
  /** Offset of the first byte pushed, if a byte order mark was left out; 0 by default. */
  readonly firstOffset?: number;
  /** Lines that start at this offset or after it are not judged; by default all are judged. */
  readonly stopOffset?: number;
}

export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;

// Larger chunks are taken in pieces, so that the bytes carried over do not grow with the chunk.
const PIECE_BYTES = 1 << 18;

/** A line end is searched for byte by byte over this distance, then with `indexOf`. */
const NEAR_BYTES = 256;

/**
 * Cuts bytes into lines and passes each line of 1 to `maxRecordBytes` bytes to {@link lineRead}. A
 * line ends with LF or CRLF; a lone CR is a character. Empty lines are skipped; longer lines are
 * `too-long` rejects and never held whole.
 */
export abstract class LineCutting {
  protected readonly sink: FramingSink;
  protected readonly maxRecordBytes: number;
  /**
   * The bytes available. All positions refer to it, and shift when more bytes come ({@link moved}).
   */
  protected view: Buffer = Buffer.alloc(0);
  /** Start of the current line. */
  protected at = 0;
  /** Number of the current line. */
  protected line: number;
  /**
   * End of the line last found, and start of the next line; the latter is -1 if the line is too
   * long and its end is not available yet.
   */
  protected lineEnd = 0;
  protected lineNext = 0;
  /** True once no more bytes will come. */
  protected ended = false;

  readonly #held = new CarryOver();
  readonly #stopOffset: number;
  #base: number;
  #searchedTo = 0;
  #longLength = -1;
  #longOffset = 0;

  constructor(options: LineOptions, sink: FramingSink) {
    this.sink = sink;
    this.maxRecordBytes = options.maxRecordBytes;
    this.line = options.firstLine ?? 1;
    this.#base = options.firstOffset ?? 0;
    this.#stopOffset = options.stopOffset ?? Infinity;
  }

  /**
   * Offset and number of the first line not yet judged; undefined within a line that is too long.
   */
  get resume(): { offset: number; line: number } | undefined {
    return this.#longLength >= 0 ? undefined : { offset: this.#base + this.at, line: this.line };
  }

  /** Takes the next bytes of the source; the caller may reuse the chunk afterwards. */
  push(chunk: Buffer): void {
    for (let from = 0; from < chunk.length; from += PIECE_BYTES) {
      this.#take(chunk.length <= PIECE_BYTES ? chunk : chunk.subarray(from, from + PIECE_BYTES));
    }
  }

  /** Ends the source; its last line needs no line end. */
  end(): void {
    this.ended = true;
    this.#take(Buffer.alloc(0));
    if (this.#longLength >= 0) this.#endLong();
  }

  /**
   * Judges the current line, `view[at, lineEnd)`, and returns the position where reading resumes,
   * or -1 to be called again with more bytes. An implementation that takes further lines adds them
   * to `line` itself.
   */
  protected abstract lineRead(): number;

  /** Called when all positions in the view decrease by `by`. */
  protected moved(_by: number): void {}

  /** Returns the offset in the source of a position in the view. */
  protected offsetOf(position: number): number {
    return this.#base + position;
  }

  /**
   * Finds the end of the line that starts at `start` and has no line end before `from`. Returns
   * false if more bytes are needed, and true as soon as the line is certain to exceed
   * `maxRecordBytes`.
   */
  protected findLine(start: number, from: number): boolean {
    const lineFeed = this.#lineFeedFrom(from);
    if (lineFeed >= 0) {
      this.lineEnd =
        lineFeed > start && this.view[lineFeed - 1] === CARRIAGE_RETURN ? lineFeed - 1 : lineFeed;
      this.lineNext = lineFeed + 1;
      return true;
    }
    this.lineEnd = this.view.length;
    this.lineNext = this.ended ? this.view.length : -1;
    // One byte over the limit may still be the CR of a CRLF.
    return this.ended || this.view.length - start > this.maxRecordBytes + 1;
  }

  /** Rejects the current line, `view[start, end)`. */
  protected rejectLine(reason: RejectReason, start: number, end: number): void {
    this.sink.rejectedBytes(this.view, start, end);
    this.sink.reject(reason, this.line, this.#base + start, end - start);
  }

  #lineFeedFrom(from: number): number {
    const { view } = this;
    // Calling `indexOf` takes longer than scanning a line of usual length.
    const near = Math.min(from + NEAR_BYTES, view.length);
    for (let at = from; at < near; at++) if (view[at] === LINE_FEED) return at;
    return view.indexOf(LINE_FEED, near);
  }

  #take(chunk: Buffer): void {
    const by = this.at;
    this.#base += by;
    this.#searchedTo -= by;
    this.moved(by);
    this.at = 0;
    this.view = this.#held.join(chunk);
    this.#cut();
    this.sink.taken?.();
    this.#held.keep(this.at);
  }

  #cut(): void {
    while (this.at < this.view.length) {
      if (this.#longLength >= 0) {
        if (!this.#passLong()) return;
        continue;
      }
      const at = this.at;
      if (this.#base + at >= this.#stopOffset) return;
      const known = this.#searchedTo;
      if (!this.findLine(at, known > at ? known : at)) {
        this.#searchedTo = this.view.length;
        return;
      }
      const length = this.lineEnd - at;
      if (length > this.maxRecordBytes) {
        this.#longLength = 0;
        this.#longOffset = this.#base + at;
        continue;
      }
      let next = this.lineNext;
      if (length > 0) {
        const lineFeed = next - 1;
        next = this.lineRead();
        if (next < 0) {
          this.#searchedTo = lineFeed;
          return;
        }
      }
      this.line++;
      this.at = next;
    }
  }

  /** Passes on the available bytes of a line that is too long; returns true at its end. */
  #passLong(): boolean {
    const { at, view } = this;
    const lineFeed = view.indexOf(LINE_FEED, at);
    let end = lineFeed < 0 ? view.length : lineFeed;
    // A CR before the LF belongs to the line end, and so may a CR that is the last byte available.
    if (end > at && view[end - 1] === CARRIAGE_RETURN && (lineFeed >= 0 || !this.ended)) end--;
    if (end > at) this.sink.rejectedBytes(view, at, end);
    this.#longLength += end - at;
    this.at = lineFeed < 0 ? end : lineFeed + 1;
    if (lineFeed >= 0) this.#endLong();
    return lineFeed >= 0;
  }

  #endLong(): void {
    this.sink.reject("too-long", this.line, this.#longOffset, this.#longLength);
    this.#longLength = -1;
    this.line++;
  }
}
