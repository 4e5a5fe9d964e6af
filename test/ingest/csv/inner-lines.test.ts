// Records that may hold others, or be the end of one.
import { expect, test } from "vitest";
import { mayBeJoined } from "../../../src/ingest/csv/inner-lines.js";

const judge = (fields: readonly string[], delimiter = ","): boolean =>
  mayBeJoined(fields, fields.length, { delimiter: delimiter.charCodeAt(0), quote: 0x22 });

test.each([
  ["a whole record between", ["a", "hel\nb,x,b@x.example\nyou"]],
  ["a record with blank fields", ["a", "hel\nb,,\nyou", "c"]],
  ["one that lost a field", ["a", "hel\nb,b@x.example,Gent\nyou", "c", "d", "e"]],
  ["the end of one", ["hello,b@x.example,Gent\nyou", "b", "c"]],
  ["the end of one, of two columns", ["hello,b\nyou", "b"]],
  ["the start of one", ["a", "hel\nb,x", "c"]],
  ["the start of one, the last value blank", ["a", "hel\nb,", "c"]],
  ["the start of one, with CRLF", ["a", "hel\r\nb,x", "c"]],
  ["records with blanks behind separators", [" a", " b", "hel\r\nb, x, c\r\n, you"]],
  ["the end of a text in quotes", ["and more", ' you"', "a@x.example"]],
  ["the end of a text with quotes", ['I "am" you"', "a@x.example"]],
])("%s", (_what, fields) => {
  expect(judge(fields)).toBe(true);
});

test.each([
  ["nothing", []],
  ["one line", ["a", "b,c,d,e,f", "c"]],
  ["lines of words", ["a", "hello\nworld", "c"]],
  ["commas with blanks behind them", ["a", "cats, dogs, birds\nand, well, more, so\nthat, too", "c"]],
  ["an address of a house", ["a", "1 Main Street,\nSpringfield,\nIllinois", "c"]],
  ["one comma without a blank", ["a", "b", "no,\n1,000 and\nmore", "d"]],
  ["the first field, which follows nothing", ["hello,\nyou", "b", "c"]],
  ["the last field, which nothing follows", ["a", "b", "c,d,e\nf"]],
  ["inches", ["5'11\"", '6"', "a"]],
  ["words in quotes", ['Dwayne "The Rock"', '"x"', '"', "b"]],
])("not %s", (_what, fields) => {
  expect(judge(fields)).toBe(false);
});

test("another separator", () => {
  expect(judge(["a", "x\nb;y", "c"], ";")).toBe(true);
  expect(judge(["a", "x\nb,y", "c"], ";")).toBe(false);
});

test("no quotes", () => {
  expect(mayBeJoined(['x"', "x\na,b,c"], 2, { delimiter: 0x2c, quote: -1 })).toBe(false);
});
