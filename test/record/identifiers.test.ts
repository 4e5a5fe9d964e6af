import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCharacter } from "../support/any-character.js";
import type { Kind } from "../../src/format/kinds.js";
import { identifiersIn } from "../../src/record/identifiers.js";
import { oddText } from "../support/odd-text.js";
import { randomCases } from "../support/random-cases.js";

describe("identifiers in a value", () => {
  const cases: [kind: Kind, value: string, found: string[], bareDigits?: string[]][] = [
    ["email", "Sanne@example.com", ["email sanne@example.com"]],
    ["email", "a@example.com, b@example.com", ["email a@example.com", "email b@example.com"]],
    ["email", "sanne", []],
    ["email", "+1 201 555 0101", ["phone 12015550101"]],
    ["email", "12015550101", []],
    ["email", "jan@x.example; +1 201 555 0101", ["email jan@x.example", "phone 12015550101"]],
    ["email", "+12015550101 jan@x.example", ["email jan@x.example", "phone 12015550101"]],
    ["email", "+12015550101@sms.example", ["email +12015550101@sms.example"]],
    ["email", "jan+12015550101@x.example", ["email jan+12015550101@x.example"]],
    ["email", "jan@x.example, 12015550101", ["email jan@x.example"]],
    [
      "username",
      "jan@x.example / +12015550101",
      ["username jan@x.example / +12015550101", "email jan@x.example"],
    ],
    ["phone", "+1 201 555 0101", ["phone 12015550101"]],
    ["phone", "0012015550101", ["phone 12015550101"]],
    ["phone", "12015550101", [], ["12015550101"]],
    ["phone", "Sanne@example.com", ["email sanne@example.com"]],
    ["phone", "1.2E+10", []],
    ["phone", "sanne", []],
    ["username", "@Sanne", ["username sanne"]],
    ["username", "Sanne@example.com", ["username sanne@example.com", "email sanne@example.com"]],
    ["username", "+1 201 555 0101", ["username +1 201 555 0101", "phone 12015550101"]],
    ["username", "tel:+12015550101", ["username tel:+12015550101", "phone 12015550101"]],
    ["username", "\u202a+12015550101\u202c", ["username +12015550101", "phone 12015550101"]],
    ["username", "jan＠x.example", ["username jan@x.example", "email jan@x.example"]],
    ["username", "@jan@x.example", ["username jan@x.example", "email jan@x.example"]],
    ["username", "＋１ 201 555 0101", ["username +1 201 555 0101", "phone 12015550101"]],
    ["email", "{jan@x.example,piet@x.example}", ["email jan@x.example", "email piet@x.example"]],
    ["email", "{+12015550101,+12015550102}", ["phone 12015550101", "phone 12015550102"]],
    ["phone", "jan＠x.example", ["email jan@x.example"]],
    ["phone", "+12015550101, jan@x.example", ["email jan@x.example", "phone 12015550101"]],
    ["phone", "+12015550101 / +12015550102", ["phone 12015550101", "phone 12015550102"]],
    ["phone", "2015550101;2015550102;2015550101", [], ["2015550101", "2015550102"]],
    ["phone", "+12015550101,12015550102", ["phone 12015550101"], ["12015550102"]],
    ["phone", "+310612345678", ["phone 310612345678", "phone 31612345678"]],
    ["phone", "4002", [], ["4002"]],
    ["phone", "123", []],
    ["phone", "jan\ud800@x.example", []],
    ["username", "jan\ud800", []],
    ["username", "12015550101", ["username 12015550101"]],
    ["username", "0012015550101", ["username 0012015550101"]],
    ["username", "+7", ["username +7"]],
    ["username", "x".repeat(300), []],
    [
      "username",
      "12015550101@s.whatsapp.net",
      ["username 12015550101@s.whatsapp.net", "email 12015550101@s.whatsapp.net", "phone 12015550101"],
    ],
    ["username", "wa.me/12015550101", ["username wa.me/12015550101", "phone 12015550101"]],
    ["phone", "12015550101@c.us", ["email 12015550101@c.us", "phone 12015550101"]],
    ["email", "12015550101@c.us", ["email 12015550101@c.us"]],
    ["mailbox", "sanne@example.com", []],
    ["domain", "example.com", []],
  ];
  test.each(cases)("%s column, %j", (kind, value, found, bareDigits = []) => {
    const read = identifiersIn(value, kind);
    expect(read.found.map((one) => `${one.kind} ${one.canonical}`)).toEqual(found);
    expect(read.bareDigits.map(({ digits }) => digits)).toEqual(bareDigits);
  });

  test.each([
    ["email", "s****@example.com", true],
    ["email", "s\u2022\u2022@example.com", true],
    ["email", "sanne@example.com", false],
    ["email", "sanne@example.com *", false],
    ["username", "https://example.com/in/sanne", true],
    ["username", "https://t.me/sanne", false],
    ["username", "sanne", false],
    ["phone", "+1 201 555 0101", false],
  ] as const)("of a %s column: %j is obscure: %s", (kind, value, isObscure) => {
    expect(identifiersIn(value, kind).isObscure === true).toBe(isObscure);
  });

  test("are read from any text without an error and with the same result each time", () => {
    fc.assert(
      fc.property(
        fc.oneof(oddText, fc.string({ unit: anyCharacter })),
        fc.constantFrom<Kind>("email", "phone", "username"),
        (value, kind) => {
          const read = identifiersIn(value, kind);
          expect(identifiersIn(value, kind)).toEqual(read);
          for (const { canonical } of read.found) expect(canonical).not.toBe("");
        },
      ),
      { numRuns: randomCases(500) },
    );
  });
});
