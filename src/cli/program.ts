// Builds the command tree.
import { Command, Option } from "commander";
import { version } from "../version.js";
import type { CommandRunner } from "./command.js";
import { exitStatusHelp } from "./exit-status.js";

/**
 * For each command name, the function that adds the command to the tree. The function receives the
 * whole table, because the tree may hold only one of its commands.
 */
export interface CommandTable {
  readonly [name: string]: (program: Command, run: CommandRunner, commands: CommandTable) => void;
}

/**
 * Builds the tree of these commands. `run` does the work of the chosen command; usage errors are
 * thrown as `CommanderError`. If `only` names a command, the others are left out so that a lookup
 * starts sooner.
 */
export function makeProgram(run: CommandRunner, commands: CommandTable, only = ""): Command {
  const program = new Command("leakcheck")
    .description("Check your own exposure in a leaked dataset: which fields were exposed, never a value.")
    .version(version, "-V, --version")
    .showHelpAfterError("(leakcheck --help lists the commands)")
    .addHelpText(
      "after",
      `
Examples:
  leakcheck build dump.csv          index a dump, which can then be deleted
  leakcheck lookup                  prompt, without a trace in shell history
  leakcheck lookup - < people.txt   look up one identifier per line
${exitStatusHelp}`,
    );
  const chosen = Object.hasOwn(commands, only) ? [only] : Object.keys(commands);
  for (const name of chosen) commands[name]?.(program, run, commands);
  for (const command of everyCommand(program)) {
    command.exitOverride();
    if (command === program) continue;
    command
      .showHelpAfterError(`(${pathOf(command)} --help shows its options)`)
      .addHelpText("after", exitStatusHelp);
    if (command.commands.length > 0) continue;
    command
      .addOption(
        new Option("--json", "print JSON (default unless the output is a terminal)").conflicts("text"),
      )
      .option("--text", "print human-readable text (default on a terminal)")
      .addOption(
        new Option("--color <when>", "colour the output")
          .choices(["auto", "always", "never"])
          .default("auto"),
      );
  }
  return program;
}

/** Returns a command and all commands below it. */
export function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap((inner) => everyCommand(inner))];
}

/** Returns the words that call a command, e.g. `leakcheck key list`. */
export function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
