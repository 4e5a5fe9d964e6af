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
 * calling code 5. Mobile numbers there have 7 digits.
 */
const plans: PhonePlans = {
  isValidInternational: (digits) => !digits.startsWith("9") && !digits.startsWith("59"),
  nationalReading: (digits, place) => {
    const read = `5${digits.replace(/^0/u, "")}`;
    return place === "QQ" ? undefined : { digits: read, isValid: plans.isValidInternational(read) };
  },
  ownCode: (digits, place) =>
    place === "QQ" || !digits.startsWith("5") ? "none" : digits.length === 8 ? "typical" : "possible",
};

interface Judge {
  phones: BarePhones;
  /** Enters one number as a record of its own. */
  add: (digits: string, columns: Uint8Array, place?: string, column?: number) => void;
  /** Keys with their columns. */
  entered: [string, number[]][];
  /** Traces: `+` and a reading, `#` and unread digits. */
  traces: string[];
}

function judge(): Judge {
  const entered: [string, number[]][] = [];
  const traces: string[] = [];
  const enter: ConstructorParameters<typeof BarePhones>[0]["enter"] = (forms, digits, columns, isNew) => {
    for (const key of forms.keys) if (isNew(key)) entered.push([key, [...columns]]);
    for (const other of forms.other ?? []) traces.push(`+${other}`);
    if (forms.isUnread === true) traces.push(`#${digits}`);
  };
  const phones = new BarePhones({ plans, enter });
  const add = (digits: string, columns: Uint8Array, place?: string, column = 0): void => {
    const number = { digits, place, column, isNational: false };
    const reading = phones.read(number);
    const forms = settledForms(reading) ?? phones.formsOf(reading, column);
    if (forms === undefined) phones.wait([number], columns, () => false);
    else enter(forms, digits, columns, () => true);
  };
  return { phones, add, entered, traces };
}

const keysOf = ({ entered }: Judge): string[] => entered.map(([digits]) => digits);

describe("bare digits", () => {
  it.each([
    [0, 4, "international"],
    [1, 99, "international"],
    [2, 98, "uncertain"],
    [1, 3, "uncertain"],
    [25, 75, "uncertain"],
    [26, 74, "unread"],
    [1, 2, "unread"],
    [1, 0, "unread"],
  ])("with %i invalid and %i valid values are %s", (invalid, valid, what) => {
    const { phones, add, entered, traces } = judge();
    for (let count = 0; count < invalid; count++) add("9000000", set(1));
    for (let count = 0; count < valid; count++) add("1000000", set(2));
    phones.decide();
    expect(entered).toHaveLength(what === "unread" ? 0 : invalid + valid);
    // An invalid number has a key, but also leaves a trace, because it may be a national one.
    expect(traces).toHaveLength(what === "international" ? invalid : invalid + valid);
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
      add(String(1_100_000 + count), set(count & 7), count % 3 === 0 ? "NL" : undefined);
    phones.decide();
    expect(entered.toSorted(([a], [b]) => a.length - b.length || Number(a) - Number(b))).toEqual(
      Array.from({ length: 5000 }, (_, count): [string, number[]] => [
        String((count % 3 === 0 ? 51_100_000 : 1_100_000) + count),
        [count & 7],
      ]).toSorted(([a], [b]) => a.length - b.length || Number(a) - Number(b)),
    );
  });

  it("that begin with 0 are national in any column, and say nothing about the others", () => {
    const judged = judge();
    for (let count = 0; count < 9; count++) judged.add("0000001", set(1));
    judged.add("1000000", set(1));
    judged.phones.decide();
    judged.add("0612345", set(1));
    expect(keysOf(judged)).toEqual(["1000000"]);
    expect(judged.traces).toHaveLength(10);
  });

  it("after the decision follow it, whatever they are", () => {
    const trusting = judge();
    trusting.add("1000000", set(1));
    trusting.phones.decide();
    trusting.add("9000000", set(1));
    trusting.phones.decide();
    expect(keysOf(trusting)).toEqual(["1000000", "9000000"]);
    const wary = judge();
    wary.add("9000000", set(1));
    wary.phones.decide();
    wary.add("1000000", set(1));
    expect([wary.entered.length, wary.traces]).toEqual([0, ["#9000000", "#1000000"]]);
  });

  it("are not trusted if the sample has none", () => {
    const judged = judge();
    judged.phones.decide();
    judged.add("1000000", set(1));
    expect([judged.entered, judged.traces]).toEqual([[], ["#1000000"]]);
  });

  it("fewer than 7 are a number only in a region, and do not affect the decision", () => {
    const judged = judge();
    for (const digits of ["90000", "90001", "90002"]) judged.add(digits, set(1));
    judged.add("12345", set(1), "NL");
    judged.add("1000000", set(1));
    judged.phones.decide();
    expect([keysOf(judged), judged.traces.length]).toEqual([["512345", "1000000"], 3]);
  });

  it("are judged column by column", () => {
    const judged = judge();
    for (let count = 0; count < 9; count++) judged.add("9000000", set(1), undefined, 1);
    judged.add("1000000", set(1), undefined, 1);
    judged.add("1000001", set(1), undefined, 255);
    judged.phones.decide();
    judged.add("1000002", set(1), undefined, 1);
    judged.add("1000003", set(1), undefined, 255);
    expect(keysOf(judged)).toEqual(["1000001", "1000003"]);
    expect(judged.traces).toHaveLength(11);
  });

  it("in a column that may be all of +1 leave only traces; in others, the number of +1 does", () => {
    const american = judge();
    for (let count = 0; count < 20; count++) american.add(`2015550${100 + count}`, set(1));
    american.phones.decide();
    expect([american.entered.length, american.traces.length]).toEqual([0, 20]);
    const mixed = judge();
    mixed.add("2015550123", set(1));
    mixed.add("31612345678", set(1));
    mixed.phones.decide();
    expect([keysOf(mixed), mixed.traces]).toEqual([["2015550123", "31612345678"], ["+12015550123"]]);
  });
});

describe("bare digits with a region", () => {
  const read = (numbers: readonly string[], place = "NL"): [string[], string[]] => {
    const judged = judge();
    for (const digits of numbers) judged.add(digits, set(1), place);
    judged.phones.decide();
    return [keysOf(judged), judged.traces];
  };

  it("are read in the one way that is valid", () => {
    expect(read(["0612345"])).toEqual([["5612345"], []]);
    expect(read(["1234567"], "QQ")).toEqual([["1234567"], []]);
    expect(read(["0612345"], "QQ")).toEqual([[], ["#0612345"]]);
    expect(read(["9999999"], "QQ")).toEqual([[], ["#9999999"]]);
  });

  it("that are valid both ways are national, unless more of the others are of other countries", () => {
    expect(read(["1234567"])).toEqual([["51234567"], ["+1234567"]]);
    const judged = judge();
    judged.add("1234567", set(1), "NL");
    judged.add("2345678", set(1), "QQ");
    judged.add("2345679", set(1), "QQ");
    judged.phones.decide();
    judged.add("1234568", set(1), "NL");
    expect(keysOf(judged)).toEqual(["2345678", "2345679", "1234567", "1234568"]);
    expect(judged.traces).toEqual(["+51234567", "+51234568"]);
  });

  it("with the calling code of the region are international, also if they are not valid as that", () => {
    expect(read(["51234567"])).toEqual([["51234567"], ["+551234567"]]);
    expect(read(["59234567"])).toEqual([["59234567"], ["+559234567"]]);
    expect(read(["5123456"])).toEqual([["5123456"], ["+55123456"]]);
  });

  it("with the calling code of the region are national if nearly all others are", () => {
    const national = plans.nationalReading;
    const others = Array.from({ length: 21 }, (_, index) => `92${10_000 + index}`);
    // Only national readings of these are valid.
    plans.nationalReading = (digits) => ({ digits: `5${digits}`, isValid: true });
    try {
      const judged = judge();
      for (const digits of ["5123456", ...others]) judged.add(digits, set(1), "NL");
      judged.phones.decide();
      expect(keysOf(judged)).toContain("55123456");
      expect(judged.traces).toEqual(["+5123456"]);
    } finally {
      plans.nationalReading = national;
    }
  });

  it("that are valid neither way are what most others are, and leave a trace", () => {
    // 9… is valid neither way here, so only the length of the national reading favours it.
    expect(read(["9234567"])).toEqual([["59234567"], ["#9234567"]]);
    const judged = judge();
    judged.add("9234567", set(1), "NL");
    judged.add("2345678", set(1), "QQ");
    judged.phones.decide();
    expect([keysOf(judged), judged.traces]).toEqual([["2345678", "9234567"], ["#9234567"]]);
  });

  it("and with brackets around an area code are national", () => {
    const { phones } = judge();
    const number = { digits: "1234567", column: 0, isNational: true };
    expect(settledForms(phones.read({ ...number, place: "NL" }))).toEqual({ keys: ["51234567"] });
    expect(settledForms(phones.read({ ...number, place: undefined }))).toEqual({ keys: [], isUnread: true });
  });

  it("count once per record, whatever is decided", () => {
    const { phones, entered } = judge();
    const record = [
      { digits: "1234567", place: undefined, column: 0, isNational: false },
      { digits: "1234567", place: "NL", column: 0, isNational: false },
      { digits: "51234567", place: undefined, column: 0, isNational: false },
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
    ).toBe(0);
    expect(unindexableOf([...before, ["1000000", sampledBytes], ["1000000", sampledBytes + 1], "end"])).toBe(
      4,
    );
  });

  it("is separate for each source", () => {
    expect(unindexableOf([["9000000", 0], "end", ["1000000", 0], "end", ["9000000", 0], "end"])).toBe(2);
    expect(unindexableOf(["end", ["1000000", sampledBytes], "end"])).toBe(1);
  });
});
