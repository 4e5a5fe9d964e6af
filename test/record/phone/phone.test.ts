import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCharacter } from "../../support/any-character.js";
import { isValidInternational } from "../../../src/record/phone/phone-plan.js";
import { readPhone, readPhones } from "../../../src/record/phone/phone.js";
import { randomCases } from "../../support/random-cases.js";
import { expectProportional } from "../../support/proportional.js";

const international = (digits: string) => ({ form: "international", digits });
const bare = (digits: string) => ({ form: "bare", digits });
const bracketed = (digits: string) => ({ form: "bare", digits, isNational: true });

describe("phone numbers", () => {
  const cases: [value: string, reading: object | undefined][] = [
    ["+12015550101", international("12015550101")],
    ["0012015550101", international("12015550101")],
    ["+1 (201) 555-0101", international("12015550101")],
    ["+1.201.555.0101", international("12015550101")],
    ["(+1) 201/555 0101", international("12015550101")],
    [" +1\u00a0201\u2011555\u20130101 ", international("12015550101")],
    ["\u200e+1 201 555 0101\u200f", international("12015550101")],
    ["\u202a+12015550101\u202c", international("12015550101")],
    ["tel:+1-201-555-0101", international("12015550101")],
    ["TEL:+1-201-555-0101;ext=7", international("12015550101")],
    ["callto:+12015550101", international("12015550101")],
    ["＋１２０１５５５０１０１", international("12015550101")],
    ["+١٢٠١٥٥٥٠١٠١", international("12015550101")],
    ["+44 (0)7700 900123", international("447700900123")],
    ["+44 7700 900123 ext. 12", international("447700900123")],
    ["+44 7700 900123 x12", international("447700900123")],
    ["+447700900123x12", international("447700900123")],
    ["+44 7700 900123 ext. 1234567", undefined],
    ["12015550101,12015550102", undefined],
    ["'+12015550101", international("12015550101")],
    ["+447700900123#12", international("447700900123")],
    ["12015550101", bare("12015550101")],
    ["(201) 555-0101", bracketed("2015550101")],
    ["07700 900123", bare("07700900123")],
    ["(0)7700 900123", bare("07700900123")],
    ["1.2015550101E+10", bare("12015550101")],
    ["1.2015550101e10", bare("12015550101")],
    ["12015550101.0", bare("12015550101")],
    ["12015550101.00", bare("12015550101")],
    ["+1.2015550101E+10", international("12015550101")],
    ["1.20155501E+10", bare("12015550100")],
    ["1.2E+10", undefined],
    ["1.20155E+10", undefined],
    ["1.2015550101E+300", undefined],
    ["12015550101.5", bare("120155501015")],
    ["-12015550101", bare("12015550101")],
    ["1234567", bare("1234567")],
    ["123456", undefined],
    ["+123456", undefined],
    ["123456789012345", bare("123456789012345")],
    ["1234567890123456", undefined],
    ["+02015550101", undefined],
    ["00", undefined],
    ["+", undefined],
    ["", undefined],
    ["+1 201 555 O101", undefined],
    ["call +12015550101", undefined],
    ["+12015550101 / +12015550102", undefined],
    ["+1201555\ufffd0101", undefined],
    ["++12015550101", undefined],
  ];
  test.each(cases)("%j", (value, reading) => {
    expect(readPhone(value)).toEqual(reading);
  });

  const lists: [value: string, readings: object[], isWhole: boolean][] = [
    ["+12015550101 / +12015550102", [international("12015550101"), international("12015550102")], true],
    ["+12015550101/+12015550102", [international("12015550101"), international("12015550102")], true],
    ["+12015550101,12015550102", [international("12015550101"), bare("12015550102")], true],
    ["2015550101;2015550102|2015550103", [bare("2015550101"), bare("2015550102"), bare("2015550103")], true],
    ["(201) 555-0101\r\n(201) 555-0102", [bracketed("2015550101"), bracketed("2015550102")], true],
    ["201/555 0101 / 201/555 0102", [bare("2015550101"), bare("2015550102")], true],
    ["+1 201 555 0101 +1 201 555 0102", [international("12015550101"), international("12015550102")], true],
    ["+12015550101 0012015550102", [international("12015550101"), international("12015550102")], true],
    ["+12015550101#+12015550102", [international("12015550101"), international("12015550102")], true],
    ["+12015550101x0012015550102", [international("12015550101"), international("12015550102")], true],
    ["+12015550101 or (+1) 201 555 0102", [international("12015550101"), international("12015550102")], true],
    ["2015550101 2015550102", [bare("2015550101"), bare("2015550102")], true],
    ["{+12015550101,+12015550102}", [international("12015550101"), international("12015550102")], true],
    ["+12015550101,123", [international("12015550101")], true],
    ["+12015550101;ext=7", [international("12015550101")], true],
    ["3.1612345678E+10", [bare("31612345678")], true],
    ["+12015550101, none", [international("12015550101")], false],
    ["n/a; +12015550101", [international("12015550101")], false],
    ["+12015550101 +12", [international("12015550101")], false],
    ["+31,612345678", [international("31612345678")], true],
    ["12,015,550,101", [bare("12015550101")], true],
    ["+1201555O101", [international("12015550101")], true],
    ["+1201555O1O1 x", [], false],
    ["+1201555\ud8000101", [], false],
  ];
  test.each(lists)("in a list: %j", (value, readings, isWhole) => {
    expect(readPhones(value)).toMatchObject({ readings, isWhole });
  });

  test.each<[what: string, value: (size: number) => string]>([
    ["spaces", (size) => `1${" ".repeat(size)}1`],
    ["pluses", (size) => "+".repeat(size)],
    ["spaces and pluses", (size) => "1 (+".repeat(size / 4)],
    ["zeros", (size) => "00 ".repeat(size / 3)],
    ["slashes", (size) => "1 / ".repeat(size / 4)],
    ["commas", (size) => "1,".repeat(size / 2)],
    ["digits", (size) => "1".repeat(size)],
  ])("in a list are read in time linear in the value: %s", (_what, value) => {
    expectProportional(1_000_000, (size) => {
      expect(readPhones(value(size)).readings).toEqual([]);
    });
  });

  test("give the same again when their digits are read, and any text is read without an error", () => {
    const odd = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 30 }),
      fc
        .array(
          fc.constantFrom(
            "+",
            "00",
            "0",
            "1",
            "5",
            "9",
            " ",
            "-",
            "(",
            ")",
            "(0)",
            ".",
            "E+",
            "e",
            "x",
            "ext",
            ";",
            "#",
            ",",
            "tel:",
            "٣",
            "５",
            "\u2011",
            "/",
          ),
          { maxLength: 24 },
        )
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(odd, (value) => {
        const reading = readPhone(value);
        if (reading === undefined) return;
        expect(reading.digits).toMatch(/^\d{7,15}$/u);
        expect(
          readPhone(reading.form === "international" ? `+${reading.digits}` : reading.digits)?.digits.replace(
            /^00/u,
            "",
          ),
        ).toBe(reading.digits.replace(/^00/u, ""));
        expect(typeof isValidInternational(reading.digits)).toBe("boolean");
      }),
      { numRuns: randomCases(1_000) },
    );
  });

  test("are read the same by the short test as by the full rules", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(?:\+|00|0)?\d{3,17}$/u), (value) => {
        expect(readPhones(value)).toEqual(readPhones(` ${value} `));
      }),
      { numRuns: randomCases(500) },
    );
  });

  test("with `+`, `00` and any punctuation have one form", () => {
    const digits = fc.stringMatching(/^[1-9]\d{6,14}$/u);
    fc.assert(
      fc.property(
        digits,
        fc.array(fc.constantFrom("", "", " ", "-", ".", "/", "\u2011", ") "), {
          minLength: 15,
          maxLength: 15,
        }),
        (number, marks) => {
          const written = Array.from(
            number,
            (digit, index) => digit + (index > 0 && index < number.length - 1 ? marks[index] : ""),
          ).join("");
          const floated = /^\d+\.\d+$/u.test(written);
          if (!floated) expect(readPhone(`+${written}`)).toEqual(international(number));
          // Seven digits behind it may also be a national number.
          if (number.length > 7) expect(readPhone(`00${number}`)).toEqual(international(number));
          expect(readPhone(number)).toEqual(bare(number));
        },
      ),
    );
  });

  test.each<[what: string, value: (size: number) => string]>([
    ["spaces within", (size) => `1${" ".repeat(size)}1`],
    ["extensions", (size) => `1${"ext ".repeat(size / 4)}`],
    ["parameters", (size) => `+1201555${";a=b".repeat(size / 4)}`],
    ["digits", (size) => "1".repeat(size)],
  ])("are refused in time linear in the value: %s", (_what, value) => {
    expectProportional(1_000_000, (size) => {
      expect(readPhone(value(size))).toBeUndefined();
    });
  });
});
