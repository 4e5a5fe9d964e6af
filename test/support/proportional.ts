// Tests that work grows in proportion to its size where the steps cannot be counted, as within a
// regular expression. It compares the processor time of a size with that of an eighth of it, never
// wall time, so that a busy machine makes no difference.
import { expect } from "vitest";

const parts = 8;
/** Proportional work takes eight times as long, quadratic work 64 times. */
const mostGrowth = 32;
/** Shorter times are lost in the rest of the process's work. */
const leastMicroseconds = 4000;

/**
 * Does the work at an eighth of the size, twice, and at the whole size. Fails if it grows
 * quadratically.
 */
export function expectProportional(size: number, work: (size: number) => void): void {
  const part = Math.ceil(size / parts);
  const small = Math.min(costOf(work, part), costOf(work, part));
  expect(costOf(work, size) / Math.max(small, leastMicroseconds)).toBeLessThan(mostGrowth);
}

function costOf(work: (size: number) => void, size: number): number {
  const start = process.cpuUsage();
  work(size);
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
