// Random CSV sources, and sources made for blocks: cut into blocks of every size, read by readers that
// take turns. The fast path must give the same entries, rejects, positions and counts as the reference
// path.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseOf, largeCaseOf, pieces } from "../../support/both-paths/csv-cases.js";
import {
  differenceOf,
  expectSame,
  ordinaryReading,
  type SourceCase,
} from "../../support/both-paths/both-paths.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";

const cases = randomCases(100);
const largeCases = randomCases(18);
const seed = firstSeed;

const plain: Omit<SourceCase, "bytes" | "names"> = {
  ...ordinaryReading,
  dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
};

function same(text: string | Buffer, names: readonly string[], more: Partial<SourceCase> = {}): void {
  expectSame({ ...plain, bytes: Buffer.from(text), names, ...more });
}

describe("the fast path cuts CSV as the reference path does", () => {
  it(`${cases} sources from seed ${seed} on`, () => {
    for (let index = 0; index < cases; index++) expectSame(caseOf(seed + index), `seed ${seed + index}`);
  });

  it(`${largeCases} sources of full batches from seed ${seed} on`, () => {
    for (let index = 0; index < largeCases; index++)
      expectSame(
        {
          ...ordinaryReading,
          ...largeCaseOf(seed + index),
          blockBytes: 1 << (9 + (index % 12)),
          readers: 1 + (index % 2),
        },
        `seed ${seed + index}`,
      );
  });

  it("records made of significant pieces", () => {
    const field = fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((parts) => parts.join(""));
    const record = fc.array(field, { minLength: 1, maxLength: 5 }).map((fields) => fields.join(","));
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 8 }).map((records) => Buffer.from(records.join("\n"))),
        fc.record({
          blockBytes: fc.integer({ min: 1, max: 80 }),
          readers: fc.integer({ min: 1, max: 3 }),
          turns: fc.nat(),
          lookaheadBytes: fc.integer({ min: 1, max: 40 }),
          sampledBytes: fc.constantFrom(0, 30, 1 << 24),
          maxRecordBytes: fc.constantFrom(20, 60, 1 << 20),
          region: fc.constantFrom(undefined, "NL", "US"),
        }),
        (bytes, more) => {
          if (bytes.length === 0) return;
          expect(
            differenceOf({ ...plain, ...more, bytes, names: ["email", "phone", "country_code", "username"] }),
          ).toBeUndefined();
        },
      ),
      { numRuns: randomCases(17) },
    );
  });

  it("a stream whose bytes are released before a reader ahead needs them", () => {
    // The last line has no line end: bytes left over from an earlier block must not continue it.
    const records = Array.from(
      { length: 60 },
      (_, n) => `a${n}@example.com,${"x".repeat((7 * n) % 90)}`,
    ).join("\n");
    for (let turns = 0; turns < 60; turns++)
      for (const lookaheadBytes of [1, 40, 4096])
        same(records, ["email", "city"], {
          isStream: true,
          readers: 2 + (turns % 2),
          turns,
          blockBytes: 50 + turns,
          lookaheadBytes,
        });
  });

  it("records of exactly a block's size, with each line end", () => {
    for (const lineEnd of ["\n", "\r\n"])
      for (const record of [
        "ab@c.example,x",
        '"a""b@c.example",x',
        '"two\nlines",x',
        "broken,",
        '"br"oken,x',
      ])
        for (const change of [-2, -1, 0, 1, 2])
          for (const readers of [1, 2, 3])
            same(Array.from({ length: 9 }, () => record + lineEnd).join(""), ["email", "city"], {
              blockBytes: record.length + lineEnd.length + change,
              readers,
              lookaheadBytes: 1,
            });
  });
});
