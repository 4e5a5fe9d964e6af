// Prints a failure: one line and a hint on standard error, or one JSON object with `--json`.
import { knownFailure, LeakcheckError } from "../errors.js";
import { cleanText, safeJson } from "./terminal/clean-text.js";
import type { Terminal } from "./terminal/terminal.js";

/**
 * Prints an error to standard error. The message of an error from elsewhere may contain values of a
 * dump, so only its type and stack frames are shown.
 */
export function printError(thrown: unknown, terminal: Terminal, asJson: boolean): void {
  const cause = knownFailure(thrown);
  const { code, message, hint, command } = describe(cause);
  if (asJson) {
    terminal.tell(safeJson({ error: { code, message, hint, ...(command === null ? {} : { command }) } }));
    return;
  }
  const { red, bold } = terminal.errorColors;
  terminal.tell(`${red(bold("error:"))} ${cleanText(message)}`);
  if (hint !== null) terminal.tell(`  ${cleanText(hint)}${command === null ? "" : ":"}`);
  // Not indented, so that it can be copied: Python would mind.
  if (command !== null) for (const line of command.split("\n")) terminal.tell(cleanText(line));
  if (code === "BUG" && cause instanceof Error)
    for (const frame of framesOf(cause)) terminal.tell(`  ${frame}`);
}

function describe(cause: unknown): {
  code: string;
  message: string;
  hint: string | null;
  command: string | null;
} {
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
