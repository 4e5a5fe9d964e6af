// Runs command lines in the process of the test. Starting the program takes ten times as long as most
// commands do, so tests of many command lines run few of them for real. `program-here.test.ts` shows that
// it makes no difference.
import { CommanderError } from "commander";
import { allCommands } from "../../../src/cli/command-table.js";
import { exitStatus } from "../../../src/cli/exit-status.js";
import { printError } from "../../../src/cli/print-error.js";
import { asksForShortHelp, everyCommand, makeProgram } from "../../../src/cli/program.js";
import { schemaJson } from "../../../src/cli/schemas.js";
import { toldText, type Terminal } from "../../../src/cli/terminal/terminal.js";
import { nodeFiles } from "../../../src/files.js";
import { everyCase, firstSeed } from "../random-cases.js";
import { seededRandom } from "../random.js";
import { pipeOf } from "./faulty-files.js";
import { Workplace, type Outcome, type RunOptions } from "./program.js";
import { checkPrinted } from "./schemas.js";

let isRunning = false;

const unchanged = (text: string): string => text;
const noColors = { red: unchanged, green: unchanged, yellow: unchanged, bold: unchanged };

/** One in this many command lines of a {@link WorkplaceHere} runs in the real program. */
const oneInProgram = 30;
const drawn = seededRandom(firstSeed);

/**
 * A workplace whose command lines run in this process, of which only one may run at a time. Some of
 * them, others in each run, still run in the real program, and all do in `npm run test:long`.
 */
export class WorkplaceHere extends Workplace {
  override async run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    // More of a pipe is read from the process's own standard input.
    const isLong = (options.input?.length ?? 0) > 16_384;
    if (isLong || everyCase || drawn(oneInProgram) === 0) return this.runProgram(args, options);
    return runHere(this, args, options.environment, options);
  }

  /** Runs the real program. */
  async runProgram(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    return super.run(args, options);
  }
}

/**
 * Runs a command line in a workplace as {@link Workplace.run} does, in this process. Only one may run
 * at a time, because the current folder is that of the process. With `columns`, standard output and
 * standard error are a terminal of that width, but for colour.
 */
export async function runHere(
  place: Workplace,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  { columns, input = "" }: { columns?: number; input?: string | Uint8Array } = {},
): Promise<Outcome> {
  const outcome: Outcome = { status: exitStatus.done, signal: null, stdout: "", stderr: "" };
  const out = {
    isTerminal: columns !== undefined,
    columns: columns ?? 80,
    isClosed: false,
    write: async (text: string | Uint8Array) => {
      outcome.stdout += typeof text === "string" ? text : Buffer.from(text).toString();
    },
    writeLine: async (line: string) => out.write(`${line}\n`),
  };
  const terminal = {
    out,
    outColors: noColors,
    errorColors: noColors,
    errorColumns: columns ?? Infinity,
    environment: { ...place.environment, ...environment },
    showsProgress: false,
    tell(line: string) {
      outcome.stderr += `${toldText(line, columns ?? Infinity)}\n`;
    },
    tellApart(line: string) {
      outcome.stderr += `${line}\n`;
    },
    setBeforeTell() {},
  } as unknown as Terminal;
  const files = { ...nodeFiles, openStandardInput: () => pipeOf(Buffer.from(input)) };
  const asJson = args.slice(0, args.includes("--") ? args.indexOf("--") : args.length).includes("--json");
  const program = makeProgram(
    async (_name, common, work) => {
      const printsJson = common.json === true || (common.text !== true && columns === undefined);
      outcome.status = await work({ files, terminal, printsJson });
    },
    allCommands,
    args[0],
    { isShort: asksForShortHelp(args) },
  );
  for (const command of everyCommand(program))
    command.configureOutput({
      getOutHelpWidth: () => columns ?? 80,
      getErrHelpWidth: () => columns ?? 80,
      writeOut(text) {
        outcome.stdout += text;
      },
      writeErr(text) {
        if (!asJson) outcome.stderr += text;
      },
    });
  if (isRunning) throw new Error("two command lines run here at the same time");
  isRunning = true;
  const folder = process.cwd();
  process.chdir(place.folder);
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (cause) {
    if (cause instanceof CommanderError) {
      outcome.status = cause.exitCode === 0 ? exitStatus.done : exitStatus.usage;
      if (asJson && cause.exitCode !== 0) terminal.tell(schemaJson("error", usageError(cause)));
    } else {
      const isUsage = cause instanceof Error && "code" in cause && cause.code === "USAGE";
      outcome.status = isUsage ? exitStatus.usage : exitStatus.failure;
      printError(cause, terminal, asJson);
    }
  } finally {
    process.chdir(folder);
    isRunning = false;
  }
  checkPrinted(outcome);
  return outcome;
}

function usageError({ message }: CommanderError): object {
  const hint = "leakcheck --help lists the commands";
  return { error: { code: "USAGE", message: message.replace(/^error: /u, ""), hint } };
}
