// Decides whether the first record of a CSV dump names the columns
// (docs/reading.md, "Files without a header").
import { withoutMark } from "../csv/header-rows.js";
import { countContent, newContentCounts, type ContentCounts } from "../../record/columns/content.js";
import { isSecretShaped } from "../../record/columns/secret-shape.js";
import { isKnownHeaderName } from "../../record/columns/header-name.js";

/** Most columns of a header that are judged. */
const mostColumns = 1000;
/**
 * Share of a column's values that must look like user names before the first record is compared
 * with them.
 */
const commonShare = 0.5;
/** One known name is enough up to this many columns; more columns need `neededNames`. */
const fewColumns = 2;
const neededNames = 2;

/** Looks that a value may have and a column name never has. */
const valueLooks = [
  "emails",
  "internationalPhones",
  "punctuatedPhones",
  "bareDigits",
  "profileUrls",
  "urls",
  "ips",
  "digests",
  "machineIds",
  "wallets",
] as const satisfies readonly (keyof ContentCounts)[];

/**
 * The verdict on the first record of a CSV dump: certainly the names of the columns, certainly a
 * record, or a record that may be a header after all.
 */
export type FirstRecord = "header" | "record" | "uncertain";

/**
 * The look of a field: certainly a value; perhaps a value, by itself or by those below it; a known
 * name; blank; or none of these.
 */
type Look = "value" | "secret" | "like-those-below" | "known" | "blank" | "other";

/**
 * Judges the first record by its fields and by the records that follow. It is a header only if at
 * least two of its fields are known names (one, if there are one or two columns) and none is shaped
 * like a value: values must never be taken for names. `columns` is the number of columns in the
 * records, or 0 if unknown.
 */
export function judgeFirst(
  first: readonly string[],
  following: readonly (readonly string[])[],
  isBlank: (value: string) => boolean,
  columns = 0,
): FirstRecord {
  const width = Math.max(columns, first.length);
  // A header that repeats, where files were joined, is not a record.
  const others = following.filter((record) => !isSameRecord(first, record));
  const known = new Set<string>();
  const looks = { value: 0, secret: 0, "like-those-below": 0, known: 0, blank: 0, other: 0 } satisfies Record<
    Look,
    number
  >;
  let hasUnknownDigits = false;
  for (let index = 0; index < Math.min(first.length, mostColumns); index++) {
    const field = (first[index] ?? "").trim();
    const look = lookOf(
      field,
      () => others.map((record) => record[index] ?? "").filter((value) => !isBlank(value)),
      isBlank,
    );
    looks[look] += 1;
    if (look === "known") known.add(field.toLowerCase());
    hasUnknownDigits ||= look === "other" && /\p{Nd}/u.test(field);
  }
  // People's secrets are `password` too, in many languages.
  const isSecretBesideWord = looks.other > 0 && [...known].every((name) => isSecretShaped(name));
  const areNamed =
    width <= fewColumns
      ? known.size > 0 && (known.size > 1 || !(hasUnknownDigits || isSecretBesideWord))
      : known.size >= neededNames;
  const values = looks.value + looks.secret + looks["like-those-below"];
  if (areNamed && values === 0) return "header";
  // With two known names the line may be a header with something odd in it.
  if (known.size >= neededNames) return "uncertain";
  if (looks.value + looks["like-those-below"] > 0 || looks.known + looks.other + looks.secret === 0)
    return "record";
  return "uncertain";
}

/**
 * Returns how a field looks. `below` returns the values of the column that are not blank; it is
 * called only where they matter.
 */
function lookOf(field: string, below: () => readonly string[], isBlank: (value: string) => boolean): Look {
  if (field === "" || isBlank(field)) return "blank";
  const own = contentOf([field]);
  if (valueLooks.some((look) => own[look] > 0) || field.indexOf("@") > 0 || isNumber(field)) return "value";
  const isKnown = isKnownHeaderName(field);
  // `@timestamp` is a name, `@anna` a value.
  if (own.atHandles > 0 && !isKnown) return "value";
  const hasDigits = /\p{Nd}/u.test(field);
  const values = below();
  // `user1` above `user2`, or `active` above `active`, is not a column name.
  const stem = withoutDigits(field);
  if (stem !== "" && values.some((value) => mayBegin(value, stem) && withoutDigits(value.trim()) === stem))
    return hasDigits ? "like-those-below" : "other";
  if (isKnown) return "known";
  if (isSecret(field)) return "secret";
  if (!hasDigits || own.strongHandles === 0 || !/\p{L}.*\p{Nd}/u.test(field)) return "other";
  // `anna.smit81` is a user name; `attr_81` may be a column name.
  const content = contentOf(values);
  return values.length > 0 && content.strongHandles >= commonShare * values.length
    ? "like-those-below"
    : "other";
}

/** Returns false for a value whose first character shows that it is another word. Hardly any other is. */
function mayBegin(value: string, stem: string): boolean {
  const first = value.charCodeAt(0);
  return first === stem.charCodeAt(0) || !isSmallOrCapital(first);
}

function isSmallOrCapital(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/**
 * Returns true for digits and signs without a letter, except for a year, which may be a column
 * name.
 */
function isNumber(field: string): boolean {
  return /\p{Nd}/u.test(field) && !/\p{L}/u.test(field) && !/^(?:19|20)\d\d$/u.test(field);
}

/**
 * Returns true if a field looks like a password and unlike a name that a program made: digits among
 * letters of both cases, or signs beside digits.
 */
function isSecret(field: string): boolean {
  if (field.length < 6 || /\s/u.test(field) || !/\p{L}/u.test(field)) return false;
  if (/[!$%^&*~+=?]/u.test(field.slice(0, -1)) && /\p{Nd}/u.test(field)) return true;
  return (
    /\p{L}\p{Nd}+\p{L}/u.test(field) &&
    /\p{Lu}/u.test(field) &&
    /\p{Ll}/u.test(field) &&
    !/[_.\s]/u.test(field)
  );
}

function isSameRecord(first: readonly string[], record: readonly string[]): boolean {
  return (
    first.length === record.length &&
    first.every((field, index) => plain(field) === plain(record[index] ?? ""))
  );
}

/**
 * Returns a field as it is compared. Each of several joined files may have had a byte order mark.
 */
function plain(field: string): string {
  return withoutMark(field).toLowerCase();
}

function withoutDigits(text: string): string {
  return text.replace(/\p{Nd}+/gu, "");
}

function contentOf(values: readonly string[]): ContentCounts {
  const counts = newContentCounts();
  for (const value of values) countContent(counts, value, false);
  return counts;
}
