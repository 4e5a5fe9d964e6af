// Days as workbooks count them, and which formats of numbers show them.

/** The last day that Excel shows as a date, as a number. */
const lastDay = 2_958_465;
const unixDay = 25_569;
/** Days between the two starts from which workbooks count. */
const daysTo1904 = 1462;
const dayMs = 86_400_000;

/** Formats of dates and times that a workbook need not describe, in any language. */
const dateIds: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
];
/** Ids from here on may be described by a workbook. */
const firstOwnId = 100;
/** Excel allows 255 characters. */
const longestFormat = 1024;

/** Whole days and what they are written as: there are few of them. */
const known = new Map<number, string>();
const mostKnown = 1 << 16;

/** Returns a stored number as `2001-02-03`, with its time if it has one; undefined if it is no day. */
export function dateOf(stored: string, from1904: boolean): string | undefined {
  const number = Number(stored);
  if (!(number >= 0 && number <= lastDay)) return undefined;
  const day = number + (from1904 ? daysTo1904 : 0) - unixDay;
  if (!Number.isInteger(day)) return isoTime(Math.floor(day * dayMs));
  let text = known.get(day);
  if (text === undefined) {
    if (known.size === mostKnown) known.clear();
    text = isoTime(day * dayMs);
    known.set(day, text);
  }
  return text;
}

/** Returns a date as a workbook writes it in words, as `dateOf` does; as it stands if it is none. */
export function isoDate(stored: string): string {
  // Without a zone it would be the time of this machine.
  const isLocal = /^\d{4}-\d\d-\d\dT[\d:.]+$/u.test(stored);
  const time = Date.parse(isLocal ? `${stored}Z` : stored);
  return Number.isNaN(time) ? stored : isoTime(time);
}

/** Excel counts days in floating point, so seconds are rounded. */
function isoTime(ms: number): string {
  return new Date(Math.round(ms / 1000) * 1000).toISOString().replace(/(?:T00:00:00)?\.000Z$/u, "");
}

/** Returns whether a format of numbers shows dates or times. */
export function isDateFormat(id: number, format: string | undefined): boolean {
  if (dateIds.some(([from, to]) => id >= from && id <= to)) return true;
  return id >= firstOwnId && format !== undefined && format.length <= longestFormat && showsDates(format);
}

/** Parts of a format that are letters: those of dates and times. */
const dateLetters = /^(?:s{1,2}|m{1,5}|h{1,2}|am|pm|a|p|d{1,4}|a{3,5}|y|yy|yyyy|e|ee|eeee)$/u;

/** A format has up to four parts, such as one for negative numbers. */
function showsDates(format: string): boolean {
  const parts = format
    .toLowerCase()
    .replace(/;@$/u, "")
    // What is written as it stands.
    .replaceAll(/\\./gu, " ")
    .split(";");
  return parts.some((part) => {
    const letters = part
      .replaceAll(/"[^"]*"/gu, " ")
      // Parts of a second.
      .replaceAll(/(\[?[smhd]{1,2}\]?)[.,]00?0?/gu, "$1")
      // Hours and so on that go on behind a day.
      .replaceAll(/\[([smhd]{1,2})\]/gu, "$1")
      // A colour, a language, a condition.
      .replaceAll(/\[[^\]]*\]/gu, "")
      .split(/[^a-z0#?%]+/u)
      .filter((letter) => letter !== "");
    return letters.length > 0 && letters.every((letter) => dateLetters.test(letter));
  });
}
