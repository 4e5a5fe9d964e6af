// The samples of very many sources, added up.
import { describe, expect, it } from "vitest";
import { addValue, newColumnSample } from "../../../src/ingest/survey/column-sample.js";
import { ColumnTotals, mostKeptValues } from "../../../src/ingest/survey/column-totals.js";
import { newSourceSample, type SourceSample } from "../../../src/ingest/survey/sample-csv.js";
import type { SourcePlan } from "../../../src/ingest/source-plan.js";

const plan = { format: "ndjson" } as SourcePlan;
const isKnownName = (): boolean => true;

/** A source in which each column has these values. */
function sampleOf(columns: Readonly<Record<string, readonly string[]>>): SourceSample {
  const sample = newSourceSample();
  for (const [name, values] of Object.entries(columns)) {
    const column = newColumnSample(name);
    values.forEach((value, record) => addValue(column, value, value === "", record, Infinity));
    sample.columns.set(name, column);
  }
  return sample;
}

describe("the samples of all sources", () => {
  it("are counted by column, and all values of a few sources are kept", () => {
    const totals = new ColumnTotals(false);
    expect(totals.add(plan, sampleOf({ nick: ["a", "b"], memo: ["x", ""] }))).toEqual(["nick", "memo"]);
    expect(totals.add(plan, sampleOf({ memo: ["y"] }))).toEqual(["memo"]);
    const { columns } = totals.byName(new Set(), isKnownName);
    expect([...columns.keys()]).toEqual(["nick", "memo"]);
    expect(columns.get("memo")).toMatchObject({ records: 2, values: ["x", "y"] });
    expect(columns.get("memo")?.content).toMatchObject({ values: 3, blank: 1, distinct: 2 });
  });

  it("keep few values, in which all sources have about the same share", () => {
    const totals = new ColumnTotals(false);
    const sources = 1000;
    const of = 50;
    for (let source = 0; source < sources; source++)
      totals.add(plan, sampleOf({ memo: Array.from({ length: of }, (_, value) => `${source}:${value}`) }));
    const memo = totals.byName(new Set(), isKnownName).columns.get("memo");
    expect(memo).toMatchObject({ records: sources * of });
    const values = memo?.values ?? [];
    expect(values.length).toBeLessThanOrEqual(mostKeptValues);
    expect(values.length).toBeGreaterThan(mostKeptValues / 2 - 2);
    const shares = new Map<string, number>();
    for (const value of values) {
      const source = value.split(":")[0]!;
      shares.set(source, (shares.get(source) ?? 0) + 1);
    }
    expect(shares.size).toBe(sources);
    expect(Math.max(...shares.values()) - Math.min(...shares.values())).toBeLessThan(3);
  });

  it("have one list of the columns that many have", () => {
    const totals = new ColumnTotals(false);
    const first = totals.add(plan, sampleOf({ nick: ["a"], memo: ["b"] }));
    expect(totals.add(plan, sampleOf({ nick: ["c"], memo: [] }))).toBe(first);
    expect(totals.add(plan, sampleOf({ memo: [], nick: ["c"] }))).not.toBe(first);
  });
});
