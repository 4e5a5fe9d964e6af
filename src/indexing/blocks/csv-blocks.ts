// CSV in blocks. The kernel reads the records it understands, and rejects lines. A record that it
// cannot frame is deferred to the reference path's framing (src/ingest/csv/csv-framing.ts). A record
// with uncertain values goes straight to the record entry, a line with uncertain surplus fields to
// the splitting.
import { CsvFraming } from "../../ingest/csv/csv-framing.js";
import { CsvSplitting, type FieldsSink } from "../../ingest/csv/csv-splitting.js";
import { ListSplitting } from "../../ingest/csv/list-splitting.js";
import { rejectedText, shapeOf } from "../../ingest/csv/csv-records.js";
import { judgeRow, startOfHeader } from "../../ingest/csv/header-rows.js";
import { ShiftedRecords } from "../../ingest/csv/shifted-records.js";
import { laterHeader } from "../../ingest/source-errors.js";
import type { RejectReason } from "../../ingest/rejects.js";
import { RejectSearch, traceBytes } from "../../ingest/reject-search.js";
import { salvageOptions, textClasses } from "../../ingest/salvage.js";
import type { Kernel } from "../../kernel/kernel.js";
import type { DeferredLine } from "../../kernel/readers/parser-options.js";
import { CsvParser } from "../../kernel/readers/csv-parser.js";
import type { BlockFormat, BlockReading, SharedParserOptions } from "./block-format.js";
import type { CsvFormat } from "./block-source.js";
import { fieldPlans, haveOnlyLogins } from "./field-plans.js";
import { readStretch, type Position } from "./reference-stretch.js";

export class CsvBlocks implements BlockFormat {
  readonly parser: CsvParser;
  readonly stopsAtDeferred = false;
  readonly mayWait = true;
  readonly isAlone = false;
  readonly names = undefined;
  readonly #format: CsvFormat;
  readonly #reading: BlockReading;
  #search!: RejectSearch;
  #splitting!: CsvSplitting | ListSplitting;
  readonly #shifted: ShiftedRecords;

  constructor(format: CsvFormat, kernel: Kernel, options: SharedParserOptions, reading: BlockReading) {
    this.#format = format;
    const text = { json: false, ...format.dialect };
    this.parser = new CsvParser(kernel, {
      textClasses: textClasses(salvageOptions(text)),
      traceBytes: traceBytes(text),
      usualFields: format.usualFields,
      lastRunsOn: format.listColumns > 0,
      siteAt: format.siteAt,
      headerStart:
        format.header === undefined
          ? { bytes: Buffer.alloc(0), isWhole: false }
          : startOfHeader(format.header, format.dialect),
      fields: fieldPlans(format.slots),
      readsLogins: haveOnlyLogins(format.slots),
      ...format.dialect,
      ...options,
    });
    this.#reading = reading;
    this.#shifted = new ShiftedRecords(format.slots, reading.isBlank);
    reading.setWidth(this.parser.columnBytes);
    this.reset();
  }

  reset(): void {
    const format = this.#format;
    const { dialect, slots, listColumns, siteAt } = format;
    const { entry, isBlank } = this.#reading;
    const search = (this.#search = new RejectSearch({ json: false, ...dialect }, entry));
    const sink: FieldsSink = {
      row: (fields, line, offset, length, written) => {
        if (!this.#isHeader(fields, offset)) this.#record(fields, written, { line, offset, length });
      },
      rejectedBytes(buffer, start, end) {
        search.push(buffer, start, end);
      },
      reject: (reason, line, offset, length) => {
        this.#reject(reason, { line, offset, length });
      },
    };
    const { delimiter } = dialect;
    this.#splitting =
      listColumns > 0
        ? new ListSplitting({ delimiter, columns: listColumns, siteAt }, sink)
        : new CsvSplitting({ dialect, columns: slots.length, isBlank }, sink);
  }

  startPart(): void {}

  setCertain(): void {}

  isStale(): boolean {
    return false;
  }

  commitNames(): readonly string[] {
    return [];
  }

  readDeferred(): boolean {
    const { entry, onCountedReject } = this.#reading;
    return this.parser.takeDeferred({
      record: ({ line, offset, length, fields }, values) => {
        const written = fields < values.length ? values.slice(0, fields) : values;
        if (!this.#isHeader(written, offset)) this.#record(written, fields, { line, offset, length });
      },
      line: ({ offset, length, line }, bytes) => {
        this.#splitting.record(bytes, 0, length, line, offset);
        this.#endSplitting();
      },
      reject: (reject) => {
        if (reject.bytes !== undefined) {
          this.#search.take(reject.bytes, reject);
          entry.endReject();
        }
        onCountedReject(reject);
      },
    });
  }

  /** Takes a record with `written` fields, unless its values stand in wrong columns. */
  #record(fields: readonly string[], written: number, at: DeferredLine): void {
    const { slots, dialect } = this.#format;
    const shape = shapeOf(this.#format, slots, fields, written);
    if (this.#shifted.isShifted(fields, shape === "short")) {
      const text = rejectedText(fields, dialect.delimiter);
      this.#search.push(text, 0, text.length);
      this.#reject("column-count", at);
      return;
    }
    const { entry } = this.#reading;
    entry.counts.recordBytes += at.length;
    entry.record(slots, fields, fields.length, at.offset, shape);
  }

  #reject(reason: RejectReason, { line, offset, length }: DeferredLine): void {
    const { entry, onReject } = this.#reading;
    this.#search.end();
    entry.endReject();
    onReject(reason, line, offset, length);
  }

  /** Returns true for a copy of the header. Throws if another header begins at `offset`. */
  #isHeader(fields: readonly string[], offset: number): boolean {
    const { header, slots, fileName } = this.#format;
    const row = judgeRow(fields, header, slots, this.#format);
    if (row !== "header") return row === "copy";
    // On a wrong assumption about its start, a block may show anything.
    this.#reading.confirm();
    throw laterHeader(fileName, offset);
  }

  readStretch(from: Position, goal: number, stop: number): Position {
    const { dialect, slots } = this.#format;
    const { maxRecordBytes } = this.#reading;
    const framing = new CsvFraming(
      {
        dialect,
        columns: slots.length,
        maxRecordBytes,
        firstLine: from.line,
        firstOffset: from.offset,
        stopOffset: stop,
      },
      this.#splitting,
    );
    const next = readStretch(framing, from, goal, this.parser.copyTo, this.#reading);
    this.#endSplitting();
    return next;
  }

  /** Passes on the rows that are still to be split. */
  #endSplitting(): void {
    if (this.#splitting instanceof CsvSplitting) this.#splitting.end();
  }
}
