// kill -9 during a build: no index of that name, the old one untouched, and the next build tidies up after it.
import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { outcomeOf, Workplace } from "../support/program.js";

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

/** Starts a build from a pipe that stays open, and waits until it works in its temporary folder. */
async function startBuild(name: string, more: string[] = []): Promise<ChildProcess> {
  const before = leftovers();
  const child = place.start(["build", "-", "--format", "csv", "--output", name, ...more]);
  child.stdin?.write(header + Array.from({ length: 20_000 }, (_, index) => record(index)).join(""));
  const isAtWork = (): boolean => leftovers().some((folder) => !before.includes(folder) && existsSync(place.path(join(folder, "runs"))));
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
    const next = await place.run(["build", "-", "--format", "csv", "--output", "a.lkx"], { input: header + record(1) });
    expect(next).toMatchObject({ status: 0 });
    expect(leftovers()).toHaveLength(0);
    expect(existsSync(place.path("a.lkx"))).toBe(true);
  });

  it("leaves the index that it was to replace", async () => {
    await place.run(["build", "-", "--format", "csv", "--output", "a.lkx"], { input: header + record(1) });
    const before = readFileSync(place.path("a.lkx"));
    await kill(await startBuild("a.lkx", ["--force"]));
    expect(readFileSync(place.path("a.lkx")).equals(before)).toBe(true);
  });

  it("does not have the folder of a running build cleared", async () => {
    const running = await startBuild("a.lkx");
    const ended = outcomeOf(running);
    const [folder = ""] = leftovers();
    const other = await place.run(["build", "-", "--format", "csv", "--output", "b.lkx"], { input: header + record(1) });
    expect(other.status).toBe(0);
    expect(other.stderr).not.toContain(folder);
    expect(leftovers()).toEqual([folder]);
    running.stdin?.end(record(99_999));
    expect((await ended).status).toBe(0);
    expect(existsSync(place.path("a.lkx"))).toBe(true);
    expect(leftovers()).toHaveLength(0);
  });

  it("has only folders cleared that are certain to be its own", async () => {
    const gone = { bootId: "another boot", processNamespace: null, processId: 999_999_999, processStart: "1" };
    const make = (name: string, owner: unknown): void => {
      mkdirSync(place.path(name), { mode: 0o700 });
      writeFileSync(place.path(join(name, "owner.json")), typeof owner === "string" ? owner : JSON.stringify(owner));
    };
    make(".leakcheck-build-otherhost", { ...gone, host: "elsewhere.example" });
    make(".leakcheck-build-nonsense", "{");
    make(".leakcheck-build-gone", { ...gone, host: hostname() });
    mkdirSync(place.path("precious"));
    make("elsewhere", { ...gone, host: hostname() });
    symlinkSync(place.path("elsewhere"), place.path(".leakcheck-build-link"));
    const build = await place.run(["build", "-", "--format", "csv", "--output", "b.lkx"], { input: header + record(1) });
    expect(build.status).toBe(0);
    expect(leftovers()).toEqual([".leakcheck-build-link", ".leakcheck-build-nonsense", ".leakcheck-build-otherhost"]);
    expect(existsSync(place.path(join("elsewhere", "owner.json")))).toBe(true);
    for (const name of leftovers()) expect(build.stderr).toContain(name);
  });
});

describe("an interrupted build", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("dies of %s, with nothing left behind", async (signal) => {
    const child = await startBuild("a.lkx");
    const ended = outcomeOf(child);
    const started = performance.now();
    child.kill(signal);
    const outcome = await ended;
    expect(outcome.signal).toBe(signal);
    expect(outcome.stderr).toContain("interrupted");
    expect(performance.now() - started).toBeLessThan(5000);
    expect(leftovers()).toHaveLength(0);
    expect(existsSync(place.path("a.lkx"))).toBe(false);
  });
});
