// Where in its table a bucket must lie, without its directory: keys are uniformly distributed, so the
// buckets before it have nearly their share of the entries, and of the bytes.
import { directoryBytes, type TableDescriptor } from "../format/head.js";
import { minBucketBytes } from "../format/bucket.js";

/** Half the width of a range in standard deviations: one bucket in 150,000 lies outside. */
const deviations = 4.5;

/** Returns the start and end of a range of the file in which the bucket almost certainly lies. */
export function likelyRange(table: TableDescriptor, bucket: number): [start: number, end: number] {
  const buckets = 2 ** table.bucketBits;
  const first = table.offset + directoryBytes(table.bucketBits);
  const room = table.offset + table.length - first;
  const share = bucket / buckets;
  // Every bucket has some bytes whatever it holds; the rest goes with the entries.
  const bytesPerEntry = room / Math.max(1, table.entries);
  const spread =
    Math.sqrt(table.entries * share * (1 - share) + table.entries / buckets + 1) * bytesPerEntry * deviations;
  const margin = spread + 8 * minBucketBytes;
  const start = Math.max(0, Math.floor((bucket * room) / buckets - margin));
  const end = Math.min(room, Math.ceil(((bucket + 1) * room) / buckets + margin));
  return [first + start, first + end];
}
