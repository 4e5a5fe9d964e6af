import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyCharacter } from "../../support/any-character.js";
import { canonicalEmails } from "../../../src/record/email/email.js";
import { randomCases } from "../../support/random-cases.js";
import { expectProportional } from "../../support/proportional.js";

const long = (length: number): string => `${"x".repeat(length - "@example.com".length)}@example.com`;

describe("e-mail addresses", () => {
  const cases: [what: string, value: string, canonical: string[]][] = [
    ["an ordinary one", "sanne@example.com", ["sanne@example.com"]],
    ["letter case", "Sanne.DeVries@EXAMPLE.Com", ["sanne.devries@example.com"]],
    ["white space around it", " \t sanne@example.com\u00a0\r\n", ["sanne@example.com"]],
    ["a tag and dots stay", "san.ne+shop@example.com", ["san.ne+shop@example.com"]],
    ["a label of one letter and a long suffix", "a@b.photography", ["a@b.photography"]],
    [
      "every character a local part may hold",
      "o'neil!#$%&*-/=?^_`{}~.a@example.com",
      ["o'neil!#$%&*-/=?^_`{}~.a@example.com", "?^_`{}~.a@example.com", "_`{}~.a@example.com"],
    ],
    [
      "dots where a strict validator has none",
      ".a..b.@example.com",
      [".a..b.@example.com", "a..b.@example.com"],
    ],
    ["a local part of 64 and more", `${"a".repeat(80)}@example.com`, [`${"a".repeat(80)}@example.com`]],
    ["a dot after the domain", "sanne@example.com.", ["sanne@example.com"]],
    ["mailto", "mailto:Sanne@example.com?subject=hello", ["sanne@example.com"]],
    ["angle brackets", "<sanne@example.com>", ["sanne@example.com"]],
    ["a display name", "Sanne de Vries <sanne@example.com>", ["sanne@example.com"]],
    ["a quoted display name with a comma", '"de Vries, Sanne" <sanne@example.com>', ["sanne@example.com"]],
    [
      "a display name that is an address",
      "jan@example.com <sanne@example.com>",
      ["jan@example.com", "sanne@example.com"],
    ],
    ["quotes around the whole", '"sanne@example.com"', ["sanne@example.com"]],
    ["single quotes around the whole", "'sanne@example.com'", ["sanne@example.com"]],
    [
      "a list",
      "a@example.com,b@example.com; c@example.com|d@example.com e@example.com",
      ["a@example.com", "b@example.com", "c@example.com", "d@example.com", "e@example.com"],
    ],
    ["a repeat in a list", "A@example.com; a@example.com", ["a@example.com"]],
    ["a list with words between", "a@example.com or none", ["a@example.com"]],
    ["a quoted local part", '"san ne"@example.com', ['"san ne"@example.com']],
    ["an @ in a quoted local part", '"a@b"@example.com', ['"a@b"@example.com']],
    [
      "an unpaired quote and the text after it",
      'sanne"x@example.com',
      ['sanne"x@example.com', "x@example.com"],
    ],
    ["a database array", "{jan@x.example,piet@x.example}", ["jan@x.example", "piet@x.example"]],
    [
      "a list in a programming language",
      `['kees@x.example', "b@x.example"]`,
      ["kees@x.example", "b@x.example"],
    ],
    ["a list within quotes", '"a@x.example, b@x.example"', ["a@x.example", "b@x.example"]],
    ["a JSON object", '{"email":"a@x.example","name":"b"}', ['email":"a@x.example', "a@x.example"]],
    ["an escaped one", '{\\"email\\":\\"a@x.example\\"}', ['email\\":\\"a@x.example', "a@x.example"]],
    ["a label", "work:tom@x.example", ["tom@x.example"]],
    ["round brackets", "(eva@x.example)", ["eva@x.example"]],
    ["a name before round brackets", "Eva(eva@x.example)", ["eva(eva@x.example", "eva@x.example"]],
    ["a lone quote", '"lone@x.example', ["lone@x.example"]],
    ["curly quotes", "“curly@x.example” ‘single@x.example’", ["curly@x.example", "single@x.example"]],
    ["angle quotes", "«gui@x.example»", ["gui@x.example"]],
    ["East Asian quotes and brackets", "「a@x.example」、（b@x.example）。", ["a@x.example", "b@x.example"]],
    ["full-width colon", "邮箱：eva@x.example", ["eva@x.example"]],
    ["emoji around it", "📧eva@x.example📧", ["📧eva@x.example", "eva@x.example"]],
    ["an apostrophe within quotes", "'o'neil@x.example'", ["o'neil@x.example"]],
    [
      "zero-width characters and soft hyphens",
      "\ufeff\u200ba\u00adb\u200d@x.ex\u2060ample\u200b",
      ["ab@x.example"],
    ],
    [
      "control characters",
      "\u0000a@x.example\u0000b@x.example\u0007\u0085c@x.example",
      ["a@x.example", "b@x.example", "c@x.example"],
    ],
    ["slashes between", "a@x.example/b@x.example", ["a@x.example", "b@x.example"]],
    ["brackets between", "jan@x.example<piet@x.example>", ["jan@x.example", "piet@x.example"]],
    ["an @ in front", "@jan@x.example", ["jan@x.example"]],
    ["an address literal in brackets", "[jan@[127.0.0.1]]", ["jan@[127.0.0.1]"]],
    ["a quoted local part in brackets", '("san ne"@x.example)', ['"san ne"@x.example']],
    ["half a surrogate pair", "\ud800a@x.example", []],
    ["full-width letters", "ｓａｎｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ", ["sanne@example.com"]],
    ["a domain outside ASCII", "jan@BÜCHER.example", ["jan@xn--bcher-kva.example"]],
    ["the same in its ASCII form", "jan@XN--BCHER-KVA.example", ["jan@xn--bcher-kva.example"]],
    ["a sharp s in a domain is not two letters", "jan@straße.example", ["jan@xn--strae-oqa.example"]],
    ["an ideographic full stop", "jan@example。com", ["jan@example.com"]],
    ["a local part outside ASCII", "JÜRGEN@example.com", ["jürgen@example.com"]],
    ["an address literal", "sanne@[192.0.2.1]", ["sanne@[192.0.2.1]"]],
    ["a numeric domain stays as it is", "sanne@192.0.2.1", ["sanne@192.0.2.1"]],
    ["the longest address", long(254), [long(254)]],
    ["one byte longer", long(255), []],
    ["longer in bytes than in characters", `${"é".repeat(125)}@example.com`, []],
    ["no @", "sanne", []],
    ["nothing", "", []],
    ["no local part", "@example.com", []],
    ["no domain", "sanne@", []],
    ["no dot in the domain", "root@localhost", []],
    ["two @", "a@b@example.com", []],
    ["an underscore in the domain", "a@my_host.example.com", []],
    ["a slash behind the domain", "a@example.com/x", ["a@example.com"]],
    [
      "a slash, a port, a percent sign in a domain outside ASCII",
      "a@é.example/x;b@é.example:80;c@ex%61mple.é.example;d@é.example#b",
      ["a@xn--9ca.example", "b@xn--9ca.example", "d@xn--9ca.example", "c@example.xn--9ca.example"],
    ],
    ["invalid UTF-8", "san\ufffdne@example.com", []],
    [
      "a display name of hundreds of characters",
      `"${"very, ".repeat(200)}long" <sanne@example.com>`,
      ["sanne@example.com"],
    ],
  ];
  test.each(cases)("%s", (_what, value, canonical) => {
    expect(canonicalEmails(value)).toEqual(canonical);
  });

  const odd = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "@",
          "@",
          ".",
          "a",
          "B",
          ",",
          ";",
          " ",
          '"',
          "\\",
          "<",
          ">",
          "'",
          "`",
          "mailto:",
          "?",
          "[",
          "]",
          "é",
          "İ",
          "Σ",
          "\u0307",
          "ß",
          "＠",
          "．",
          "。",
          "%41",
          "/",
          ":",
          "xn--",
          "-",
          "1",
        ),
        fc.string({ unit: anyCharacter, maxLength: 2 }),
      ),
      {
        maxLength: 24,
      },
    )
    .map((parts) => parts.join(""));

  test("do not change when they are made canonical again", () => {
    fc.assert(
      fc.property(odd, (value) => {
        const found = canonicalEmails(value);
        for (const canonical of found) {
          const again = canonicalEmails(canonical);
          expect(again[0]).toBe(canonical);
          for (const one of again) expect(found).toContain(one);
          expect(Buffer.byteLength(canonical)).toBeLessThanOrEqual(254);
        }
      }),
      { numRuns: randomCases(2_000) },
    );
  });

  test("are found when plain, whatever surrounds them", () => {
    const local = fc.stringMatching(/^[a-z0-9][a-z0-9._+-]{0,20}$/u);
    const around = fc.constantFrom(
      "",
      " ",
      "<",
      ">",
      "'",
      ",",
      ";",
      "|",
      "\t",
      "mailto:",
      "x ",
      "\u3000",
      "(",
      "“",
      "«",
      "{",
      "work:",
      "\u0000",
      "\ufeff",
      "😀",
      "→",
      "：",
    );
    fc.assert(
      fc.property(
        local,
        fc.stringMatching(/^[a-z0-9-]{1,20}\.example$/u),
        around,
        fc.constantFrom(
          "",
          " ",
          ">",
          "'",
          ",",
          ";",
          ".",
          ")",
          "”",
          "»",
          "}",
          "!",
          "\u0000",
          "\u200b",
          "😀",
          "。",
          "，",
        ),
        (name, domain, before, after) => {
          expect(canonicalEmails(`${before}${name}@${domain}${after}`)).toContain(`${name}@${domain}`);
        },
      ),
    );
  });

  test.each<[what: string, value: (size: number) => string]>([
    ["unpaired quotes", (size) => `"${'\\"'.repeat(size / 2)}@example.com`],
    ["at signs behind a bracket", (size) => `<${"@".repeat(size)}`],
    ["brackets", (size) => `${"<".repeat(size)}a@example.com`],
    ["single quotes within", (size) => `a@${"'".repeat(size)}example.com`],
    ["mail links within each other", (size) => `${"mailto:".repeat(size / 7)}a@example.com`],
    ["at signs in quotes", (size) => `"${"@".repeat(size)}`],
    ["dots", (size) => `a@${".".repeat(size)}b`],
    ["parts of a thousand", (size) => `${"'".repeat(1000)}a@b `.repeat(size / 1000)],
    [
      "a list of a hundred thousand",
      (size) => Array.from({ length: size / 8 }, (_, index) => `a${index}@b.co`).join(","),
    ],
  ])("are found in time linear in the value: %s", (_what, value) => {
    expectProportional(800_000, (size) => {
      expect(canonicalEmails(value(size))).toBeInstanceOf(Array);
    });
  });
});
