// The general way for CSV: framing, splitting, and the header's columns.
import { LeakcheckError } from "../errors.js";
import { CsvFraming, type CsvDialect } from "./csv-framing.js";
import { CsvSplitting } from "./csv-splitting.js";
import type { Slot } from "./columns.js";
import type { ReaderContext, RecordReader } from "./read-dump.js";
import type { RejectReason } from "./rejects.js";
import { noIdentifiers } from "./no-identifiers.js";
import { pathSegment } from "./json-path.js";
import { Salvage } from "./salvage.js";

/** Reads a CSV dump whose first record is the header. */
export class CsvRecords implements RecordReader {
  readonly #framing: CsvFraming;
  readonly #splitting: CsvSplitting;
  readonly #context: ReaderContext;
  readonly #salvage: Salvage;
  #slots: Slot[] | undefined;

  constructor(dialect: CsvDialect, context: ReaderContext) {
    this.#context = context;
    const { consumer, isBlank, maxRecordBytes, firstOffset } = context;
    this.#salvage = new Salvage(
      { delimiter: dialect.delimiter, ...(dialect.quote < 0 ? {} : { quote: dialect.quote }), json: false },
      (candidate) => {
        consumer.salvage(candidate);
      },
    );
    this.#splitting = new CsvSplitting(
      { dialect, columns: undefined, isBlank },
      {
        row: (fields, line, offset, length) => {
          this.#row(fields, line, offset, length);
        },
        rejectedBytes: (buffer, start, end) => {
          this.#salvage.push(buffer, start, end);
        },
        reject: (reason, line, offset, length) => {
          this.#reject(reason, line, offset, length);
        },
      },
    );
    this.#framing = new CsvFraming({ dialect, columns: undefined, maxRecordBytes, firstOffset }, this.#splitting);
  }

  push(chunk: Buffer): void {
    this.#framing.push(chunk);
  }

  end(): void {
    this.#framing.end();
    this.#splitting.end();
  }

  #row(fields: string[], line: number, offset: number, length: number): void {
    if (this.#slots === undefined) {
      if (fields.some((name) => /[\r\n]/u.test(name))) throw this.#badHeader(line, "it spans several lines");
      this.#slots = fields.map((name, index) => this.#context.columns.slot(columnName(name, index)));
      this.#framing.setColumns(fields.length);
      this.#splitting.setColumns(fields.length);
      if (this.#slots.every(({ kind }) => kind === null)) throw noIdentifiers(this.#context.fileName);
      return;
    }
    this.#context.consumer.record(this.#slots, fields, fields.length, offset, length);
  }

  #reject(reason: RejectReason, line: number, offset: number, length: number): void {
    const { fileName } = this.#context;
    if (this.#slots === undefined) throw this.#badHeader(line, reason);
    this.#salvage.end();
    this.#context.consumer.reject({ file: fileName, line, offset, length, reason });
  }

  /** With a header that is not certain, values could be taken for names. */
  #badHeader(line: number, why: string): LeakcheckError {
    return new LeakcheckError("DAMAGED_DUMP", `the header of ${this.#context.fileName}, line ${line}, cannot be read (${why})`, {
      hint: "if the file has a dialect of its own, say it with --delimiter, --quote, --escape or --relax-quotes",
    });
  }
}

/** A header's name without the white space around it; an empty one is named by its place, one that may be a value is `*`. */
function columnName(name: string, index: number): string {
  const trimmed = name.trim();
  return trimmed === "" ? `column ${index + 1}` : pathSegment(trimmed);
}
