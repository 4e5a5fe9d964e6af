// Dumps whose column names are many or values, and what must hold of their indexes: nothing of the names, in little memory.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { programPath, Workplace } from "../program/program.js";
import { spawnSync } from "node:child_process";

const letters = (n: number): string => String.fromCharCode(...[1, 26, 676, 17_576].map((place) => 97 + (Math.floor(n / place) % 26)));
/** A word that stands in no name of a column. */
const marker = "qzmarked";

/** A dump by what its names are: the record with the number `n`, and how many columns its index has. */
export const manyNames: readonly { what: string; record: (n: number) => unknown; columns: number; warning: RegExp }[] = [
  {
    what: "3,000 paths",
    record: (n) => ({ email: `user${n}@example.com`, attributes: { [`${marker}${letters(n % 3000)}`]: { value: n } } }),
    columns: 2,
    warning: /^warning: (?:at least )?[\d,]+ column names may be values and became "\*"$/u,
  },
  {
    what: "names that are e-mail addresses",
    record: (n) => ({ users: { [`${marker}${n}@example.com`]: { city: "Delft", email: `user${n}@example.com` } } }),
    columns: 2,
    warning: /^warning: (?:at least )?[\d,]+ column names may be values/u,
  },
  {
    what: "names of people",
    record: (n) => ({ users: { [`Jansen ${marker}${letters(n)}`]: { city: "Delft", email: `user${n}@example.com` } } }),
    columns: 2,
    warning: /^warning: (?:at least )?[\d,]+ column names may be values/u,
  },
];

/**
 * Builds the dump with so many records by the real program, and checks that no marked name is in the index or in what the
 * program wrote, and that it took at most `mostMegabytes` of memory, measured by itself.
 */
export function checkManyNames({ record, columns, warning }: (typeof manyNames)[number], records: number, mostMegabytes: number): void {
  const place = new Workplace();
  try {
    const dump = Array.from({ length: records }, (_, n) => `${JSON.stringify(record(n))}\n`).join("");
    writeFileSync(place.path("dump.ndjson"), dump);
    const watch = place.path("watch.cjs");
    writeFileSync(
      watch,
      `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(place.path("memory"))}, String(process.resourceUsage().maxRSS)))`,
    );
    const args = ["--require", watch, programPath, "build", "dump.ndjson", "-o", "it.lkx", "--json"];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: place.folder, env: place.environment, encoding: "utf8" });
    expect(status, stderr).toBe(0);
    const index = readFileSync(place.path("it.lkx"));
    for (const written of [index, Buffer.from(stdout), Buffer.from(stderr)]) expect(written.includes(marker)).toBe(false);
    const report = JSON.parse(stdout) as { records: number; columns: unknown[]; identifiers: Record<string, { values: number }> };
    expect(report.records).toBe(records);
    expect(report.columns).toHaveLength(columns);
    expect(report.identifiers["email"]?.values).toBe(records);
    expect(stderr.split("\n").filter((line) => warning.test(line))).toHaveLength(1);
    expect(Number(readFileSync(join(place.folder, "memory"), "utf8")) / 1024).toBeLessThan(mostMegabytes);
  } finally {
    place.remove();
  }
}
