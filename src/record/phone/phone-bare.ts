// Phone numbers written as bare digits: international or national? docs/rules-1.md section 2, "Bare digits". What the rules
// need to know of a source are four counts; those of its parts add up.
import { internationalForms } from "./phone-forms.js";
import type { NationalReading } from "./phone-plan.js";

/** What is asked of numbering plans. */
export interface PhonePlans {
  /** Whether digits are valid as E.164 without `+`. */
  isValidInternational: (digits: string) => boolean;
  /** Digits as they are dialled in a place; undefined if no number there is as long. */
  nationalReading: (digits: string, place: string) => NationalReading | undefined;
}

/** Counts over the bare digits of the beginning of a source. */
export interface BareCounts {
  /** Of at least 7 digits, and how many of these are valid as international numbers. */
  bare: number;
  validBare: number;
  /** With a place and without a zero in front: those that can only be international, and those that can only be national. */
  favourInternational: number;
  favourNational: number;
}

/** How a source writes what could be written either way. */
export interface BareDecision {
  /** Whether its bare digits are international numbers. */
  isInternational: boolean;
  /** Whether digits that are valid both ways are international. */
  prefersInternational: boolean;
}

/** Bare digits, read in both ways. */
export interface BareReading {
  readonly digits: string;
  /** Whether they are valid as they stand. */
  readonly isValid: boolean;
  readonly national: NationalReading | undefined;
  readonly hasPlace: boolean;
}

const shortest = 7;
const neededShare = 0.75;
const noForms: readonly string[] = [];

export function noBareCounts(): BareCounts {
  return { bare: 0, validBare: 0, favourInternational: 0, favourNational: 0 };
}

/** Reads digits (4 to 15) as an international number and as one that is dialled in `place` (a region or a calling code). */
export function readBare(digits: string, place: string | undefined, plans: PhonePlans): BareReading {
  const canBeInternational = digits.length >= shortest && !digits.startsWith("0");
  return {
    digits,
    isValid: canBeInternational && plans.isValidInternational(digits),
    national: place === undefined ? undefined : plans.nationalReading(digits, place),
    hasPlace: place !== undefined,
  };
}

/** Counts one occurrence. */
export function countBare({ digits, isValid, national, hasPlace }: BareReading, counts: BareCounts): void {
  if (digits.length < shortest) return;
  counts.bare += 1;
  if (isValid) counts.validBare += 1;
  // A zero in front says national of itself alone: a source may write both 06… and 31 6….
  if (!hasPlace || digits.startsWith("0")) return;
  const isNational = national?.isValid === true;
  if (isValid && (!isNational || national?.digits === digits)) counts.favourInternational += 1;
  else if (!isValid && isNational && national?.digits !== digits) counts.favourNational += 1;
}

/** Counts occurrences that have a place, no zero in front, are valid as international numbers and, in their place, are that or nothing. */
export function countSettled(occurrences: number, counts: BareCounts): void {
  counts.bare += occurrences;
  counts.validBare += occurrences;
  counts.favourInternational += occurrences;
}

/** Decides for a source by the counts of its beginning. Where there are none, bare digits are not trusted. */
export function decideBare({ bare, validBare, favourInternational, favourNational }: BareCounts): BareDecision {
  return { isInternational: bare > 0 && validBare >= neededShare * bare, prefersInternational: favourInternational > favourNational };
}

/** The canonical forms where no decision about the source is needed, none if there is no key; undefined if it is needed. */
export function settledForms(reading: BareReading): readonly string[] | undefined {
  const { digits, isValid, national, hasPlace } = reading;
  if (digits.startsWith("0") || digits.length < shortest) return national === undefined ? noForms : [national.digits];
  if (!hasPlace) return undefined;
  if (national?.isValid === true && (!isValid || national.digits === digits)) return [national.digits];
  return isValid && national?.isValid !== true ? internationalForms(digits) : undefined;
}

/** The canonical forms of digits in a source that was decided; none if they give no key. */
export function decidedForms(reading: BareReading, { isInternational, prefersInternational }: BareDecision): readonly string[] {
  const settled = settledForms(reading);
  if (settled !== undefined) return settled;
  const { digits, isValid, national, hasPlace } = reading;
  if (hasPlace && isValid) return prefersInternational ? internationalForms(digits) : nationalForms(national);
  return isInternational ? internationalForms(digits) : nationalForms(national);
}

/**
 * Whether digits are taken for an international number only because the source's are, and are no valid one: they may be a national
 * number, whose owner would ask for another form.
 */
export function isDoubtful(reading: BareReading, { isInternational }: BareDecision): boolean {
  return isInternational && !reading.isValid && settledForms(reading) === undefined;
}

function nationalForms(national: NationalReading | undefined): readonly string[] {
  return national === undefined ? noForms : [national.digits];
}
