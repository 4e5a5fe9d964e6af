// Random and hand-made CSV sources, cut into blocks of every size. The fast path must give the same
// entries, rejects, positions and counts as the reference path.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  caseOf,
  columnLimits,
  largeCaseOf,
  pieces,
  tableValues,
} from "../../support/two-ways/two-ways-cases.js";
import { differenceOf, expectSame, ordinaryReading, type WaysCase } from "../../support/two-ways/two-ways.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";

const cases = 300;
const largeCases = randomCases(30);
const seed = firstSeed;

const plain: Omit<WaysCase, "bytes" | "names"> = {
  ...ordinaryReading,
  dialect: { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false },
};

function same(text: string | Buffer, names: readonly string[], more: Partial<WaysCase> = {}): void {
  expectSame({ ...plain, bytes: Buffer.from(text), names, ...more });
}

describe("the fast path reads as the reference path does", () => {
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
      { numRuns: randomCases(60) },
    );
  });

  it.each(["email", "phone", "username", "city"])(
    "every value of the rules' tables, in a column %s",
    (name) => {
      const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
      for (const country of ["", "NL", "US", "44", "null"])
        for (const write of [quoted, (value: string) => value])
          for (const region of [undefined, "NL"])
            same(
              tableValues.map((value) => `${write(value)},${country}\n`).join(""),
              [name, "country_code"],
              { region, blockBytes: 3000 },
            );
    },
  );

  it.each(columnLimits)("%i columns", (count) => {
    const names = Array.from({ length: count }, (_, index) =>
      index % 7 === 0 ? `email${index}` : index % 11 === 0 ? "phone" : `c${index}`,
    );
    const record = (mark: number): string =>
      names
        .map((name, index) =>
          name.startsWith("e") && index % 3 === mark % 3
            ? `a${mark}@b.example`
            : (index + mark) % 5 === 0
              ? "x"
              : "",
        )
        .join(",");
    const text = Array.from({ length: 20 }, (_, index) => record(index)).join("\r\n");
    for (const blockBytes of [64, text.length, 1 << 20])
      same(text, names, { blockBytes, readers: blockBytes === 64 ? 3 : 1 });
  });

  it("blank words, and values that begin like one, at every position among few columns and many", () => {
    const values =
      '|null|n/a| N/A\t|x|0| 0 |00|-|nul|\u00a0|"a""b"|""|" "|none|u\u0149known|a@b.example'.split("|");
    for (let count = 1; count <= 50; count++) {
      const names = Array.from({ length: count }, (_, index) =>
        index % 5 === 1 ? `phone${index}` : index % 7 === 3 ? `email${index}` : `c${index}`,
      );
      // Enough records that each value appears at each position.
      const records = Array.from({ length: values.length + 3 }, (_, record) =>
        names.map((_name, index) => values[(3 * index + record) % values.length]).join(","),
      );
      records.push(
        names
          .map((name) => (name.startsWith("p") ? "+12015550101" : name.startsWith("e") ? "a@b.example" : "x"))
          .join(","),
      );
      same(`${records.join("\n")}\n`, names, { blockBytes: 1 << 20 });
    }
  });

  it("blank words that are written with escapes, in a column of every kind", () => {
    const names = ["email", "phone", "username", "city"];
    const values = '"nu\\ll"|"\\null"|"nul\\"l"|"n\\/a"|"\\-"|"\\x"|"\\0"'.split("|");
    const records = values.flatMap((value) =>
      names.map((name) => names.map((other) => (other === name ? value : "")).join(",")),
    );
    same(`${records.join("\n")}\n`, names, { dialect: { ...plain.dialect, escape: 0x5c } });
  });

  it("fields of one name", () => {
    const values = ["", "a@b.example", "c@d.example", "null"];
    const records = values.flatMap((one) =>
      values.flatMap((other) => [`${one},${other},${other},${one}`, `${one},x,,${other}`]),
    );
    same(`${records.join("\n")}\n`, ["email", "city", "email", "city"]);
    same(`${records.join("\n")}\n`, ["username", "username", "city", "email"]);
  });

  it.each([0, 1, 253, 254, 255, 256, 100_000])("identifiers of %i bytes", (length) => {
    for (const name of ["email", "phone", "username", "city"])
      for (const text of [
        "a".repeat(length),
        "7".repeat(length),
        `${"a".repeat(Math.max(0, length - 10))}@b.example`,
        `@${"a".repeat(length)}`,
        "é".repeat(length >> 1),
        " ".repeat(length),
      ])
        for (const blockBytes of [257, 5000])
          for (const maxRecordBytes of [1 << 20, 99_999, 254])
            same(`x,y\n${text},z\n"${text}",z\nz,w`, [name, "other"], { blockBytes, maxRecordBytes });
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
