// Real threads read NDJSON: the index is byte for byte that of the reference path, for any number of
// threads and any block size.
import { describe, expect, it } from "vitest";
import { isSameOutcome, outcomeOf, workerSizes } from "../../support/both-paths/index-outcome.js";
import { someOf } from "../../support/random-cases.js";

const members = (index: number): string =>
  JSON.stringify({
    username: index % 97 === 0 ? "twice" : `user${index}`,
    ...(index % 3 === 0 ? { email: `User.${index}+x@gmail.com` } : {}),
    ...(index % 5 === 0
      ? {
          contact: {
            phones: [
              { number: `+1201555${String(index % 10_000).padStart(4, "0")}` },
              { number: 12_125_550_000 + index },
            ],
          },
        }
      : {}),
    // New names throughout the source: columns, values, more columns than are tracked.
    ...(index % 11 === 0 ? { [`c${index % 400}x`]: index } : {}),
    ...(index % 13 === 0 ? { friends: { [`friend${index % 40}`]: { city: "Gent" } } } : {}),
    city: ["Utrecht", "", "Zürich", "two\nlines", null, "Gent\u00e9"][index % 6],
  });
const objects = Array.from({ length: 1500 }, (_, index) =>
  index % 50 === 7 ? `{"email":"b${index}@example.com",}` : members(index),
);
const lines = Buffer.from(objects.join("\r\n"));

describe("an index of NDJSON by threads", () => {
  it.each(someOf([1, 2, 5], 1))(
    "%i, has the bytes and the rejects of the reference path",
    async (threads) => {
      const options = { format: "ndjson" as const };
      const general = await outcomeOf(lines, { ...options, general: true });
      expect(typeof general.index).not.toBe("string");
      expect(general.rejects).toHaveLength(30);
      for (const sizes of someOf(workerSizes(lines, [50, 777, 20_000, 1 << 20]), 4))
        expect(
          isSameOutcome(await outcomeOf(lines, { ...options, threads }, sizes), general),
          JSON.stringify(sizes),
        ).toBe(true);
    },
  );
});
