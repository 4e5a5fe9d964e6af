// Runs the real `leakcheck lookup`: exit status and its precedence, the exact JSON, every reason.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadChecksum } from "../../../src/format/checksum.js";
import { jsonLines, type Outcome } from "../../support/program/program.js";
import { WorkplaceHere } from "../../support/program/program-here.js";
import { unsafeText } from "../../support/unsafe-text.js";

let place: WorkplaceHere;
beforeAll(async () => {
  place = new WorkplaceHere();
  mkdirSync(place.path("mixed"));
  await build(
    "people",
    "csv",
    [
      "pk,username,full_name,email,phone_number,city",
      "1,sanne,Sanne de Vries,sanne@example.com,+12015550101,Utrecht",
      "2,piet,,piet@example.com,,",
      "3,shared,,shared@example.com,+12015550102,",
      "4,SHARED,,,+12015550102,Gent",
    ],
    ["--title", "People of Example"],
  );
  await build("names", "csv", ["username,city", "sanne,Gent", "anna,"]);
  await build("dated", "csv", ["username", "someone"], ["--name", "zdated", "--breach-date", "2026"]);
});
afterAll(() => {
  place.remove();
});

/** Builds an index `<name>.lkx` in the workplace. */
async function build(
  name: string,
  extension: "csv" | "ndjson",
  lines: readonly (string | Buffer)[],
  more: string[] = [],
  environment: Record<string, string> = {},
): Promise<void> {
  const dump = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from("\n")]));
  writeFileSync(place.path(`${name}.${extension}`), dump);
  const outcome = await place.run(
    ["build", `${name}.${extension}`, "--output", `${name}.lkx`, "--force", ...more],
    { environment },
  );
  if (outcome.status !== 0) throw new Error(outcome.stderr);
}

async function lookup(
  args: string[],
  input = "",
  environment: Record<string, string> = {},
): Promise<Outcome> {
  return place.run(["lookup", ...args], { input, environment });
}

const statuses = ({ stdout }: Outcome): unknown[] => jsonLines(stdout).map(({ status }) => status);
const reasons = ({ stdout }: Outcome): unknown[] =>
  jsonLines(stdout).map(({ searched }) => (searched as { reason: unknown }[])[0]?.reason);

describe("the JSON of an answer", () => {
  const exposed =
    '{"schema":"leakcheck/lookup/1","query":"Sanne@Example.com","kind":"email","status":"exposed","exposures":[{"dataset":"people","title":"People of Example","kind":"email","match":"exact","records":1,' +
    '"columns":["pk","username","full_name","email","phone_number","city"],"classes":["Account IDs","Display names","Email addresses","Geographic locations","Phone numbers","Usernames"]}],' +
    '"searched":[{"dataset":"people","status":"exposed","coverage":1,"reason":null}]}';
  const absent =
    '{"schema":"leakcheck/lookup/1","query":"jan","kind":"username","status":"not-found","exposures":[],"searched":[{"dataset":"people","status":"not-found","coverage":1,"reason":null}]}';

  it("has these fields in this order, one object per line, in the order of the queries", async () => {
    const outcome = await lookup(["--index", "people.lkx", "--json", "Sanne@Example.com", "jan"]);
    expect(outcome).toEqual({ status: 3, signal: null, stdout: `${exposed}\n${absent}\n`, stderr: "" });
  });

  it("is the same without --json if standard output is not a terminal, and with --format ndjson", async () => {
    expect((await lookup(["--index", "people.lkx", "Sanne@Example.com", "jan"])).stdout).toBe(
      `${exposed}\n${absent}\n`,
    );
    expect(
      (await lookup(["--index", "people.lkx", "--format", "ndjson", "Sanne@Example.com", "jan"])).stdout,
    ).toBe(`${exposed}\n${absent}\n`);
  });

  it("is one array with --format json, even if it is empty", async () => {
    const outcome = await lookup(["--index", "people.lkx", "--format", "json", "Sanne@Example.com", "jan"]);
    expect(JSON.parse(outcome.stdout)).toEqual([JSON.parse(exposed), JSON.parse(absent)]);
    const empty = await lookup(["--index", "people.lkx", "--format", "json"]);
    expect(empty).toMatchObject({ status: 2, stdout: "[]\n" });
    expect(empty.stderr).toContain("no identifier");
  });

  it("is a table with --format table, with the status in words", async () => {
    const { stdout } = await lookup([
      "--index",
      "people.lkx",
      "--format",
      "table",
      "sanne",
      "jan",
      "root@localhost",
      "shared",
    ]);
    expect(stdout).toBe(
      [
        "sanne  exposed",
        "",
        "People of Example (people)",
        "  Found by     user name, exact match, in one record",
        "  Exposed      Account IDs (pk)",
        "               Usernames (username)",
        "               Display names (full_name)",
        "               Email addresses (email)",
        "               Phone numbers (phone_number)",
        "               Geographic locations (city)",
        "  Not exposed  no password, no home address, no date of birth, no card or bank",
        "               account, no ID number in this record",
        "",
        "jan  not found",
        "",
        "  Not in       People of Example (people)",
        "",
        "root@localhost  inconclusive: it may or may not be there",
        "",
        "  Cannot tell  People of Example (people): this is not an e-mail address, phone",
        "               number or user name; to be sure, check the spelling.",
        "",
        "shared  exposed",
        "",
        "People of Example (people)",
        "  Found by     user name, exact match, in 2 records, perhaps of several people:",
        "               not every record need have every field",
        "  Exposed      Account IDs (pk)",
        "               Usernames (username)",
        "               Email addresses (email)",
        "               Phone numbers (phone_number)",
        "               Geographic locations (city)",
        "  Not exposed  no password, no home address, no date of birth, no card or bank",
        "               account, no ID number in these records",
        "",
        "What exposed people should do now: leakcheck advice",
        "",
      ].join("\n"),
    );
  });

  it("counts several records and unites their columns", async () => {
    const { stdout } = await lookup(["--index", "people.lkx", "+1 201 555 0102"]);
    expect(jsonLines(stdout)[0]).toMatchObject({
      exposures: [
        { records: 2, kind: "phone", columns: ["pk", "username", "email", "phone_number", "city"] },
      ],
    });
    expect(stdout).not.toContain("your");
  });

  it("holds no raw control, bidi or zero-width character of a query", async () => {
    const query = "a\u001b[31m\u009bb\u202e\u200b\u{e0041}c";
    const { stdout } = await lookup(["--index", "people.lkx", query]);
    expect(stdout).not.toMatch(unsafeText);
    expect(jsonLines(stdout)[0]?.["query"]).toBe(query);
  });
});

describe("advice", () => {
  const advised = async (...args: string[]): Promise<string[]> =>
    (await lookup(["--index", "people.lkx", "--format", "table", ...args], "sanne\n")).stdout.split("\n");

  it("is given once, after all answers, for up to three identifiers", async () => {
    const lines = await advised("sanne", "jan", "sanne@example.com");
    expect(lines.filter((line) => line === "What to do now")).toHaveLength(1);
    expect(lines.indexOf("What to do now")).toBeGreaterThan(lines.lastIndexOf("People of Example (people)"));
    expect(lines.slice(-2)).toEqual(["", ""]);
  });

  it.each([[["sanne", "a", "b", "c"]], [["-"]], [["jan"]], [["sanne", "--only", "not-found"]]])(
    "is not given for %j",
    async (args) => {
      expect(await advised(...args)).not.toContain("What to do now");
    },
  );

  it("suggests other identifiers if the only one is not found", async () => {
    expect((await advised("jan")).join("\n")).toContain("Please note");
    expect((await advised("jan", "piet.p")).join("\n")).not.toContain("Please note");
  });
});

describe("CSV and TSV", () => {
  const rows = (separator: string): string =>
    [
      "line,status,kind,datasets,match,records,columns,classes,reasons",
      "1,exposed,email,people,exact,1,LISTS,",
      "2,not-found,username,,,,,,",
      "4,inconclusive,username,,,,,,unrecognised",
      "",
    ]
      .join("\n")
      .replaceAll(",", separator);

  it("have a record for each line of input, with its number and without the identifier", async () => {
    for (const [format, separator] of [
      ["csv", ","],
      ["tsv", "\t"],
    ] as const) {
      const outcome = await lookup(
        ["--index", "people.lkx", "--format", format],
        "piet@example.com\njan\n\na b c\n",
      );
      expect(outcome).toMatchObject({ status: 3, stderr: "" });
      const whole =
        format === "csv"
          ? '"pk;username;email","Account IDs;Email addresses;Usernames"'
          : "pk;username;email\tAccount IDs;Email addresses;Usernames";
      expect(outcome.stdout).toBe(rows(separator).replace("LISTS", whole));
    }
  });

  it("have the identifier with --echo, in a form that no spreadsheet runs", async () => {
    const { stdout } = await lookup([
      "--index",
      "people.lkx",
      "--format",
      "csv",
      "--echo",
      "+12015550101",
      "=1+1",
    ]);
    const [head, first, second] = stdout.split("\n");
    expect(head).toMatch(/,reasons,identifier$/u);
    expect(first).toMatch(/^1,exposed,phone,.*,\+12015550101$/u);
    expect(second).toMatch(/^2,.*,'=1\+1$/u);
  });

  it("refuse options they have no column for, as the other formats refuse --echo", async () => {
    for (const args of [["--format", "csv", "--explain"], ["--format", "ndjson", "--echo"], ["--echo"]])
      expect(await lookup(["--index", "people.lkx", ...args, "sanne"])).toMatchObject({
        status: 2,
        stdout: "",
      });
  });
});

describe("what is printed", () => {
  const asked = ["--index", "people.lkx", "sanne", "jan", "", "piet"];
  it.each([
    ["exposed", ["sanne", "piet"], ["1", "4"]],
    ["not-found", ["jan"], ["2"]],
    ["inconclusive", [""], ["3"]],
  ])(
    "is only what is %s with --only; the exit status is of all, line numbers stay",
    async (only, queries, lines) => {
      const outcome = await lookup([...asked, "--only", only]);
      expect(outcome.status).toBe(3);
      expect(jsonLines(outcome.stdout).map(({ query }) => query)).toEqual(queries);
      expect(JSON.parse((await lookup([...asked, "--only", only, "--format", "json"])).stdout)).toHaveLength(
        queries.length,
      );
      const csv = (await lookup([...asked, "--only", only, "--format", "csv"])).stdout.trimEnd().split("\n");
      expect(csv.slice(1).map((line) => line.split(",")[0])).toEqual(lines);
    },
  );

  it("is nothing with --quiet, which only sets the exit status", async () => {
    for (const [identifier, status] of [
      ["sanne", 3],
      ["jan", 0],
      ["", 4],
    ] as const)
      for (const format of ["table", "json", "ndjson", "csv"])
        expect(await lookup(["--index", "people.lkx", "--quiet", "--format", format, identifier])).toEqual({
          status,
          signal: null,
          stdout: "",
          stderr: "",
        });
  });
});

describe("several indexes", () => {
  it("are all searched, the dated ones first, in the order of their dates and then of their names", async () => {
    const { stdout } = await lookup([
      "--index",
      "people.lkx",
      "--index",
      "names.lkx",
      "--index",
      "dated.lkx",
      "sanne",
      "anna",
      "piet@example.com",
      "jan@example.com",
    ]);
    const answers = jsonLines(stdout);
    expect(answers[0]).toMatchObject({
      status: "exposed",
      exposures: [{ dataset: "names", columns: ["username", "city"] }, { dataset: "people" }],
    });
    expect(answers[1]).toMatchObject({
      status: "exposed",
      exposures: [{ dataset: "names" }],
      searched: [
        { dataset: "zdated" },
        { status: "exposed", reason: null },
        { status: "not-found", reason: null },
      ],
    });
    expect(answers[2]).toMatchObject({
      status: "exposed",
      searched: [
        { status: "inconclusive", reason: "kind-not-indexed" },
        { status: "inconclusive", reason: "kind-not-indexed" },
        { status: "exposed" },
      ],
    });
    expect(answers[3]).toMatchObject({
      status: "inconclusive",
      searched: [{ status: "inconclusive" }, { status: "inconclusive" }, { status: "not-found" }],
    });
  });

  it("may come from a folder, without hidden files and other extensions", async () => {
    const folder = place.path("folder");
    mkdirSync(folder);
    copyFileSync(place.path("names.lkx"), join(folder, "b.lkx"));
    copyFileSync(place.path("people.lkx"), join(folder, "a.lkx"));
    writeFileSync(join(folder, ".hidden.lkx"), "nonsense");
    writeFileSync(join(folder, "notes.txt"), "nonsense");
    const { stdout, stderr } = await lookup(["--index", "folder", "jan"]);
    expect(jsonLines(stdout)[0]).toMatchObject({ searched: [{ dataset: "names" }, { dataset: "people" }] });
    expect(stderr).toBe("");
  });
});

describe("standard input", () => {
  const lines = ["sanne", "", "jan", " piet ", "-not-an-option", "-x", "sanne@example.com"];
  it.each([
    ["LF", lines.join("\n") + "\n"],
    ["CRLF", lines.join("\r\n") + "\r\n"],
    ["a byte order mark", `\ufeff${lines.join("\n")}\n`],
    ["a last line without an end", lines.join("\n")],
    ["a last line without an end, CRLF", lines.join("\r\n")],
  ])("with %s gives one answer a line, and none for an empty one", async (_what, input) => {
    const outcome = await lookup(["--index", "people.lkx", "-"], input);
    expect(outcome).toMatchObject({ status: 3, stderr: "" });
    const answers = jsonLines(outcome.stdout);
    expect(answers.map(({ query }) => query)).toEqual(lines.filter((line) => line !== ""));
    expect(statuses(outcome)).toEqual([
      "exposed",
      "not-found",
      "exposed",
      "not-found",
      "not-found",
      "exposed",
    ]);
  });

  it("is read without -, and no prompt is shown", async () => {
    expect(await lookup(["--index", "people.lkx"], "sanne\n")).toMatchObject({ status: 3, stderr: "" });
  });

  it("takes the position of the -", async () => {
    const outcome = await lookup(["--index", "people.lkx", "a", "-", "b"], "c\nd\n");
    expect(jsonLines(outcome.stdout).map(({ query }) => query)).toEqual(["a", "c", "d", "b"]);
  });

  it("must not be empty: that would pass for nobody exposed", async () => {
    expect(await lookup(["--index", "people.lkx", "-"])).toMatchObject({
      status: 2,
      stdout: "",
      stderr: "error: no identifier to look up\n",
    });
  });

  it("with a line of megabytes gets one answer for it, which is never not-found", async () => {
    const outcome = await lookup(
      ["--index", "people.lkx", "-"],
      `${"nobody@example.com,".repeat(200_000)}sanne@example.com\njan\n`,
    );
    expect(statuses(outcome)).toEqual(["inconclusive", "not-found"]);
    expect(reasons(outcome)).toEqual(["unrecognised", null]);
    expect(outcome.stdout.length).toBeLessThan(10_000);
  });

  it("is joined where the pipe splits characters", async () => {
    const child = place.start(["lookup", "--index", "people.lkx", "-"]);
    const bytes = Buffer.from("zoë\n😀\n");
    let stdout = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    for (const byte of bytes) {
      child.stdin?.write(Buffer.of(byte));
      // Each byte is a write of its own, and mostly a read.
      await new Promise((resolve) => setImmediate(resolve));
    }
    child.stdin?.end();
    await new Promise((resolve) => child.on("close", resolve));
    expect(jsonLines(stdout).map(({ query }) => query)).toEqual(["zoë", "😀"]);
  });
});

describe("the exit status", () => {
  const people = ["--index", "people.lkx"];
  it.each<[what: string, args: string[], status: number]>([
    ["0: none is exposed", ["jan", "jan@example.com", "+12015550199"], 0],
    ["3: one is exposed", ["sanne"], 3],
    ["4: one is inconclusive", ["2015550199"], 4],
    ["4: inconclusive before not found", ["jan", "", "jan"], 4],
    ["3: exposed before inconclusive", ["", "sanne", "jan"], 3],
    ["0: exposed, with --exit-zero", ["--exit-zero", "sanne"], 0],
    ["0: inconclusive, with --exit-zero", ["--exit-zero", ""], 0],
    ["2: usage, with --exit-zero too", ["--exit-zero", "--nonsense", "sanne"], 2],
  ])("is %s", async (_what, args, status) => {
    expect((await lookup([...people, ...args])).status).toBe(status);
  });

  it("is 1 with --exit-zero if there is no index", async () => {
    expect((await lookup(["--exit-zero", "sanne"])).status).toBe(1);
  });

  it("is 1 with code NO_INDEX if there is no index to search", async () => {
    mkdirSync(place.path("empty"), { recursive: true });
    for (const [args, environment] of [
      [["sanne"], {}],
      [["sanne"], { LEAKCHECK_HOME: place.path("nowhere") }],
      [["sanne"], { LEAKCHECK_HOME: place.path("empty") }],
      [["--index", "empty", "sanne"], {}],
    ] as const) {
      const outcome = await lookup([...args, "--json"], "", environment);
      expect(outcome).toMatchObject({ status: 1, stdout: "" });
      expect(JSON.parse(outcome.stderr)).toMatchObject({
        error: { code: "NO_INDEX", hint: expect.stringContaining("leakcheck build") as string },
      });
    }
  });

  it.each([
    ["is not there", "nowhere.lkx", "CANNOT_READ"],
    ["is no index", "people.csv", "NOT_AN_INDEX"],
    ["is empty", "none.lkx", "NOT_AN_INDEX"],
    ["is cut", "cut.lkx", "DAMAGED_INDEX"],
    ["is newer", "newer.lkx", "NEWER_FORMAT"],
  ])("is 1 before any answer where an index that was named %s", async (_what, name, code) => {
    const whole = readFileSync(place.path("people.lkx"));
    writeFileSync(place.path("none.lkx"), "");
    writeFileSync(place.path("cut.lkx"), whole.subarray(0, whole.length - 1));
    writeFileSync(place.path("newer.lkx"), newerFormat(whole));
    const outcome = await lookup(["--json", "--index", "people.lkx", "--index", name, "sanne"]);
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    expect(JSON.parse(outcome.stderr)).toMatchObject({
      error: { code, message: expect.stringContaining(name) as string },
    });
  });
});

function newerFormat(index: Uint8Array): Buffer {
  const bytes = Buffer.from(index);
  bytes.writeUInt32LE(2, 8);
  return bytes;
}

async function newerRules(index: Uint8Array): Promise<Buffer> {
  const bytes = Buffer.from(index);
  bytes.writeUInt32LE(2, 32);
  const end = bytes.readUInt32LE(12) - 8;
  const checksum = await loadChecksum();
  bytes.writeBigUInt64LE(checksum(0n, bytes.subarray(0, end)), end);
  return bytes;
}

describe("a folder of indexes", () => {
  const foreign = { XDG_CONFIG_HOME: "" };
  beforeAll(async () => {
    foreign.XDG_CONFIG_HOME = place.path("foreign-config");
    const whole = readFileSync(place.path("people.lkx"));
    await build("foreign", "csv", ["username", "sanne"], [], foreign);
    writeFileSync(place.path("mixed/a-good.lkx"), whole);
    writeFileSync(place.path("mixed/b-damaged.lkx"), whole.with(60, (whole[60] ?? 0) ^ 1));
    copyFileSync(place.path("foreign.lkx"), place.path("mixed/c-foreign.lkx"));
    writeFileSync(place.path("mixed/d-newer.lkx"), newerFormat(whole));
    writeFileSync(place.path("mixed/e-rules.lkx"), await newerRules(whole));
    mkdirSync(place.path("mixed/f-folder.lkx"));
    writeFileSync(place.path("mixed/g\u001b[31m\u202e.lkx"), "nonsense");
  });

  const closed = [
    { dataset: "b-damaged", status: "inconclusive", coverage: null, reason: "unreadable-index" },
    { dataset: "c-foreign", status: "inconclusive", coverage: null, reason: "missing-key" },
    { dataset: "d-newer", status: "inconclusive", coverage: null, reason: "unreadable-index" },
    { dataset: "e-rules", status: "inconclusive", coverage: null, reason: "unreadable-index" },
    { dataset: "f-folder", status: "inconclusive", coverage: null, reason: "unreadable-index" },
    { dataset: "g\u001b[31m\u202e", status: "inconclusive", coverage: null, reason: "unreadable-index" },
  ];

  it("answers from the good index, and gives the reason for each other one", async () => {
    const outcome = await lookup(["--index", "mixed", "sanne", "jan"]);
    expect(outcome.status).toBe(3);
    const [there, absent] = jsonLines(outcome.stdout);
    expect(there).toMatchObject({
      status: "exposed",
      searched: [{ dataset: "people", status: "exposed", coverage: 1, reason: null }, ...closed],
    });
    expect(absent).toMatchObject({
      status: "inconclusive",
      exposures: [],
      searched: [{ dataset: "people", status: "not-found", coverage: 1, reason: null }, ...closed],
    });
    expect(outcome.stderr).toContain("update leakcheck");
    expect(outcome.stderr).toContain("--key-file");
    expect(outcome.stderr).not.toMatch(unsafeText);
    const told = outcome.stderr.trimEnd().split("\n");
    expect(told).toHaveLength(closed.length);
    for (const [index, { dataset }] of closed.entries())
      expect(told[index]).toContain(`mixed/${dataset.slice(0, 1)}`);
    expect((await lookup(["--index", "mixed", "jan"])).status).toBe(4);
  });

  it("is a failure if no index can be opened", async () => {
    mkdirSync(place.path("hopeless"));
    copyFileSync(place.path("foreign.lkx"), place.path("hopeless/a.lkx"));
    copyFileSync(place.path("mixed/d-newer.lkx"), place.path("hopeless/b.lkx"));
    const outcome = await lookup(["--json", "--index", "hopeless", "sanne"]);
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    expect(JSON.parse(outcome.stderr.trim().split("\n").at(-1) ?? "")).toMatchObject({
      error: { code: "MISSING_KEY" },
    });
  });

  it("does not use a good index in place of one named with --index", async () => {
    expect(await lookup(["--index", "mixed", "--index", "mixed/b-damaged.lkx", "sanne"])).toMatchObject({
      status: 1,
      stdout: "",
    });
  });
});

describe("secrets", () => {
  const keysIn = (config: string): string => place.path(`${config}/leakcheck/keys`);
  const keyFileOf = (config: string): string =>
    join(keysIn(config), `${readFileSync(join(keysIn(config), "default"), "utf8").trim()}.key`);

  it("that are missing cause an error with the id and the remedy, never a not-found", async () => {
    const outcome = await lookup(["--json", "--index", "people.lkx", "sanne"], "", {
      XDG_CONFIG_HOME: place.path("no-config"),
    });
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    const { error } = JSON.parse(outcome.stderr) as { error: Record<string, string> };
    const keyId = readFileSync(place.path("config/leakcheck/keys/default"), "utf8").trim();
    expect(error["code"]).toBe("MISSING_KEY");
    expect(error["message"]).toContain(keyId);
    expect(error["hint"]).toContain(`${keyId}.key`);
  });

  it("of another index do not open this one", async () => {
    await build("other", "csv", ["username", "sanne"], [], { XDG_CONFIG_HOME: place.path("other-config") });
    const args = ["--json", "--index", "people.lkx", "--key-file", keyFileOf("other-config"), "sanne"];
    expect((await lookup(args)).status).toBe(3);
    const outcome = await lookup(args, "", { XDG_CONFIG_HOME: place.path("no-config") });
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    expect(JSON.parse(outcome.stderr)).toMatchObject({ error: { code: "MISSING_KEY" } });
  });

  it("are taken from --key-file or $LEAKCHECK_KEY_FILE, the option first", async () => {
    const elsewhere = { XDG_CONFIG_HOME: place.path("no-config") };
    const path = keyFileOf("config");
    expect((await lookup(["--index", "people.lkx", "--key-file", path, "sanne"], "", elsewhere)).status).toBe(
      3,
    );
    expect(
      (await lookup(["--index", "people.lkx", "sanne"], "", { ...elsewhere, LEAKCHECK_KEY_FILE: path }))
        .status,
    ).toBe(3);
    expect((await lookup(["--index", "people.lkx", "sanne"], "", { LEAKCHECK_KEY_FILE: "" })).status).toBe(3);
    expect(
      (
        await lookup(["--index", "people.lkx", "--key-file", path, "sanne"], "", {
          ...elsewhere,
          LEAKCHECK_KEY_FILE: place.path("nowhere.key"),
        })
      ).status,
    ).toBe(3);
    expect(
      (
        await lookup(["--index", "people.lkx", "sanne"], "", {
          LEAKCHECK_KEY_FILE: place.path("nowhere.key"),
        })
      ).status,
    ).toBe(1);
  });

  it.each([
    ["can be read by other users", 0o644, undefined, "UNSAFE_KEY"],
    ["can be read by the group", 0o640, undefined, "UNSAFE_KEY"],
    ["is cut", 0o600, (text: string) => text.slice(0, -3), "BAD_KEY"],
    ["is empty", 0o600, () => "", "BAD_KEY"],
    ["holds two secrets", 0o600, (text: string) => text + text, "BAD_KEY"],
    ["holds something else", 0o600, () => "leakcheck-secret-1:zz\n", "BAD_KEY"],
  ])("in a file that %s are refused, and the file's text stays unsaid", async (_what, mode, change, code) => {
    const text = readFileSync(keyFileOf("config"), "utf8");
    const path = place.path(`bad-${code}-${mode}-${change === undefined ? "" : change(text).length}.key`);
    writeFileSync(path, change === undefined ? text : change(text), { mode });
    const outcome = await lookup(["--json", "--index", "people.lkx", "--key-file", path, "sanne"]);
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    expect(JSON.parse(outcome.stderr)).toMatchObject({ error: { code } });
    expect(outcome.stderr).not.toContain(/secret-1:(\w{8})/u.exec(text)?.[1]);
  });

  it("that cannot be used make the indexes of a folder inconclusive by missing-key", async () => {
    await build("spoilt", "csv", ["username", "sanne"], [], { XDG_CONFIG_HOME: place.path("spoilt-config") });
    const path = keyFileOf("spoilt-config");
    mkdirSync(place.path("with-spoilt"));
    copyFileSync(place.path("spoilt.lkx"), place.path("with-spoilt/a.lkx"));
    copyFileSync(place.path("people.lkx"), place.path("with-spoilt/b.lkx"));
    writeFileSync(join(keysIn("config"), path.slice(path.lastIndexOf("/") + 1)), readFileSync(path), {
      mode: 0o644,
    });
    const outcome = await lookup(["--index", "with-spoilt", "jan"]);
    expect(outcome.status).toBe(4);
    expect(jsonLines(outcome.stdout)[0]).toMatchObject({
      searched: [{ status: "not-found" }, { dataset: "a", status: "inconclusive", reason: "missing-key" }],
    });
    expect(outcome.stderr).toContain("chmod 600");
  });
});

describe("kinds", () => {
  it.each<[args: string[], kind: string | null, status: string]>([
    [["--email", "sanne@example.com"], "email", "exposed"],
    [["--email", "Sanne <SANNE@example.com>"], "email", "exposed"],
    [["--email", "sanne"], null, "inconclusive"],
    [["--phone", "(+1) 201-555-0101"], "phone", "exposed"],
    [["--phone", "001 201 555 0101"], "phone", "exposed"],
    [["--phone", "sanne"], null, "inconclusive"],
    [["--username", "@SANNE"], "username", "exposed"],
    [["--username", "https://instagram.com/sanne/"], "username", "exposed"],
    [["--username", "sanne@example.com"], "username", "not-found"],
    [["\u202a+1 201 555 0101\u202c"], "phone", "exposed"],
    [["12015550101"], "phone", "exposed"],
    [["sanne@example.com"], "email", "exposed"],
    [["root@localhost"], "username", "inconclusive"],
    [["@"], null, "inconclusive"],
  ])("%j is read as %s: %s", async (args, kind, status) => {
    const outcome = await lookup(["--index", "people.lkx", ...args]);
    expect(jsonLines(outcome.stdout)[0]).toMatchObject({ kind, status });
  });
});

describe("an answer is inconclusive", () => {
  it("by kind-not-indexed if no column has the kind, though values elsewhere may be found", async () => {
    await build("crossed", "csv", ["username", "sanne", "jan@example.com", "+12015550101"]);
    const outcome = await lookup([
      "--index",
      "crossed.lkx",
      "jan@example.com",
      "piet@example.com",
      "+12015550101",
      "+12015550102",
      "nobody",
    ]);
    expect(statuses(outcome)).toEqual(["exposed", "inconclusive", "exposed", "inconclusive", "not-found"]);
    expect(reasons(outcome)).toEqual([null, "kind-not-indexed", null, "kind-not-indexed", null]);
  });

  it("by national-phone if the region is unknown", async () => {
    const outcome = await lookup(["--index", "people.lkx", "201 555 0199", "--phone", "07700 900123"]);
    expect(reasons(outcome)).toEqual(["national-phone", "national-phone"]);
    expect(outcome.status).toBe(4);
  });

  it("by blank-word if dumps use the word for a missing value, unless it was kept", async () => {
    await build("kept", "csv", ["username", "none"], ["--keep-word", "None"]);
    const words = ["none", "NULL", "@unknown", "n/a"];
    expect(reasons(await lookup(["--index", "people.lkx", ...words]))).toEqual(words.map(() => "blank-word"));
    expect(reasons(await lookup(["--index", "people.lkx", "--email", "none", " N/A ", ""]))).toEqual([
      "blank-word",
      "blank-word",
      "unrecognised",
    ]);
    expect(reasons(await lookup(["--index", "people.lkx", "--phone", "null", "0", "00"]))).toEqual([
      "blank-word",
      "blank-word",
      "unrecognised",
    ]);
    const kept = await lookup(["--index", "kept.lkx", "none", "null"]);
    expect(statuses(kept)).toEqual(["exposed", "inconclusive"]);
  });

  it("by no list mark, quote or space that belongs to no identifier", async () => {
    await build("spelt", "csv", ["username,email,phone", "jan_77,jan@example.com,+12015550123"]);
    const asked = async (input: string): Promise<unknown[]> =>
      statuses(await lookup(["--index", "spelt.lkx", "-"], input));
    const lines = ["jan_77,", '"jan_77";', "u/jan_77/", "jan%40example.com", "wa.me/12015550123"];
    const several = ["no@example.com,+12015550123", "no@example.com;jan_77", "+12015550199, jan_77"];
    const absent = ["no@example.com,+12015550199", "no_77,"];
    expect(await asked(`${[...lines, ...several, ...absent].join("\n")}\n`)).toEqual([
      ...[...lines, ...several].map(() => "exposed"),
      ...absent.map(() => "not-found"),
    ]);
    expect(statuses(await lookup(["--index", "spelt.lkx", "+1", "201", "555", "0123", "no_77"]))).toEqual([
      "exposed",
      "not-found",
    ]);
    const unclear = await lookup(["--index", "spelt.lkx", "+1", "201", "5550123", "555", "0199"]);
    expect(unclear.status).toBe(2);
  });

  it("by blank-word if the build was told that the word is a missing value", async () => {
    const rows = ["username,email", "jan,geen mail", "Hidden,geen@example.com"];
    await build("added", "csv", rows, ["--blank-word", "hidden", "--blank-word", "geen@example.com"]);
    const answers = await lookup(["--index", "added.lkx", "hidden", "jan", "geen@example.com", "piet"]);
    expect(statuses(answers)).toEqual(["inconclusive", "exposed", "inconclusive", "not-found"]);
    expect(reasons(answers)).toEqual(["blank-word", null, "blank-word", null]);
  });

  it("by unread-value if it may be a value that could not be read, and only then", async () => {
    await build("unread", "csv", [
      "username,email",
      ...Array.from({ length: 20 }, (_, index) => `u${index},u${index}@example.com`),
      '"Kim, the 2nd: kim.k",x',
    ]);
    const outcome = await lookup(["--index", "unread.lkx", "kim.k", "kim.l", "u5"]);
    expect(statuses(outcome)).toEqual(["inconclusive", "not-found", "exposed"]);
    expect(reasons(outcome)).toEqual(["unread-value", null, null]);
  });

  it("by unread-value if a national number may be the one, among international ones", async () => {
    await build("some-national", "csv", [
      "phone",
      ...Array.from({ length: 9 }, (_, index) => `1201555010${index}`),
      "07700900123",
    ]);
    const outcome = await lookup([
      "--index",
      "some-national.lkx",
      "+12015550103",
      "+447700900123",
      "+447700900124",
    ]);
    expect(statuses(outcome)).toEqual(["exposed", "inconclusive", "not-found"]);
    expect(reasons(outcome)).toEqual([null, "unread-value", null]);
  });

  it("by low-coverage if less than --min-coverage could be read", async () => {
    await build("holey", "csv", [
      "username,city",
      ...Array.from({ length: 99 }, (_, index) => `u${String(index).padStart(2, "0")},xyz`),
      "zz,,yyy",
    ]);
    const ask = async (...more: string[]): Promise<unknown> =>
      (await lookup(["--index", "holey.lkx", "jan", ...more])).status;
    expect(reasons(await lookup(["--index", "holey.lkx", "jan", "u07"]))).toEqual(["low-coverage", null]);
    expect(await ask()).toBe(4);
    expect(await ask("--min-coverage", "99%")).toBe(0);
    expect(await ask("--min-coverage", "98.9")).toBe(0);
    expect(await ask("--min-coverage", "99.1%")).toBe(4);
    expect(await ask("--min-coverage", "0")).toBe(0);
    expect(await ask("--min-coverage", "100%")).toBe(4);
  });

  it("never for a user name that looks like an address or a number: it is exposed, or its absence is ignored", async () => {
    await build("odd-names", "csv", [
      "username,city,email",
      "jan@home.example.x/,Gent,",
      "0012015550109,Gent,",
      "x,,x@example.com",
    ]);
    const outcome = await lookup([
      "--index",
      "odd-names.lkx",
      "jan@home.example.x/",
      "0012015550109",
      "x@example.com",
      "nobody@example.com",
    ]);
    expect(statuses(outcome)).toEqual(["exposed", "exposed", "exposed", "not-found"]);
    expect(jsonLines(outcome.stdout)[1]).toMatchObject({
      exposures: [{ kind: "username", columns: ["username", "city"] }],
    });
  });

  it("by unrecognised for lines that are not identifiers", async () => {
    const lines = [
      "jan\tsanne",
      "+1 201 555 O101",
      "https://www.instagram.com/p/abc/",
      "https://www.instagram.com/jan/tagged/",
    ];
    const outcome = await lookup(["--index", "people.lkx", "-"], `${lines.join("\n")}\n`);
    expect(reasons(outcome)).toEqual(["unrecognised", "unrecognised", "unrecognised", null]);
  });

  it("by damaged-bucket if its bucket is damaged, but exposed if another kind finds it", async () => {
    const bytes = readFileSync(place.path("people.lkx"));
    // The empty mailbox table, 25 bytes, follows the user names.
    const usernameBucket = bytes.length - 37;
    writeFileSync(place.path("bucket.lkx"), bytes.with(usernameBucket, (bytes[usernameBucket] ?? 0) ^ 4));
    const outcome = await lookup(["--index", "bucket.lkx", "sanne", "jan", "sanne@example.com"]);
    expect(reasons(outcome)).toEqual(["damaged-bucket", "damaged-bucket", null]);
    expect(statuses(outcome)).toEqual(["inconclusive", "inconclusive", "exposed"]);
  });

  it("never for an e-mail address in an unreadable record: it is exposed, without columns", async () => {
    await build("salvaged", "csv", [
      "username,email",
      "a,a@example.com",
      "b,b@example.com,surplus",
      '"c,c@example.com',
    ]);
    const outcome = await lookup([
      "--index",
      "salvaged.lkx",
      "b@example.com",
      "c@example.com",
      "b",
      "d@example.com",
    ]);
    expect(jsonLines(outcome.stdout)[0]).toEqual({
      schema: "leakcheck/lookup/1",
      query: "b@example.com",
      kind: "email",
      status: "exposed",
      exposures: [
        {
          dataset: "salvaged",
          title: null,
          kind: "email",
          match: "exact",
          records: 0,
          columns: [],
          classes: [],
        },
      ],
      searched: [
        { dataset: "salvaged", status: "exposed", coverage: expect.closeTo(0.25, 1) as number, reason: null },
      ],
    });
    expect(statuses(outcome)).toEqual(["exposed", "exposed", "inconclusive", "inconclusive"]);
    const table = await lookup(["--index", "salvaged.lkx", "--format", "table", "b@example.com"]);
    expect(table.stdout).toContain("exact match, in text that could not be read as a");
  });
});
