import { expect, test } from "vitest";
import { parseBusySeconds } from "../../bench/harness/busy-time.js";

test("busy time is all but idle and waiting", () => {
  const text = "cpu  100 20 30 99999 88888 4 5 6 7 8\ncpu0 1 1 1 1 1 1 1 1 1 1\nintr 5\n";
  expect(parseBusySeconds(text)).toBeCloseTo(1.65);
});

test("where there is none, it is not known", () => {
  expect(parseBusySeconds("")).toBeNull();
});
