// The thresholds of the verdict, each at its edge, and as docs/comparing.md has them.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { thresholds, verdictOfKind, verdictOfShares, verdicts } from "../../src/comparing/verdict.js";

describe("the verdict on shares", () => {
  it.each([
    // B in A, A in B, size of B by A's
    [1, 1, 1, "repackaged"],
    [0.95, 0.95, 1, "repackaged"],
    [0.95, 0.76, 0.8, "repackaged"],
    [1, 0.79, 0.79, "subset"],
    [0.95, 0.01, 0.01, "subset"],
    [0.94, 0.95, 1.01, "superset"],
    [0.8, 1, 1.25, "superset"],
    [0.01, 1, 100, "superset"],
    [0.05, 0.05, 1, "unrelated"],
    [0, 0, 100, "unrelated"],
    [0.05, 0.051, 1, "mostly-new"],
    [0.051, 0.05, 1, "mostly-new"],
    [0.499, 0.499, 1, "mostly-new"],
    [0.5, 0.5, 1, "partly-known"],
    [0.949, 0.949, 1, "partly-known"],
    [0.003, 0.3, 100, "mostly-new"],
  ])("%f of B in A, %f of A in B, B %f times as large: %s", (bInA, aInB, ratio, word) => {
    expect(verdictOfShares(bInA, aInB, ratio)).toBe(word);
  });
});

describe("the verdict on an estimate", () => {
  const estimate = (low: number, high: number, keys: number) =>
    verdictOfKind({
      entries: [1000, 1000],
      bInA: (low + high) / 2,
      aInB: (low + high) / 2,
      estimate: { keys: [keys, keys, 0], bInA: [low, high], aInB: [low, high] },
    });

  it("must be the same at both ends of its interval", () => {
    expect(estimate(0.96, 0.98, 100)).toEqual({ word: "repackaged", reason: null });
    expect(estimate(0.94, 0.98, 100)).toEqual({ word: "cannot-tell", reason: "within-the-error" });
  });

  it("needs a hundred keys", () => {
    expect(estimate(0.96, 0.98, 99)).toEqual({ word: "cannot-tell", reason: "too-small" });
  });
});

describe("docs/comparing.md", () => {
  const page = readFileSync(new URL("../../docs/comparing.md", import.meta.url), "utf8");

  it("has each word and each threshold", () => {
    for (const word of verdicts) expect(page).toContain(`\`${word}\``);
    const { leastEntries, leastRatio, mostRatio, ...shares } = thresholds;
    for (const share of Object.values(shares)) expect(page).toContain(`${share * 100} %`);
    for (const number of [leastEntries, leastRatio, mostRatio]) expect(page).toContain(String(number));
  });
});
