// The kernel reads the objects of a longer one under names that are values by itself. That both paths
// agree is tested in test/indexing/blocks/keyed-members.test.ts.
import { describe, expect, it } from "vitest";
import { parsed } from "../../support/kernel/parsed-rows.js";
import { jsonParser } from "../../support/kernel/parsers.js";

const record = '{"email":"a@b.example"}';

/** Reads the line of an object under two names, or as many as it says. */
function member(name: string, object = record, names = 2, first = "users") {
  const parser = jsonParser({ hasParts: true });
  const users = parser.addName(parser.root, "users");
  const people = parser.addValueNames(users, 1);
  for (const [kind, name] of [
    [1, "email"],
    [0, "bio"],
  ] as const) {
    const plan = { kind, number: 1 - kind, countryCodeNumber: -1, isCountryCode: false, isSecret: false };
    parser.setPlan(parser.addName(people, name), plan);
  }
  const line = `\u001en${names}${object.length}\u001e{"${first}":{"${name}":${object}}}`;
  let deferred = 0;
  const note = (): void => void deferred++;
  const { entries } = parsed(parser, [line], () => {
    parser.takeDeferred({ line: note, reject: note });
    return deferred;
  });
  const hashes: number[] = [];
  parser.takeValueNames((hash) => hashes.push(hash));
  return { deferred, entries, names: hashes.length };
}

describe("the kernel", () => {
  it.each([
    ["a name", "kim.de-vries_9", 1],
    ["capitals", "KIM", 1],
    ["a key of a database", "-NKNYfex8H2IwY8QaEEN", 1],
    ["two names", "Kim Smit", 2],
    ["a number without a sign", "31612345678", 2],
    ["a longer one", "1784140123456789", 1],
    ["few digits", "12-34", 1],
    ["a blank word", "none", 0],
    ["only marks", "._", 0],
    ["64 characters", "x".repeat(64), 1],
  ])("reads the object under %s", (_what, name, traces) => {
    expect(member(name)).toEqual({ deferred: 0, entries: 1 + traces, names: 1 });
  });

  it.each([
    ["escapes", String.raw`k\u0069m`],
    ["an address", "kim@a.example"],
    ["a written number", "06-12345678"],
    ["a number behind a zero", "0612345678"],
    ["a plus", "+31612345678"],
    ["letters outside ASCII", "k\u00efm"],
    ["65 characters", "x".repeat(65)],
    ["a mask", "k*m"],
  ])("defers the object under %s", (_what, name) => {
    expect(member(name)).toEqual({ deferred: 1, entries: 0, names: 0 });
  });

  it("reads an address in a text of such an object", () => {
    const object = '{"email":"a@b.example","bio":"or o@b.example, call"}';
    expect(member("kim", object)).toEqual({ deferred: 0, entries: 3, names: 1 });
  });

  it("defers values that are no objects with names, and names that it does not know", () => {
    for (const object of ["{}", "{ }", "5", '"kim"', '{"city":"x"}', '{"email":"a@b.example"'])
      expect(member("kim", object).deferred, object).toBe(1);
    expect(member("kim", record, 2, "others").deferred).toBe(1);
    expect(member("kim", record, 1).deferred).toBe(1);
    expect(member("kim", record, 3).deferred).toBe(1);
  });
});
