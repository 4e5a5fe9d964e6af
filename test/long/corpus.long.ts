// The generated corpus against its truth.
import { it } from "vitest";
import { checkCorpus } from "../support/shapes/corpus-check.js";
import { emptyFolder } from "../support/folder.js";

it("answers every identifier of 200,000 records as the truth has it, and 100,000 others not at all, from CSV and NDJSON alike", async () => {
  await checkCorpus(emptyFolder(), 200_000, 100_000);
}, 600_000);
