// `build --expires`, what answers say after that day, and `remove --expired`.
import { existsSync, symlinkSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isDay, isExpired } from "../../../src/format/expiry.js";
import { runHere } from "../../support/program/program-here.js";
import { jsonLines, Workplace } from "../../support/program/program.js";

const past = "2001-02-28";
const future = "9999-12-31";

let place: Workplace;
beforeAll(async () => {
  place = new Workplace();
  writeFileSync(place.path("people.csv"), "email\nsanne@example.com\n");
  for (const [name, more] of [
    ["old", ["--expires", past]],
    ["young", ["--expires", future]],
    ["plain", []],
  ] as const)
    expect(await runHere(place, ["build", "people.csv", "--name", name, ...more])).toMatchObject({
      status: 0,
    });
});
afterAll(() => {
  place.remove();
});

const indexPath = (name: string): string => place.path(`data/leakcheck/${name}.lkx`);
const warning = expect.stringMatching(
  /^warning: the index of old expired on 2001-02-28; to delete it, run: leakcheck remove .*old\.lkx\n$/u,
) as string;

describe("an index that has expired", () => {
  it("gives the same answers, with a warning and a sign", async () => {
    const outcome = await runHere(place, ["lookup", "sanne@example.com"]);
    expect(outcome).toMatchObject({ status: 3, stderr: warning });
    const [{ searched } = {}] = jsonLines(outcome.stdout);
    const found = { status: "exposed", coverage: 1, reason: null };
    expect(searched).toEqual([
      { dataset: "old", ...found, expired: true },
      { dataset: "plain", ...found },
      { dataset: "young", ...found },
    ]);
    expect(await runHere(place, ["lookup", "nobody@example.com"])).toMatchObject({
      status: 0,
      stderr: warning,
    });
  });

  it("does so for lists too, in one thread and in several", async () => {
    for (const lines of [2, 60_000]) {
      const input = "sanne@example.com\nnobody@example.com\n".repeat(lines / 2);
      const { stdout, stderr, status } = await place.run(["lookup", "--index", "old", "-"], { input });
      expect({ status, stderr }).toEqual({ status: 3, stderr: warning });
      const answers = stdout.split("\n").slice(0, -1);
      expect(answers).toHaveLength(lines);
      expect(answers.filter((line) => !line.includes('"expired":true'))).toEqual([]);
    }
  });

  it("warns of a roster, and has a sign in its rows", async () => {
    const outcome = await runHere(place, ["roster", "people.csv"]);
    expect(outcome).toMatchObject({ status: 3, stderr: warning });
    expect(jsonLines(outcome.stdout)).toEqual([
      expect.objectContaining({ datasets: ["old", "plain", "young"], expired: ["old"] }),
    ]);
    const { stdout } = await runHere(place, ["roster", "--format", "csv", "people.csv"]);
    expect(stdout).toBe(
      "row,line,status,kinds,classes,datasets,reasons,expired\n" +
        '1,2,exposed,email,Email addresses,"old;plain;young",,old\n',
    );
  });

  it("is shown by info and list", async () => {
    const info = await runHere(place, ["info", "--text", "old"]);
    expect(info.stdout).toMatch(/^expires {2,}2001-02-28$/mu);
    expect((await runHere(place, ["info", "--text", "plain"])).stdout).not.toContain("expires");
    const listed = jsonLines((await runHere(place, ["list"])).stdout);
    expect(listed.map(({ name, expires }) => [name, expires])).toEqual([
      ["old", past],
      ["plain", null],
      ["young", future],
    ]);
  });
});

describe("a day", () => {
  it.each(["2027", "2027-02-30", "27-01-01", "2027-01-31T00:00:00Z", "tomorrow", ""])(
    "is not %j",
    async (text) => {
      expect(isDay(text)).toBe(false);
      expect(await runHere(place, ["build", "people.csv", "--name", "x", "--expires", text])).toMatchObject({
        status: 2,
      });
    },
  );

  it("is the last one on which an index is used", () => {
    expect(isExpired({ expires: "2027-01-31" }, "2027-01-31")).toBe(false);
    expect(isExpired({ expires: "2027-01-31" }, "2027-02-01")).toBe(true);
    expect(isExpired({}, "2027-02-01")).toBe(false);
  });
});

describe("remove --expired", () => {
  it("needs that or an index, and a terminal or --yes", async () => {
    for (const args of [[], ["--expired", "old"], ["--expired"]])
      expect(await runHere(place, ["remove", ...args])).toMatchObject({ status: 2, stdout: "" });
    expect(existsSync(indexPath("old"))).toBe(true);
  });

  it("deletes the indexes that have expired, and nothing else", async () => {
    symlinkSync(indexPath("old"), indexPath("link"));
    writeFileSync(indexPath("broken"), "no index");
    const outcome = await runHere(place, ["remove", "--expired", "--yes"]);
    expect(outcome.status).toBe(0);
    expect(jsonLines(outcome.stdout)).toEqual([
      { schema: "leakcheck/removed/1", removed: indexPath("old"), bytes: expect.any(Number) as number },
    ]);
    expect(outcome.stderr).toContain("broken.lkx cannot be opened, and stays");
    expect(["old", "young", "plain", "broken"].map((name) => existsSync(indexPath(name)))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(await runHere(place, ["remove", "--expired", "--yes"])).toMatchObject({ status: 0, stdout: "" });
  });
});
