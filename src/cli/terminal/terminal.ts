// The rules for output, decided once for each stream: answers go to standard output, everything
// else to standard error; only a terminal gets colour and redrawn progress by default.
import { LeakcheckError } from "../../errors.js";
import { standardStream, type StandardStream } from "../../files.js";
import { wrapText } from "./table.js";
import type { Environment } from "../../library/folders.js";

export type ColorWish = "auto" | "always" | "never";

/**
 * Returns true if a stream gets colour. The first of these to apply decides: `--color`, `NO_COLOR`,
 * `FORCE_COLOR=0`, `FORCE_COLOR` or `CLICOLOR_FORCE`, `TERM=dumb`, and whether it is a terminal.
 */
export function wantsColor(environment: Environment, choice: ColorWish, isTerminal: boolean): boolean {
  if (choice !== "auto") return choice === "always";
  const set = (name: string): boolean => environment[name] !== undefined && environment[name] !== "";
  if (set("NO_COLOR")) return false;
  const forced = environment["FORCE_COLOR"];
  if (forced === "0" || forced === "false") return false;
  if (forced !== undefined || (set("CLICOLOR_FORCE") && environment["CLICOLOR_FORCE"] !== "0")) return true;
  if (environment["TERM"] === "dumb") return false;
  return isTerminal;
}

/** Functions that set text in a colour or in bold. */
export interface Colors {
  red: (text: string) => string;
  green: (text: string) => string;
  yellow: (text: string) => string;
  bold: (text: string) => string;
}

const unchanged = (text: string): string => text;
const noColors: Colors = { red: unchanged, green: unchanged, yellow: unchanged, bold: unchanged };

/** Loads chalk only if colour is wanted: a lookup in a script starts faster without it. */
async function loadColors(wanted: boolean): Promise<Colors> {
  if (!wanted) return noColors;
  const { Chalk } = await import("chalk");
  return new Chalk({ level: 1 });
}

/** The program's two output streams and their colours. */
export interface Terminal {
  readonly out: Output;
  readonly errorColors: Colors;
  readonly outColors: Colors;
  readonly environment: Environment;
  /** True if progress may be redrawn on standard error. */
  readonly showsProgress: boolean;
  /** Width of standard error in cells; infinite unless it is a terminal. */
  readonly errorColumns: number;
  /** Writes a line to standard error. */
  readonly tell: (line: string) => void;
  /** Writes a line that does not join what the terminal has echoed, such as `^C`. */
  readonly tellApart: (line: string) => void;
  /** Sets what is called before each such line, to clear a line of progress; undefined for nothing. */
  readonly setBeforeTell: (clear: (() => void) | undefined) => void;
}

/** Standard output. Once its reader has gone, nothing more is written; that is not an error. */
class Output {
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly #write: (text: string | Uint8Array) => boolean | Promise<boolean>;
  #closed = false;

  constructor() {
    const direct = standardStream(1);
    // Node writes to a stream that may be a terminal.
    const stream = direct.mayBeTerminal ? process.stdout : undefined;
    // Each write reports its own error; without a listener the error event would end the program.
    stream?.on("error", () => {});
    this.isTerminal = stream?.isTTY === true;
    this.columns = this.isTerminal ? (stream?.columns ?? 80) : 80;
    this.#write =
      stream === undefined ? (text) => direct.write(text) : async (text) => writeToStream(stream, text);
  }

  /** True once the reader has gone, so that the caller can stop producing answers. */
  get isClosed(): boolean {
    return this.#closed;
  }

  /** Writes text, waiting for a slow reader. Throws `CANNOT_WRITE`, `DISK_FULL`. */
  async write(text: string | Uint8Array): Promise<void> {
    if (!this.#closed) this.#closed = !(await this.#write(text));
  }

  async writeLine(text: string): Promise<void> {
    await this.write(`${text}\n`);
  }
}

/**
 * Returns the width to which tables and fields are fitted. A program that reads them gets them whole.
 */
export function fittingWidth({ isTerminal, columns }: Pick<Output, "isTerminal" | "columns">): number {
  return isTerminal ? columns : Infinity;
}

/**
 * Writes to a stream and waits until it has taken the text; returns false if the reader has gone.
 */
async function writeToStream(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(text, (cause) => {
      if (cause === null || cause === undefined) resolve(true);
      else if ("code" in cause && cause.code === "EPIPE") resolve(false);
      else reject(new LeakcheckError("CANNOT_WRITE", "cannot write standard output"));
    });
  });
}

/** Sets up standard output and standard error. */
export async function openTerminal(choice: ColorWish): Promise<Terminal> {
  const environment: Environment = process.env;
  const out = new Output();
  const direct = standardStream(2);
  let beforeTell: (() => void) | undefined;
  const isErrorTerminal = direct.mayBeTerminal && process.stderr.isTTY;
  const errorColumns = isErrorTerminal && process.stderr.columns > 0 ? process.stderr.columns : Infinity;
  return {
    out,
    outColors: await loadColors(wantsColor(environment, choice, out.isTerminal)),
    errorColors: await loadColors(wantsColor(environment, choice, isErrorTerminal)),
    environment,
    // A terminal without a width cannot be redrawn: ora would clear lines for ever.
    showsProgress: isErrorTerminal && environment["TERM"] !== "dumb" && process.stderr.columns > 0,
    errorColumns,
    tell: (line) => {
      beforeTell?.();
      tell(direct, `${toldText(line, errorColumns)}\n`);
    },
    tellApart: (line) => {
      if (beforeTell === undefined && isErrorTerminal) tell(direct, "\n");
      beforeTell?.();
      tell(direct, `${line}\n`);
    },
    setBeforeTell: (clear) => {
      beforeTell = clear;
    },
  };
}

/** Returns a line for standard error, a warning or note wrapped: other lines may be commands, to be copied. */
export function toldText(line: string, width: number): string {
  return /^(?:warning|note): /u.test(line) ? wrapText(line, width, "", "  ").join("\n") : line;
}

/** Writes to standard error, ignoring a failure: there is no other stream to report it on. */
export function tell(stream: StandardStream, text: string): void {
  try {
    stream.write(text);
  } catch {
    // Ignored, as said above.
  }
}
