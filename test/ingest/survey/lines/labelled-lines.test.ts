import { describe, expect, it } from "vitest";
import { recogniseLabels } from "../../../../src/ingest/survey/lines/labelled-lines.js";

const what = (...lines: string[]): string | undefined =>
  recogniseLabels(Buffer.from(`${lines.join("\n")}\n`))?.what;

const pairs = "a list of NAME=VALUE pairs";
const labels = "a list of values with a label before each, such as Email: …";
const table = "a table drawn by a database client";
const fixed = "text in fixed-width columns";

describe("lines that are not separated fields", () => {
  it.each<[string, string, string[]]>([
    [
      "pairs with commas",
      pairs,
      ["email=lid1@example.net,login=lid_1x", "email=lid2@example.net,login=lid_2x"],
    ],
    ["pairs with tabs", pairs, ["tskv\temail=lid1@example.net\tid=1", "tskv\temail=lid2@example.net\tid=2"]],
    [
      "pairs with blanks",
      pairs,
      ['ts=1 email=lid1@example.net name="L 1"', "ts=2 email=lid2@example.net name=x"],
    ],
    ["pairs in a query", pairs, ["email=lid1@example.net&city=Ede", "email=lid2@example.net&city=Ede"]],
    [
      "labels",
      labels,
      ["Login: lid_1x - Email: lid1@example.net", "Login: lid_2x - Email: lid2@example.net"],
    ],
    [
      "labels with commas",
      labels,
      ["login:lid_1x, email:lid1@example.net", "login:lid_2x, email:lid2@example.net"],
    ],
    ["a table", table, ["+----+-------+", "| id | login |", "+----+-------+", "|  1 | lid_1 |"]],
    ["a table in lines", table, ["┌────┬───────┐", "│ id │ login │", "└────┴───────┘"]],
    [
      "columns of a fixed width",
      fixed,
      ["LOGIN     EMAIL", "lid_1x    lid1@example.net", "lid_22x   lid2@example.net"],
    ],
    [
      "fields between thorns",
      "a list of fields between thorns (þ), as programs for the search of documents write it",
      ["þloginþ\u0014þemailþ", "þlid_1xþ\u0014þlid1@example.netþ", "þlid_22xþ\u0014þlid2@example.netþ"],
    ],
  ])("are named: %s", (_what, expected, lines) => {
    expect(what(...lines)).toBe(expected);
  });

  it.each<[string, string[]]>([
    ["CSV", ["login,email", "lid_1x,lid1@example.net", "lid_2x,lid2@example.net"]],
    ["addresses and secrets with =", ["lid1@example.net:a=b,c=d", "lid2@example.net:a=b,c=d"]],
    [
      "texts with a label in one column",
      ["id,bio", "1,Email: lid1@example.net", "2,Email: lid2@example.net"],
    ],
    ["times and URLs", ["10:20:30,https://example.com/a", "10:20:31,https://example.com/b"]],
    ["padded fields", ["login ,  email", "lid_1x,  lid1@example.net", "lid_2x,  lid2@example.net"]],
    ["one line", ["email=lid1@example.net,login=lid_1x"]],
    ["addresses alone", ["lid1@example.net", "lid2@example.net", "lid3@example.net"]],
  ])("are none of them: %s", (_what, lines) => {
    expect(what(...lines)).toBeUndefined();
  });
});
