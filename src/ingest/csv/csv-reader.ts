// Combines framing and splitting, to read CSV bytes into records by a plan.
import { CsvFraming } from "./csv-framing.js";
import type { LineOptions } from "../line-cutting.js";
import { CsvSplitting, type CsvSplittingOptions, type FieldsSink } from "./csv-splitting.js";
import { ListSplitting, type SiteAt } from "./list-splitting.js";

/** Options of {@link CsvReader}. */
export interface CsvReaderOptions
  extends Omit<LineOptions, "stopOffset">, Omit<CsvSplittingOptions, "columns"> {
  /** As in a `CsvPlan`. */
  readonly listColumns: number;
  /** As in a `CsvPlan`. */
  readonly siteAt?: SiteAt;
  /** Number of columns; undefined until the header is read, "any" to accept any number. */
  readonly columns: number | undefined | "any";
}

/** Reads CSV bytes in order, and passes records and rejects to the sink. */
export class CsvReader {
  readonly #framing: CsvFraming;
  readonly #splitting: CsvSplitting | undefined;

  constructor(options: CsvReaderOptions, sink: FieldsSink) {
    const {
      dialect,
      listColumns,
      maxRecordBytes,
      firstOffset = 0,
      firstLine = 1,
      isBlank,
      batchBytes,
    } = options;
    const columns = options.columns === "any" ? undefined : options.columns;
    const splitColumns = options.columns === "any" ? Number.MAX_SAFE_INTEGER : columns;
    const batch = batchBytes === undefined ? {} : { batchBytes };
    this.#splitting =
      listColumns > 0
        ? undefined
        : new CsvSplitting({ dialect, columns: splitColumns, isBlank, ...batch }, sink);
    const splitting =
      this.#splitting ??
      new ListSplitting(
        {
          delimiter: dialect.delimiter,
          columns: listColumns,
          siteAt: options.siteAt,
        },
        sink,
      );
    this.#framing = new CsvFraming({ dialect, columns, maxRecordBytes, firstOffset, firstLine }, splitting);
  }

  push(chunk: Buffer): void {
    this.#framing.push(chunk);
  }

  end(): void {
    this.#framing.end();
    this.#splitting?.end();
  }

  /** Sets the number of columns; call it within the sink's `row` for the header. */
  setColumns(columns: number): void {
    this.#framing.setColumns(columns);
    this.#splitting?.setColumns(columns);
  }
}
