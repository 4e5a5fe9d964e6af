// Splits framed CSV records into fields, in batches (field-parser.ts).
import { isMarkedQuote, markBytes } from "./csv-line.js";
import type { CsvDialect } from "../source-plan.js";
import { LINE_FEED, type FramingSink } from "../line-cutting.js";
import type { Reject, RejectReason } from "../rejects.js";
import { fieldParserOf, type FieldParser } from "./field-parser.js";

/**
 * Receives records and rejects in the order of the source. A reject's bytes come directly before
 * its {@link reject}.
 */
export interface FieldsSink {
  /**
   * Receives the fields of one record, at most as many as the header has, and how many were written:
   * surplus ones are blank. Lines count from 1; offset and length are bytes.
   */
  row(fields: string[], line: number, offset: number, length: number, written: number): void;
  rejectedBytes(buffer: Buffer, start: number, end: number): void;
  reject(reason: RejectReason, line: number, offset: number, length: number): void;
}

/** Options of {@link CsvSplitting}. */
export interface CsvSplittingOptions {
  readonly dialect: CsvDialect;
  /**
   * Number of fields in the header; while undefined, each record is split and passed on at once.
   */
  readonly columns: number | undefined;
  /** Returns true if a surplus field may be dropped. */
  readonly isBlank: (value: string) => boolean;
  /** Bytes after which a batch is split; 16 KiB by default. */
  readonly batchBytes?: number;
}

const noBytes: Buffer = Buffer.alloc(0);

interface QueuedReject extends Omit<Reject, "file"> {
  /** Number of records in the batch that come before it. */
  readonly after: number;
  /** End of its bytes among the held ones; they start where those of the previous reject end. */
  readonly heldTo: number;
}

/**
 * Splits records into fields. A record with a surplus field that is not blank becomes a
 * `column-count` reject; blank surplus fields are dropped. Fields are decoded as UTF-8, with U+FFFD
 * for invalid bytes. Call {@link end} after the last record.
 */
export class CsvSplitting implements FramingSink {
  readonly #sink: FieldsSink;
  readonly #isBlank: (value: string) => boolean;
  readonly #batchBytes: number;
  readonly #parser: FieldParser;
  readonly #quote: number;
  #columns: number | undefined;

  /** Grows on demand: most blocks need none. */
  #batch = Buffer.alloc(0);
  #batchTo = 0;
  /**
   * Adjacent records are copied together: these bytes, without the last line end, are copied next.
   */
  #stretch: Buffer = noBytes;
  #stretchFrom = 0;
  #stretchTo = 0;
  #count = 0;
  readonly #starts: number[] = [];
  readonly #lines: number[] = [];
  readonly #offsets: number[] = [];
  readonly #lengths: number[] = [];

  #rejected = Buffer.alloc(0);
  #rejectedTo = 0;
  #queue: QueuedReject[] = [];

  constructor(options: CsvSplittingOptions, sink: FieldsSink) {
    const { dialect, batchBytes = 16 * 1024 } = options;
    this.#sink = sink;
    this.#isBlank = options.isBlank;
    this.#columns = options.columns;
    this.#batchBytes = batchBytes;
    this.#parser = fieldParserOf(dialect);
    this.#quote = dialect.quote;
  }

  /** Sets the header's number of fields; call it within the sink's `row` for the header. */
  setColumns(columns: number): void {
    this.#columns = columns;
  }

  record(buffer: Buffer, start: number, end: number, line: number, offset: number): void {
    const length = end - start;
    if (length > markBytes && isMarkedQuote(buffer, start, this.#quote)) start += markBytes;
    // Records that are one byte apart have only a line feed between them.
    if (buffer !== this.#stretch || start !== this.#stretchTo + 1) {
      this.taken();
      this.#stretch = buffer;
      this.#stretchFrom = start;
    }
    this.#stretchTo = end;
    const at = this.#batchTo + start - this.#stretchFrom;
    const index = this.#count++;
    this.#starts[index] = at;
    this.#lines[index] = line;
    this.#offsets[index] = offset;
    this.#lengths[index] = length;
    if (at + end - start >= this.#batchBytes || this.#columns === undefined) this.#split();
  }

  taken(): void {
    const length = this.#stretchTo - this.#stretchFrom;
    if (length === 0) return;
    const to = this.#batchTo + length;
    if (to >= this.#batch.length) this.#growBatch(to + 1);
    this.#stretch.copy(this.#batch, this.#batchTo, this.#stretchFrom, this.#stretchTo);
    this.#batch[to] = LINE_FEED;
    this.#batchTo = to + 1;
    this.#stretch = noBytes;
    this.#stretchFrom = 0;
    this.#stretchTo = 0;
  }

  rejectedBytes(buffer: Buffer, start: number, end: number): void {
    if (this.#count > 0 && this.#rejectedTo + end - start > this.#batchBytes) {
      const held = this.#queue.at(-1)?.heldTo ?? 0;
      const heldTo = this.#rejectedTo;
      this.#split();
      if (heldTo > held) this.#sink.rejectedBytes(this.#rejected, held, heldTo);
    }
    if (this.#count === 0) {
      this.#sink.rejectedBytes(buffer, start, end);
      return;
    }
    if (this.#rejected.length === 0) this.#rejected = Buffer.allocUnsafe(this.#batchBytes);
    buffer.copy(this.#rejected, this.#rejectedTo, start, end);
    this.#rejectedTo += end - start;
  }

  reject(reason: RejectReason, line: number, offset: number, length: number): void {
    if (this.#count === 0) this.#sink.reject(reason, line, offset, length);
    else this.#queue.push({ after: this.#count, reason, line, offset, length, heldTo: this.#rejectedTo });
  }

  /** Passes on everything still held. */
  end(): void {
    this.#split();
  }

  #growBatch(bytes: number): void {
    const grown = Buffer.allocUnsafe(
      Math.max(bytes, Math.min(4 * this.#batch.length, this.#batchBytes + 4096), 4096),
    );
    this.#batch.copy(grown, 0, 0, this.#batchTo);
    this.#batch = grown;
  }

  #split(): void {
    const count = this.#count;
    const queue = this.#queue;
    this.taken();
    const records =
      count === 0
        ? undefined
        : this.#parser.rowsOf(this.#batch.subarray(0, this.#batchTo), this.#starts, count);
    let next = 0;
    let held = 0;
    for (let index = 0; index < count; index++) {
      if (records !== undefined) this.#giveRecord(index, records[index]!);
      else this.#giveAlone(index);
      for (; next < queue.length && queue[next]!.after === index + 1; next++) {
        const { reason, line, offset, length, heldTo } = queue[next]!;
        this.#sink.rejectedBytes(this.#rejected, held, heldTo);
        this.#sink.reject(reason, line, offset, length);
        held = heldTo;
      }
    }
    this.#count = 0;
    this.#batchTo = 0;
    this.#rejectedTo = 0;
    if (queue.length > 0) this.#queue = [];
  }

  /**
   * Passes on a record of a batch that csv-parse does not divide as the framing does. No such batch
   * is known, but no record may go missing.
   */
  #giveAlone(index: number): void {
    const end = index + 1 < this.#count ? this.#starts[index + 1]! : this.#batchTo;
    const records = this.#parser.rows(this.#batch.subarray(this.#starts[index], end));
    if (records?.length === 1) this.#giveRecord(index, records[0]!);
    else this.#giveReject(index, records === undefined ? "unclosed-quote" : "stray-quote");
  }

  #giveRecord(index: number, fields: string[]): void {
    const columns = this.#columns;
    const written = fields.length;
    if (columns !== undefined && fields.length > columns) {
      for (let surplus = columns; surplus < fields.length; surplus++) {
        if (!this.#isBlank(fields[surplus]!)) {
          this.#giveReject(index, "column-count");
          return;
        }
      }
      fields.length = columns;
    }
    this.#sink.row(fields, this.#lines[index]!, this.#offsets[index]!, this.#lengths[index]!, written);
  }

  #giveReject(index: number, reason: RejectReason): void {
    const start = this.#starts[index]!;
    const end = index + 1 < this.#count ? this.#starts[index + 1]! : this.#batchTo;
    this.#sink.rejectedBytes(this.#batch, start, end - 1);
    this.#sink.reject(reason, this.#lines[index]!, this.#offsets[index]!, this.#lengths[index]!);
  }
}
