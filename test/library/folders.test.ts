// The folders of indexes and keys, which are never below the current folder by accident.
import { readdirSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dataFolder, keyFolder, type Environment } from "../../src/library/folders.js";
import { WorkplaceHere } from "../support/program/program-here.js";

describe("the folders", () => {
  it.each<[Environment, data: string, keys: string]>([
    [{ HOME: "/h" }, "/h/.local/share/leakcheck", "/h/.config/leakcheck/keys"],
    [{ HOME: "/h", XDG_DATA_HOME: "/d", XDG_CONFIG_HOME: "/c" }, "/d/leakcheck", "/c/leakcheck/keys"],
    [
      { HOME: "/h", XDG_DATA_HOME: "", XDG_CONFIG_HOME: "" },
      "/h/.local/share/leakcheck",
      "/h/.config/leakcheck/keys",
    ],
    [
      { HOME: "/h", XDG_DATA_HOME: "d", XDG_CONFIG_HOME: "./c" },
      "/h/.local/share/leakcheck",
      "/h/.config/leakcheck/keys",
    ],
    [{ HOME: "/h", LEAKCHECK_HOME: "/own" }, "/own", "/h/.config/leakcheck/keys"],
    [{ HOME: "/h", LEAKCHECK_HOME: "" }, "/h/.local/share/leakcheck", "/h/.config/leakcheck/keys"],
    [{ XDG_DATA_HOME: "/d", XDG_CONFIG_HOME: "/c" }, "/d/leakcheck", "/c/leakcheck/keys"],
    [{ HOME: "", LEAKCHECK_HOME: "/own", XDG_CONFIG_HOME: "/c" }, "/own", "/c/leakcheck/keys"],
  ])("of %j", (environment, data, keys) => {
    expect([dataFolder(environment), keyFolder(environment)]).toEqual([data, keys]);
  });

  it.each<Environment>([
    {},
    { HOME: "" },
    { HOME: "home" },
    { HOME: "", XDG_DATA_HOME: "", XDG_CONFIG_HOME: "c" },
  ])("are missing in %j", (environment) => {
    for (const folder of [dataFolder, keyFolder]) expect(() => folder(environment)).toThrow("no home folder");
  });
});

describe("without a home folder", () => {
  let place: WorkplaceHere;
  beforeEach(() => {
    place = new WorkplaceHere();
    writeFileSync(place.path("it.csv"), "email\nsanne@example.com\n");
  });
  afterEach(() => {
    place.remove();
  });
  const homeless = { HOME: "", XDG_DATA_HOME: "", XDG_CONFIG_HOME: "" };

  it.each([
    ["build", "it.csv"],
    ["build", "it.csv", "-o", "it.lkx"],
    ["lookup", "sanne@example.com"],
    ["list"],
    ["info", "it"],
    ["remove", "--yes", "it"],
    ["key", "new"],
    ["key", "list"],
  ])("%s %s is an error with a remedy, and nothing is written", async (...args) => {
    const outcome = await place.run(args, { environment: homeless });
    expect(outcome).toMatchObject({ status: 2, stdout: "" });
    expect(outcome.stderr).toContain("$HOME is empty");
    expect(outcome.stderr).toContain("set HOME");
    expect(readdirSync(place.folder)).toEqual(["it.csv"]);
  });

  it("commands given paths still work", async () => {
    await place.run(["key", "new"]);
    const name = readdirSync(place.path("config/leakcheck/keys")).find((file) => file.endsWith(".key")) ?? "";
    const keyFile = ["--key-file", place.path(`config/leakcheck/keys/${name}`)];
    const run = async (...args: string[]): Promise<number | null> =>
      (await place.run(args, { environment: homeless })).status;
    expect(await run("build", "it.csv", "-o", "it.lkx", ...keyFile)).toBe(0);
    expect(await run("lookup", "--index", "it.lkx", ...keyFile, "sanne@example.com")).toBe(3);
    expect(await run("roster", "--index", "it.lkx", ...keyFile, "it.csv")).toBe(3);
    for (const command of ["info", "verify"]) expect(await run(command, "it.lkx")).toBe(0);
    expect(await run("list", ".")).toBe(0);
    expect(await run("inspect", "it.csv")).toBe(0);
    expect(await run("remove", "--yes", "it.lkx")).toBe(0);
  });
});
