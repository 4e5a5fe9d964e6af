import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BarePhones, sampledBytes } from "../../../src/indexing/entries/bare-phones.js";
import { EntrySink } from "../../../src/indexing/entries/entry-sink.js";
import { RecordEntry } from "../../../src/indexing/entries/record-entry.js";
import { RunFile } from "../../../src/indexing/tables/run-file.js";
import { nodeFiles } from "../../../src/files.js";
import { ColumnTable } from "../../../src/ingest/columns.js";
import { Kernel } from "../../../src/kernel/kernel.js";
import { Scatter } from "../../../src/kernel/tables/scatter.js";
import { BlankRule } from "../../../src/record/blank.js";
import { settledForms, type PhonePlans } from "../../../src/record/phone/phone-bare.js";
import { testSecret } from "../../support/index/built-index.js";
import { currentRules } from "../../../src/record/rules.js";
import { deriveKey } from "../../../src/kernel/secret.js";
import { emptyFolder } from "../../support/folder.js";

const set = (...bits: number[]): Uint8Array => Uint8Array.from(bits);

/**
 * Plans in which numbers that begin with 9 are invalid, and numbers dialled within a region get the
 * prefix 5.
 */
const plans: PhonePlans = {
  isValidInternational: (digits) => !digits.startsWith("9") && !digits.startsWith("59"),
  nationalReading: (digits, place) => {
    const read = `5${digits.replace(/^0/u, "")}`;
    return place === "QQ" ? undefined : { digits: read, isValid: plans.isValidInternational(read) };
  },
};

interface Judge {
  phones: BarePhones;
  /** Enters one number as a record of its own. */
  add: (digits: string, columns: Uint8Array, place?: string) => void;
  entered: [string, number[]][];
  refused: () => number;
}

function judge(): Judge {
  const entered: [string, number[]][] = [];
  let refused = 0;
  const enter = (canonical: string, columns: Uint8Array): unknown => entered.push([canonical, [...columns]]);
  const refuse = (): void => {
    refused += 1;
  };
  const phones = new BarePhones({ plans, enter, refuse });
  const add = (digits: string, columns: Uint8Array, place?: string): void => {
    const reading = phones.read({ digits, place });
    const forms = settledForms(reading) ?? phones.formsOf(reading);
    if (forms === undefined) phones.wait([{ digits, place }], columns, () => false);
    else if (forms.length === 0) refuse();
    else for (const form of forms) enter(form, columns);
  };
  return { phones, add, entered, refused: () => refused };
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
    const { phones, add, entered, refused } = judge();
    for (let count = 0; count < invalid; count++) add("9000000", set(1));
    for (let count = 0; count < valid; count++) add("1000000", set(2));
    phones.decide();
    expect(entered).toHaveLength(isInternational ? invalid + valid : 0);
    // An invalid number has a key, but still counts as uncertain, because it may be a national one.
    expect(refused()).toBe(isInternational ? invalid : invalid + valid);
  });

  it("wait with their zeros, their length and their own copy of the columns", () => {
    const { phones, add, entered } = judge();
    const columns = set(1);
    for (const digits of ["1000000", "123456789012345", "8888888"]) {
      add(digits, columns);
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

  it("wait in large numbers", () => {
    const { phones, add, entered } = judge();
    for (let count = 0; count < 5000; count++)
      add(String(1_000_000 + count), set(count & 7), count % 3 === 0 ? "NL" : undefined);
    phones.decide();
    expect(entered.toSorted(([a], [b]) => a.length - b.length || Number(a) - Number(b))).toEqual(
      Array.from({ length: 5000 }, (_, count): [string, number[]] => [
        String((count % 3 === 0 ? 51_000_000 : 1_000_000) + count),
        [count & 7],
      ]).toSorted(([a], [b]) => a.length - b.length || Number(a) - Number(b)),
    );
  });

  it("that begin with 0 are national in any source", () => {
    const { phones, add, entered, refused } = judge();
    for (let count = 0; count < 9; count++) add("1000000", set(1));
    add("0000001", set(1));
    phones.decide();
    add("0612345", set(1));
    expect(entered).toHaveLength(9);
    expect(refused()).toBe(2);
  });

  it("after the decision follow it, whatever they are", () => {
    const trusting = judge();
    trusting.add("1000000", set(1));
    trusting.phones.decide();
    trusting.add("9000000", set(1));
    trusting.phones.decide();
    expect(trusting.entered.map(([digits]) => digits)).toEqual(["1000000", "9000000"]);
    const wary = judge();
    wary.add("9000000", set(1));
    wary.phones.decide();
    wary.add("1000000", set(1));
    expect([wary.entered.length, wary.refused()]).toEqual([0, 2]);
  });

  it("are not trusted if the sample has none", () => {
    const { phones, add, entered, refused } = judge();
    phones.decide();
    add("1000000", set(1));
    expect([entered.length, refused()]).toEqual([0, 1]);
  });

  it("fewer than 7 are a number only in a region, and do not affect the decision", () => {
    const { phones, add, entered, refused } = judge();
    for (const digits of ["90000", "90001", "90002"]) add(digits, set(1));
    add("12345", set(1), "NL");
    add("1000000", set(1));
    phones.decide();
    expect([entered.map(([digits]) => digits), refused()]).toEqual([["512345", "1000000"], 3]);
  });
});

describe("bare digits with a region", () => {
  const keys = (numbers: readonly string[], place = "NL"): string[] => {
    const { phones, add, entered } = judge();
    for (const digits of numbers) add(digits, set(1), place);
    phones.decide();
    return entered.map(([canonical]) => canonical);
  };

  it("are read in the one way that is valid", () => {
    expect(keys(["0612345"])).toEqual(["5612345"]);
    expect(keys(["1234567"], "QQ")).toEqual(["1234567"]);
    expect(keys(["0612345"], "QQ")).toEqual([]);
    expect(keys(["9999999"], "QQ")).toEqual([]);
  });

  it("that are valid both ways are national, unless more of the others can only be international", () => {
    expect(keys(["1234567"])).toEqual(["51234567"]);
    // 9… is valid neither way here, so only the length of the national reading favours it.
    expect(keys(["9234567"])).toEqual(["59234567"]);
    const { phones, add, entered } = judge();
    add("1234567", set(1), "NL");
    add("2345678", set(1), "QQ");
    add("2345679", set(1), "QQ");
    phones.decide();
    add("1234568", set(1), "NL");
    expect(entered.map(([canonical]) => canonical)).toEqual(["2345678", "2345679", "1234567", "1234568"]);
  });

  it("that are valid neither way are international in a source of international numbers", () => {
    expect(keys(["9234567", "1234567", "1234567", "1234567"])).toEqual([
      "9234567",
      "51234567",
      "51234567",
      "51234567",
    ]);
    expect(keys(["9234567", "1234567", "1234567"])).toEqual(["59234567", "51234567", "51234567"]);
  });

  it("count once per record, whatever is decided", () => {
    const { phones, entered } = judge();
    const record = [
      { digits: "1234567", place: undefined },
      { digits: "1234567", place: "NL" },
      { digits: "51234567", place: undefined },
    ];
    for (const number of record) expect(settledForms(phones.read(number))).toBeUndefined();
    phones.wait(record, set(1), (canonical) => canonical === "1234567");
    phones.wait(record.slice(2), set(2), () => false);
    phones.decide();
    expect(entered).toEqual([
      ["51234567", [1]],
      ["51234567", [2]],
    ]);
  });
});

describe("the sample", () => {
  const phoneSlot = {
    number: 0,
    kind: "phone",
    isCountryCode: false,
    isSecret: false,
    countryCodeNumber: -1,
  } as const;

  /**
   * Enters one bare number for each offset, valid unless it begins with 9. Returns how many values
   * got no key.
   */
  function unindexableOf(
    records: readonly (readonly [digits: string, offset: number] | "end")[],
  ): number | undefined {
    const kernel = Kernel.open();
    kernel.setKey(deriveKey(testSecret).sipHashKey);
    const runs = new RunFile(nodeFiles, join(emptyFolder(), "runs"));
    const sink = new EntrySink(new Scatter(kernel, { partitionBytes: 64, columnBytes: 1 }), runs, 1);
    const columns = new ColumnTable();
    columns.slot("phone");
    const entry = new RecordEntry({ sink, blank: new BlankRule(), columns, rules: currentRules, plans });
    for (const record of records) {
      if (record === "end") entry.endSource();
      else entry.record([phoneSlot], [record[0]], 1, record[1], "usual");
    }
    runs.close();
    return entry.counts.tallies.get("phone")?.unindexable;
  }

  it("ends at a record's first byte", () => {
    const before = [["1000000", 0] as const, ["9000000", 100] as const];
    expect(unindexableOf([...before, ["1000000", sampledBytes - 1], ["1000000", sampledBytes], "end"])).toBe(
      4,
    );
    expect(
      unindexableOf([...before, ["1000000", sampledBytes - 2], ["1000000", sampledBytes - 1], "end"]),
    ).toBe(1);
    expect(unindexableOf([...before, ["1000000", sampledBytes], ["1000000", sampledBytes + 1], "end"])).toBe(
      4,
    );
  });

  it("is separate for each source", () => {
    expect(unindexableOf([["9000000", 0], "end", ["1000000", 0], "end", ["9000000", 0], "end"])).toBe(2);
    expect(unindexableOf(["end", ["1000000", sampledBytes], "end"])).toBe(1);
  });
});
