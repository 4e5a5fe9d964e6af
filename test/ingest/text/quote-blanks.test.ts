// Blanks beside quotes: recognised by the first lines, and left out wherever the text is cut.
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openTranscoder } from "../../../src/ingest/text/encoding.js";
import { recogniseQuoteBlanks, withoutQuoteBlanks } from "../../../src/ingest/text/quote-blanks.js";
import type { QuoteBlanks } from "../../../src/ingest/text/text-forms.js";

const found = (text: string, quote?: number): QuoteBlanks | undefined =>
  recogniseQuoteBlanks(Buffer.from(text), quote);
const comma: QuoteBlanks = { delimiter: ",", quote: '"' };

function converted(text: string, blanks: QuoteBlanks, lengths: readonly number[]): string {
  const bytes = Buffer.from(text);
  const transcoder = withoutQuoteBlanks(openTranscoder("utf-8"), blanks);
  const parts: Buffer[] = [];
  for (let at = 0, piece = 0; at < bytes.length; piece++) {
    const chunk = Buffer.from(bytes.subarray(at, at + (lengths[piece % lengths.length] ?? 1)));
    at += chunk.length;
    parts.push(Buffer.from(transcoder.push(chunk)));
    chunk.fill("#");
  }
  return Buffer.concat([...parts, transcoder.end()]).toString();
}

describe("blanks beside quotes", () => {
  it.each<[string, QuoteBlanks]>([
    ['"a", "b, c", "d"\n"e", "f, g", "h"\n', comma],
    ['a, b, c\n1, "b, c", "say ""x"" , y"\n2, "d", e\n', comma],
    ['"a" ,"b"\n"c" ,"d, e"\n', comma],
    [' "a","b"\n "c","d, e"\n', comma],
    ['"a","b" \r\n"c","d, e" \r\n', comma],
    ["'a'; 'b; c'\r\n'd'; 'it''s'\r\n", { delimiter: ";", quote: "'" }],
    ['"a"\t "b"\n', { delimiter: "\t", quote: '"' }],
    ['"a" | "b \\" | c"\n', { delimiter: "|", quote: '"' }],
  ])("are found in %j", (text, blanks) => {
    expect(found(text)).toEqual(blanks);
    expect(found(text, blanks.quote.charCodeAt(0))).toEqual(blanks);
    expect(found(text, -1)).toBeUndefined();
  });

  it.each([
    ["", "nothing"],
    ["a, b\nc, d\n", "a dump without quotes"],
    ['"a","b, c"\n"d","e, ""f"""\n', "quoted commas"],
    ['5, "big" thing, x\n6, "small" one, y\n', "quotes that are characters"],
    ['a,b\nc,d\ne, "f"\n', "one line of many"],
    ["it's, 'tis\nit's, 'twas\n", "apostrophes"],
  ])("are not found in %j, %s", (text) => {
    expect(found(text)).toBeUndefined();
  });

  const cell = fc.array(fc.constantFrom("a", ",", '"', " ", "\n", "é", " ,", '" '), { maxLength: 6 });
  const rows = fc.array(fc.array(fc.tuple(cell, fc.nat(4), fc.nat(4)), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 5,
  });
  const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });

  it("are all that is left out between fields, wherever the text is cut", () => {
    fc.assert(
      fc.property(rows, cuts, (records, lengths) => {
        const text = records
          .map((record) =>
            record
              .map(([parts, before, behind]) => {
                return `${" ".repeat(before)}"${parts.join("").replaceAll('"', '""')}"${" ".repeat(behind)}`;
              })
              .join(","),
          )
          .join("\n");
        const read: string[][] = parse(converted(`${text}\n`, comma, lengths));
        // Within a field, blanks beside quotes may be left out too.
        const bare = (value: string): string => value.replaceAll(" ", "");
        expect(read.map((record) => record.map(bare))).toEqual(
          records.map((record) => record.map(([parts]) => bare(parts.join("")))),
        );
        expect(converted(`${text}\n`, comma, [1e9])).toBe(converted(`${text}\n`, comma, lengths));
      }),
    );
  });

  it("are few", () => {
    for (const length of [1, 2, 5, 100])
      for (const blanks of [8, 9, 10, 17, 18, 30]) {
        const some = " ".repeat(blanks);
        for (const text of [`${some}"a"${some}\n`, `a${some}"b`, `a,${some}"b"${some},c\n${some}`])
          expect(converted(text, comma, [length])).toBe(
            blanks > 8 ? text : text.replaceAll(/(?<=^|,) +(?=")|(?<=") +(?=[,\n])/gu, ""),
          );
      }
  });

  it("take linear time", () => {
    const long = `${'"a", "b'.repeat(8000)}\n`;
    expect(found(long.repeat(2))).toBeUndefined();
    expect(found(`${'"", '.repeat(16_000)}x"`)).toBeUndefined();
    expect(converted('"'.padEnd(1 << 20), comma, [65_536])).toHaveLength(1 << 20);
  });
});
