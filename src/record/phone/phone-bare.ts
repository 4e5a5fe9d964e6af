// Decides what phone numbers written as bare digits are: international or national
// (docs/rules-1.md, section 2, "Bare digits"). Where a number may be either, the likelier one gets
// the key and the other leaves a trace. Evidence comes from counts of each column; counts of parts
// of a source add up.
import { callingCodeLength, internationalForms } from "./phone-forms.js";
import type { NationalReading } from "./phone-plan.js";

/** The questions that the rules ask of numbering plans. */
export interface PhonePlans {
  /** Returns true if digits are valid as E.164 without `+`. */
  isValidInternational: (digits: string) => boolean;
  /** Reads digits as dialled in a region; undefined if no number there has that length. */
  nationalReading: (digits: string, region: string) => NationalReading | undefined;
  /** Says if digits begin with the calling code of a region, and if the rest has a usual length. */
  ownCode: (digits: string, region: string) => "none" | "possible" | "typical";
}

/** Bare digits as written. */
export interface BareDigits {
  readonly digits: string;
  /** True if brackets around an area code show that they are a national number. */
  readonly isNational: boolean;
}

/** Counts of the bare digits of one column at the beginning of a source. */
export interface BareCounts {
  /** Those of at least 7 digits that may be international, and how many are valid as that. */
  bare: number;
  validBare: number;
  /** Valid ones without a region, and how many of these are also national numbers of +1. */
  alone: number;
  american: number;
  /** Those that can only be international: with the calling code of their region, or another. */
  own: number;
  foreign: number;
  /** Those that can only be national numbers of their region. */
  national: number;
}

/** What a column's counts say about its digits that may be international or national. */
export interface BareDecision {
  /**
   * Without a region: they are international, and a rest that is not valid is uncertain; all are
   * uncertain although most are international; or none is known to be.
   */
  alone: "international" | "uncertain" | "unread";
  /** Valid both as a national number and as one of another country: true if they are the latter. */
  prefersForeign: boolean;
  /** They begin with the calling code of their region: true if they are still national. */
  prefersNational: boolean;
  /** Valid neither way: true if most of the others are international. */
  othersAreInternational: boolean;
}

/** Bare digits, read both ways. */
export interface BareReading extends BareDigits {
  /** True if the digits are a valid international number. */
  readonly isValid: boolean;
  readonly national: NationalReading | undefined;
  readonly hasRegion: boolean;
  readonly ownCode: "none" | "possible" | "typical";
  /** Without a region: the digits as a valid national number of +1, with this calling code. */
  readonly american: string | undefined;
}

/** What is entered for bare digits. */
export interface BareForms {
  /** Canonical forms that get a key. */
  readonly keys: readonly string[];
  /** E.164 digits of the less likely reading, which leaves a trace. */
  readonly other?: readonly string[];
  /** True if the digits themselves leave a trace, because they may be yet another number. */
  readonly isUnread?: boolean;
}

/** Digits of a canonical form. */
const shortest = 7;
/** The share of valid numbers from which a column without regions is international. */
const neededShare = 0.75;
/** The same, from which its valid numbers need no trace. */
const certainShare = 0.99;
/** The share of numbers of +1 from which a column may consist of these. */
const americanShare = 0.95;
/** Digits of a national number of +1. */
const americanDigits = 10;
/** Fewer than one national number in this many begins with its own calling code by chance. */
const rarelyOwn = 20;

const unread: BareForms = { keys: [], isUnread: true };

/** The counts, in the order in which threads share them. */
export const bareCountNames = [
  "bare",
  "validBare",
  "alone",
  "american",
  "own",
  "foreign",
  "national",
] as const satisfies readonly (keyof BareCounts)[];

export function noBareCounts(): BareCounts {
  return { bare: 0, validBare: 0, alone: 0, american: 0, own: 0, foreign: 0, national: 0 };
}

/** Reads 4 to 15 digits as international, and as dialled in `region` (or a calling code). */
export function readBare(
  { digits, isNational }: BareDigits,
  region: string | undefined,
  plans: PhonePlans,
): BareReading {
  const canBeInternational = digits.length >= shortest && !digits.startsWith("0") && !isNational;
  const isValid = canBeInternational && plans.isValidInternational(digits);
  if (region === undefined) {
    const american = isValid && digits.length === americanDigits ? `1${digits}` : undefined;
    return {
      digits,
      isNational,
      isValid,
      national: undefined,
      hasRegion: false,
      ownCode: "none",
      american: american !== undefined && plans.isValidInternational(american) ? american : undefined,
    };
  }
  return {
    digits,
    isNational,
    isValid,
    national: plans.nationalReading(digits, region),
    hasRegion: true,
    ownCode: plans.ownCode(digits, region),
    american: undefined,
  };
}

/** Adds one occurrence of a reading to the counts of its column. */
export function countBare(reading: BareReading, counts: BareCounts): void {
  const { digits, isNational, isValid, national, hasRegion, ownCode, american } = reading;
  // A leading zero proves nothing about other numbers: a column may hold both 06… and 31 6….
  if (digits.length < shortest || digits.startsWith("0")) return;
  if (isNational) {
    if (national?.isValid === true) counts.national += 1;
    return;
  }
  counts.bare += 1;
  if (isValid) counts.validBare += 1;
  if (!hasRegion) {
    if (!isValid) return;
    counts.alone += 1;
    if (american !== undefined) counts.american += 1;
    return;
  }
  const isOtherNational = national?.isValid === true && !isSame(reading);
  if (isValid && (!isOtherNational || ownCode === "typical"))
    counts[ownCode === "none" ? "foreign" : "own"] += 1;
  else if (!isValid && isOtherNational && ownCode !== "typical") counts.national += 1;
}

/**
 * Adds an occurrence of 7 digits or more, the first not 0. With a region, they do not begin with its calling code, and
 * are valid both as its national number and as an international one, or as neither.
 */
export function countUnsettled(
  counts: BareCounts,
  { hasRegion, isValid, isAmerican }: { hasRegion: boolean; isValid: boolean; isAmerican: boolean },
): void {
  counts.bare += 1;
  if (!isValid) return;
  counts.validBare += 1;
  if (hasRegion) return;
  counts.alone += 1;
  if (isAmerican) counts.american += 1;
}

/**
 * Adds occurrences that have a region and no leading zero: valid international numbers that are not a
 * different valid number in their region; digits that are valid only as its national numbers; and valid
 * national numbers with an area code in brackets, which are no bare digits.
 */
export function countSettled(
  counts: BareCounts,
  {
    own,
    foreign,
    national,
    bracketed,
  }: Pick<BareCounts, "own" | "foreign" | "national"> & { bracketed: number },
): void {
  counts.bare += own + foreign + national;
  counts.validBare += own + foreign;
  counts.own += own;
  counts.foreign += foreign;
  counts.national += national + bracketed;
}

/** Decides for a column by its counts. Without counts, it trusts nothing. */
export function decideBare(counts: BareCounts): BareDecision {
  const { bare, validBare, alone, american, own, foreign, national } = counts;
  // Everywhere in the world, numbers of +1 are written without it and without a zero. Of some area
  // codes all are valid in another country too.
  const mayBeAmerican = alone > 0 && american >= americanShare * alone;
  return {
    alone:
      bare === 0 || validBare < neededShare * bare || mayBeAmerican
        ? "unread"
        : validBare < certainShare * bare
          ? "uncertain"
          : "international",
    prefersForeign: foreign > national,
    prefersNational: national > rarelyOwn * own,
    othersAreInternational: own + foreign > national,
  };
}

/** The decision for a column without counts. */
export const noEvidence: BareDecision = decideBare(noBareCounts());

/**
 * Returns what is entered if that does not depend on the decision for the column, or undefined if
 * it does.
 */
export function settledForms(reading: BareReading): BareForms | undefined {
  const { digits, isNational, isValid, national, hasRegion, ownCode } = reading;
  if (digits.startsWith("00") && !isNational) {
    const international = digits.slice(2);
    if (national !== undefined) return { ...keysOf(national), isUnread: national.digits !== international };
    // Two zeros and few digits: phone.ts.
    return international.length === shortest && !international.startsWith("0")
      ? { ...keysOf({ digits: international }), isUnread: true }
      : unread;
  }
  if (isNational || digits.startsWith("0") || digits.length < shortest) {
    if (national === undefined) return unread;
    // More than a zero was dropped, as a carrier's code, and no known number is left.
    const kept = national.digits.length - callingCodeLength(national.digits);
    return !national.isValid && kept < digits.length - 1
      ? { ...keysOf(national), isUnread: true }
      : keysOf(national);
  }
  if (!hasRegion) return undefined;
  if (national === undefined) return isValid ? keysOf({ digits }) : undefined;
  if (isSame(reading)) return keysOf(national);
  if (isValid ? national.isValid : !national.isValid || ownCode === "typical") return undefined;
  // The other reading may be a number of a range that the metadata does not know.
  const international = internationalForms(digits);
  const nationals = internationalForms(national.digits);
  if (isValid)
    return ownCode === "none" ? { keys: international, other: nationals } : { keys: international };
  return ownCode === "none" ? { keys: nationals } : { keys: nationals, other: international };
}

/** Returns true if both readings are one number, perhaps with a zero after its calling code. */
function isSame({ digits, national }: BareReading): boolean {
  return national !== undefined && internationalForms(digits).includes(national.digits);
}

function keysOf({ digits }: { readonly digits: string }): BareForms {
  return { keys: internationalForms(digits) };
}

/** Returns what is entered by the decision for the column. */
export function decidedForms(reading: BareReading, decision: BareDecision): BareForms {
  const settled = settledForms(reading);
  if (settled !== undefined) return settled;
  const { digits, isValid, national, hasRegion, ownCode, american } = reading;
  const international = internationalForms(digits);
  if (!hasRegion) {
    if (decision.alone === "unread") return unread;
    if (!isValid || decision.alone === "uncertain") return { keys: international, isUnread: true };
    return american === undefined ? { keys: international } : { keys: international, other: [american] };
  }
  if (national !== undefined && (national.isValid || ownCode === "typical")) {
    const isNational = ownCode === "none" ? !decision.prefersForeign : decision.prefersNational;
    const nationals = internationalForms(national.digits);
    return isNational ? { keys: nationals, other: international } : { keys: international, other: nationals };
  }
  if (ownCode === "typical") return { keys: international, isUnread: true };
  // Valid neither way.
  if (decision.othersAreInternational) return { keys: international, isUnread: true };
  return national !== undefined ? { keys: internationalForms(national.digits), isUnread: true } : unread;
}
