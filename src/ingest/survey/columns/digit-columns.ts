// Finds columns of bare digits that are phone numbers though no name says so (docs/reading.md,
// "Columns"). Numbering plans decide; they are loaded only where there are such digits.
import type { ColumnSample } from "../column-sample.js";

/** Share of a column's values that must be bare digits. */
const digitShare = 0.9;
/**
 * Share of the digits that must be international numbers; larger if another column has phone
 * numbers, since these digits may then be something else.
 */
const neededShare = 0.75;
const neededShareBeside = 0.9;

/** National numbers with a leading zero: other numbers seldom start with exactly one. */
const national = /^0[1-9]\d{7,9}$/u;
/** The same in a region, whose numbering plan is known. */
const regional = /^0[1-9]\d{4,12}$/u;

/**
 * Returns the names of columns whose digits are phone numbers, among columns whose names and kinds
 * say nothing. Needs some of their values. `hasPhones` is true if another column holds phone
 * numbers, and `region` is that of the build.
 */
export async function columnsOfPhoneDigits(
  columns: ReadonlyMap<string, ColumnSample>,
  { hasPhones, region }: { hasPhones: boolean; region: string | undefined },
): Promise<string[]> {
  const needed = hasPhones ? neededShareBeside : neededShare;
  const found: string[] = [];
  for (const [name, { content, values }] of columns) {
    if (values.length === 0 || content.bareDigits < digitShare * (content.values - content.blank)) continue;
    const { isValidInternational, nationalReading } = await import("../../../record/phone/phone-plan.js");
    const isRegional = (value: string): boolean =>
      region !== undefined && regional.test(value) && nationalReading(value, region)?.isValid === true;
    const digits = values.map((value) => value.trim());
    const isPhones = (test: (value: string) => boolean): boolean =>
      digits.filter(test).length >= needed * digits.length;
    if (isPhones(isValidInternational) || isPhones((value) => national.test(value) || isRegional(value)))
      found.push(name);
  }
  return found;
}
