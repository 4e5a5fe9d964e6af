// Blocks of a CSV source to staged entries. The kernel reads what it understands; a record that it cannot frame goes to
// the definition of framing (src/ingest/csv/csv-framing.ts), one whose values it is not certain of straight to the record entry.
import { CsvFraming } from "../../ingest/csv/csv-framing.js";
import type { CsvDialect } from "../../ingest/source-plan.js";
import { CsvSplitting } from "../../ingest/csv/csv-splitting.js";
import type { Slot } from "../../ingest/columns.js";
import type { RejectReason } from "../../ingest/rejects.js";
import { Salvage } from "../../ingest/salvage.js";
import type { CsvParser } from "../../kernel/readers/csv-parser.js";
import type { ReadAt } from "../../kernel/readers/parser-options.js";
import { readStretch, StretchLength } from "./reference-stretch.js";
import type { RecordEntry } from "../entries/record-entry.js";

/** Takes a reject of a block; the line counts from the block's first, 0. */
export type OnReject = (reason: RejectReason, line: number, offset: number, length: number) => void;

/** What a thread needs to know to read blocks of a CSV source. */
export interface CsvBlockOptions {
  parser: CsvParser;
  entry: RecordEntry;
  slots: readonly Slot[];
  dialect: CsvDialect;
  maxRecordBytes: number;
  isBlank: (value: string) => boolean;
  onReject: OnReject;
  read: ReadAt;
  /** The length of the source; of a stream infinite until it has ended. */
  size: () => number;
  /** Called when there is no room for staged entries: makes room, or throws. */
  makeRoom: () => void;
  /** Called within a record that is far too long: nothing before `offset` is needed any more. */
  passed: (offset: number) => void;
  /** Called when the definition has judged records: what it has learned may spare the next ones. */
  judged: () => void;
}

/** Reads the blocks of one source, one after the other. */
export class CsvBlocks {
  readonly #options: CsvBlockOptions;
  readonly #splitting: CsvSplitting;
  readonly #salvage: Salvage;

  constructor(options: CsvBlockOptions) {
    this.#options = options;
    const { dialect, entry, slots, isBlank, onReject } = options;
    this.#salvage = new Salvage(
      { delimiter: dialect.delimiter, ...(dialect.quote < 0 ? {} : { quote: dialect.quote }), json: false },
      (candidate) => {
        entry.salvage(candidate);
      },
    );
    this.#splitting = new CsvSplitting(
      { dialect, columns: slots.length, isBlank },
      {
        row(fields, _line, offset, length) {
          entry.counts.recordBytes += length;
          entry.record(slots, fields, fields.length, offset);
        },
        rejectedBytes: (buffer, start, end) => {
          this.#salvage.push(buffer, start, end);
        },
        reject: (reason, line, offset, length) => {
          this.#salvage.end();
          entry.endReject();
          onReject(reason, line, offset, length);
        },
      },
    );
  }

  /**
   * Reads the records that start from `offset`, the start of a record, up to `stop`.
   * Returns where the next record starts and how many lines there were. Entries are staged in the parser.
   */
  parse(offset: number, stop: number): { offset: number; lines: number } {
    const { parser, maxRecordBytes, read, size, makeRoom } = this.#options;
    parser.begin(offset, read);
    const stretch = new StretchLength();
    for (;;) {
      const result = parser.parse(stop, size());
      this.#judge();
      if (result === "done") return { offset: parser.offset, lines: parser.line };
      if (result === "no-room") {
        if (parser.isHalfStaged) makeRoom();
      } else if (result === "not-understood" || !parser.refill(maxRecordBytes, read)) {
        stretch.stop(parser.offset);
        const { offset: next, line } = this.#define(parser.offset, parser.line, Math.min(stop, parser.offset + stretch.bytes), stop);
        stretch.goOn(next);
        if (next >= stop || next >= size()) return { offset: next, lines: line };
        parser.resume(next, line, read);
      }
    }
  }

  /** Records whose values the kernel was not certain of. */
  #judge(): void {
    const { parser, entry, slots, judged } = this.#options;
    const had = parser.takeDoubts(({ offset, length }, values) => {
      entry.counts.recordBytes += length;
      entry.record(slots, values, values.length, offset);
    });
    if (had) judged();
  }

  /**
   * Has the definition read from a record's start until `goal` is behind it, or no record that starts before `stop` is left.
   * Returns the start of the next record.
   */
  #define(offset: number, line: number, goal: number, stop: number): { offset: number; line: number } {
    const { dialect, slots, maxRecordBytes } = this.#options;
    const framing = new CsvFraming(
      { dialect, columns: slots.length, maxRecordBytes, firstLine: line, firstOffset: offset, stopOffset: stop },
      this.#splitting,
    );
    const next = readStretch(framing, { offset, line, goal }, this.#options);
    this.#splitting.end();
    return next;
  }
}
