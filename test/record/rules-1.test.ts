// The rules of version 1: what is told at once is what all rules say.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identifiersIn } from "../../src/record/identifiers.js";
import { rules1 } from "../../src/record/rules-1.js";
import { pieces, tableValues } from "../support/both-paths/csv-cases.js";
import { randomCases } from "../support/random-cases.js";

const { plainForm } = rules1;
const kinds = ["email", "phone", "username", "mailbox", "domain"] as const;

/** Returns true if the full rules give exactly this form, of the column's kind. */
function isOnly(value: string, kind: (typeof kinds)[number], form: string): boolean {
  const { found, bareDigits, isObscure } = identifiersIn(value, kind);
  return (
    isObscure !== true &&
    bareDigits.length === 0 &&
    found.length === 1 &&
    found[0]?.kind === kind &&
    found[0].canonical === form
  );
}

describe("the plain form of a value", () => {
  it.each([...kinds])("is its only identifier, in a column of kind %s", (kind) => {
    let plain = 0;
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 4 })
      .map((parts) => parts.join(""));
    const likely = fc.stringMatching(/^[+a-z0-9@._-]{1,20}$/u);
    const check = (value: string): boolean => {
      const form = plainForm(value, kind);
      if (form !== undefined) plain += 1;
      return form === undefined || isOnly(value, kind, form);
    };
    fc.assert(fc.property(fc.oneof(text, likely, fc.constantFrom(...tableValues)), check), {
      numRuns: randomCases(300),
    });
    expect(tableValues.filter((value) => !check(value))).toEqual([]);
    expect(plain > 0).toBe(kind !== "mailbox" && kind !== "domain");
  });

  it("is found for most values, but not for those that may hold more", () => {
    expect(plainForm("cactus_noor665", "username")).toBe("cactus_noor665");
    expect(plainForm("a.b+tag@example.com", "email")).toBe("a.b+tag@example.com");
    expect(plainForm("+12015550123", "phone")).toBe("12015550123");
    for (const value of ["Sanne", "@sanne", "a@b.example", "+12015550123", "x y", ""])
      expect(plainForm(value, "username")).toBeUndefined();
    for (const value of ["A@b.example", "a@xn--bcher-kva.example", "a@b.example,c@d.example"])
      expect(plainForm(value, "email")).toBeUndefined();
    for (const value of ["12015550123", "+310612345678", "+123456"])
      expect(plainForm(value, "phone")).toBeUndefined();
  });

  it.each([254, 255])("respects the maximum length of identifiers: %i bytes", (length) => {
    const address = `${"a".repeat(length - 10)}@b.example`;
    expect(plainForm(address, "email")).toBe(length > 254 ? undefined : address);
    expect(plainForm("a".repeat(length), "username")).toBe(length > 254 ? undefined : "a".repeat(length));
  });
});
