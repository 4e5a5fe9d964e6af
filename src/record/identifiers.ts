// Turns a value and its column's kind into canonical identifiers, by the rules of version 1.
import type { Kind } from "../format/kinds.js";
import { readEmails, type EmailReadings } from "./email/email.js";
import { withoutInvisible } from "./fold.js";
import type { Found } from "./found.js";
import type { BareDigits } from "./phone/phone-bare.js";
import { internationalForms } from "./phone/phone-forms.js";
import { readPhones, readPlain, type PhoneReading } from "./phone/phone.js";
import { isUnassigned, withPlaceholders } from "./unassigned.js";
import { readUsernames } from "./username.js";
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

/** What was read last, in turn: a record is judged before it is entered, so its odd values are read twice. */
const remembered = 8;
const lastRead: { value: string; kind: Kind; identifiers: Identifiers }[] = [];
let reads = 0;

/**
 * Reads a non-blank value as identifiers of its column's kind. E-mail addresses and international
 * phone numbers are found in columns of other kinds too.
 */
export function identifiersIn(value: string, kind: Kind): Identifiers {
  for (const last of lastRead) if (last.value === value && last.kind === kind) return last.identifiers;
  const identifiers = read(value, kind);
  lastRead[reads++ % remembered] = { value, kind, identifiers };
  return identifiers;
}

function read(value: string, kind: Kind): Identifiers {
  switch (kind) {
    case "email":
      return inEmailColumn(value);
    case "phone": {
      const plain = readPlain(value);
      if (plain?.form === "bare") {
        const bareDigits = [{ digits: plain.digits, isNational: false }];
        return { found: nothing.found, bareDigits, isCertain: true };
      }
      const phones = readPhones(value);
      const emails = hasAt(value) ? readEmails(value) : undefined;
      const found = emailsOf(emails);
      addInternational(phones.readings, found);
      const bareDigits = bareDigitsOf(phones.readings, phones.short);
      const isAddress = emails?.isCertain === true && phones.readings.length === 0 && !hasDigits(value);
      const isCertain = isAddress || (phones.isRead && (emails === undefined || emails.isCertain));
      return { found, bareDigits, isCertain };
    }
    case "username":
      return inUsernameColumn(value);
    case "mailbox":
    case "domain":
    case "mention":
    case "trace":
      return nothing;
  }
}

/** What was found in a login, and the kind that its form shows. */
export interface LoginIdentifiers extends Identifiers {
  readonly kind: "email" | "phone" | "username";
}

/**
 * Reads a non-blank value of a column of logins by its own form: an address, a number or a user name. Digits
 * may be a number or a name, and count as both.
 */
export function identifiersInLogin(value: string): LoginIdentifiers {
  const address = hasAt(value) ? inEmailColumn(value) : undefined;
  if (address !== undefined && address.found.length > 0) return { kind: "email", ...address };
  if (!isNumber(value)) return { kind: "username", ...inUsernameColumn(value) };
  const { found, bareDigits, isCertain } = identifiersIn(value, "phone");
  const names = isInternationalPhone(value) ? [] : inUsernameColumn(value).found;
  return { kind: "phone", found: [...found, ...names], bareDigits, isCertain };
}

/** Returns true if a value is digits with the punctuation of phone numbers, and as many as they have. */
function isNumber(value: string): boolean {
  const text = withoutInvisible(value).trim();
  return /^[+\uff0b(]?\p{Nd}[\p{Nd}\s()./-]*$/u.test(text) && hasDigits(text);
}

function inEmailColumn(value: string): Identifiers {
  const emails = readEmails(value);
  const found = emailsOf(emails);
  if (found.length === 0 && isInternationalPhone(value)) {
    const phones = readPhones(value);
    addInternational(phones.readings, found);
    const isCertain = phones.isRead && phones.readings.every(({ form }) => form === "international");
    return { found, bareDigits: none, isCertain };
  }
  let { isCertain } = emails;
  const rest = isCertain && emails.found.length === 1 && !/\s/u.test(value) ? "" : withoutAddresses(value);
  if (holdsFurtherPhone(value)) {
    const phones = readPhones(rest);
    addInternational(phones.readings, found);
    isCertain &&= phones.isRead && phones.readings.every(({ form }) => form === "international");
  } else isCertain &&= !hasDigits(rest);
  if (emails.found.some(isMaskedEmail)) return { found, bareDigits: none, isObscure: true, isCertain: false };
  return { found, bareDigits: none, isCertain };
}

function inUsernameColumn(value: string): Identifiers {
  const { names, isCertain: isName } = readUsernames(value);
  const found: Found[] = names.map((canonical) => ({ kind: "username", canonical }));
  let isCertain = isName && !hasControls(value);
  if (hasAt(value)) {
    const emails = readEmails(value);
    found.push(...emailsOf(emails));
    // A name with its server (`@jan@social.example`) may be looked up without it.
    // A percent sign before an `@` is what is left of an escape: `%20@jan`.
    isCertain ||= emails.isCertain && !/^[\s"']*@|%/u.test(value);
  }
  if (isInternationalPhone(value) || whatsAppNumber(value) !== undefined) {
    const phones = readPhones(value);
    addInternational(phones.readings, found);
    isCertain ||= phones.isRead && phones.readings.every(({ form }) => form === "international");
  }
  if (names[0]?.includes("://") === true)
    return { found, bareDigits: none, isObscure: true, isCertain: false };
  return { found, bareDigits: none, isCertain };
}

/** Returns true if a text has as many digits as a phone number. */
export function hasDigits(text: string): boolean {
  return /(?:\p{Nd}\P{Nd}*){7}/u.test(withPlaceholders(text));
}

/** Returns true if a character that was dropped from a value may part two names. */
function hasControls(value: string): boolean {
  // oxlint-disable-next-line no-control-regex -- they are meant
  return /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/u.test(value.trim());
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

/** Returns a value with a comma instead of each piece that holds an address. */
export function withoutAddresses(value: string): string {
  return value
    .split(/([\s,;|]+)/u)
    .map((part) => (/[@\uff20\ufe6b]/u.test(part) ? "," : part))
    .join("");
}

function emailsOf(emails: EmailReadings | undefined): Found[] {
  return (emails?.found ?? []).map((canonical) => ({ kind: "email", canonical }));
}

function addInternational(readings: readonly PhoneReading[], found: Found[]): void {
  for (const { form, digits, isShort } of readings)
    if (form === "international" && isShort !== true)
      for (const canonical of internationalForms(digits)) found.push({ kind: "phone", canonical });
}

function bareDigitsOf(readings: readonly PhoneReading[], short: string | undefined): readonly BareDigits[] {
  if (short !== undefined) return [{ digits: short, isNational: false }];
  const bare = readings.flatMap(({ form, digits, isNational = false, isShort }) =>
    isShort === true
      ? [{ digits: `00${digits}`, isNational }]
      : form === "bare"
        ? [{ digits, isNational }]
        : [],
  );
  return bare.filter(
    (one, index) =>
      bare.findIndex(({ digits, isNational }) => digits === one.digits && isNational === one.isNational) ===
      index,
  );
}
