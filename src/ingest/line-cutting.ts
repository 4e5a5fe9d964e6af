// Lines of a source, cut from chunks of any size, with lines that are too long passed through unheld.
// What CSV and NDJSON framing (docs/reading.md) have in common.
import { HeldBytes } from "./held-bytes.js";
import type { RejectReason } from "./rejects.js";

/** Takes what a framer finds, in the order of the source. Lines count from 1; offsets and lengths are bytes of the source. */
export interface FramingSink {
  /** One intact record: `buffer[start, end)`, without its line end, valid until {@link taken}. */
  record(buffer: Buffer, start: number, end: number, line: number, offset: number): void;
  /** Bytes of a reject, in order, possibly in several pieces, valid during the call only; then {@link reject} once. */
  rejectedBytes(buffer: Buffer, start: number, end: number): void;
  /** A record that could not be read; `length` is without the line end. */
  reject(reason: RejectReason, line: number, offset: number, length: number): void;
  /** The bytes of the records so far are valid no longer. */
  taken?(): void;
}

/** Where a framer starts and what it bears. */
export interface LineOptions {
  /** The most bytes of a line or record, without its line end. */
  readonly maxRecordBytes: number;
  /** The number of the first line; 1 unless told. */
  readonly firstLine?: number;
  /** The offset of the first byte pushed, when a byte order mark was left out; 0 unless told. */
  readonly firstOffset?: number;
  /** No line that starts at this offset or behind is judged; by default all are. */
  readonly stopOffset?: number;
}

export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;

// Larger chunks are taken in pieces: what is held, and so the memory, does not grow with the chunk.
const PIECE_BYTES = 1 << 18;

/** So far a line end is looked for byte by byte. */
const NEAR_BYTES = 256;

/**
 * Cuts bytes into lines and gives each line of 1 to `maxRecordBytes` bytes to {@link lineRead}. A line ends with LF or CRLF;
 * a lone CR is a character. Lines of zero bytes are nothing; longer ones are `too-long` rejects, never held whole.
 */
export abstract class LineCutting {
  protected readonly sink: FramingSink;
  protected readonly maxRecordBytes: number;
  /** The bytes at hand. All positions are in it, and move when more bytes come ({@link moved}). */
  protected view: Buffer = Buffer.alloc(0);
  /** Where the current line starts. */
  protected at = 0;
  /** The number of the current line. */
  protected line: number;
  /** The end of the line last found, and the start of the next; -1 if the line is too long and its end not at hand. */
  protected lineEnd = 0;
  protected lineNext = 0;
  /** No more bytes will come. */
  protected ended = false;

  readonly #held = new HeldBytes();
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

  /** The offset and the number of the first line that has not been judged; undefined within a line that is too long. */
  get resume(): { offset: number; line: number } | undefined {
    return this.#longLength >= 0 ? undefined : { offset: this.#base + this.at, line: this.line };
  }

  /** Takes the next bytes of the source; the chunk may be reused afterwards. */
  push(chunk: Buffer): void {
    for (let from = 0; from < chunk.length; from += PIECE_BYTES) {
      this.#take(chunk.length <= PIECE_BYTES ? chunk : chunk.subarray(from, from + PIECE_BYTES));
    }
  }

  /** The source has ended: a last line need not have a line end. */
  end(): void {
    this.ended = true;
    this.#take(Buffer.alloc(0));
    if (this.#longLength >= 0) this.#endLong();
  }

  /**
   * Judges the current line, `view[at, lineEnd)`, and returns where reading resumes; -1 to be asked again when there is more.
   * An implementation that takes further lines adds them to `line` itself.
   */
  protected abstract lineRead(): number;

  /** All positions in the view became smaller by `by`. */
  protected moved(_by: number): void {}

  /** The source's offset of a position in the view. */
  protected offsetOf(position: number): number {
    return this.#base + position;
  }

  /**
   * Finds the end of the line that starts at `start`, which has no line end before `from`. Returns false if more bytes are
   * needed; a line that is longer than `maxRecordBytes` is found as soon as that is certain.
   */
  protected findLine(start: number, from: number): boolean {
    const lineFeed = this.#lineFeedFrom(from);
    if (lineFeed >= 0) {
      this.lineEnd = lineFeed > start && this.view[lineFeed - 1] === CARRIAGE_RETURN ? lineFeed - 1 : lineFeed;
      this.lineNext = lineFeed + 1;
      return true;
    }
    this.lineEnd = this.view.length;
    this.lineNext = this.ended ? this.view.length : -1;
    // One byte over the limit may still be the CR of a CRLF.
    return this.ended || this.view.length - start > this.maxRecordBytes + 1;
  }

  /** Rejects `view[start, end)`, the current line. */
  protected rejectLine(reason: RejectReason, start: number, end: number): void {
    this.sink.rejectedBytes(this.view, start, end);
    this.sink.reject(reason, this.line, this.#base + start, end - start);
  }

  #lineFeedFrom(from: number): number {
    const { view } = this;
    // To call a search takes longer than to look through what most lines are.
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

  /** Passes on what is at hand of a line that is too long; true if its end was. */
  #passLong(): boolean {
    const { at, view } = this;
    const lineFeed = view.indexOf(LINE_FEED, at);
    let end = lineFeed < 0 ? view.length : lineFeed;
    // A CR before the LF belongs to the line end, and so may one that is the last byte at hand.
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
