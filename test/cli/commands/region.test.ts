// Runs the real program with `--region`: national numbers are indexed and looked up.
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jsonLines, type Outcome } from "../../support/program/program.js";
import { WorkplaceHere } from "../../support/program/program-here.js";

let place: WorkplaceHere;
beforeAll(async () => {
  place = new WorkplaceHere();
  const rows = [
    "username,phone",
    "a,06-12345678",
    "b,612345679",
    "c,31612345670",
    "d,+31 06 12345671",
    "e,+32470123456",
    "f,12",
  ];
  writeFileSync(place.path("people.csv"), `${rows.join("\n")}\n`);
  expect(await place.run(["build", "--region", "nl", "people.csv"])).toMatchObject({ status: 0 });
});
afterAll(() => {
  place.remove();
});

async function statuses(...args: string[]): Promise<unknown[]> {
  const { stdout } = await place.run(["lookup", "--json", ...args]);
  return jsonLines(stdout).map((answer) => (answer as { status: string }).status);
}

describe("a build with --region", () => {
  it("indexes national numbers and stores the region", async () => {
    expect(
      await statuses(
        "+31612345678",
        "0031612345679",
        "+31612345670",
        "+31612345671",
        "+310612345671",
        "+32470123456",
      ),
    ).toEqual(Array.from({ length: 6 }, () => "exposed"));
    const info = await place.run(["info", "people", "--json"]);
    expect(info.stdout).toContain('"region":"NL"');
    expect(info.stdout).toContain('"phone":{"hasColumn":true,"values":6,"unindexable":1}');
  });

  it.each(["QQ", "31", "Netherlands", ""])("is refused for %j", async (region) => {
    const { status, stderr } = await place.run([
      "build",
      "--region",
      region,
      "--name",
      "other",
      "people.csv",
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain("such as NL, GB or US");
  });
});

describe("a lookup with --region", () => {
  it("reads national numbers in that region", async () => {
    expect(
      await statuses("--region", "NL", "0612345678", "612345679", "06 1234 5670", "31612345671"),
    ).toEqual(Array.from({ length: 4 }, () => "exposed"));
    expect(await statuses("--region", "be", "0470/12.34.56")).toEqual(["exposed"]);
  });

  it("is suggested if a number has no country code", async () => {
    // The index has a region, in which its own numbers are looked up.
    expect(await statuses("0612345678")).toEqual(["exposed"]);
    writeFileSync(place.path("nowhere.csv"), "username,phone\na,+31612345678\n");
    expect(await place.run(["build", "nowhere.csv", "-o", "nowhere.lkx"])).toMatchObject({ status: 0 });
    expect(await statuses("--index", "nowhere.lkx", "0612345678")).toEqual(["inconclusive"]);
    const { stdout } = await place.run([
      "lookup",
      "--index",
      "nowhere.lkx",
      "--format",
      "table",
      "0612345678",
    ]);
    expect(stdout.replaceAll(/\s+/gu, " ")).toContain(
      "write it with + and the country code, or set --region",
    );
  });

  it("is refused for an unknown region", async () => {
    const refused: Outcome = await place.run(["lookup", "--region", "QQ", "0612345678"]);
    expect(refused).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("numbering plans", () => {
  /** Returns true if a run of the program loads them. */
  async function areLoadedBy(...args: string[]): Promise<boolean> {
    const hook = place.path("hook.cjs");
    writeFileSync(
      hook,
      `const Module = require("node:module"); const load = Module._load;
Module._load = function (name, ...more) { if (name.endsWith("vendor/phone-plans.json")) process.stderr.write("plans are loaded"); return load.call(this, name, ...more); };`,
    );
    const { status, stderr } = await place.runProgram(args, {
      environment: { NODE_OPTIONS: `--require ${hook}` },
    });
    expect([0, 3, 4]).toContain(status);
    return stderr.includes("plans are loaded");
  }

  it("are loaded only if they are needed", async () => {
    writeFileSync(place.path("plain.csv"), "username,phone\na,+12015550101\nb,0012015550102\n");
    expect(await areLoadedBy("build", "plain.csv", "-o", "plain.lkx")).toBe(false);
    expect(
      await areLoadedBy(
        "lookup",
        "--index",
        "plain.lkx",
        "+12015550101",
        "a@example.com",
        "somebody",
        "0612345678",
      ),
    ).toBe(false);
    expect(await areLoadedBy("lookup", "--region", "NL", "0612345678")).toBe(true);
  });
});
