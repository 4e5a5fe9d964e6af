// Finds records that were joined with others, because a quote was lost and a stray one later closes the
// field, and ends of records that were cut within quotes (docs/reading.md, "Lines within quotes").
import type { CsvDialect } from "../source-plan.js";

/** As many delimiters within a line are more than text has by chance, where no blank is behind them. */
const enough = 2;

/** Returns true if a record may hold lines of others, or be the end of another. */
export function mayBeJoined(
  fields: readonly string[],
  columns: number,
  { delimiter, quote }: Pick<CsvDialect, "delimiter" | "quote">,
): boolean {
  if (quote < 0) return false;
  const sign = String.fromCharCode(quote);
  return mayHoldRecords(fields, columns, delimiter) || fields.some((field) => endsText(field, sign));
}

/**
 * Returns true for the end of a text in quotes: it ends with a quote, and has an odd number of them. A
 * quote behind a digit stands for inches.
 */
function endsText(field: string, quote: string): boolean {
  const { length } = field;
  if (length < 2 || field[length - 1] !== quote || /[0-9]/u.test(field[length - 2]!)) return false;
  return field.split(quote).length % 2 === 0;
}

/**
 * Returns true if a line within a field has the delimiters of a record, or of the part of one that must
 * stand there: the first line of a field may be the end of one record, its last line the start of another.
 *
 * A delimiter that a space follows is punctuation, unless a field of the record begins with a space.
 */
function mayHoldRecords(fields: readonly string[], columns: number, delimiter: number): boolean {
  if (!fields.some((field) => field.includes("\n"))) return false;
  const sign = String.fromCharCode(delimiter);
  const isSpaced = fields.some((field) => field.startsWith(" "));
  return fields.some((field, index) => {
    const lines = field.split("\n");
    const last = lines.length - 1;
    return (
      last > 0 &&
      lines.some((line, at) => {
        const expected = at === 0 ? columns - 1 - index : at === last ? index : columns - 1;
        return expected > 0 && delimitersIn(line, sign, isSpaced, at === 0) >= Math.min(enough, expected);
      })
    );
  });
}

function delimitersIn(line: string, sign: string, isSpaced: boolean, isFirst: boolean): number {
  let count = 0;
  for (let at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1))
    if (isSpaced || line[at + 1] !== " ") count += 1;
  // Nothing stands behind it.
  return isFirst && count === 1 && /^\r?$/u.test(line.slice(line.lastIndexOf(sign) + 1)) ? 0 : count;
}
