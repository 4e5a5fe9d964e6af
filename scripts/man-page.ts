// Prints the man page. Run `node scripts/run.js scripts/man-page.ts`.
import { factsOfTree } from "../src/cli/manual/command-facts.js";
import { manPage } from "../src/cli/manual/man-page.js";
import { allCommands } from "../src/cli/commands.js";
import { makeProgram } from "../src/cli/program.js";
import { releaseDate, version } from "../src/version.js";

process.stdout.write(manPage(factsOfTree(makeProgram(async () => {}, allCommands)), version, releaseDate));
