// Reads the text of a query as identifiers: kinds and canonical forms, by the rules of version 1.
import { canonicalEmails } from "./email/email.js";
import { nfkc, withoutInvisible } from "./fold.js";
import type { QueryKind } from "./found.js";
import { hasDigits, isInternationalPhone, withoutAddresses } from "./identifiers.js";
import { phoneReadings } from "./phone/phone-query.js";
import { plainReadings } from "./plain-query.js";
import { isMaskedEmail } from "./email/written-email.js";
import { readPhones } from "./phone/phone.js";
import { whatsAppNumber } from "./phone/written-phone.js";
import { isProfileUrl, readUsernames } from "./username.js";
import { isDistinctive } from "./written-username.js";

/** Why only a hit can be trusted for a reading. */
type MissReason = "national-phone" | "unrecognised";

/** One way to read a query. */
export interface Reading {
  kind: QueryKind;
  canonical: string;
  /** If set, a miss on this reading's key is inconclusive. */
  doubt?: MissReason;
  /** Marks an unlikely reading: a hit counts, a miss is ignored. */
  onlyHits?: true;
  /** Other canonical forms of the same phone line, where a numbering plan changed. */
  variants?: readonly string[];
  /** Set for another form of the same phone number: the canonical form of the first. */
  sameAs?: string;
}

/** How to read a query. */
export interface ReadingOptions {
  /** The only kind to read the query as; any kind if undefined. */
  kind?: QueryKind | undefined;
  /** The region of national phone numbers, two letters (ISO 3166); null if unknown. */
  region: string | null;
}

/**
 * Reads a query as the given kind, or as every kind that fits. Returns the readings, likeliest
 * first; empty if the query cannot be an identifier.
 */
export function readingsOf(text: string, { kind, region }: ReadingOptions): Reading[] {
  const plain = plainReadings(text, kind);
  if (plain !== undefined) return plain;
  const readings = readWritten(text, kind, region);
  return controls.test(text) ? readings.map(unrecognised) : readings;
}

/** Reads any query. */
export function readWritten(text: string, kind: QueryKind | undefined, region: string | null): Reading[] {
  return kind === undefined ? readAsAnyKind(text, region) : readAs(text, kind, region);
}

// oxlint-disable-next-line no-control-regex -- they reveal tables and other encodings
const controls = /[\u0000-\u001f\u007f-\u009f]/u;

function readAs(text: string, kind: QueryKind, region: string | null): Reading[] {
  switch (kind) {
    case "email":
      return canonicalEmails(text).map((canonical) =>
        isImpossible(canonical) ? { kind, canonical, doubt: "unrecognised" } : { kind, canonical },
      );
    case "phone":
      return phoneReadings(text, region).map((reading) => ({ kind, ...reading }));
    case "username":
      return namesIn(text).names;
  }
}

/** Returns the readings of a text as user names, and whether it holds no others. */
function namesIn(text: string): { names: Reading[]; isCertain: boolean } {
  const { names, isCertain } = readUsernames(text);
  const kind = "username";
  return {
    names: names.map((canonical) =>
      mayBeWritten.test(canonical) ? { kind, canonical, doubt: "unrecognised" } : { kind, canonical },
    ),
    isCertain,
  };
}

/**
 * A name with a mark of the sentence in which it stood, with an escape, as a formula, or what a spreadsheet leaves of
 * a number.
 */
const mayBeWritten = /[.?!:]$|\\|%[\da-f]{2}|^=|^\.{3}|^\d[.,]\d{0,6}e\+?\d{1,2}$|^\de\+\d{1,2}$/u;

/** Returns true if nobody can have the address: it is masked, escaped, or its domain has an empty label. */
function isImpossible(address: string): boolean {
  return (
    isMaskedEmail(address) ||
    (/[\\()]/u.test(address) && !address.includes('"')) ||
    /@\.|@.*\.\./u.test(address.slice(address.lastIndexOf("@")))
  );
}

/**
 * Matches several words, a list, or an address whose `@` is spelt out. Such a text could be a user
 * name but is hardly meant as one.
 */
const severalWords = /\S[\s,;|]+\S|[[(]at[\])]/iu;

/** Matches a text whose only `@` may be the word. */
const spelledAt = /^[^@]*(?:[\s[({<](?:at|ät|arroba)[\s\])}>])[^@]*$/iu;

/** Matches a user name with its server, which is written like an address. */
const isOnServer = /^@[^@]+@[^@]+$/u;

function readAsAnyKind(text: string, region: string | null): Reading[] {
  const emails = readAs(text, "email", region);
  const { names: usernames, isCertain } = namesIn(text);
  if (isProfileUrl(text)) return [...usernames, ...emails.map(onlyHits)];
  const plain = nfkc(withoutInvisible(text)).trim();
  if (whatsAppNumber(text) !== undefined)
    return [...readAs(text, "phone", region), ...[...usernames, ...emails].map(onlyHits)];
  if (plain.includes("://")) return [...usernames, ...emails].map(unrecognised);
  if (emails.length > 0 && (spelledAt.test(plain) || isOnServer.test(plain)))
    return [...emails, ...usernames].map(unrecognised);
  if (emails.length > 0) return [...emails, ...besides(text, region), ...usernames.map(onlyHits)];
  const { names, rest } = partsOf(text);
  const phones = readAs(rest, "phone", region);
  const isInternational = isInternationalPhone(text);
  // A broken international number or e-mail address was not meant as a user name, but a list of handles is.
  if ((plain.includes("@", 1) && !isCertain) || (isInternational && phones.length === 0))
    return [...phones, ...usernames].map(unrecognised);
  // Bare digits could be a user name too, in any region.
  const anywhere = region === null ? phones : phoneReadings(rest, null);
  const isDoubtful = !isCertain && severalWords.test(text);
  // In groups, as `06 12 34 56 78`, they are no user name.
  const numbers = isDoubtful ? phones : anywhere;
  if (isInternational || numbers.some(({ doubt }) => doubt === undefined))
    return [...phones, ...names, ...usernames.map(onlyHits)];
  return [
    ...phones.filter(({ doubt }) => doubt !== "unrecognised"),
    ...(isDoubtful ? usernames.map(unrecognised) : usernames),
  ];
}

const listMarks = /[,;|\t]+/u;

/** Splits a list into the parts that are user names beyond doubt, as readings, and the rest. */
function partsOf(text: string): { names: Reading[]; rest: string } {
  const parts = text.split(listMarks);
  if (parts.length < 2) return { names: [], rest: text };
  const isName = parts.map((part) => isDistinctive(part) && readPhones(part).readings.length === 0);
  const names = parts
    .filter((_, index) => isName[index])
    .flatMap((part) => readUsernames(part).names)
    .map((canonical): Reading => ({ kind: "username", canonical }));
  return { names, rest: parts.filter((_, index) => isName[index] !== true).join(",") };
}

/** Returns the readings of the phone numbers and user names that stand beside an address in a list. */
function besides(text: string, region: string | null): Reading[] {
  const { names, rest } = partsOf(text);
  const others = withoutAddresses(rest);
  // Words beside a number are those of the address.
  const phones = hasDigits(others)
    ? readAs(others, "phone", region).map(({ doubt, ...phone }) =>
        doubt === "national-phone" ? { ...phone, doubt } : phone,
      )
    : [];
  return [...phones, ...names];
}

function unrecognised(reading: Reading): Reading {
  return { ...reading, doubt: "unrecognised" };
}

function onlyHits(reading: Reading): Reading {
  return { ...reading, onlyHits: true };
}
