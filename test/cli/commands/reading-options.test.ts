// `inspect` takes every option of `build` that changes how a dump is read: what it shows must be what
// a build would do.
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { addBuild } from "../../../src/cli/commands/build/build-command.js";
import { addInspect } from "../../../src/cli/commands/inspect-command.js";
import { addRoster } from "../../../src/cli/commands/roster-command.js";
import type { ActionOf } from "../../../src/cli/command.js";

const actionOf: ActionOf = () => async () => {};

function optionsOf(add: (program: Command, actionOf: ActionOf) => void): Map<string, string> {
  const program = new Command();
  add(program, actionOf);
  return new Map(program.commands[0]?.options.map(({ flags, description }) => [flags, description]));
}

/** Options of `build` that say where the index goes, what it tells of itself, and how it is made. */
const notOfReading = new Set(
  "output force name title breach-date source status description rejects max-rejects strict threads memory key key-file no-source-names keep-going expect-bytes expect-sha expires no-progress plan digest domains".split(
    " ",
  ),
);
const nameOf = (flags: string): string => /--([a-z-]+)/u.exec(flags)?.[1] ?? "";

describe("the options of reading", () => {
  const ofReading = [...optionsOf(addBuild)].filter(([flags]) => !notOfReading.has(nameOf(flags)));

  it("are many", () => {
    expect(ofReading.length).toBeGreaterThan(15);
  });

  it("of build are all options of inspect, with the same words", () => {
    const inspect = optionsOf(addInspect);
    expect(ofReading.filter(([flags, words]) => inspect.get(flags) !== words)).toEqual([]);
  });

  it("of build are all options of roster, where --format is that of the answers", () => {
    const names = new Set([...optionsOf(addRoster).keys()].map((flags) => nameOf(flags)));
    expect(ofReading.flatMap(([flags]) => (names.has(nameOf(flags)) ? [] : nameOf(flags)))).toEqual([]);
  });

  it("of inspect are all options of build", () => {
    const build = optionsOf(addBuild);
    expect([...optionsOf(addInspect).keys()].filter((flags) => !build.has(flags))).toEqual([]);
  });
});
