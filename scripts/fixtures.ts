// Writes the generated fixtures into fixtures/: `npm run fixtures`, from the root of the repository.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { oddBytes } from "./fixtures/odd-bytes.js";
import { smallDumps } from "./fixtures/small-dumps.js";

for (const [name, content] of [...smallDumps(), ...oddBytes()]) writeFileSync(join("fixtures", name), content);
