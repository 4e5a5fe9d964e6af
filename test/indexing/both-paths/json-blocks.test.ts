// Random NDJSON sources, and sources made for blocks: cut into blocks of every size, read by readers
// that take turns. The fast path must give the same entries, rejects, positions, counts and columns as
// the reference path.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pieces } from "../../support/both-paths/csv-cases.js";
import { jsonCaseOf, plainJson, twice } from "../../support/both-paths/json-cases.js";
import { differenceOf, expectSame, type SourceCase } from "../../support/both-paths/both-paths.js";
import { firstSeed, randomCases, someOf } from "../../support/random-cases.js";

const cases = randomCases(100);
const seed = firstSeed;

function same(text: string | Buffer, more: Partial<SourceCase> = {}): void {
  expectSame({ ...plainJson, bytes: Buffer.from(text), ...more });
}

describe("the fast path cuts NDJSON as the reference path does", () => {
  it(`${cases} sources from seed ${seed} on`, () => {
    for (let index = 0; index < cases; index++) expectSame(jsonCaseOf(seed + index), `seed ${seed + index}`);
  });

  it("records made of significant pieces", () => {
    const text = fc
      .array(fc.constantFrom(...pieces), { maxLength: 3 })
      .map((parts) => JSON.stringify(parts.join("")));
    const value = fc.oneof(
      text,
      fc.json({ maxDepth: 3 }),
      fc.constantFrom("1", "null", "[]", "-0.0", "1e5", "tru", '"\\u00e9"'),
    );
    const name = fc.constantFrom(
      "email",
      "phone",
      "country_code",
      "username",
      "city",
      "users",
      "emails",
      "a@b.example",
    );
    const member = fc.tuple(name, value).map(([key, content]) => `${JSON.stringify(key)}:${content}`);
    const record = fc.array(member, { maxLength: 5 }).map((members) => `{${members.join(",")}}`);
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 8 }).map((records) => Buffer.from(twice(records))),
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
          expect(differenceOf({ ...plainJson, ...more, bytes })).toBeUndefined();
        },
      ),
      { numRuns: randomCases(17) },
    );
  });

  it("one reader goes on alone once the log is full, and blocks that others read ahead count once", () => {
    // The log has room for the first names only, not for those in the middle.
    const line = (index: number): string =>
      `{"email":"a${index}@b.example","phone":1201555${1000 + index}${index === 9 ? ',"city":{"name":1}' : ""}}`;
    const text = Array.from({ length: 18 }, (_, index) => line(index)).join("\n");
    for (const logBytes of [0, 100])
      for (const sampledBytes of [0, 300, 1 << 24])
        for (let turns = 0; turns < 10; turns++)
          same(text, {
            json: { ...plainJson.json, logBytes },
            readers: 3,
            turns,
            sampledBytes,
            blockBytes: 48,
          });
  });

  it("a stream whose bytes are released before a reader ahead needs them", () => {
    // The last line has no line end: bytes left over from an earlier block must not continue it.
    const lines = Array.from(
      { length: 60 },
      (_, n) => `{"email":"a${n}@example.com","city":"${"x".repeat((7 * n) % 90)}"}`,
    ).join("\n");
    for (let turns = 0; turns < 60; turns++)
      for (const lookaheadBytes of [1, 40, 4096])
        same(lines, {
          isStream: true,
          readers: 2 + (turns % 2),
          turns,
          blockBytes: 50 + turns,
          lookaheadBytes,
        });
  });

  it("records of exactly a block's size, with each line end, blank lines and a byte order mark", () => {
    for (const lineEnd of someOf(["\n", "\r\n", "\n\n", "\r\r\n", "\n \t\n", "\n\v\n"], 2))
      for (const record of [
        '{"email":"ab@c.example"}',
        '{"username":"u","city":[{}]}',
        "[1]",
        '{"email":"x@y.example",}',
        " {} ",
      ])
        for (const change of [-1, 0, 1])
          for (const readers of [1, 3]) {
            const text = Array.from({ length: 9 }, () => record + lineEnd).join("");
            const size = { blockBytes: record.length + lineEnd.length + change, readers, lookaheadBytes: 1 };
            same(text, size);
            same(`\ufeff${text}`, { ...size, byteOrderMarkBytes: 3 });
            same(`\ufeff${text}`, size);
          }
  });
});
