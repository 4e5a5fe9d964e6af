// The escapes of a CSV dump if no option sets them.
import { expect, it, test } from "vitest";
import { recogniseDelimiter } from "../../../../src/ingest/survey/dialect/delimiter.js";
import { recogniseEscape } from "../../../../src/ingest/survey/dialect/escape.js";
import type { CsvDialect } from "../../../../src/ingest/source-plan.js";

const usual: CsvDialect = { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false };
const tabs: CsvDialect = { ...usual, delimiter: 9 };
const inside = { escape: 0x5c };
const both = { escape: 0x5c, escapesUnquoted: true };
const unquoted = { quote: -1, escape: 0x5c, escapesUnquoted: true };
const plain = "1,anna,hi\n".repeat(20);
const row = "1\tanna\thi\n".repeat(20);

test.each<[string, string, CsvDialect, object]>([
  ["quotes after a backslash in quotes", `${plain}"2","kim","said \\"hi\\", then"\n`, usual, inside],
  ["all rows with them", '"1","kim","said \\"hi\\", then"\n'.repeat(5), usual, inside],
  [
    "a few in the last field, below a title and beside short rows",
    `Members\n${'1,anna,"a\\\\b"\n1,anna\n'.repeat(6)}2,kim,"said \\"hi\\" twice"\n`,
    usual,
    inside,
  ],
  ["backslash and line end in quotes", '"1","kim","said \\"\\\nhi"\n'.repeat(5), usual, inside],
  ["separators after a backslash", `${plain}2,kim,"a, b"\n`.repeat(2) + "3,lars,a\\, b\n", usual, both],
  ["line ends after a backslash", `${row}2\tkim\tfirst\\\nsecond\n`, tabs, unquoted],
  [
    "the same with CRLF",
    `${row}2\tkim\tfirst\\\r\nsecond\n`.replaceAll(/(?<!\r)\n/gu, "\r\n"),
    tabs,
    unquoted,
  ],
  ["separators after a backslash, and a quote", `${row}2\tkim\t"hi\\\tthere\n`, tabs, unquoted],
  ["NULL as a database writes it", `${row}2\tkim\t\\N\n`, tabs, unquoted],
  [
    "a separator in apostrophes at the start of lines",
    `${plain}'kim, b',kim,2\n'lars, c',lars,3\n'a, d',b,3\n`,
    usual,
    { quote: 0x27, escape: 0x27 },
  ],
  [
    "a separator in apostrophes at the start of the dump",
    `'kim, b',kim,c\n${plain}`,
    usual,
    { quote: 0x27, escape: 0x27 },
  ],
  [
    "a separator in apostrophes",
    `${plain}2,kim,'a, b'\n3,'lars''s','c, d'\n`,
    usual,
    { quote: 0x27, escape: 0x27 },
  ],
  [
    "a few fields in apostrophes, beside records that have lost their last ones",
    `1,anna,'it''s',Ede\n2,,'a, b'\n3,kim,'hi'\n4,lars,'c',Ede\n5,mia,x,Ede\n`,
    usual,
    { quote: 0x27, escape: 0x27 },
  ],
  ["line ends in apostrophes", `${row}2\tkim\t'first\nsaid \\'hi\\''\n`, tabs, { quote: 0x27, escape: 0x5c }],
])("are recognised by %s", (_what, text, dialect, expected) => {
  expect(recogniseEscape([Buffer.from(text)], dialect)).toEqual({ ...dialect, ...expected });
});

test.each<[string, string, CsvDialect]>([
  ["nothing", plain, usual],
  ["folders in quotes", `${plain}"2","kim","C:\\dir\\"\n`, usual],
  ["letters behind a backslash", `${plain}2,kim,a\\nb\n`, usual],
  ["NULL beside commas", `${plain}2,kim,\\N\n`, usual],
  ["NULL beside a quoted field", `${row}2\tkim\t\\N\n3\tlars\t"a ""b"""\n`, tabs],
  ["doubled quotes behind a backslash", `${plain}2,kim,"a \\"" b"\n`, usual],
  ["a broken row that no escape mends", `${plain}2,kim,"a\\" b" c\n`, usual],
  ["apostrophes that nothing needs", `${plain}2,'kim','t is'\n`, usual],
  ["a field in apostrophes beside one that only begins so", `${plain}2,'a, b','t is\n3,'c','d'\n`, usual],
  [
    "line ends in apostrophes that many short records have",
    `${"1,anna,hi,Ede\n".repeat(5)}${"2,kim,'a\nb'\n".repeat(5)}`,
    usual,
  ],
  ["an apostrophe in a name", `${plain}2,'t Hart,a\n`, usual],
  ["no bytes", "", usual],
])("are not recognised by %s", (_what, text, dialect) => {
  expect(recogniseEscape([Buffer.from(text)], dialect)).toEqual(dialect);
});

it("may show in a later part only", () => {
  const parts = [plain, '2,kim,"said \\"hi\\", then"\n'].map((text) => Buffer.from(text));
  expect(recogniseEscape(parts, usual).escape).toBe(0x5c);
});

test.each([
  ["a semicolon", ";", 'a\\;b;"x";1\n'.repeat(3)],
  ["a comma beside tabs", ",", "a\\,b\t\\,,x,1\nc,\ty,2\nd,z,3\n"],
  ["a semicolon whose first record has two lines", ";", "a\\\nb;x;1\n".repeat(4)],
  [
    "a semicolon beside quotes and colons",
    ";",
    '"";"x";"C:\\\\dir"\n"b";"a\\";;\n\\"C:\\\\dir";"1"\n'.repeat(4),
  ],
])("do not hide the delimiter: %s", (_what, delimiter, text) => {
  const { quote, escape, relaxQuotes } = usual;
  expect(recogniseDelimiter(Buffer.from(text), { quote, escape, relaxQuotes })).toBe(delimiter.charCodeAt(0));
});
