// One dump, spelt by the programs that people use: the same tables, whatever the spelling.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { speltTables } from "../../support/inputs/spelt-tables.js";
import { madeIn, spellings, writeSources } from "../../support/inputs/spellings.js";
import { randomCases, someOf } from "../../support/random-cases.js";

/** The long tests have as many as a dump of the real world. */
const people = randomCases(1) > 1 ? 100_000 : 400;

describe("a dump has the same tables", () => {
  let folder: string;
  let expected: unknown;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "leakcheck-test-"));
    writeSources(folder, people);
    expected = await speltTables({ dumps: join(folder, "it.csv") }, people, 0);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(
    someOf(
      spellings.map((spelling, index) => [spelling.name, spelling, index] as const),
      22,
    ),
  )("spelt as %s", async (_, spelling, index) => {
    const made = madeIn(folder, spelling);
    // Every way in turn, so that each tool is read in several.
    expect(await speltTables(made, people, index)).toEqual(expected);
  });
});
