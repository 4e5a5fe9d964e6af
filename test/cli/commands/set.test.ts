// `leakcheck set`: labels afterwards.
import { existsSync, linkSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { jsonLines, Workplace } from "../../support/program/program.js";
import { runHere } from "../../support/program/program-here.js";

let place: Workplace;
beforeEach(async () => {
  place = new Workplace();
  writeFileSync(place.path("f.csv"), "email\nsanne@example.com\n");
  await runHere(place, ["build", "f.csv"]);
});
afterEach(() => {
  place.remove();
});

const labels = async (): Promise<unknown> => {
  const [info] = jsonLines((await runHere(place, ["info", "f"])).stdout) as {
    metadata: { dataset: object };
  }[];
  return info?.metadata.dataset;
};
const none = { name: "f", title: null, breachDate: null, status: null, source: null, description: null };

describe("set", () => {
  it("changes what is given and nothing else, and takes labels away", async () => {
    const first = [
      "--title",
      "Forum",
      "--breach-date",
      "2026-01",
      "--status",
      "disputed",
      "--source",
      "a fair",
    ];
    const outcome = await runHere(place, ["set", "f", ...first]);
    expect(outcome).toMatchObject({ status: 0, stderr: "" });
    const dataset = { ...none, title: "Forum", breachDate: "2026-01", status: "disputed", source: "a fair" };
    expect(jsonLines(outcome.stdout)).toEqual([
      { schema: "leakcheck/labels/1", index: expect.any(String) as string, dataset, expires: null },
    ]);
    expect(await labels()).toEqual(dataset);
    await runHere(place, ["set", "f", "--description", "seen twice", "--status", "none"]);
    expect(await labels()).toEqual({ ...dataset, description: "seen twice", status: null });
    await runHere(place, [
      "set",
      "f",
      "--title",
      "",
      "--breach-date",
      "",
      "--source",
      "",
      "--description",
      "",
    ]);
    expect(await labels()).toEqual(none);
    expect(await runHere(place, ["lookup", "sanne@example.com"])).toMatchObject({ status: 3 });
    expect(await runHere(place, ["verify", "f"])).toMatchObject({ status: 0 });
  });

  it("sets the last day, and takes it away", async () => {
    await runHere(place, ["set", "f", "--expires", "2020-01-31"]);
    expect((await runHere(place, ["lookup", "a@example.com"])).stderr).toContain("expired");
    await runHere(place, ["set", "f", "--title", "x"]);
    expect((await runHere(place, ["lookup", "a@example.com"])).stderr).toContain("expired");
    await runHere(place, ["set", "f", "--expires", ""]);
    expect((await runHere(place, ["lookup", "a@example.com"])).stderr).toBe("");
  });

  it.each([
    ["nothing", []],
    ["a title with an escape", ["--title", "a\u001b[31m"]],
    ["a date that does not exist", ["--breach-date", "2026-02-30"]],
    ["an unknown status", ["--status", "true"]],
    ["a day that does not exist", ["--expires", "2026-02-30"]],
  ])("refuses %s", async (_, args) => {
    expect(await runHere(place, ["set", "f", ...args])).toMatchObject({ status: 2, stdout: "" });
    expect(await labels()).toEqual(none);
  });

  it("says that a signature and other names keep the index as it was", async () => {
    writeFileSync(place.path("data/leakcheck/f.lkx.sig"), "");
    linkSync(place.path("data/leakcheck/f.lkx"), place.path("other.lkx"));
    const { status, stderr } = await runHere(place, ["set", "f", "--title", "x"]);
    expect(status).toBe(0);
    expect(stderr).toContain("f.lkx.sig is a signature of the index as it was");
    expect(stderr).toContain("1 other name, as a hard link");
    expect(existsSync(place.path("data/leakcheck/f.lkx.sig"))).toBe(true);
  });

  it("shows all labels as text", async () => {
    const { stdout } = await runHere(place, ["set", "f", "--text", "--title", "Forum"]);
    expect(stdout).toBe(
      "f\n  Title        Forum\n  Date         -\n  Status       -\n  Source       -\n  Description  -\n  Expires      -\n",
    );
  });
});

describe("a build", () => {
  it("without a title ends with the command that gives one", async () => {
    const { stdout } = await runHere(place, ["build", "--text", "--force", "f.csv"]);
    expect(stdout).toMatch(/leakcheck set f --title TEXT\n$/u);
    const elsewhere = await runHere(place, ["build", "--text", "f.csv", "-o", "g.lkx"]);
    expect(elsewhere.stdout).toMatch(/leakcheck set g\.lkx --title TEXT\n$/u);
  });

  it("with a title does not", async () => {
    const { stdout } = await runHere(place, ["build", "--text", "--force", "f.csv", "--title", "F"]);
    expect(stdout).not.toContain("leakcheck set");
  });
});
