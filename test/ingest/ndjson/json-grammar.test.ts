// JSON.parse is the reference for valid JSON.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isJson } from "../../../src/ingest/ndjson/json-grammar.js";
import { randomCases } from "../../support/random-cases.js";

function isParsed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// oxfmt-ignore
const pieces = [
  "{", "}", "[", "]", ",", ":", '"', '"a"', '"a":', "\\", '"\\u00e9"', '"\\ud83d"', '"\\x"', '"\\"', "0", "1", "-", "-0", "01", "1.5", "1.", ".5", "1e3",
  "1e", "1E+3", "+1", "true", "false", "null", "nul", "NaN", "Infinity", " ", "\t", "\n", "\r", "\v", "\u00a0", "\ufeff", "\u2028", "\u0000", "\u001f", "\u007f", "é", "\ud800",
  '"\t"', "'a'", "/", "//", "/*", "b", "u", '"\\/\\b\\f\\n\\r\\t"', '"\\u12g4"', '"\\u123', "{}", "[]", "[1,]", '{"a":1,}', '{"a" 1}', "{,}",
];

describe("a text is JSON", () => {
  it.each([
    "",
    " ",
    "x",
    "1",
    '"x"',
    "null ",
    "{}",
    "{} {}",
    '{"a":[1,{"b":"\\u0040"}]}',
    '{"a":1}x',
    '{"__proto__":{}}',
    "[".repeat(10),
    "-",
    "1e400",
  ])("%j exactly if JSON.parse accepts it", (text) => {
    expect(isJson(text)).toBe(isParsed(text));
  });

  it("exactly if JSON.parse accepts it, whatever its pieces", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        expect(isJson(text)).toBe(isParsed(text));
      }),
      { numRuns: randomCases(2_000) },
    );
  });

  it("exactly if JSON.parse accepts it, with a piece inserted or cut", () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 4 }),
        fc.constantFrom("", ...pieces),
        fc.nat(),
        fc.nat({ max: 3 }),
        (json, piece, place, cut) => {
          const at = place % (json.length + 1);
          const text = json.slice(0, at) + piece + json.slice(at + cut);
          expect(isJson(text)).toBe(isParsed(text));
          expect(isJson(json)).toBe(true);
        },
      ),
      { numRuns: randomCases(500) },
    );
  });

  it("however deeply it is nested", () => {
    expect(isJson("[".repeat(100_000) + "]".repeat(100_000))).toBe(true);
    expect(isJson('{"a":'.repeat(100_000))).toBe(false);
  });
});
