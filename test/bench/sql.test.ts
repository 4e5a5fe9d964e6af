import { describe, expect, test } from "vitest";
import {
  clickhouseGroup,
  countDistinct,
  duckdbGroup,
  duckdbIndexes,
  duckdbLookup,
  duckdbSource,
  sqliteIndexes,
  sqlKinds,
  sqlText,
} from "../../bench/harness/sql.js";
import { kindNumbers } from "../../src/format/kinds.js";

describe("SQL", () => {
  test("canonical forms are the same everywhere", () => {
    const said = [
      duckdbGroup("x"),
      duckdbIndexes("x").join(),
      sqliteIndexes.join(),
      clickhouseGroup("csv", "x").join(),
      sqlKinds.map(countDistinct).join(),
    ];
    for (const sql of said) for (const { canonical } of sqlKinds) expect(sql).toContain(canonical);
  });

  test("the kinds have the numbers of the format", () => {
    for (const { kind, number } of sqlKinds) expect(kindNumbers[kind]).toBe(number);
  });

  test("a list is hashed as the table is", () => {
    const table = duckdbGroup("x");
    const lookup = duckdbLookup("list", "*");
    for (const { number, column, canonical } of sqlKinds) {
      expect(table).toContain(`hash('${number}' || ${canonical})`);
      expect(lookup).toContain(`hash('${number}' || ${canonical.replace(column, "identifier")})`);
    }
  });

  test("text is quoted", () => {
    expect(sqlText("it's")).toBe("'it''s'");
    expect(duckdbSource("csv", "a'b.csv")).toContain("read_csv('a''b.csv'");
    expect(duckdbSource("ndjson", "x")).toContain("newline_delimited");
  });
});
