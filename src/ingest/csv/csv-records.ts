// The reference path for CSV: rows, and the columns that the header or the plan names.
import { columnName } from "../column-name.js";
import type { Slot } from "../columns.js";
import { CsvReader } from "./csv-reader.js";
import { holdsOtherSeparator, isHeaderRow, judgeRow, withoutMark } from "./header-rows.js";
import {
  badHeader,
  laterHeader,
  namingOf,
  noIdentifiers,
  severalLines,
  spansLines,
} from "../source-errors.js";
import { mayBeJoined } from "./inner-lines.js";
import type { ReaderContext, RecordReader, RecordShape } from "../record-reader.js";
import type { RejectReason } from "../rejects.js";
import { RejectSearch } from "../reject-search.js";
import { ShiftedRecords } from "./shifted-records.js";
import type { CsvPlan } from "../source-plan.js";

/**
 * Returns whether a record has the fields of the header, or a number of fields that is usual in its
 * source (`written`), and whether it may be several, or the end of one.
 */
export function shapeOf(
  { usualFields, doubtfulSign, dialect }: Pick<CsvPlan, "usualFields" | "doubtfulSign" | "dialect">,
  { length }: readonly Slot[],
  fields: readonly string[],
  written: number,
): RecordShape {
  if (mayBeJoined(fields, length, dialect)) return "joined";
  if (doubtfulSign !== undefined) return "short";
  return written === length || usualFields.includes(written) ? "usual" : "short";
}

/** Returns the text of a record that is rejected after it was split: its fields, and what separates them. */
export function rejectedText(fields: readonly string[], delimiter: number): Buffer {
  return Buffer.from(fields.join(String.fromCharCode(delimiter)));
}

/**
 * Reads a CSV dump by its plan. Throws `NO_IDENTIFIERS`, and `DAMAGED_DUMP` if the header cannot be
 * read.
 */
export class CsvRecords implements RecordReader {
  readonly #reader: CsvReader;
  readonly #plan: CsvPlan;
  readonly #context: ReaderContext;
  readonly #search: RejectSearch;
  #slots: Slot[] | undefined;
  #shifted: ShiftedRecords | undefined;
  #header: readonly string[] | undefined;
  /** Bytes of the lines above the header or the first record that are still to come. */
  #above: number;

  constructor(plan: CsvPlan, context: ReaderContext) {
    this.#plan = plan;
    this.#context = context;
    const { consumer, isBlank, maxRecordBytes, firstOffset, firstLine = 1 } = context;
    const { dialect, preamble } = plan;
    this.#above = preamble?.bytes ?? 0;
    this.#search = new RejectSearch({ json: false, ...dialect }, consumer);
    if (!plan.hasHeader) this.#slots = this.#slotsOf(plan.names ?? []);
    this.#reader = new CsvReader(
      {
        columns: plan.followsHeaders === true ? "any" : this.#slots?.length,
        maxRecordBytes,
        firstOffset: firstOffset + (preamble?.bytes ?? 0),
        firstLine: firstLine + (preamble?.lines ?? 0),
        isBlank,
        ...plan,
      },
      {
        row: (fields, line, offset, length, written) => {
          this.#record(fields, line, offset, length, written);
        },
        rejectedBytes: (buffer, start, end) => {
          this.#search.push(buffer, start, end);
        },
        reject: (reason, line, offset, length) => {
          this.#reject(reason, line, offset, length);
        },
      },
    );
  }

  /** Columns by position; undefined until the header has been read. */
  get slots(): readonly Slot[] | undefined {
    return this.#slots;
  }

  /** Fields of the header read last; undefined if there was none. */
  get header(): readonly string[] | undefined {
    return this.#header;
  }

  push(chunk: Buffer): void {
    this.#reader.push(this.#above > 0 ? this.#withoutPreamble(chunk) : chunk);
  }

  end(): void {
    this.#reader.end();
  }

  /** Returns the part of a chunk below the preamble. What the preamble holds leaves traces. */
  #withoutPreamble(chunk: Buffer): Buffer {
    const length = Math.min(this.#above, chunk.length);
    this.#above -= length;
    if (this.#plan.preamble?.mayHoldPeople === true) {
      this.#search.push(chunk, 0, length);
      if (this.#above === 0) this.#search.end();
    }
    return chunk.subarray(length);
  }

  #record(fields: string[], line: number, offset: number, length: number, written: number): void {
    if (this.#slots === undefined) {
      if (spansLines(fields)) throw badHeader(this.#context.fileName, line, severalLines);
      this.#header = fields;
      this.#slots = this.#slotsOf(this.#plan.names ?? fields);
      if (this.#plan.followsHeaders !== true) this.#reader.setColumns(this.#slots.length);
      return;
    }
    const row = judgeRow(fields, this.#header, this.#slots, this.#plan);
    if (row === "copy") return;
    if (this.#plan.followsHeaders === true) {
      if (this.#plan.keepsColumns !== true && isHeaderRow(fields, this.#slots.length)) {
        this.#header = fields.map((field) => withoutMark(field));
        this.#slots = this.#slotsOf(this.#header);
        return;
      }
      if (this.#isOfOtherShape(fields)) {
        this.#rejectFields(fields, line, offset, length);
        return;
      }
    } else if (row === "header") throw laterHeader(this.#context.fileName, offset);
    // Nothing says what the columns above the first header are.
    const isNamed = this.#plan.followsHeaders !== true || this.#header !== undefined;
    const shape = isNamed ? shapeOf(this.#plan, this.#slots, fields, written) : "short";
    if (isNamed && this.#shifted?.isShifted(fields, shape === "short") === true) {
      this.#rejectFields(fields, line, offset, length);
      return;
    }
    const { consumer } = this.#context;
    consumer.record(this.#slots, fields, fields.length, offset, length, shape, line);
  }

  #rejectFields(fields: readonly string[], line: number, offset: number, length: number): void {
    const text = rejectedText(fields, this.#plan.dialect.delimiter);
    this.#search.push(text, 0, text.length);
    this.#reject("column-count", line, offset, length);
  }

  /**
   * Returns true for a record with surplus fields, or with one field in which another separator
   * stands.
   */
  #isOfOtherShape(fields: string[]): boolean {
    const { isBlank } = this.#context;
    const { length } = this.#slots ?? [];
    if (fields.length === 1 && length > 1 && holdsOtherSeparator(fields[0]!)) return true;
    if (fields.slice(length).some((field) => !isBlank(field))) return true;
    if (fields.length > length) fields.length = length;
    return false;
  }

  #slotsOf(fields: readonly string[]): Slot[] {
    const { columns, fileName } = this.#context;
    const names = fields.map((name, index) => columnName(name, index));
    columns.addValueNames(
      new Set(fields.filter((name, index) => names[index] === "*" && name.trim() !== "*")).size,
    );
    const slots = names.map((name) => columns.slot(name));
    if (this.#plan.mayLackIdentifiers !== true && slots.every(({ kind }) => kind === null))
      throw noIdentifiers(fileName, namingOf(this.#plan));
    this.#shifted = new ShiftedRecords(slots, this.#context.isBlank);
    return slots;
  }

  #reject(reason: RejectReason, line: number, offset: number, length: number): void {
    const { fileName } = this.#context;
    if (this.#slots === undefined) throw badHeader(fileName, line, reason);
    this.#search.end();
    this.#context.consumer.reject({ file: fileName, line, offset, length, reason });
  }
}
