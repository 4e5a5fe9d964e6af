// Turns a value and its column's kind into canonical identifiers, by the rules of version 1.
import type { Kind } from "../format/kinds.js";
import { canonicalEmails } from "./email/email.js";
import { withoutInvisible } from "./fold.js";
import { internationalForms } from "./phone/phone-forms.js";
import { readPhones, readPlain, type PhoneReading } from "./phone/phone.js";
import { isUnassigned, withPlaceholders } from "./unassigned.js";
import { canonicalUsername } from "./username.js";
import { isMaskedEmail } from "./email/written-email.js";
import { whatsAppNumber } from "./phone/written-phone.js";

interface Found {
  readonly kind: Kind;
  readonly canonical: string;
}

/** Identifiers found in one value. */
export interface Identifiers {
  /** Identifiers that can be looked up, as kind and canonical form. */
  readonly found: readonly Found[];
  /**
   * Distinct digit strings without `+`, to be read by the rules for bare digits. Strings of fewer
   * than 7 digits are phone numbers only where a region is known.
   */
  readonly bareDigits: readonly string[];
  /** True if nobody would look up what was found: a masked address or an unknown URL. */
  readonly isObscure?: boolean;
}

const none: readonly string[] = [];
const nothing: Identifiers = { found: [], bareDigits: none };

/**
 * Reads a non-blank value as identifiers of its column's kind. E-mail addresses and international
 * phone numbers are found in columns of other kinds too.
 */
export function identifiersIn(value: string, kind: Kind): Identifiers {
  switch (kind) {
    case "email": {
      const found = emailsIn(value);
      if (found.length === 0 && isInternationalPhone(value))
        return { found: phonesIn(value), bareDigits: none };
      if (holdsFurtherPhone(value)) found.push(...phonesIn(withoutAddresses(value)));
      if (found.some(({ kind: one, canonical }) => one === "email" && isMaskedEmail(canonical)))
        return { found, bareDigits: none, isObscure: true };
      return { found, bareDigits: none };
    }
    case "phone": {
      const plain = readPlain(value);
      if (plain?.form === "bare") return { found: nothing.found, bareDigits: [plain.digits] };
      const { readings, short } = readPhones(value);
      const found = hasAt(value) ? emailsIn(value) : [];
      addInternational(readings, found);
      return { found, bareDigits: bareDigitsOf(readings, short) };
    }
    case "username": {
      const name = canonicalUsername(value);
      const found: Found[] = name === undefined ? [] : [{ kind: "username", canonical: name }];
      if (hasAt(value)) found.push(...emailsIn(value));
      if (isInternationalPhone(value) || whatsAppNumber(value) !== undefined) found.push(...phonesIn(value));
      if (name?.includes("://") === true) return { found, bareDigits: none, isObscure: true };
      return { found, bareDigits: none };
    }
    case "mailbox":
    case "domain":
      return nothing;
  }
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

function bareDigitsOf(readings: readonly PhoneReading[], short: string | undefined): readonly string[] {
  if (short !== undefined) return [short];
  const bare = readings.flatMap(({ form, digits }) => (form === "bare" ? [digits] : []));
  return bare.length === 0 ? none : bare.length === 1 ? bare : [...new Set(bare)];
}
