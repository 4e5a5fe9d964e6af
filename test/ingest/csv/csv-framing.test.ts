import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { CsvFraming } from "../../../src/ingest/csv/csv-framing.js";
import type { CsvDialect } from "../../../src/ingest/source-plan.js";
import { CsvLineScanner } from "../../../src/ingest/csv/csv-line.js";
import { FramedSink, pushInPieces, type Framed } from "../../support/both-paths/framed.js";
import { frameByReference } from "../../support/both-paths/framing-reference.js";
import { randomCases } from "../../support/random-cases.js";

const plain: CsvDialect = { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false };
const backslash: CsvDialect = { ...plain, escape: 0x5c };
const relaxed: CsvDialect = { ...plain, relaxQuotes: true };
const unquoted: CsvDialect = { ...plain, quote: -1 };

interface Setting {
  dialect?: CsvDialect;
  columns?: number;
  max?: number;
  header?: boolean;
}

function frame(input: string | Buffer, setting: Setting = {}, lengths: readonly number[] = []): Framed[] {
  const { dialect = plain, columns = 2, max = 1000, header = false } = setting;
  const sink = new FramedSink(() => framing.setColumns(columns));
  const framing = new CsvFraming(
    { dialect, columns: header ? undefined : columns, maxRecordBytes: max },
    sink,
  );
  pushInPieces(framing, Buffer.from(input as string), lengths);
  return sink.framed;
}

/** Returns `line:text` for records, `line:reason:text` for rejects. */
function brief(framed: readonly Framed[]): string[] {
  return framed.map(({ line, text, reason }) =>
    reason === undefined ? `${line}:${text}` : `${line}:${reason}:${text}`,
  );
}

describe("rules", () => {
  const cases: [what: string, input: string, expected: string[], setting?: Setting][] = [
    ["nothing", "", []],
    ["LF, CRLF, and no line end", "a,b\nc,d\r\ne,f", ["1:a,b", "2:c,d", "3:e,f"]],
    ["a lone CR is a character", "a\rb,c\n\r\r\n\r", ["1:a\rb,c", "2:\r", "3:\r"]],
    ["empty lines only count as lines", "\n\r\na,b\n\n\nc,d\n\n", ["3:a,b", "6:c,d"]],
    ["any number of fields on one line", 'a\na,b,c\n"a",,,\n', ["1:a", "2:a,b,c", '3:"a",,,']],
    ["a quote within an unquoted field is a character", 'a"b,c""\nx,y "z"\n', ['1:a"b,c""', '2:x,y "z"']],
    ["a quoted field may hold anything", '"a,""b","c\nd\r\n\n"\nx,y', ['1:"a,""b","c\nd\r\n\n"', "5:x,y"]],
    ["empty quoted fields", '"",""\n""\n', ['1:"",""', '2:""']],
    [
      "stray quote: that line alone",
      '"a"b,c\nx,y\n"a" ,b\n',
      ['1:stray-quote:"a"b,c', "2:x,y", '3:stray-quote:"a" ,b'],
    ],
    [
      "a lone CR after a closing quote strays",
      '"a"\rb\n"a"\r',
      ['1:stray-quote:"a"\rb', '2:stray-quote:"a"\r'],
    ],
    ["stray quote on a later line", 'a,"b\nc"d,e\nx,y', ['1:stray-quote:a,"b', '2:c"d,e', "3:x,y"]],
    ["closed with another number of fields", 'a,"b\nc",d\nx,y\n', ['1:column-count:a,"b', '2:c",d', "3:x,y"]],
    ["never closed", 'a,"b\nc,d\ne,f', ['1:unclosed-quote:a,"b', "2:c,d", "3:e,f"]],
    ["never closed, after a last line end", 'a,"b\n', ['1:unclosed-quote:a,"b']],
    ["closed at the end of the input", 'a,"b\nc"', ['1:a,"b\nc"']],
    ["the second line may begin a record of its own", '"x\n"a\nb",c\n', ['1:stray-quote:"x', '2:"a\nb",c']],
    [
      "a line just short enough, and one too long",
      "12345\n123456\nab\n",
      ["1:12345", "2:too-long:123456", "3:ab"],
      { max: 5 },
    ],
    [
      "the line end is not counted",
      "12345\r\n123456\r\n12345",
      ["1:12345", "2:too-long:123456", "3:12345"],
      { max: 5 },
    ],
    [
      "a too long line ends at its line end, whatever its quotes",
      'abc,"d\ne"\n',
      ['1:too-long:abc,"d', '2:e"'],
      { max: 5 },
    ],
    ["a too long line at the end", "abcdefgh\r", ["1:too-long:abcdefgh\r"], { max: 5 }],
    ["a record just short enough", 'a,"\nb"\r\n', ['1:a,"\nb"'], { max: 6 }],
    ["a record too long by one", 'a,"\nbc"\n', ['1:unclosed-quote:a,"', '2:bc"'], { max: 6 }],
    [
      "a stray quote as the last byte within the limit",
      'a,"\n "b\n',
      ['1:stray-quote:a,"', '2: "b'],
      { max: 6 },
    ],
    ["a stray quote past the limit", 'a,"\n  "b\n', ['1:unclosed-quote:a,"', '2:  "b'], { max: 6 }],
    [
      "a too long line ends no record",
      'a,"\n2345"78\nx',
      ['1:unclosed-quote:a,"', '2:too-long:2345"78', "3:x"],
      { max: 6 },
    ],
    [
      "a header may span lines",
      '"a\n",b,"c\n"\nx,y,z',
      ['1:"a\n",b,"c\n"', "4:x,y,z"],
      { header: true, columns: 3 },
    ],
    [
      "after it, fields count",
      'a,b\n"a\nb"\n"a\nb",c',
      ["1:a,b", '2:column-count:"a', '3:b"', '4:"a\nb",c'],
      { header: true },
    ],
    [
      "backslash escapes",
      '"a\\"b\\\\","c"\n"a\\b"\n',
      ['1:"a\\"b\\\\","c"', '2:"a\\b"'],
      { dialect: backslash },
    ],
    ["backslash: two quotes are no pair", '"a""b",c\n', ['1:stray-quote:"a""b",c'], { dialect: backslash }],
    ["backslash outside quotes is a character", 'a\\,"b"\n', ['1:a\\,"b"'], { dialect: backslash }],
    [
      "relaxed: a stray quote makes the field unquoted",
      '"a"b,"c"\n"a"b"\n',
      ['1:"a"b,"c"', '2:"a"b"'],
      { dialect: relaxed },
    ],
    [
      "relaxed: records never span lines",
      '"a\nb",c\n',
      ['1:unclosed-quote:"a', '2:b",c'],
      { dialect: relaxed },
    ],
    ["no quote at all", '"a\n"b"c\n', ['1:"a', '2:"b"c'], { dialect: unquoted }],
  ];
  for (const [what, input, expected, setting] of cases) {
    test(what, () => {
      expect(brief(frame(input, setting))).toEqual(expected);
    });
  }

  test("offsets and lines count from where the source starts", () => {
    const sink = new FramedSink();
    const framing = new CsvFraming(
      { dialect: plain, columns: 2, maxRecordBytes: 9, firstLine: 4, firstOffset: 3 },
      sink,
    );
    pushInPieces(framing, Buffer.from('a,b\r\n"c\n0123456789\nd,e'), [2]);
    expect(sink.framed.map(({ line, offset, reason }) => [line, offset, reason])).toEqual([
      [4, 3, undefined],
      [5, 8, "unclosed-quote"],
      [6, 11, "too-long"],
      [7, 22, undefined],
    ]);
  });
});

describe("properties", () => {
  const dialects = [
    plain,
    plain,
    backslash,
    relaxed,
    { ...backslash, relaxQuotes: true },
    unquoted,
    { ...plain, delimiter: 0x61 },
  ];
  const inputs = fc
    .array(fc.constantFrom('"', '"', ",", "\n", "\n", "\r", "\r\n", "a", "\\", '",', ',"', '"\n', "\0"), {
      maxLength: 60,
    })
    .map((parts) => parts.join(""));
  const settings = fc.record({
    dialect: fc.constantFrom(...dialects),
    columns: fc.integer({ min: 1, max: 5 }),
    max: fc.integer({ min: 1, max: 40 }),
    header: fc.boolean(),
  });

  test("agrees with the plain implementation", () => {
    fc.assert(
      fc.property(inputs, settings, (input, setting) => {
        const { dialect, columns, max, header } = setting;
        expect(frame(input, setting)).toEqual(
          frameByReference(Buffer.from(input), dialect, columns, max, header),
        );
      }),
      { numRuns: randomCases(3_000) },
    );
  });

  test("any cut gives the same result", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(inputs, settings, lengths, (input, setting, cut) => {
        const whole = frame(input, setting);
        expect(frame(input, setting, cut)).toEqual(whole);
        expect(frame(input, setting, [1])).toEqual(whole);
      }),
      { numRuns: randomCases(500) },
    );
  });

  test("every byte is in a record, a reject or a line end", () => {
    fc.assert(
      fc.property(inputs, settings, (input, setting) => {
        let at = 0;
        for (const { offset, text } of frame(input, setting)) {
          expect(input.slice(at, offset)).toMatch(/^[\r\n]*$/);
          expect(input.slice(offset, offset + text.length)).toBe(text);
          at = offset + text.length;
        }
        expect(input.slice(at)).toMatch(/^[\r\n]*$/);
      }),
    );
  });
});

describe("linear work, whatever the quotes", () => {
  const bytes = 1 << 18;
  const attacks: [what: string, line: string, columns: number][] = [
    ["strays in each next line", 'x,"y\n', 2],
    ["fields that never suffice", 'a","b\n', 1000],
    ["one quote a line", '"\n', 2],
    ["one quote, then none", `"${",x\n".repeat(300)}`, 2],
    ["blank lines within quotes", '"\n\n\n\nx,"y","\n', 5],
    ["nothing but quotes", '"', 2],
  ];
  for (const [what, line, columns] of attacks) {
    test(what, () => {
      const scan = vi.spyOn(CsvLineScanner.prototype, "scan");
      frame(Buffer.alloc(bytes, line), { columns, max: 1 << 14 }, [1 << 12]);
      const scanned = scan.mock.calls.reduce((sum, [, start, end]) => sum + end - start, 0);
      scan.mockRestore();
      // Once as a record's first line, once by the look-ahead, and once to update its field count.
      expect(scanned).toBeLessThanOrEqual(3 * bytes);
    });
  }
});

describe("a file of 20,000 records, a fifth of them broken", () => {
  const quoted = (n: number) => (n % 5 === 4 ? `${n},"a ""b"",\nc",z` : `${n},b,c`);
  // Without further quotes within the limit of 200 bytes, only the limit ends a quote that is never
  // closed.
  const long = (n: number) => `${n},${"b".repeat(90)},c`;
  const middleQuote = (n: number) => `${n},b",c,d`;
  const breaks: [reason: string, broken: (n: number) => string, intact: (n: number) => string][] = [
    ["stray-quote", (n) => `${n},"jan" de vries,x`, quoted],
    ["stray-quote", (n) => `${n},"met in the next broken one`, (n) => `${n},b,c`],
    ["unclosed-quote", (n) => `${n},"never closed`, long],
    ["column-count", (n) => `${n},"closed by the next`, middleQuote],
    ["too-long", (n) => `${n},${"x".repeat(300)},"y`, quoted],
  ];
  for (const [reason, broken, intact] of breaks) {
    test(`${reason}: ${broken(1).slice(0, 30)}`, () => {
      const texts: string[] = [];
      const expected: string[] = [];
      let line = 1;
      for (let n = 0; n < 20_000; n++) {
        const text = n % 5 === 2 ? broken(n) : intact(n);
        expected.push(n % 5 === 2 ? `${line}:${reason}:${text}` : `${line}:${text}`);
        texts.push(text);
        line += text.split("\n").length;
      }
      // The last broken record must meet a quote too.
      texts.push('"x"y');
      expected.push(`${line}:stray-quote:"x"y`);
      expect(brief(frame(`${texts.join("\n")}\n`, { columns: 3, max: 200 }, [1 << 16]))).toEqual(expected);
    });
  }
});
