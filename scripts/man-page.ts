// Prints the man page. Run `node scripts/run.js scripts/man-page.ts`.
import { docsOfTree } from "../src/cli/manual/command-docs.js";
import { manPage } from "../src/cli/manual/man-page.js";
import { allCommands } from "../src/cli/command-table.js";
import { makeProgram } from "../src/cli/program.js";
import { releaseDate, version } from "../src/version.js";

process.stdout.write(manPage(docsOfTree(makeProgram(async () => {}, allCommands)), version, releaseDate));
