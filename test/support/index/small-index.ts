// An index of user names given by their keys, assembled from parts: eight entries in four buckets,
// the last of which is empty.
import { loadChecksum } from "../../../src/format/checksum.js";
import { assembleIndex, type IndexParts, type TableParts } from "./assembled-index.js";
import { encodeBucket } from "./format-reference.js";
import { plainMetadata } from "./plain-metadata.js";

export const smallKeys: readonly bigint[] = [
  0n,
  1n,
  5n,
  1n << 61n,
  1n << 62n,
  (1n << 62n) + 9n,
  2n << 62n,
  (3n << 62n) - 1n,
];
const entries = smallKeys.map((key, index) => ({
  key,
  columns: BigInt(1 + (index % 3)),
  records: 1 + (index % 2),
}));

export const smallTable: TableParts = {
  kindNumber: 3,
  bucketBits: 2,
  entries: entries.length,
  buckets: [0n, 1n, 2n, 3n].map((bucket) =>
    encodeBucket(
      entries.filter(({ key }) => key >> 62n === bucket),
      { bucketBits: 2, columnBits: 2 },
    ),
  ),
};

/** Returns the bytes of that index, changed as the test asks. */
export async function smallIndex(
  table: Partial<TableParts> = {},
  more: Partial<IndexParts> = {},
): Promise<Uint8Array> {
  const parts = {
    metadata: plainMetadata,
    keyId: "0011223344556677",
    columnBits: 2,
    tables: [{ ...smallTable, ...table }],
    ...more,
  };
  return assembleIndex(parts, await loadChecksum());
}
