// Headers below the first, which an expression finds among the lines of a sample.
import { expect, test } from "vitest";
import { sampleFollowing } from "../../../src/ingest/survey/later-headers.js";
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
