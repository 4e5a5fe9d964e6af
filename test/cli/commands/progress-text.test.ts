import { expect, it } from "vitest";
import type { BuildProgress } from "../../../src/indexing/build-options.js";
import { ProgressText } from "../../../src/cli/commands/build/progress-text.js";

const start: BuildProgress = {
  stage: "reading",
  bytes: 0,
  totalBytes: 990_000_000,
  records: 0,
  rejects: 0,
  written: 0,
};

it("shows the share of bytes, the rate, the rejects and the time left to read", () => {
  const text = new ProgressText();
  expect(text.textOf(start, 0)).toBe("reading: 0 % of 990 MB, 0 records, 0 records/s");
  const some = { ...start, bytes: 247_500_000, records: 4_000_000 };
  expect(text.textOf(some, 2)).toBe(
    "reading: 25 % of 990 MB, 4,000,000 records, 2,000,000 records/s, 6.0 s left to read",
  );
  expect(text.textOf({ ...some, rejects: 1 }, 2)).toContain("2,000,000 records/s, 1 reject, 6.0 s left");
  expect(text.textOf({ ...some, bytes: 989_999_999, rejects: 1200 }, 200)).toContain(
    "reading: 99 % of 990 MB, 4,000,000 records, 20,000 records/s, 1,200 rejects, 0.0 s",
  );
});

it("shows only what was read of a stream", () => {
  const state = { ...start, totalBytes: null, bytes: 1_500_000, records: 1 };
  expect(new ProgressText().textOf(state, 2)).toBe("reading: 1.50 MB, 1 record, 1 records/s");
});

it("estimates the time left to write from what was written since writing began", () => {
  const text = new ProgressText();
  expect(text.textOf({ ...start, stage: "writing", written: 0.2 }, 10)).toBe("writing the index: 20 %");
  expect(text.textOf({ ...start, stage: "writing", written: 0.4 }, 11)).toBe(
    "writing the index: 40 %, 3.0 s left",
  );
  expect(text.textOf({ ...start, stage: "writing", written: 1 }, 14)).toBe(
    "writing the index: 100 %, 0.0 s left",
  );
});
