// Values of NDJSON: near the edges of the rules, written with escapes, numbers, long. Both paths must
// judge them alike.
import { describe, it } from "vitest";
import { tableValues } from "../../support/both-paths/csv-cases.js";
import { plainJson, twice } from "../../support/both-paths/json-cases.js";
import { someOf } from "../../support/random-cases.js";
import { expectSame, type SourceCase } from "../../support/both-paths/both-paths.js";

function same(text: string | Buffer, more: Partial<SourceCase> = {}): void {
  expectSame({ ...plainJson, bytes: Buffer.from(text), ...more });
}

describe("the fast path judges values of NDJSON as the reference path does", () => {
  it.each(["email", "phone", "username", "city"])(
    "every value of the rules' tables, in a column %s",
    (name) => {
      const escaped = (value: string): string =>
        `"${Array.from({ length: value.length }, (_, index) => `\\u${value.charCodeAt(index).toString(16).padStart(4, "0")}`).join("")}"`;
      const written = [JSON.stringify, escaped].flatMap((write) =>
        ["", "NL", "US", "44", "null"].flatMap((country) =>
          [undefined, "NL"].map((region) => ({ write, country, region })),
        ),
      );
      for (const { write, country, region } of someOf(written, 4)) {
        const lines = tableValues.map((value) => `{"${name}":${write(value)},"country_code":"${country}"}`);
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

  it.each(["records", "part", "unsure"])(
    "empty elements of a list of people that is decided as %s",
    (decision) => {
      const lists = [
        "[{}]",
        "[{},null]",
        "[[{}]]",
        "[[]]",
        '[{},{"city":"x"}]',
        '["x",{}]',
        "{}",
        '{"a":[{}]}',
      ];
      const lines = lists.map((list, n) => `{"email":"a${n}@b.example","a":${list},"city":"x"}`);
      const json = {
        ...plainJson.json,
        lists: { decisions: [["a", decision]], personal: [], isByHand: false },
      };
      for (const blockBytes of [50, 1 << 20])
        same(twice(twice(lines).split("\n")), { json: json as never, blockBytes });
    },
  );

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

  it.each(someOf([0, 1, 253, 254, 255, 256, 100_000], 4))("identifiers of %i bytes", (length) => {
    for (const name of someOf(["email", "phone", "username", "city"], 2))
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
});
