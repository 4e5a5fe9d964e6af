// Blank words that may be an address or a number: such an identifier is never "not found".
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Metadata } from "../../src/format/metadata.js";
import { hasBlankContacts } from "../../src/lookup/blank-names.js";
import { blankWords } from "../../src/record/blank.js";

const has = (...words: string[]): boolean => hasBlankContacts({ blankWords: words } as unknown as Metadata);

it("finds addresses and numbers in any script among blank words", () => {
  expect(has(...blankWords)).toBe(false);
  for (const word of ["a@b.example", "a\uff20b", "a\ufe6bb", "0000", "1\n2 3-4", "\u0660\u0661\u0662\u0663"])
    expect(has(...blankWords, word), word).toBe(true);
  // Digits of several words are no number.
  expect(has("123", "456", "\u00e9t\u00e9")).toBe(false);
});

it("says what the exact rule says of each word", () => {
  const unit = fc.constantFrom("1", "2", "\u0663", "\u{1d7d8}", "@", "\uff20", "a", "\u00e9", " ", "\n", "-");
  fc.assert(
    fc.property(fc.array(fc.string({ unit, maxLength: 8 }), { maxLength: 3 }), (words) => {
      const exact = words.some((word) => /[@\uff20\ufe6b]|(?:\p{Nd}.*){4}/su.test(word));
      expect(has(...words)).toBe(exact);
    }),
  );
});
