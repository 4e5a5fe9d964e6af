import { describe, expect, it, vi } from "vitest";
import { fieldParserOf } from "../../../src/ingest/csv/field-parser.js";

const dialect = { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false };
const rows = (text: string, more = {}): readonly string[][] | undefined =>
  fieldParserOf({ ...dialect, ...more }).rows(Buffer.from(text));

describe("the shared parser", () => {
  it("splits a batch whatever came before, and returns undefined if csv-parse refuses it", () => {
    expect(rows("a,b\nc,d\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(rows('a\n"b\nc\n')).toBeUndefined();
    expect(rows('"a\n""b""",\n\r\n""\n')).toEqual([['a\n"b"', ""], ["\r"], [""]]);
    expect(rows("")).toEqual([]);
    expect(rows("a,b,c\nd\n")).toEqual([["a", "b", "c"], ["d"]]);
  });

  it("keeps dialects apart", () => {
    expect(rows('a;"b;c"\n', { delimiter: 0x3b })).toEqual([["a", "b;c"]]);
    expect(rows('"a,b"\n', { quote: -1, escape: -1 })).toEqual([['"a', 'b"']]);
    expect(rows('"a\\"b"\n', { escape: 0x5c })).toEqual([['a"b']]);
    expect(rows('"a,b"\n')).toEqual([["a,b"]]);
  });

  it("returns records that the caller may keep", () => {
    const first = rows("a\n");
    rows("b\n");
    expect(first).toEqual([["a"]]);
  });

  it("reads on after the number of fields has changed for good", () => {
    rows("a,b\n");
    for (let batch = 0; batch < 3; batch++) expect(rows("a\nb\nc\n")).toEqual([["a"], ["b"], ["c"]]);
  });
});

it("splits records with doubled quotes itself, and leaves others to csv-parse", () => {
  const parser = fieldParserOf({ ...dialect, relaxQuotes: true });
  const byCsvParse = vi.spyOn(parser, "rows");
  const split = (...records: string[]): readonly string[][] | undefined => {
    const lines = records.map((record) => Buffer.from(`${record}\n`));
    const starts = lines.map((_, index) => Buffer.concat(lines.slice(0, index)).length);
    return parser.rowsOf(Buffer.concat(lines), starts, records.length);
  };
  try {
    expect(split('"a","b\n"', '"",c""', '"é""","""",', 'd,"e,""",ü')).toEqual([
      ["a", "b\n"],
      ["", 'c""'],
      ['é"', '"', ""],
      ["d", 'e,"', "ü"],
    ]);
    expect(byCsvParse).not.toHaveBeenCalled();
    expect(split('"a" b,c', "d,e")).toEqual([
      ['"a" b', "c"],
      ["d", "e"],
    ]);
    expect(split('a,"b', "c,d")).toBeUndefined();
    expect(byCsvParse).toHaveBeenCalledTimes(2);
  } finally {
    byCsvParse.mockRestore();
  }
});
