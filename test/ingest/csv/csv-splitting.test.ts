import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CsvFraming } from "../../../src/ingest/csv/csv-framing.js";
import type { CsvDialect } from "../../../src/ingest/source-plan.js";
import { CsvSplitting, type FieldsSink } from "../../../src/ingest/csv/csv-splitting.js";
import type { RejectReason } from "../../../src/ingest/rejects.js";
import { FramedSink, pushInPieces } from "../../support/both-paths/framed.js";
import { randomCases } from "../../support/random-cases.js";

const plain: CsvDialect = { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false };
const isBlank = (value: string): boolean => value.trim() === "";

interface Given {
  line: number;
  offset: number;
  length: number;
  fields?: string[];
  reason?: RejectReason;
  text?: string;
}

class Collected implements FieldsSink {
  readonly given: Given[] = [];
  onRow: (fields: string[]) => void = () => {};
  #rejected = "";

  row(fields: string[], line: number, offset: number, length: number): void {
    if (this.#rejected !== "") throw new Error("a record amid the bytes of a reject");
    this.given.push({ line, offset, length, fields });
    this.onRow(fields);
  }

  rejectedBytes(buffer: Buffer, start: number, end: number): void {
    this.#rejected += buffer.toString("latin1", start, end);
  }

  reject(reason: RejectReason, line: number, offset: number, length: number): void {
    this.given.push({ line, offset, length, reason, text: this.#rejected });
    this.#rejected = "";
  }
}

interface Setting {
  dialect?: CsvDialect;
  columns?: number | undefined;
  max?: number;
  batchBytes?: number;
}

function split(input: string | Buffer, setting: Setting = {}, lengths: readonly number[] = []): Given[] {
  const { dialect = plain, max = 1000, batchBytes = 64 } = setting;
  const columns = "columns" in setting ? setting.columns : 2;
  const sink = new Collected();
  const splitting = new CsvSplitting({ dialect, columns, isBlank, batchBytes }, sink);
  const framing = new CsvFraming({ dialect, columns, maxRecordBytes: max }, splitting);
  if (columns === undefined) {
    sink.onRow = (fields) => {
      sink.onRow = () => {};
      framing.setColumns(fields.length);
      splitting.setColumns(fields.length);
    };
  }
  pushInPieces(framing, Buffer.from(input as string), lengths);
  splitting.end();
  return sink.given;
}

const brief = (given: readonly Given[]): unknown[] =>
  given.map(({ line, fields, reason, text }) => [line, fields ?? `${reason}: ${text}`]);

describe("records", () => {
  test("fields, lines, offsets and lengths", () => {
    expect(split('a,"b ""c"""\r\n\n" d ","e\n"\nf')).toEqual([
      { line: 1, offset: 0, length: 11, fields: ["a", 'b "c"'] },
      { line: 3, offset: 14, length: 10, fields: [" d ", "e\n"] },
      { line: 5, offset: 25, length: 1, fields: ["f"] },
    ]);
  });

  test("surplus fields: blank ones are dropped, others make a reject with its bytes", () => {
    expect(brief(split('a,b,, \na,b,,c\n"a,b",c,d\na\n'))).toEqual([
      [1, ["a", "b"]],
      [2, "column-count: a,b,,c"],
      [3, 'column-count: "a,b",c,d'],
      [4, ["a"]],
    ]);
  });

  test("the header may span lines and sets the number of columns", () => {
    expect(brief(split('a,"b\nc",d\n1,"\n",2\n1,"\n"\n1,2,3,4', { columns: undefined }))).toEqual([
      [1, ["a", "b\nc", "d"]],
      [3, ["1", "\n", "2"]],
      [5, 'column-count: 1,"'],
      [6, 'unclosed-quote: "'],
      [7, "column-count: 1,2,3,4"],
    ]);
  });

  test("a record keeps its CRs", () => {
    expect(split("a\r\r\nb\rc\n\r").map(({ fields }) => fields)).toEqual([["a\r"], ["b\rc"], ["\r"]]);
  });

  test("bytes that are not UTF-8 become U+FFFD", () => {
    expect(split(Buffer.from([0x61, 0xff, 0x2c, 0xc3, 0xa9])).map(({ fields }) => fields)).toEqual([
      ["a\ufffd", "é"],
    ]);
  });

  test("a record longer than a batch", () => {
    const long = "x".repeat(900);
    expect(brief(split(`a,b\n${long},c\n"y",d`))).toEqual([
      [1, ["a", "b"]],
      [2, [long, "c"]],
      [3, ["y", "d"]],
    ]);
  });
});

describe("order", () => {
  test("records and rejects come in the order of the file, with their bytes", () => {
    const lines = Array.from({ length: 500 }, (_, n) =>
      n % 3 === 1 ? `"${n}"x` : n % 7 === 0 ? `${n},b,c` : `${n},b`,
    );
    for (const batchBytes of [1, 50, 1 << 16]) {
      expect(brief(split(lines.join("\n"), { batchBytes }, [37]))).toEqual(
        lines.map((text, n) => [
          n + 1,
          n % 3 === 1 ? `stray-quote: ${text}` : n % 7 === 0 ? `column-count: ${text}` : [`${n}`, "b"],
        ]),
      );
    }
  });

  test("a reject too long to be held comes after the records before it", () => {
    const long = "y".repeat(5000);
    for (const batchBytes of [64, 300, 1000, 1 << 16]) {
      expect(brief(split(`a,b,x\n"c"d\n${long}\ne,f`, { max: 100, batchBytes }, [64]))).toEqual([
        [1, "column-count: a,b,x"],
        [2, 'stray-quote: "c"d'],
        [3, `too-long: ${long}`],
        [4, ["e", "f"]],
      ]);
    }
  });
});

test("a record that csv-parse refuses is one reject, and costs no other record", () => {
  const sink = new Collected();
  const splitting = new CsvSplitting({ dialect: plain, columns: 1, isBlank }, sink);
  const records = ["a", '"b', "c", '"d"\n"e"', "f"];
  for (const [index, text] of records.entries())
    splitting.record(Buffer.from(text), 0, text.length, index + 1, 10 * index);
  splitting.end();
  expect(brief(sink.given)).toEqual([
    [1, ["a"]],
    [2, 'unclosed-quote: "b'],
    [3, ["c"]],
    [4, 'stray-quote: "d"\n"e"'],
    [5, ["f"]],
  ]);
});

// It splits no records with escapes: see escaped-fields.test.ts.
describe("csv-parse agrees with the framing", () => {
  const backslash = { ...plain, escape: 0x5c };
  const dialects = [
    plain,
    { ...plain, relaxQuotes: true },
    { ...backslash, relaxQuotes: true },
    { ...plain, quote: -1 },
  ];
  const inputs = fc
    .array(
      fc.constantFrom('"', '"', ",", "\n", "\n", "\r", "\r\n", "a", "\\", '",', ',"', '"\n', "\0", "é"),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(""));

  function parsedAlone(text: string, dialect: CsvDialect): string[][] {
    return parse(Buffer.from(`${text}${text.endsWith("\r") ? "\r\n" : "\n"}`, "latin1"), {
      quote: dialect.quote < 0 ? null : String.fromCharCode(dialect.quote),
      escape: String.fromCharCode(dialect.escape),
      record_delimiter: ["\n", "\r\n"],
      relax_quotes: true,
      relax_column_count: true,
    });
  }

  test("csv-parse also finds one record in each framed record, alone and in a batch", () => {
    fc.assert(
      fc.property(
        inputs,
        fc.constantFrom(...dialects),
        fc.integer({ min: 1, max: 4 }),
        (input, dialect, columns) => {
          const framed = new FramedSink();
          pushInPieces(
            new CsvFraming({ dialect, columns, maxRecordBytes: 40 }, framed),
            Buffer.from(input),
            [],
          );
          const expected = framed.framed.map(({ line, text, reason }) => {
            if (reason !== undefined) return [line, `${reason}: ${text}`];
            const rows = parsedAlone(text, dialect);
            expect(rows).toHaveLength(1);
            const fields = rows[0]!;
            // The framing ended a record of several lines because of its number of fields.
            if (text.includes("\n")) expect(fields).toHaveLength(columns);
            return [
              line,
              fields.slice(columns).every(isBlank) ? fields.slice(0, columns) : `column-count: ${text}`,
            ];
          });
          expect(brief(split(input, { dialect, columns, max: 40, batchBytes: 32 }))).toEqual(expected);
        },
      ),
      { numRuns: randomCases(1_000) },
    );
  });

  test("with relaxed quotes, a line is refused exactly if csv-parse refuses it", () => {
    const lines = inputs.map((input) => input.replaceAll(/[\r\n]/g, "")).filter((line) => line !== "");
    fc.assert(
      fc.property(lines, fc.constantFrom(plain, backslash), (line, base) => {
        const dialect = { ...base, relaxQuotes: true };
        const framed = new FramedSink();
        pushInPieces(
          new CsvFraming({ dialect, columns: 1, maxRecordBytes: 1000 }, framed),
          Buffer.from(line),
          [],
        );
        const text = Buffer.from(line).toString("latin1");
        const refused = framed.framed[0]!.reason === "unclosed-quote";
        if (refused) expect(() => parsedAlone(text, dialect)).toThrow();
        else expect(parsedAlone(text, dialect)).toHaveLength(1);
      }),
      { numRuns: randomCases(1_000) },
    );
  });

  test("well-formed RFC 4180 gives what csv-parse gives", () => {
    const field = fc.string({
      unit: fc.constantFrom("a", "é", '"', ",", "\n", "\r\n", " ", "\\"),
      maxLength: 8,
    });
    const tables = fc.integer({ min: 1, max: 5 }).chain((columns) =>
      fc.array(fc.array(field, { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 30,
      }),
    );
    const write = (value: string): string =>
      /[",\r\n]/.test(value) || value === "" ? `"${value.replaceAll('"', '""')}"` : value;
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        (rows, lineEnd, closed, cut) => {
          const text = rows.map((row) => row.map(write).join(",")).join(lineEnd) + (closed ? lineEnd : "");
          const given = split(text, { columns: undefined }, [cut]);
          expect(given.map(({ fields }) => fields)).toEqual(rows);
          expect(given.map(({ fields }) => fields)).toEqual(parse(text));
          for (const { offset, length } of given)
            expect(offset + length).toBeLessThanOrEqual(Buffer.byteLength(text));
        },
      ),
      { numRuns: randomCases(300) },
    );
  });
});
