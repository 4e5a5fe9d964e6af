// `inspect --plan`, `build --plan` and `merge`: parts that are built anywhere are one whole.
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runHere } from "../../../support/program/program-here.js";
import { jsonLines, Workplace, type Outcome } from "../../../support/program/program.js";
import { firstSeed, randomCases } from "../../../support/random-cases.js";
import { seededRandom, shuffled } from "../../../support/random.js";
import { tablesOf } from "../../../support/index/tables-of.js";

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
  mkdirSync(place.path("dumps"));
});
afterEach(() => {
  place.remove();
});

const run = async (...args: string[]): Promise<Outcome> => runHere(place, args, { SOURCE_DATE_EPOCH: "0" });

async function succeed(...args: string[]): Promise<void> {
  expect(await run(...args)).toMatchObject({ status: 0 });
}

function write(name: string, text: string): void {
  writeFileSync(place.path(join("dumps", name)), text);
}

const people = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index);

/** Dumps that mean something else each by itself than all together. */
function writeDumps(): string[] {
  // What "contact" holds shows only in the first dump.
  write(
    "a.csv",
    `contact,city\n${people(0, 60)
      .map((one) => `user${one}@example.com,x`)
      .join("\n")}\n`,
  );
  write(
    "b.csv",
    `contact,phone\n${people(40, 3)
      .map((one) => `name${one},3161234567${one % 10}`)
      .join("\n")}\n`,
  );
  write(
    "c.ndjson",
    `${people(0, 40)
      .map((one) =>
        JSON.stringify({ users: { [`jansen${one}`]: { email: `c${one}@example.com`, city: "x" } } }),
      )
      .join("\n")}\n`,
  );
  write("d.ndjson", `${JSON.stringify({ users: { jansenx: { email: "d@example.com", city: "y" } } })}\n`);
  write(
    "e.csv",
    `phone\n${people(0, 30)
      .map((one) => `06123456${10 + one}`)
      .join("\n")}\n`,
  );
  write(
    "f.csv",
    `"email";"city"\n${people(20, 30)
      .map((one) => `user${one}@example.com;"a;b"`)
      .join("\n")}\n`,
  );
  return ["a.csv", "b.csv", "c.ndjson", "d.ndjson", "e.csv", "f.csv"];
}

const inDumps = (names: readonly string[]): string[] => names.map((name) => join("dumps", name));

describe("parts of one plan", () => {
  it.each(Array.from({ length: randomCases(3) }, (_, index) => firstSeed + index))(
    "are one build of all dumps, however they are divided and ordered (seed %i)",
    async (seed) => {
      const random = seededRandom(seed);
      const names = writeDumps();
      const reading = ["--region", "NL", "--blank-word", "y"];
      await succeed("inspect", "--plan", "plan.json", ...reading, ...inDumps(names));
      await succeed("build", "--name", "x", "-o", "plain.lkx", ...reading, ...inDumps(names));
      await succeed("build", "--name", "x", "-o", "whole.lkx", "--plan", "plan.json", ...inDumps(names));
      expect(await tablesOf(place.path("whole.lkx"))).toEqual(await tablesOf(place.path("plain.lkx")));
      const groups: string[][] = [[], [], []];
      for (const name of shuffled(random, names)) groups[random(3)]?.push(name);
      const parts: string[] = [];
      for (const group of groups.filter(({ length }) => length > 0)) {
        const part = `part${parts.length}.lkx`;
        await succeed("build", "--name", "x", "-o", part, "--plan", "plan.json", ...inDumps(group));
        parts.push(part);
      }
      await succeed("merge", "-o", "merged.lkx", ...shuffled(random, parts));
      expect(readFileSync(place.path("merged.lkx")).equals(readFileSync(place.path("whole.lkx")))).toBe(true);
    },
  );

  it("may have more columns than an index tracks, and lie elsewhere under other names", async () => {
    const wide = (from: number): string => {
      const columns = people(from, 200).map((one) => `c${one}`);
      return `email,${columns.join(",")}\n${people(from, 5)
        .map((one) => `w${one}@example.com,${columns.map(() => "v").join(",")}`)
        .join("\n")}\n`;
    };
    write("a.csv", wide(0));
    write("b.csv", wide(150));
    await succeed("inspect", "--plan", "plan.json", ...inDumps(["a.csv", "b.csv"]));
    await succeed(
      "build",
      "--name",
      "x",
      "-o",
      "whole.lkx",
      "--plan",
      "plan.json",
      ...inDumps(["a.csv", "b.csv"]),
    );
    mkdirSync(place.path("other"));
    renameSync(place.path("dumps/b.csv"), place.path("other/renamed.csv"));
    await succeed("build", "--name", "x", "-o", "a.lkx", "--plan", "plan.json", "dumps/a.csv");
    await succeed("build", "--name", "x", "-o", "b.lkx", "--plan", "plan.json", "other/renamed.csv");
    await succeed("merge", "-o", "merged.lkx", "b.lkx", "a.lkx");
    expect(await tablesOf(place.path("merged.lkx"))).toEqual(await tablesOf(place.path("whole.lkx")));
  });
});

describe("a plan", () => {
  beforeEach(async () => {
    writeDumps();
    await succeed("inspect", "--plan", "plan.json", "dumps");
  });

  it("is a private file that holds no value, and is replaced only with --force", async () => {
    expect(statSync(place.path("plan.json")).mode & 0o777).toBe(0o600);
    const plan = readFileSync(place.path("plan.json"), "utf8");
    expect(plan).not.toContain("example.com");
    expect(plan).not.toContain("jansen");
    expect(await run("inspect", "--plan", "plan.json", "dumps")).toMatchObject({ status: 1 });
    await succeed("inspect", "--force", "--plan", "plan.json", "dumps");
    expect(readFileSync(place.path("plan.json"), "utf8")).toBe(plan);
  });

  const build = async (...args: string[]): Promise<Outcome> =>
    run("build", "--name", "x", "-o", "x.lkx", "--plan", "plan.json", ...args);

  it("is contradicted by a dump that was changed, is new, or is named twice", async () => {
    write("new.csv", "email\nx@example.com\n");
    expect(await build("dumps/new.csv")).toMatchObject({ status: 1, stdout: "" });
    expect((await build("dumps/new.csv")).stderr).toContain(
      "new.csv is not in the plan, or was changed since",
    );
    write(
      "e.csv",
      `phone\n${people(1, 30)
        .map((one) => `06123456${10 + one}`)
        .join("\n")}\n`,
    );
    expect((await build("dumps/e.csv")).stderr).toContain("e.csv is not in the plan, or was changed since");
    expect((await build("dumps/a.csv", "dumps/a.csv")).stderr).toContain("are the same source of the plan");
  });

  it("is contradicted by what this program reads otherwise", async () => {
    const { decodePlan, encodePlan } = await import("../../../../src/ingest/survey/build-plan.js");
    const text = readFileSync(place.path("plan.json"), "utf8");
    const changed = text.replace('"delimiter":59', '"delimiter":44');
    expect(changed).not.toBe(text);
    writeFileSync(place.path("plan.json"), changed);
    expect((await build("dumps/f.csv")).stderr).toContain("it was changed or cut after it was made");
    // A plan of another version of the program has a digest that fits.
    const { createHash } = await import("node:crypto");
    const { id: _, ...content } = JSON.parse(changed) as Record<string, unknown>;
    const sorted = JSON.stringify(content, (_name, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    );
    const id = createHash("sha256").update(sorted).digest("hex").slice(0, 32);
    const plan = decodePlan(JSON.stringify({ ...content, id }), 1);
    writeFileSync(place.path("plan.json"), encodePlan(plan));
    expect((await build("dumps/f.csv")).stderr).toContain(
      "f.csv contradicts the plan: delimiter is 59, not 44",
    );
    expect(() => decodePlan(encodePlan(plan), 2)).toThrow(
      "version 1 of the rules, and this program version 2",
    );
    expect(() => decodePlan("{}", 1)).toThrow("it is not a plan of leakcheck");
    expect(() => decodePlan(JSON.stringify({ ...content, leakcheckPlan: 2 }), 1)).toThrow("it has version 2");
  });

  it("says how dumps are read, so that build takes no such option", async () => {
    const outcome = await build("--map", "contact=username", "dumps/a.csv");
    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toContain("--plan says how the dumps are read, so --map cannot be set too");
  });

  it("cannot have two sources that begin alike, nor standard input", async () => {
    write("copy.csv", readFileSync(place.path("dumps/a.csv"), "utf8"));
    expect((await run("inspect", "--plan", "p.json", "dumps/a.csv", "dumps/copy.csv")).stderr).toContain(
      "begin with the same bytes and are of one length",
    );
  });

  it("must be whole in a merge, unless that is wanted", async () => {
    const others = ["b.csv", "c.ndjson", "d.ndjson", "e.csv", "f.csv"];
    await succeed("build", "--name", "x", "-o", "a.lkx", "--plan", "plan.json", "dumps/a.csv");
    const refused = await run("merge", "-o", "y.lkx", "a.lkx");
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(refused.stderr).toContain("5 of the 6 sources of the plan are in no part: 2, 3, 4, 5, 6");
    const partial = await run("merge", "--partial", "--text", "-o", "y.lkx", "a.lkx");
    expect(partial).toMatchObject({ status: 0 });
    expect(partial.stdout).toContain("1 part, 60 records, coverage 100 %");
    expect(partial.stderr).toContain("warning: 5 sources of the plan are in no part");
    const lookup = async (index: string, ...asked: string[]): Promise<unknown[]> =>
      jsonLines((await run("lookup", "--index", index, ...asked)).stdout).map(({ status, searched }) => [
        status,
        (searched as { reason: string | null }[])[0]?.reason,
      ]);
    for (const index of ["a.lkx", "y.lkx"]) {
      expect(await lookup(index, "user3@example.com")).toEqual([["exposed", null]]);
      expect(await lookup(index, "nobody@example.com")).toEqual([["inconclusive", "part-of-plan"]]);
    }
    await succeed("build", "--name", "x", "-o", "rest.lkx", "--plan", "plan.json", ...inDumps(others));
    await succeed("merge", "-o", "z.lkx", "a.lkx", "rest.lkx");
    expect(await lookup("z.lkx", "nobody@example.com")).toEqual([["not-found", null]]);
    const input = "nobody@example.com\nuser3@example.com\n".repeat(20_000);
    const list = await place.run(["lookup", "--index", "y.lkx", "-"], { input });
    expect(list.stdout.split("\n").filter((line) => line.includes('"reason":"part-of-plan"'))).toHaveLength(
      20_000,
    );
    expect(list.stdout).not.toContain("not-found");
  });
});
