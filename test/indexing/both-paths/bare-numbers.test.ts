// Several numbers without a country code in one record: equal digits in several columns, beside countries of
// their own, the digits of another number, and those that are decided by what stands in the sample.
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { RecordEntry } from "../../../src/indexing/entries/record-entry.js";
import { pick, type Random } from "../../support/both-paths/csv-cases.js";
import { plainJson } from "../../support/both-paths/json-cases.js";
import { expectSame, ordinaryReading, type SourceCase } from "../../support/both-paths/both-paths.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";
import { seededRandom } from "../../support/random.js";

const cases = randomCases(15);
const names = [
  "username",
  "home_phone",
  "home_country_code",
  "work_phone",
  "work_country_code",
  "mobile",
  "phone",
];
const csv: Omit<SourceCase, "bytes"> = {
  ...ordinaryReading,
  dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
  names,
};

// oxfmt-ignore
const numbers = [
  "442079460024", "02079460024", "2079460024", "442079460031", "31612345678", "0612345678", "612345678", "12015550123", "2015550123", "9990000000", "16125550110",
  "4915112345678", "015112345678", "0353010014", "1234567", "0", "+442079460024", "+31612345678", "+12015550123", "(201) 555-0123", "00442079460024",
  "+442079460024; +31612345678", "020 7946 0024", "3531234567", "5491112345678",
];
const countries = ["", "GB", "NL", "US", "FR", "DE", "44", "+31", "Germany", "XX"];

/** Returns a number, of few so that records hold the same one twice. */
function numberOf(random: Random, few: readonly string[]): string {
  return random(4) === 0 ? "" : random(8) === 0 ? pick(random, numbers) : pick(random, few);
}

/** Returns how a case is read, with limits that many of its records cross. */
function readingOf(
  random: Random,
): Pick<SourceCase, "stagingBytes" | "blockBytes" | "batchRecords" | "sampledBytes" | "region"> {
  return {
    stagingBytes: pick(random, [1, 1 << 16]),
    blockBytes: pick(random, [500, 1 << 20]),
    batchRecords: pick(random, [1, 7, 128]),
    sampledBytes: pick(random, [0, 3000, 1 << 20]),
    region: pick(random, [undefined, undefined, "NL", "US", "GB"]),
  };
}

describe("several bare numbers of a record are read the same by both paths", () => {
  it("beside a number that is another form of theirs", () => {
    const others = ["+999123456", "+9990123456", "999123456", "9990123456", "00999123456", "+31612345678"];
    const countries = ["", "FR", "GB"];
    const rows = others.flatMap((other) =>
      countries.flatMap((country) => [
        `a,9990123456,${country},${other},,,\n`,
        `b,${other},,9990123456,${country},,\n`,
        `c,9990123456,${country},9990123456,GB,${other},\n`,
      ]),
    );
    const foreign = "x,31612345678,FR,31612345678,FR,31612345678,\n".repeat(9);
    for (const sampledBytes of [0, 300, 1 << 20])
      for (const bytes of [rows.join(""), foreign + rows.join("")])
        expectSame({ ...csv, sampledBytes, blockBytes: 300, bytes: Buffer.from(bytes) }, `${sampledBytes}`);
  });

  it("that all wait, and give several entries each", () => {
    // A tenth is no valid number, so that each of the others leaves a trace too.
    const phones = Array.from({ length: 3000 }, (_, n) =>
      n % 10 === 0
        ? `999${String(n).padStart(7, "0")}`
        : `3161${String((n * 7919) % 10_000_000).padStart(7, "0")}`,
    );
    const fewNames = ["phone"];
    const manyNames = ["phone", ...Array.from({ length: 59 }, (_, n) => `note${n}`)];
    for (const names of [fewNames, manyNames])
      for (const batchRecords of [1, 128])
        expectSame(
          {
            ...csv,
            names,
            bytes: Buffer.from(phones.map((phone) => `${phone}${",".repeat(names.length - 1)}\n`).join("")),
            stagingBytes: 1,
            batchRecords,
            // The first block is the sample; what follows shows whether anything else was overwritten.
            sampledBytes: 12 * 900 + 59 * 900,
            blockBytes: 12 * 900 + 59 * 900,
          },
          `${names.length} columns, batches of ${batchRecords}`,
        );
  });

  it(`in ${cases} sources of each format from seed ${firstSeed} on`, () => {
    for (let seed = firstSeed; seed < firstSeed + cases; seed++) {
      const random = seededRandom(seed);
      const few = Array.from({ length: 1 + random(6) }, () => pick(random, numbers));
      const places = Array.from({ length: 1 + random(4) }, () => pick(random, countries));
      const reading = readingOf(random);
      const records = Array.from({ length: 300 }, (_, n) => [
        `user${n}`,
        numberOf(random, few),
        pick(random, places),
        numberOf(random, few),
        pick(random, places),
        random(2) === 0 ? "" : numberOf(random, few),
        random(3) === 0 ? numberOf(random, few) : "",
      ]);
      const table = records.map((record) => `${record.map((value) => `"${value}"`).join(",")}\n`);
      expectSame({ ...csv, ...reading, bytes: Buffer.from(table.join("")) }, `CSV, seed ${seed}`);
      const lines = records.map(([username, ...rest]) => {
        const phones = Array.from({ length: random(4) === 0 ? random(12) : random(4) }, () => ({
          ...(random(5) === 0 ? {} : { country_code: pick(random, places) }),
          number: numberOf(random, few),
        }));
        return `${JSON.stringify({ username, phones, home_phone: rest[0], work_phone: rest[2] })}\n`;
      });
      expectSame({ ...plainJson, ...reading, bytes: Buffer.from(lines.join("")) }, `NDJSON, seed ${seed}`);
    }
  });

  it("and most are left to the kernel", () => {
    const recordCalls = vi.spyOn(RecordEntry.prototype, "record");
    onTestFinished(() => {
      recordCalls.mockRestore();
    });
    const lines = Array.from({ length: 500 }, (_, n) => {
      const end = String(n).padStart(3, "0");
      return n % 2 === 0
        ? `x${n},02079460${end},GB,0612345${end},NL,,+442079461${end}\n`
        : `x${n},442079460${end},FR,442079460${end},DE,,\n`;
    });
    const decided = "a,02079460024,GB,0612345678,NL,,\n".repeat(8);
    const bytes = Buffer.from(decided + lines.join(""));
    expectSame({ ...csv, sampledBytes: 100, blockBytes: 100, bytes });
    expect(recordCalls.mock.calls.length).toBeLessThan(lines.length + 8 + 50);
  });

  it("where columns become many while a number waits", () => {
    const many = Object.fromEntries(Array.from({ length: 70 }, (_, n) => [`name${n}x`, "tea"]));
    const lines = Array.from({ length: 400 }, (_, n) => {
      const number = `3161234${String(n).padStart(4, "0")}`;
      return `${JSON.stringify({ username: `x${n}`, phone: number, ...(n < 200 ? {} : many) })}\n`;
    });
    expectSame({ ...plainJson, blockBytes: 3000, bytes: Buffer.from(lines.join("")) });
  });

  it("with more of them than a batch has room for", () => {
    const kinds = [
      // National numbers, digits of any country, and evidence.
      { region: "NL", start: "061234" },
      { region: undefined, start: "061234" },
      { region: "FR", start: "44207946" },
    ];
    const columns = ["home", "work", "mobile", "cell", "fax", "other", "second", "third", "fourth"];
    for (const count of [3, 5, 8, 9])
      for (const { region, start } of kinds) {
        const names = ["username", ...columns.slice(0, count).map((name) => `${name}_phone`)];
        const lines = Array.from({ length: 900 }, (_, n) => {
          const end = String(n).padStart(3, "0");
          const phones = Array.from({ length: count }, (_one, index) => `${start}${end}${index}`);
          return `x${n},${phones.join(",")}\n`;
        });
        const bytes = Buffer.from(lines.join(""));
        const more = { region, names, sampledBytes: 100, blockBytes: 30_000, batchRecords: 128 };
        expectSame({ ...csv, ...more, bytes }, `${count} numbers, ${start} in ${region}`);
      }
  });
});
