// No value of a dump is ever stored or printed. The tests plant marked values everywhere in good
// and bad dumps, and search everything the program writes for them, plain and encoded.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  csv,
  csvBarePhone,
  csvPhone,
  expectClean,
  expectCleanFiles,
  expectCleanOutcome,
  json,
  jsonPhone,
  mark0,
  markers,
} from "../support/program/marked-dumps.js";
import { outcomeOf } from "../support/program/program.js";
import { runHere, WorkplaceHere } from "../support/program/program-here.js";
import { someOf } from "../support/random-cases.js";

let place: WorkplaceHere;
beforeEach(() => {
  place = new WorkplaceHere();
});
afterEach(() => {
  place.remove();
});

describe("the search itself", () => {
  it("finds a marker in each encoding, and in the dumps", () => {
    const [marker = ""] = markers;
    for (const dress of [
      `x${marker}y`,
      marker.toLowerCase(),
      Buffer.from(`y${marker}`, "utf16le"),
      Buffer.from(`ab${marker}cd`).toString("base64"),
      Buffer.from(`{"e":"${marker}@example.com"}`).toString("base64"),
      Buffer.from(marker).toString("hex"),
    ])
      expect(() => expectClean(dress, "planted")).toThrow(/planted/u);
    for (const each of markers) expect(csv.includes(each) || json.includes(each), each).toBe(true);
    expect(new Set(markers).size).toBe(markers.length);
  });
});

const good: string[][] = [
  [],
  ["--json"],
  ["--rejects", "rejects.ndjson"],
  ["--relax-quotes"],
  ["--max-record", "1K", "--rejects", "rejects.ndjson"],
  ["--keep-word", "none"],
  ["--no-source-names"],
  ["--header"],
];
const failing: string[][] = [
  ["--strict"],
  ["--max-rejects", "0"],
  ["--max-rejects", "1"],
  ["--max-rejects", "1%"],
  ["--strict", "--max-record", "1K"],
];

describe.each([
  [
    "CSV",
    "dump.csv",
    csv,
    [
      ["--delimiter", ";"],
      ["--delimiter", "@"],
      ["--format", "ndjson"],
      ["--quote", "Q"],
      ["--quote", "none", "--strict"],
    ],
  ],
  [
    "NDJSON",
    "dump.ndjson",
    json,
    [
      ["--format", "csv"],
      ["--format", "csv", "--delimiter", ":"],
    ],
  ],
] as const)("no value of a %s dump", (_format, name, dump, wrong) => {
  beforeEach(() => {
    writeFileSync(place.path(name), dump);
  });

  it.each(someOf([...good, ...failing, ...wrong.map((args) => [...args])], 8).map((args) => [args]))(
    "is written by a build with %j",
    async (args) => {
      for (const more of [[], ["--json"]]) {
        const command = [
          "build",
          name,
          "-o",
          "it.lkx",
          "--force",
          "--rejects",
          "rejects.ndjson",
          ...args,
          ...more,
        ];
        const outcome = await (more.length === 0 ? place.run(command) : runHere(place, command));
        expectCleanOutcome(outcome, []);
        expectCleanFiles(place, [name]);
        if (good.includes(args)) expect(outcome).toMatchObject({ status: 0 });
        if (failing.includes(args)) expect(outcome).toMatchObject({ status: 1 });
        expect(outcome.stderr).not.toContain("bug: ");
      }
    },
  );

  it("is printed by lookup, info or verify, except the query itself", async () => {
    await place.run(["build", name, "-o", "it.lkx", "--header"]);
    const asked =
      name === "dump.csv"
        ? [
            mark0("user"),
            `${mark0("straymail")}@example.com`,
            `+${csvPhone}`,
            `${mark0("lastmail")}@example.com`,
            `+${csvBarePhone}`,
          ]
        : [
            mark0("juser"),
            `${mark0("jmail")}@example.com`,
            `+${jsonPhone}`,
            `${mark0("jname")}@example.com`,
            `${mark0("jbrokenmail")}@example.com`,
          ];
    for (const more of [[], ["--json"], ["--format", "table"], ["--format", "json"]]) {
      for (const query of asked) {
        const args = ["lookup", "--index", "it.lkx", query, ...more];
        const outcome = await (more.length === 0 ? place.run(args) : runHere(place, args));
        expect(outcome.status, query).toBe(3);
        expectCleanOutcome(outcome, args);
      }
    }
    for (const args of [
      ["info", "it.lkx"],
      ["verify", "it.lkx"],
      ["lookup", "--index", "it.lkx", "nobody"],
    ])
      expectCleanOutcome(await place.run(args), []);
    const damaged = readFileSync(place.path("it.lkx"));
    writeFileSync(place.path("damaged.lkx"), damaged.with(damaged.length - 20, (damaged.at(-20) ?? 0) ^ 1));
    for (const args of [
      ["verify", "damaged.lkx"],
      ["lookup", "--index", "damaged.lkx", "nobody"],
    ])
      expectCleanOutcome(await place.run(args), []);
  });
});

describe("the temporary files of a build that is under way", () => {
  it.each(someOf(["finished", "killed"], 1))(
    "hold no value, and neither does what is left of it when it is %s",
    async (end) => {
      const child = place.start([
        "build",
        "-",
        "--format",
        "ndjson",
        "-o",
        "it.lkx",
        "--rejects",
        "rejects.ndjson",
        "--memory",
        "192M",
        "--threads",
        "1",
      ]);
      const ended = outcomeOf(child);
      // Enough entries to fill and spill partitions before the dump ends.
      const wide = JSON.stringify(
        Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`k${index}`, 1])),
      );
      const late = wide.replace("{", '{"username":"late",');
      const filler = Array.from(
        { length: 600_000 },
        (_, index) => `{"username":"filler${index}","email":"filler${index}@example.com"}`,
      ).join("\n");
      child.stdin?.write(Buffer.concat([json, Buffer.from(`${late}\n${filler}\n`)]));
      const temporary = (): string | undefined =>
        readdirSync(place.folder).find((name) => name.startsWith(".leakcheck-build-"));
      const spilled = (): string | undefined => {
        const folder = place.path(temporary() ?? "none");
        if (!existsSync(folder)) return undefined;
        return readdirSync(folder).find(
          (name) => name.startsWith("runs") && statSync(join(folder, name)).size > 0,
        );
      };
      while (spilled() === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(statSync(place.path(temporary() ?? "")).mode & 0o777).toBe(0o700);
      expect(statSync(place.path(join(temporary() ?? "", spilled() ?? ""))).mode & 0o777).toBe(0o600);
      expectCleanFiles(place, []);
      if (end === "killed") child.kill("SIGTERM");
      else child.stdin?.end();
      const outcome = await ended;
      expectCleanOutcome(outcome, []);
      expectCleanFiles(place, []);
      expect(existsSync(place.path("it.lkx"))).toBe(end === "finished");
      expect(temporary()).toBeUndefined();
    },
  );
});
