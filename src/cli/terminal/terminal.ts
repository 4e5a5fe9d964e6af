// The terminal's rules, decided once for each stream:
// answers go to standard output, everything else to standard error; colour and progress only where a person looks.
import { LeakcheckError } from "../../errors.js";
import { standardStream, type StandardStream } from "../../files.js";
import type { Environment } from "../../library/folders.js";

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

/** Standard output. Readers may go away: then nothing more is written, and that is no error. */
class Output {
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly #write: (text: string | Uint8Array) => boolean | Promise<boolean>;
  #closed = false;

  constructor() {
    const direct = standardStream(1);
    // A terminal, and what may be one, is left to Node.
    const stream = direct.mayBeTerminal ? process.stdout : undefined;
    // Errors come to whoever writes; without a listener they would end the program.
    stream?.on("error", () => {});
    this.isTerminal = stream?.isTTY === true;
    this.columns = this.isTerminal ? (stream?.columns ?? 80) : 80;
    this.#write = stream === undefined ? (text) => direct.write(text) : async (text) => writeToStream(stream, text);
  }

  /** Whether nobody reads any more; work for more answers can stop. */
  get isClosed(): boolean {
    return this.#closed;
  }

  /** Writes, and waits if the reader is slow. Throws `CANNOT_WRITE`, `DISK_FULL`. */
  async write(text: string | Uint8Array): Promise<void> {
    if (!this.#closed) this.#closed = !(await this.#write(text));
  }

  async writeLine(text: string): Promise<void> {
    await this.write(`${text}\n`);
  }
}

/** Writes to a stream and waits until it has taken the text; false if there is no reader any more. */
async function writeToStream(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(text, (cause) => {
      if (cause === null || cause === undefined) resolve(true);
      else if ("code" in cause && cause.code === "EPIPE") resolve(false);
      else reject(new LeakcheckError("CANNOT_WRITE", "cannot write standard output"));
    });
  });
}

/** Sets up both streams. */
export async function openTerminal(wish: ColorWish): Promise<Terminal> {
  const environment: Environment = process.env;
  const out = new Output();
  const direct = standardStream(2);
  const isErrorTerminal = direct.mayBeTerminal && process.stderr.isTTY;
  return {
    out,
    outColors: await loadColors(wantsColor(environment, wish, out.isTerminal)),
    errorColors: await loadColors(wantsColor(environment, wish, isErrorTerminal)),
    environment,
    // Without a width nothing can be drawn again: ora would clear lines for ever.
    showsProgress: isErrorTerminal && environment["TERM"] !== "dumb" && process.stderr.columns > 0,
    tell: (line) => {
      tell(direct, `${line}\n`);
    },
  };
}

/** Writes to standard error. If that cannot be written there is nobody left to tell. */
export function tell(stream: StandardStream, text: string): void {
  try {
    stream.write(text);
  } catch {
    // Nothing can be said about it.
  }
}
