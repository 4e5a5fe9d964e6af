import fc from "fast-check";
import { expect, test } from "vitest";
import { CarryOver } from "../../src/ingest/carry-over.js";

test("kept bytes precede the next chunk, however few bytes are kept and joined", () => {
  const steps = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.double({ min: 0, max: 1, noNaN: true })),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(steps, (taken) => {
      const held = new CarryOver();
      let expected = Buffer.alloc(0);
      let next = 0;
      for (const [length, share] of taken) {
        const chunk = Buffer.from(Array.from({ length }, () => next++ % 251));
        const view = held.join(chunk);
        expected = Buffer.concat([expected, chunk]);
        expect(view.equals(expected)).toBe(true);
        const at = Math.floor(share * view.length);
        held.keep(at);
        expected = expected.subarray(at);
        chunk.fill(255);
      }
    }),
  );
});

test("a chunk is not copied if nothing was kept", () => {
  const held = new CarryOver();
  const chunk = Buffer.from("a,b\n");
  expect(held.join(chunk)).toBe(chunk);
  held.keep(4);
  expect(held.join(chunk)).toBe(chunk);
});
