// Prints a failure: one line and a hint on standard error, or one JSON object with `--json`.
import { knownFailure, LeakcheckError } from "../errors.js";
import { cleanText } from "./terminal/clean-text.js";
import { schemaJson } from "./schemas.js";
import { wrapText } from "./terminal/table.js";
import type { Terminal } from "./terminal/terminal.js";

/**
 * Prints an error to standard error. The message of an error from elsewhere may contain values of a
 * dump, so only its type and stack frames are shown.
 */
export function printError(thrown: unknown, terminal: Terminal, asJson: boolean): void {
  const cause = knownFailure(thrown);
  const description = describe(cause);
  const { code, message, hint, command } = description;
  if (asJson) {
    terminal.tell(
      schemaJson("error", { error: { code, message, hint, ...(command === null ? {} : { command }) } }),
    );
    return;
  }
  const { red, bold } = terminal.errorColors;
  const [first = "", ...more] = linesOf(description, terminal.errorColumns);
  terminal.tell(`${red(bold("error:"))} ${first}`);
  for (const line of more) terminal.tell(line);
  if (code === "BUG" && cause instanceof Error)
    for (const frame of framesOf(cause)) terminal.tell(`  ${frame}`);
}

/** Returns the lines that are printed about an error on a terminal of `width` cells, without colour. */
export function errorLines(error: LeakcheckError, width: number): string[] {
  const [first = "", ...more] = linesOf(describe(error), width);
  return [`error: ${first}`, ...more];
}

/**
 * Returns the lines of a failure; a hint is wrapped to `width`. A command is neither wrapped nor
 * indented, so that it can be copied: Python would mind.
 */
function linesOf({ message, hint, command }: Description, width: number): string[] {
  return [
    cleanText(message),
    ...(hint === null ? [] : wrapText(`${cleanText(hint)}${command === null ? "" : ":"}`, width, "  ")),
    ...(command === null ? [] : command.split("\n").map((line) => cleanText(line))),
  ];
}

interface Description {
  code: string;
  message: string;
  hint: string | null;
  command: string | null;
}

function describe(cause: unknown): Description {
  if (cause instanceof LeakcheckError)
    return {
      code: cause.code,
      message: cause.message,
      hint: cause.hint ?? null,
      command: cause.command ?? null,
    };
  const isOurs = cause instanceof Error && cause.message.startsWith("bug: ");
  const message = isOurs
    ? cause.message
    : `bug: unexpected ${cause instanceof Error ? cause.name : typeof cause}`;
  const hint = "please report this with the lines below, but without any data";
  return { code: "BUG", message, hint, command: null };
}

function framesOf(error: Error): string[] {
  return (error.stack ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^at [\w.<>#]+ |^at (?:async )?file:|^at (?:async )?node:/u.test(line));
}
