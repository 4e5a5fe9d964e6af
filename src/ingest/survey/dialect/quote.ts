// Recognises the quote of a CSV dump if no option sets it: `"`, or `'` as some programs write.
import { linesAtStart } from "../../text/lines-at-start.js";

const lookedAtBytes = 65_536;
const mostLines = 200;
/** Share of the fields that must be quoted, not counting empty ones, numbers and NULL. */
const neededShare = 0.5;
/**
 * Share of the lines that must be quoted so. A name may start and end with an apostrophe, but
 * hardly any line has all of its text in apostrophes.
 */
const neededLines = 0.9;

const doubleQuote = 0x22;
const apostrophe = 0x27;
const backslash = 0x5c;

/** A line of nothing but blank fields. */
const blankLine = /^(?:null|\\n|[,;\t|\s])*$/iu;
/** The only field of a line, in apostrophes. */
const wholeLine = /^'[^']+'$/u;

/**
 * Matches fields in apostrophes, with a backslash or another apostrophe before one within them, and
 * fields without any.
 */
const fieldsBetween = [",", ";", "\t", "|"].map((delimiter) => ({
  delimiter,
  field: new RegExp(`[${delimiter}]('(?:[^'\\\\]|\\\\.|'')*'(?=[${delimiter}]|$)|[^${delimiter}]*)`, "gu"),
}));

/**
 * Returns the quote of a dump, and the escape of a quote inside quotes, by its first bytes, which
 * are UTF-8 or close to it.
 */
export function recogniseQuote(head: Buffer): { quote: number; escape: number } {
  const text = head.toString("latin1", 0, lookedAtBytes);
  if (!text.includes("'")) return { quote: doubleQuote, escape: doubleQuote };
  const lines = linesAtStart(text, mostLines, (line) => line !== "");
  // The last line may be cut.
  if (head.length >= lookedAtBytes && lines.length > 1) lines.pop();
  const judged = lines.filter((line) => !blankLine.test(line));
  const quoted = judged.filter((line) => line.includes("'") && hasApostrophes(line));
  if (
    quoted.length === 0 ||
    quoted.length < neededLines * judged.length ||
    lines.some((line) => /(?:^|[,;\t|])"[^"]*"(?:[,;\t|]|$)/u.test(line))
  )
    return { quote: doubleQuote, escape: doubleQuote };
  return {
    quote: apostrophe,
    escape: quoted.some((line) => /\\'(?![,;\t|]|$)/u.test(line)) ? backslash : apostrophe,
  };
}

/**
 * Returns true if at least half of a line's fields that need quotes are in apostrophes, and at
 * least one is.
 */
function hasApostrophes(line: string): boolean {
  return fieldsBetween.some(({ delimiter, field }) => {
    if (!line.includes(delimiter) && !wholeLine.test(line)) return false;
    // With a delimiter before each field, none is matched twice or not at all.
    const fields = Array.from((delimiter + line).matchAll(field), ([, text = ""]) => text).filter(
      (text) => !/^(?:null|\\n|[\d.+-]*)$/iu.test(text),
    );
    const quoted = fields.filter(
      (text) => text.length > 1 && text.startsWith("'") && text.endsWith("'"),
    ).length;
    return quoted > 0 && quoted >= neededShare * fields.length;
  });
}
