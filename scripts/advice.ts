// Writes docs/advice.md. Run `node scripts/run.js scripts/advice.ts` in the root of the repository.
import { writeFileSync } from "node:fs";
import { adviceDocument } from "./advice/advice-document.js";

writeFileSync("docs/advice.md", adviceDocument());
