// The list and remove commands, lookups in several datasets, and indexes given by name.
import { existsSync, linkSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { jsonLines } from "../support/program/program.js";
import { WorkplaceHere } from "../support/program/program-here.js";

let place: WorkplaceHere;
beforeEach(() => {
  place = new WorkplaceHere();
});
afterEach(() => {
  place.remove();
});

async function build(name: string, ...more: string[]): Promise<void> {
  const outcome = await place.run(["build", "-", "--format", "csv", "--name", name, ...more], {
    input: "username,email\nsanne,sanne@example.com\n",
  });
  expect(outcome).toMatchObject({ status: 0 });
}

describe("list", () => {
  it("says that there is nothing yet", async () => {
    const outcome = await place.run(["list"]);
    expect(outcome).toMatchObject({ status: 0, stdout: "" });
    expect(outcome.stderr).toContain("no index in");
  });

  it("shows every index by breach date, and warns about those that cannot be opened", async () => {
    await build("later", "--breach-date", "2026-03", "--title", "The later one", "--status", "disputed");
    await build("undated");
    await build("earlier", "--breach-date", "2019");
    writeFileSync(place.path("data/leakcheck/broken.lkx"), "no index");
    const outcome = await place.run(["list"]);
    const listed = jsonLines(outcome.stdout);
    expect(listed.map(({ name }) => name)).toEqual(["earlier", "later", "undated", "broken"]);
    expect(listed[1]).toMatchObject({
      title: "The later one",
      breachDate: "2026-03",
      status: "disputed",
      records: 1,
      coverage: 1,
      entries: { email: 1, username: 1 },
      hasKey: true,
    });
    expect(listed[3]).toMatchObject({ error: "NOT_AN_INDEX" });
    expect(outcome.status).toBe(1);
    expect(outcome.stderr).toContain("broken.lkx cannot be opened");
    const table = await place.run(["list", "--text"]);
    expect(table.stdout.split("\n")[0]).toMatch(
      /^name +title +date +status +records +email +phone +username +size +coverage +key id$/u,
    );
    expect(table.stdout).toContain("The later one");
  });

  it("omits empty columns", async () => {
    await build("plain");
    expect((await place.run(["list", "--text"])).stdout).toMatch(/^name +records/u);
  });

  it("marks an index whose secret is missing", async () => {
    await build("a");
    const elsewhere = { XDG_CONFIG_HOME: place.path("elsewhere") };
    expect(jsonLines((await place.run(["list"], { environment: elsewhere })).stdout)[0]).toMatchObject({
      hasKey: false,
    });
    expect((await place.run(["list", "--text"], { environment: elsewhere })).stdout).toContain("missing");
  });
});

function datasetsOf(answer: Record<string, unknown> | undefined, list: string): string[] {
  return ((answer?.[list] ?? []) as { dataset: string }[]).map(({ dataset }) => dataset);
}

describe("a lookup in several datasets", () => {
  it("names them by breach date", async () => {
    await build("later", "--breach-date", "2026-03");
    await build("undated");
    await build("earlier", "--breach-date", "2019");
    const [answer] = jsonLines((await place.run(["lookup", "sanne"])).stdout);
    expect(datasetsOf(answer, "exposures")).toEqual(["earlier", "later", "undated"]);
    expect(datasetsOf(answer, "searched")).toEqual(["earlier", "later", "undated"]);
  });

  it("shows the breach date, the status and the source of each", async () => {
    await build(
      "a",
      "--title",
      "A scrape",
      "--breach-date",
      "2026-01",
      "--status",
      "disputed",
      "--source",
      "a forum",
    );
    const { stdout } = await place.run(["lookup", "--text", "sanne"]);
    expect(stdout).toContain("\nA scrape (a)\n  Date         January 2026\n  Status       disputed: ");
    expect(stdout).toContain(
      "\n  Source       a forum\n  Found by     user name, exact match, in one record\n",
    );
  });

  it("takes an index of the data folder by its name", async () => {
    await build("first");
    await build("second");
    const [answer] = jsonLines((await place.run(["lookup", "--index", "second", "sanne"])).stdout);
    expect(datasetsOf(answer, "searched")).toEqual(["second"]);
    for (const command of ["info", "verify"]) expect((await place.run([command, "second"])).status).toBe(0);
    const missing = await place.run(["info", "third"]);
    expect(missing).toMatchObject({ status: 1 });
    expect(missing.stderr).toContain("leakcheck list");
  });
});

describe("remove", () => {
  it("asks for confirmation, and requires --yes without a terminal", async () => {
    await build("a");
    const outcome = await place.run(["remove", "a"]);
    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toContain("--yes");
    expect(existsSync(place.path("data/leakcheck/a.lkx"))).toBe(true);
  });

  it("deletes only that index, and says what it cannot promise", async () => {
    await build("a");
    await build("b");
    const outcome = await place.run(["remove", "--yes", "a"]);
    expect(outcome.status).toBe(0);
    expect(jsonLines(outcome.stdout)[0]).toMatchObject({ removed: place.path("data/leakcheck/a.lkx") });
    expect(outcome.stderr).toContain("backups");
    expect(existsSync(place.path("data/leakcheck/a.lkx"))).toBe(false);
    expect(existsSync(place.path("data/leakcheck/b.lkx"))).toBe(true);
  });

  it("refuses links, because either the link or the index may be meant", async () => {
    await build("a");
    const folder = place.path("data/leakcheck");
    const index = join(folder, "a.lkx");
    mkdirSync(place.path("indexes"));
    symlinkSync(index, place.path("here.lkx"));
    symlinkSync(place.path("nowhere"), place.path("dangling.lkx"));
    symlinkSync(place.path("indexes"), place.path("folder.lkx"));
    symlinkSync(index, join(folder, "named.lkx"));
    symlinkSync(place.path("nowhere"), join(folder, "lost.lkx"));
    for (const [named, link, says] of [
      ["here.lkx", place.path("here.lkx"), `leakcheck remove ${index}`],
      [place.path("here.lkx"), place.path("here.lkx"), `leakcheck remove ${index}`],
      ["dangling.lkx", place.path("dangling.lkx"), "broken symbolic link"],
      ["folder.lkx", place.path("folder.lkx"), place.path("indexes")],
      ["named", join(folder, "named.lkx"), `leakcheck remove ${index}`],
      ["named.lkx", join(folder, "named.lkx"), `leakcheck remove ${index}`],
      ["lost", join(folder, "lost.lkx"), "broken symbolic link"],
    ] as const) {
      const outcome = await place.run(["remove", "--yes", named]);
      expect(outcome, named).toMatchObject({ status: 1, stdout: "" });
      expect(outcome.stderr, named).toContain(says);
      expect(outcome.stderr, named).toContain("nothing was deleted");
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(existsSync(index)).toBe(true);
    }
    // Links among the parent folders are allowed.
    symlinkSync(folder, place.path("library"));
    expect((await place.run(["remove", "--yes", "library/a.lkx"])).status).toBe(0);
    expect(existsSync(index)).toBe(false);
  });

  it("warns if the index still exists under another name", async () => {
    await build("a");
    linkSync(place.path("data/leakcheck/a.lkx"), place.path("second.lkx"));
    const outcome = await place.run(["remove", "--yes", "a"]);
    expect(outcome.status).toBe(0);
    expect(outcome.stderr).toContain("warning: the index still exists under 1 other name");
    expect((await place.run(["remove", "--yes", "second.lkx"])).stderr).not.toContain("warning");
  });

  it("deletes a damaged index, but no file that is not an index", async () => {
    await build("a");
    const path = place.path("data/leakcheck/a.lkx");
    writeFileSync(path, Buffer.concat([Buffer.from("894c4b580d0a1a0a01000000", "hex"), Buffer.alloc(100)]));
    expect((await place.run(["remove", "--yes", "a"])).status).toBe(0);
    expect(existsSync(path)).toBe(false);
    writeFileSync(place.path("precious.txt"), "precious");
    expect((await place.run(["remove", "--yes", "precious.txt"])).status).toBe(1);
    expect(existsSync(place.path("precious.txt"))).toBe(true);
  });
});
