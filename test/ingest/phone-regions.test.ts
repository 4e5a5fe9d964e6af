// The phone numbers of a record and the countries beside them.
import { describe, expect, it } from "vitest";
import type { EntrySink } from "../../src/indexing/entries/entry-sink.js";
import { RecordEntry } from "../../src/indexing/entries/record-entry.js";
import { kindNumbers } from "../../src/format/kinds.js";
import { ColumnTable, otherColumn, type Slot } from "../../src/ingest/columns.js";
import { BlankRule } from "../../src/record/blank.js";
import { currentRules } from "../../src/record/rules.js";
import { expectProportional } from "../support/proportional.js";

const country: Slot = { number: 0, kind: null, isCountryCode: true, isSecret: false, countryCodeNumber: -1 };
const phone: Slot = { number: 1, kind: "phone", isCountryCode: false, isSecret: false, countryCodeNumber: 0 };
const lonePhone: Slot = {
  number: 2,
  kind: "phone",
  isCountryCode: false,
  isSecret: false,
  countryCodeNumber: -1,
};

type Value = readonly [slot: Slot, value: string];

/**
 * Returns the phone keys of records from one source, sorted, with `!` for each value without one.
 */
function keysOf(records: readonly (readonly Value[])[], region?: string): string[] {
  const keys: string[] = [];
  const sink = {
    setWidth: () => undefined,
    setColumns: () => undefined,
    enter: (kind: number, canonical: string) => kind === kindNumbers.phone && keys.push(canonical),
  } as unknown as EntrySink;
  const columns = new ColumnTable();
  columns.slot("phone");
  const entry = new RecordEntry({
    sink,
    blank: new BlankRule(),
    columns,
    rules: currentRules,
    ...(region === undefined ? {} : { region }),
  });
  for (const record of records)
    entry.record(
      record.map(([slot]) => slot),
      record.map(([, value]) => value),
      record.length,
      0,
      "usual",
    );
  entry.endSource();
  const { unindexable = 0 } = entry.counts.tallies.get("phone") ?? {};
  return [...keys.toSorted(), ...Array.from({ length: unindexable }, () => "!")];
}

const beside = (code: string, number: string): Value[] => [
  [country, code],
  [phone, number],
];

describe("a number with a country beside it", () => {
  it.each(["31", "+31", "0031", "31.0", "NL", "nl"])(
    "takes the country code %s, however it is written",
    (code) => {
      for (const number of [
        "0612345678",
        "06 1234 5678",
        "612345678",
        "31612345678",
        "+31612345678",
        "0031612345678",
        "6.12345678E+8",
      ]) {
        expect([number, ...keysOf([beside(code, number)])]).toEqual([number, "31612345678"]);
        expect([number, ...keysOf([beside(code, number).toReversed()])]).toEqual([number, "31612345678"]);
        expect([number, ...keysOf([beside(code, number)], "DE")]).toEqual([number, "31612345678"]);
      }
    },
  );

  it("belongs to another country if it says so", () => {
    expect(keysOf([beside("NL", "+32470123456"), beside("NL", "0032470123457")])).toEqual([
      "32470123456",
      "32470123457",
    ]);
  });

  it.each(["", "null", "XX", "?"])("is read in the build's region if the country is %j", (code) => {
    expect(keysOf([beside(code, "0612345678")], "NL")).toEqual(["31612345678"]);
    expect(keysOf([beside(code, "0612345678")])).toEqual(["!"]);
  });

  it("counts once with its other spellings in the record", () => {
    const record: Value[] = [
      ...beside("NL", "0612345678"),
      [lonePhone, "+31612345678"],
      [phone, "612345678"],
      [lonePhone, "31612345678"],
    ];
    expect(keysOf([record])).toEqual(["31612345678"]);
  });
});

describe("several numbers in a record", () => {
  it("all belong to a single country", () => {
    expect(
      keysOf([
        [
          [country, "NL"],
          [phone, "0612345678"],
          [phone, "0612345679"],
        ],
      ]),
    ).toEqual(["31612345678", "31612345679"]);
  });

  it("each belong to their own country, if there are as many countries", () => {
    expect(
      keysOf([
        [
          [country, "NL"],
          [phone, "0612345678"],
          [country, "BE"],
          [phone, "0470123456"],
        ],
      ]),
    ).toEqual(["31612345678", "32470123456"]);
    expect(
      keysOf([
        [
          [country, "NL"],
          [country, "32"],
          [phone, "+31612345678"],
          [phone, "0470 12 34 56"],
        ],
      ]),
    ).toEqual(["31612345678", "32470123456"]);
  });

  it("belong to no country, if there are more or fewer countries", () => {
    expect(
      keysOf(
        [
          [
            [country, "NL"],
            [country, "BE"],
            [phone, "0612345678"],
          ],
        ],
        "NL",
      ),
    ).toEqual(["!"]);
  });

  it("in one value belong to its country", () => {
    expect(keysOf([beside("NL", "0612345678; 0612345679")])).toEqual(["31612345678", "31612345679"]);
  });

  it("have no country if the column shares its number with others", () => {
    const [code, number] = [
      { ...country, number: otherColumn },
      { ...phone, number: otherColumn, isSecret: false, countryCodeNumber: otherColumn },
    ];
    expect(
      keysOf([
        [
          [code, "NL"],
          [number, "0612345678"],
        ],
      ]),
    ).toEqual(["!"]);
    expect(
      keysOf(
        [
          [
            [code, "BE"],
            [number, "0612345678"],
          ],
        ],
        "NL",
      ),
    ).toEqual(["31612345678"]);
  });

  it("are read in time linear in them", () => {
    expectProportional(100_000, (size) => {
      const many = Array.from({ length: size }, (_, index): Value[] =>
        beside("NL", `06${10_000_000 + index}`),
      ).flat();
      expect(keysOf([many])).toHaveLength(size);
    });
  });
});

describe("a source", () => {
  // A valid German number with its 49, and a number of Emden without its zero.
  const both = "492112345678";
  const asNational = `49${both}`;
  const international: Value[][] = ["31612345678", "31612345679"].map((digits) => [[lonePhone, digits]]);
  const national: Value[][] = ["15112345678", "15112345679"].map((digits) => [[lonePhone, digits]]);

  it("that writes country codes is read as having them where both are possible", () => {
    expect(keysOf([...international, [[lonePhone, both]]], "DE")).toContain(both);
    expect(keysOf([[[lonePhone, both]], ...international], "DE")).not.toContain(asNational);
  });

  it("with digits that begin with the region's own code has them as they are, whatever the others", () => {
    expect(keysOf([...national, [[lonePhone, both]]], "DE")).toContain(both);
    expect(keysOf([[[lonePhone, both]]], "DE")).toEqual([both]);
    expect(keysOf([...international, ...national, [[lonePhone, both]]], "DE")).not.toContain(asNational);
  });

  it("with a region still reads numbers after + and 00 as international", () => {
    expect(keysOf([[[lonePhone, "+31612345678"]], [[lonePhone, "0031612345679"]]], "US")).toEqual([
      "31612345678",
      "31612345679",
    ]);
  });
});
