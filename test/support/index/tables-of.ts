// The tables of an index, without the head: what does not depend on the names of the dumps.
import { readFileSync } from "node:fs";
import { openReader } from "../../../src/lookup/open-reader.js";

/** Returns the bytes of the tables, as text, by the numbers of their kinds. */
export async function tablesOf(path: string): Promise<Record<number, string>> {
  const bytes = readFileSync(path);
  const reader = await openReader(path);
  const tables = reader.head.tables.map(({ kindNumber, offset, length }) => [
    kindNumber,
    bytes.subarray(offset, offset + length).toString("base64"),
  ]);
  reader.close();
  return Object.fromEntries(tables) as Record<number, string>;
}
