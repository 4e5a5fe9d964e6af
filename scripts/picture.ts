// Writes docs/session-*.svg. After a build, run `node scripts/run.js scripts/picture.ts` in the
// root of the repository.
import { writeFileSync } from "node:fs";
import { sessionPictures } from "./picture/session-pictures.js";

for (const [name, svg] of Object.entries(sessionPictures(process.cwd()))) writeFileSync(`docs/${name}`, svg);
