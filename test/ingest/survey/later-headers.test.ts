// Headers below the first, which an expression finds among the lines of a sample.
import { expect, test } from "vitest";
import { sampleFollowing } from "../../../src/ingest/survey/later-headers.js";
import { seededRandom } from "../../support/random.js";
import type { CsvPlan } from "../../../src/ingest/source-plan.js";

const isBlank = (value: string): boolean => value.trim() === "";
const plan: CsvPlan = {
  format: "csv",
  encoding: "utf-8",
  byteOrderMarkBytes: 0,
  lineEnds: "lf",
  dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
  listColumns: 0,
  usualFields: [],
  hasHeader: true,
  mayHaveHeader: false,
  names: null,
};

/** Returns true if a line, with its fields between commas, is found to be another header. */
function isFound(line: string, delimiter = ",", lineEnd = "\n"): boolean {
  const below = line
    .split(",")
    .map(() => "Ede")
    .join(",");
  const text = ["username,email,city", "anna,anna@example.com,Ede", line, below, ""]
    .join(lineEnd)
    .replaceAll(",", delimiter);
  const window = { bytes: Buffer.from(text), startsSource: true, endsSource: true };
  const dialect = { ...plan.dialect, delimiter: delimiter.charCodeAt(0) };
  const following = sampleFollowing({ ...plan, dialect }, [window], { isBlank, records: 100 });
  return following.plan.followsHeaders === true;
}

test.each([
  "phone,full_name,city",
  "E-Mail,Name,City",
  "téléphone,email,ville",
  "имя,телефон,город",
  "email,user name,notes",
  '"email","username","city"',
  "  email , username\t, city",
  '"email ", " username",city',
  "\ufeffemail,username,city",
  '\ufeff"email",username,city',
  "\u00a0email,username,city",
  ",email,,username,city,",
  '"",email,username,city',
  "email,username,address1 (home)",
  "user.email,user.name,user/city",
  "email,username,phone[0]",
  "email,username,total$",
])("%j is a header", (line) => {
  expect(isFound(line)).toBe(true);
  expect(isFound(line, ",", "\r\n")).toBe(true);
  expect(isFound(line, ";")).toBe(true);
});

test.each(["\t", "|", " ", ".", "-", "/"])("with %j between its names, too", (delimiter) => {
  expect(isFound("phone,name,city", delimiter)).toBe(true);
  expect(isFound("phone,anna,city", delimiter)).toBe(false);
});

test("the first header again is none, nor are values, few names, or names twice", () => {
  for (const line of [
    "username,email,city",
    "anna,Ede,Ede",
    "email,username,7",
    "email,username,user@city",
    "email,city",
    "email,city,city",
    "email,username,+city",
    "name,notes,city,of,the,people",
  ])
    expect(isFound(line)).toBe(false);
});

test("a word of no header does not hide a name whose bytes it shows as letters", () => {
  const text = "email,username,n\u00c3\u00bamero\nanna,anna,Ede\nemail,username,número\na,b,c\n";
  const window = { bytes: Buffer.from(`a,b,c\n${text}`), startsSource: true, endsSource: true };
  expect(sampleFollowing(plan, [window], { isBlank, records: 9 }).plan.followsHeaders).toBe(true);
});

test("a line of fields that may be read in two ways is judged once", () => {
  expect(isFound(`${'é",'.repeat(1000)}@`)).toBe(false);
  expect(isFound(`${'"é"é"",'.repeat(1000)}@`)).toBe(false);
});

/** Returns true if lines below a header and a record are taken for those of another separator. */
function isFollowing(lines: readonly string[]): boolean {
  const text = ["username,email,city", "anna,anna@example.com,Ede", ...lines, ""].join("\n");
  const window = { bytes: Buffer.from(text, "latin1"), startsSource: true, endsSource: true };
  return sampleFollowing(plan, [window], { isBlank, records: 1000 }).plan.followsHeaders === true;
}

test("separators that change are those of tables, of one or of several", () => {
  const table = (sign: string, fields: number): string[] =>
    Array.from({ length: 20 }, (_, n) => Array.from({ length: fields }, () => `x${n}`).join(sign));
  for (const sign of [";", "\t", "|"])
    for (const fields of [2, 3, 9]) expect(isFollowing(table(sign, fields))).toBe(true);
  expect(isFollowing([...table(";", 3), ...table("|", 4), ...table("\t", 2)])).toBe(true);
  // A text beside the fields may hold separators too, and fields may be lost at the end.
  const noted = table(";", 3).map((line, n) => `${line};note${"|".repeat(n % 3)}`);
  expect(isFollowing(noted.map((line, n) => (n % 7 === 0 ? line.slice(0, 4) : line)))).toBe(true);
  expect(isFollowing(["a;b;c", "a;b;c"])).toBe(false);
});

test("separators that stand by chance are none, however many lines hold them", () => {
  const random = seededRandom(7);
  const garbage = (from: number, signs: number): string[] =>
    Array.from({ length: 400 }, () => {
      const codes = Array.from({ length: random(160) }, () => from + random(signs));
      return String.fromCharCode(...codes.filter((code) => code !== 0x0a && code !== 0x22));
    });
  expect(isFollowing(garbage(0, 256))).toBe(false);
  expect(isFollowing(garbage(32, 95))).toBe(false);
  const words = ["and then", "; but", "| or", "a few", "words more"];
  const prose = Array.from({ length: 100 }, () =>
    Array.from({ length: 2 + random(20) }, () => words[random(5)]).join(" "),
  );
  expect(isFollowing(prose)).toBe(false);
});
