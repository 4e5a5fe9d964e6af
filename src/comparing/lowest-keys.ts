// The lowest keys of a table, which are a random sample of it: keys are keyed hashes.
import { Kernel } from "../kernel/kernel.js";
import { TableFeed, type FedTable } from "../kernel/tables/table-feed.js";

const NEEDS_CHUNK = -1;
const NEEDS_ROOM = -2;

/**
 * Yields the keys of a table in ascending order, some thousands at a time. `columnBits` is that of the
 * index. The caller may stop at any time. Throws `DAMAGED_INDEX`.
 */
async function* keysOf(table: FedTable, columnBits: number): AsyncGenerator<BigUint64Array> {
  const kernel = Kernel.open();
  const feed = new TableFeed(
    kernel,
    Array.from({ length: columnBits }, () => []),
    1,
  );
  const counters = kernel.reserve(64 * 8);
  feed.start(table);
  for (;;) {
    const status = kernel.exports.fillSide(feed.state.at, counters);
    if (status === 0) yield feed.keys.slice();
    else if (status === NEEDS_ROOM) feed.makeRoom();
    else if (status === NEEDS_CHUNK) {
      if (feed.state.get("isLast") !== 0) return;
      await feed.load();
    } else throw feed.failure(status);
  }
}

/** Returns the keys below `threshold`, in ascending order; at most `most`, the lowest. */
export async function lowestKeys(
  table: FedTable,
  columnBits: number,
  { threshold, most = Infinity }: { threshold?: bigint; most?: number },
): Promise<BigUint64Array> {
  const parts: BigUint64Array[] = [];
  let count = 0;
  for await (const keys of keysOf(table, columnBits)) {
    const end = threshold === undefined ? keys.length : firstFrom(keys, threshold);
    const taken = keys.subarray(0, Math.min(end, most - count));
    parts.push(taken);
    count += taken.length;
    if (taken.length < keys.length || count === most) break;
  }
  const all = new BigUint64Array(count);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Returns the position of the first key that is `threshold` or more. */
export function firstFrom(keys: BigUint64Array, threshold: bigint): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? 0n) < threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}
