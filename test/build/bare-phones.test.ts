import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BarePhones, sampledBytes } from "../../src/build/bare-phones.js";
import { EntrySink } from "../../src/build/entry-sink.js";
import { RecordEntry } from "../../src/build/record-entry.js";
import { RunFile } from "../../src/build/run-file.js";
import { nodeFiles } from "../../src/files.js";
import { ColumnTable } from "../../src/ingest/columns.js";
import { Kernel } from "../../src/kernel/kernel.js";
import { Scatter } from "../../src/kernel/scatter.js";
import { BlankRule } from "../../src/record/blank.js";
import { testSecret } from "../support/built-index.js";
import { currentRules } from "../../src/record/rules.js";
import { deriveKey } from "../../src/kernel/secret.js";
import { emptyFolder } from "../support/folder.js";

const set = (...bits: number[]): Uint8Array => Uint8Array.from(bits);

/** A judge that takes numbers beginning with 9 for invalid. */
function judge(): { phones: BarePhones; entered: [string, number[]][]; refused: () => number } {
  const entered: [string, number[]][] = [];
  let refused = 0;
  const phones = new BarePhones({
    isValid: (digits) => !digits.startsWith("9"),
    enter: (digits, columns) => entered.push([digits, [...columns]]),
    refuse: () => {
      refused += 1;
    },
  });
  return { phones, entered, refused: () => refused };
}

describe("bare digits", () => {
  it.each([
    [0, 4, true],
    [1, 3, true],
    [25, 75, true],
    [26, 74, false],
    [1, 2, false],
    [1, 0, false],
  ])("with %i invalid and %i valid values are international: %s", (invalid, valid, isInternational) => {
    const { phones, entered, refused } = judge();
    for (let count = 0; count < invalid; count++) phones.add("9000000", set(1));
    for (let count = 0; count < valid; count++) phones.add("1000000", set(2));
    phones.decide();
    expect(entered).toHaveLength(isInternational ? invalid + valid : 0);
    expect(refused()).toBe(isInternational ? 0 : invalid + valid);
  });

  it("wait with their zeros, their length and their own copy of the columns", () => {
    const { phones, entered } = judge();
    const columns = set(1);
    for (const digits of ["1000000", "123456789012345", "8888888"]) {
      phones.add(digits, columns);
      columns[0] = (columns[0] ?? 0) + 1;
    }
    expect(entered).toEqual([]);
    phones.decide();
    expect(entered).toEqual([
      ["1000000", [1]],
      ["123456789012345", [2]],
      ["8888888", [3]],
    ]);
  });

  it("that begin with 0 are national in any source", () => {
    const { phones, entered, refused } = judge();
    for (let count = 0; count < 9; count++) phones.add("1000000", set(1));
    phones.add("0000001", set(1));
    phones.decide();
    phones.add("0612345", set(1));
    expect(entered).toHaveLength(9);
    expect(refused()).toBe(2);
  });

  it("after the decision are treated as it says, whatever they are", () => {
    const trusting = judge();
    trusting.phones.add("1000000", set(1));
    trusting.phones.decide();
    trusting.phones.add("9000000", set(1));
    trusting.phones.decide();
    expect(trusting.entered.map(([digits]) => digits)).toEqual(["1000000", "9000000"]);
    const wary = judge();
    wary.phones.add("9000000", set(1));
    wary.phones.decide();
    wary.phones.add("1000000", set(1));
    expect([wary.entered.length, wary.refused()]).toEqual([0, 2]);
  });

  it("are not trusted where the sample has none", () => {
    const { phones, entered, refused } = judge();
    phones.decide();
    phones.add("1000000", set(1));
    expect([entered.length, refused()]).toEqual([0, 1]);
  });
});

describe("the sample", () => {
  const phoneSlot = { number: 0, kind: "phone", isCountryCode: false, countryCodeNumber: -1 } as const;

  /** Enters one bare number for each offset, valid if it does not begin with 9, and tells how many values got no key. */
  function unindexableOf(records: readonly (readonly [digits: string, offset: number] | "end")[]): number | undefined {
    const kernel = Kernel.open();
    kernel.setKey(deriveKey(testSecret).sipHashKey);
    const runs = new RunFile(nodeFiles, join(emptyFolder(), "runs"));
    const sink = new EntrySink(new Scatter(kernel, { partitionBytes: 64, columnBytes: 1 }), runs, 1);
    const columns = new ColumnTable();
    columns.slot("phone");
    const entry = new RecordEntry({ sink, blank: new BlankRule(), columns, rules: currentRules, isValidPhone: (digits) => !digits.startsWith("9") });
    for (const record of records) {
      if (record === "end") entry.endSource();
      else entry.record([phoneSlot], [record[0]], 1, record[1]);
    }
    runs.close();
    return entry.tallies.get("phone")?.unindexable;
  }

  it("ends at a record's first byte", () => {
    const before = [["1000000", 0] as const, ["9000000", 100] as const];
    expect(unindexableOf([...before, ["1000000", sampledBytes - 1], ["1000000", sampledBytes], "end"])).toBe(4);
    expect(unindexableOf([...before, ["1000000", sampledBytes - 2], ["1000000", sampledBytes - 1], "end"])).toBe(0);
    expect(unindexableOf([...before, ["1000000", sampledBytes], ["1000000", sampledBytes + 1], "end"])).toBe(4);
  });

  it("is each source's own", () => {
    expect(unindexableOf([["9000000", 0], "end", ["1000000", 0], "end", ["9000000", 0], "end"])).toBe(2);
    expect(unindexableOf(["end", ["1000000", sampledBytes], "end"])).toBe(1);
  });
});
