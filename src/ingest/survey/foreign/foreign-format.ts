// A format that is not read: its name, and the advice with which it is refused.
import { LeakcheckError } from "../../../errors.js";
import type { Purpose } from "../../dump-options.js";

/** What a conversion gives: a file, files in FOLDER, or a dump on standard output. */
type Outcome = "NAME.csv" | "NAME.tsv" | "NAME.sql" | "NAME.ndjson" | "NAME.json" | "FOLDER" | "pipe";

/**
 * A command of the shell that makes a dump from FILE. It must fail if the file was cut short, as far
 * as that can be seen: an index of a part would say "not found" for everyone in the rest.
 */
interface Conversion {
  readonly command: string;
  readonly gives: Outcome;
  /** Options that the dump must be read with. */
  readonly options?: string;
}

/** A format that the first lines of a text show. */
export interface TextFormat extends ForeignFormat {
  /** Judges the first lines that are not blank; the last may be cut. */
  readonly isIn: (lines: readonly string[]) => boolean;
}

/** Returns true if more than a share of the lines match. */
export function areMost(lines: readonly string[], line: RegExp, share = 0.5): boolean {
  return lines.filter((one) => line.test(one)).length > share * lines.length;
}

/** A format that is not read. */
export interface ForeignFormat {
  /** Completes "FILE is". */
  readonly what: string;
  /** What to do, without a full stop; with a conversion, what that does. */
  readonly hint: string;
  readonly conversion?: Conversion;
  /** True if `--format csv` reads it as CSV. */
  readonly mayBeCsv?: boolean;
  /** True if it is left out where nobody named it: a document that people read, or a file of this program. */
  readonly isNoDump?: true;
}

/** How the bytes of a file are text. */
export interface TextBytes {
  readonly encoding: string;
  readonly byteOrderMarkBytes: number;
}

/** Returns the error for a file of a foreign format; `bytes` is given if its conversion reads text. */
export function refusal(
  name: string,
  format: ForeignFormat,
  purpose: Purpose = "build",
  bytes?: TextBytes,
): LeakcheckError {
  const { what, hint, conversion, mayBeCsv } = format;
  const isFirst = mayBeCsv === true && purpose !== "roster";
  return new LeakcheckError("UNKNOWN_FORMAT", `${name} is ${what}`, {
    hint: isFirst ? `if it is CSV after all, set --format csv; otherwise ${hint}` : hint,
    ...(conversion === undefined ? {} : { command: commandOf(inPlainUtf8(conversion, bytes), purpose) }),
  });
}

/**
 * Returns a conversion of UTF-8 without byte order mark, which is all that the programs read, with
 * what makes that of the file before it. Those in Python leave a mark out themselves, and readers
 * of bytes, such as of XML, know encodings.
 */
function inPlainUtf8(conversion: Conversion, bytes: TextBytes | undefined): Conversion {
  if (bytes === undefined) return conversion;
  const { encoding, byteOrderMarkBytes: mark } = bytes;
  const { command } = conversion;
  if (command.includes("stdin.buffer")) return conversion;
  const isUtf8 = encoding === "utf-8";
  if (isUtf8 && (mark === 0 || command.includes("utf-8-sig"))) return conversion;
  const label = encoding.startsWith("utf-16") && mark > 0 ? "UTF-16" : encoding.toUpperCase();
  const before = isUtf8 ? `tail -c +${mark + 1} FILE > TEXT` : `iconv -f ${label} -t UTF-8 FILE > TEXT`;
  return { ...conversion, command: `${before} && ${command.replaceAll(/\bFILE\b/gu, "TEXT")}` };
}

/** Returns a conversion and then the command that was refused, with what the conversion gives. */
function commandOf({ command, gives, options = "" }: Conversion, purpose: Purpose): string {
  const isBuild = purpose === "build";
  const read = `leakcheck ${purpose}`;
  if (gives === "pipe") return `${command} | ${read}${isBuild ? " --name NAME" : ""} -`;
  if (gives === "FOLDER") return `${command} && ${read}${isBuild ? " --name NAME" : ""} FOLDER`;
  return `${command} > ${gives} && ${read}${options === "" ? "" : ` ${options}`} ${gives}`;
}

/** Returns a command that runs a program in Python on a file. It must not hold single quotes. */
export function python(program: string, ...args: string[]): string {
  return `python3 -c '\n${program.trim()}\n'${args.map((one) => ` ${one}`).join("")} < FILE`;
}

/** Python's standard input as lines of text. Bytes that are not UTF-8 must not end a conversion. */
export const pythonLines = `open(0, encoding="utf-8-sig", errors="replace")`;

/** Returns the error of a file that nobody named, with how to leave it out. */
export function refusedMember(path: string, cause: LeakcheckError): LeakcheckError {
  const { code, message, hint, command } = cause;
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/^.*: /u, "");
  // The signs of patterns, and a quote of the shell, would mean something else.
  const pattern = `'!${name.replaceAll(/['*?[\]{}\\]/gu, "?")}'`;
  return new LeakcheckError(code, message, {
    hint: `${hint === undefined ? "" : `${hint}; `}to leave it out, set --members ${pattern}`,
    ...(command === undefined ? {} : { command }),
    cause,
  });
}
