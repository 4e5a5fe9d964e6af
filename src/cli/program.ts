// The command tree: one file per command.
import { Command, Option } from "commander";
import { version } from "../version.js";
import { addBuild } from "./build-command.js";
import type { CommandRunner } from "./command.js";
import { exitStatusHelp } from "./exit-status.js";
import { addInfo } from "./info-command.js";
import { addLookup } from "./lookup-command.js";
import { addVerify } from "./verify-command.js";

const commands = { build: addBuild, lookup: addLookup, info: addInfo, verify: addVerify } as const;

/**
 * Makes the tree. `run` does the work of whichever command is chosen; usage errors are thrown as `CommanderError`.
 * If `only` names a command, the others are left out: a lookup then starts sooner.
 */
export function makeProgram(run: CommandRunner, only?: string): Command {
  const program = new Command("leakcheck")
    .description("Check your own exposure in a leaked dataset: which fields were exposed, never a value.")
    .version(version, "-V, --version")
    .showHelpAfterError("(leakcheck --help shows what there is)")
    .addHelpText(
      "after",
      `
Examples:
  leakcheck build dump.csv                 index a dump; it can be deleted afterwards
  leakcheck lookup                         ask without leaving a trace in the shell's history
  leakcheck lookup - < people.txt          ask for one identifier a line
${exitStatusHelp}`,
    );
  const chosen = Object.entries(commands).filter(([name]) => name === only);
  for (const [, add] of chosen.length > 0 ? chosen : Object.entries(commands)) add(program, run);
  for (const command of program.commands) {
    command
      .addOption(new Option("--json", "print JSON (default where the output is no terminal)").conflicts("text"))
      .option("--text", "print text for people (default on a terminal)")
      .addOption(new Option("--color <when>", "colour the output").choices(["auto", "always", "never"]).default("auto"))
      .showHelpAfterError(`(leakcheck ${command.name()} --help shows how it is used)`)
      .addHelpText("after", exitStatusHelp);
  }
  for (const command of [program, ...program.commands]) command.exitOverride();
  return program;
}
