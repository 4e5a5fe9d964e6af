// Columns of bare digits that are phone numbers though no name says so (docs/reading.md, "Columns"): told by numbering plans, which
// are loaded only where there are such digits.
import type { ColumnSample } from "./column-sample.js";

/** So many of a column's values must be bare digits. */
const digitShare = 0.9;
/** So many must be international numbers; more where the dump has phone numbers anyway: it may also have numbers of other things. */
const neededShare = 0.75;
const neededShareBeside = 0.9;

/** National numbers behind their prefix: other numbers seldom begin with one zero. */
const national = /^0[1-9]\d{7,9}$/u;

/**
 * Of columns whose names and kinds say nothing, those whose digits are phone numbers. Needs some of their values.
 * `hasPhones` says that another column holds phone numbers.
 */
export async function columnsOfPhoneDigits(columns: ReadonlyMap<string, ColumnSample>, hasPhones: boolean): Promise<string[]> {
  const needed = hasPhones ? neededShareBeside : neededShare;
  const found: string[] = [];
  for (const [name, { content, values }] of columns) {
    if (values.length === 0 || content.bareDigits < digitShare * (content.values - content.blank)) continue;
    const { isValidInternational } = await import("../../record/phone/phone-plan.js");
    const digits = values.map((value) => value.trim());
    const isPhones = (test: (value: string) => boolean): boolean => digits.filter(test).length >= needed * digits.length;
    if (isPhones(isValidInternational) || isPhones((value) => national.test(value))) found.push(name);
  }
  return found;
}
