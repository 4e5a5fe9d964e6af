import { describe, expect, it } from "vitest";
import { judgeFirst } from "../../src/ingest/header.js";
import { BlankRule } from "../../src/record/blank.js";

const blank = new BlankRule();
const judge = (...rows: string[]): string => {
  const [first = [], ...following] = rows.map((row) => row.split(","));
  return judgeFirst(first, following, (value) => blank.isBlank(value));
};

describe("the first record", () => {
  it.each<[string, string[]]>([
    ["known names", ["username,email,city", "anna1,anna@example.com,Delft"]],
    ["known names and nothing below", ["username,email"]],
    ["one known name", ["email,x,y", "anna@example.com,1,2"]],
    ["an address among the names", ["username,email,anna@example.com", "anna,a@example.com,1", "boris,b@example.com,"]],
    ["a year among the names", ["email,2019,2020", "a@example.com,3,4"]],
    ["unknown names above addresses", ["kontakt an,wo", "a@example.com,Delft", "b@example.com,Leeds"]],
    ["numbered names", ["phone1,phone2", "+12015550101,+12015550102"]],
  ])("is a header: %s", (_what, rows) => {
    expect(judge(...rows)).toBe("header");
  });

  it.each<[string, string[]]>([
    ["an address", ["anna@example.com,x", "boris@example.com,y"]],
    ["an address alone", ["anna@example.com,Anna"]],
    ["an address and the word password", ["anna@example.com,password", "boris@example.com,secret"]],
    ["a number", ["+12015550101,Anna", "+12015550102,Boris"]],
    ["bare digits", ["12015550101,Anna", "12015550102,Boris"]],
    ["a numbered user name", ["anna.smit81,Delft", "boris_j2,Leeds"]],
    ["user1", ["user1,Delft", "user2,Leeds"]],
    ["a digest", ["anna,5f4dcc3b5aa765d61d8327deb882cf99", "boris,0d107d09f5bbe40cade3de5c71e9e9b7"]],
    ["words that come again", ["anna@example.com,male,active", "boris@example.com,male,active"]],
  ])("is a record: %s", (_what, rows) => {
    expect(judge(...rows)).toBe("record");
  });

  it.each<[string, string[]]>([
    ["words over words", ["Jan Jansen,Delft", "Piet Pieters,Leeds"]],
    ["a blank where addresses stand below", ["Jan,,Delft", "Piet,piet@example.com,Leeds"]],
  ])("is doubtful: %s", (_what, rows) => {
    expect(judge(...rows)).toBe("doubtful");
  });
});
