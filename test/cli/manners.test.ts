// Conventions of every command: usage errors, help, colour, closed or slow pipes, terminals.
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bytes, count, counted, duration, share } from "../../src/cli/terminal/numbers.js";
import { cleanText, isClean, safeJson } from "../../src/cli/terminal/clean-text.js";
import { wantsColor } from "../../src/cli/terminal/terminal.js";
import { hasTerminal, runOnTerminal } from "../support/program/terminal.js";
import { jsonLines, outcomeOf, programPath, Workplace } from "../support/program/program.js";
import { runHere, WorkplaceHere } from "../support/program/program-here.js";
import { version } from "../../src/version.js";

const people = "username,email,city\nsanne,sanne@example.com,Utrecht\n";
let place: Workplace;
beforeAll(async () => {
  place = new Workplace();
  writeFileSync(place.path("people.csv"), people);
  const outcome = await place.run(["build", "people.csv", "-o", "people.lkx"]);
  if (outcome.status !== 0) throw new Error(outcome.stderr);
});
afterAll(() => {
  place.remove();
});

/** Runs a line of shell in which $leakcheck is the program. */
async function shell(line: string): Promise<{ stdout: string; stderr: string }> {
  const env = { ...place.environment, node: process.execPath, program: programPath };
  return promisify(execFile)("bash", ["-c", `leakcheck() { "$node" "$program" "$@"; }\n${line}`], {
    cwd: place.folder,
    env,
    maxBuffer: 64 * 2 ** 20,
  });
}

describe("a usage error", () => {
  let here: WorkplaceHere;
  beforeAll(async () => {
    here = new WorkplaceHere();
    writeFileSync(here.path("people.csv"), people);
    expect(await here.run(["build", "people.csv", "-o", "people.lkx"])).toMatchObject({ status: 0 });
  });
  afterAll(() => {
    here.remove();
  });

  const build = ["build", "people.csv"];
  const lookup = ["lookup", "--index", "people.lkx", "sanne"];
  const cases: [what: string, args: string[]][] = [
    ["an unknown command", ["lokup"]],
    ["an unknown option", [...lookup, "--nonsense"]],
    ["an unknown option before the command", ["--nonsense", ...lookup]],
    ["a missing argument of build", ["build"]],
    ["a missing argument of info", ["info"]],
    ["a missing argument of verify", ["verify"]],
    ["an argument too many", ["info", "people.lkx", "people.lkx"]],
    ["an option without its value", [...build, "--name"]],
    ["an unknown choice of --status", [...build, "--status", "true"]],
    ["an unknown choice of build's --format", [...build, "--format", "xml"]],
    ["an unknown choice of lookup's --format", [...lookup, "--format", "xml"]],
    ["an unknown choice of --color", [...lookup, "--color", "sometimes"]],
    ["two kinds", [...lookup, "--email", "--phone"]],
    ["two other kinds", [...lookup, "--username", "--phone"]],
    ["a coverage over 100 %", [...lookup, "--min-coverage", "101%"]],
    ["a coverage that is no number", [...lookup, "--min-coverage", "much"]],
    ["a negative coverage", [...lookup, "--min-coverage=-1"]],
    ["a name with a slash", [...build, "--name", "../x"]],
    ["a name that is empty", [...build, "--name", ""]],
    ["a name that is too long", [...build, "--name", "x".repeat(101)]],
    ["a title with a line end", [...build, "--title", "a\nb"]],
    ["a title with an escape", [...build, "--title", "a\u001b[31m"]],
    ["a title that turns around", [...build, "--title", "a\u202eb"]],
    ["a title that is too long", [...build, "--title", "x".repeat(2001)]],
    ["a source with a tab", [...build, "--source", "a\tb"]],
    ["a date in another order", [...build, "--breach-date", "31-01-2026"]],
    ["a thirteenth month", [...build, "--breach-date", "2026-13"]],
    ["a day that no month has", [...build, "--breach-date", "2026-02-30"]],
    ["a word for a date", [...build, "--breach-date", "January"]],
    ["an empty delimiter", [...build, "--delimiter", ""]],
    ["a delimiter that is a line end", [...build, "--delimiter", "\n"]],
    ["a delimiter of many characters", [...build, "--delimiter", "x".repeat(17)]],
    ["a quote of two characters", [...build, "--quote", "''"]],
    ["a limit that is no number", [...build, "--max-rejects", "some"]],
    ["a limit over 100 %", [...build, "--max-rejects", "200%"]],
    ["a negative limit", [...build, "--max-rejects=-1"]],
    ["a record length that is too small", [...build, "--max-record", "10"]],
    ["a record length that is too large", [...build, "--max-record", "1000M"]],
  ];
  it.each(cases)("ends with status 2: %s", async (_what, args) => {
    const plain = await here.run(args);
    expect(plain).toMatchObject({ status: 2, stdout: "" });
    expect(plain.stderr).toMatch(/^error: /u);
    const inJson = await here.run([...args, "--json"]);
    // An option without its value takes the next word; unknown commands have no --json.
    expect(inJson).toMatchObject({ status: 2, stdout: "" });
    if (args.at(-1) === "--name") return;
    expect(inJson.stderr.split("\n")).toHaveLength(2);
    const { error } = JSON.parse(inJson.stderr) as { error: Record<string, unknown> };
    expect(Object.keys(error)).toEqual(["code", "message", "hint"]);
    expect(error["code"]).toBe("USAGE");
    expect(error["message"]).not.toMatch(/^error/u);
  });

  it("includes a command line without a command, which prints the help on standard error", async () => {
    const outcome = await place.run([]);
    expect(outcome).toMatchObject({ status: 2, stdout: "" });
    expect(outcome.stderr).toContain("Examples:");
  });

  it("comes before a failure", async () => {
    expect((await place.run(["lookup", "--index", "nowhere.lkx", "--email", "--phone", "x"])).status).toBe(2);
    expect((await place.run(["build", "nowhere.csv", "--name", "/"])).status).toBe(2);
  });

  it("does not come from arguments after --", async () => {
    const outcome = await place.run(["lookup", "--index", "people.lkx", "--", "--json", "-x"]);
    expect(outcome.status).toBe(0);
    expect(jsonLines(outcome.stdout).map(({ query }) => query)).toEqual(["--json", "-x"]);
  });
});

describe("--help", () => {
  it("of every command shows examples and the exit status, and is not an error", async () => {
    const top = await place.run(["--help"]);
    expect(top).toMatchObject({ status: 0, stderr: "" });
    const commands = [...top.stdout.matchAll(/^ {2}([a-z]+) (?:\[|<)/gmu)].map(([, name]) => name as string);
    expect(commands).toEqual(expect.arrayContaining(["build", "lookup", "info", "verify"]));
    for (const command of commands.filter((name) => name !== "help")) {
      const outcome = await runHere(place, [command, "--help"]);
      expect(outcome).toMatchObject({ status: 0, stderr: "" });
      expect(outcome.stdout).toMatch(/^Usage: leakcheck /u);
      expect(outcome.stdout).toMatch(/\nExamples:\n {2}/u);
      expect(outcome.stdout).toMatch(/\nExit status:\n {2}0 /u);
    }
    expect(top.stdout).toContain("\nExamples:\n");
    expect(top.stdout).toContain("\nExit status:\n");
  });

  it("prints the same as the command help", async () => {
    const outcome = await place.run(["help", "lookup"]);
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toBe((await place.run(["lookup", "--help"])).stdout);
  });

  it("and --version work alone", async () => {
    expect(await place.run(["--version"])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
    expect(await place.run(["-V"])).toMatchObject({ status: 0, stdout: `${version}\n` });
  });
});

describe("a pipe", () => {
  const lines = 20_000;
  beforeAll(() => {
    writeFileSync(
      place.path("many.txt"),
      Array.from({ length: lines }, (_, index) =>
        index % 2 === 0 ? "sanne" : `nobody-of-that-name-${index}`,
      ).join("\n"),
    );
  });

  it("that closes ends the program quietly, with the exit status so far", async () => {
    const { stdout, stderr } = await shell(
      'leakcheck lookup --index people.lkx - < many.txt | head -1; echo "${PIPESTATUS[0]}"',
    );
    const [answer = "", status] = stdout.split("\n");
    expect(JSON.parse(answer)).toMatchObject({ query: "sanne" });
    expect(status).toBe("3");
    expect(stderr).toBe("");
  });

  it("that is closed from the start is not an error either", async () => {
    for (const command of [
      "lookup --index people.lkx sanne",
      "lookup --index people.lkx --format json sanne",
      "info people.lkx",
      "verify people.lkx",
      "--help",
    ]) {
      const { stderr } = await shell(`leakcheck ${command} | true; exit 0`);
      expect(stderr).toBe("");
    }
  });

  it("with a slow reader brings all answers, whole and in order", async () => {
    const child = place.start(["lookup", "--index", "people.lkx", "-"]);
    // Nobody reads before there is something, and then the pipe fills: the program has to wait.
    child.stdin?.end(readFileSync(place.path("many.txt")));
    await new Promise((resolve) => child.stdout?.once("readable", resolve));
    const { stdout } = await outcomeOf(child);
    expect(stdout.length).toBeGreaterThan(4_000_000);
    const answers = jsonLines(stdout);
    expect(answers).toHaveLength(lines);
    expect(answers.at(-1)).toMatchObject({ query: `nobody-of-that-name-${lines - 1}`, status: "not-found" });
  });

  it("brings an error whose reader is gone to no more than a status", async () => {
    const { stdout } = await shell(
      '{ leakcheck lookup --index nowhere.lkx x 2>&1 >/dev/null; echo "$?" >status; } | true; cat status',
    );
    expect(stdout).toBe("1\n");
  });

  it("that keeps feeding standard input does not delay the end after output closes", async () => {
    const { stdout } = await shell(
      // Standard input never ends by itself: only the program's end closes it.
      'yes sanne | leakcheck lookup --index people.lkx - | head -1; echo "${PIPESTATUS[1]}"',
    );
    expect(stdout.trim().endsWith("\n3")).toBe(true);
  });
});

describe("colour", () => {
  const cases: [
    environment: Record<string, string>,
    wish: "auto" | "always" | "never",
    isTerminal: boolean,
    expected: boolean,
  ][] = [
    [{}, "auto", true, true],
    [{}, "auto", false, false],
    [{ NO_COLOR: "1" }, "auto", true, false],
    [{ NO_COLOR: "" }, "auto", true, true],
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, "auto", true, false],
    [{ NO_COLOR: "1" }, "always", false, true],
    [{ FORCE_COLOR: "1" }, "auto", false, true],
    [{ FORCE_COLOR: "0" }, "auto", true, false],
    [{ FORCE_COLOR: "1" }, "never", true, false],
    [{ CLICOLOR_FORCE: "1" }, "auto", false, true],
    [{ CLICOLOR_FORCE: "0" }, "auto", false, false],
    [{ TERM: "dumb" }, "auto", true, false],
    [{ TERM: "dumb", FORCE_COLOR: "1" }, "auto", false, true],
  ];
  it.each(cases)("%j, --color=%s, terminal %s: %s", (environment, wish, isTerminal, expected) => {
    expect(wantsColor(environment, wish, isTerminal)).toBe(expected);
  });

  const escape = "\u001b[";
  it.each<[args: string[], environment: Record<string, string>, colored: boolean]>([
    [[], {}, false],
    [[], { FORCE_COLOR: "1" }, true],
    [[], { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
    [["--color", "always"], {}, true],
    [["--color=always"], { NO_COLOR: "1" }, true],
    [["--color=never"], { FORCE_COLOR: "1" }, false],
  ])("of answers and errors follows %j and %j: %s", async (args, environment, colored) => {
    const answer = await place.run(
      ["lookup", "--index", "people.lkx", "--format", "table", "sanne", ...args],
      { environment },
    );
    expect(answer.stdout).toContain("exposed");
    expect(answer.stdout.includes(escape)).toBe(colored);
    const error = await place.run(["info", "nowhere.lkx", ...args], { environment });
    expect(error.stderr.includes(escape)).toBe(colored);
    const json = await place.run(["lookup", "--index", "people.lkx", "--json", "sanne", ...args], {
      environment,
    });
    expect(json.stdout).not.toContain(escape);
  });
});

// script(1) makes the terminal; these tests are skipped on machines without it.
describe.runIf(hasTerminal)("on a terminal", () => {
  it("answers are a table, in colour, with the status in words", async () => {
    const outcome = await runOnTerminal(place, ["lookup", "--index", "people.lkx", "sanne"]);
    expect(outcome.status).toBe(3);
    expect(outcome.stdout).toContain("\u001b[31mexposed\u001b[39m");
    expect(
      (
        await runOnTerminal(place, ["lookup", "--index", "people.lkx", "sanne"], {
          environment: { NO_COLOR: "1" },
        })
      ).stdout,
    ).toMatch(/^sanne {2}exposed\r\n/u);
  });

  it("the user is prompted, and the input is not shown", async () => {
    const outcome = await runOnTerminal(place, ["lookup", "--index", "people.lkx", "--json"], {
      typing: [
        { after: "not shown", type: "sannex\u007f\r" },
        { after: "Another one", type: "\r" },
      ],
    });
    expect(outcome.status).toBe(3);
    expect(outcome.stdout).toContain("your input is not shown");
    expect(outcome.stdout).not.toContain("sannex");
    expect(outcome.stdout.match(/sanne\b/gu)).toHaveLength(1);
  });

  it("Ctrl-C at the prompt ends it by the signal", async () => {
    const outcome = await runOnTerminal(place, ["lookup", "--index", "people.lkx"], {
      typing: [{ after: "not shown", type: "san\u0003" }],
    });
    expect(outcome.status).toBe(130);
    expect(outcome.stdout).not.toContain("san");
  });

  it("no input is a usage error", async () => {
    const outcome = await runOnTerminal(place, ["lookup", "--index", "people.lkx"], {
      typing: [{ after: "not shown", type: "\u0004" }],
    });
    expect(outcome.status).toBe(2);
    expect(outcome.stdout).toContain("no identifier to look up");
  });
});

describe("numbers", () => {
  it("are grouped, with units, and never rounded up to all", () => {
    expect([0, 999, 1000, 17_017_213].map(count)).toEqual(["0", "999", "1,000", "17,017,213"]);
    expect([0, 999, 1000, 1166, 99_700, 999_499, 999_500, 153_633_018, 1e12].map(bytes)).toEqual([
      "0 bytes",
      "999 bytes",
      "1.00 kB",
      "1.17 kB",
      "99.7 kB",
      "999 kB",
      "1.00 MB",
      "154 MB",
      "1.00 TB",
    ]);
    expect([1, 0.9999999, 0.99999, 0.29, 0.57, 1 / 3, 0].map(share)).toEqual([
      "100 %",
      "99.999 %",
      "99.999 %",
      "29 %",
      "57 %",
      "33.333 %",
      "0 %",
    ]);
    expect([0.04, 3.21, 59.94, 59.97, 60, 119.7, 250].map(duration)).toEqual([
      "0.0 s",
      "3.2 s",
      "59.9 s",
      "1 min 0 s",
      "1 min 0 s",
      "2 min 0 s",
      "4 min 10 s",
    ]);
    expect([counted(1, "record"), counted(2000, "record"), counted(2, "address", "addresses")]).toEqual([
      "1 record",
      "2,000 records",
      "2 addresses",
    ]);
  });
});

describe("text from elsewhere", () => {
  it("loses characters that move the cursor, or keeps them escaped in JSON", () => {
    const text = "a\u0000\u001b\u007f\u0085\u009b\u061c\u200b\u200f\u2028\u202e\u2066\ufeff\u{e0041}é漢😀z";
    expect(cleanText(text)).toBe("aé漢😀z");
    expect([isClean(text), isClean("aé漢😀z")]).toEqual([false, true]);
    expect(safeJson({ [text]: [text] })).toMatch(/^[\u0020-\u007e\u00a0-\u00ff漢😀]+$/u);
    expect(JSON.parse(safeJson({ [text]: [text] }))).toEqual({ [text]: [text] });
  });
});
