// The program's entry.
import { mayBeTerminal, nodeFiles } from "../files.js";
import { dataFolder } from "../library/folders.js";
import { indexesIn } from "../library/library.js";
import { allCommands } from "./command-table.js";
import { lookup } from "./commands/lookup-command.js";
import { runProgram } from "./run-program.js";

/** Without arguments, somebody at a terminal who has an index is asked whom to look up. */
function isPromptedFor(): boolean {
  if (process.argv.length > 2 || !mayBeTerminal(0) || !mayBeTerminal(1)) return false;
  try {
    return process.stdin.isTTY && indexesIn(nodeFiles, dataFolder(process.env)).length > 0;
  } catch {
    return false;
  }
}

runProgram(
  allCommands,
  isPromptedFor()
    ? async (run) =>
        run("lookup", { color: "auto" }, async (context) => lookup([], { color: "auto" }, context))
    : undefined,
);
