// Random Unicode: canonical forms are stable, and every spelling of one identifier has one form.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalEmails } from "../../src/record/email/email.js";
import { fold } from "../../src/record/fold.js";
import { mailboxOf } from "../../src/record/email/mailbox.js";
import { decodePunycode, encodePunycode } from "../../src/record/email/punycode.js";
import { isUnassigned } from "../../src/record/unassigned.js";
import { canonicalUsername } from "../../src/record/username.js";
import { randomCases } from "../support/random-cases.js";
import { expectProportional } from "../support/proportional.js";

/** Any code point; marks, jamo, halves of surrogate pairs, new and unassigned ones more often than by chance. */
const char = fc.oneof(
  fc.integer({ min: 0, max: 0x10ffff }),
  fc.integer({ min: 0x300, max: 0x36f }),
  fc.integer({ min: 0x1100, max: 0x11ff }),
  fc.integer({ min: 0xac00, max: 0xd7a3 }),
  fc.integer({ min: 0xd800, max: 0xdfff }),
  fc.integer({ min: 0xff00, max: 0xffef }),
  fc.integer({ min: 0x1f00, max: 0x1fff }),
  fc.integer({ min: 0x20, max: 0x7e }),
  fc.constantFrom(
    0x378,
    0x897,
    0x1c89,
    0xa7cb,
    0x105c9,
    0x10d50,
    0x16ea0,
    0x1ccd6,
    0x1fae9,
    0x200b,
    0x200d,
    0x130,
    0x131,
    0x3a3,
    0x3c2,
    0x307,
  ),
);
const anyText = fc
  .array(
    char.map((code) => String.fromCodePoint(code)),
    { maxLength: 16 },
  )
  .map((chars) => chars.join(""));

const words = fc.constantFrom(
  "jan",
  "sanne",
  "jürgen",
  "иван",
  "νικοσ",
  "한국",
  "例え",
  "josé",
  "åse",
  "ñandú",
  "ışık",
  "\u1c89x",
  "\u{16ea0}y",
  "x7",
);
const name = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("_"));
const domain = fc.array(words, { minLength: 1, maxLength: 2 }).map((labels) => `${labels.join(".")}.example`);

/** How the characters of a text may be written; each keeps the fold. */
const writing = fc.array(
  fc.constantFrom<(text: string) => string>(
    // The capital of a dotless i is that of another letter.
    (text) =>
      Array.from(text, (one) =>
        fold(one.toUpperCase()) === one && !isUnassigned(one) ? one.toUpperCase() : one,
      ).join(""),
    (text) => text.normalize("NFD"),
    (text) => text.normalize("NFC"),
    (text) =>
      Array.from(text, (one) =>
        one >= "!" && one <= "~" ? String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0) : one,
      ).join(""),
    (text) => Array.from(text).join("\u200b"),
    (text) => `\u200e${text}\u00ad`,
    (text) => text.replaceAll("σ", "ς"),
    (text) => text.replaceAll("i", "i\u0307"),
  ),
  { maxLength: 3 },
);

function written(text: string, changes: readonly ((text: string) => string)[]): string {
  return changes.reduce((changed, change) => change(changed), text);
}

describe("canonical forms are the same when they are made again", () => {
  test("folded text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: randomCases(2_000) },
    );
  });

  test("user names, with and without what stands around them", () => {
    const before = fc.constantFrom(
      "",
      "@",
      "x.com/",
      "https://www.instagram.com/",
      "https://linkedin.com/in/%C3%A9",
      "t.me/%40",
      "facebook.com/profile.php?id=",
    );
    fc.assert(
      fc.property(before, anyText, (start, text) => {
        const once = canonicalUsername(start + text);
        if (once !== undefined) expect(canonicalUsername(once)).toBe(once);
      }),
      { numRuns: randomCases(2_000) },
    );
  });

  test("addresses", () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom("", "mailto:", "<", "xn--"), (local, host, start) => {
        for (const address of canonicalEmails(`${start}${local}@${host}.example`))
          expect(canonicalEmails(address)[0]).toBe(address);
      }),
      { numRuns: randomCases(2_000) },
    );
  });

  test("domains in Punycode of anything", () => {
    fc.assert(
      fc.property(anyText, fc.stringMatching(/^[a-z0-9-]{0,20}$/u), (text, digits) => {
        for (const label of [`xn--${encodePunycode(text)}`, `xn--${digits}`])
          for (const address of canonicalEmails(`a@${label}.example`))
            expect(canonicalEmails(address)[0]).toBe(address);
      }),
      { numRuns: randomCases(1_000) },
    );
  });

  test("mailboxes, which never grow", () => {
    const local = fc.stringMatching(/^[a-z.+_"-]{1,8}$/u);
    const host = fc.constantFrom(
      "gmail.com",
      "googlemail.com",
      "proton.me",
      "pm.me",
      "ya.ru",
      "yandex.com",
      "fastmail.com",
      "a.fastmail.com",
      "live.nl",
      "a.example",
    );
    fc.assert(
      fc.property(local, host, (before, behind) => {
        const address = `${before}@${behind}`;
        const mailbox = mailboxOf(address) ?? address;
        expect(mailboxOf(mailbox)).toBeUndefined();
        expect(mailbox.length).toBeLessThanOrEqual(address.length);
        expect(mailbox).toMatch(/^[^@]+@[a-z.]+$/u);
      }),
      { numRuns: randomCases(500) },
    );
  });
});

describe("every spelling has one form", () => {
  test("of a user name", () => {
    const around = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => `@${text}`,
      (text) => ` @ ${text}\t`,
      (text) => `https://www.instagram.com/${text}/?hl=nl`,
      (text) => `X.com/@${text}/status/1`,
      (text) => `http://nl.linkedin.com/in/${encodeURIComponent(text)}`,
      (text) => `\u0000${text}\u0000`,
    );
    fc.assert(
      fc.property(name, writing, around, (text, changes, place) => {
        expect(canonicalUsername(place(written(text, changes).trim()))).toBe(text);
      }),
      { numRuns: randomCases(1_000) },
    );
  });

  test("of an address", () => {
    const around = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => `mailto:${text}?subject=x`,
      (text) => `Sanne de Vries <${text}>`,
      (text) => `"Vries, de" <${text}>;`,
      (text) => `[${text}]`,
      (text) => `(${text}).`,
      (text) => `'${text}'`,
      (text) => `${text}...`,
      (text) => `other@x.example; ${text}`,
    );
    const asLabels = (host: string): string =>
      host
        .split(".")
        .map((label) => (/[^a-z0-9]/u.test(label) ? `xn--${encodePunycode(label)}` : label))
        .join(".");
    fc.assert(
      fc.property(name, domain, fc.boolean(), writing, around, (local, host, isPunycode, changes, place) => {
        const canonical = `${local}@${asLabels(host)}`;
        // What is glued to a word of another script may be an address of its own.
        expect(canonicalEmails(canonical)[0]).toBe(canonical);
        expect(
          canonicalEmails(place(written(`${local}@${isPunycode ? asLabels(host) : host}`, changes).trim())),
        ).toContain(canonical);
      }),
      { numRuns: randomCases(1_000) },
    );
  });
});

test("Punycode is undone by its reading", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(decodePunycode(encodePunycode(text))).toBe(text);
    }),
  );
});

describe("long values take time in proportion to their length", () => {
  const label = Array.from({ length: 250 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).join("");
  test.each<[what: string, value: (length: number) => string]>([
    ["marks in two orders", (length) => `a${"\u0301\u0323".repeat(length / 2)}`],
    [
      "as many as are kept, again and again",
      (length) => `${"\u0301\u0323".repeat(127)}a`.repeat(length / 255),
    ],
    ["half-width voicing marks", (length) => "\uff9e\u0301".repeat(length / 2)],
    ["dots on an i", (length) => `i${"\u0307".repeat(length)}`],
    ["code points that are unassigned", (length) => "\u0378a".repeat(length / 2)],
    ["characters that become many", (length) => "\ufdfa".repeat(length)],
    ["percent signs", (length) => `x.com/${"%25".repeat(length / 3)}`],
    ["parameters", (length) => `facebook.com/profile.php?${"id=1&".repeat(length / 5)}x`],
    ["long labels", (length) => `a@${label}.example,`.repeat(length / 250)],
    [
      "links within links",
      (length) => `mailto:${"%6dailto%3A".repeat(80)}a@x.example `.repeat(length / 1000),
    ],
  ])("%s", (_what, value) => {
    expectProportional(500_000, (length) => {
      const text = value(length);
      canonicalUsername(text);
      canonicalEmails(text);
      canonicalEmails(`a@${text}.example`);
      expect(fold(text).length).toBeGreaterThan(0);
    });
  });
});
