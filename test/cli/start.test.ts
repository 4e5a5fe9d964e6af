// How the program starts. The bench measures times; these tests check what the times depend on.
import { execFileSync } from "node:child_process";
import { closeSync, copyFileSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { programPath, Workplace } from "../support/program/program.js";

let place: Workplace;
beforeAll(async () => {
  place = new Workplace();
  writeFileSync(place.path("people.csv"), "username,email\nsanne,sanne@example.com\n");
  const outcome = await place.run(["build", "people.csv"]);
  if (outcome.status !== 0) throw new Error(outcome.stderr);
  // Writes, at exit, the Node modules loaded since the first line of the program.
  writeFileSync(
    place.path("modules.cjs"),
    `const before = new Set(process.moduleLoadList);
     process.on("exit", () => require("node:fs").writeFileSync("modules.json",
       JSON.stringify(process.moduleLoadList.filter((name) => !before.has(name)))));`,
  );
});
afterAll(() => {
  place.remove();
});

/** Returns the Node modules that a run loads, with standard output going to a file or device. */
function modulesOf(args: readonly string[], output: string): string[] {
  const descriptor = openSync(output, "w");
  try {
    execFileSync(process.execPath, ["-r", place.path("modules.cjs"), programPath, ...args], {
      cwd: place.folder,
      env: place.environment,
      stdio: ["ignore", descriptor, "inherit"],
    });
  } finally {
    closeSync(descriptor);
  }
  return JSON.parse(readFileSync(place.path("modules.json"), "utf8")) as string[];
}

describe("a lookup", () => {
  it.each([
    ["a file", "answers.ndjson"],
    ["/dev/null", "/dev/null"],
  ])("into %s loads almost no Node modules", (_, output) => {
    const modules = modulesOf(
      ["lookup", "nobody@example.com"],
      output === "/dev/null" ? output : place.path(output),
    );
    // Except the modules that run code from the cache. commander would load node:process.
    expect(modules.filter((name) => !/^NativeModule (?:vm|internal\/vm)$/u.test(name))).toEqual([]);
  });

  it("in a folder of many indexes asks each, without having V8 optimise for them", () => {
    mkdirSync(place.path("many"));
    const index = place.path("data/leakcheck/people.lkx");
    for (let number = 0; number < 250; number++) copyFileSync(index, place.path(`many/${number}.lkx`));
    const modules = modulesOf(
      ["lookup", "--index", "many", "sanne@example.com", "--exit-zero"],
      place.path("many.ndjson"),
    );
    const { searched } = JSON.parse(readFileSync(place.path("many.ndjson"), "utf8")) as {
      searched: { status: string }[];
    };
    expect(searched.map(({ status }) => status)).toEqual(Array.from({ length: 250 }, () => "exposed"));
    expect(modules).toContain("NativeModule v8");
  });

  it("does not load the other commands", () => {
    const program = readFileSync(new URL("../../dist/lookup.cjs", import.meta.url), "utf8");
    // The first words of their descriptions.
    expect(program).toContain("Show which fields were exposed");
    for (const words of ["Stream a dump (CSV", "Show the indexes that lookups search"])
      expect(program).not.toContain(words);
    expect(readFileSync(new URL("../../dist/cli.cjs", import.meta.url), "utf8")).toContain(
      "Show which fields were exposed",
    );
  });
});

describe("a build", () => {
  it("of a small dump loads few Node modules", () => {
    const modules = modulesOf(["build", "people.csv", "--name", "again"], place.path("report.json"));
    // What the module loads that sets V8's flags; it takes 1.5 ms, and the flags spare more.
    const ofFlags = new Set(
      JSON.parse(
        execFileSync(process.execPath, [
          "-e",
          'const before = new Set(process.moduleLoadList); require("node:v8"); console.log(JSON.stringify(process.moduleLoadList.filter((name) => !before.has(name))))',
        ]).toString(),
      ) as string[],
    );
    // commander loads node:process; clean-up needs signals, a host name, and timers to yield.
    const expected =
      /^(?:NativeModule (?:vm|internal\/vm|process|os|timers\/promises|internal\/abort_controller|internal\/fs\/rimraf)|Internal Binding (?:os|signal_wrap))$/u;
    expect(modules.filter((name) => !expected.test(name) && !ofFlags.has(name))).toEqual([]);
  });
});

describe("a build of a large dump", () => {
  beforeAll(() => {
    writeFileSync(place.path("large.csv"), `username,email\n${"sanne,sanne@example.com\n".repeat(740_000)}`);
  });

  it.each([
    ["an option that there is not", ["--treads", "2"], 2],
    ["a number of threads that is none", ["--threads", "x"], 2],
    ["--help", ["--help"], 0],
    ["an index that is there already", ["--output", "there.lkx"], 1],
  ])("ends at once with %s", async (_, args, status) => {
    writeFileSync(place.path("there.lkx"), "");
    const outcome = await place.run(["build", "large.csv", ...args]);
    expect(outcome.status).toBe(status);
    expect(outcome.stderr).not.toMatch(/bug/u);
  });

  it.each([1, 2, 3])("is built by %i threads", async (threads) => {
    const outcome = await place.run([
      "build",
      "large.csv",
      "--output",
      `large-${threads}.lkx`,
      "--threads",
      String(threads),
      "--json",
    ]);
    expect([outcome.status, outcome.stderr]).toEqual([0, ""]);
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      records: 740_000,
      identifiers: { email: { entries: 1 } },
    });
  });
});
