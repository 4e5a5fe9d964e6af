// A dataset in a database: its parts, read as the one index that merging them would give.
import { LeakcheckError } from "../errors.js";
import { bitsOf, columnSetBytes } from "../format/column-set.js";
import type { Head, TableDescriptor } from "../format/head.js";
import { kindNumbers, type Kind } from "../format/kinds.js";
import type { Metadata } from "../format/metadata.js";
import type { Profile } from "../kernel/tables/bucket-reader.js";
import type { EntryReader } from "../lookup/opened-index.js";
import { checkParts } from "../merging/part.js";
import { uniteColumns } from "../merging/united-columns.js";
import { inPlanOrder, uniteMetadata } from "../merging/united-metadata.js";
import { partName, type StoredPart } from "./part-rows.js";
import type { StoredEntries } from "./stored-entries.js";

/** An entry never counts more records. */
const mostRecords = 2 ** 32 - 1;

/**
 * Sorts parts into datasets. Parts belong together if they have a name in common and could be merged;
 * else each answers for itself.
 */
export function datasetsOf(parts: readonly StoredPart[]): [StoredPart, ...StoredPart[]][] {
  const datasets: [StoredPart, ...StoredPart[]][] = [];
  for (const part of parts) {
    const known = datasets.find((others) => belongTogether([...others, part]));
    if (known === undefined) datasets.push([part]);
    else known.push(part);
  }
  return datasets;
}

function belongTogether(parts: readonly StoredPart[]): boolean {
  try {
    checkParts(
      parts.map(({ part, head, metadata }) => ({ name: partName(part), reader: { head, metadata } })),
      true,
    );
    return true;
  } catch (cause) {
    if (cause instanceof LeakcheckError && cause.code === "NOT_MERGEABLE") return false;
    throw cause;
  }
}

/** A part, and the column bit of the whole that each of its own becomes; undefined if it is the whole. */
export interface MappedPart {
  readonly stored: StoredPart;
  readonly map: readonly number[] | undefined;
}

export class DatasetReader implements EntryReader {
  readonly head: Head;
  readonly metadata: Metadata;
  readonly isRemote = true;
  readonly takesMany = true;
  /** True if a part is being loaded, or its loading was broken off. */
  readonly isIncomplete: boolean;
  /** The names of its parts. */
  readonly parts: readonly string[];
  readonly #entries: StoredEntries;
  /** By their numbers. */
  readonly mapped: ReadonlyMap<number, MappedPart>;

  constructor(parts: readonly [StoredPart, ...StoredPart[]], entries: StoredEntries) {
    const [first, ...others] = inPlanOrder(parts, ({ metadata }) => metadata) as [
      StoredPart,
      ...StoredPart[],
    ];
    this.#entries = entries;
    this.parts = parts.map(({ part }) => partName(part));
    this.isIncomplete = parts.some(({ state }) => state !== "complete");
    const metadatas = [first.metadata, ...others.map(({ metadata }) => metadata)] as const;
    const united = others.length === 0 ? undefined : uniteColumns(metadatas);
    const metadata =
      united === undefined ? first.metadata : uniteMetadata(metadatas, united, first.metadata.tool);
    // What is not there yet was not read, as far as answers go.
    this.metadata = this.isIncomplete ? { ...metadata, coverage: coverageNow(parts, metadata) } : metadata;
    const columnBits = united?.columnBits ?? first.head.columnBits;
    this.head = {
      ...first.head,
      fileBytes: parts.reduce((sum, { head }) => sum + head.fileBytes, 0),
      columnBits,
      tables: unitedTables(parts),
    };
    this.mapped = new Map(
      [first, ...others].map((stored, index) => [stored.part, { stored, map: united?.maps[index] }]),
    );
  }

  table(kind: Kind): TableDescriptor | undefined {
    return this.head.tables.find(({ kindNumber }) => kindNumber === kindNumbers[kind]);
  }

  /** Throws `DAMAGED_INDEX`, and as `StoredEntries.fetch`. */
  async probe({ kindNumber }: TableDescriptor, key: bigint): Promise<Profile | undefined> {
    const bitmap = new Uint8Array(columnSetBytes(this.head.columnBits));
    let records: number | undefined;
    for (const entry of await this.#entries.find({ kindNumber, key })) {
      const part = this.mapped.get(entry.part);
      if (part === undefined) continue;
      addColumns(bitmap, entry.columns, part);
      records = Math.min(mostRecords, (records ?? 0) + entry.records);
    }
    return records === undefined ? undefined : { bitmap, records };
  }

  async prefetch(keys: readonly { table: TableDescriptor; key: bigint }[]): Promise<void> {
    await this.#entries.fetch(keys.map(({ table: { kindNumber }, key }) => ({ kindNumber, key })));
  }

  /** Does nothing: there is no connection to keep. */
  close(): void {}
}

function addColumns(bitmap: Uint8Array, columns: Uint8Array, { stored, map }: MappedPart): void {
  const { columnBits } = stored.head;
  const bits = bitsOf(columns);
  if (columns.length !== columnSetBytes(columnBits) || (bits.at(-1) ?? 0) >= columnBits)
    throw foreignColumns();
  for (const own of bits) {
    const bit = map?.[own] ?? own;
    bitmap[bit >> 3] = (bitmap[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
}

/** An entry has columns that its part does not have. */
export function foreignColumns(): LeakcheckError {
  return new LeakcheckError(
    "DAMAGED_INDEX",
    "an entry in the database has columns that its part does not have",
  );
}

function unitedTables(parts: readonly StoredPart[]): TableDescriptor[] {
  const tables = new Map<number, TableDescriptor>();
  for (const { head } of parts)
    for (const { kindNumber, entries, length } of head.tables) {
      const known = tables.get(kindNumber);
      tables.set(kindNumber, {
        kindNumber,
        bucketBits: 0,
        entries: (known?.entries ?? 0) + entries,
        offset: 0,
        length: (known?.length ?? 0) + length,
      });
    }
  return [...tables.values()].toSorted((a, b) => a.kindNumber - b.kindNumber);
}

function coverageNow(parts: readonly StoredPart[], { coverage }: Metadata): number {
  const count = (some: readonly StoredPart[]): number =>
    some.reduce((sum, { metadata: { records } }) => sum + records, 0);
  const all = count(parts);
  return all === 0 ? 0 : (coverage * count(parts.filter(({ state }) => state === "complete"))) / all;
}
