// Tests that work grows in proportion to its size where the steps cannot be counted, as within a
// regular expression. It compares the processor time of a size with that of an eighth of it, never
// wall time, so that a busy machine makes no difference.
import { expect } from "vitest";

const parts = 8;
/** Proportional work takes eight times as long, quadratic work 64 times. */
const mostGrowth = 32;
/** Shorter times are lost in the rest of the process's work, such as collecting garbage. */
const leastMicroseconds = 20_000;
/** A collection may cost more than the work now and then, so one try in a few is enough. */
const tries = 4;

/**
 * Does the work at an eighth of the size and at the whole size. Fails if it grows quadratically in
 * every try.
 */
export function expectProportional(size: number, work: (size: number) => void): void {
  const part = Math.ceil(size / parts);
  let growth = Infinity;
  for (let attempt = 0; attempt < tries && growth >= mostGrowth; attempt++) {
    const small = Math.max(costOf(work, part), leastMicroseconds);
    growth = Math.min(growth, costOf(work, size) / small);
  }
  expect(growth).toBeLessThan(mostGrowth);
}

function costOf(work: (size: number) => void, size: number): number {
  const start = process.cpuUsage();
  work(size);
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
