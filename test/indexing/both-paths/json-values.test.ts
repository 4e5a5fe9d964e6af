// Random and hand-made NDJSON sources, cut into blocks of every size. The fast path must give the
// same entries, rejects, positions, counts and columns as the reference path.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnLimits, pieces, tableValues } from "../../support/two-ways/two-ways-cases.js";
import { jsonCaseOf, plainJson } from "../../support/two-ways/two-ways-json.js";
import { differenceOf, expectSame, type WaysCase } from "../../support/two-ways/two-ways.js";
import { firstSeed, randomCases } from "../../support/random-cases.js";

const cases = 300;
const seed = firstSeed;

function same(text: string | Buffer, more: Partial<WaysCase> = {}): void {
  expectSame({ ...plainJson, bytes: Buffer.from(text), ...more });
}

/**
 * Returns the lines twice. The first copy introduces the names, so that the kernel reads the
 * second.
 */
function twice(lines: readonly string[]): string {
  return [...lines, ...lines, ""].join("\n");
}

describe("the fast path reads NDJSON as the reference path does", () => {
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
      { numRuns: randomCases(60) },
    );
  });

  it.each(["email", "phone", "username", "city"])(
    "every value of the rules' tables, in a column %s",
    (name) => {
      const escaped = (value: string): string =>
        `"${Array.from({ length: value.length }, (_, index) => `\\u${value.charCodeAt(index).toString(16).padStart(4, "0")}`).join("")}"`;
      for (const country of ["", "NL", "US", "44", "null"])
        for (const write of [JSON.stringify, escaped])
          for (const region of [undefined, "NL"]) {
            const lines = tableValues.map(
              (value) => `{"${name}":${write(value)},"country_code":"${country}"}`,
            );
            same(lines.join("\n"), { region, blockBytes: 3000 });
          }
    },
  );

  it("every value of the rules' tables, in arrays of objects and of strings", () => {
    const lines = tableValues.map(
      (value, index) =>
        `{"emails":${JSON.stringify([value, tableValues[index + 1] ?? ""])},"phones":[{"number":${JSON.stringify(value)},"country_code":"NL"}]}`,
    );
    same(lines.join("\n"), { blockBytes: 3000 });
  });

  it("people in arrays of objects and of values, and next to their names", () => {
    const lines = [
      '{"city":"x","followers":["@kim","@lars"],"email":"a@b.example"}',
      '{"city":"x","followers":[["@kim"],null,"@lars"],"emails":["a@b.example","c@d.example"]}',
      '{"city":"x","followers":"@kim","users":{"username":"a"}}',
      '{"users":[{"username":"a","city":"y"},{"username":"b"}],"city":"x"}',
      '{"users":{"7":{"username":"a"},"*":{"username":"b"}},"email":"a@b.example"}',
    ];
    const followers = { class: "Usernames", kind: "username", isCountryCode: false, why: "content" } as const;
    const decisions = ["records", "part", "unsure"] as const;
    for (const decision of [undefined, ...decisions]) {
      const paths = ["followers", "users", "users.*"];
      const lists = {
        decisions: decision === undefined ? [] : paths.map((path) => [path, decision] as const),
        personal: [],
        isByHand: false,
      };
      const json = { ...plainJson.json, meanings: [["followers", followers] as const], lists };
      for (const blockBytes of [50, 1 << 20]) same(twice(twice(lines).split("\n")), { json, blockBytes });
    }
  });

  it("every character escaped in every way, alone and next to others", () => {
    const texts: string[] = [];
    for (let code = 0; code < 0x100; code++) {
      const hex = code.toString(16).padStart(4, "0");
      for (const text of [
        `\\u${hex}`,
        `\\u${hex.toUpperCase()}`,
        `\\${String.fromCharCode(code)}`,
        String.fromCharCode(code),
      ])
        texts.push(`"${text}"`, `"a${text}"`, `"${text}null"`, `"a${text}@b.example"`, `"\\u000${text}"`);
    }
    for (const text of [
      "d83d\\ude00",
      "d800",
      "dc00",
      "d800\\u0041",
      "dc00\\ud800",
      "d83d\\u",
      "D83D\\uDE00",
      "d83dude00",
      "fffe",
      "feff",
      "3000",
      "200b",
    ])
      texts.push(`"\\u${text}"`, `"x\\u${text}"`);
    for (const name of ["email", "username", "city", "phone"])
      same(texts.map((text) => `{"${name}":${text}}`).join("\n"), { blockBytes: 5000 });
    same(texts.map((text) => `{${text}:"a@b.example"}`).join("\n"), { blockBytes: 5000 });
  });

  it("numbers of every shape, in every kind of column", () => {
    const signs = ["", "-", "+"];
    const wholes = ["", "0", "00", "1", "31612345678", "9007199254740993", "123456789012345678901234567890"];
    const fractions = ["", ".", ".0", ".5", ".50", ".0000001"];
    const exponents = ["", "e", "e0", "E+2", "e-2", "e10", "e21", "e400", "e1.5"];
    const shapes = signs.flatMap((sign) =>
      wholes.flatMap((whole) =>
        fractions.flatMap((fraction) => exponents.map((exponent) => sign + whole + fraction + exponent)),
      ),
    );
    for (const name of ["email", "phone", "username", "city"])
      same(
        twice([
          `{"${name}":1}`,
          ...shapes.map((shape) => `{"${name}":${shape}}`),
          `{"${name}":[${shapes.slice(0, 9).join(",")}]}`,
        ]),
        {
          blockBytes: 9000,
        },
      );
  });

  it("equal names, deep objects and arrays, names that are values", () => {
    const nested = (depth: number, inner: string, open = '{"a":', close = "}"): string =>
      open.repeat(depth) + inner + close.repeat(depth);
    const lines = [
      '{"email":"a@b.example","email":"c@d.example"}',
      '{"email":"a@b.example","city":"x","email":null}',
      '{"email":"a@b.example","em\\u0061il":"c@d.example"}',
      '{"user":{"email":"a@b.example"},"user":{"city":"x"}}',
      '{"list":[{"email":"a@b.example"},{"email":"c@d.example"},{"email":"a@b.example"}]}',
      '{"__proto__":{"email":"a@b.example"},"constructor":"x","toString":{"email":"e@f.example"}}',
      '{"users":{"jan@example.com":{"city":"x"},"0155":{"city":"y"},"*":{"city":"z"}}}',
      '{"null":"x","true":1,"[]":2,"{}":{"-":3},"":{"":"y"},"a.b":1,"a":{"b":2}}',
      ...[30, 31, 32, 33, 61, 62, 63, 64, 65, 70].flatMap((depth) => [
        `{"username":"u","a":${nested(depth, '"x@y.example"')}}`,
        `{"username":"u","a":${nested(depth, "{}")}}`,
        `{"username":"u","a":${nested(depth, '"x@y.example"', "[", "]")}}`,
        `{"username":"u","a":${nested(depth, '[{"email":"x@y.example"}]', "[", "]")}}`,
      ]),
    ];
    for (const blockBytes of [40, 700, 1 << 20])
      for (const readers of [1, 3]) same(twice(lines), { blockBytes, readers });
  });

  it.each(columnLimits)("%i columns, in every order of the blocks", (count) => {
    const names = Array.from({ length: count }, (_, index) =>
      index % 7 === 0 ? `email${index}` : index % 11 === 0 ? `phone${index}` : `c${index}`,
    );
    const record = (mark: number): string =>
      `{${names
        .filter((_, index) => (index * 7 + mark) % 3 !== 0)
        .map(
          (name, index) =>
            `"${name}":${name.startsWith("e") && index % 3 === mark % 3 ? `"a${mark}@b.example"` : '"x"'}`,
        )
        .join(",")}}`;
    const text = Array.from({ length: 20 }, (_, index) => record(index)).join("\r\n");
    for (const blockBytes of [200, text.length, 1 << 20])
      for (const logBytes of [1 << 16, 300])
        same(text, {
          blockBytes,
          readers: blockBytes === 200 ? 3 : 1,
          turns: count,
          json: { ...plainJson.json, logBytes },
        });
  });

  it.each([31, 32, 33, 34, 70])("%i unknown names in a node, with known ones before and after", (count) => {
    for (const [open, close] of [
      ['{"username":"u","users":{', "}}"],
      ["{", "}"],
    ] as const)
      for (const value of ['{"email":"a@b.example"}', '"x"'])
        for (const each of [1, 7, count]) {
          const lines = [`${open}"k1":${value},"email":"q@r.example"${close}`];
          for (let from = 0; from < count; from += each) {
            const members = Array.from(
              { length: Math.min(each, count - from) },
              (_, index) => `"k${from + index}":${value}`,
            );
            lines.push(`${open}${members.join(",")}${close}`, lines[from % lines.length]!);
          }
          for (const readers of [1, 2, 3])
            for (const blockBytes of [30, 150, 1000])
              same([...lines, ...lines, '{"k3":"y","k4":{"k5":1}}'].join("\n"), {
                readers,
                blockBytes,
                turns: each,
              });
        }
  });

  it("a block read ahead is read again if its names have changed their meaning", () => {
    const line = (members: string): string => `{"email":"a@b.example",${members}}`;
    const values = ['"uu":{"city":"x"}', '"vv":{"city":"x"}'].map(line);
    // `zz` is a value in a record while it is known only as an object's name. Later it is a column.
    const root = [...values, ...values, line('"zz":1'), line('"zz":{"city":"x"}'), ...values];
    const known = Array.from({ length: 32 }, (_, index) => line(`"users":{"k${index}":1}`));
    // The 33rd unknown name of a node turns the earlier ones into values.
    const place = [...known, ...known.slice(0, 2), line('"users":{"one more":1}'), ...known.slice(0, 4)];
    for (let turns = 0; turns < 16; turns++)
      for (const readers of [2, 3]) {
        same(root.join("\n"), { readers, turns, blockBytes: 35, json: { ...plainJson.json, starred: [""] } });
        if (turns < 4) same(place.join("\n"), { readers, turns, blockBytes: 35 });
      }
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

  it.each([0, 1, 253, 254, 255, 256, 100_000])("identifiers of %i bytes", (length) => {
    for (const name of ["email", "phone", "username", "city"])
      for (const text of [
        "a".repeat(length),
        "7".repeat(length),
        `${"a".repeat(Math.max(0, length - 10))}@b.example`,
        `@${"a".repeat(length)}`,
        "é".repeat(length >> 1),
        " ".repeat(length),
        "\\u0061".repeat(length),
        "\\t".repeat(length),
      ])
        for (const maxRecordBytes of [1 << 20, 99_999, 254])
          same(`{"${name}":"x","other":"y"}\n{"${name}":"${text}","other":"z"}\n{"other":"w"}`, {
            blockBytes: 5000,
            maxRecordBytes,
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
    for (const lineEnd of ["\n", "\r\n", "\n\n", "\r\r\n", "\n \t\n", "\n\v\n"])
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
