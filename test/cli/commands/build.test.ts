// Runs the real `leakcheck build`: what it writes and where, what it refuses, and that a refusal
// leaves no file.
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { faultOf } from "../../support/program/schemas.js";
import { jsonLines, programPath, type Outcome } from "../../support/program/program.js";
import { WorkplaceHere } from "../../support/program/program-here.js";

let place: WorkplaceHere;
beforeEach(() => {
  place = new WorkplaceHere();
});
afterEach(() => {
  place.remove();
});

function write(name: string, text: string | Uint8Array): string {
  writeFileSync(place.path(name), text);
  return name;
}

const people = "username,email,phone,city\nsanne,sanne@example.com,+12015550101,Utrecht\npiet,,,\n";
const rejecting = `username,email\r\nanna,anna@example.com\r\nbroken,"x"y@example.com\r\nsurplus,a@example.com,more\r\n"open,b@example.com\r\npiet,piet@example.com\r\n`;

/** Returns the relative paths of all files in the workplace. */
function everything(): string[] {
  return readdirSync(place.folder, { recursive: true, encoding: "utf8" }).toSorted();
}

function indexes(): string[] {
  return everything().filter((path) => path.endsWith(".lkx") || path.includes(".leakcheck-build-"));
}

function errorOf({ stderr }: Outcome): { code: string; message: string; hint: string | null } {
  const { error } = JSON.parse(stderr.trim().split("\n").at(-1) ?? "") as {
    error: { code: string; message: string; hint: string | null; command?: string };
  };
  const { code, message, hint, command } = error;
  return { code, message, hint: command === undefined ? hint : `${hint}: ${command}` };
}

const modeOf = (path: string): string => (statSync(place.path(path)).mode & 0o777).toString(8);

describe("a build", () => {
  it("prints one JSON object, with these fields in this order", async () => {
    write("people.csv", people);
    const outcome = await place.run(["build", "--json", "people.csv", "--output", "it.lkx"]);
    expect(outcome.status).toBe(0);
    const [report, ...more] = jsonLines(outcome.stdout);
    expect(more).toEqual([]);
    expect(Object.keys(report ?? {})).toEqual([
      "schema",
      "index",
      "bytes",
      "records",
      "coverage",
      "rejects",
      "columns",
      "identifiers",
      "keyId",
      "open",
      "seconds",
    ]);
    expect(report).toEqual({
      schema: "leakcheck/build/1",
      index: "it.lkx",
      bytes: statSync(place.path("it.lkx")).size,
      records: 2,
      coverage: 1,
      rejects: { total: 0, reasons: {}, salvaged: 0 },
      columns: [
        { name: "username", class: "Usernames", kind: "username", exposed: 2 },
        { name: "email", class: "Email addresses", kind: "email", exposed: 1 },
        { name: "phone", class: "Phone numbers", kind: "phone", exposed: 1 },
        { name: "city", class: "Geographic locations", kind: null, exposed: 1 },
      ],
      identifiers: {
        email: { values: 1, unindexable: 0, entries: 1 },
        phone: { values: 1, unindexable: 0, entries: 1 },
        username: { values: 2, unindexable: 0, entries: 2 },
        mailbox: { values: 0, unindexable: 0, entries: 0 },
      },
      keyId: expect.stringMatching(/^[0-9a-f]{16}$/u) as string,
      open: {
        missingKinds: [],
        coverage: 1,
        hasOverflow: false,
        openPhones: 0,
        unread: { email: 0, phone: 0, username: 0 },
      },
      seconds: expect.any(Number) as number,
    });
    expect(outcome.stdout).toContain('{"name":"username","class":"Usernames","kind":"username","exposed":2}');
  });

  it("measures how many absent phone numbers stay open", async () => {
    // One in twenty of the last four digits ends a number of which no more can be seen.
    const masked = Array.from(
      { length: 500 },
      (_, n) => `user${n},+316****${String(20 * n).padStart(4, "0")}`,
    );
    writeFileSync(place.path("masked.csv"), ["username,phone", ...masked, ""].join("\n"));
    const { stdout } = await place.run(["build", "masked.csv"]);
    const [{ open } = {}] = jsonLines(stdout) as { open?: { openPhones: number } }[];
    expect(open?.openPhones).toBe(0.049);
  });

  it("writes the index to the data folder under the dump's name, and makes only private files", async () => {
    write("My Dump (2026).csv.txt", people);
    const outcome = await place.run(["build", "My Dump (2026).csv.txt"], {
      environment: { XDG_CONFIG_HOME: "" },
    });
    expect(outcome.status).toBe(0);
    expect(modeOf("data/leakcheck")).toBe("700");
    expect(modeOf("data/leakcheck/My-Dump-2026.lkx")).toBe("600");
    const keys = "home/.config/leakcheck/keys";
    expect(modeOf(keys)).toBe("700");
    expect(readdirSync(place.path(keys)).map((name) => modeOf(join(keys, name)))).toEqual(["600", "600"]);
    expect(outcome.stderr).toContain("back up");
    expect(everything().filter((path) => basename(path).startsWith("."))).toEqual(["home/.config"]);
  });

  it("writes it to $LEAKCHECK_HOME if that is set, and ignores relative XDG folders", async () => {
    write("people.csv", people);
    await place.run(["build", "people.csv"], { environment: { LEAKCHECK_HOME: place.path("own") } });
    expect(existsSync(place.path("own/people.lkx"))).toBe(true);
    await place.run(["build", "people.csv"], {
      environment: { XDG_DATA_HOME: "relative", XDG_CONFIG_HOME: "./relative" },
    });
    expect(existsSync(place.path("home/.local/share/leakcheck/people.lkx"))).toBe(true);
    expect(existsSync(place.path("home/.config/leakcheck/keys/default"))).toBe(true);
    expect(existsSync(place.path("relative"))).toBe(false);
  });

  it("takes words for no value, but none that is also a real value", async () => {
    const args = ["build", "-", "--name", "words", "--json", "--blank-word"];
    const input = "email,city\na@example.com,Hidden\nb@example.com,Gent\n";
    const built = await place.run([...args, "hidden"], { input });
    expect(JSON.parse(built.stdout)).toMatchObject({
      columns: [{ exposed: 2 }, { name: "city", exposed: 1 }],
    });
    const both = await place.run([...args, "hidden", "--keep-word", "HIDDEN", "--force"], { input });
    expect(both.status).toBe(2);
    expect(errorOf(both)).toMatchObject({ code: "USAGE" });
    expect((await place.run([...args, " ", "--force"], { input })).status).toBe(2);
  });

  it("reads standard input as -, which needs a name", async () => {
    const nameless = await place.run(["build", "-", "--json"], { input: people });
    expect(nameless.status).toBe(2);
    expect(errorOf(nameless)).toMatchObject({
      code: "USAGE",
      hint: expect.stringContaining("--name") as string,
    });
    expect(everything()).toEqual([]);
    expect((await place.run(["build", "-", "--name", "piped"], { input: people })).status).toBe(0);
    expect(existsSync(place.path("data/leakcheck/piped.lkx"))).toBe(true);
    expect((await place.run(["build", "-", "-o", "from-output.lkx"], { input: people })).status).toBe(0);
    const info = JSON.parse((await place.run(["info", "from-output.lkx"])).stdout) as {
      metadata: { dataset: { name: string }; sources: unknown[] };
    };
    expect(info.metadata.dataset.name).toBe("from-output");
    expect(info.metadata.sources).toMatchObject([{ name: null, records: 2 }]);
  });

  it("stores the description of the dataset, and no dump names with --no-source-names", async () => {
    write("people.csv", people);
    const facts = [
      "--name",
      "people-2026",
      "--title",
      "People, “Example”",
      "--breach-date",
      "2026-01",
      "--source",
      "a forum",
      "--status",
      "disputed",
      "--description",
      "an old scrape?",
    ];
    expect(
      (await place.run(["build", "people.csv", "-o", "it.lkx", "--no-source-names", ...facts])).status,
    ).toBe(0);
    const info = JSON.parse((await place.run(["info", "it.lkx"])).stdout) as { metadata: object };
    expect(info.metadata).toMatchObject({
      dataset: {
        name: "people-2026",
        title: "People, “Example”",
        breachDate: "2026-01",
        status: "disputed",
        source: "a forum",
        description: "an old scrape?",
      },
      sources: [{ name: null, format: "csv", bytes: people.length, records: 2, rejects: 0 }],
    });
    expect(readFileSync(place.path("it.lkx")).includes("people.csv")).toBe(false);
  });

  it("gives the same bytes twice if SOURCE_DATE_EPOCH is set", async () => {
    write("people.csv", people);
    const environment = { SOURCE_DATE_EPOCH: "1767225600" };
    await place.run(["build", "people.csv", "-o", "a.lkx"], { environment });
    await place.run(["build", "people.csv", "-o", "b.lkx"], { environment });
    await place.run(["build", "people.csv", "-o", "c.lkx"]);
    const [a, b, c] = ["a.lkx", "b.lkx", "c.lkx"].map((name) => readFileSync(place.path(name)));
    expect(a?.equals(b ?? Buffer.of())).toBe(true);
    expect(a?.equals(c ?? Buffer.of())).toBe(false);
    expect(
      (JSON.parse((await place.run(["info", "a.lkx"])).stdout) as { metadata: { created: string } }).metadata
        .created,
    ).toBe("2026-01-01T00:00:00.000Z");
  });

  it.each<[what: string, name: string, dump: string, more: string[]]>([
    ["semicolons", "a.csv", "username;email\nsanne;sanne@example.com\n", []],
    ["tabs", "a.tsv", "username\temail\nsanne\tsanne@example.com\n", []],
    ["a delimiter of its own", "a.csv", "username~email\nsanne~sanne@example.com\n", ["--delimiter", "~"]],
    ["quotes of its own", "a.csv", "username,email\n'sanne','sanne@example.com'\n", ["--quote", "'"]],
    ["no quotes", "a.csv", 'username,email,nick\nsanne,sanne@example.com,"ann"y\n', ["--quote", "none"]],
    [
      "escapes of its own",
      "a.csv",
      'username,email,city\nsanne,sanne@example.com,"a\\"b"\n',
      ["--escape", "\\"],
    ],
    [
      "misplaced quotes",
      "a.csv",
      'username,email,nick\nsanne,sanne@example.com,"ann"y\n',
      ["--relax-quotes"],
    ],
    ["CRLF and a byte order mark", "a.csv", "\ufeffusername,email\r\nsanne,sanne@example.com\r\n", []],
    ["NDJSON by its extension", "a.jsonl", '{"username":"sanne","user":{"email":"sanne@example.com"}}', []],
    ["NDJSON by its first byte", "a.dump", '\n {"username":"sanne","emails":["sanne@example.com"]}\n', []],
    [
      "NDJSON as it is told",
      "a.txt",
      '{"username":"sanne","email":"sanne@example.com"}',
      ["--format", "ndjson"],
    ],
  ])("reads a dump with %s", async (_what, name, dump, more) => {
    write(name, dump);
    const outcome = await place.run(["build", name, "-o", "it.lkx", "--strict", ...more]);
    expect(outcome).toMatchObject({ status: 0 });
    expect(jsonLines(outcome.stdout)[0]).toMatchObject({ records: 1, rejects: { total: 0 } });
    const found = await place.run(["lookup", "--index", "it.lkx", "sanne", "sanne@example.com"]);
    expect(jsonLines(found.stdout).map(({ status }) => status)).toEqual(["exposed", "exposed"]);
  });
});

describe("the default key", () => {
  it("is made once, at the first build", async () => {
    write("people.csv", people);
    const first = await place.run(["build", "people.csv", "-o", "a.lkx"]);
    const second = await place.run(["build", "people.csv", "-o", "b.lkx"]);
    expect(first.stderr).toContain("made a new secret");
    expect(second.stderr).toBe("");
    expect(readdirSync(place.path("config/leakcheck/keys"))).toHaveLength(2);
    expect(jsonLines(first.stdout)[0]?.["keyId"]).toBe(jsonLines(second.stdout)[0]?.["keyId"]);
  });

  it("is the same for several first builds that run at the same moment", async () => {
    write("people.csv", people);
    const names = ["a", "b", "c", "d", "e", "f"];
    const outcomes = await Promise.all(
      names.map(async (name) => place.runProgram(["build", "people.csv", "-o", `${name}.lkx`])),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(names.map(() => 0));
    expect(new Set(outcomes.flatMap(({ stdout }) => jsonLines(stdout).map(({ keyId }) => keyId))).size).toBe(
      1,
    );
    expect(outcomes.filter(({ stderr }) => stderr.includes("made a new secret"))).toHaveLength(1);
    expect(readdirSync(place.path("config/leakcheck/keys"))).toHaveLength(2);
    const found = await place.run([
      "lookup",
      ...names.flatMap((name) => ["--index", `${name}.lkx`]),
      "sanne",
    ]);
    expect(jsonLines(found.stdout)[0]?.["exposures"]).toHaveLength(6);
  });

  it("stops a build if others can read it or its file is gone", async () => {
    write("people.csv", people);
    await place.run(["build", "people.csv", "-o", "a.lkx"]);
    const keys = place.path("config/leakcheck/keys");
    const key = join(keys, readdirSync(keys).find((name) => name.endsWith(".key")) ?? "");
    chmodSync(key, 0o644);
    expect(errorOf(await place.run(["build", "people.csv", "--json", "-o", "b.lkx"]))).toMatchObject({
      code: "UNSAFE_KEY",
    });
    writeFileSync(join(keys, "default"), "0123456789abcdef\n");
    expect(errorOf(await place.run(["build", "people.csv", "--json", "-o", "b.lkx"]))).toMatchObject({
      code: "MISSING_KEY",
    });
    expect(indexes()).toEqual(["a.lkx"]);
  });
});

describe("UTF-16", () => {
  it.each<[what: string, dump: Buffer]>([
    ["with a mark", Buffer.from(`\ufeff${people}`, "utf16le")],
    ["without one", Buffer.from(people, "utf16le")],
    ["big-endian", Buffer.from(people, "utf16le").swap16()],
  ])("%s is read as UTF-8 is", async (_what, dump) => {
    write("a.csv", dump);
    write("b.csv", people);
    const [wide, plain] = [
      await place.run(["build", "--json", "a.csv", "-o", "a.lkx"]),
      await place.run(["build", "--json", "b.csv", "-o", "b.lkx"]),
    ];
    const factsOf = ({ stdout }: Outcome): unknown => {
      const { columns, records, identifiers } = JSON.parse(stdout) as Record<string, unknown>;
      return { columns, records, identifiers };
    };
    expect(wide).toMatchObject({ status: 0 });
    expect(factsOf(wide)).toEqual(factsOf(plain));
  });
});

describe("nothing is published", () => {
  it.each<
    [what: string, name: string, dump: string | Uint8Array, more: string[], code: string, said: RegExp]
  >([
    ["of an empty dump", "a.csv", "", [], "NO_RECORDS", /there are no records in a\.csv/u],
    ["of a header alone", "a.csv", "username,email\n", [], "NO_RECORDS", /there are no records/u],
    ["of blank lines", "a.ndjson", "\n \n\n", [], "NO_RECORDS", /there are no records/u],
    ["of rejects alone", "a.ndjson", "{x\n[1]\n", [], "NO_RECORDS", /none of the 2 records/u],
    [
      "without an identifier column",
      "a.csv",
      "city,bio\nUtrecht,x\n",
      [],
      "NO_IDENTIFIERS",
      /no column of a\.csv/u,
    ],
    [
      "with the wrong delimiter",
      "a.csv",
      "username,city\nanna,Delft\n",
      ["--delimiter", ";"],
      "NO_IDENTIFIERS",
      /no column/u,
    ],
    [
      "of a header that cannot be read",
      "a.csv",
      'username,"em"ail\nx,y\n',
      [],
      "DAMAGED_DUMP",
      /the header of a\.csv, line 1/u,
    ],
    [
      "of gzip that was cut",
      "a.csv.gz",
      gzipSync(people).subarray(0, -9),
      [],
      "CUT_SOURCE",
      /gzip data end/u,
    ],
    ["of zstd that was cut", "a.csv", Buffer.from("28b52ffd00000000", "hex"), [], "CUT_SOURCE", /zstd/u],
    ["of xz that was cut", "a.csv", Buffer.from("fd377a585a000000", "hex"), [], "CUT_SOURCE", /xz/u],
    ["of bzip2 that was cut", "a.csv", Buffer.from("BZh91AY&SY"), [], "CUT_SOURCE", /bzip2/u],
    ["of zip that was cut", "a.zip", Buffer.from("PK\u0003\u0004xxxx"), [], "CUT_SOURCE", /zip/u],
    [
      "of one JSON array that was cut",
      "a.json",
      '[{"email":"a@example.com"},\n{"email":"b@example.com"},{"email":"c@exam',
      [],
      "CUT_SOURCE",
      /within an object or array.*get the whole file/su,
    ],
  ])("%s: %s", async (_what, name, dump, more, code, said) => {
    if (name !== ".") write(name, dump);
    const outcome = await place.run(["build", "--json", name, "-o", "it.lkx", ...more]);
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    const { message, hint, code: found } = errorOf(outcome);
    expect(found).toBe(code);
    expect(`${message}\n${hint}`).toMatch(said);
    expect(indexes()).toEqual([]);
  });

  it("if one of several dumps is missing", async () => {
    write("a.csv", people);
    const outcome = await place.run(["build", "--json", "a.csv", "b.csv", "-o", "it.lkx"]);
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    expect(errorOf(outcome)).toMatchObject({
      code: "CANNOT_READ",
      message: "cannot read b.csv: no such file or folder",
    });
    expect(indexes()).toEqual([]);
  });

  it("over an existing index without --force", async () => {
    write("people.csv", people);
    await place.run(["build", "people.csv", "-o", "it.lkx"]);
    const before = readFileSync(place.path("it.lkx"));
    const again = await place.run(["build", "--json", "people.csv", "-o", "it.lkx", "--title", "new"]);
    expect(again).toMatchObject({ status: 1, stdout: "" });
    expect(errorOf(again)).toMatchObject({
      code: "INDEX_EXISTS",
      hint: expect.stringContaining("--force") as string,
    });
    expect(readFileSync(place.path("it.lkx")).equals(before)).toBe(true);
    expect(
      (await place.run(["build", "people.csv", "-o", "it.lkx", "--title", "new", "--force"])).status,
    ).toBe(0);
    expect(readFileSync(place.path("it.lkx")).equals(before)).toBe(false);
    expect(modeOf("it.lkx")).toBe("600");
    write("empty.csv", "");
    const after = readFileSync(place.path("it.lkx"));
    expect((await place.run(["build", "empty.csv", "-o", "it.lkx", "--force"])).status).toBe(1);
    expect(readFileSync(place.path("it.lkx")).equals(after)).toBe(true);
    expect(indexes()).toEqual(["it.lkx"]);
  });

  it("in place of a folder", async () => {
    write("people.csv", people);
    mkdirSync(place.path("it.lkx"));
    expect(
      errorOf(await place.run(["build", "--json", "people.csv", "-o", "it.lkx", "--force"])),
    ).toMatchObject({ code: "CANNOT_WRITE" });
  });
});

describe("rejects", () => {
  it("are counted by reason, and written to --rejects by position without their contents", async () => {
    write("a.csv", rejecting);
    const outcome = await place.run([
      "build",
      "--json",
      "a.csv",
      "-o",
      "it.lkx",
      "--rejects",
      "rejects.ndjson",
    ]);
    expect(outcome.status).toBe(0);
    expect(jsonLines(outcome.stdout)[0]).toMatchObject({
      records: 2,
      rejects: {
        total: 3,
        reasons: { "column-count": 1, "stray-quote": 1, "unclosed-quote": 1 },
        salvaged: 3,
      },
    });
    const at = (line: string): number => rejecting.indexOf(line);
    const schema = '"schema":"leakcheck/reject/1"';
    expect(readFileSync(place.path("rejects.ndjson"), "utf8")).toBe(
      [
        `{${schema},"file":"a.csv","line":3,"offset":${at("broken")},"length":23,"reason":"stray-quote"}`,
        `{${schema},"file":"a.csv","line":4,"offset":${at("surplus")},"length":26,"reason":"column-count"}`,
        `{${schema},"file":"a.csv","line":5,"offset":${at('"open')},"length":19,"reason":"unclosed-quote"}`,
        "",
      ].join("\n"),
    );
    expect(modeOf("rejects.ndjson")).toBe("600");
  });

  it("of NDJSON and of lines that are too long are in it too", async () => {
    const long = `{"username":"${"x".repeat(2000)}"}`;
    write("a.ndjson", `\ufeff{"username":"a"}\n{"username":\n[1]\n${long}\n7\n`);
    await place.run([
      "build",
      "a.ndjson",
      "-o",
      "it.lkx",
      "--rejects",
      "rejects.ndjson",
      "--max-record",
      "1K",
    ]);
    const schema = { schema: "leakcheck/reject/1" };
    const rejects = jsonLines(readFileSync(place.path("rejects.ndjson"), "utf8"));
    expect(rejects.map((one) => faultOf(one))).toEqual(rejects.map(() => undefined));
    expect(rejects).toEqual([
      { ...schema, file: "a.ndjson", line: 2, offset: 20, length: 12, reason: "invalid-json" },
      { ...schema, file: "a.ndjson", line: 3, offset: 33, length: 3, reason: "not-an-object" },
      { ...schema, file: "a.ndjson", line: 4, offset: 37, length: long.length, reason: "too-long" },
      { ...schema, file: "a.ndjson", line: 5, offset: 38 + long.length, length: 1, reason: "not-an-object" },
    ]);
  });

  it("replace an older file only with --force, and never an index or a key file", async () => {
    write("people.csv", people);
    write("rejects.ndjson", "old");
    symlinkSync(place.path("rejects.ndjson"), place.path("link.ndjson"));
    // The dump is missing because the error must come before anything is read.
    for (const rejects of ["rejects.ndjson", "./rejects.ndjson", "link.ndjson"]) {
      const refused = await place.run([
        "build",
        "--json",
        "missing.csv",
        "-o",
        "it.lkx",
        "--rejects",
        rejects,
      ]);
      expect(refused.status).toBe(1);
      expect(errorOf(refused)).toMatchObject({
        code: "CANNOT_WRITE",
        hint: expect.stringContaining("--force") as string,
      });
      expect(readFileSync(place.path("rejects.ndjson"), "utf8")).toBe("old");
    }
    expect(existsSync(place.path("config"))).toBe(false);
    expect(
      (await place.run(["build", "people.csv", "-o", "it.lkx", "--force", "--rejects", "rejects.ndjson"]))
        .status,
    ).toBe(0);
    expect(readFileSync(place.path("rejects.ndjson"), "utf8")).toBe("");
    await place.run(["key", "new"]);
    const keyFiles = readdirSync(place.path("config/leakcheck/keys")).filter((name) => name.endsWith(".key"));
    for (const precious of ["it.lkx", ...keyFiles.map((name) => `config/leakcheck/keys/${name}`)]) {
      const before = readFileSync(place.path(precious));
      for (const force of [[], ["--force"]]) {
        const refused = await place.run([
          "build",
          "--json",
          "people.csv",
          "-o",
          "other.lkx",
          ...force,
          "--rejects",
          precious,
        ]);
        expect(errorOf(refused)).toMatchObject({ code: "USAGE" });
        expect(readFileSync(place.path(precious)).equals(before)).toBe(true);
      }
    }
    expect(
      (await place.run(["build", "people.csv", "-o", "other.lkx", "--force", "--rejects", "config"])).status,
    ).toBe(1);
  });

  it("are not said to be none where a dump was cut", async () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `user${at},user${at}@example.com\n`).join("");
    const packed = gzipSync(`username,email\n${lines}`);
    const args = ["build", "--text", "--keep-going", "--name", "whole"];
    const whole = await place.run([...args, write("whole.csv.gz", packed)]);
    const cut = await place.run([...args, "--force", write("cut.csv.gz", packed.subarray(0, 9000))]);
    expect([whole.status, cut.status]).toEqual([0, 0]);
    expect(whole.stdout).toContain("every record could be read");
    expect(cut.stdout).not.toContain("every record could be read");
    expect(cut.stdout.replaceAll(/\s+/gu, " ")).toContain("what is left of a damaged dump could be read");
  });

  it("leave no empty file that would stop the next attempt", async () => {
    write("a.csv", rejecting);
    const build = async (...args: string[]): Promise<number | null> =>
      (await place.run(["build", ...args, "--rejects", "rejects.ndjson"])).status;
    write("there.lkx", "");
    expect(await build("a.csv", "-o", "there.lkx")).toBe(1);
    expect(existsSync(place.path("rejects.ndjson"))).toBe(false);
    // A build that cannot start must not make a key.
    expect(existsSync(place.path("config"))).toBe(false);
    expect(await build("missing.csv", "-o", "it.lkx")).toBe(1);
    expect(existsSync(place.path("rejects.ndjson"))).toBe(false);
    expect(await build("a.csv", "-o", "it.lkx", "--strict")).toBe(1);
    expect(existsSync(place.path("rejects.ndjson"))).toBe(true);
    expect(await build("a.csv", "-o", "it.lkx")).toBe(1);
    expect(await build("a.csv", "-o", "it.lkx", "--force")).toBe(0);
  });

  it("are written to streams, devices and pipes directly", async () => {
    write("a.csv", rejecting);
    const args = ["build", "--json", "a.csv", "-o", "it.lkx", "--force", "--rejects"];
    const inShell = (command: string): string =>
      execFileSync("bash", ["-c", command, process.execPath, programPath, ...args], {
        cwd: place.folder,
        env: place.environment,
        encoding: "utf8",
      });
    const reasons = (text: string): unknown[] =>
      jsonLines(text).flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
    const expected = ["stray-quote", "column-count", "unclosed-quote"];
    expect(reasons(inShell('"$0" "$@" /dev/stdout'))).toEqual(expected);
    expect(reasons(inShell('"$0" "$@" /dev/stderr 2>&1 >&-'))).toEqual(expected);
    expect(reasons(inShell('"$0" "$@" /dev/fd/3 3>&1 >&-'))).toEqual(expected);
    inShell('"$0" "$@" /dev/null');
    // A file that standard output goes to is neither replaced nor overwritten from its start.
    inShell('echo {} > out; "$0" "$@" /dev/stdout >> out');
    expect(readFileSync(place.path("out"), "utf8")).toMatch(/^\{\}\n/u);
    expect(reasons(readFileSync(place.path("out"), "utf8"))).toEqual(expected);
    expect(reasons(inShell('mkfifo pipe; cat pipe & "$0" "$@" pipe >&-; wait'))).toEqual(expected);
  });

  it("are all written, even a hundred thousand of them", async () => {
    write("a.ndjson", `{"username":"a"}\n${"{\n".repeat(100_000)}`);
    await place.run(["build", "a.ndjson", "-o", "it.lkx", "--rejects", "rejects.ndjson"]);
    const lines = jsonLines(readFileSync(place.path("rejects.ndjson"), "utf8"));
    expect(lines).toHaveLength(100_000);
    expect(lines.at(-1)).toMatchObject({ line: 100_001 });
  });

  it("that cannot all be written make the build fail, and nothing is published", async () => {
    write("a.ndjson", `{"username":"a"}\n${"{\n".repeat(10_000)}`);
    // A file size limit of the shell stands in for a full disk.
    const { status, stderr } = spawnSync(
      "bash",
      [
        "-c",
        `ulimit -f 64; "$0" "$@"`,
        process.execPath,
        programPath,
        "build",
        "--json",
        "a.ndjson",
        "-o",
        "it.lkx",
        "--rejects",
        "rejects.ndjson",
      ],
      {
        cwd: place.folder,
        env: place.environment,
        encoding: "utf8",
      },
    );
    expect(status).toBe(1);
    expect(errorOf({ status, stderr, stdout: "", signal: null })).toMatchObject({
      code: "CANNOT_WRITE",
      message: expect.stringContaining("rejects.ndjson") as string,
    });
    expect(indexes()).toEqual([]);
  });

  it.each<[args: string[], status: number]>([
    [["--strict"], 1],
    [["--max-rejects", "0"], 1],
    [["--max-rejects", "2"], 1],
    [["--max-rejects", "3"], 0],
    [["--max-rejects", "59%"], 1],
    [["--max-rejects", "60%"], 0],
    [["--max-rejects", "60.5 %"], 0],
    [["--max-rejects", "100", "--strict"], 1],
    [[], 0],
  ])("are too many by %j: status %i", async (args, status) => {
    write("a.csv", rejecting);
    const outcome = await place.run([
      "build",
      "--json",
      "a.csv",
      "-o",
      "it.lkx",
      "--rejects",
      "rejects.ndjson",
      ...args,
    ]);
    expect(outcome.status).toBe(status);
    expect(existsSync(place.path("it.lkx"))).toBe(status === 0);
    if (status === 0) return;
    expect(errorOf(outcome)).toMatchObject({
      code: "TOO_MANY_REJECTS",
      message: expect.stringMatching(/a\.csv, line \d|3 of 5 records/u) as string,
    });
    expect(jsonLines(readFileSync(place.path("rejects.ndjson"), "utf8"))[0]).toMatchObject({
      line: 3,
      reason: "stray-quote",
    });
    expect(indexes()).toEqual([]);
  });

  it("never overwrite a dump or the index, under any name", async () => {
    write("a.csv", people);
    linkSync(place.path("a.csv"), place.path("hard.csv"));
    symlinkSync(place.path("a.csv"), place.path("soft.csv"));
    for (const args of [
      ["a.csv", "--rejects", "a.csv"],
      ["a.csv", "--rejects", "hard.csv"],
      ["soft.csv", "--rejects", "./a.csv"],
      ["a.csv", "--force", "-o", "a.csv"],
      ["a.csv", "--force", "-o", "soft.csv"],
      ["a.csv", "-o", "same", "--rejects", "same"],
    ]) {
      const outcome = await place.run(["build", "--json", ...args]);
      expect(outcome).toMatchObject({ status: 2, stdout: "" });
      expect(errorOf(outcome).code).toBe("USAGE");
      expect(readFileSync(place.path("a.csv"), "utf8")).toBe(people);
    }
    expect(everything()).toEqual(["a.csv", "hard.csv", "soft.csv"]);
  });
});
