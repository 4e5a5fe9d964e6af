// Writes docs/refusals.md. Run `node scripts/run.js scripts/refusals.ts` in the root of the repository.
import { writeFileSync } from "node:fs";
import { refusalsDocument } from "./refusals/refusals-document.js";

writeFileSync("docs/refusals.md", refusalsDocument());
