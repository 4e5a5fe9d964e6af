// Column names that are many, or values, in 100,000 records.
import { describe, it } from "vitest";
import { checkManyNames, manyNames } from "../support/both-paths/many-names.js";

describe("100,000 records with", () => {
  it.each(manyNames)(
    "$what",
    (dump) => {
      checkManyNames(dump, 100_000, 400);
    },
    120_000,
  );
});
