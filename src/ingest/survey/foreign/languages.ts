// Recognises files in a language that is neither CSV nor JSON, by their first lines
// (docs/reading.md, "Refused formats"). Read as CSV, a few of their lines would pass for records,
// and the people in all other lines would not be found.
import { linesOf } from "../first-lines.js";
import type { ForeignFormat, TextFormat } from "./foreign-format.js";
import { literalFormats } from "./literals.js";
import { markupFormats } from "./markup.js";

/** Every language; the first that fits is meant. */
export const languages: readonly TextFormat[] = [...literalFormats, ...markupFormats];

/**
 * Returns the language, other than CSV, that the lines of a text are written in; undefined if the
 * text may be CSV.
 */
export function recogniseLanguage(text: Uint8Array): ForeignFormat | undefined {
  const lines = linesOf(text);
  return languages.find(({ isIn }) => isIn(lines));
}
