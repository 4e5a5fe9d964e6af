// The order of columns is that of their UTF-8, which is not that of UTF-16 from the surrogates on.
import fc from "fast-check";
import { expect, it } from "vitest";
import { compareUtf8 } from "../../src/format/column-set.js";

it("compares names by their UTF-8", () => {
  expect(compareUtf8("\uffee", "\u{1f600}")).toBe(-1);
  expect(compareUtf8("email", "emails")).toBe(-1);
  expect(compareUtf8("\u00e9", "z")).toBe(1);
  const unit = fc.constantFrom("a", "z", "\u00e9", "\ud7ff", "\ue000", "\uffee", "\u{10000}", "\u{1f600}");
  const name = fc.string({ unit, maxLength: 4 });
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(compareUtf8(a, b)).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});
