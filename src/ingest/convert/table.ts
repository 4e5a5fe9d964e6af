// What a converter makes of a foreign file: tables, as text that the readers of dumps read at full
// speed.

export type { Bytes } from "../unpack/packed.js";

/**
 * One table of a foreign file. CSV has a header and commas; each field is in quotes but for NULL,
 * which is an empty field without. NDJSON has one object per line.
 */
export interface Table {
  /** Its name as the file has it. It may hold anything. */
  readonly name: string;
  readonly format: "csv" | "ndjson";
  /** True if the first row of CSV names the columns; undefined if that must be found out. */
  readonly hasHeader: true | undefined;
  /** Returns the row of a sheet that starts on a line of the text; absent if it is no sheet. */
  readonly rowOfLine?: (line: number) => number | null;
  /** What is not read of it is skipped when the next table is asked for. */
  readonly bytes: AsyncGenerator<Uint8Array, void, undefined>;
}
