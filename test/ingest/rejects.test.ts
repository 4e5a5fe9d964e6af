import { expect, test } from "vitest";
import { RejectTally } from "../../src/ingest/rejects.js";

test("counts rejects by reason, with their bytes", () => {
  const tally = new RejectTally();
  expect([tally.total, tally.bytes, tally.reasons()]).toEqual([0, 0, {}]);
  tally.add({ reason: "too-long", length: 5_000_000_000 });
  tally.add({ reason: "column-count", length: 7 });
  tally.add({ reason: "too-long", length: 1 });
  expect([tally.total, tally.bytes, Object.entries(tally.reasons())]).toEqual([
    3,
    5_000_000_008,
    [
      ["column-count", 1],
      ["too-long", 2],
    ],
  ]);
});
