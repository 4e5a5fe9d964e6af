// The converters: what they read, and how their tables are read.
import type { DumpOptions } from "../dump-options.js";
import type { FileConverter } from "./file-converter.js";
import { ldifTables } from "./ldif-tables.js";
import { parquetTables } from "./parquet-tables.js";
import type { Converter } from "./recognise-converter.js";
import { sqlTables } from "./sql-tables.js";
import type { Bytes, Table } from "./table.js";
import { vcardTables } from "./vcard-tables.js";
import type { Room } from "./workbook/kept-rows.js";
import { type KnownWorkbook, xlsxTables } from "./xlsx-tables.js";

type Tables = AsyncGenerator<Table, void, undefined>;

/** Converters of what can be read in order. */
export const orderedConverters: Readonly<
  Record<Exclude<Converter, "xlsx" | "parquet">, (bytes: Bytes, name: string) => Tables>
> = { sql: sqlTables, ldif: ldifTables, vcard: vcardTables };

/** What makes a converter for one file; `room` is that of all files that are read together. */
export const fileConverters: Readonly<Record<"xlsx" | "parquet", (room: Room) => FileConverter>> = {
  xlsx: (room) => {
    const known: KnownWorkbook = { sizes: new Map(), room };
    return (file, name, limited) => xlsxTables(file, name, { limited }, known);
  },
  parquet: () => (file, name) => parquetTables(file, name),
};

/** Returns how a table is to be read. */
export function readingOf({ format, hasHeader }: Pick<Table, "format" | "hasHeader">): DumpOptions {
  if (format === "ndjson") return { format };
  const dialect = { delimiter: 0x2c, quote: 0x22, escape: 0x22 };
  return { format, ...dialect, ...(hasHeader === undefined ? {} : { header: hasHeader }) };
}
