// Ranges of keys, for queries that are each to end before their time is over.

/** Entries that one query sums up, about. */
export const usualRangeEntries = 2 ** 24;

/** Returns conditions of SQL that divide all keys, for about so many of `entries` each. */
export function keyRanges(entries: number, most = usualRangeEntries): string[] {
  const ranges = Math.max(1, Math.ceil(entries / most));
  return Array.from({ length: ranges }, (_, range) => {
    const [first, next] = [range, range + 1].map((number) => (BigInt(number) << 64n) / BigInt(ranges));
    return `key BETWEEN ${first} AND ${(next ?? 0n) - 1n}`;
  });
}
