// Reads what converters give: tables as rows, and the error behind them.
import type { Bytes, Table } from "../../../src/ingest/convert/table.js";

/** Yields bytes in chunks of a size, each in memory of its own. */
export async function* inChunks(bytes: Uint8Array | string, size = 65_536): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(bytes as Uint8Array);
  for (let at = 0; at < all.length; at += size) yield Uint8Array.from(all.subarray(at, at + size));
}

/** A table as it was read: its header and rows of CSV, or the objects of NDJSON. */
interface ReadTable {
  name: string;
  rows: unknown[];
}

/** What a conversion gave before it ended, and the code of its error. */
export interface Outcome {
  tables: ReadTable[];
  error?: string;
}

export async function outcomeOf(tables: AsyncGenerator<Table>): Promise<Outcome> {
  const outcome: Outcome = { tables: [] };
  try {
    for await (const { name, format, bytes } of tables) {
      const pieces: Uint8Array[] = [];
      const table: ReadTable = { name, rows: [] };
      outcome.tables.push(table);
      try {
        for await (const piece of bytes) pieces.push(piece);
      } finally {
        const text = Buffer.concat(pieces).toString("latin1");
        table.rows = format === "csv" ? rowsOfCsv(text) : objectsOf(text);
      }
    }
  } catch (cause) {
    outcome.error = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  }
  return outcome;
}

/** Returns the tables of a conversion that ends well. */
export async function tablesOf(
  convert: (bytes: Bytes, name: string) => AsyncGenerator<Table>,
  text: Uint8Array | string,
  size?: number,
): Promise<[name: string, ...rows: unknown[]][]> {
  const { tables, error } = await outcomeOf(convert(inChunks(text, size), "dump"));
  if (error !== undefined) throw new Error(error);
  return tables.map(({ name, rows }) => [name, ...rows]);
}

const utf8 = (text: string): string => Buffer.from(text, "latin1").toString("utf8");

function objectsOf(text: string): unknown[] {
  return utf8(text)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
}

/**
 * Returns the rows of CSV that is written strictly: each field in quotes, or empty without quotes,
 * which is null.
 */
function rowsOfCsv(text: string): (string | null)[][] {
  const rows: (string | null)[][] = [];
  let row: (string | null)[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') {
      let end = at + 1;
      while (text[end] !== '"' || text[++end] === '"') {
        end = text.indexOf('"', text[end] === '"' ? end + 1 : end);
        // A long row is given in parts, and may be cut.
        if (end < 0) return rows;
      }
      row.push(utf8(text.slice(at + 1, end - 1).replaceAll('""', '"')));
      at = end;
    } else row.push(null);
    if (text[at] === "\n") {
      rows.push(row);
      row = [];
    } else if (text[at] !== ",") throw new Error(`no field ends at ${at}`);
  }
  if (row.length > 0) throw new Error("the last row has no end");
  return rows;
}
