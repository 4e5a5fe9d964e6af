// Turns a value and its column's kind into canonical identifiers, by the rules of version 1.
import type { Kind } from "../format/kinds.js";
import { canonicalEmails } from "./email/email.js";
import { withoutInvisible } from "./fold.js";
import { wordsOf, type Found } from "./found.js";
import type { BareDigits } from "./phone/phone-bare.js";
import { internationalForms } from "./phone/phone-forms.js";
import { readPhones, readPlain, type PhoneReading } from "./phone/phone.js";
import { isUnassigned, withPlaceholders } from "./unassigned.js";
import { canonicalUsername } from "./username.js";
import { isMaskedEmail } from "./email/written-email.js";
import { whatsAppNumber } from "./phone/written-phone.js";

/** Identifiers found in one value. */
export interface Identifiers {
  /** Identifiers that can be looked up, as kind and canonical form. */
  readonly found: readonly Found[];
  /**
   * Distinct digit strings without `+`, to be read by the rules for bare digits. Strings of fewer
   * than 7 digits are phone numbers only where a region is known.
   */
  readonly bareDigits: readonly BareDigits[];
  /** True if nobody would look up what was found: a masked address or an unknown URL. */
  readonly isObscure?: boolean;
  /**
   * False if the value may hold an identifier that was not read, or was read in part. It then leaves
   * traces.
   */
  readonly isCertain: boolean;
}

const none: readonly BareDigits[] = [];
const nothing: Identifiers = { found: [], bareDigits: none, isCertain: true };

/**
 * Reads a non-blank value as identifiers of its column's kind. E-mail addresses and international
 * phone numbers are found in columns of other kinds too.
 */
export function identifiersIn(value: string, kind: Kind): Identifiers {
  switch (kind) {
    case "email": {
      const found = emailsIn(value);
      if (found.length === 0 && isInternationalPhone(value)) return phoneIdentifiers(value, found);
      const emails = found.length;
      if (holdsFurtherPhone(value)) found.push(...phonesIn(withoutAddresses(value)));
      if (found.some(({ kind: one, canonical }) => one === "email" && isMaskedEmail(canonical)))
        return { found, bareDigits: none, isObscure: true, isCertain: false };
      return { found, bareDigits: none, isCertain: emails > 0 && holdsOnly(value, found) };
    }
    case "phone": {
      const plain = readPlain(value);
      if (plain?.form === "bare") {
        const bareDigits = [{ digits: plain.digits, isNational: false }];
        return { found: nothing.found, bareDigits, isCertain: true };
      }
      return phoneIdentifiers(value, hasAt(value) ? emailsIn(value) : []);
    }
    case "username": {
      const name = canonicalUsername(value);
      const found: Found[] = name === undefined ? [] : [{ kind: "username", canonical: name }];
      if (hasAt(value)) found.push(...emailsIn(value));
      if (isInternationalPhone(value) || whatsAppNumber(value) !== undefined) found.push(...phonesIn(value));
      if (name?.includes("://") === true)
        return { found, bareDigits: none, isObscure: true, isCertain: false };
      const isCertain =
        name !== undefined && (isCertainName(name) ? !hasControls(value) : isAddresses(value, found));
      return { found, bareDigits: none, isCertain };
    }
    case "mailbox":
    case "domain":
    case "mention":
    case "trace":
      return nothing;
  }
}

/** Reads phone numbers. `found` holds the addresses of the value, and takes international numbers. */
function phoneIdentifiers(value: string, found: Found[]): Identifiers {
  const { readings, short, isWhole } = readPhones(value);
  const emails = found.length;
  addInternational(readings, found);
  const bareDigits = bareDigitsOf(readings, short);
  const isCertain =
    emails === 0 ? isWhole && (found.length > 0 || bareDigits.length > 0) : holdsOnly(value, found);
  return { found, bareDigits, isCertain };
}

/** Returns true if a canonical user name can hardly be several words or a name with decoration. */
function isCertainName(name: string): boolean {
  return /^[\p{L}\p{M}\p{N}._-]+$/u.test(name);
}

/** Returns true if a control character may part two names. */
function hasControls(value: string): boolean {
  // oxlint-disable-next-line no-control-regex -- they are meant
  return /[\u0000-\u001f\u007f-\u009f]/u.test(value.trim());
}

/** Returns true if every word of a value is an address that was found. */
function isAddresses(value: string, found: readonly Found[]): boolean {
  return wordsOf(value).every((word) =>
    found.some(({ kind, canonical }) => kind === "email" && canonical === word.toLowerCase()),
  );
}

/** Returns true if every word of a value with an `@` is an address that was found. */
function holdsOnly(value: string, found: readonly Found[]): boolean {
  const addresses = new Set(found.flatMap(({ kind, canonical }) => (kind === "email" ? [canonical] : [])));
  return wordsOf(value).every((word) => {
    const text = word.toLowerCase().replace(/^mailto:/u, "");
    return !/[@%\\\uff20\ufe6b]/u.test(text) || (isPlainlyWritten(text) && addresses.has(text));
  });
}

/**
 * Returns true if nothing in front of an address can be mistaken for a part of it: `=`, `#` and the
 * like may begin an address, but hardly ever do.
 */
function isPlainlyWritten(address: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._+-]*@/u.test(address);
}

/** Returns true if an `@` of any width follows the first character. */
function hasAt(value: string): boolean {
  return /.[@\uff20\ufe6b]/su.test(value);
}

/**
 * Returns true if a value starts like a written international phone number. `00` counts only in
 * phone columns, not here.
 */
export function isInternationalPhone(value: string): boolean {
  const digit = /^[\s"'{[<(]*(?:tel:)?[+\uff0b]\s*(\p{Nd})/iu.exec(withoutInvisible(value))?.[1];
  return digit !== undefined && !isUnassigned(digit);
}

/** Returns true if a value may contain an international phone number beside its addresses. */
function holdsFurtherPhone(value: string): boolean {
  return (
    /[+\uff0b]/u.test(value) && /(?:^|[,;|\s])(?:tel:)?[+\uff0b]\s?\p{Nd}/iu.test(withPlaceholders(value))
  );
}

function withoutAddresses(value: string): string {
  return value
    .split(/([\s,;|]+)/u)
    .map((part) => (/[@\uff20\ufe6b]/u.test(part) ? "," : part))
    .join("");
}

function emailsIn(value: string): Found[] {
  return canonicalEmails(value).map((canonical) => ({ kind: "email", canonical }));
}

function phonesIn(value: string): Found[] {
  const found: Found[] = [];
  addInternational(readPhones(value).readings, found);
  return found;
}

function addInternational(readings: readonly PhoneReading[], found: Found[]): void {
  for (const { form, digits } of readings)
    if (form === "international")
      for (const canonical of internationalForms(digits)) found.push({ kind: "phone", canonical });
}

function bareDigitsOf(readings: readonly PhoneReading[], short: string | undefined): readonly BareDigits[] {
  if (short !== undefined) return [{ digits: short, isNational: false }];
  const bare = readings.flatMap(({ form, digits, isNational = false }) =>
    form === "bare" ? [{ digits, isNational }] : [],
  );
  return bare.filter(
    (one, index) =>
      bare.findIndex(({ digits, isNational }) => digits === one.digits && isNational === one.isNational) ===
      index,
  );
}
