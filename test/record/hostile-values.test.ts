// Tests values and column names crafted to take long or to mean something else on another machine.
import { expect, test } from "vitest";
import { normaliseHeader } from "../../src/record/columns/match-name.js";
import { meaningByName } from "../../src/record/columns/column-meaning.js";
import { identifiersIn } from "../../src/record/identifiers.js";
import { placeNamed } from "../../src/record/phone/phone-plan.js";
import { readPhones } from "../../src/record/phone/phone.js";
import { readingsOf } from "../../src/record/readings.js";
import { expectProportional } from "../support/proportional.js";

const filled = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));
/** Each piece is repeated up to this many UTF-16 units. Quadratic work would take hours. */
const pieces: readonly [what: string, piece: string][] = [
  ["white space", " "],
  ["marks", "\u0301"],
  ["marks of falling class", "\u0301\u0323"],
  ["half-width voicing marks", "か\uff9e"],
  ["expanding ligatures", "\ufdfa"],
  ["plus signs", "+"],
  ["truncated numbers", "+31 6 1"],
  ["numbers", "+31612345678 "],
  ["numbers between slashes", "0612345678/"],
  ["digits in groups", "06 12 34 56 78 "],
  ["digit strings that are too short", "1 "],
  ["groups of the maximum length read as a whole", `${"123456789 ".repeat(400)}x,`],
  ["extensions", "x1 "],
  ["parameters", ";ext=1"],
  ["brackets and quotes", `("'{[<`],
  ["zeros in brackets", "(0)"],
  ["e-mail addresses and numbers", "a@example.com,+31612345678 "],
  ["letters of two cases", "aB"],
  ["underscores", "_"],
  ["points", "a."],
  ["unassigned code points", "\u{11de1}1"],
  ["surrogates", "\ud800"],
];

test.each(pieces)(
  "up to 2^16 units of %s are read in linear time, as a value, a query and a name",
  (_what, piece) => {
    expectProportional(2 ** 16, (length) => {
      const text = filled(piece, length);
      for (const value of [text, `+31${text}x`, `tel:${text}`, `${text}@`]) {
        readPhones(value);
        identifiersIn(value, "email");
        readingsOf(value, { region: "NL" });
        meaningByName(value);
        placeNamed(value);
      }
    });
  },
);

test.each([
  ["a digit", "\u{11de1}"],
  ["one of two adjacent digits", "\u{116d5}"],
  ["a letter", "\u1c89"],
  ["a code point assigned in no version", "\u0378"],
])("%s added after Unicode 15.0 is not part of a number or a name", (_what, char) => {
  expect(readPhones(`+31${char}12345678`).readings).toEqual([]);
  expect(readPhones(`${char}${char}`).isWhole).toBe(true);
  expect(normaliseHeader(`e${char}Mail`)).toBe(normaliseHeader("e-Mail"));
});

test("spelt-out addresses with dots that can be divided in many ways end, and are read", () => {
  const domain = `${"a.".repeat(100)}example`;
  expect(identifiersIn(`kim @ ${domain}`, "email").found).toEqual([
    { kind: "email", canonical: `kim@${domain}` },
  ]);
  expect(identifiersIn(`kim @ ${domain} @`, "email").isCertain).toBe(false);
  expect(identifiersIn(`kim at ${"a . ".repeat(60)}@`, "email").isCertain).toBe(false);
});
