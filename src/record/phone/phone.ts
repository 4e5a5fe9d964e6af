// Reads phone numbers (docs/rules-1.md, section 2). The canonical form is the E.164 digits without
// `+`.
import { isAscii, nfkc, withoutInvisible } from "../fold.js";
import { mayHoldNumber } from "../plain-text.js";
import { withPlaceholders } from "../unassigned.js";
import { internationalForms } from "./phone-forms.js";
import { isValidInternational } from "./phone-plan.js";
import {
  isDateAndTime,
  isLabel,
  phonesUnescaped,
  whatsAppNumber,
  withoutLabels,
  withoutWords,
} from "./written-phone.js";

/** One number: international (with `+` or `00`), or bare digits that may be either. */
export interface PhoneReading {
  form: "international" | "bare";
  digits: string;
  /** Set for bare digits with brackets around the first ones, an area code without a zero. */
  isNational?: boolean;
  /** Set for two zeros and few digits, which may be a national number: in Tajikistan some begin so. */
  isShort?: boolean;
}

const shortest = 7;
const longest = 15;
const fewestBesideWords = 8;
/** With so many digits behind it, `00` may be the beginning of a national number. */
const digitsBehindZeros = 7;
/** Minimum digits of a national number, as small countries have them. */
const shortestNational = 4;
/** Maximum length of a number with everything around it, in UTF-16 units. Bounds the work. */
const longestText = 254;

/** The phone numbers in a value, and whether all of it was understood. */
export interface PhoneReadings {
  readings: PhoneReading[];
  /** Set if the whole value is 4 to 6 digits, which are a number only where the region is known. */
  short?: string;
  /** True if the value contains nothing but numbers, extensions and separators. Says nothing without numbers. */
  isWhole: boolean;
  /** False if digits are left over, or words beside a number that may mean something. */
  isRead: boolean;
}

// oxlint-disable-next-line no-control-regex -- control characters are meant
const listSeparators = /(?:[,;|\u0000-\u0008\n-\u001f\u007f-\u009f\u2028\u2029\u060c\u061b\u3001]|:{2,})+/u;
/** A single URI of RFC 3966: `tel:+1-201-555-0101`, `tel:201-555-0101;ext=7;phone-context=+1`. */
const uri = /^\s*(?:tel|callto|sms|whatsapp):[^;,|]*$|^[^;,|]*(?:;[a-z][a-z-]*=[^;,|\s]*)+$/iu;
/** The position before a `+` that is neither the first character nor part of an exponent. */
const beforePlus = /(?<=[^\s(+])(?<!\d[eE]) ?(?=\(? ?\+)/u;
/**
 * Separators tried, likeliest first, in a piece that is not a number as a whole. A split counts
 * only if every part is a number.
 */
const weakSeparators = [
  / ?(?:&| (?:and|or|und|oder|en|of|et|ou|y|o|e|и|или|[+*·•]) ) ?/iu,
  / \/ /u,
  / ?[ #x/] ?(?=00\d)/iu,
  / ?\/ ?/u,
  / /u,
];

/**
 * Reads a value as a phone number or a list of them. The value is split at `,`, `;`, `|` and line
 * ends and before each `+`; a piece that is not one number is also split at `/`, `#`, `x` and white
 * space. Linear in the length of the value.
 */
export function readPhones(value: string): PhoneReadings {
  const plain = readPlain(value);
  if (plain !== undefined) return { readings: [plain], isWhole: true, isRead: true };
  if (!mayHoldNumber(value)) return { readings: [], isWhole: false, isRead: false };
  const chat = whatsAppNumber(value);
  if (chat === undefined && (value.includes(":") || value.includes(";")) && uri.test(value)) {
    const whole = readPhone(value);
    if (whole !== undefined) return { readings: [whole], isWhole: true, isRead: true };
  }
  return readWritten(chat ?? phonesUnescaped(value));
}

/** Digits with the usual punctuation: nothing but a number. */
const plainWritten = /^\+?[\d ()./-]*$/u;

/** As many digits as a number has, with letters that may stand for digits, or a float. */
const mayBeNumber = /(?:[\p{Nd}oOlI][^\p{Nd}oOlI]*){7}|\p{Nd}[eE]/u;

function readWritten(value: string): PhoneReadings {
  const readings: PhoneReading[] = [];
  let hasUnreadDigits = false;
  let hasWords = false;
  const text = normalised(withoutInvisible(value));
  for (const piece of mayBeNumber.test(text) ? text.split(listSeparators) : []) {
    const parts = piece.replace(/\s+/gu, " ").split(beforePlus);
    for (const [index, part] of parts.entries()) {
      const { readings: read, hasWords: hasSome } = readPart(
        index + 1 < parts.length && part.length <= longestText
          ? part.replace(/(?:[\s&/:=][\s&/#x*:=-]*\p{L}{1,12}\.?)?[\s&/#x*:=-]*$/iu, "")
          : part,
      );
      if (read.length === 0) {
        if (!/\p{Nd}/u.test(part)) hasWords ||= !isLabel(part);
        else if (readings.length === 0 || !/^\s*(?:ext\.?=?)?\s*\d{1,6}\s*$/iu.test(part))
          hasUnreadDigits = true;
      }
      hasWords ||= hasSome;
      // Digits after unreadable ones may be the rest of that number; only `+` or `00` certainly
      // starts one.
      readings.push(...read.filter(({ form }) => form === "international" || !hasUnreadDigits));
    }
  }
  const short = readings.length === 0 ? readShort(value) : undefined;
  const isWhole = !hasUnreadDigits && !hasWords;
  if (short !== undefined) return { readings, isWhole, short, isRead: true };
  return { readings, isWhole, isRead: isWhole && readings.length > 0 };
}

/**
 * Reads a value that is only digits, with or without a leading `+` or `00`, as most are; undefined
 * for any other. The full rules would give the same.
 */
export function readPlain(value: string): PhoneReading | undefined {
  const match = /^(\+|00)?(0?[1-9]\d{5,14})$/u.exec(value);
  const digits = match?.[2];
  if (digits === undefined || digits.length < shortest || digits.length > longest) return undefined;
  if (match?.[1] === undefined) return { form: "bare", digits };
  if (match[1] === "00" && digits.length === digitsBehindZeros) return undefined;
  return digits.startsWith("0") ? undefined : { form: "international", digits };
}

function readShort(value: string): string | undefined {
  const read = readDigits(value);
  return read?.form === "bare" && read.digits.length >= shortestNational && read.digits.length < shortest
    ? read.digits
    : undefined;
}

/** Reads a piece of a list. `hasWords` is true if unknown words beside its number were left out. */
function readPart(part: string): { readings: PhoneReading[]; hasWords: boolean } {
  if (!mayBeNumber.test(part)) return { readings: [], hasWords: false };
  const whole = readPhone(part);
  if (whole !== undefined) return withTail(whole, part);
  if (part.length > 16 * longestText || isDateAndTime(part)) return { readings: [], hasWords: false };
  const unlabelled = withoutLabels(part);
  const labelled = unlabelled === part ? undefined : readPhone(unlabelled);
  if (labelled !== undefined) return { readings: [labelled], hasWords: false };
  for (const separator of weakSeparators) {
    const pieces = unlabelled.trim().split(separator);
    const read = pieces.length > 1 ? readAll(pieces) : [];
    if (read.length > 0) return { readings: read, hasWords: false };
  }
  const bare = withoutWords(unlabelled);
  const beside = bare === unlabelled ? undefined : readPhone(bare);
  // Words after few digits may stand for digits themselves.
  return beside === undefined || beside.digits.length < fewestBesideWords
    ? { readings: [], hasWords: false }
    : { readings: [beside], hasWords: true };
}

/** A number, and a few digits that may be an extension or the end of another number. */
const tail =
  /^(.*\d\)?)(?:[\s()./\u2010-\u2015\u2212-]{2,}|\((?=\d+\)$)|(?:\/|(?<=^\+?\d+)[\s-])(?=\d{1,2}$))\d{1,5}\)?$/u;
/** Fewer bare digits are no number by themselves. */
const fewestBeforeTail = 9;

/** Returns the number before the tail of a text, if it may be one. */
export function beforeTail(text: string): PhoneReading | undefined {
  const start = text.length <= longestText ? tail.exec(text.trim())?.[1] : undefined;
  const read = start === undefined ? undefined : readPhone(start);
  return read === undefined || (read.form === "bare" && read.digits.length < fewestBeforeTail)
    ? undefined
    : read;
}

/** Returns the number of a text that was read as a whole, or the one before its tail if only that is valid. */
function withTail(whole: PhoneReading, part: string): { readings: PhoneReading[]; hasWords: boolean } {
  const start = beforeTail(part);
  if (start === undefined) return { readings: [whole], hasWords: false };
  const isValid = ({ form, digits }: PhoneReading): boolean =>
    form === "international" && internationalForms(digits).some(isValidInternational);
  return { readings: [!isValid(whole) && isValid(start) ? start : whole], hasWords: !isValid(whole) };
}

/** Reads every piece as a number. Returns an empty list if one of them is not a number. */
function readAll(pieces: readonly string[]): PhoneReading[] {
  const readings: PhoneReading[] = [];
  for (const piece of pieces) {
    const reading = readPhone(piece) ?? readPhone(withoutLabels(piece));
    if (reading === undefined) return [];
    readings.push(reading);
  }
  return readings;
}

/** Applies NFKC of Unicode 15.0 and replaces characters that it does not assign. */
function normalised(text: string): string {
  return withPlaceholders(nfkc(text));
}

/**
 * Reads a value as one phone number, or returns undefined if it cannot be one. Checks only the
 * length, because numbering plans change.
 */
export function readPhone(value: string): PhoneReading | undefined {
  const read = readDigits(value);
  if (read === undefined || read.digits.length < shortest || read.digits.length > longest) return undefined;
  return read.form === "international" && read.digits.startsWith("0") ? undefined : read;
}

/** Reads a value as one number of any length. */
function readDigits(value: string): PhoneReading | undefined {
  const trimmed = withoutInvisible(value).trim();
  // Dots at the end stand for digits that were cut off.
  if (trimmed.length > longestText || /\d\s?(?:\.{3}|\u2026)$/u.test(trimmed)) return undefined;
  const written = withoutQuotes(asciiDigits(normalised(trimmed))).replace(
    /^(?:tel|callto|sms|whatsapp):/iu,
    "",
  );
  const text = withoutExtension(written);
  const plain = fromFloat(text) ?? text;
  const international = /^\(?\s*(?:\+|00)/u.test(plain);
  // "(0)" marks a national prefix, which is not dialled from abroad.
  const compact = (international ? plain.replace(/\(0\)/u, "") : plain).replace(
    /[\s\-\u2010-\u2015\u2212.()/]/gu,
    "",
  );
  const match = /^(\+|00)?(\d+)$/u.exec(compact);
  if (match?.[2] === undefined) return undefined;
  const digits = match[2];
  if (match[1] === "00" && digits.length === digitsBehindZeros)
    return { form: "international", digits, isShort: true };
  if (match[1] !== undefined) return { form: "international", digits };
  const context = /;phone-context=\+([\d().-]+)(?:;|$)/iu.exec(written)?.[1]?.replace(/\D/gu, "") ?? "";
  if (context !== "") return { form: "international", digits: context + digits };
  return /^\([1-9]\d*\)./u.test(plain)
    ? { form: "bare", digits, isNational: true }
    : { form: "bare", digits };
}

/** Converts digits of every script to ASCII. A script's ten digits are consecutive. */
export function asciiDigits(text: string): string {
  if (isAscii(text)) return text;
  return text.replace(/\p{Nd}/gu, (char) => {
    if (char <= "9") return char;
    let zero = char.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
      zero -= 1;
      value += 1;
    }
    return String(value);
  });
}

/**
 * Strips quotes and brackets. Spreadsheets put an apostrophe before a number to keep it as text;
 * databases put braces around a list.
 */
function withoutQuotes(text: string): string {
  return text.replace(/^[\s"'`{}[\]<>\p{Pi}\p{Pf}]+|[\s"'`{}[\]<>\p{Pi}\p{Pf}]+$/gu, "");
}

function withoutExtension(text: string): string {
  if (plainWritten.test(text)) return text;
  return text
    .replace(
      /\s*(?:;\s*ext=|,|#|(?:(?<=[\d\s)])(?:extension|ext|x)|(?<=\s)(?:extn|poste|toestel|durchwahl|interno|ramal|anexo|доб))\.?:?)\s*\d{0,6}$/iu,
      "",
    )
    .replace(/;[a-z-]+=.*$/iu, "");
}

/**
 * Returns the integer that a spreadsheet or JSON wrote as a float, or undefined if the text is not
 * a float. `3.1612345678E+10` is exact. `3.16E+10` has lost digits and gives an empty string, which
 * is not a number.
 */
function fromFloat(text: string): string | undefined {
  const match = /^(\+?\d+)(?:\.(\d+))?(?:e\+?(\d{1,3}))?$/iu.exec(text);
  if (match?.[1] === undefined || (match[2] === undefined && match[3] === undefined)) return undefined;
  const fraction = match[2] ?? "";
  const exponent = Number(match[3] ?? 0);
  if (exponent === 0) return /^0*$/u.test(fraction) && fraction.length <= 2 ? match[1] : undefined;
  const significant = fraction.replace(/0+$/u, "");
  if (significant.length > exponent || exponent > longest) return "";
  // A spreadsheet that rounds for display keeps at most five digits after the point.
  if (exponent - fraction.length > 0 && fraction.length < 7) return "";
  return match[1] + significant.padEnd(exponent, "0");
}
