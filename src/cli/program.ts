// Builds the command tree.
import { Command, Option } from "commander";
import { LeakcheckError } from "../errors.js";
import { version } from "../version.js";
import type { ActionOf, CommandRunner, CommonOptions } from "./command.js";
import { exitStatusHelp } from "./exit-status.js";

/**
 * For each command name, the function that adds the command to the tree. The function receives the
 * whole table, because the tree may hold only one of its commands.
 */
export interface CommandTable {
  readonly [name: string]: (program: Command, actionOf: ActionOf, commands: CommandTable) => void;
}

/**
 * Builds the tree of these commands. `run` does the work of the chosen command; usage errors are
 * thrown as `CommanderError`. If `only` names a command, the others are left out so that a lookup
 * starts sooner. `isShort` makes help list only what is used most.
 */
export function makeProgram(
  run: CommandRunner,
  commands: CommandTable,
  only = "",
  { isShort = false }: { isShort?: boolean } = {},
): Command {
  const program = new Command("leakcheck")
    .description("Check your own exposure in a leaked dataset: which fields were exposed, never a value.")
    .version(version, "-V, --version")
    .helpOption(...helpFlags)
    .showHelpAfterError("(leakcheck --help lists the commands;\nto look someone up, run: leakcheck lookup)")
    .addHelpText(
      "after",
      `
Examples:
  leakcheck build dump.csv          index a dump, which can then be deleted
  leakcheck                         prompt, without a trace in shell history
  leakcheck lookup - < people.txt   look up one identifier per line
${exitStatusHelp}`,
    );
  const chosen = Object.hasOwn(commands, only) ? [only] : Object.keys(commands);
  const actionOf: ActionOf =
    (work) =>
    async (...all) => {
      const given: unknown[] = all.slice(0, -1);
      const name = pathOf(all.at(-1) as Command).replace("leakcheck ", "");
      await run(name, given.at(-1) as CommonOptions, async (context) =>
        work(...([...given, context] as Parameters<typeof work>)),
      );
    };
  for (const name of chosen) commands[name]?.(program, actionOf, commands);
  for (const command of everyCommand(program)) {
    command.exitOverride().configureHelp({ minWidthToWrap: fewestHelpCells });
    if (command === program) continue;
    command
      .showHelpAfterError(`(${pathOf(command)} --help shows its options)`)
      .addHelpText("after", exitStatusHelp);
    if (command.commands.length > 0) continue;
    command
      .helpOption(...helpFlags)
      .optionsGroup("Output:")
      .addOption(
        new Option("-j, --json", "print JSON (default unless the output is a terminal)").conflicts("text"),
      )
      .option("--text", "print human-readable text (default on a terminal)")
      .addOption(
        new Option("--color <when>", "colour the output")
          .choices(["auto", "always", "never"])
          .default("auto"),
      );
  }
  if (isShort) for (const command of everyCommand(program)) shorten(command);
  return program;
}

const helpFlags = ["-h, --help", "show this help; -h shows what is used most"] as const;

/** Makes the help of a command list only the options that have a letter or must be given. */
function shorten(command: Command): void {
  // The examples and what follows them.
  (command as unknown as NodeJS.EventEmitter).removeAllListeners("afterHelp");
  command.addHelpText("after", `\n${pathOf(command)} --help has all options and examples.`);
  command.configureHelp({
    minWidthToWrap: fewestHelpCells,
    subcommandTerm: (inner) =>
      inner
        .usage()
        .replace("[options] ", "")
        .replace(/^(?:\[options\])?/u, `${inner.name()} `)
        .trim(),
    subcommandDescription: (inner) => /^.*?\.(?= |$)/u.exec(inner.description())?.[0] ?? "",
    visibleOptions: (shown) =>
      shown.options.filter(({ short, mandatory }) => short !== undefined || mandatory).map(ungrouped),
  });
}

function ungrouped(option: Option): Option {
  const { flags, description, argChoices } = option;
  const plain = new Option(flags, description);
  return argChoices === undefined ? plain : plain.choices(argChoices);
}

/** Whether the arguments ask for the short help. */
export function asksForShortHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes("-h") && !options.includes("--help");
}

/**
 * Throws `USAGE` if the first word is not a command but somebody to look up: the answer is how to ask
 * without leaving a trace. The word itself is not repeated.
 */
export function checkFirstWord(word: string | undefined, commands: CommandTable): void {
  if (word === undefined || Object.hasOwn(commands, word)) return;
  if (!/^[^-].*@|^@.|^\+?[\d(][\d ().-]{5,}$/u.test(word)) return;
  throw new LeakcheckError("USAGE", "an identifier is not a command", {
    hint: "what stands in the command line stays in your shell's history; to be asked for it, run",
    command: "leakcheck lookup",
  });
}

/** Descriptions are wrapped on terminals that leave them this room, and those of all options stand beside them. */
const fewestHelpCells = 16;

/** Returns a command and all commands below it. */
export function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap((inner) => everyCommand(inner))];
}

/** Returns the words that call a command, e.g. `leakcheck key list`. */
export function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
