// The converters: what they read, and how their tables are read.
import type { DumpOptions } from "../dump-options.js";
import { ldifTables } from "./ldif-tables.js";
import { parquetTables } from "./parquet-tables.js";
import type { RandomFile } from "./random-file.js";
import type { Converter } from "./recognise-converter.js";
import { sqlTables } from "./sql-tables.js";
import type { Bytes, Table } from "./table.js";
import { vcardTables } from "./vcard-tables.js";
import { xlsxTables } from "./xlsx-tables.js";

type Tables = AsyncGenerator<Table, void, undefined>;

/** Converters of what can be read in order. */
export const orderedConverters: Readonly<
  Record<Exclude<Converter, "xlsx" | "parquet">, (bytes: Bytes, name: string) => Tables>
> = { sql: sqlTables, ldif: ldifTables, vcard: vcardTables };

/** Converters of files whose end says what is where. */
export const fileConverters: Readonly<
  Record<"xlsx" | "parquet", (file: RandomFile, name: string) => Tables>
> = { xlsx: xlsxTables, parquet: parquetTables };

/** Returns how a table is to be read. */
export function readingOf({ format, hasHeader }: Pick<Table, "format" | "hasHeader">): DumpOptions {
  if (format === "ndjson") return { format };
  const dialect = { delimiter: 0x2c, quote: 0x22, escape: 0x22 };
  return { format, ...dialect, ...(hasHeader === undefined ? {} : { header: hasHeader }) };
}
