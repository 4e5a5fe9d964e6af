// Dumps with very many column names, or with values as names. Their indexes must hold none of those
// names, and their builds must use little memory.
import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import { peakArguments, peakIn } from "../program/peak-memory.js";
import { programPath, Workplace } from "../program/program.js";
import { spawnSync } from "node:child_process";

const letters = (n: number): string =>
  String.fromCharCode(...[1, 26, 676, 17_576].map((place) => 97 + (Math.floor(n / place) % 26)));
/** A word that occurs in no column name. */
const marker = "qzmarked";

/**
 * Dumps by the nature of their names: a function from `n` to the nth record, and the number of
 * columns in the index.
 */
export const manyNames: readonly {
  what: string;
  record: (n: number) => unknown;
  columns: number;
  warning: RegExp;
}[] = [
  {
    what: "3,000 paths",
    record: (n) => ({
      email: `user${n}@example.com`,
      attributes: { [`${marker}${letters(n % 3000)}`]: { value: n } },
    }),
    columns: 2,
    warning: /^warning: (?:at least )?[\d,]+ column names may be values and were replaced by "\*"$/u,
  },
  {
    what: "names that are e-mail addresses",
    record: (n) => ({
      users: { [`${marker}${n}@example.com`]: { city: "Delft", email: `user${n}@example.com` } },
    }),
    columns: 2,
    warning: /^warning: (?:at least )?[\d,]+ column names may be values/u,
  },
  {
    what: "names of people",
    record: (n) => ({
      users: { [`Jansen ${marker}${letters(n)}`]: { city: "Delft", email: `user${n}@example.com` } },
    }),
    columns: 2,
    warning: /^warning: (?:at least )?[\d,]+ column names may be values/u,
  },
];

/**
 * Builds the dump with `records` records by the real program. Checks that no marked name is in the
 * index or in the program's output, and that the program used at most `mostMegabytes` of memory, as
 * measured by itself.
 */
export function checkManyNames(
  { record, columns, warning }: (typeof manyNames)[number],
  records: number,
  mostMegabytes: number,
): void {
  const place = new Workplace();
  try {
    const dump = Array.from({ length: records }, (_, n) => `${JSON.stringify(record(n))}\n`).join("");
    writeFileSync(place.path("dump.ndjson"), dump);
    const args = [...peakArguments, programPath, "build", "dump.ndjson", "-o", "it.lkx", "--json"];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, {
      cwd: place.folder,
      env: { ...place.environment, PEAK_FILE: place.path("peak") },
      encoding: "utf8",
    });
    expect(status, stderr).toBe(0);
    const index = readFileSync(place.path("it.lkx"));
    for (const written of [index, Buffer.from(stdout), Buffer.from(stderr)])
      expect(written.includes(marker)).toBe(false);
    const report = JSON.parse(stdout) as {
      records: number;
      columns: unknown[];
      identifiers: Record<string, { values: number }>;
    };
    expect(report.records).toBe(records);
    expect(report.columns).toHaveLength(columns);
    expect(report.identifiers["email"]?.values).toBe(records);
    expect(stderr.split("\n").filter((line) => warning.test(line))).toHaveLength(1);
    expect(peakIn(place.path("peak")) / 2 ** 20).toBeLessThan(mostMegabytes);
  } finally {
    place.remove();
  }
}
