// The few numbers that a benchmark is read by.

/** The middle value, the mean of the two middle ones for an even number of them. There must be at least one. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("bug: the median of nothing");
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** The median of what is known; null if nothing is. */
export function medianOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : median(known);
}

/** How many times `under` is in `over`; null if one is missing or there is nothing to divide by. */
export function ratio(over: number | null | undefined, under: number | null | undefined): number | null {
  if (over === null || over === undefined || under === null || under === undefined || under <= 0) return null;
  return over / under;
}
