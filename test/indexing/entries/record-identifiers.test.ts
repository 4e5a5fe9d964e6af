import fc from "fast-check";
import { expect, it } from "vitest";
import { RecordIdentifiers } from "../../../src/indexing/entries/record-identifiers.js";

it("keeps each identifier once, in order of first appearance, however many there are", () => {
  const one = fc.record({
    kind: fc.integer({ min: 0, max: 5 }),
    form: fc.constantFrom(..."abcdefghij".split(""), "31", "1"),
  });
  const identifiers = new RecordIdentifiers();
  fc.assert(
    fc.property(fc.array(fc.array(one, { maxLength: 60 }), { maxLength: 3 }), (records) => {
      for (const record of records) {
        identifiers.clear();
        const known = new Map<string, { kind: number; form: string }>();
        for (const { kind, form } of record) {
          const name = `${kind} ${form}`;
          expect(identifiers.has(kind, form)).toBe(known.has(name));
          expect(identifiers.add(kind, form)).toBe(!known.has(name));
          known.set(name, { kind, form });
        }
        const { count, kinds, forms } = identifiers;
        expect(kinds.slice(0, count).map((kind, index) => ({ kind, form: forms[index] }))).toEqual([
          ...known.values(),
        ]);
      }
    }),
  );
});
