// The quote of a CSV dump if no option sets it.
import { expect, it, test } from "vitest";
import { recogniseQuote } from "../../../../src/ingest/survey/dialect/quote.js";

const apostrophes = { quote: 0x27, escape: 0x27 };
const doubleQuotes = { quote: 0x22, escape: 0x22 };

test.each([
  ["all fields", "'id','username','email'\n'1','anna','anna@example.com'\n", apostrophes],
  [
    "text only, beside numbers and NULL",
    "'id';'name';'email'\n1;'anna';'anna@example.com'\n2;NULL;'boris@example.com'\n",
    apostrophes,
  ],
  [
    "delimiters inside",
    "'name','email'\n'anna, of b','anna@example.com'\n'b','boris@example.com'\n",
    apostrophes,
  ],
  ["doubled apostrophes", "'name','email'\n'o''brien','anna@example.com'\n", apostrophes],
  [
    "apostrophes after a backslash",
    "'name','email'\n'o\\'brien','anna@example.com'\n",
    { quote: 0x27, escape: 0x5c },
  ],
  ["all but blank fields, which come first", "'name'|'email'\n|'a@example.com'\n|\n".repeat(4), apostrophes],
  ["all but NULL", "'phone';'email'\n\\N;'a@example.com'\nNULL;'b@example.com'\n\\N;\\N\n", apostrophes],
  ["the only field of a line", "'email'\n'a@example.com'\nNULL\n'b@example.com'\n", apostrophes],
])("an apostrophe around %s", (_what, text, expected) => {
  expect(recogniseQuote(Buffer.from(text))).toEqual(expected);
});

test.each([
  ["nothing", "id,username,email\n1,anna,anna@example.com\n"],
  ["double quotes", '"id","username"\n"1","anna"\n'],
  ["double quotes around apostrophes", "\"'id'\",\"'username'\"\n\"'1'\",\"'anna'\"\n"],
  ["one name in apostrophes", "id,username,email\n1,'anna',anna@example.com\n2,boris,boris@example.com\n"],
  ["apostrophes in few lines", `name,email\n${"'anna','anna@example.com'\n".repeat(5)}`],
  ["leading apostrophes, as in a spreadsheet", "'0612345678,'anna\n'0687654321,'boris\n"],
  ["lines without delimiters, not all in apostrophes", "'anna'\nboris\n"],
  ["no bytes", ""],
])("double quotes, if there are %s", (_what, text) => {
  expect(recogniseQuote(Buffer.from(text))).toEqual(doubleQuotes);
});

it("ignores a last line that is cut", () => {
  const line = "'anna','anna@example.com'\n";
  expect(recogniseQuote(Buffer.from(line.repeat(4000)))).toEqual(apostrophes);
});
