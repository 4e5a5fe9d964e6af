// Writes docs/advice.md: `node scripts/run.js scripts/advice.ts`, from the root of the repository.
import { writeFileSync } from "node:fs";
import { adviceDocument } from "./advice/advice-document.js";

writeFileSync("docs/advice.md", adviceDocument());
