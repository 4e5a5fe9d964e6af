// Real threads read CSV: the index is byte for byte that of the reference path, for any number of
// threads and any block size.
import { describe, expect, it } from "vitest";
import { isSameOutcome, outcomeOf, workerSizes } from "../../support/both-paths/index-outcome.js";
import { someOf } from "../../support/random-cases.js";

const record = (index: number): string =>
  [
    index % 97 === 0 ? "twice" : `user${index}`,
    index % 3 === 0 ? `User.${index}+x@gmail.com` : "",
    index % 4 === 0
      ? `+1201555${String(index % 10_000).padStart(4, "0")}`
      : index % 4 === 1
        ? `1212555${String(index % 10_000).padStart(4, "0")}`
        : "",
    ["Utrecht", "", "Zürich", '"Gent, België"', '"two\nlines"', "null"][index % 6],
  ].join(",");
const records = Array.from({ length: 1500 }, (_, index) =>
  index % 50 === 7 ? `broken${index},b${index}@example.com,"x"y,` : record(index),
);
const dump = Buffer.from(`username,email,phone,city\r\n${records.join("\r\n")}`);

describe("an index of CSV by threads", () => {
  it.each(someOf([1, 2, 5], 1))(
    "%i, has the bytes and the rejects of the reference path",
    async (threads) => {
      const general = await outcomeOf(dump, { general: true });
      expect(typeof general.index).not.toBe("string");
      expect(general.rejects).toHaveLength(30);
      for (const sizes of someOf(workerSizes(dump, [50, 777, 20_000, 1 << 20]), 4))
        expect(isSameOutcome(await outcomeOf(dump, { threads }, sizes), general), JSON.stringify(sizes)).toBe(
          true,
        );
    },
  );
});
