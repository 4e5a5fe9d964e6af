// Arguments parsed without commander get the same meaning as with it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommonOptions } from "../../src/cli/command.js";
import { addLookup } from "../../src/cli/commands/lookup-command.js";
import { plainLookup } from "../../src/cli/plain-lookup.js";
import { makeProgram } from "../../src/cli/program.js";
import { randomCases } from "../support/random-cases.js";

/**
 * Parses the arguments after `lookup` with commander; undefined if it refuses them or prints help.
 */
async function byCommander(args: readonly string[]): Promise<unknown> {
  let options: CommonOptions | undefined;
  const program = makeProgram(
    async (_, given) => {
      options = given;
    },
    { lookup: addLookup },
  );
  for (const command of [program, ...program.commands])
    command.configureOutput({ writeOut: () => {}, writeErr: () => {} });
  try {
    await program.parseAsync(["lookup", ...args], { from: "user" });
  } catch {
    return undefined;
  }
  return { identifiers: program.commands[0]?.args, options };
}

const words = [
  ..."--email --phone --username --echo --quiet --explain --exit-zero --json --text --index --format --only --color --region".split(
    " ",
  ),
  ..."-i -f -q -j -r -qj --min-coverage --key-file --help -h -V --version -- - -x --nonsense --index=a --format=csv --em --no-json".split(
    " ",
  ),
  ..."table json ndjson csv tsv exposed not-found inconclusive never xml a.lkx sanne@example.com +12015550101 06-12345678 help".split(
    " ",
  ),
  "",
  "two words",
  "constructor",
];

describe("plainLookup", () => {
  it("parses as commander does, or leaves the arguments to commander", async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 6 }), async (args) => {
        const plain = plainLookup(args);
        if (plain === undefined) return;
        read += 1;
        expect(plain).toEqual(await byCommander(args));
      }),
      { numRuns: randomCases(300) },
    );
    // A parser that left everything to commander would be useless.
    expect(read).toBeGreaterThan(randomCases(30));
  });

  it.each([
    [["sanne@example.com"]],
    [[]],
    [["-"]],
    [["--index", "a.lkx", "--index", "b.lkx", "sanne", "--json"]],
    [["--format", "csv", "--echo", "--only", "exposed", "--quiet", "--exit-zero", "--email", "-"]],
  ])("reads %j by itself", async (args) => {
    expect(plainLookup(args)).toBeDefined();
    expect(plainLookup(args)).toEqual(await byCommander(args));
  });

  it.each([
    [["--help"]],
    [["--nonsense"]],
    [["--index"]],
    [["--index="]],
    [["--", "-x"]],
    [["--email", "--phone", "x"]],
    [["--format", "xml"]],
    [["--region", "NL"]],
  ])("leaves %j to commander", (args) => {
    expect(plainLookup(args)).toBeUndefined();
  });
});
