// Converts dumps of SQL to tables of CSV: the rows of INSERT and of COPY.
import { ByteWindow } from "./byte-window.js";
import { inUtf8 } from "./in-utf-8.js";
import { jsonRows } from "./sql/json-rows.js";
import { SqlSource } from "./sql/sql-source.js";
import { Statements } from "./sql/statements.js";
import { Stretches } from "./sql/stretches.js";
import type { Bytes, Table } from "./table.js";

/**
 * Yields the tables of a dump of SQL. Rows of one table that follow each other under the same names
 * are one; a table that comes again later is yielded again. If that happens more than 64 times, all
 * later rows are one table of JSON, `{"table": {"column": "value"}}`. Throws `CUT_SOURCE` and
 * `DAMAGED_SOURCE`, behind the last row that is whole; the error comes from the table in which it is,
 * or from here if that is between tables.
 */
export async function* sqlTables(sql: Bytes, name: string): AsyncGenerator<Table, void, undefined> {
  const conversion = new SqlConversion(inUtf8(sql), name);
  try {
    for (;;) {
      const table = await conversion.nextTable();
      if (table === undefined) return;
      yield table;
    }
  } finally {
    await conversion.close();
  }
}

class SqlConversion {
  readonly #window: ByteWindow;
  readonly #source: SqlSource;
  readonly #stretches: Stretches;
  readonly #steps: ReturnType<Statements["read"]>;
  /** The table that has been announced and not been given. */
  #next: Pick<Table, "name" | "format"> | undefined;
  #error: { readonly cause: unknown } | undefined;
  #isEnd = false;

  constructor(sql: Bytes, name: string) {
    this.#window = new ByteWindow(sql);
    this.#source = new SqlSource(name, this.#window);
    this.#stretches = new Stretches(this.#source.writer);
    this.#steps = new Statements(this.#source, this.#stretches).read();
  }

  async close(): Promise<void> {
    await this.#window.close();
  }

  /** Returns the next table; undefined if there is none. */
  async nextTable(): Promise<Table | undefined> {
    while (this.#next === undefined && (await this.#piece()) !== undefined);
    if (this.#next === undefined) return undefined;
    const { name, format } = this.#next;
    this.#next = undefined;
    return { name, format, hasHeader: true, bytes: this.#bytes() };
  }

  async *#bytes(): AsyncGenerator<Uint8Array, void, undefined> {
    for (;;) {
      const piece = await this.#piece();
      if (piece === undefined) return;
      yield piece;
    }
  }

  /** Returns the next bytes of the table; undefined where it ends. Throws behind the last row. */
  async #piece(): Promise<Uint8Array | undefined> {
    const { writer } = this.#source;
    while (this.#next === undefined && !this.#isEnd) {
      if (this.#error !== undefined) {
        this.#isEnd = true;
        throw this.#error.cause;
      }
      try {
        const { done, value: step } = this.#steps.next();
        if (done === true) {
          this.#isEnd = true;
          if (writer.hasRows) return this.#taken(false);
        } else if (step === "more") await this.#window.fill();
        else if (step === "full" || step === "part") return this.#taken(step === "part");
        else this.#next = { name: step.table, format: step.format };
      } catch (cause) {
        // The rows before it come first.
        this.#error = { cause };
        if (writer.hasRows) return this.#taken(false);
      }
    }
    return undefined;
  }

  #taken(isPart: boolean): Uint8Array {
    const { writer } = this.#source;
    const rows = isPart ? writer.takePart() : writer.take();
    const { json } = this.#stretches;
    if (json === undefined) return rows;
    if (isPart) throw this.#source.damaged("a row is too long");
    return jsonRows(rows, json.table, json.names);
  }
}
