// Whether work grows in proportion to its size, where what is done cannot be counted, as within a regular expression. Nothing is measured
// against a clock on the wall: a size is compared with an eighth of it, in processor time, which a busy machine does not change.
import { expect } from "vitest";

const parts = 8;
/** Work in proportion takes eight times as much, the square 64 times. */
const mostGrowth = 32;
/** What is shorter is not told apart from what a process does besides. */
const leastMicroseconds = 4000;

/** Does the work at an eighth of the size, twice, and at the whole size; fails if it grows as the square of the size does. */
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
