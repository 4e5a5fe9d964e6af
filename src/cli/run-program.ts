// Runs the program: parses the arguments, runs one command, and turns failures into messages and an
// exit status.
import type { CommanderError } from "commander";
import { standardStream } from "../files.js";
import { schemaJson } from "./schemas.js";
import { openContext, type CommandRunner, type CommonOptions } from "./command.js";
import { exitStatus } from "./exit-status.js";
import { printError } from "./print-error.js";
import { asksForShortHelp, checkFirstWord, everyCommand, makeProgram, type CommandTable } from "./program.js";
import { openTerminal, tell, type Terminal } from "./terminal/terminal.js";

const asksForJson = (): boolean => {
  const args = process.argv.slice(2);
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === "--json" || arg === "-j");
};

async function main(
  commands: CommandTable,
  plain: ((run: CommandRunner) => Promise<void>) | undefined,
): Promise<number> {
  let status: number = exitStatus.done;
  let terminal: Terminal | undefined;
  const run: CommandRunner = async (name, common: CommonOptions, work) => {
    process.title = `leakcheck ${name}`;
    const context = await openContext(common);
    ({ terminal } = context);
    status = await work(context);
  };
  const asJson = asksForJson();
  try {
    await (plain === undefined ? parse(commands, run, asJson) : plain(run));
    return status;
  } catch (cause) {
    if (isCommanderError(cause)) return usageStatus(cause, asJson);
    printError(cause, terminal ?? (await openTerminal("auto")), asJson);
    return exitStatusOf(cause);
  }
}

/** Parses the arguments with commander and runs the command they name. */
async function parse(commands: CommandTable, run: CommandRunner, asJson: boolean): Promise<void> {
  const args = process.argv.slice(2);
  checkFirstWord(args[0], commands);
  const program = makeProgram(run, commands, args[0], {
    isShort: asksForShortHelp(args),
  });
  for (const command of everyCommand(program))
    command.configureOutput({
      writeOut: (text) => {
        standardStream(1).write(text);
      },
      writeErr: (text) => {
        if (!asJson) tell(standardStream(2), text);
      },
    });
  await program.parseAsync();
}

/**
 * Recognises commander's errors by their code, because `instanceof` would have to load commander.
 */
function isCommanderError(cause: unknown): cause is CommanderError {
  return (
    cause instanceof Error &&
    "code" in cause &&
    typeof cause.code === "string" &&
    cause.code.startsWith("commander.")
  );
}

function exitStatusOf(cause: unknown): number {
  const isUsage = cause instanceof Error && "code" in cause && cause.code === "USAGE";
  return isUsage ? exitStatus.usage : exitStatus.failure;
}

/** Returns the exit status: commander uses 1 for a typo, and throws for help and version too. */
function usageStatus(cause: CommanderError, asJson: boolean): number {
  if (cause.exitCode === 0) return exitStatus.done;
  if (asJson) {
    const message = cause.message.replace(/^error: /u, "");
    tell(
      standardStream(2),
      `${schemaJson("error", { error: { code: "USAGE", message, hint: "leakcheck --help lists the commands" } })}\n`,
    );
  }
  return exitStatus.usage;
}

/**
 * Runs the command that the arguments name, or `plain` if its arguments are already parsed. Call it
 * once per process, because it sets the exit status.
 */
export function runProgram(commands: CommandTable, plain?: (run: CommandRunner) => Promise<void>): void {
  process.on("uncaughtException", (cause) => {
    process.exitCode = exitStatus.failure;
    void openTerminal("never").then((terminal) => {
      printError(cause, terminal, asksForJson());
    });
  });
  let isDone = false;
  // Node exits once nothing is pending; if the command has not finished by then, it has failed.
  process.on("exit", () => {
    if (!isDone) process.exitCode = exitStatus.failure;
  });
  void main(commands, plain).then((status) => {
    isDone = true;
    process.exitCode = status;
  });
}
