import { describe, expect, test } from "vitest";
import { LookupList } from "../../bench/corpus/lookup-list.js";
import { type CorpusRecord, generateRecords } from "../../bench/corpus/records.js";
import { generateSparse, sparseColumns } from "../../bench/corpus/sparse.js";
import { splitLine } from "../../bench/rivals/split-line.js";
import { csvLine } from "../../bench/corpus/lines.js";
import { parse } from "csv-parse/sync";

const options = { rows: 20_000, seed: 3 };
const records = [...generateRecords(options)];

describe("the list of lookups", () => {
  const list = (count: number): string[] => {
    const made = new LookupList(options, count);
    for (const record of records) made.add(record);
    return [...made.lines()].join("").split("\n").slice(0, -1);
  };
  const known = new Set(
    records.flatMap(({ username, email, phone_number }) =>
      [username, email ?? [], phone_number === undefined ? [] : `+${phone_number.replace("+", "")}`].flat(),
    ),
  );

  test.each([2, 300, 4000])("has %d identifiers, by turns in the corpus and not", (count) => {
    const lines = list(count);
    expect(lines.length).toBeGreaterThan(count * 0.99 - 3);
    expect(lines.length).toBeLessThanOrEqual(count);
    for (const [place, line] of lines.entries())
      expect(known.has(line), `line ${place + 1}`).toBe(place % 2 === 0);
    expect(new Set(lines).size).toBeGreaterThan(lines.length * 0.98);
  });

  test("has all kinds alike, from the whole corpus", () => {
    const lines = list(3000).filter((_, place) => place % 2 === 0);
    const emails = lines.filter((line) => line.includes("@")).length;
    const phones = lines.filter((line) => line.startsWith("+")).length;
    for (const share of [emails, phones]) expect(share / lines.length).toBeCloseTo(1 / 3, 2);
    const isLate = (record: CorpusRecord) => lines.includes(record.username);
    expect(records.slice(-200).some(isLate)).toBe(true);
  });

  test("of more than the corpus has to give is refused", () => {
    expect(() => new LookupList(options, 4001)).toThrow(RangeError);
  });
});

describe("the sparse dump", () => {
  const lines = [...generateSparse({ rows: 3000, seed: 5 })];
  const objects = lines.map(
    (line) => JSON.parse(line) as Record<string, Record<string, Record<string, unknown>>>,
  );

  test("has sixty columns two objects deep, each in some records and none in all", () => {
    expect(new Set(sparseColumns.map((column) => column.join("."))).size).toBe(60);
    for (const [outer, inner, name] of sparseColumns) {
      const share =
        objects.filter((object) => object[outer]?.[inner]?.[name] !== undefined).length / objects.length;
      expect(share, `${outer}.${inner}.${name}`).toBeGreaterThan(0);
      expect(share).toBeLessThan(0.9);
    }
  });

  test("seldom has the same columns in two records on end", () => {
    const shapes = objects.map((object) =>
      sparseColumns
        .map(([outer, inner, name]) => (object[outer]?.[inner]?.[name] === undefined ? 0 : 1))
        .join(""),
    );
    expect(shapes.filter((shape, place) => shape === shapes[place - 1]).length).toBeLessThan(5);
  });

  test("the same seed gives the same bytes, another seed others", () => {
    expect([...generateSparse({ rows: 50, seed: 5 })]).not.toEqual([
      ...generateSparse({ rows: 50, seed: 6 }),
    ]);
    expect([...generateSparse({ rows: 50, seed: 5 })]).toEqual([...generateSparse({ rows: 50, seed: 5 })]);
    for (const line of lines) expect(line.indexOf("\n")).toBe(line.length - 1);
  });
});

describe("the quick splitter", () => {
  test("splits the corpus as csv-parse does", () => {
    const text = records.map(csvLine);
    expect(text.map((line) => splitLine(line.slice(0, -1)))).toEqual(parse(text.join("")));
  });

  test.each(['""', 'a,"b,""c""",d', '"",,""', "", ",", '"a"'])("splits %s", (line) => {
    const [expected = [""]] = parse(line, { skip_empty_lines: false });
    expect(splitLine(line)).toEqual(expected);
  });

  test("gives a quote up that is not closed", () => {
    expect(() => splitLine('a,"b')).toThrow(RangeError);
  });
});
