// Indexes in memory, assembled from entries that are given by their keys.
import { loadChecksum } from "../../../src/format/checksum.js";
import { kindNumbers, type Kind } from "../../../src/format/kinds.js";
import type { Column, Metadata } from "../../../src/format/metadata.js";
import type { IndexParticipant } from "../../../src/comparing/participant.js";
import { IndexReader } from "../../../src/lookup/index-reader.js";
import { bucketReaderOfThread } from "../../../src/lookup/open-reader.js";
import { assembleIndex } from "../index/assembled-index.js";
import { encodeBucket, type ReferenceEntry } from "../index/format-reference.js";
import { MemorySource } from "../index/memory-source.js";
import { plainMetadata } from "../index/plain-metadata.js";

interface MemoryTable {
  kind: Kind;
  bucketBits: number;
  /** Sorted by key, no key twice. */
  entries: ReferenceEntry[];
}

export interface MemoryIndex {
  name?: string;
  /** In the order of their names. */
  columns: Pick<Column, "name" | "class">[];
  tables: MemoryTable[];
  metadata?: Partial<Metadata>;
  keyId?: string;
}

/** Returns the bytes of an index. */
export async function memoryIndexBytes(index: MemoryIndex): Promise<Uint8Array> {
  const { columns, tables, metadata = {}, keyId = "0011223344556677" } = index;
  const columnBits = columns.length + ((metadata.otherColumns ?? null) === null ? 0 : 1);
  const kinds = Object.fromEntries(
    tables.map(({ kind, entries }) => [kind, { hasColumn: true, values: entries.length, unindexable: 0 }]),
  );
  return assembleIndex(
    {
      metadata: {
        ...plainMetadata,
        columns: columns.map((column, position) => ({ ...column, position, kind: null, exposed: 1 })),
        kinds,
        ...metadata,
      },
      keyId,
      columnBits,
      tables: tables.map(({ kind, bucketBits, entries }) => {
        const buckets = Array.from({ length: 2 ** bucketBits }, (): ReferenceEntry[] => []);
        for (const entry of entries) buckets[Number(entry.key >> BigInt(64 - bucketBits))]?.push(entry);
        return {
          kindNumber: kindNumbers[kind],
          bucketBits,
          entries: entries.length,
          buckets: buckets.map((bucket) => encodeBucket(bucket, { bucketBits, columnBits })),
        };
      }),
    },
    await loadChecksum(),
  );
}

/** Opens the bytes of an index. */
export async function opened(bytes: Uint8Array, name = "test"): Promise<IndexParticipant> {
  return { name, reader: await IndexReader.open(new MemorySource(bytes), bucketReaderOfThread()) };
}

/** Returns such an index, open. */
export async function memoryIndex(index: MemoryIndex): Promise<IndexParticipant> {
  return opened(await memoryIndexBytes(index), index.name);
}
