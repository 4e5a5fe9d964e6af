// The generated corpus against its truth. `npm run test:long` does the same at 200,000 records.
import { it } from "vitest";
import { checkCorpus } from "../support/shapes/corpus-check.js";
import { emptyFolder } from "../support/folder.js";

it("answers every identifier of 10,000 records as the truth has it, and 5,000 others not at all, from CSV and NDJSON alike", async () => {
  await checkCorpus(emptyFolder(), 10_000, 5_000);
});
