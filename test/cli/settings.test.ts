// Settings of the environment and of the config file: what comes first, what is refused and where, and what they never touch.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSettings } from "../../src/cli/settings.js";
import { nodeFiles } from "../../src/files.js";
import { jsonLines, Workplace } from "../support/program/program.js";
import { runHere } from "../support/program/program-here.js";

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
  mkdirSync(place.path("config/leakcheck"), { recursive: true });
});
afterEach(() => {
  place.remove();
});

const configPath = (): string => place.path("config/leakcheck/config");
const write = (text: string): void => writeFileSync(configPath(), text);
const settings = (environment: Record<string, string> = {}): ReturnType<typeof readSettings> =>
  readSettings(nodeFiles, { ...place.environment, ...environment });

const unset = { region: undefined, language: undefined, minCoverage: 0.999, indexFolders: [] };

describe("settings", () => {
  it("are the usual ones without a file, and without a home folder", () => {
    expect(settings()).toEqual(unset);
    expect(readSettings(nodeFiles, {})).toEqual(unset);
    expect(readSettings(nodeFiles, { HOME: "home", XDG_CONFIG_HOME: "config" })).toEqual(unset);
  });

  it("come from the file, whatever its line ends, comments and blanks", () => {
    write(
      "\ufeff# mine\r\n\r\nregion = nl\r\n  language=de_AT.UTF-8\nmin-coverage =  99.5%\nindex-folder = /srv/a b = c\nindex-folder = ~/x # here\n",
    );
    expect(settings()).toEqual({
      region: "NL",
      language: "de",
      minCoverage: 0.995,
      indexFolders: ["/srv/a b = c", place.path("home/x")],
    });
  });

  it("are those of the example in README", () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    write(/(?<=```\n)region = [\s\S]*?(?=```)/u.exec(readme)?.[0] ?? "nothing");
    expect(settings()).toEqual({
      region: "NL",
      language: "nl",
      minCoverage: 0.995,
      indexFolders: ["/srv/indexes"],
    });
  });

  it("come from the environment first; an empty variable counts for nothing", () => {
    write("region = NL\nlanguage = nl\n");
    expect(settings({ LEAKCHECK_REGION: "uk", LEAKCHECK_LANG: "FR" })).toMatchObject({
      region: "GB",
      language: "fr",
    });
    expect(settings({ LEAKCHECK_REGION: "", LEAKCHECK_LANG: "" })).toMatchObject({
      region: "NL",
      language: "nl",
    });
  });

  it.each([
    ["region = Atlantis", 1, 'unknown region "Atlantis"'],
    ["\n\nlanguage = tlh", 3, 'unknown language "tlh"'],
    ["# fine\nmin-coverage = 101%", 2, "min-coverage takes a percentage"],
    ["index-folder = indexes", 1, "index-folder takes an absolute path"],
    ["index-folder = ~other/indexes", 1, "index-folder takes an absolute path"],
    ["region = NL\nregion = NL", 2, "region is already set in line 1"],
    ["regoin = NL", 1, "not a setting"],
    ["region NL", 1, "not a setting"],
    ["region =", 1, "not a setting"],
    ["Region = NL", 1, "not a setting"],
    ["constructor = NL", 1, "not a setting"],
  ])("refuse %j with its line", (text, line, why) => {
    write(text);
    expect(settings).toThrow(`${configPath()}, line ${line}: ${why}`);
  });

  it("refuse a variable by its name", () => {
    expect(() => settings({ LEAKCHECK_REGION: "XX" })).toThrow('$LEAKCHECK_REGION: unknown region "XX"');
    expect(() => settings({ LEAKCHECK_LANG: "xx" })).toThrow('$LEAKCHECK_LANG: unknown language "xx"');
  });

  it("refuse a folder in place of the file", () => {
    mkdirSync(configPath());
    expect(settings).toThrow(`${configPath()} is not a regular file`);
  });
});

describe("the program", () => {
  async function build(...args: string[]): Promise<void> {
    writeFileSync(place.path("dump.csv"), "email,phone\nsanne@example.com,+31612345678\n");
    expect(await runHere(place, ["build", "dump.csv", ...args])).toMatchObject({ status: 0 });
  }

  it("reads numbers that are looked up in the region that is set, and a build does not", async () => {
    await build("--name", "set");
    const statusOf = async (...args: string[]): Promise<unknown> =>
      jsonLines((await runHere(place, ["lookup", ...args, "0612345678"])).stdout)[0]?.["status"];
    expect(await statusOf()).toBe("inconclusive");
    write("region = NL\n");
    expect(await statusOf()).toBe("exposed");
    expect(await statusOf("--region", "DE")).not.toBe("exposed");
    const { stdout } = await runHere(place, ["build", "dump.csv", "--name", "again"]);
    expect(stdout).not.toBe("");
    const [info] = jsonLines((await runHere(place, ["info", "again"])).stdout);
    expect(info).toMatchObject({ metadata: { region: null } });
  });

  it("is told the line of a bad file, with status 2, and a build does not mind", async () => {
    await build();
    write("region = NL\nlanguage = klingon\n");
    const outcome = await runHere(place, ["lookup", "sanne@example.com"]);
    expect(outcome).toMatchObject({ status: 2, stdout: "" });
    expect(outcome.stderr).toContain(`${configPath()}, line 2: unknown language "klingon"`);
    await build("--force");
  });

  it("never reads a file of the current folder", async () => {
    await build();
    mkdirSync(place.path("leakcheck"));
    writeFileSync(place.path("leakcheck/config"), "nonsense\n");
    const environment = {
      XDG_CONFIG_HOME: ".",
      HOME: place.path("empty"),
      LEAKCHECK_HOME: place.path("data/leakcheck"),
    };
    const outcome = await runHere(place, ["list"], environment);
    expect(outcome).toMatchObject({ status: 0, stderr: "" });
  });

  it("takes the least coverage from the file, unless an option says more", async () => {
    writeFileSync(place.path("poor.csv"), `email\n${"sanne@example.com\n".repeat(9)}a,b\n`);
    expect(await runHere(place, ["build", "poor.csv"])).toMatchObject({ status: 0 });
    const ask = async (...args: string[]): Promise<unknown> =>
      jsonLines((await runHere(place, ["lookup", ...args, "nobody@example.com"])).stdout)[0]?.["status"];
    expect(await ask()).toBe("inconclusive");
    write("min-coverage = 50\n");
    expect(await ask()).toBe("not-found");
    expect(await ask("--min-coverage", "99")).toBe("inconclusive");
  });
});

describe("folders of indexes", () => {
  it("are searched beside the data folder, listed, and their indexes are found by name", async () => {
    writeFileSync(place.path("a.csv"), "email\na@example.com\n");
    writeFileSync(place.path("b.csv"), "email\nb@example.com\n");
    await runHere(place, ["build", "a.csv"]);
    await runHere(place, ["build", "b.csv", "-o", "more/b.lkx"]);
    write(`index-folder = ${place.path("more")}\n`);
    const [answer] = jsonLines((await runHere(place, ["lookup", "b@example.com"])).stdout);
    expect(answer).toMatchObject({ status: "exposed", searched: [{ dataset: "a" }, { dataset: "b" }] });
    expect(jsonLines((await runHere(place, ["list"])).stdout).map(({ name }) => name)).toEqual(["a", "b"]);
    expect(await runHere(place, ["verify", "b"])).toMatchObject({ status: 0 });
  });

  it("must exist, because an answer without their indexes would be wrong", async () => {
    writeFileSync(place.path("a.csv"), "email\na@example.com\n");
    await runHere(place, ["build", "a.csv"]);
    write("index-folder = /nonexistent/indexes\n");
    const outcome = await runHere(place, ["lookup", "b@example.com"]);
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    expect(outcome.stderr).toContain("there is no folder /nonexistent/indexes");
  });
});

describe("an index whose name is also a folder", () => {
  beforeEach(async () => {
    writeFileSync(place.path("insta.csv"), "email\na@example.com\n");
    mkdirSync(place.path("insta"));
    await runHere(place, ["build", "insta.csv"]);
  });

  it.each([["info"], ["verify"], ["sketch", "-o", "x.lks"]])("can be named: %s", async (...args) => {
    const outcome = await runHere(place, [...args, "insta"]);
    expect(outcome.stderr).not.toContain("folder");
  });

  it("is looked up by its name, and by its name with extension", async () => {
    for (const name of ["insta", "insta.lkx"])
      expect(await runHere(place, ["lookup", "--index", name, "a@example.com"])).toMatchObject({ status: 3 });
  });

  it("is asked for if the folder holds indexes too", async () => {
    await runHere(place, ["build", "insta.csv", "-o", "insta/other.lkx"]);
    const outcome = await runHere(place, ["lookup", "--index", "insta", "a@example.com"]);
    expect(outcome).toMatchObject({ status: 2 });
    expect(outcome.stderr).toContain("insta is both an index and a folder of indexes");
    const asFolder = await runHere(place, ["lookup", "--index", "./insta", "a@example.com"]);
    expect(asFolder).toMatchObject({ status: 3 });
    expect(jsonLines(asFolder.stdout)[0]).toMatchObject({ searched: [{ dataset: "insta" }] });
  });
});
