// Bare digits wait until their source is decided. Both paths must agree however many wait, however
// little room there is, and whatever else their records hold.
import { describe, expect, it } from "vitest";
import { phoneCaseOf } from "../../support/both-paths/csv-cases.js";
import { isSameOutcome, outcomeOf, workerSizes } from "../../support/both-paths/index-outcome.js";
import { noDialect } from "../../support/both-paths/json-cases.js";
import { expectSame, ordinaryReading, type SourceCase } from "../../support/both-paths/both-paths.js";
import { firstSeed, randomCases, someOf } from "../../support/random-cases.js";

const cases = randomCases(12);
const seed = firstSeed;

/** Returns the same records as NDJSON. */
function asJson({ bytes, names, ...one }: SourceCase): SourceCase {
  const json = {
    meanings: [],
    starred: [],
    columns: [],
    keepsNames: false,
    lists: { decisions: [], personal: [], isByHand: true },
    logBytes: 1 << 16,
    mostValues: 3,
  };
  const lines = bytes
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) =>
      JSON.stringify(Object.fromEntries(line.split(",").map((value, index) => [names![index], value]))),
    );
  return { ...one, ...noDialect, json, bytes: Buffer.from(`${lines.join("\n")}\n`) };
}

describe("bare digits that wait", () => {
  it(`are read the same by both paths in ${cases} sources from seed ${seed} on`, () => {
    for (let index = 0; index < cases; index++) {
      const one = phoneCaseOf(seed + index);
      expectSame(one, `seed ${seed + index}`);
      expectSame(asJson(one), `seed ${seed + index} as NDJSON`);
    }
  });

  it("are staged in pieces when the source is decided", () => {
    const text = Array.from(
      { length: 400 },
      (_, index) => `user${index},3161${String(index).padStart(7, "0")}\n`,
    ).join("");
    const dialect = { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false };
    const one = {
      ...ordinaryReading,
      dialect,
      bytes: Buffer.from(text),
      names: ["username", "phone"],
      stagingBytes: 1,
      batchRecords: 1,
    };
    for (const sampledBytes of [1 << 24, 5000])
      for (const readers of [1, 2])
        for (const blockBytes of [100, 1000]) {
          expectSame({ ...one, sampledBytes, readers, blockBytes });
          expectSame(asJson({ ...one, sampledBytes, readers, blockBytes }));
        }
  });

  it("count once per record, whatever else is known when they are read", () => {
    const names = ["work_phone", "work_country_code", "phone", "country_code", "home_phone"];
    const dialect = { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false };
    const numbers = ["31612345678", "2015550123", "541123456789", "9990000000"];
    const places = ["NL", "US", "AR", ""];
    const lines = numbers.flatMap((digits) =>
      places.flatMap((one) =>
        places.map(
          (other) => `${digits},${one},${digits},${other},${digits}\n${digits},${one},+${digits},${other},\n`,
        ),
      ),
    );
    const samples = ["1112223333,,,,\n", "31612345670,,,,\n", "31612345670,NL,,,\n"].map((line) =>
      line.repeat(40),
    );
    for (const sample of samples)
      for (const sampledBytes of [1 << 24, sample.length, sample.length + 100])
        for (const blockBytes of [sample.length, 64, 1 << 20])
          expectSame({
            ...ordinaryReading,
            dialect,
            names,
            bytes: Buffer.from(sample + lines.join("")),
            sampledBytes,
            blockBytes,
          });
  });

  it("are read beside names of countries, however these are written", () => {
    const countries = [
      "France",
      "FRANCE",
      "france\u0000",
      " France",
      "Frances",
      "Franc",
      "Fr\u0000nce",
      "United Kingdom",
      "united  kingdom",
      "United Kingdo\u0000",
      "Bosnia and Herzegovina",
      "Saint Vincent and the Grenadines",
      "Deutschland",
      "C\u00f4te d'Ivoire",
      "Netherlands",
      "nld",
    ];
    const lines = countries.flatMap((country) =>
      ["0612345678", "612345678", "31612345678", "2015550101"].map((digits) => `${digits},${country}\n`),
    );
    expectSame({
      ...ordinaryReading,
      dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
      names: ["phone", "country_name"],
      bytes: Buffer.from(lines.join("")),
    });
  });

  it.each([1, 2, 3])("give the same index with %i threads that have little room", async (threads) => {
    const text = Array.from(
      { length: 3000 },
      (_, index) => `user${index},3161${String(index).padStart(7, "0")}`,
    ).join("\n");
    const dump = Buffer.from(`username,phone\n${text}\n`);
    const sampledBytes = 20_000;
    const blocks = {
      lookaheadBytes: 64,
      stagingBytes: 1,
      batchRecords: 1,
      mostValues: 2,
      sampledBytes,
      ringBytes: 1,
    };
    const general = await outcomeOf(dump, { general: true }, { blocks });
    expect(typeof general.index).not.toBe("string");
    for (const sizes of someOf(workerSizes(dump, [300, 5000]), 2))
      expect(
        isSameOutcome(await outcomeOf(dump, { threads }, { ...sizes, blocks }), general),
        JSON.stringify(sizes),
      ).toBe(true);
  });
});
