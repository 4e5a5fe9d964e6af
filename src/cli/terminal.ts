// The terminal's rules, decided once for each stream:
// answers go to standard output, everything else to standard error; colour and progress only where a person looks.
import type { Environment } from "./folders.js";

export type ColorWish = "auto" | "always" | "never";

/**
 * Whether a stream gets colour: `--color`, then `NO_COLOR`, `FORCE_COLOR=0`, `FORCE_COLOR` or `CLICOLOR_FORCE`,
 * `TERM=dumb`, and last whether it is a terminal.
 */
export function wantsColor(environment: Environment, wish: ColorWish, isTerminal: boolean): boolean {
  if (wish !== "auto") return wish === "always";
  const set = (name: string): boolean => environment[name] !== undefined && environment[name] !== "";
  if (set("NO_COLOR")) return false;
  const forced = environment["FORCE_COLOR"];
  if (forced === "0" || forced === "false") return false;
  if (forced !== undefined || (set("CLICOLOR_FORCE") && environment["CLICOLOR_FORCE"] !== "0")) return true;
  if (environment["TERM"] === "dumb") return false;
  return isTerminal;
}

/** What text can be set in. */
export interface Colors {
  red: (text: string) => string;
  green: (text: string) => string;
  yellow: (text: string) => string;
  bold: (text: string) => string;
}

const asItIs = (text: string): string => text;
const noColors: Colors = { red: asItIs, green: asItIs, yellow: asItIs, bold: asItIs };

/** chalk is loaded only where there is colour: a lookup in a script starts faster without it. */
async function loadColors(wanted: boolean): Promise<Colors> {
  if (!wanted) return noColors;
  const { Chalk } = await import("chalk");
  return new Chalk({ level: 1 });
}

/** What prints and in which colours. */
export interface Terminal {
  readonly out: Output;
  readonly errorColors: Colors;
  readonly outColors: Colors;
  readonly environment: Environment;
  /** Whether progress may be drawn on standard error. */
  readonly showsProgress: boolean;
  /** Writes a line to standard error. */
  readonly tell: (line: string) => void;
}

/** Standard output: counts on readers that go away. */
export class Output {
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly #stream: NodeJS.WriteStream;
  #closed = false;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
    this.isTerminal = stream.isTTY;
    this.columns = stream.isTTY ? stream.columns : 80;
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // The reader has seen enough, as `head` does: not an error, and nothing more to say.
      if (error.code !== "EPIPE") throw error;
      this.#closed = true;
    });
  }

  /** Whether nobody reads any more; work for more answers can stop. */
  get isClosed(): boolean {
    return this.#closed;
  }

  /** Writes, and waits if the reader is slow. */
  async write(text: string): Promise<void> {
    if (this.#closed || this.#stream.write(text)) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.#stream.off("drain", done).off("error", done).off("close", done);
        resolve();
      };
      this.#stream.once("drain", done).once("error", done).once("close", done);
    });
  }

  async writeLine(text: string): Promise<void> {
    await this.write(`${text}\n`);
  }
}

/** Sets up both streams. */
export async function openTerminal(wish: ColorWish): Promise<Terminal> {
  const { env: environment, stdout, stderr } = process;
  const colors = async (stream: NodeJS.WriteStream): Promise<Colors> => loadColors(wantsColor(environment, wish, stream.isTTY));
  // A closed standard error must not end the program: there is nobody left to tell.
  stderr.on("error", () => {});
  return {
    out: new Output(stdout),
    outColors: await colors(stdout),
    errorColors: await colors(stderr),
    environment,
    showsProgress: stderr.isTTY && environment["TERM"] !== "dumb",
    tell: (line) => {
      stderr.write(`${line}\n`);
    },
  };
}
