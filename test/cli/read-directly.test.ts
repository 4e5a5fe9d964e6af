// Formats that are read as they are: a whole file gives the right index, a truncated one gives none.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runHere } from "../support/program/program-here.js";
import { Workplace } from "../support/program/program.js";
import {
  madeCount as count,
  madeCsv as csv,
  madePeople as people,
  type MadePerson as Person,
} from "../support/program/made-people.js";

let place: Workplace;
beforeEach(() => {
  place = new Workplace();
});
afterEach(() => {
  place.remove();
});

const halves = "head -n 1001 it.csv > a.csv; (head -n 1 it.csv; tail -n +1002 it.csv) > b.csv; ";

const create =
  "CREATE TABLE `people` (\n  `username` varchar(80) NOT NULL,\n  `email` varchar(80),\n  `code` bigint,\n  PRIMARY KEY (`username`)\n);\n";
const row = ({ username, email, code }: Person): string => `('${username}','${email}',${code})`;
const copied = people.map((one) => `${Object.values(one).join("\t")}\n`).join("");

const packed = (command: string) => (): void => {
  writeFileSync(place.path("it.csv"), csv);
  execFileSync("sh", ["-c", command], { cwd: place.folder });
};
const written = (text: string) => (): void => {
  writeFileSync(place.path("dump"), text);
};
const has = (program: string): boolean => spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;

const lines = (write: (one: Person) => string): (() => void) =>
  written(people.map((one) => `${write(one)}\n`).join(""));
/** What formats have beside the fields. */
const others = new Set(["dn", "photo"]);

/** What it is, the program that makes it, and whether a cut always shows. */
const cases: [what: string, program: string, make: () => void, showsCut: boolean][] = [
  ["gzip", "gzip", packed("gzip -c it.csv > dump"), true],
  ["zstd", "zstd", packed("zstd -qc it.csv > dump"), true],
  ["xz", "xz", packed("xz -c it.csv > dump"), true],
  ["bzip2", "bzip2", packed("bzip2 -c it.csv > dump"), true],
  ["zip", "zip", packed("zip -q it.zip it.csv && mv it.zip dump"), true],
  [
    "zip with several files, each with a header",
    "zip",
    packed(`${halves}zip -q it.zip a.csv b.csv && mv it.zip dump`),
    true,
  ],
  ["tar", "tar", packed("tar -cf dump it.csv"), true],
  ["tar with several files", "tar", packed(`${halves}tar -czf dump a.csv b.csv`), true],
  [
    "statements of MySQL",
    "sh",
    written(
      `-- dump\n${create}INSERT INTO \`people\` VALUES ${people.slice(0, 2000).map(row).join(",")};\nINSERT INTO \`people\` VALUES ${people.slice(2000).map(row).join(",")};\n-- end\n`,
    ),
    true,
  ],
  [
    "statements of phpMyAdmin",
    "sh",
    written(
      `INSERT INTO \`people\` (\`username\`, \`email\`, \`code\`) VALUES\n${people.map(row).join(",\n")};\n`,
    ),
    true,
  ],
  [
    "statements of SQLite",
    "sqlite3",
    packed("sqlite3 -cmd '.mode csv' it.db '.import it.csv people' && sqlite3 it.db .dump > dump"),
    true,
  ],
  [
    "statements of SQL Server",
    "sh",
    written(
      people
        .map(
          ({ username, email, code }) =>
            `INSERT [dbo].[people] ([username], [email], [code]) VALUES (N'${username}', N'${email}', ${code})\n`,
        )
        .join(""),
    ),
    true,
  ],
  [
    "a dump of PostgreSQL",
    "sh",
    written(
      `--\n-- PostgreSQL database dump\n--\n\nCREATE TABLE public.people (\n    username text\n);\n\nCOPY public.other (id, note) FROM stdin;\n1\tuser7\n\\.\n\nCOPY public.people (username, email, code) FROM stdin;\n${copied}\\.\n\n--\n-- PostgreSQL database dump complete\n--\n\n`,
    ),
    true,
  ],
  [
    "cards",
    "sh",
    lines(
      ({ username, email, code }) =>
        `BEGIN:VCARD\r\nVERSION:3.0\r\nitem1.EMAIL;TYPE=INTERNET:${email.slice(0, 5)}\r\n ${email.slice(5)}\r\nUSERNAME:${username}\r\nCODE;ENCODING=QUOTED-PRINTABLE:=3${String(code)[0] ?? ""}=\r\n${String(code).slice(1)}\r\nPHOTO;ENCODING=b:AAAA\r\nEND:VCARD\r`,
    ),
    true,
  ],
  [
    "entries of a directory",
    "sh",
    lines(
      ({ username, email, code }) =>
        `dn: uid=${username},dc=example\nusername: ${username}\nemail:: ${Buffer.from(email).toString("base64")}\ncode: ${String(code).slice(0, 3)}\n ${String(code).slice(3)}\n`,
    ),
    false,
  ],
];

describe.each(cases)("%s", (_what, program, make, showsCut) => {
  it.skipIf(!has(program))("gives the right index", async () => {
    make();
    const outcome = await runHere(place, ["build", "--json", "--name", "NAME", "dump"]);
    expect(outcome.status, outcome.stderr).toBe(0);
    const report = JSON.parse(outcome.stdout.trim()) as { records: number; columns: { name: string }[] };
    const names = report.columns.map(({ name }) => name).filter((name) => !others.has(name));
    expect(names.toSorted()).toEqual(["code", "email", "username"]);
    expect(report.records).toBe(count);
    const found = await runHere(place, ["lookup", `user${count - 1}@example.com`, "user0"]);
    expect([found.status, found.stdout.match(/"status":"exposed"/gu)?.length]).toEqual([3, 4]);
  });

  it.skipIf(!has(program) || !showsCut)("gives no index if it was truncated", async () => {
    make();
    const whole = readFileSync(place.path("dump"));
    writeFileSync(place.path("dump"), whole.subarray(0, Math.floor(whole.length * 0.7)));
    const { status, stderr } = await runHere(place, ["build", "--json", "--name", "NAME", "dump"]);
    expect([status, stderr]).toEqual([1, expect.stringContaining("CUT_SOURCE")]);
    expect(existsSync(place.path("data/leakcheck/NAME.lkx"))).toBe(false);
  });
});
