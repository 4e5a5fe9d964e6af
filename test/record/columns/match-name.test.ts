import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownNames } from "../../../src/record/columns/known-names.js";
import {
  codeStems,
  codeWords,
  isKnownCountryCodeName,
} from "../../../src/record/columns/country-code-columns.js";
import {
  isWhollyKnown,
  matchName,
  NameHeads,
  normaliseHeader,
  wordsOf,
} from "../../../src/record/columns/match-name.js";
import { allStructureWords, isStructureName } from "../../../src/record/columns/structure-names.js";
import { dataClasses } from "../../../src/record/columns/data-classes.js";
import { randomCases } from "../../support/random-cases.js";

describe("a normalised header", () => {
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

  test("is the same of ASCII as of any text", () => {
    const ascii = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...Array.from("aAbB1_-.\"' ")),
        fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(ascii, (name) => {
        const alone = normaliseHeader(name);
        expect(normaliseHeader(`${name} \u00e9`)).toBe(alone === "" ? "\u00e9" : `${alone}_\u00e9`);
      }),
      { numRuns: randomCases(500) },
    );
  });

  test("does not change when it is normalised again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (name) => {
        const once = normaliseHeader(name);
        expect(normaliseHeader(once)).toBe(once);
      }),
      { numRuns: randomCases(300) },
    );
  });
});

test("a name is wholly known by its words as by the match of all of it", () => {
  const words = fc.constantFrom(
    ..."email e mail phone user users my work home billing city is has hash foo kim 2 22 Id fb téléphone name".split(
      " ",
    ),
  );
  const name = fc.array(fc.tuple(words, fc.constantFrom("_", "", " ", "-", ".", "A")), { maxLength: 14 });
  fc.assert(
    fc.property(name, (parts) => {
      const written = parts.flat().join("");
      const expected = matchName(written.replaceAll(".", "_"))?.isWhollyKnown === true;
      expect(isWhollyKnown(written, wordsOf(written)), written).toBe(expected);
    }),
    { numRuns: randomCases(2000) },
  );
});

test("heads pass every name that is known", () => {
  const heads = new NameHeads([...allStructureWords(), ...codeWords], codeStems);
  const known = knownNames.flatMap(({ names = "", tails = "" }) => `${names} ${tails}`.trim().split(" "));
  const word = fc.oneof(
    fc.constantFrom(...known),
    fc.constantFrom(...allStructureWords(), ...codeWords, ...codeStems),
    fc.constantFrom(
      ..."my home work 2 17 current a ip i p e164 kim hash md5 is telcode dialingcode phonecountrycode".split(
        " ",
      ),
    ),
  );
  const written = (text: string, how: number): string =>
    how === 0 ? text : how === 1 ? text.toUpperCase() : text.charAt(0).toUpperCase() + text.slice(1);
  const part = fc.tuple(word, fc.nat(2), fc.constantFrom("_", "", " ", "-", ".", "'", "\n\n"));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
      const name = parts.map(([text, how, behind]) => written(text, how) + behind).join("");
      const words = wordsOf(name);
      const isKnown =
        isStructureName(words) || isKnownCountryCodeName(name, words) || isWhollyKnown(name, words);
      expect(!isKnown || heads.mayBeKnown(name), name).toBe(true);
    }),
    { numRuns: randomCases(5000) },
  );
  expect(heads.mayBeKnown("-NKNYfex8H2IwY8QaEEN")).toBe(false);
});

describe("the table of known names", () => {
  test("lists normalised names, each once, and known classes", () => {
    const seen = new Map<string, number>();
    for (const [row, { names, tails, ...rest }] of knownNames.entries()) {
      if (rest.class !== null) expect(dataClasses).toContain(rest.class);
      for (const name of [...(names?.split(" ") ?? []), ...(tails?.split(" ") ?? [])]) {
        expect(normaliseHeader(name), name).toBe(name);
        expect(seen.get(name), `${name} stands twice`).toBe(undefined);
        seen.set(name, row);
      }
    }
  });
});
