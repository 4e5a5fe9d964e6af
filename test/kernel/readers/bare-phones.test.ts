// Bare digits beside every region, read by the kernel and by the reference path:
// src/record/phone/phone-bare.ts, and national readings.
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { ReadAt } from "../../../src/kernel/readers/parser-options.js";
import { RecordEntry } from "../../../src/indexing/entries/record-entry.js";
import { PatternNodes } from "../../../src/record/phone/automaton/digit-pattern.js";
import { numberingPlans, type Plan } from "../../../src/record/phone/phone-metadata.js";
import { isValidInternational } from "../../../src/record/phone/phone-plan.js";
import { seededRandom } from "../../support/random.js";
import { pick, type Random } from "../../support/both-paths/csv-cases.js";
import { csvParser } from "../../support/kernel/parsers.js";
import { noDialect } from "../../support/both-paths/json-cases.js";
import { expectSame, type SourceCase } from "../../support/both-paths/both-paths.js";
import { firstSeed, randomCases, someOf } from "../../support/random-cases.js";

const { byRegion, byCallingCode } = numberingPlans();
const codes = [...byCallingCode.keys()];
const nodes = new PatternNodes();
const perSource = randomCases(10);
/** Regions whose numbers are in one source. */
const perBatch = 12;

/**
 * Beginnings of a source. They decide whether its bare digits are international, and whether those
 * valid both ways are.
 */
const samples = {
  "in a sample": undefined,
  refused: "1112223333,\n".repeat(8),
  "refused, international if valid": `${"1112223333,\n".repeat(8)}31612345678,FR\n`,
  international: "31612345678,\n".repeat(8),
  "international, and if valid both ways": "31612345678,FR\n".repeat(8),
} as const;

/**
 * Each region of a build and each calling code is read with one of the samples, a different one in
 * each run; long runs use all.
 */
const turns = randomCases(1) === 1 ? Object.keys(samples).length : 1;
const cases = Object.entries(samples).map(
  ([name, sample], index) => [name, sample, firstSeed + index] as const,
);

function digitsOf(random: Random, count: number): string {
  return Array.from({ length: Math.max(0, count) }, () => random(10)).join("");
}

/** Returns digits that a pattern matches. */
function fromPattern(random: Random, pattern: string): string {
  let digits = "";
  let number = nodes.compile(pattern, 0);
  for (;;) {
    const node = nodes.node(number);
    if (node.is === "match") return digits;
    if (node.is === "digits") {
      digits += pick(
        random,
        Array.from({ length: 10 }, (_, digit) => digit).filter((digit) => (node.mask & (1 << digit)) !== 0),
      );
    }
    number = node.is === "choice" ? pick(random, node.of) : node.next;
  }
}

/** Returns valid numbers of a plan. */
function validOf({ callingCode, types, nationalPattern }: Plan, random: Random): string[] {
  const patterns = types.length === 0 ? [nationalPattern] : types.map(({ pattern }) => pattern);
  const found = Array.from({ length: 40 }, () => callingCode + fromPattern(random, pick(random, patterns)));
  return found.filter(isValidInternational).slice(0, 12);
}

function numberFor(random: Random, plan: Plan, valid: readonly string[], foreign: readonly string[]): string {
  const { callingCode, internationalPrefix, prefixPattern, lengths } = plan;
  const any = 7 + random(9);
  switch (random(10)) {
    case 0:
      return (String(1 + random(9)) + digitsOf(random, 14)).slice(0, any);
    case 1:
      return (callingCode + digitsOf(random, 14)).slice(0, any);
    case 2:
      return callingCode + digitsOf(random, pick(random, lengths));
    case 3:
      return (fromPattern(random, prefixPattern ?? "0") + digitsOf(random, 14)).slice(0, any);
    case 4:
      return fromPattern(random, prefixPattern ?? "0") + digitsOf(random, pick(random, lengths));
    case 5:
      return fromPattern(random, internationalPrefix ?? "00") + pick(random, foreign);
    case 6:
      return pick(random, valid) + (random(2) === 0 ? "" : digitsOf(random, 1 + random(4)));
    case 7:
      return pick(random, valid).slice(callingCode.length * random(2), -random(4) || 20);
    case 8:
      return random(3) === 0
        ? callingCode + fromPattern(random, prefixPattern ?? "0") + digitsOf(random, pick(random, lengths))
        : pick(random, foreign);
    default:
      return `888555${digitsOf(random, 8)}`;
  }
}

const more = {
  keepWords: [],
  blankWords: [],
  chunkBytes: 1 << 16,
  lookaheadBytes: 64,
  stagingBytes: 1 << 16,
  batchRecords: 128,
  readers: 1,
  turns: 1,
  byteOrderMarkBytes: 0 as const,
};
const dialect = { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false };
const names = ["phone", "country_code"];

/** Returns the same source as NDJSON, with its phone numbers as strings or as numbers. */
function asJson({ bytes, sampledBytes, ...one }: SourceCase, isNumber: boolean): SourceCase {
  const json = {
    meanings: [],
    starred: [],
    keepsNames: false,
    lists: { decisions: [], personal: [], isByHand: true },
    columns: [],
    logBytes: 1 << 16,
    mostValues: 64,
  };
  let sampled = 0;
  const lines = bytes.toString().trimEnd().split("\n");
  const records = lines.map((line) => {
    const [digits, country] = line.split(",");
    return `{"phone":${isNumber && !digits!.startsWith("0") ? digits : `"${digits}"`},"country_code":"${country}"}\n`;
  });
  for (let at = 0, line = 0; at < sampledBytes && line < lines.length; line++) {
    at += lines[line]!.length + 1;
    sampled += records[line]!.length;
  }
  return {
    ...one,
    ...noDialect,
    json,
    bytes: Buffer.from(records.join("")),
    blockBytes: sampled,
    sampledBytes: sampled,
  };
}

/** Returns a source with a sample, which decides how bare digits are read, before `lines`. */
function sourceOf(sample: string | undefined, lines: readonly string[], region?: string): SourceCase {
  const bytes = Buffer.from((sample ?? "") + lines.join(""));
  const blockBytes = sample === undefined ? bytes.length : sample.length;
  return {
    bytes,
    names,
    dialect,
    blockBytes,
    sampledBytes: sample?.length ?? 1 << 20,
    maxRecordBytes: 1 << 20,
    region,
    ...more,
  };
}

describe("the kernel reads bare digits like the reference path", () => {
  const random = seededRandom(22);
  const foreign = [...byRegion.values()]
    .filter((_, index) => index % 5 === 0)
    .flatMap((plan) => validOf(plan, random));
  const valid = new Map([...byRegion].map(([region, plan]) => [region, validOf(plan, random)] as const));
  const numbersFor = (region: string, count: number): string[] => {
    const own = valid.get(region)!;
    return Array.from({ length: count }, () =>
      numberFor(random, byRegion.get(region)!, own.length === 0 ? foreign : own, foreign),
    );
  };

  it.each(Object.entries(samples))("%s, beside every region", (name, sample) => {
    const regions = someOf([...byRegion.keys()], 48);
    for (let first = 0; first < regions.length; first += perBatch) {
      const batch = regions.slice(first, first + perBatch);
      const lines = batch.flatMap((region) =>
        numbersFor(region, perSource).map((digits) => `${digits},${region}\n`),
      );
      expectSame(sourceOf(sample, lines), `${batch.join(" ")}, ${name}`);
      const regionless = lines.map((line) => line.replace(/,.*/u, ","));
      expectSame(sourceOf(sample, regionless), `without any region, ${name}`);
      expectSame(
        asJson(sourceOf(sample, lines), (first / perBatch) % 2 === 0),
        `${batch.join(" ")}, ${name}, NDJSON`,
      );
    }
  });

  it.each(cases)(
    "%s, in every region of a build, without a country code or beside one that names no region",
    (name, sample, turn) => {
      for (const [index, region] of [...byRegion.keys()].entries()) {
        if ((index + turn) % turns !== 0) continue;
        const lines = numbersFor(region, 2 * perSource).map(
          (digits, ordinal) => `${digits},${ordinal % 8 === 0 ? "ZZ" : ""}\n`,
        );
        expectSame(sourceOf(sample, lines, region), `${region}, ${name}`);
      }
    },
  );

  it.each(cases)("%s, beside calling codes and other names of regions", (name, sample, turn) => {
    const regions = [...byRegion.keys()];
    for (const [index, code] of codes.entries()) {
      if ((index + turn) % turns !== 0) continue;
      const [plan] = byCallingCode.get(code)!;
      const region = plan!.region ?? pick(random, regions);
      const lines = numbersFor(region, 40).map(
        (digits) =>
          `${digits},${pick(random, [code, `+${code}`, `00${code}`, `${code}.0`, region.toLowerCase()])}\n`,
      );
      expectSame(sourceOf(sample, lines), `${code}, ${name}`);
    }
    const odd = [
      "UK",
      "uk",
      "EL",
      "+",
      "0",
      "01",
      "+0",
      "+01",
      "+031",
      "999",
      "1234",
      "+1234",
      "ZZ",
      "A",
      "@@",
      "[[",
      "{{",
      "``",
      "n1",
      "1n",
    ];
    for (const written of someOf(odd, 7))
      for (const region of ["GB", "GR", "NL"])
        expectSame(
          sourceOf(
            sample,
            numbersFor(region, 60).map((digits) => `${digits},${written}\n`),
          ),
          `${written}, ${name}`,
        );
  });
});

describe("bare digits of another region, or of none", () => {
  it("are not deferred where they cannot be a number of the region", () => {
    const random = seededRandom(23);
    const recordCalls = vi.spyOn(RecordEntry.prototype, "record");
    onTestFinished(() => {
      recordCalls.mockRestore();
    });
    /** Returns how many records the fast path defers. */
    const deferredIn = (one: SourceCase, what: string): number => {
      recordCalls.mockClear();
      expectSame(one, what);
      // The reference path has taken all of them.
      return recordCalls.mock.calls.length - one.bytes.toString().split("\n").length + 1;
    };
    for (const [region, { callingCode, trunkPrefix }] of someOf([...byRegion], 50)) {
      const lines = (digits: number): string[] =>
        Array.from({ length: 50 }, () => `888555${digitsOf(random, digits)},${region}\n`);
      // +888 is followed by 11 digits and belongs to no country; shorter numbers are not valid.
      // Without the first digit it may be a national number.
      if (trunkPrefix !== "8")
        expect(
          deferredIn(sourceOf(samples["in a sample"], lines(8)), region),
          `valid, in a sample, in ${region}`,
        ).toBe(0);
      const international = samples["international, and if valid both ways"];
      expect(
        deferredIn(sourceOf(international, lines(7)), region),
        `not valid, international, in ${region}`,
      ).toBeLessThanOrEqual(8);
      // Where national numbers can have that many digits, the key is the national one.
      if (byCallingCode.get(callingCode)!.some(({ lengths }) => lengths.at(-1)! >= 12)) continue;
      expect(
        deferredIn(sourceOf(samples.refused, lines(7)), region),
        `not valid, refused, in ${region}`,
      ).toBeLessThanOrEqual(8);
    }
  });

  it("wait without a region although there may be a zero behind their calling code", () => {
    const recordCalls = vi.spyOn(RecordEntry.prototype, "record");
    onTestFinished(() => {
      recordCalls.mockRestore();
    });
    const lines = Array.from({ length: 50 }, (_, n) => `70255501${10 + n},\n`);
    expectSame(sourceOf(samples["in a sample"], lines));
    // The reference path has taken all of them, and perhaps the first of the batch again.
    expect(recordCalls.mock.calls.length).toBeLessThanOrEqual(lines.length + 1);
  });
});

it("the kernel stops for the numbering plans after the batch that needs them first", () => {
  const parser = csvParser([{ kind: 2, number: 0, countryCodeField: -1, isSecret: false }]);
  const bytes = Buffer.from("2015550101\n".repeat(1000));
  const read: ReadAt = (into, offset) => bytes.copy(into, 0, offset);
  parser.begin(0, read);
  parser.refill(bytes.length, read);
  let deferred = 0;
  const note = (): void => void deferred++;
  expect(parser.parse(bytes.length, bytes.length)).toBe("no-room");
  parser.takeDeferred({ record: note, line: note, reject: note });
  expect(deferred).toBe(128);
  // It goes on even if they do not come.
  expect(parser.parse(bytes.length, bytes.length)).toBe("no-room");
});
