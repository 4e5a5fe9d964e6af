// kill -9 during a build leaves no new index and does not touch the old one. The next build cleans
// up.
import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tarOf } from "../support/inputs/archives.js";
import { foreignTags } from "../support/program/owner-tags.js";
import { outcomeOf, Workplace } from "../support/program/program.js";
import { someOf } from "../support/random-cases.js";

const header = "username,email\n";
const record = (index: number): string => `user${index},user${index}@example.com\n`;

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => {
  place.remove();
});

function leftovers(): string[] {
  return readdirSync(place.folder).filter((name) => name.startsWith(".leakcheck-build-"));
}

const dump = header + Array.from({ length: 20_000 }, (_, index) => record(index)).join("");

/** Starts a build from a pipe that stays open, and waits until its temporary folder is in use. */
async function startBuild(
  name: string,
  more: string[] = [],
  input: string | Uint8Array = dump,
): Promise<ChildProcess> {
  const before = leftovers();
  const child = place.start(["build", "-", "--format", "csv", "--output", name, ...more]);
  await new Promise((resolve) => child.stdin?.write(input, resolve));
  const isAtWork = (): boolean =>
    leftovers().some((folder) => !before.includes(folder) && existsSync(place.path(join(folder, "runs"))));
  while (!isAtWork()) await new Promise((resolve) => setTimeout(resolve, 20));
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = outcomeOf(child);
  child.kill("SIGKILL");
  expect((await ended).signal).toBe("SIGKILL");
}

describe("a killed build", () => {
  it("leaves no index, and the next build clears what it left", async () => {
    await kill(await startBuild("a.lkx"));
    expect(existsSync(place.path("a.lkx"))).toBe(false);
    expect(leftovers()).toHaveLength(1);
    const next = await place.run(["build", "-", "--format", "csv", "--output", "a.lkx"], {
      input: header + record(1),
    });
    expect(next).toMatchObject({ status: 0 });
    expect(leftovers()).toHaveLength(0);
    expect(existsSync(place.path("a.lkx"))).toBe(true);
  });

  it.each([
    ["a packed dump", (): Uint8Array => gzipSync(dump).subarray(0, -8)],
    // So long that it is kept on disk.
    [
      "an archive",
      (): Uint8Array => tarOf({ "it.csv": header + record(1).repeat(2_000_000) }).subarray(0, -9999),
    ],
  ])("leaves nothing of what it was given to read: %s", async (_, input) => {
    await kill(await startBuild("a.lkx", [], input()));
    const [left = ""] = leftovers();
    const files = readdirSync(place.path(left), { recursive: true, encoding: "utf8" })
      .map((name) => place.path(join(left, name)))
      .filter((path) => statSync(path).isFile());
    for (const path of files) expect(readFileSync(path).includes("example.com")).toBe(false);
    expect(files.some((path) => path.includes("pipe-"))).toBe(false);
    const next = await place.run(["build", "-", "--format", "csv", "--output", "a.lkx"], {
      input: header + record(1),
    });
    expect(next).toMatchObject({ status: 0 });
    expect(leftovers()).toHaveLength(0);
  });

  it("leaves the index that it was replacing", async () => {
    await place.run(["build", "-", "--format", "csv", "--output", "a.lkx"], { input: header + record(1) });
    const before = readFileSync(place.path("a.lkx"));
    await kill(await startBuild("a.lkx", ["--force"]));
    expect(readFileSync(place.path("a.lkx")).equals(before)).toBe(true);
  });

  it("does not cause the folder of a running build to be cleared", async () => {
    const running = await startBuild("a.lkx");
    const ended = outcomeOf(running);
    const [folder = ""] = leftovers();
    const other = await place.run(["build", "-", "--format", "csv", "--output", "b.lkx"], {
      input: header + record(1),
    });
    expect(other.status).toBe(0);
    expect(other.stderr).not.toContain(folder);
    expect(leftovers()).toEqual([folder]);
    running.stdin?.end(record(99_999));
    expect((await ended).status).toBe(0);
    expect(existsSync(place.path("a.lkx"))).toBe(true);
    expect(leftovers()).toHaveLength(0);
  });

  it("has only the folders cleared that are certainly its own", async () => {
    const { gone, otherHost } = foreignTags();
    const make = (name: string): void => {
      mkdirSync(place.path(join(name, "runs")), { recursive: true, mode: 0o700 });
    };
    const [foreign, link, nonsense] = [
      `.leakcheck-build-${otherHost}-x`,
      `.leakcheck-build-${gone}-link`,
      ".leakcheck-build-nonsense",
    ];
    make(foreign);
    make(nonsense);
    make(`.leakcheck-build-${gone}-x`);
    make("precious");
    symlinkSync(place.path("precious"), place.path(link));
    const build = await place.run(["build", "-", "--format", "csv", "--output", "b.lkx"], {
      input: header + record(1),
    });
    expect(build.status).toBe(0);
    expect(leftovers().toSorted()).toEqual([foreign, link, nonsense].toSorted());
    expect(existsSync(place.path("precious/runs"))).toBe(true);
    for (const name of leftovers()) expect(build.stderr).toContain(name);
  });

  it("does not cause a warning about a folder that another build is creating", async () => {
    const running = await startBuild("a.lkx");
    const [folder = ""] = leftovers();
    // The state before anything is written into it.
    mkdirSync(place.path(folder.replace(/-[^-]*$/u, "-made")), { mode: 0o700 });
    const other = await place.run(["build", "-", "--format", "csv", "--output", "b.lkx"], {
      input: header + record(1),
    });
    expect(other).toMatchObject({ status: 0 });
    expect(other.stderr).not.toContain(".leakcheck-build-");
    expect(leftovers()).toHaveLength(2);
    await kill(running);
  });
});

describe("an interrupted build", () => {
  it.each(someOf(["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"] as const, 2))(
    "dies of %s, with nothing left behind",
    async (signal) => {
      const child = await startBuild("a.lkx");
      const ended = outcomeOf(child);
      child.kill(signal);
      const outcome = await ended;
      expect(outcome.signal).toBe(signal);
      expect(outcome.stderr).toContain("interrupted");
      expect(leftovers()).toHaveLength(0);
      expect(existsSync(place.path("a.lkx"))).toBe(false);
    },
  );
});
