import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meaningOfColumn, normaliseHeader } from "../../src/record/aliases.js";
import { dataClasses } from "../../src/record/data-classes.js";

describe("a header in the form of the table", () => {
  const cases: [name: string, normalised: string][] = [
    ["email", "email"],
    ["E-Mail", "e_mail"],
    ["E_MAIL", "e_mail"],
    ["userEmail", "user_email"],
    ["User E-Mail Address", "user_e_mail_address"],
    ["IPAddress", "ip_address"],
    ["phoneNumber1", "phone_number1"],
    ["address1Line", "address1_line"],
    ["\ufeffemail", "email"],
    ['"email"', "email"],
    ["  email  ", "email"],
    ["__email__", "email"],
    ["ｅｍａｉｌ", "email"],
    ["Straße", "straße"],
    ["e.mail", "e_mail"],
    ["...", ""],
    ["", ""],
  ];
  test.each(cases)("%j is %j", (name, normalised) => {
    expect(normaliseHeader(name)).toBe(normalised);
  });

  test("is the same when it is normalised again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (name) => {
        const once = normaliseHeader(name);
        expect(normaliseHeader(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a column's meaning", () => {
  const cases: [name: string, meaning: string | null][] = [
    ["email", "Email addresses, email"],
    ["E-Mail", "Email addresses, email"],
    ["publicEmail", "Email addresses, email"],
    ["EMAIL_ADDRESS", "Email addresses, email"],
    ["emailadresse", "Email addresses, email"],
    ["recovery_email", "Recovery email addresses, email"],
    ["phone", "Phone numbers, phone"],
    ["Phone Number", "Phone numbers, phone"],
    ["contactPhoneNumber", "Phone numbers, phone"],
    ["mobile", "Phone numbers, phone"],
    ["msisdn", "Phone numbers, phone"],
    ["username", "Usernames, username"],
    ["user_name", "Usernames, username"],
    ["igHandle", "Usernames, username"],
    ["screen_name", "Usernames, username"],
    ["nick", "Nicknames, username"],
    ["full_name", "Names"],
    ["display_name", "Display names"],
    ["city", "Geographic locations"],
    ["pk", "Account IDs"],
    ["dob", "Dates of birth"],
    ["password", "Passwords"],
    ["cc_last_four", "Partial credit card data"],
    ["user.contact.email", "Email addresses, email"],
    ["users.*.email", "Email addresses, email"],
    ["users.*", null],
    ["*", null],
    ["emails.value", "Email addresses, email"],
    ["phone_numbers.number", "Phone numbers, phone"],
    ["phone.$numberLong", "Phone numbers, phone"],
    ["ip.address", "IP addresses"],
    ["number", null],
    ["value", null],
    ["follower_count", "Profile statistics"],
    ["source", null],
    ["", null],
    [".", null],
    ["constructor", null],
    ["__proto__", null],
  ];
  test.each(cases)("%j: %s", (name, meaning) => {
    const found = meaningOfColumn(name);
    expect(found === null ? null : [found.class, ...(found.kind === null ? [] : [found.kind])].join(", ")).toBe(meaning);
  });

  test.each([
    "email_verified",
    "is_email_public",
    "has_phone",
    "phone_hash",
    "email_md5",
    "email_sha256",
    "phone_country_code",
    "username_changed_at",
    "email_count",
    "phone_type",
    "email_optin",
    "email_status",
    "email_label",
    "phone_confirmed",
  ])("%s is derived and no identifier", (name) => {
    expect(meaningOfColumn(name)?.kind ?? null).toBe(null);
  });

  test("the classes are known, in alphabetical order and without repeats", () => {
    expect(new Set(dataClasses).size).toBe(dataClasses.length);
    expect([...dataClasses].sort((a, b) => a.localeCompare(b, "en"))).toEqual([...dataClasses]);
  });
});
