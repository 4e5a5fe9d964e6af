// Writes docs/session-*.svg: `node scripts/run.js scripts/picture.ts`, from the root of the repository, after a build.
import { writeFileSync } from "node:fs";
import { sessionPictures } from "./picture/session-pictures.js";

for (const [name, svg] of Object.entries(sessionPictures(process.cwd()))) writeFileSync(`docs/${name}`, svg);
