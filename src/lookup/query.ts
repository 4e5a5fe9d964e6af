// What was asked: the kinds and canonical forms that a text can be read as.
import type { Kind } from "../format/kinds.js";
import { canonicalEmails } from "../record/email.js";
import { readPhone } from "../record/phone.js";
import { canonicalUsername } from "../record/username.js";

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
}

/** A query as it was typed, and its readings, the likeliest first; none if it cannot be an identifier. */
export interface Query {
  text: string;
  readings: Reading[];
}

/** Reads a text as a query, of the kind that is forced or of every kind that it fits. */
export function parseQuery(text: string, forced?: QueryKind): Query {
  return { text, readings: forced === undefined ? readingsOf(text) : readingsAs(text, forced) };
}

function readingsAs(text: string, kind: QueryKind): Reading[] {
  switch (kind) {
    case "email":
      return canonicalEmails(text).map((canonical) => ({ kind, canonical }));
    case "phone": {
      const phone = readPhone(text);
      if (phone === undefined) return [];
      // Digits without a country: a hit is a hit, but absence may only mean that the dump has them with one.
      return [phone.form === "bare" ? { kind, canonical: phone.digits, doubt: "national-phone" } : { kind, canonical: phone.digits }];
    }
    case "username": {
      const canonical = canonicalUsername(text);
      return canonical === undefined ? [] : [{ kind, canonical }];
    }
  }
}

function readingsOf(text: string): Reading[] {
  const emails = readingsAs(text, "email");
  if (emails.length > 0) return emails;
  const phones = readingsAs(text, "phone");
  if (phones.length > 0 && phones[0]?.doubt === undefined) return phones;
  const usernames = readingsAs(text, "username");
  // An address that cannot be one was not meant as a user name: only a hit counts.
  if (text.trim().includes("@", 1) && !/^\S+:\/\//u.test(text.trim())) return usernames.map((reading) => ({ ...reading, doubt: "unrecognised" }));
  return [...phones, ...usernames];
}
