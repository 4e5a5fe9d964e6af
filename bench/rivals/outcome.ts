// What each of our programs prints at its end: one line of JSON.
import type { Counts } from "../harness/runs/bench-run.js";

export interface Outcome {
  /** Of the work without the start of the process. */
  seconds?: number;
  counts: Counts;
}

/** Runs the work, measures it and prints what it found. */
export async function report(work: () => Promise<Counts> | Counts): Promise<void> {
  const started = performance.now();
  const counts = await work();
  const outcome: Outcome = { seconds: (performance.now() - started) / 1000, counts };
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
}

/** The argument at the place, counted from 0. */
export function argument(place: number): string {
  const value = process.argv[place + 2];
  if (value === undefined) throw new Error(`argument ${place} is missing`);
  return value;
}
