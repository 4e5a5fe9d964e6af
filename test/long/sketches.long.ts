// The intervals of sketches hold the true share, at the size of sketches of the program.
import { describe, expect, it } from "vitest";
import { usualSketchKeys } from "../../src/comparing/make-sketch.js";
import { heldIntervals, overlapsOf } from "../support/comparing/sketched-pairs.js";
import { firstSeed } from "../support/random-cases.js";

const seeds = Array.from({ length: 100 }, (_, index) => firstSeed + index);

describe(`an interval at 99 %, in a hundred pairs from seed ${firstSeed} on`, () => {
  it.each(overlapsOf(16 * usualSketchKeys))("holds in at least 95: %j", async (overlap) => {
    const held = await heldIntervals(overlap, usualSketchKeys, seeds);
    expect(held.bInA).toBeGreaterThanOrEqual(95);
    expect(held.aInB).toBeGreaterThanOrEqual(95);
  });
});
