// Both paths on many more sources, and whole indexes by real threads against those of the reference
// path alone.
import { describe, expect, it } from "vitest";
import type { SetSizes } from "../../src/indexing/build-options.js";
import { isSameOutcome, outcomeOf } from "../support/both-paths/index-outcome.js";
import { caseOf } from "../support/both-paths/csv-cases.js";
import { jsonCaseOf } from "../support/both-paths/json-cases.js";
import { expectSame } from "../support/both-paths/both-paths.js";
import { firstSeed } from "../support/random-cases.js";

const seed = firstSeed;
/** Fewer of another seed each, where several processes share them. */
const cases = Number(process.env["CASES"] ?? 200_000);

describe("the fast path reads as the reference path does", () => {
  it(`${cases} sources from seed ${seed} on`, () => {
    let compared = 0;
    for (; compared < cases; compared++) expectSame(caseOf(seed + compared), `seed ${seed + compared}`);
    process.stderr.write(`${compared} sources are read the same, from seed ${seed} on\n`);
  });

  it(`2,000 sources by threads, from seed ${seed} on`, async () => {
    let built = 0;
    for (let index = 0; index < 2000; index++) {
      const { bytes, dialect, names, maxRecordBytes, keepWords, blankWords, region, blockBytes } = caseOf(
        seed + index,
      );
      const more = {
        keepWords,
        blankWords,
        maxRecordBytes,
        delimiter: dialect.delimiter,
        ...(dialect.quote < 0 ? {} : { quote: dialect.quote, escape: dialect.escape }),
        ...(names === null ? {} : { columns: [...names], header: false }),
        ...(region === undefined ? {} : { region }),
      };
      const general = await outcomeOf(bytes, { ...more, general: true });
      const threads = 1 + (index % 3);
      const sizes: SetSizes = { workerBytes: 0, blockBytes };
      expect(
        isSameOutcome(general, await outcomeOf(bytes, { ...more, threads }, sizes)),
        `seed ${seed + index}, ${threads} threads`,
      ).toBe(true);
      if (typeof general.index !== "string") built += 1;
    }
    process.stderr.write(
      `2,000 sources give the same by threads, ${built} of them an index, from seed ${seed} on\n`,
    );
    expect(built).toBeGreaterThan(500);
  });
});

describe("the fast path reads NDJSON as the reference path does", () => {
  it(`${cases} sources from seed ${seed} on`, () => {
    let compared = 0;
    for (; compared < cases; compared++) expectSame(jsonCaseOf(seed + compared), `seed ${seed + compared}`);
    process.stderr.write(`${compared} sources of NDJSON are read the same, from seed ${seed} on\n`);
  });

  it(`2,000 sources by threads, from seed ${seed} on`, async () => {
    let built = 0;
    for (let index = 0; index < 2000; index++) {
      const { bytes, maxRecordBytes, keepWords, blankWords, region, blockBytes } = jsonCaseOf(seed + index);
      const more = {
        format: "ndjson" as const,
        keepWords,
        blankWords,
        maxRecordBytes,
        ...(region === undefined ? {} : { region }),
      };
      const general = await outcomeOf(bytes, { ...more, general: true });
      const threads = 1 + (index % 3);
      const sizes: SetSizes = { workerBytes: 0, blockBytes };
      expect(
        isSameOutcome(general, await outcomeOf(bytes, { ...more, threads }, sizes)),
        `seed ${seed + index}, ${threads} threads`,
      ).toBe(true);
      if (typeof general.index !== "string") built += 1;
    }
    expect(built).toBeGreaterThan(500);
  });
});
