// Help: short with -h, whole with --help, never wider than the terminal.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allCommands } from "../../../src/cli/command-table.js";
import { WorkplaceHere } from "../../support/program/program-here.js";

let place: WorkplaceHere;
beforeAll(() => {
  place = new WorkplaceHere();
});
afterAll(() => {
  place.remove();
});

const help = async (...args: string[]): Promise<string> => {
  const { stdout, stderr, status } = await place.run(args);
  expect([status, stderr]).toEqual([0, ""]);
  return stdout;
};

describe("-h", () => {
  it.each(Object.keys(allCommands))("of %s is short, and leads to the whole help", async (command) => {
    const [short, whole] = [await help(command, "-h"), await help(command, "--help")];
    expect(short.split("\n").length).toBeLessThanOrEqual(40);
    expect(short.length).toBeLessThan(whole.length);
    expect(short).toMatch(/ --help has all options and examples\.\n$/u);
    expect(short).not.toContain("Examples:");
    expect(whole).toContain("Examples:");
    for (const text of [short, whole])
      expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it("lists the options that have a letter, and those that must be given", async () => {
    const short = await help("build", "-h");
    for (const flag of ["-o, --output", "-n, --name", "-t, --title", "-m, --map", "-r, --region"])
      expect(short).toContain(`  ${flag} `);
    expect(short).not.toContain("--max-record");
    expect(await help("sign", "-h")).toContain("--ssh-key");
  });

  it("of the program lists the commands with one sentence each", async () => {
    const short = await help("-h");
    expect(short).toContain("\n  lookup [identifier...] ");
    expect(short).toContain("\n  key ");
    expect(short).not.toContain("can then be deleted");
  });

  it("is a value behind --, and whole beside --help", async () => {
    expect(await help("lookup", "-h", "--help")).toContain("Examples:");
  });
});

describe("--help of build", () => {
  it("has its options in groups", async () => {
    const headings = [...(await help("build", "--help")).matchAll(/^([A-Z].*):$/gmu)].map(([, name]) => name);
    expect(headings).toEqual([
      "Arguments",
      "Options",
      "Labels of the dataset",
      "How the records are read",
      "Which files are read",
      "Records that cannot be read",
      "The run and the secret",
      "Output",
      "Examples",
      "Exit status",
    ]);
  });
});

describe("letters", () => {
  it("mean the same in every command", async () => {
    const meanings = new Map<string, Set<string>>();
    for (const command of Object.keys(allCommands))
      for (const [, letter = "", name = ""] of (await help(command, "--help")).matchAll(
        /^ {2}(-\w), (--[\w-]+)/gmu,
      ))
        meanings.set(letter, (meanings.get(letter) ?? new Set()).add(name));
    expect([...meanings].filter(([, names]) => names.size > 1)).toEqual([]);
    expect([...meanings.keys()].toSorted()).toEqual([
      "-f",
      "-h",
      "-i",
      "-j",
      "-m",
      "-n",
      "-o",
      "-q",
      "-r",
      "-t",
      "-y",
    ]);
  });
});
