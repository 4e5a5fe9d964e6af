// Texts that can hold no address or no number are told without the rules.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readEmails } from "../../src/record/email/email.js";
import { readPhones } from "../../src/record/phone/phone.js";
import { mayHoldAddress, mayHoldNumber } from "../../src/record/plain-text.js";
import { randomCases } from "../support/random-cases.js";

/** Dropped by every rule, but no plain text has one. */
const softHyphen = "\u00ad";

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."@ . - _ + , ; | : / # ( ) [ ] < > { } \" ' ` = & % \\ * ? ! 0 1 00 12 001 7 o O l I e E x".split(
          " ",
        ),
        ..." tel: ext.12 plus at dot [at] (dot) u0040 U002b \\u0040 %40 %30 &#48; &num; =40 =3D kim a example.com".split(
          " ",
        ),
        ..."1e7 1.5e7 mob. home (0) +31 wa.me/ b' N'".split(" "),
        " ",
        "  ",
        " at ",
        " dot ",
        "\n",
        "\uff10",
        "\uff20",
      ),
      fc.string({ unit: fc.constantFrom(...Array.from("0123oOlI aex.-+@")), maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join(""));

describe("a plain text", () => {
  test("without an address has none by the rules", () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!mayHoldAddress(text));
        expect(readEmails(text)).toEqual({ found: [], isCertain: false });
        expect(readEmails(text + softHyphen)).toEqual(readEmails(text));
      }),
      { numRuns: randomCases(2_000) },
    );
  });

  test("without a number has none by the rules", () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!mayHoldNumber(text));
        expect(readPhones(text)).toMatchObject({ readings: [], isRead: false });
        const { readings, isRead, short } = readPhones(text + softHyphen);
        expect({ readings, isRead, short }).toEqual({ readings: [], isRead: false, short: undefined });
      }),
      { numRuns: randomCases(2_000) },
    );
  });

  test.each(["instagram-dump.csv", "k1", "Sanne de Vries", "mobile: none", "part-007", "O"])(
    "%j holds no number",
    (text) => {
      expect(mayHoldNumber(text)).toBe(false);
    },
  );

  test.each(["1234", "1o1", "1 2 3 4", "%30%31", "&#48;", "\uff11\uff12", "u0030", "=30", "\\u0030"])(
    "%j may hold a number",
    (text) => {
      expect(mayHoldNumber(text)).toBe(true);
    },
  );

  test.each([
    "kim@example.com",
    "kim at example.com",
    "kim[at]example.com",
    "kim%40example.com",
    "kimu0040x.com",
  ])("%j may hold an address", (text) => {
    expect(mayHoldAddress(text)).toBe(true);
  });

  test("holds no address if it is a word", () => {
    expect(mayHoldAddress("sanne.devries-7")).toBe(false);
  });
});
