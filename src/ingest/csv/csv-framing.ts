// CSV framing: where records start and end (docs/reading.md, "CSV"). This is the reference path.
// Its time is linear in the length of the source, whatever the quotes; its memory is about twice
// the longest record.
import { CsvLineScanner } from "./csv-line.js";
import type { CsvDialect } from "../source-plan.js";
import type { RejectReason } from "../rejects.js";
import { LineCutting, type FramingSink, type LineOptions } from "../line-cutting.js";

export type { FramingSink } from "../line-cutting.js";

/** Options of {@link CsvFraming}. */
export interface CsvFramingOptions extends LineOptions {
  readonly dialect: CsvDialect;
  /**
   * Number of fields in the header; while undefined, a record may span lines whatever its number of
   * fields.
   */
  readonly columns: number | undefined;
}

// How a stretch that starts inside quotes ends: at a line end outside them, at a stray quote, or at
// a wall that no record can cross (a line that is too long, the end of the input).
type Ending = "none yet" | "closed" | "stray" | "wall";

/**
 * Cuts CSV bytes into records and rejects. A record is one line, whatever its number of fields. A
 * line that ends inside quotes continues only if it ends within `maxRecordBytes` with exactly
 * `columns` fields; otherwise that line alone is the reject:
 * - `stray-quote`: something else follows a closing quote within the limit,
 * - `column-count`: it ends within the limit with another number of fields,
 * - `unclosed-quote`: it does not end within the limit.
 *
 * Without quotes, a line goes on where an escape ends it. If it cannot, it is a record by itself if it
 * has all of its fields, and otherwise the reject, `column-count`.
 *
 * The look-ahead past such a line starts inside quotes, and every later line start that it passes
 * is inside quotes too. So if a later line ends inside quotes itself, its continuation is the rest
 * of the same stretch: the ending is the same, and the delimiters are fewer by those of the lines
 * between. That is why one look-ahead is enough, and why it only moves forward.
 */
export class CsvFraming extends LineCutting {
  readonly #scanner: CsvLineScanner;
  /** A line without it is a record: the quote, or the escape where nothing is quoted. */
  readonly #sign: number;
  readonly #isUnquoted: boolean;
  readonly #relaxQuotes: boolean;
  #columns: number | undefined;
  /** No sign occurs between the start of the current line and this position. */
  #noSignTo = 0;

  /**
   * Delimiters of the current line while it ends inside quotes and needs more bytes to be judged;
   * else -1.
   */
  #waiting = -1;
  /** End of the current line and start of the next, while it waits. */
  #waitingEnd = 0;
  #waitingNext = 0;

  /** The look-ahead has read lines up to this position; it holds for all line starts before. */
  #aheadTo = 0;
  #aheadLine = 0;
  #aheadSearchedTo = 0;
  /** Delimiters outside quotes from the line after the current one to the end of the look-ahead. */
  #aheadDelimiters = 0;
  #ending: Ending = "none yet";
  #endingAt = 0;

  constructor(options: CsvFramingOptions, sink: FramingSink) {
    super(options, sink);
    this.#scanner = new CsvLineScanner(options.dialect);
    const { quote, escape, escapesUnquoted, relaxQuotes } = options.dialect;
    this.#isUnquoted = quote < 0;
    this.#sign = quote < 0 && escapesUnquoted === true ? escape : quote;
    this.#relaxQuotes = relaxQuotes;
    this.#columns = options.columns;
  }

  /** Sets the header's number of fields; call it within the sink's `record` for the header. */
  setColumns(columns: number): void {
    this.#columns = columns;
  }

  protected override lineRead(): number {
    if (this.#waiting >= 0) return this.#continue();
    const { at, lineEnd, lineNext } = this;
    if (!this.#hasSign(lineEnd)) {
      this.sink.record(this.view, at, lineEnd, this.line, this.offsetOf(at));
      return lineNext;
    }
    if (this.#aheadTo > at && (this.#ending === "none yet" || this.#ending === "closed")) {
      this.#scanner.scan(this.view, at, lineEnd, true);
      this.#aheadDelimiters -= this.#scanner.delimiters;
    }
    const outcome = this.#scanner.scan(this.view, at, lineEnd, false);
    if (outcome === "closed") {
      this.sink.record(this.view, at, lineEnd, this.line, this.offsetOf(at));
    } else if (outcome === "stray") {
      this.rejectLine("stray-quote", at, lineEnd);
    } else if (this.#relaxQuotes && !this.#isUnquoted) {
      this.rejectLine("unclosed-quote", at, lineEnd);
    } else {
      this.#waiting = this.#scanner.delimiters;
      this.#waitingEnd = lineEnd;
      this.#waitingNext = lineNext;
      if (this.#aheadTo <= lineNext) this.#startAhead(lineNext);
      return this.#continue();
    }
    return lineNext;
  }

  protected override moved(by: number): void {
    this.#noSignTo -= by;
    this.#waitingEnd -= by;
    this.#waitingNext -= by;
    this.#aheadTo -= by;
    this.#aheadSearchedTo -= by;
    this.#endingAt -= by;
  }

  #hasSign(end: number): boolean {
    const { at, view } = this;
    const sign = this.#sign;
    if (sign < 0) return false;
    const from = this.#noSignTo > at ? this.#noSignTo : at;
    if (from >= end || view[from] === sign) return from < end;
    const found = view.indexOf(sign, from);
    this.#noSignTo = found < 0 ? view.length : found;
    return this.#noSignTo < end;
  }

  /** Judges the current line, which ends inside quotes; returns -1 if that takes more bytes. */
  #continue(): number {
    if (!this.#lookAhead()) return -1;
    const { at } = this;
    const ownFields = this.#waiting + 1;
    const fields = ownFields + this.#aheadDelimiters;
    const length = this.#endingAt - at;
    this.#waiting = -1;
    if (this.#ending === "closed" && length <= this.maxRecordBytes) {
      if (this.#columns === undefined || fields === this.#columns) {
        this.sink.record(this.view, at, this.#endingAt, this.line, this.offsetOf(at));
        this.line = this.#aheadLine - 1;
        return this.#aheadTo;
      }
      this.#rejectFirst("column-count", ownFields);
    } else {
      const strayed = this.#ending === "stray" && length < this.maxRecordBytes;
      this.#rejectFirst(strayed ? "stray-quote" : "unclosed-quote", ownFields);
    }
    return this.#waitingNext;
  }

  /** Rejects the current line alone, which has this many fields. */
  #rejectFirst(reason: RejectReason, fields: number): void {
    const { at } = this;
    if (!this.#isUnquoted) this.rejectLine(reason, at, this.#waitingEnd);
    else if (fields !== this.#columns) this.rejectLine("column-count", at, this.#waitingEnd);
    else this.sink.record(this.view, at, this.#waitingEnd, this.line, this.offsetOf(at));
  }

  #startAhead(next: number): void {
    this.#ending = "none yet";
    this.#aheadTo = next;
    this.#aheadLine = this.line + 1;
    this.#aheadSearchedTo = next;
    this.#aheadDelimiters = 0;
  }

  /**
   * Reads on inside quotes until the stretch ends or exceeds the limit of a record that starts at
   * the current line. Returns false to wait for more bytes.
   */
  #lookAhead(): boolean {
    while (this.#ending === "none yet" && this.#aheadTo - this.at < this.maxRecordBytes) {
      const start = this.#aheadTo;
      if (!this.findLine(start, Math.max(start, this.#aheadSearchedTo))) {
        this.#aheadSearchedTo = this.view.length;
        return false;
      }
      const longest = start + this.maxRecordBytes;
      if (this.lineEnd > longest || start === this.view.length) {
        // No record can cross this line, but a quote in it may be stray within the limit of an
        // earlier record.
        const outcome = this.#scanner.scan(this.view, start, Math.min(longest, this.lineEnd), true);
        this.#ending = outcome === "stray" ? "stray" : "wall";
        this.#endingAt = this.#scanner.strayAt;
        return true;
      }
      const outcome = this.#scanner.scan(this.view, start, this.lineEnd, true);
      if (outcome !== "inside") {
        this.#ending = outcome;
        this.#endingAt = outcome === "closed" ? this.lineEnd : this.#scanner.strayAt;
      }
      this.#aheadDelimiters += this.#scanner.delimiters;
      this.#aheadTo = this.lineNext;
      this.#aheadLine++;
    }
    return true;
  }
}
