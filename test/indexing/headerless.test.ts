// Random CSV whose first line may be a record. That line must not name columns and must be found,
// and both paths must make the same index with any number of threads.
import { describe, expect, it } from "vitest";
import { randomCases } from "../support/random-cases.js";
import { seededRandom } from "../support/random.js";
import { pick } from "../support/both-paths/csv-cases.js";
import { isSameOutcome, outcomeOf } from "../support/both-paths/index-outcome.js";

/**
 * Values by column that must not become column names. Their capitals occur in no other text of an
 * index.
 */
const parts = [
  ["Zqadmin", "Zqroot", "user", "Zq.Anna81", ""],
  ["Zq Person", "Zqadministrator", "city", "Zqolafur Ö", '"Zq, Person"', "NULL"],
  ["Zq3cretPw", "Zqgeheim", "zomer!Zq7", '"Zq ""x"" 1"', "5f4dcc3b5aa765d61d8327deb882cf99"],
  ["Zqdelft", "", "Zqleeds 4"],
];

describe("a headerless dump", () => {
  it.each(Array.from({ length: randomCases(8) }, (_, seed) => [seed]))("by chance, seed %i", async (seed) => {
    const random = seededRandom(seed + 977);
    random(2);
    const address = random(4);
    const width = 3 + random(2);
    const rowOf = (n: number): string =>
      Array.from({ length: width }, (_, column) => {
        if (column === address % width)
          return n === 0 && random(2) === 0 ? "Zqfirst@example.com" : `u${n}@example.com`;
        return n === 0
          ? pick(random, parts[column % parts.length]!)
          : pick(random, [`Name ${n}`, `pw${n}`, "", "x", `zomer_${n}`]);
      }).join(pick(random, [","]));
    const lines = Array.from({ length: 40 + random(60) }, (_, n) => rowOf(n));
    const dump = Buffer.from(lines.join(pick(random, ["\n", "\r\n"])));
    const general = await outcomeOf(dump, { general: true });
    expect(typeof general.index, String(general.index).slice(0, 200)).not.toBe("string");
    expect(general.index.toString("latin1").includes("Zq")).toBe(false);
    // Workers take longer to start than the dump to be read.
    for (const [threads, workerBytes, blockBytes] of [
      [1, Infinity, 60],
      [1, Infinity, 1 << 20],
      [2 + (seed % 3), 0, 60],
    ] as const)
      expect(
        isSameOutcome(await outcomeOf(dump, { threads }, { workerBytes, blockBytes }), general),
        `${threads} ${blockBytes}`,
      ).toBe(true);
  });
});
