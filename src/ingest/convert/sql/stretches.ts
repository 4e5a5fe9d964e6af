// Which table the rows that are read belong to. Rows of one table under the same names that follow
// each other are a stretch, and each stretch is a table of the conversion, so that nothing must wait in
// memory. If tables take turns too often, the rest is one table of JSON instead.
import type { RowWriter } from "./row-writer.js";
import type { TableColumns } from "./table-columns.js";
import type { Reading } from "./sql-source.js";

/** Number of times that tables may come again before the rest becomes JSON. */
const mostReturns = 64;

const at = Buffer.from("@");

/** The table of statements that are read as no rows. */
const otherTable = "other statements";

/** Under which names rows stand, and whether INSERT itself gave these. */
interface Stretch {
  readonly table: string;
  readonly columns: readonly string[] | undefined;
  readonly width: number;
}

export class Stretches {
  readonly #writer: RowWriter;
  readonly #known = new Map<string, TableColumns>();
  readonly #seen = new Set<string>();
  #returns = 0;
  #open: Stretch | undefined;
  /** Names of the rows in the writer if they become JSON. */
  json: { readonly table: string; readonly names: readonly string[] } | undefined;
  /** True once tables have come again so often that all rows become JSON. */
  #isMixed = false;

  constructor(writer: RowWriter) {
    this.#writer = writer;
  }

  /** Notes the columns of CREATE TABLE. */
  know(table: string, columns: TableColumns | undefined): void {
    if (columns === undefined) this.#known.delete(table);
    else this.#known.set(table, columns);
    if (this.#open?.table === table) this.#open = undefined;
  }

  /** Returns the width of the open stretch if rows of a table with these columns continue it. */
  widthIn(table: string, columns: readonly string[] | undefined): number | undefined {
    const open = this.#open;
    if (open?.table !== table) return undefined;
    const isSame =
      open.columns === columns ||
      (open.columns?.length === columns?.length &&
        open.columns?.every((name, at) => name === columns?.[at]) === true);
    return isSame ? open.width : undefined;
  }

  /** Starts a stretch. The rows before are taken; the first row of the stretch may be in the writer. */
  *start(table: string, columns: readonly string[] | undefined, width: number): Reading<void> {
    if (this.#writer.hasRows) yield "full";
    const names = columns ?? this.#namesOf(table, width);
    this.#open = { table, columns, width };
    if (!this.#isMixed && this.#seen.has(table) && ++this.#returns > mostReturns) {
      this.#isMixed = true;
      this.json = { table, names };
      yield { table: "several tables", format: "ndjson" };
    } else if (this.#isMixed) this.json = { table, names };
    else {
      this.json = undefined;
      this.#seen.add(table);
      yield { table, format: "csv" };
      this.#writer.setHeader(names);
    }
  }

  /**
   * Writes texts of statements that are read as no rows, as JSON in which a name stands twice: so all
   * of it leaves traces.
   */
  *others(texts: readonly Buffer[]): Reading<void> {
    if (texts.length === 0) return;
    if (this.#writer.hasRows) yield "full";
    this.#open = undefined;
    this.json = { table: otherTable, names: ["text", "text"] };
    if (!this.#isMixed) yield { table: otherTable, format: "ndjson" };
    for (const text of texts) {
      // A file without an `@` might be left out.
      this.#writer.field(at);
      this.#writer.field(text);
      this.#writer.endRow();
      if (this.#writer.isFull) yield "full";
    }
    if (this.#writer.hasRows) yield "full";
  }

  /** Returns the names of a row without names of its own, from CREATE TABLE if they fit. */
  #namesOf(table: string, width: number): readonly string[] {
    const known = this.#known.get(table);
    const fits = [known?.all, known?.stored].find((names) => names?.length === width);
    return fits ?? Array.from({ length: width }, (_, at) => `column ${at + 1}`);
  }

  /** Returns the columns that CREATE TABLE gave a table; undefined if they are not known. */
  columnsOf(table: string): readonly string[] | undefined {
    return this.#known.get(table)?.stored;
  }
}
