import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, isAscii } from "../../src/record/fold.js";
import { betweenUnassigned } from "../../src/record/unassigned.js";
import { oddText } from "../support/odd-text.js";
import { randomCases } from "../support/random-cases.js";

describe("folding", () => {
  const cases: [what: string, text: string, folded: string][] = [
    ["nothing", "", ""],
    ["ASCII", "Sanne.de_Vries-7", "sanne.de_vries-7"],
    ["letters outside ASCII", "JÜRGEN ÅSE ЖАННА", "jürgen åse жанна"],
    ["decomposed letters are composed", "Ju\u0308rgen", "jürgen"],
    ["full-width and ligatures", "ＳＡＮＮＥ ﬁn", "sanne fin"],
    ["a final sigma is a sigma", "ΟΔΟΣ οδος", "οδοσ οδοσ"],
    ["a dotted capital I is an i", "İSTANBUL", "istanbul"],
    ["several dots are none", "I\u0307\u0307\u0307x", "ix"],
    ["a dotless i stays", "ılgaz", "ılgaz"],
    ["a sharp s stays one letter", "STRAẞE straße", "straße straße"],
    ["the root locale, whatever the machine's", "TITLE", "title"],
    ["an unassigned code point stays", "a\u{e0fff}B", "a\u{e0fff}b"],
    ["a lone surrogate stays", "A\ud800", "a\ud800"],
  ];
  test.each(cases)("%s", (_what, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("twice gives the same as once, for every code point and for odd text", () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const once = fold(String.fromCodePoint(code));
      if (fold(once) !== once) expect.fail(`U+${code.toString(16)}`);
    }
    fc.assert(
      fc.property(oddText, (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
        expect(fold(betweenUnassigned(text, (piece) => piece.normalize("NFD")))).toBe(once);
      }),
      { numRuns: randomCases(500) },
    );
  });

  test("ASCII gives ASCII", () => {
    expect(isAscii("")).toBe(true);
    expect(isAscii("a\u007f\n")).toBe(true);
    expect(isAscii("a\u0080")).toBe(false);
  });
});
