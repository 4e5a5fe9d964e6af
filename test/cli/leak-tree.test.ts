// Checks over the whole command tree that no value of a dump is ever written: runs every command
// and every value of its options by itself, on good and bad input. New commands are covered
// automatically.
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docsOfTree, type CommandDoc, type OptionDoc } from "../../src/cli/manual/command-docs.js";
import { allCommands } from "../../src/cli/command-table.js";
import { makeProgram } from "../../src/cli/program.js";
import { csv, expectCleanFiles, expectCleanOutcome, json } from "../support/program/marked-dumps.js";
import type { Outcome, Workplace } from "../support/program/program.js";
import { runHere, WorkplaceHere } from "../support/program/program-here.js";
import { randomCases, someOf } from "../support/random-cases.js";

const commands = docsOfTree(makeProgram(async () => {}, allCommands)).filter(
  ({ words, subcommands }) => words.length > 0 && subcommands.length === 0,
);

/** Files of every type that an argument or option can name; the workplace holds them all. */
const inputs = [
  "dump.csv",
  "dump.ndjson",
  "good.lkx",
  "damaged.lkx",
  "cut.lkx",
  "indexes",
  "missing",
  "good.key",
  "bad.key",
];
/** Possible values of an option, by the placeholder in its help. */
const values: Readonly<Record<string, readonly string[]>> = {
  file: ["new.out.lkx", "dump.csv", "good.key"],
  path: ["good.lkx", "indexes", "dump.csv"],
  character: [";", "@", "Q", "none"],
  bytes: ["1K", "x"],
  limit: ["0", "1", "1%", "x"],
  percentage: ["0", "100", "x"],
  word: ["none"],
  names: ["email,x", "a,b,c,d,e,f,g,h", ","],
  "column=class": ["email=phone", "username=-", "city=Passwords", "x=email", "x=y"],
  name: ["named", "../x"],
  date: ["2026-01", "x"],
  id: ["0123456789abcdef"],
};

function argumentsOf({ usage, choices }: CommandDoc): string[][] {
  if (choices.length > 0) return choices.map((choice) => [choice]);
  if (!/[<[](?!options)/u.test(usage.replace("[options]", ""))) return [[]];
  if (usage.includes("<id>")) return [["0123456789abcdef"], ["x"]];
  if (usage.includes("identifier")) return [["nobody"], ["nobody@example.com", "+12015550100"], ["-"], []];
  return inputs.map((input) => [input]);
}

function settingsOf({ long, value, choices }: OptionDoc): string[][] {
  if (value === undefined) return [[long]];
  return (choices.length > 0 ? choices : (values[value] ?? ["x"])).map((one) => [long, one]);
}

/** The command lines with each argument alone. */
function plainLines(command: CommandDoc): string[][] {
  return argumentsOf(command).map((args) => [...command.words, ...args]);
}

/** The command lines with each value of each option, and the first arguments. */
function optionLines(command: CommandDoc): string[][] {
  // Every run tries one argument, the long tests three.
  const few = argumentsOf(command).slice(0, Math.min(3, randomCases(1)));
  return command.options.flatMap((option) =>
    settingsOf(option).flatMap((setting) => few.map((args) => [...command.words, ...setting, ...args])),
  );
}

async function furnish(place: Workplace): Promise<void> {
  writeFileSync(place.path("dump.csv"), csv);
  writeFileSync(place.path("dump.ndjson"), json);
  for (const name of ["good", "other"])
    await place.run(["build", name === "good" ? "dump.csv" : "dump.ndjson", "-o", `${name}.lkx`]);
  const whole = readFileSync(place.path("good.lkx"));
  writeFileSync(place.path("damaged.lkx"), whole.with(whole.length - 20, (whole.at(-20) ?? 0) ^ 1));
  writeFileSync(place.path("cut.lkx"), whole.subarray(0, 100));
  mkdirSync(place.path("indexes"));
  for (const name of ["good.lkx", "damaged.lkx", "cut.lkx"])
    copyFileSync(place.path(name), place.path(join("indexes", name)));
  const listed = (await place.run(["key", "list"])).stdout;
  const { keyId } = JSON.parse(listed.split("\n")[0] ?? "{}") as { keyId: string };
  await place.run(["key", "export", keyId, "--output", "good.key"]);
  writeFileSync(place.path("bad.key"), csv, { mode: 0o600 });
}

describe("no value of a dump", () => {
  const furnished = new WorkplaceHere();
  beforeAll(async () => furnish(furnished));
  afterAll(() => {
    furnished.remove();
  });

  it.each(commands.map((command) => ({ name: command.words.join(" "), command })))(
    "is written by any form of $name",
    async ({ command }) => {
      const place = new WorkplaceHere();
      try {
        cpSync(furnished.folder, place.folder, { recursive: true });
        const statuses = new Set<number | null>();
        const check = (line: readonly string[], outcome: Outcome): void => {
          statuses.add(outcome.status);
          expectCleanOutcome(outcome, []);
          expect(outcome.stderr, line.join(" ")).not.toContain("bug:");
        };
        const run = async (line: readonly string[]): Promise<Outcome> =>
          place.run(line, { input: "nobody\n" });
        for (const line of someOf(plainLines(command), 3)) check(line, await run(line));
        for (const line of [...plainLines(command), ...optionLines(command)])
          check(line, await (line.includes("-") ? run(line) : runHere(place, line)));
        // Lines were tried that work.
        expect(statuses.has(0) || statuses.has(3) || statuses.has(4), [...statuses].join(" ")).toBe(true);
        // The bad key file is a dump by another name.
        expectCleanFiles(place, ["dump.csv", "dump.ndjson", "bad.key"]);
      } finally {
        place.remove();
      }
    },
  );
});
