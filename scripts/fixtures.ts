// Writes the generated fixtures to fixtures/. Run `npm run fixtures` in the root of the repository.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { oddBytes } from "./fixtures/odd-bytes.js";
import { smallDumps } from "./fixtures/small-dumps.js";

for (const [name, content] of [...smallDumps(), ...oddBytes()])
  writeFileSync(join("fixtures", name), content);
