// The ways in which odd values are read: both formats, with and without a region, before the columns of bare
// digits are decided and afterwards.
import type { ColumnMeaning } from "../../../src/record/columns/column-meaning.js";
import type { TextReading } from "./compared-reader.js";

const commas = { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false };
const people = ["email", "phone", "username", "bio"];
const unsure: ColumnMeaning = {
  class: null,
  kind: null,
  isCountryCode: false,
  why: "none",
  leavesTraces: true,
};
const login: ColumnMeaning = {
  class: null,
  kind: "email",
  isCountryCode: false,
  why: "content",
  isLogin: true,
};

/** Values of a column of numbers that decide how its bare digits are read, `at` their fields. */
const foreign = ["4915112345678", "12015550123", "447700900123", "4915112345679", "12015550124"];
const national = ["612345678", "201234567", "612345679", "201234568", "612345670"];
const rows = (numbers: readonly string[]): string => numbers.map((number) => `,${number},,\n`).join("");
const objects = (numbers: readonly string[]): string =>
  numbers.map((phone) => `${JSON.stringify({ phone })}\n`).join("");

export const textReadings: readonly TextReading[] = [
  { what: "CSV", names: people, dialect: commas },
  { what: "CSV in a region", names: people, dialect: commas, region: "NL" },
  { what: "CSV of foreign numbers", names: people, dialect: commas, evidence: rows(foreign) },
  {
    what: "CSV of national numbers in a region",
    names: people,
    dialect: commas,
    region: "NL",
    evidence: rows(national),
  },
  {
    what: "CSV of foreign numbers in a region",
    names: people,
    dialect: commas,
    region: "US",
    evidence: rows(foreign),
  },
  {
    what: "CSV of secrets and words that may be either",
    names: ["notes", "password", "email", "words"],
    meanings: [["words", unsure]],
    dialect: { ...commas, delimiter: 0x3b },
    usualFields: [2, 3],
    blankWords: ["geen", "x@y.example"],
  },
  {
    what: "CSV with backslashes",
    names: ["username", "bio", "phone", "country_code"],
    dialect: { ...commas, escape: 0x5c },
  },
  {
    what: "CSV with tabs and without quotes",
    names: ["phone", "country_code", "bio", "email", "username"],
    dialect: { ...commas, delimiter: 0x09, quote: -1, escape: -1 },
    region: "DE",
    wantsPositions: false,
  },
  {
    what: "CSV with apostrophes, logins and area codes",
    names: ["login", "area_code", "phone", "bio"],
    meanings: [["login", login]],
    dialect: { ...commas, quote: 0x27, escape: 0x27 },
    keepWords: ["null", "-"],
  },
  { what: "CSV with at signs between fields", names: people, dialect: { ...commas, delimiter: 0x40 } },
  {
    what: "CSV of several numbers and addresses",
    names: ["phone", "home_phone", "email", "work_email", "bio", "notes"],
    dialect: commas,
    region: "NL",
  },
  { what: "NDJSON", names: people },
  { what: "NDJSON in a region", names: [...people, "password"], region: "GB", wantsPositions: false },
  { what: "NDJSON of foreign numbers", names: people, evidence: objects(foreign) },
  {
    what: "NDJSON of national numbers in a region",
    names: ["phone", "country_code", "email", "note"],
    region: "NL",
    evidence: objects(national),
  },
];
