// Decides if phone numbers written as bare digits are international or national (docs/rules-1.md,
// section 2, "Bare digits"). The rules need four counts of a source; counts of its parts add up.
import { internationalForms } from "./phone-forms.js";
import type { NationalReading } from "./phone-plan.js";

/** The questions that the rules ask of numbering plans. */
export interface PhonePlans {
  /** Returns true if digits are valid as E.164 without `+`. */
  isValidInternational: (digits: string) => boolean;
  /** Reads digits as dialled in a region; undefined if no number there has that length. */
  nationalReading: (digits: string, region: string) => NationalReading | undefined;
}

/** Counts of the bare digits at the beginning of a source. */
export interface BareCounts {
  /** Strings of at least 7 digits, and how many of them are valid international numbers. */
  bare: number;
  validBare: number;
  /**
   * Among those with a region and no leading zero: strings that can only be international, and
   * strings that can only be national.
   */
  favourInternational: number;
  favourNational: number;
}

/** How to read the digits of a source that could be international or national. */
export interface BareDecision {
  /** True if bare digits of the source are international numbers. */
  isInternational: boolean;
  /** True if digits that are valid both ways are international numbers. */
  prefersInternational: boolean;
}

/** Bare digits, read both ways. */
export interface BareReading {
  readonly digits: string;
  /** True if the digits are a valid international number. */
  readonly isValid: boolean;
  readonly national: NationalReading | undefined;
  readonly hasRegion: boolean;
}

const shortest = 7;
const neededShare = 0.75;
const noForms: readonly string[] = [];

export function noBareCounts(): BareCounts {
  return { bare: 0, validBare: 0, favourInternational: 0, favourNational: 0 };
}

/** Reads 4 to 15 digits as international, and as dialled in `region` (or a calling code). */
export function readBare(digits: string, region: string | undefined, plans: PhonePlans): BareReading {
  const canBeInternational = digits.length >= shortest && !digits.startsWith("0");
  return {
    digits,
    isValid: canBeInternational && plans.isValidInternational(digits),
    national: region === undefined ? undefined : plans.nationalReading(digits, region),
    hasRegion: region !== undefined,
  };
}

/** Adds one occurrence of a reading to the counts. */
export function countBare({ digits, isValid, national, hasRegion }: BareReading, counts: BareCounts): void {
  if (digits.length < shortest) return;
  counts.bare += 1;
  if (isValid) counts.validBare += 1;
  // A leading zero proves nothing about other numbers: a source may write both 06… and 31 6….
  if (!hasRegion || digits.startsWith("0")) return;
  const isNational = national?.isValid === true;
  if (isValid && (!isNational || national?.digits === digits)) counts.favourInternational += 1;
  else if (!isValid && isNational && national?.digits !== digits) counts.favourNational += 1;
}

/**
 * Adds occurrences that have a region and no leading zero, are valid international numbers, and are
 * not a different valid number in their region.
 */
export function countSettled(occurrences: number, counts: BareCounts): void {
  counts.bare += occurrences;
  counts.validBare += occurrences;
  counts.favourInternational += occurrences;
}

/** Decides for a source by the counts of its beginning. Without counts, trusts nothing. */
export function decideBare({
  bare,
  validBare,
  favourInternational,
  favourNational,
}: BareCounts): BareDecision {
  return {
    isInternational: bare > 0 && validBare >= neededShare * bare,
    prefersInternational: favourInternational > favourNational,
  };
}

/**
 * Returns the canonical forms if they do not depend on the decision for the source, or undefined if
 * they do. Empty if the digits give no key.
 */
export function settledForms(reading: BareReading): readonly string[] | undefined {
  const { digits, isValid, national, hasRegion } = reading;
  if (digits.startsWith("0") || digits.length < shortest)
    return national === undefined ? noForms : [national.digits];
  if (!hasRegion) return undefined;
  if (national?.isValid === true && (!isValid || national.digits === digits)) return [national.digits];
  return isValid && national?.isValid !== true ? internationalForms(digits) : undefined;
}

/** Returns the canonical forms by the source's decision. Empty if the digits give no key. */
export function decidedForms(
  reading: BareReading,
  { isInternational, prefersInternational }: BareDecision,
): readonly string[] {
  const settled = settledForms(reading);
  if (settled !== undefined) return settled;
  const { digits, isValid, national, hasRegion } = reading;
  if (hasRegion && isValid)
    return prefersInternational ? internationalForms(digits) : nationalForms(national);
  return isInternational ? internationalForms(digits) : nationalForms(national);
}

/**
 * Returns true if digits are not a valid international number but count as one because most others
 * in the source are. They may be a national number, whose owner would look up another form.
 */
export function isDoubtful(reading: BareReading, { isInternational }: BareDecision): boolean {
  return isInternational && !reading.isValid && settledForms(reading) === undefined;
}

function nationalForms(national: NationalReading | undefined): readonly string[] {
  return national === undefined ? noForms : [national.digits];
}
