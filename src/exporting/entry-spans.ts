// All entries of a table in the order of their keys, some thousands at a time.
import { bucketChecksumBytes, profileOf } from "../format/bucket.js";
import { Kernel } from "../kernel/kernel.js";
import type { Profile } from "../kernel/tables/bucket-reader.js";
import { TableFeed, type FedTable } from "../kernel/tables/table-feed.js";

const NEEDS_CHUNK = -1;
const NEEDS_ROOM = -2;

/** Neighbouring entries of one bucket. The views are valid until the next span is asked for. */
export interface EntrySpan {
  readonly keys: BigUint64Array;
  /** For each key the number of its profile. */
  readonly owners: Uint32Array;
  readonly profiles: readonly StoredProfile[];
}

/** A profile, and its bytes as a text of bytes: equal profiles of other buckets have the same. */
export interface StoredProfile extends Profile {
  readonly stored: string;
}

/**
 * Yields the entries of a table. `columnBits` is that of the index. Memory depends on the largest
 * bucket only. Throws `DAMAGED_INDEX`.
 */
export async function* entrySpans(table: FedTable, columnBits: number): AsyncGenerator<EntrySpan> {
  const kernel = Kernel.open();
  const noFields = Array.from({ length: columnBits }, () => []);
  const feed = new TableFeed(kernel, noFields, 1);
  const counters = kernel.reserve(64 * 8);
  feed.start(table);
  let profiles: readonly StoredProfile[] = [];
  for (;;) {
    const status = kernel.exports.fillSide(feed.state.at, counters);
    if (status === 0) {
      const { isFirst, content, keys, owners } = feed.span;
      if (isFirst) profiles = readDictionary(content, columnBits);
      yield { keys, owners, profiles };
    } else if (status === NEEDS_ROOM) feed.makeRoom();
    else if (status === NEEDS_CHUNK) {
      if (feed.state.get("isLast") !== 0) break;
      await feed.load();
    } else throw feed.failure(status);
  }
  feed.checkTotal();
}

/** Reads the profiles of a bucket, checksum included, that the kernel has accepted. */
function readDictionary(bucket: Uint8Array, columnBits: number): StoredProfile[] {
  const content = bucket.subarray(0, bucket.length - bucketChecksumBytes);
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = content[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  // The number of entries, and the Rice parameter.
  number();
  at += 1;
  return Array.from({ length: number() }, () => {
    const start = at;
    at += (columnBits + 8) >> 3;
    if (((content[start + (columnBits >> 3)] ?? 0) >> (columnBits & 7)) & 1) number();
    const bytes = content.subarray(start, at);
    return { ...profileOf(bytes, columnBits), stored: Buffer.from(bytes).toString("latin1") };
  });
}
