// The command tree.
import { Command, Option } from "commander";
import { version } from "../version.js";
import type { CommandRunner } from "./command.js";
import { exitStatusHelp } from "./exit-status.js";

/** What adds each command to the tree, by its name; it is handed the whole table, of which the tree may have one command only. */
export interface CommandTable {
  readonly [name: string]: (program: Command, run: CommandRunner, commands: CommandTable) => void;
}

/**
 * Makes the tree of these commands. `run` does the work of whichever command is chosen; usage errors are thrown as `CommanderError`.
 * If `only` names a command, the others are left out: a lookup then starts sooner.
 */
export function makeProgram(run: CommandRunner, commands: CommandTable, only = ""): Command {
  const program = new Command("leakcheck")
    .description("Check your own exposure in a leaked dataset: which fields were exposed, never a value.")
    .version(version, "-V, --version")
    .showHelpAfterError("(leakcheck --help shows what there is)")
    .addHelpText(
      "after",
      `
Examples:
  leakcheck build dump.csv          index a dump; it can be deleted afterwards
  leakcheck lookup                  ask, without a trace in the shell's history
  leakcheck lookup - < people.txt   ask for one identifier a line
${exitStatusHelp}`,
    );
  const chosen = Object.hasOwn(commands, only) ? [only] : Object.keys(commands);
  for (const name of chosen) commands[name]?.(program, run, commands);
  for (const command of everyCommand(program)) {
    command.exitOverride();
    if (command === program) continue;
    command.showHelpAfterError(`(${pathOf(command)} --help shows how it is used)`).addHelpText("after", exitStatusHelp);
    if (command.commands.length > 0) continue;
    command
      .addOption(new Option("--json", "print JSON (default where the output is no terminal)").conflicts("text"))
      .option("--text", "print text for people (default on a terminal)")
      .addOption(new Option("--color <when>", "colour the output").choices(["auto", "always", "never"]).default("auto"));
  }
  return program;
}

/** A command and all below it. */
export function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap((inner) => everyCommand(inner))];
}

/** The words that call a command: `leakcheck key list`. */
export function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
