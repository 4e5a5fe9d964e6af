// Case after case from a seed on, for as long as one wants, with the figures of all of them.
import process from "node:process";
import { removeFolders } from "./folder.js";
import { firstSeed } from "./random-cases.js";

const seconds = Number(process.env["SECONDS"] ?? 60);
/** Number of cases, instead of seconds. */
const cases = process.env["CASES"] === undefined ? undefined : Number(process.env["CASES"]);
const reportedMs = 10_000;

/** How long a loop takes, for the name of its test. */
export const howLong = `${cases === undefined ? `for ${seconds} seconds` : `${cases} times`} from seed ${firstSeed} on`;

/** Figures of one case, or of many: each is added to those before. */
export type Figures = Readonly<Record<string, number>>;

/**
 * Runs one case for each seed, and returns the sum of their figures. A case that fails does not end the loop:
 * its message is printed at once, and at the end all of them are thrown.
 */
export async function everyCase(run: (seed: number) => Figures | Promise<Figures>): Promise<Figures> {
  const start = performance.now();
  const failed: string[] = [];
  let told = start;
  let seed = firstSeed;
  const sum: Record<string, number> = {};
  const tell = (): void => {
    const figures = Object.entries(sum).map(([name, count]) => `, ${name} ${count}`);
    process.stderr.write(
      `seeds ${firstSeed} to ${seed - 1}: cases ${seed - firstSeed}, failed ${failed.length}${figures.join("")}\n`,
    );
  };
  const isOver = (): boolean =>
    cases === undefined ? performance.now() - start >= seconds * 1000 : seed - firstSeed >= cases;
  for (; !isOver(); seed++) {
    try {
      for (const [name, count] of Object.entries(await run(seed))) sum[name] = (sum[name] ?? 0) + count;
    } catch (cause) {
      const message = `seed ${seed}: ${cause instanceof Error ? cause.message : String(cause)}`;
      failed.push(message);
      process.stderr.write(`${message}\n`);
    }
    removeFolders();
    if (performance.now() - told < reportedMs) continue;
    told = performance.now();
    tell();
  }
  tell();
  if (failed.length > 0) throw new Error(`${failed.length} failed:\n${failed.join("\n")}`);
  return sum;
}
