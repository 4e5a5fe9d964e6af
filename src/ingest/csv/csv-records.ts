// The reference path for CSV: rows, and the columns that the header or the plan names.
import { columnName } from "../column-name.js";
import type { Slot } from "../columns.js";
import { CsvReader } from "./csv-reader.js";
import { badHeader, noIdentifiers, severalLines, spansLines } from "../source-errors.js";
import type { ReaderContext, RecordReader, RecordShape } from "../record-reader.js";
import type { RejectReason } from "../rejects.js";
import { RejectSearch } from "../reject-search.js";
import type { CsvPlan } from "../source-plan.js";

/**
 * Returns whether a record has the fields of the header, or a number of fields that is usual in its
 * source.
 */
export function shapeOf(
  { usualFields }: Pick<CsvPlan, "usualFields">,
  { length }: readonly Slot[],
  fields: number,
): RecordShape {
  return fields >= length || usualFields.includes(fields) ? "usual" : "short";
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

  constructor(plan: CsvPlan, context: ReaderContext) {
    this.#plan = plan;
    this.#context = context;
    const { consumer, isBlank, maxRecordBytes, firstOffset } = context;
    const { dialect } = plan;
    this.#search = new RejectSearch({ ...dialect, json: false }, consumer);
    if (!plan.hasHeader) this.#slots = this.#slotsOf(plan.names ?? []);
    this.#reader = new CsvReader(
      { ...plan, columns: this.#slots?.length, maxRecordBytes, firstOffset, isBlank },
      {
        row: (fields, line, offset, length) => {
          this.#record(fields, line, offset, length);
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

  push(chunk: Buffer): void {
    this.#reader.push(chunk);
  }

  end(): void {
    this.#reader.end();
  }

  #record(fields: string[], line: number, offset: number, length: number): void {
    if (this.#slots === undefined) {
      if (spansLines(fields)) throw badHeader(this.#context.fileName, line, severalLines);
      this.#slots = this.#slotsOf(this.#plan.names ?? fields);
      this.#reader.setColumns(this.#slots.length);
      return;
    }
    const { consumer } = this.#context;
    consumer.record(
      this.#slots,
      fields,
      fields.length,
      offset,
      length,
      shapeOf(this.#plan, this.#slots, fields.length),
    );
  }

  #slotsOf(fields: readonly string[]): Slot[] {
    const { columns, fileName } = this.#context;
    const names = fields.map((name, index) => columnName(name, index));
    columns.addValueNames(
      new Set(fields.filter((name, index) => names[index] === "*" && name.trim() !== "*")).size,
    );
    const slots = names.map((name) => columns.slot(name));
    if (slots.every(({ kind }) => kind === null)) throw noIdentifiers(fileName, this.#plan.hasHeader);
    return slots;
  }

  #reject(reason: RejectReason, line: number, offset: number, length: number): void {
    const { fileName } = this.#context;
    if (this.#slots === undefined) throw badHeader(fileName, line, reason);
    this.#search.end();
    this.#context.consumer.reject({ file: fileName, line, offset, length, reason });
  }
}
