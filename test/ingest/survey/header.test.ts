import { describe, expect, it } from "vitest";
import { judgeFirst } from "../../../src/ingest/survey/header.js";
import { BlankRule } from "../../../src/record/blank.js";

const blank = new BlankRule();
const judge = (...rows: string[]): string => {
  const [first = [], ...following] = rows.map((row) => row.split(","));
  return judgeFirst(
    first,
    following,
    (value) => blank.isBlank(value),
    Math.max(0, ...following.map(({ length }) => length)),
  );
};

describe("the first record", () => {
  it.each<[string, string[]]>([
    ["known names", ["username,email,city", "anna1,anna@example.com,Delft"]],
    ["known names and no records", ["username,email"]],
    ["one known name of two columns", ["email,x", "anna@example.com,1"]],
    ["one name alone", ["email", "anna@example.com"]],
    [
      "two known names among others",
      ["teilnehmer,ort,nachricht an,x,y,email", "anna,Delft,,,,a@example.com"],
    ],
    ["a year among the names", ["email,name,2019,2020", "a@example.com,Anna,3,4"]],
    ["a repeated header", ["username,email", "anna,a@example.com", "username,email", "boris,b@example.com"]],
    [
      "a header repeated after a byte order mark",
      ["username,email", "anna,a@example.com", "\ufeffUsername,email"],
    ],
    ["plain names", ["id,notes,amount", "1,x,3"]],
    ["a sign and a number within names", ["@timestamp,e-mail 2 - value,attr_3", "x,a@example.com,1"]],
    ["names in capitals and with marks", ["E-MAIL *,Phone (work),Parent Email", "a@example.com,,"]],
    ["numbered names", ["phone1,phone2", "+12015550101,+12015550102"]],
  ])("is a header: %s", (_what, rows) => {
    expect(judge(...rows)).toBe("header");
  });

  it.each<[string, string[]]>([
    ["an address above known names", ["root@localhost,Root Person,S3cretPw", "u2@example.com,Name 2,pw2"]],
    ["a profile URL", ["https://example.com/anna,Anna"]],
    ["a name after @", ["@anna,Delft"]],
    ["a date", ["2021-03-04,Anna"]],
    ["nothing", [",,"]],
    ["an address", ["anna@example.com,x", "boris@example.com,y"]],
    ["an address alone", ["anna@example.com,Anna"]],
    ["an address and the word password", ["anna@example.com,password", "boris@example.com,secret"]],
    ["a number", ["+12015550101,Anna", "+12015550102,Boris"]],
    ["bare digits", ["12015550101,Anna", "12015550102,Boris"]],
    ["a numbered user name", ["anna.smit81,Delft", "boris_j2,Leeds"]],
    ["user1", ["user1,Delft", "user2,Leeds"]],
    ["user1 above 2user", ["user1,Delft", "anna,Ede", "2user,Leeds"]],
    ["user1 above a blank and user", ["user1,Delft", "anna,Ede", "\u00a0user,Leeds"]],
    ["a digest", ["anna,5f4dcc3b5aa765d61d8327deb882cf99", "boris,0d107d09f5bbe40cade3de5c71e9e9b7"]],
    ["words that recur below", ["anna@example.com,male,active", "boris@example.com,male,active"]],
  ])("is a record: %s", (_what, rows) => {
    expect(judge(...rows)).toBe("record");
  });

  it.each<[string, string[]]>([
    ["a user name, a name and a secret", ["admin,Administrator,S3cretPw", "user2,Name 2,pw2"]],
    ["one known name of three columns", ["email,x,y", "anna@example.com,1,2"]],
    ["one known name twice", ["email,email,x", "anna@example.com,1,2"]],
    [
      "one known name above records of more columns",
      ["user", "anna,a@example.com,Delft", "boris,b@example.com,Leeds"],
    ],
    ["one known name beside a possible secret", ["user,geheim7", "boris,zomer"]],
    ["two known names and a secret", ["user,login,S3cretPw", "anna,anna,x"]],
    ["two known names and a secret with signs", ["user,login,zomer!7x", "anna,anna,x"]],
    [
      "two known names and an address",
      ["username,email,anna@example.com", "anna,a@example.com,1", "boris,b@example.com,"],
    ],
    ["two known names and a number", ["username,city,20155501", "anna,Delft,1"]],
    ["unknown names above addresses", ["kontakt an,wo", "a@example.com,Delft", "b@example.com,Leeds"]],
    ["known names that recur below", ["member,city,active", "member,city,closed"]],
    ["words above words", ["Jan Jansen,Delft", "Piet Pieters,Leeds"]],
    ["a blank above addresses", ["Jan,,Delft", "Piet,piet@example.com,Leeds"]],
  ])("is uncertain: %s", (_what, rows) => {
    expect(judge(...rows)).toBe("uncertain");
  });
});

it("is no header because its secret is the word for one", () => {
  const below = ["lenteappel1,boris_j", "Tijger3!,chloe.vos"];
  expect(judge("wachtwoord,anna.smit", ...below)).toBe("uncertain");
  expect(judge("wachtwoord,gebruikersnaam", ...below)).toBe("header");
  expect(judge("wachtwoord", "Tijger3!")).toBe("header");
});
