// Checks columns that only their values call phone numbers: most of these must be numbers that somebody
// can call, or the digits are something else (docs/reading.md, "Columns").
import type { ColumnMeaning } from "../../../record/columns/column-meaning.js";
import { isUnknownName } from "../../../record/columns/column-meaning.js";
import type { ColumnSample } from "../column-sample.js";

/** Share of a column's numbers that must be possible ones. */
const neededShare = 0.5;

const international = /^(?:tel:)?\(?\s*(?:\+|00[1-9])/iu;
/** National numbers that are written as such: a trunk zero, an area code in brackets, groups. */
const national = /^(?:0[1-9]\d{7,10}|\(\d{2,5}\).+)$/u;
const groups =
  /^(?:1[ .-]?)?(?:[2-9]\d\d[ .-][2-9]\d\d[ .-]\d{4}|[679]\d\d([ .-])\d{3}\1\d{3}|[679]\d\d([ .-])\d\d\2\d\d\2\d\d)$/u;

/**
 * Returns the names of columns that were taken for phone numbers by their values alone, and hold few
 * possible ones. Needs some of their values.
 */
export async function doubtfulPhones(
  columns: ReadonlyMap<string, ColumnSample>,
  meanings: ReadonlyMap<string, ColumnMeaning>,
): Promise<string[]> {
  const doubtful: string[] = [];
  for (const [name, { values, content }] of columns) {
    const meaning = meanings.get(name);
    if (meaning?.kind !== "phone" || meaning.why !== "content" || !isUnknownName(name)) continue;
    if (content.punctuatedPhones === 0 || values.length === 0) continue;
    const { isValidInternational } = await import("../../../record/phone/phone-plan.js");
    const isPossible = (value: string): boolean => {
      const text = value.trim();
      const digits = text.replace(/\D/gu, "");
      return (
        international.test(text) ||
        national.test(text.startsWith("(") ? text : digits) ||
        groups.test(text) ||
        isValidInternational(digits)
      );
    };
    const numbers = values.filter((value) => !value.includes("@"));
    if (numbers.filter(isPossible).length < neededShare * numbers.length) doubtful.push(name);
  }
  return doubtful;
}
