// A dataset in a database, read from its first entry to its last: ranges of keys are asked for one after
// the other, and encoded as the buckets of an index. Memory does not depend on its size.
import { LeakcheckError } from "../errors.js";
import type { Head, TableDescriptor } from "../format/head.js";
import type { Kind } from "../format/kinds.js";
import type { Metadata } from "../format/metadata.js";
import type { FedTable } from "../kernel/tables/table-feed.js";
import type { WholeReader } from "../lookup/table-source.js";
import { databaseAddress } from "./address.js";
import { Client, longMs, type ClientOptions } from "./client.js";
import type { DatasetReader } from "./dataset-reader.js";
import { askForRanges, rangesOf, witnessesOf, type PartWitness } from "./entries-reply.js";
import { keyRanges, usualRangeEntries } from "./key-ranges.js";
import { openDataset } from "./open-datasets.js";
import { partName } from "./part-rows.js";
import { RangeRows, type BucketRange, type RangeBuckets } from "./range-rows.js";
import { RowReader } from "./row-binary.js";

/** Sizes that tests make small. */
export interface WholeSizes {
  /** Rows of a bucket at most, on average; and of a range, which the kernel's feed makes of 4,096 buckets. */
  readonly bucketRows: number;
  readonly rangeRows: number;
  /** Entries of parts that one query counts, about. */
  readonly countedRows: number;
  /** Rows, about, that are fetched with each range to see that a known one is there. */
  readonly witnessRows: number;
}

const usualSizes: WholeSizes = {
  bucketRows: 64,
  rangeRows: 2 ** 19,
  countedRows: usualRangeEntries,
  witnessRows: 2 ** 12,
};
const mostBucketBits = 32;

/**
 * Opens the dataset at an address to read all of it. Throws as `openDataset`, and `PART_INCOMPLETE` if a
 * part of it is not complete: what is missing would pass for the difference of two leaks.
 */
export async function openWholeDataset(
  address: string,
  { signal, ...options }: ClientOptions,
  sizes: WholeSizes = usualSizes,
): Promise<WholeDataset> {
  const controller = new AbortController();
  const signals = signal === undefined ? [controller.signal] : [signal, controller.signal];
  const own = { ...options, signal: AbortSignal.any(signals) };
  const reader = await openDataset(address, own);
  if (reader.isIncomplete)
    throw new LeakcheckError("PART_INCOMPLETE", "the dataset is not completely in the database", {
      hint: "push its indexes again, or drop the part that leakcheck list shows as loading",
    });
  const client = new Client(databaseAddress(address), own);
  const tables = await countedTables(client, reader, sizes.countedRows);
  return new WholeDataset(client, reader, { tables, sizes, stop: () => controller.abort() });
}

export class WholeDataset implements WholeReader {
  readonly head: Head;
  readonly metadata: Metadata;
  readonly #client: Client;
  readonly #reader: DatasetReader;
  readonly #witnesses: readonly PartWitness[];
  readonly #witnessRanges: readonly string[];
  readonly #sizes: WholeSizes;
  readonly #stop: () => void;
  #rows: RangeRows | undefined;

  constructor(
    client: Client,
    reader: DatasetReader,
    how: { tables: readonly TableDescriptor[]; sizes: WholeSizes; stop: () => void },
  ) {
    this.#client = client;
    this.#reader = reader;
    this.#sizes = how.sizes;
    this.#stop = how.stop;
    this.#witnesses = witnessesOf(Array.from(reader.mapped.values(), ({ stored }) => stored));
    this.#witnessRanges = rangesOf(this.#witnesses, reader.head.tables, how.sizes.witnessRows);
    this.metadata = reader.metadata;
    this.head = { ...reader.head, tables: [...how.tables] };
  }

  table(kind: Kind): TableDescriptor | undefined {
    const kindNumber = this.#reader.table(kind)?.kindNumber;
    return this.head.tables.find((table) => table.kindNumber === kindNumber);
  }

  fedTable(name: string, { kindNumber, entries }: TableDescriptor): FedTable {
    const rowsOf = new Map(
      Array.from(this.#reader.mapped, ([part, { stored }]) => [
        part,
        stored.head.tables.find((table) => table.kindNumber === kindNumber)?.entries ?? 0,
      ]),
    );
    const all = [...rowsOf.values()].reduce((sum, rows) => sum + rows, 0);
    const needed = Math.max(1, all / this.#sizes.bucketRows);
    const bucketBits = Math.min(mostBucketBits, Math.ceil(Math.log2(needed)));
    const buckets = 2 ** bucketBits;
    let ahead: { first: number; count: number; reply: Promise<Buffer> } | undefined;
    let held: { start: number; range: RangeBuckets } | undefined;
    let found = new Map<number, number>();
    return {
      name,
      kindNumber,
      bucketBits,
      entries,
      lengths: async (first, count) => {
        if (first === 0) {
          held = undefined;
          found = new Map();
        }
        const range = { kindNumber, bucketBits, first, count };
        const asked = ahead?.first === first && ahead.count === count ? ahead.reply : this.#ask(range);
        const reply = await asked;
        // The next range comes while the kernel reads this one.
        const next = { ...range, first: first + count, count: Math.min(count, buckets - first - count) };
        ahead = next.count === 0 ? undefined : { ...next, reply: this.#ask(next) };
        // Whoever awaits it is told; until then it must not end the program.
        ahead?.reply.catch(() => {});
        const start = held === undefined ? 0 : held.start + held.range.bytes.length;
        const encoded = this.#rangeRows().encode(reply, range);
        held = { start, range: encoded };
        for (const [part, rows] of encoded.rows) found.set(part, (found.get(part) ?? 0) + rows);
        if (next.count === 0) this.#checkRows(rowsOf, found);
        return Array.from(encoded.ends, (end, index) => end - (encoded.ends[index - 1] ?? 0));
      },
      read: async (offset, length, into) => {
        const { start = 0, range } = held ?? {};
        into().set(range?.bytes.subarray(offset - start, offset - start + length) ?? []);
        return Promise.resolve();
      },
    };
  }

  /** Ends requests whose replies nobody needs any more. */
  close(): void {
    this.#stop();
  }

  #rangeRows(): RangeRows {
    return (this.#rows ??= new RangeRows(this.#client, this.#reader.mapped, this.#witnesses, {
      columnBits: this.head.columnBits,
      capacity: this.#sizes.rangeRows,
    }));
  }

  async #ask({ kindNumber, bucketBits, first, count }: BucketRange): Promise<Buffer> {
    const shift = BigInt(64 - bucketBits);
    const low = BigInt(first) << shift;
    const high = (BigInt(first + count) << shift) - 1n;
    const parts = [...this.#reader.mapped.keys()].join(", ");
    const range = `kind = ${kindNumber} AND key BETWEEN ${low} AND ${high} AND part IN (${parts})`;
    return askForRanges(this.#client, [range, ...this.#witnessRanges], BigInt(first));
  }

  /** Throws `PART_INCOMPLETE` if a part has another number of entries than its index. */
  #checkRows(expected: ReadonlyMap<number, number>, found: ReadonlyMap<number, number>): void {
    for (const [part, entries] of expected) {
      const rows = found.get(part) ?? 0;
      if (rows === entries) continue;
      throw new LeakcheckError(
        "PART_INCOMPLETE",
        `${this.#client.address.shown} has ${rows} of the entries of a kind of part ${partName(part)}, and its index ${entries}`,
        { hint: "push its index again, which finds out what is wrong" },
      );
    }
  }
}

/** Returns the tables with the number of distinct keys. Only of several parts it has to be asked for. */
async function countedTables(
  client: Client,
  reader: DatasetReader,
  countedRows: number,
): Promise<readonly TableDescriptor[]> {
  if (reader.mapped.size === 1) return reader.head.tables;
  const parts = [...reader.mapped.keys()].join(", ");
  const tables: TableDescriptor[] = [];
  for (const table of reader.head.tables) {
    let entries = 0;
    for (const range of keyRanges(table.entries, countedRows)) {
      const condition = `kind = ${table.kindNumber} AND ${range} AND part IN (${parts})`;
      const reply = await client.ask({
        sql: `SELECT count() FROM (SELECT key FROM ${client.database}.entries WHERE ${condition} GROUP BY key) FORMAT RowBinary`,
        ms: longMs,
      });
      if (reply.length !== 8) throw client.failure("the reply of the server is not whole");
      entries += Number(new RowReader(reply).uint64());
    }
    tables.push({ ...table, entries });
  }
  return tables;
}
