// Fields with escapes, and the lines that go on behind one.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { CsvFraming } from "../../../src/ingest/csv/csv-framing.js";
import { EscapedFields } from "../../../src/ingest/csv/escaped-fields.js";
import type { CsvDialect } from "../../../src/ingest/source-plan.js";
import { FramedSink, pushInPieces } from "../../support/both-paths/framed.js";

const inside: CsvDialect = { delimiter: 0x2c, quote: 0x22, escape: 0x5c, relaxQuotes: false };
const both: CsvDialect = { ...inside, escapesUnquoted: true };
const unquoted: CsvDialect = { ...both, quote: -1 };

test.each<[string, CsvDialect, string[]]>([
  ['a,"b\\"c",d', inside, ["a", 'b"c', "d"]],
  ['"b\\\\","c\\,d"', inside, ["b\\", "c,d"]],
  ["a\\,b", inside, ["a\\", "b"]],
  ["a\\,b", both, ["a,b"]],
  ['\\"a,"b,c"', both, ['"a', "b,c"]],
  ['"a,b"', unquoted, ['"a', 'b"']],
  ["a\\\r\nb,c", unquoted, ["a\r\nb", "c"]],
  ["a\\nb,\\N,\\t", unquoted, ["a\\nb", "\\N", "\\t"]],
  ['"\\N","a\\nb"', inside, ["\\N", "a\\nb"]],
  ["a,b\\", unquoted, ["a", "b\\"]],
  ["a,,", unquoted, ["a", "", ""]],
  ['"",""', inside, ["", ""]],
  ["", unquoted, [""]],
])("of %j", (record, dialect, fields) => {
  expect(new EscapedFields(dialect).of(record)).toEqual(fields);
});

test("of UTF-8", () => {
  expect(new EscapedFields(unquoted).of(Buffer.from("é\\,ü,ß").toString("latin1"))).toEqual(["é,ü", "ß"]);
});

const texts = fc.array(fc.constantFrom("a", "é", '"', ",", "\\", "\n", "\r", "n", "N"), { maxLength: 8 });

describe("what is written is read", () => {
  const escaped = (parts: string[]): string =>
    parts.map((part) => (/[",\\\r\n]/u.test(part) ? `\\${part}` : part)).join("");
  test.each([
    ["without quotes", unquoted, (parts: string[]) => escaped(parts)],
    ["within quotes", inside, (parts: string[]) => `"${escaped(parts)}"`],
    [
      "in both ways",
      both,
      (parts: string[]) => (parts.length % 2 === 0 ? escaped(parts) : `"${escaped(parts)}"`),
    ],
  ])("%s", (_what, dialect, write) => {
    fc.assert(
      fc.property(
        fc.array(texts, { minLength: 2, maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 9 })),
        (record, pieces) => {
          const written = record.map((parts) => write(parts)).join(",");
          // Only without quotes, or within them, may a record have line ends.
          fc.pre(dialect !== both || !/[\r\n]/u.test(written));
          fc.pre(written !== "");
          // CR at the end of a record is a part of its line end.
          fc.pre(!written.endsWith("\r"));
          const framed = new FramedSink();
          const framing = new CsvFraming({ dialect, columns: record.length, maxRecordBytes: 1000 }, framed);
          pushInPieces(framing, Buffer.from(`${written}\n`.repeat(2)), pieces);
          const read = framed.framed.map(({ text, reason }) => {
            expect(reason).toBeUndefined();
            return new EscapedFields(dialect).of(text);
          });
          const expected = record.map((parts) => parts.join(""));
          expect(read).toEqual([expected, expected]);
        },
      ),
    );
  });
});

describe("a line that ends with an escape", () => {
  function framed(input: string, columns: number | undefined = 3, max = 100): string[] {
    const sink = new FramedSink();
    pushInPieces(
      new CsvFraming({ dialect: unquoted, columns, maxRecordBytes: max }, sink),
      Buffer.from(input),
      [1],
    );
    return sink.framed.map(({ line, text, reason }) => `${line} ${reason ?? "record"} ${text}`);
  }

  it("goes on if the record then has all of its fields", () => {
    expect(framed("a,b\\\nc,d\ne,f,g")).toEqual(["1 record a,b\\\nc,d", "3 record e,f,g"]);
    expect(framed("a,b\\\r\nc\\\r\n,d\r\n")).toEqual(["1 record a,b\\\r\nc\\\r\n,d"]);
    expect(framed("a,b,c\\\nd\ne,f,g")).toEqual(["1 record a,b,c\\\nd", "3 record e,f,g"]);
  });

  it("does not go on behind two backslashes", () => {
    expect(framed("a,b,c\\\\\nd,e,f")).toEqual(["1 record a,b,c\\\\", "2 record d,e,f"]);
  });

  it("is a record with all of its fields, and otherwise a reject, if it cannot go on", () => {
    expect(framed("a,b,c\\\nd,e,f\\\ng,h,i")).toEqual([
      "1 record a,b,c\\",
      "2 record d,e,f\\",
      "3 record g,h,i",
    ]);
    expect(framed("a,b\\\nd,e,f")).toEqual(["1 column-count a,b\\", "2 record d,e,f"]);
    expect(framed("a,b\\")).toEqual(["1 column-count a,b\\"]);
    expect(framed("a,b,c\\")).toEqual(["1 record a,b,c\\"]);
    expect(framed(`a\\\n${"b".repeat(120)}\nc,d,e`)).toEqual([
      "1 column-count a\\",
      `2 too-long ${"b".repeat(120)}`,
      "3 record c,d,e",
    ]);
  });

  it("takes linear time where all lines do", () => {
    const lines = 20_000;
    let judged = 0;
    const framing = new CsvFraming(
      { dialect: unquoted, columns: 3, maxRecordBytes: 1 << 20 },
      {
        record() {
          judged += 1;
        },
        rejectedBytes() {},
        reject() {
          judged += 1;
        },
      },
    );
    framing.push(Buffer.from("a,b,c\\\n".repeat(lines)));
    framing.end();
    expect(judged).toBe(lines);
  });
});
