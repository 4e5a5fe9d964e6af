// NDJSON records that differ in where characters stand: escapes and control characters at each
// position of the 64 bytes scanned together, records with more names and strings than are found at
// once, and names that are nearly the same.
import { describe, it } from "vitest";
import { plainJson } from "../../support/both-paths/json-cases.js";
import { expectSame, type SourceCase } from "../../support/both-paths/both-paths.js";
import { someOf } from "../../support/random-cases.js";

/** Checks the lines, repeated so that their names are known, as one block and as many. */
function same(lines: readonly string[], more: Partial<SourceCase> = {}): void {
  const bytes = Buffer.from([...lines, ...lines, ""].join("\n"));
  for (const blockBytes of [1 << 20, 700]) expectSame({ ...plainJson, bytes, blockBytes, ...more });
}

/** Prefixes that move a text to each position of a 64-byte group, wherever earlier lines end. */
const shifts = Array.from({ length: 70 }, (_, shift) => "a".repeat(shift));
const known = '{"username":"jan","city":"Urk","email":"jan@example.com"}';

describe("characters at every position", () => {
  const escapes = [
    '\\"',
    "\\\\",
    '\\\\\\"',
    "\\\\\\\\",
    "\\u0041",
    "\\u00e9\\ud83d\\ude00",
    "\\n\\t",
    "\\/",
    '\\u0022"',
    '\\\\"',
  ];
  it.each(escapes)("the escape %s", (escape) => {
    const lines = shifts.flatMap((before, index) => [
      `{"city":"${before}${escape}","username":"piet${index}"}`,
      `{"username":"${before}${escape}","city":"Urk"}`,
      `{"city":"${before}","username":"b${escape}"}`,
    ]);
    same([known, ...lines]);
  });

  const broken = ["\\x", "\\u12g4", "\\u12", "\\", "\\\t", "\t", "\u0000", "\u001f", "\r", "\v"];
  it.each(broken)("%j, which no string may contain", (sign) => {
    const lines = shifts.flatMap((before, index) => [
      `{"city":"${before}${sign}","username":"piet${index}"}`,
      `{"username":"a${index}","city":"${before}${sign}`,
      `{"username":"b${index}","city":"${before}"${sign}}`,
      `{"username":"c${index}"${sign},"city":"${before}"}`,
      `{"username"${sign}:"d${index}","city":"${before}"}`,
      `{"username":"${before}${index}","city":"Urk"}`,
    ]);
    same([known, ...lines]);
  });

  it.each(someOf([500, 511, 512, 513, 1023, 1025, 2047, 2049, 4100], 4))(
    "records of %i names, and of as many strings",
    (count) => {
      const names = Array.from(
        { length: count },
        (_, index) => `"n${index % 250}${index < 250 ? "" : `_${index}`}":"x"`,
      );
      const texts = Array.from({ length: count }, (_, index) => `"a${index}@example.com"`);
      const lines = [
        `{"username":"u1",${names.join(",")}}`,
        `{"username":"u2","city":[${texts.join(",")}]}`,
        `{"email":[${texts.join(", ")}]}`,
        known,
      ];
      same(lines, { blockBytes: 1 << 20 });
    },
  );

  it("names that are nearly the same", () => {
    const names = [
      "a",
      "b",
      "ab",
      "ba",
      "abc",
      "abd",
      "abcd",
      "abcde",
      "abxde",
      "phone_a_xyz",
      "phone_b_xyz",
      "phone_ab_xyz",
      "user",
      "usernam",
      "username",
    ];
    const long = ["", "x", "yy"].flatMap((end) => [
      `user_name_of_someone${end}`,
      `user_name_of_somebody${end}`,
      `user_name_of_s${end}`,
    ]);
    const all = [...names, ...long, ""];
    const lines = all.flatMap((name, index) => [
      `{"${name}":"v${index}","username":"u${index}"}`,
      `{"username":"w${index}","${name}":"v","${all[(index + 1) % all.length]}":"z"}`,
      `{"email":"e${index}@example.com", "${name}": "spaced", "city": null}`,
      `{"${name}":"twice","${name}":"again"}`,
    ]);
    same([`{${all.map((name) => `"${name}":""`).join(",")}}`, ...lines]);
  });

  it.each(someOf([47, 48, 49, 64, 65, 255, 300], 4))(
    "%i columns, some with escapes, some with identifiers",
    (count) => {
      const all = Array.from({ length: count }, (_, index) =>
        index % 5 === 0 ? `email_${index}` : `c${index}`,
      );
      const valueOf = (index: number, line: number): string =>
        index % 5 === 0
          ? `"e${index}.${line}@example.com"`
          : (['"x"', '"\\u00e9"', '"a\\"b"', "12", "null", "true", '""'][(index + line) % 7] ?? "1");
      const lines = Array.from(
        { length: 40 },
        (_, line) => `{${all.map((name, index) => `"${name}":${valueOf(index, line)}`).join(",")}}`,
      );
      same([`{${all.map((name) => `"${name}":null`).join(",")}}`, ...lines], { blockBytes: 1 << 20 });
    },
  );

  it("records written in different ways, one after the other", () => {
    const ways: ((members: readonly string[]) => string)[] = [
      (members) => `{${members.join(",")}}`,
      (members) => `{${members.join(", ").replaceAll('":', '": ')}}`,
      (members) => `{ ${members.join(" , ")} }`,
      (members) => `{${members.join(",\t")}}\r`,
      (members) => `  {${members.join(", ")}} `,
      (members) => `{${members.join(",").replaceAll('":', '" :')}}`,
    ];
    const lines = Array.from({ length: 300 }, (_, index) => {
      const way = ways[(index >> (index & 3)) % ways.length] ?? String;
      return way(
        [`"username":"u${index}"`, `"city":"Urk"`, `"email":"a${index}@example.com"`].slice(
          0,
          1 + (index % 3),
        ),
      );
    });
    same([known, ...lines]);
    for (const way of ways)
      same([
        known,
        ...Array.from({ length: 200 }, (_, index) => way([`"username":"u${index}"`, '"city":12'])),
      ]);
  });

  it("plain records with more identifiers than the kernel takes from one, and records that are too long", () => {
    const lines = Array.from({ length: 300 }, (_, line) => {
      const members = Array.from(
        { length: line % 10 === 9 ? 21 : 1 },
        (_, index) => `"email_${index}":"a${line}.${index}@example.com"`,
      );
      return `{${members.join(",")}}`;
    });
    const all = Array.from({ length: 21 }, (_, index) => `"email_${index}":null`);
    for (const mostValues of [1, 3])
      same([`{${all.join(",")}}`, ...lines], { json: { ...plainJson.json, mostValues } });
    for (const more of [-1, 0, 1])
      same([`{${all.join(",")}}`, ...lines], { maxRecordBytes: lines[19]!.length + more });
  });
});
