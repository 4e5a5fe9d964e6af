// What a text can be read as when it is asked for: kinds and canonical forms, by the rules of version 1.
import type { Kind } from "../format/kinds.js";
import { canonicalEmails } from "./email/email.js";
import { nfkc } from "./fold.js";
import { isInternationalPhone } from "./identifiers.js";
import { phoneReadings } from "./phone/phone-query.js";
import { canonicalUsername, isProfileUrl } from "./username.js";
import { isMaskedEmail } from "./email/written-email.js";

/** The kinds that one can ask for. */
export type QueryKind = Extract<Kind, "email" | "phone" | "username">;

/** Why no answer but a hit can be trusted for a reading. */
type Doubt = "national-phone" | "unrecognised";

/** One way to read a query. */
export interface Reading {
  kind: QueryKind;
  canonical: string;
  /** If set, absence of this reading's key tells nothing. */
  doubt?: Doubt;
  /** An unlikely reading: a hit is a hit, and absence counts for nothing. */
  onlyHits?: true;
}

/** How a text is to be read. */
export interface ReadingOptions {
  /** The only kind that it is read as. */
  kind?: QueryKind | undefined;
  /** The region of national phone numbers, two letters (ISO 3166); null if it is not known. */
  region: string | null;
}

/** Reads a text as the kind that is forced, or as every kind that it fits, the likeliest first; none if it cannot be an identifier. */
export function readingsOf(text: string, { kind, region }: ReadingOptions): Reading[] {
  const readings = kind === undefined ? ofAnyKind(text, region) : ofKind(text, kind, region);
  return controls.test(text) ? readings.map(doubtful) : readings;
}

// oxlint-disable-next-line no-control-regex -- a row of a table and a file in another encoding are told by them
const controls = /[\u0000-\u001f\u007f-\u009f]/u;

function ofKind(text: string, kind: QueryKind, region: string | null): Reading[] {
  switch (kind) {
    case "email":
      return canonicalEmails(text).map((canonical) => (isNobodys(canonical) ? { kind, canonical, doubt: "unrecognised" } : { kind, canonical }));
    case "phone":
      return phoneReadings(text, region).map((reading) => ({ kind, ...reading }));
    case "username": {
      const canonical = canonicalUsername(text);
      return canonical === undefined ? [] : [{ kind, canonical }];
    }
  }
}

/** Whether nobody has such an address: it is masked, or a label of its domain is missing. */
function isNobodys(address: string): boolean {
  return isMaskedEmail(address) || /@\.|@.*\.\./u.test(address.slice(address.lastIndexOf("@")));
}

/** Several words, or a list: hardly one user name, though it may be one. An address whose `@` was written as a word is such a text. */
const severalWords = /\S[\s,;|]+\S|[[(]at[\])]/iu;

function ofAnyKind(text: string, region: string | null): Reading[] {
  const emails = ofKind(text, "email", region);
  const usernames = ofKind(text, "username", region);
  if (isProfileUrl(text)) return [...usernames, ...emails.map(onlyHits)];
  const plain = nfkc(text).trim();
  if (plain.includes("://")) return [...usernames, ...emails].map(doubtful);
  if (emails.length > 0) return [...emails, ...usernames.map(onlyHits)];
  const phones = ofKind(text, "phone", region);
  const isInternational = isInternationalPhone(text);
  // What begins as an international number and is none was not meant as a user name, and neither was an address that cannot be one.
  if (plain.includes("@", 1) || (isInternational && phones.length === 0)) return [...phones, ...usernames].map(doubtful);
  // Bare digits may be a user name as well, whatever region they are read in.
  if (isInternational || phoneReadings(text, null).some(({ doubt }) => doubt === undefined)) return [...phones, ...usernames.map(onlyHits)];
  return [...phones.filter(({ doubt }) => doubt !== "unrecognised"), ...(severalWords.test(text) ? usernames.map(doubtful) : usernames)];
}

function doubtful(reading: Reading): Reading {
  return { ...reading, doubt: "unrecognised" };
}

function onlyHits(reading: Reading): Reading {
  return { ...reading, onlyHits: true };
}
