// `leakcheck inspect`: its screens for the fixtures are in inspect-*.txt. Read them whenever they
// change (`npx vitest run test/cli/commands/inspect.test.ts -u` writes them). They never show a
// value of a dump.
import {
  copyFileSync,
  closeSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csv, expectClean, json } from "../../support/program/marked-dumps.js";
import type { Outcome } from "../../support/program/program.js";
import { runHere, WorkplaceHere } from "../../support/program/program-here.js";
import { hasTerminal, runOnTerminal } from "../../support/program/terminal.js";

const fixtures = fileURLToPath(new URL("../../../fixtures/", import.meta.url));
const files = [
  "small.csv",
  "small.ndjson",
  ...readdirSync(`${fixtures}odd`)
    .filter((name) => name !== "README.md")
    .map((name) => `odd/${name}`),
];

let place: WorkplaceHere;
beforeAll(() => {
  place = new WorkplaceHere();
});
afterAll(() => {
  place.remove();
});

async function inspect(
  content: string | Buffer,
  args: readonly string[] = [],
  name = "dump.csv",
): Promise<Outcome> {
  writeFileSync(place.path(name), content);
  return runHere(place, ["inspect", ...args, name]);
}

interface Facts {
  format: string;
  encoding: string;
  csv: { delimiter: string; quote: string | null; hasHeader: boolean; isList: boolean } | null;
  sample: { bytes: number; parts: number; isWhole: boolean; records: number; rejects: { total: number } };
  columns: {
    name: string;
    class: string | null;
    kind: string | null;
    why: string;
    filled: number;
    shape: string | null;
    unindexable: number | null;
  }[];
  otherColumns: number;
  refused: string | null;
}

async function factsOf(
  content: string | Buffer,
  args: readonly string[] = [],
  name = "dump.csv",
): Promise<Facts> {
  const { stdout, stderr, status } = await inspect(content, ["--json", ...args], name);
  expect([status, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as Facts;
}

const screens = new Map<string, string>();

/** The screen of a fixture, made once. */
async function screenOf(file: string): Promise<string> {
  const screen = screens.get(file) ?? (await newScreenOf(file));
  screens.set(file, screen);
  return screen;
}

/** A screen stands behind a line with its command. */
async function newScreenOf(file: string, options: readonly string[] = []): Promise<string> {
  const name = file.replace("odd/", "");
  copyFileSync(fixtures + file, place.path(name));
  const { stdout, stderr, status } = await runHere(place, ["inspect", "--text", ...options, name]);
  const text = `${stdout}${stderr}`;
  if (status === 0) expect(text.split("\n").filter((line) => Array.from(line).length > 80)).toEqual([]);
  return `$ leakcheck ${["inspect", ...options, name].join(" ")}\n${text}`;
}

const extensionOf = (file: string): string => /\.(?:csv|ndjson)$/u.exec(file)?.[0].slice(1) ?? "other";

describe("the screens of", () => {
  it.each(["csv", "ndjson", "other"])("%s files", async (extension) => {
    const shown: string[] = [];
    for (const file of files) if (extensionOf(file) === extension) shown.push(await screenOf(file));
    await expect(shown.join("\n")).toMatchFileSnapshot(`inspections/${extension}.txt`);
  });

  it("files that options say more of", async () => {
    const shown = [
      await newScreenOf("odd/latin1-looking.csv", ["--encoding", "latin1"]),
      await newScreenOf("odd/no-identifiers.csv", ["--map", "city=username"]),
    ];
    await expect(shown.join("\n")).toMatchFileSnapshot("inspections/options.txt");
  });

  it("show no value of a dump", async () => {
    for (const file of files) {
      const words = new Set(
        readFileSync(fixtures + file, "latin1").match(/[a-z]+[._]?[a-z]*\d+@[a-z.]+|\+?\d{7,}/gu) ?? [],
      );
      const screen = await screenOf(file);
      expect([...words].filter((word) => screen.includes(word))).toEqual([]);
    }
  });
});

describe("inspect", () => {
  it("never shows a value, in any column or name of a column", async () => {
    const headless = csv.subarray(csv.indexOf("\n") + 1);
    const list = Buffer.from("Qz01Xvuser@example.com:Qz00Xvheader\n");
    const dumps: [Buffer, string][] = [
      [csv, "dump.csv"],
      [headless, "headless.csv"],
      [json, "dump.ndjson"],
      [list, "list.txt"],
    ];
    for (const [content, name] of dumps)
      for (const args of [
        [],
        ["--text"],
        ["--no-header"],
        ["--map", "nothing=email"],
        ["--max-record", "1K"],
        ["--quote", "none"],
        ["--delimiter", "@"],
        ["--encoding", "latin1"],
      ]) {
        const { stdout, stderr, status } = await inspect(content, args, name);
        expect(args[0] === "--map" ? [1, 2] : [0, 1]).toContain(status);
        expectClean(stdout + stderr, `${name} ${args.join(" ")}`);
      }
  });

  it("never shows a part of a user name with dots that is a name of JSON", async () => {
    const lines = Array.from(
      { length: 40 },
      (_, n) => `{"users":{"jan.jansen${n}":{"email":"a${n}@example.com","city":"Delft"}}}\n`,
    );
    const { stdout } = await inspect(lines.join(""));
    expect(stdout).toContain("users.*.email");
    expect(stdout).not.toContain("jansen");
  });

  it("predicts what build does", async () => {
    for (const file of files) {
      const name = file.replace("odd/", "");
      copyFileSync(fixtures + file, place.path(name));
      const inspected = await runHere(place, ["inspect", "--json", name]);
      const built = await runHere(place, ["build", "--json", "--force", "-o", "it.lkx", name]);
      if (built.status !== 0) {
        const { code } = (
          JSON.parse(built.stderr.trim().split("\n").at(-1) ?? "") as { error: { code: string } }
        ).error;
        if (inspected.status === 0) expect((JSON.parse(inspected.stdout) as Facts).refused).toBe(code);
        else expect(inspected.stderr).toContain(code);
        continue;
      }
      const facts = JSON.parse(inspected.stdout) as Facts;
      const report = JSON.parse(built.stdout) as {
        records: number;
        columns: Facts["columns"];
        rejects: { total: number };
      };
      const meanings = (columns: Facts["columns"]): unknown =>
        columns.map((column) => [column.name, column.class, column.kind]);
      expect([file, meanings(report.columns)]).toEqual([file, meanings(facts.columns)]);
      expect(facts.refused).toBeNull();
      if (facts.sample.isWhole)
        expect([facts.sample.records, facts.sample.rejects.total]).toEqual([
          report.records,
          report.rejects.total,
        ]);
    }
  });

  it("reads standard input, a file and a pipe alike", async () => {
    const dump = readFileSync(`${fixtures}odd/semicolon.csv`);
    const { columns } = await factsOf(dump);
    const piped = await place.run(["inspect", "--json", "-"], { input: dump });
    expect(piped.stderr).toBe("");
    expect(JSON.parse(piped.stdout)).toMatchObject({ dump: "standard input", bytes: null, columns });
    expect(JSON.parse((await place.run(["inspect", "--json", "dump.csv"])).stdout)).toMatchObject({
      dump: "dump.csv",
      bytes: dump.length,
      columns,
    });
  });

  it("obeys the options", async () => {
    const dump = "contact=wo\nanna@example.com=Delft\n";
    const facts = await factsOf(dump, [
      "--delimiter",
      "=",
      "--map",
      "wo=geographic locations",
      "--map",
      "contact=-",
    ]);
    expect(facts.columns).toMatchObject([
      { name: "contact", class: null, kind: null, why: "option" },
      { name: "wo", class: "Geographic locations", kind: null, why: "option", filled: 1, shape: "Aaaaa" },
    ]);
    expect(facts.refused).toBe("NO_IDENTIFIERS");
    expect(
      (await factsOf("anna@example.com,x\n", ["--columns", "mail,y"])).columns.map(({ name }) => name),
    ).toEqual(["mail", "y"]);
    expect((await factsOf("email\nx\n", ["--no-header"])).csv).toMatchObject({ hasHeader: false });
    expect((await factsOf('email\n"x"\n', ["--quote", "none"])).csv).toMatchObject({ quote: null });
  });

  it.each<[string, string[], string]>([
    ["a class that is none", ["--map", "email=Pasword"], "Passwords"],
    ["a map without a column", ["--map", "=email"], "COLUMN=CLASS"],
    ["a map without a class", ["--map", "email"], "COLUMN=CLASS"],
    ["a column that is none", ["--map", "emial=email"], '"email"'],
    ["too many names", ["--columns", "a,b,c"], "3 columns"],
    ["no names", ["--columns", ","], "list of names"],
    ["an encoding that is none", ["--encoding", "ebcdic"], "latin1"],
  ])("refuses %s, and says what there is", async (_what, args, said) => {
    const { status, stderr } = await inspect("email,city\nanna@example.com,Delft\n", args);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
  });

  it("reads a bounded part of a dump of ten gigabytes", async () => {
    const dump = openSync(place.path("huge.csv"), "w");
    const rows = Buffer.from(
      Array.from({ length: 20_000 }, (_, n) => `user${n},user${n}@example.com\n`).join(""),
    );
    const length = 10_000_000_000;
    writeSync(dump, Buffer.concat([Buffer.from("username,email\n"), rows]), 0, null, 0);
    // The gap between them is a hole in the file, which reads as zeros.
    writeSync(dump, rows, 0, rows.length, length / 2 - 200_000);
    writeSync(dump, rows, 0, rows.length, length - rows.length);
    ftruncateSync(dump, length);
    closeSync(dump);
    const { stdout, stderr } = await place.run(["inspect", "--json", "huge.csv"]);
    expect(stderr).toBe("");
    const { sample, columns } = JSON.parse(stdout) as Facts;
    expect(sample).toMatchObject({ parts: 3, isWhole: false, records: 2000, rejects: { total: 0 } });
    expect(sample.bytes).toBeLessThan(600_000);
    expect(columns).toMatchObject([
      { kind: "username", filled: 1 },
      { kind: "email", filled: 1, unindexable: 0 },
    ]);
  });

  it.runIf(hasTerminal)("fits a terminal of 80 columns, and uses a wider one", async () => {
    const names = ["username", "the_private_address_of_somebody", "city"];
    writeFileSync(
      place.path("wide.csv"),
      `${names.join(",")}\nanna.smit,anna.smit.with.a.long.address@example.com,Delft\n`,
    );
    const narrow = await runOnTerminal(place, ["inspect", "wide.csv"], { environment: { NO_COLOR: "1" } });
    const wide = await runOnTerminal(place, ["inspect", "wide.csv"], {
      columns: 120,
      environment: { NO_COLOR: "1" },
    });
    const longest = (text: string): number =>
      Math.max(...text.split(/\r?\n/u).map((line) => Array.from(line).length));
    expect(longest(narrow.stdout)).toBeLessThanOrEqual(80);
    expect(narrow.stdout).not.toContain(names[1]);
    expect(longest(wide.stdout)).toBeLessThanOrEqual(120);
    expect(wide.stdout).toContain(names[1]);
  });
});
