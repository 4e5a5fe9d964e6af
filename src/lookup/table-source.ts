// A table of an open index, as the kernel reads it from its first bucket to its last.
import { LeakcheckError } from "../errors.js";
import { directoryBytes, type TableDescriptor } from "../format/head.js";
import type { Kind } from "../format/kinds.js";
import type { FedTable } from "../kernel/tables/table-feed.js";
import type { IndexReader } from "./index-reader.js";

/** An open index, and how messages call it. */
export interface NamedIndex {
  readonly name: string;
  readonly reader: IndexReader;
}

/** What is read of an index from its first entry to its last, be it a file or the rows of a database. */
export interface WholeReader extends Pick<IndexReader, "head" | "metadata" | "table" | "close"> {
  /** Returns a table as the kernel reads it, if it is not that of a file. */
  fedTable(name: string, table: TableDescriptor): FedTable;
}

/** Returns the table of a kind, undefined if the index has none. Its methods throw `DAMAGED_INDEX`. */
export function tableSource(
  { name, reader }: { readonly name: string; readonly reader: IndexReader | WholeReader },
  kind: Kind,
): FedTable | undefined {
  const table = reader.table(kind);
  if (table === undefined) return undefined;
  return "fedTable" in reader ? reader.fedTable(name, table) : tableOf({ name, reader }, table);
}

/** Returns a table of an index. Its methods throw `DAMAGED_INDEX`. */
export function tableOf({ name, reader }: NamedIndex, table: TableDescriptor): FedTable {
  const { kindNumber, bucketBits, entries } = table;
  const directory = directoryBytes(bucketBits);
  const room = table.length - directory;
  let expected = 0;
  return {
    name,
    kindNumber,
    bucketBits,
    entries,
    async lengths(first, count) {
      const offsets = await reader.readDirectory(table, first, count + 1);
      const isLast = first + count === 2 ** bucketBits;
      if (first === 0) expected = 0;
      if (offsets[0] !== expected || (isLast && offsets.at(-1) !== room))
        throw damaged(name, `the buckets of kind ${kindNumber} do not fill their table of ${room} bytes`);
      expected = offsets.at(-1) ?? 0;
      return offsets.slice(1).map((end, index) => {
        const start = offsets[index] ?? -1;
        try {
          return reader.bucketLength(table, first + index, start, end);
        } catch (cause) {
          throw cause instanceof LeakcheckError ? damaged(name, cause.message) : cause;
        }
      });
    },
    async read(offset, length, into) {
      await reader.readInto(table.offset + directory + offset, length, into);
    },
  };
}

function damaged(name: string, what: string): LeakcheckError {
  return new LeakcheckError("DAMAGED_INDEX", `${name}: ${what}`, {
    hint: "leakcheck verify says what else is damaged",
  });
}
