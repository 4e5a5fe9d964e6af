// Runs the command in each hint for a file that is not a dump: a whole file gives the right index,
// a truncated one gives none.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { programPath, Workplace } from "../support/program/program.js";
import { runHere, WorkplaceHere } from "../support/program/program-here.js";
import { someOf } from "../support/random-cases.js";
import { madeCount as count, madeCsv as csv, madePeople as people } from "../support/program/made-people.js";

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
  mkdirSync(place.path("bin"));
  writeFileSync(place.path("bin/leakcheck"), `#!/bin/sh\nexec '${process.execPath}' '${programPath}' "$@"\n`);
  chmodSync(place.path("bin/leakcheck"), 0o755);
});
afterEach(() => {
  place.remove();
});

const has = (program: string): boolean => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
const shell = (command: string): ReturnType<typeof spawnSync> =>
  spawnSync("sh", ["-c", command], {
    cwd: place.folder,
    env: { ...place.environment, PATH: `${place.path("bin")}:${place.environment["PATH"]}` },
    encoding: "utf8",
  });

const packed = (command: string) => (): void => {
  writeFileSync(place.path("it.csv"), csv);
  execFileSync("sh", ["-c", command], { cwd: place.folder });
};
const written = (text: string | Buffer) => (): void => {
  writeFileSync(place.path("dump"), text);
};
const utf32 = Buffer.concat([
  Buffer.of(0xff, 0xfe, 0, 0),
  Buffer.from(Uint32Array.from(csv, (char) => char.codePointAt(0) ?? 0).buffer),
]);
const python = ({ username, email, code }: (typeof people)[number]): string =>
  `{'username': '${username}', 'email': u'${email}', 'code': ${code}}`;
const pretty = people.map((one) => JSON.stringify(one, null, 2));

const cells = people.map((one) => Object.values(one).map(String));
const lines = (write: (one: (typeof people)[number], at: number) => string): (() => void) =>
  written(people.map((one, at) => `${write(one, at)}\n`).join(""));
const inBox = (row: readonly string[]): string => `| ${row.map((cell) => cell.padEnd(24)).join(" | ")} |`;
const rule = `+${`${"-".repeat(26)}+`.repeat(3)}`;
/** Files in other formats; as `cases`. */
const foreign: [what: string, program: string, make: () => void, isTruncationDetected: boolean][] = [
  [
    "a table of MySQL",
    "awk",
    written([rule, inBox(["username", "email", "code"]), rule, ...cells.map(inBox), rule, ""].join("\n")),
    true,
  ],
  [
    "a table of SQLite in boxes",
    "awk",
    written(
      [rule.replace("+", "┌"), inBox(["username", "email", "code"]), rule, ...cells.map(inBox), rule, ""]
        .join("\n")
        .replaceAll("|", "│")
        .replaceAll("\n+", "\n├")
        .replaceAll("-", "─")
        .replaceAll("+", "┬")
        .replace(/─┬\n/u, "─┐\n")
        .replace(/├(?=[─┬]*\n$)/u, "└"),
    ),
    true,
  ],
  [
    "rows of MySQL over several lines",
    "python3",
    lines(
      ({ username, email, code }, at) =>
        `*************************** ${at + 1}. row ***************************\nusername: ${username}\n   email: ${email}\n    code: ${code}`,
    ),
    false,
  ],
  [
    "rows of PostgreSQL over several lines",
    "python3",
    lines(
      ({ username, email, code }, at) =>
        `-[ RECORD ${at + 1} ]----------\nusername | ${username}\nemail    | ${email}\ncode     | ${code}`,
    ),
    false,
  ],
  [
    "rows of SQLite over several lines",
    "python3",
    lines(({ username, email, code }) => `username = ${username}\n   email = ${email}\n    code = ${code}\n`),
    false,
  ],
  [
    "records over several lines that nothing divides",
    "python3",
    lines(({ username, email, code }) => `username: ${username}\nemail: ${email}\ncode: ${code}`),
    false,
  ],
  [
    "labels",
    "python3",
    lines(({ username, email, code }) => `username: ${username} - email: ${email} - code: ${code}`),
    false,
  ],
  [
    "labels with commas",
    "python3",
    lines(({ username, email, code }) => `username:${username}, email:${email}, code:${code}`),
    false,
  ],
  [
    "pairs with commas",
    "python3",
    lines(({ username, email, code }) => `username=${username},email=${email},code=${code}`),
    false,
  ],
  [
    "pairs with tabs",
    "python3",
    lines(({ username, email, code }) => `tskv\tusername=${username}\temail=${email}\tcode=${code}`),
    false,
  ],
  [
    "pairs with blanks",
    "python3",
    lines(({ username, email, code }) => `username="${username}" email=${email} code=${code}`),
    false,
  ],
  [
    "pairs of a query",
    "python3",
    lines(
      ({ username, email, code }) => `username=${username}&email=${encodeURIComponent(email)}&code=${code}`,
    ),
    false,
  ],
  [
    "pairs behind other text",
    "python3",
    lines(({ username, email, code }) => `ok,username=${username} email=${email} code=${code}`),
    false,
  ],
  [
    "pairs below headings",
    "python3",
    lines(({ username, email, code }, at) => `[${at} x]\nusername=${username}\nemail=${email}\ncode=${code}`),
    false,
  ],
  [
    "pairs in UTF-16",
    "iconv",
    () => {
      lines(({ username, email, code }) => `username=${username},email=${email},code=${code}`)();
      const text = readFileSync(place.path("dump"), "utf8");
      writeFileSync(place.path("dump"), Buffer.from(`\ufeff${text}`, "utf16le"));
    },
    false,
  ],
  [
    "objects of Java",
    "python3",
    lines(({ username, email, code }) => `User(username=${username}, email=${email}, code=${code})`),
    false,
  ],
  [
    "hashes of Ruby",
    "python3",
    lines(
      ({ username, email, code }) => `{:username=>"${username}", "email"=>"${email}", "code" => ${code}}`,
    ),
    false,
  ],
  [
    "columns of a fixed width",
    "python3",
    written(
      [["username", "email", "code"], ...cells]
        .map(([a = "", b = "", c = ""]) => `${a.padEnd(12)}${b.padEnd(28)}${c}\n`)
        .join(""),
    ),
    false,
  ],
  [
    "XML",
    "python3",
    written(
      `<?xml version="1.0"?>\n<people>\n${people.map(({ username, email, code }) => `<person code="${code}">\n<username>${username}</username>\n<email>${email}</email>\n</person>\n`).join("")}</people>\n`,
    ),
    true,
  ],
  [
    "a table in HTML",
    "python3",
    written(
      `<html><body><table>\n<tr><th>username</th><th>email</th><th>code</th></tr>\n${people.map(({ username, email, code }, at) => `<tr><td>${username}</td><td>${at % 2 === 0 ? `<a href="mailto:${email}?subject=x">write</a>` : `<a href="#">${email.replace("@", "&#64;")}</a>`}</td><td>${code}</td></tr>\n`).join("")}</table></body></html>\n`,
    ),
    true,
  ],
  [
    "YAML",
    "python3",
    lines(({ username, email, code }) => `- username: ${username}\n  email: '${email}'\n  code: ${code}`),
    false,
  ],
  [
    "XML of MySQL",
    "python3",
    written(
      `<?xml version="1.0"?>\n<mysqldump>\n<database name="d">\n<table_data name="t">\n${people.map(({ username, email, code }) => `<person>\n<field name="username">${username}</field>\n<field name="email">${email}</field>\n<field name="code">${code}</field>\n</person>\n`).join("")}</table_data>\n</database>\n</mysqldump>\n`,
    ),
    true,
  ],
  [
    "a web server's log",
    "python3",
    lines(
      ({ username, email, code }) =>
        `192.0.2.1 - ${username} [06/Jan/2026:10:00:00 +0000] "GET /confirm?email=${encodeURIComponent(email)}&code=${code} HTTP/1.1" 200 12`,
    ),
    false,
  ],
];

const others = new Set(["text", "version", "dn", "ip", "rest", "time", "url"]);

/** The required program, the maker of the file, and whether truncation can be detected. */
const cases: [what: string, program: string, make: () => void, isTruncationDetected: boolean][] = [
  ["SQLite", "sqlite3", packed("sqlite3 -cmd '.mode csv' dump '.import it.csv people'"), true],
  ["UTF-32", "iconv", written(utf32), false],
  ["Python literals", "python3", written(people.map((one) => `${python(one)}\n`).join("")), true],
  [
    "a list of Python literals",
    "python3",
    written(`[${people.map((one) => python(one)).join(", ")}]\n`),
    true,
  ],
  [
    "output of the MongoDB shell",
    "sed",
    written(
      people
        .map(
          ({ username, email, code }) =>
            `{ "username" : "${username}", "email" : "${email}", "code" : NumberLong(${code % 2 === 0 ? code : `"${code}"`}) }\n`,
        )
        .join(""),
    ),
    false,
  ],
  ["JSONP", "sed", written(people.map((one) => `cb_1.f(${JSON.stringify(one)});\n`).join("")), false],
  [
    "arrays of values",
    "jq",
    written(
      [["username", "email", "code"], ...people.map((one) => Object.values(one))]
        .map((row) => `${JSON.stringify(row)}\n`)
        .join(""),
    ),
    true,
  ],
  [
    "JSON5",
    "python3",
    written(
      people
        .map(
          ({ username, email, code }) => `{username: '${username}', "email": "${email}", code: ${code},};\n`,
        )
        .join(""),
    ),
    false,
  ],
  ["an array of strings", "jq", written(JSON.stringify(people.map((one) => JSON.stringify(one)))), true],
  [
    "strings that hold arrays",
    "jq",
    written(people.map((one) => `${JSON.stringify(JSON.stringify([one]))}\n`).join("")),
    true,
  ],
  [
    "arrays behind a guard each",
    "sed",
    written(people.map((one) => `while(1);[${JSON.stringify(one)}]\n`).join("")),
    true,
  ],
  [
    "rows in a document",
    "jq",
    written(
      JSON.stringify(
        { columns: ["username", "email", "code"], rows: people.map((one) => Object.values(one)) },
        null,
        1,
      ),
    ),
    true,
  ],
  [
    "rows in an array",
    "jq",
    written(JSON.stringify([["username", "email", "code"], ...people.map((one) => Object.values(one))])),
    true,
  ],
  ["an array behind a guard and a mark", "sed", written(`\ufefffor (;;);${JSON.stringify(people)}`), true],
  ["an array behind a guard", "sed", written(`for (;;);${JSON.stringify(people)}`), true],
  ["objects behind a guard", "sed", written(`)]}'\n${pretty.join("\n")}`), true],
  ["a call over several lines", "sed", written(`/**/ cb(${JSON.stringify(people, null, 2)});\n`), true],
  ["an assignment", "sed", written(`window.A.b_0 = ${JSON.stringify(people, null, 2)};\n`), true],
  [
    "an assignment per line",
    "sed",
    written(
      people.map((one, n) => `var all["x"] = ${JSON.stringify(one)}${n % 2 === 0 ? ";" : ""}\n`).join(""),
    ),
    false,
  ],
  [
    "a log",
    "sed",
    written(people.map((one, n) => `2026-01-01T00:00:${n % 60}Z stdout F ${JSON.stringify(one)}\n`).join("")),
    false,
  ],
  ...foreign,
];

describe.each(someOf(cases, 10))("the advice on %s", (_what, program, make, isTruncationDetected) => {
  const advised = async (): Promise<string> => {
    const refused = await runHere(place, ["build", "--json", "--name", "NAME", "dump"]);
    expect(refused.status).toBe(1);
    const { error } = JSON.parse(refused.stderr.trim().split("\n").at(-1) ?? "") as {
      error: { hint: string; command: string };
    };
    expect(`${error.hint}${error.command}`).not.toContain("user1");
    return error.command
      .replaceAll("FILE", "dump")
      .replaceAll("FOLDER", "unpacked")
      .replaceAll(/(?<!b")TABLE/gu, "people")
      .replaceAll("TAG", "person");
  };

  it.skipIf(!has(program))("makes the right index from a whole file", async () => {
    make();
    const outcome = shell(await advised());
    expect(outcome.status, String(outcome.stderr)).toBe(0);
    const report = JSON.parse(String(outcome.stdout).trim().split("\n").at(-1) ?? "") as {
      records: number;
      columns: { name: string }[];
    };
    expect(report.records).toBe(count);
    // The path of an element, and what a format has beside the fields.
    const names = report.columns.map(({ name }) => name.replace(/^query\./u, "").toLowerCase());
    expect(names.filter((name) => !others.has(name)).toSorted()).toEqual(["code", "email", "username"]);
    const index = readdirSync(place.path("data/leakcheck")).find((name) => name.endsWith(".lkx")) ?? "";
    expect(
      (
        await runHere(place, [
          "lookup",
          "--index",
          place.path(`data/leakcheck/${index}`),
          `user${count - 1}@example.com`,
        ])
      ).status,
    ).toBe(3);
  });

  it.skipIf(!has(program) || !isTruncationDetected)("makes no index from a truncated file", async () => {
    make();
    const whole = readFileSync(place.path("dump"));
    writeFileSync(place.path("dump"), whole.subarray(0, Math.floor(whole.length * 0.7)));
    expect(shell(await advised()).status).not.toBe(0);
    expect(existsSync(place.path("data/leakcheck/NAME.lkx"))).toBe(false);
  });
});

describe("the advice on a dump without identifiers", () => {
  it.skipIf(!has("jq"))("turns names of objects into records", () => {
    const followers = Object.fromEntries(people.map((_, n) => [`lid_${n}x`, "2026-01-01T10:00:00"]));
    writeFileSync(
      place.path("dump"),
      JSON.stringify({ followers, close: { lid_1x: "2026-01-02T10:00:00" } }),
    );
    const refused = shell("leakcheck build --json --name NAME dump");
    const { error } = JSON.parse(String(refused.stderr).trim().split("\n").at(-1) ?? "") as {
      error: { code: string; command: string };
    };
    expect(error.code).toBe("NO_IDENTIFIERS");
    const made = shell(`${error.command.replaceAll("FILE", "dump")} && leakcheck build --json NAME.ndjson`);
    expect(made.status, String(made.stderr)).toBe(0);
    expect((JSON.parse(String(made.stdout)) as { records: number }).records).toBe(count + 1);
    expect(shell(`leakcheck lookup username:lid_${count - 1}x`).status).toBe(3);
  });
});

describe("the advice on a last line without an end", () => {
  // The last person has no code, and so a field less.
  const text = `${csv}last,last@example.com`;

  it.each([
    ["UTF-8", Buffer.from(text)],
    ["little-endian UTF-16", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["big-endian UTF-16", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ])("in %s makes the file readable", (_, bytes) => {
    writeFileSync(place.path("dump"), bytes);
    const refused = shell("leakcheck build --json --name NAME dump");
    const { error } = JSON.parse(String(refused.stderr).trim().split("\n").at(-1) ?? "") as {
      error: { code: string; hint: string };
    };
    expect(error.code).toBe("CUT_SOURCE");
    const command = /with: (.* >> FILE);/u.exec(error.hint)?.[1] ?? "false";
    const made = shell(`${command.replace("FILE", "dump")} && leakcheck build --json --name NAME dump`);
    expect(made.status, String(made.stderr)).toBe(0);
    expect((JSON.parse(String(made.stdout)) as { records: number }).records).toBe(count + 1);
    expect(shell("leakcheck lookup last@example.com").status).toBe(3);
  });
});

const objects = people.map((one) => JSON.stringify(one));

describe.each([
  ["one array", "", `[${objects.join(",\n")}]`],
  ["one array on a line", "", JSON.stringify(people)],
  ["objects over several lines", "", pretty.join("\n")],
  ["a list in an object", "users.", JSON.stringify({ status: "ok", users: people }, null, 1)],
  ["a list in an object on a line", "users.", JSON.stringify({ users: people })],
  ["objects on one line", "", objects.join("")],
  ["commas", "", `${objects.join(",\n")},\n`],
])("JSON that is not one object per line: %s", (_what, path, text) => {
  let here: WorkplaceHere;
  beforeEach(() => {
    here = new WorkplaceHere();
  });
  afterEach(() => {
    here.remove();
  });

  it("makes the right index from a whole file", async () => {
    writeFileSync(here.path("dump"), text);
    const built = await here.run(["build", "--name", "NAME", "dump"]);
    expect(built.status, built.stderr).toBe(0);
    const info = JSON.parse((await here.run(["info", "--json", "NAME"])).stdout) as {
      metadata: { records: number; columns: { name: string }[] };
    };
    expect(info.metadata.records).toBe(count);
    const columns = info.metadata.columns.map(({ name }) => name);
    expect(columns.filter((name) => name !== "status")).toEqual(
      ["code", "email", "username"].map((name) => path + name),
    );
    expect((await here.run(["lookup", `user${count - 1}@example.com`])).status).toBe(3);
  });

  it("makes no index from a truncated file", async () => {
    writeFileSync(here.path("dump"), text.slice(0, Math.floor(text.length * 0.7)));
    const { status, stderr } = await here.run(["build", "--json", "--name", "NAME", "dump"]);
    expect(status).toBe(1);
    expect(stderr).toContain("CUT_SOURCE");
    expect(existsSync(here.path("data/leakcheck/NAME.lkx"))).toBe(false);
  });
});
