// Decides what the words of a column are that no name explains: secrets, user names, or perhaps either
// (docs/reading.md, "Files without a header").
import { isDistinct, isMostly, isNearlyUnique } from "./content-shares.js";
import type { ContentCounts } from "./content.js";

/** Share of the values that must look like nothing but secrets. */
const secretShare = 0.02;
/** Share of the values, next to an address, with a part of that address from which on they are names. */
const likeShare = 0.3;
/** Share of each of several kinds from which on a column holds logins of all kinds. */
const loginShare = 0.05;
const digestShare = 0.8;
/** Minimum number of values from which words are recognised as user names. */
const fewestNames = 8;
const manyNames = 100;

/** Where a column stands in a file without a header. */
export interface UnnamedPlace {
  /** True if a column of addresses, numbers or logins stands before it. */
  readonly isAfterIdentifier: boolean;
  /** True if the file has a column of addresses, numbers or logins. */
  readonly isBesideIdentifier: boolean;
  /** True if another column of the file has user names. */
  readonly isBesideNames: boolean;
  /** True if another column may be user names too, and nothing tells which are. */
  readonly isBesideWords: boolean;
  /** True if the file has two columns. */
  readonly isOfTwo: boolean;
  /** True if the column before it holds digests: then it may hold their salts. */
  readonly isAfterDigests: boolean;
  /** True for the first of two columns that a colon parts: the login stands there. */
  readonly isBeforeColon: boolean;
}

/** What words are; "unsure" if they may be secrets or user names. */
export type UnnamedWords = "secrets" | "names" | "unsure" | "other";

/** Judges the words of a column without a name, which holds neither addresses nor numbers. */
export function judgeWords(counts: ContentCounts, place: UnnamedPlace): UnnamedWords {
  const { isAfterIdentifier, isBesideIdentifier, isBesideNames, isOfTwo } = place;
  const hasLogin = isBesideIdentifier || isBesideNames;
  if (hasLogin && areDigests(counts))
    return isAfterIdentifier || isBesideNames || isOfTwo ? "secrets" : "other";
  if (!areWords(counts)) return areNamesAmongOthers(counts) ? "unsure" : "other";
  const isLike = isLikeAddress(counts);
  if (haveSecrets(counts)) {
    if (!isLike) return hasLogin ? "secrets" : "unsure";
    return isAfterIdentifier || !areNames(counts) ? "unsure" : "names";
  }
  const isUnsure =
    (isOfTwo && hasLogin ? isDistinct(counts, 0.5) : mayBeNames(counts, !place.isAfterDigests)) ||
    (place.isBesideWords && areDifferentWords(counts));
  // Words in front of an address may be secrets too, unless they are like it. Among many secrets, some are
  // certainly such.
  const mayBeSecrets =
    isBesideIdentifier && !isLike && (isOfTwo || (counts.nearAddress > 0 && !areManyNames(counts)));
  const isFirst = !isAfterIdentifier && !isBesideNames && !place.isBesideWords;
  if (isFirst && !mayBeSecrets && areNames(counts, place.isBeforeColon)) return "names";
  return isUnsure && counts.handles > 0 ? "unsure" : "other";
}

/**
 * Returns true if addresses, numbers and names stand among one another: logins, each of which is read by
 * its own form.
 */
export function areLogins(counts: ContentCounts): boolean {
  const { emails, internationalPhones, punctuatedPhones, bareDigits, handles, integers } = counts;
  const phones = internationalPhones + punctuatedPhones + bareDigits;
  // A single value may be a header or a damaged record.
  const has = (count: number): boolean => count > 1 && isMostly(counts, count, loginShare);
  const names = has(handles) ? handles + integers - bareDigits : 0;
  if (!isMostly(counts, emails + phones + names, 0.9)) return false;
  return (has(emails) && has(phones)) || (has(emails + internationalPhones) && has(handles));
}

/** Returns true if words may be user names, those with capitals too unless `withCapitals` is false. */
function mayBeNames(counts: ContentCounts, withCapitals = true): boolean {
  return isMostly(counts, strongHandles(counts, withCapitals), 0.3) && isDistinct(counts, 0.5);
}

function strongHandles(
  { strongHandles: strong, capitalHandles }: ContentCounts,
  withCapitals: boolean,
): number {
  return strong + (withCapitals ? capitalHandles : 0);
}

/** Returns true if nearly all values are different single words that are not written as people's names are. */
function areDifferentWords(counts: ContentCounts): boolean {
  return (
    counts.values - counts.blank >= fewestNames &&
    isMostly(counts, counts.handles - counts.titles, 0.8) &&
    isNearlyUnique(counts)
  );
}

/** Returns true if words that do not look like secrets may be the only user names of a file. */
export function mayBeOnlyNames(counts: ContentCounts): boolean {
  return areWords(counts) && !haveSecrets(counts) && (mayBeNames(counts) || areDifferentWords(counts));
}

/** Returns true if values look like secrets, and like nothing else, often enough. */
export function haveSecrets(counts: ContentCounts): boolean {
  return counts.secrets > 0 && isMostly(counts, counts.secrets, secretShare);
}

/** Returns true if many values have a part in common with the address beside them, as names do. */
export function isLikeAddress({ likeAddress, nearAddress }: ContentCounts): boolean {
  return nearAddress > 0 && likeAddress >= likeShare * nearAddress;
}

/** Returns true for so many words that some of them would be like secrets or numbers if they were secrets. */
function areManyNames({ values, blank, secrets, integers }: ContentCounts): boolean {
  return values - blank >= manyNames && secrets + integers === 0;
}

/** Returns true if nearly all values are digests. */
export function areDigests(counts: ContentCounts): boolean {
  return isMostly(counts, counts.digests, digestShare);
}

/** Returns true if addresses and numbers stand among names, too few of them to be sure of logins. */
function areNamesAmongOthers(counts: ContentCounts): boolean {
  const { emails, internationalPhones, punctuatedPhones, handles, strongHandles } = counts;
  const others = emails + internationalPhones + punctuatedPhones;
  return others > 0 && strongHandles > 0 && isMostly(counts, others + handles, 0.8);
}

/** Returns true if nearly all values are words, and many of them differ. */
function areWords(counts: ContentCounts): boolean {
  const { spaced, emails, urls, ips, machineIds, internationalPhones, punctuatedPhones } = counts;
  const others = spaced + emails + urls + ips + machineIds + internationalPhones + punctuatedPhones;
  return (
    !isMostly(counts, others, 0.1) &&
    !isMostly(counts, counts.integers, 0.6) &&
    !isMostly(counts, counts.flags + counts.statusWords) &&
    isDistinct(counts, 0.3)
  );
}

/**
 * Returns true if nearly all values are different single words, and half of them nothing but names. In capitals
 * they may be codes, so these count only with `withCapitals`.
 */
export function areNames(counts: ContentCounts, withCapitals = false): boolean {
  return (
    counts.values - counts.blank >= fewestNames &&
    isMostly(counts, strongHandles(counts, withCapitals)) &&
    isMostly(counts, counts.handles + counts.profileUrls, 0.9) &&
    isNearlyUnique(counts)
  );
}
