// Whether the first record of a CSV dump names the columns or is a record (docs/reading.md, "Files without a header").
import { countContent, newContentCounts, type ContentCounts } from "../../record/columns/content.js";
import { isKnownHeaderName } from "../../record/columns/header-name.js";

/** A header of more columns is judged by the first of them. */
const mostColumns = 1000;
/** So many of a column's values have one look where the first record is compared with it. */
const commonShare = 0.5;
/** A single known name is enough in so few columns, and so many are needed in more. */
const fewColumns = 2;
const neededNames = 2;

/** Looks that a value may have and a column's name has not. */
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
 * What the first record of a CSV dump is: its columns' names for certain, a record for certain, or a record that may have
 * been a header after all.
 */
export type FirstRecord = "header" | "record" | "doubtful";

/** How a field looks: nothing but values look so; a value perhaps, by itself or by those below it; a known name; or neither. */
type Look = "value" | "secret" | "like-those-below" | "known" | "blank" | "other";

/**
 * Judges the first record by its fields and by those that follow. It is a header only if at least two of its fields are
 * known names (one, where there are one or two columns) and none is shaped like a value: values must never be taken for names.
 * `columns` is how many the records have, or 0.
 */
export function judgeFirst(
  first: readonly string[],
  following: readonly (readonly string[])[],
  isBlank: (value: string) => boolean,
  columns = 0,
): FirstRecord {
  const width = Math.max(columns, first.length);
  // A header that comes again, where files were put together, is no record.
  const others = following.filter((row) => !isSameRow(first, row));
  const known = new Set<string>();
  const looks = { value: 0, secret: 0, "like-those-below": 0, known: 0, blank: 0, other: 0 } satisfies Record<Look, number>;
  let hasUnknownDigits = false;
  for (let index = 0; index < Math.min(first.length, mostColumns); index++) {
    const field = (first[index] ?? "").trim();
    const look = lookOf(field, () => others.map((row) => row[index] ?? "").filter((value) => !isBlank(value)), isBlank);
    looks[look] += 1;
    if (look === "known") known.add(field.toLowerCase());
    hasUnknownDigits ||= look === "other" && /\p{Nd}/u.test(field);
  }
  const areNamed = width <= fewColumns ? known.size > 0 && (known.size > 1 || !hasUnknownDigits) : known.size >= neededNames;
  const values = looks.value + looks.secret + looks["like-those-below"];
  if (areNamed && values === 0) return "header";
  // Where two fields are known names the line may be a header in which something is odd.
  if (known.size >= neededNames) return "doubtful";
  if (looks.value + looks["like-those-below"] > 0 || looks.known + looks.other + looks.secret === 0) return "record";
  return "doubtful";
}

/** `below` gives the values of the column that are not blank: asked for only where they matter. */
function lookOf(field: string, below: () => readonly string[], isBlank: (value: string) => boolean): Look {
  if (field === "" || isBlank(field)) return "blank";
  const own = contentOf([field]);
  if (valueLooks.some((look) => own[look] > 0) || field.indexOf("@") > 0 || isNumber(field)) return "value";
  const isKnown = isKnownHeaderName(field);
  // `@timestamp` is a name, `@anna` a value.
  if (own.atHandles > 0 && !isKnown) return "value";
  const hasDigits = /\p{Nd}/u.test(field);
  const values = below();
  // `user1` above `user2`, and `active` above `active`, are no names of columns.
  const stem = withoutDigits(field);
  if (stem !== "" && values.some((value) => withoutDigits(value.trim()) === stem)) return hasDigits ? "like-those-below" : "other";
  if (isKnown) return "known";
  if (isSecret(field)) return "secret";
  if (!hasDigits || own.strongHandles === 0 || !/\p{L}.*\p{Nd}/u.test(field)) return "other";
  // `anna.smit81` is a user name; `attr_81` may be a column's name.
  const content = contentOf(values);
  return values.length > 0 && content.strongHandles >= commonShare * values.length ? "like-those-below" : "other";
}

/** Digits and signs without a letter; a year may be the name of a column. */
function isNumber(field: string): boolean {
  return /\p{Nd}/u.test(field) && !/\p{L}/u.test(field) && !/^(?:19|20)\d\d$/u.test(field);
}

/** What passwords look like, and names that programs have made do not: digits among letters of both cases, or signs beside digits. */
function isSecret(field: string): boolean {
  if (field.length < 6 || /\s/u.test(field) || !/\p{L}/u.test(field)) return false;
  if (/[!$%^&*~+=?]/u.test(field.slice(0, -1)) && /\p{Nd}/u.test(field)) return true;
  return /\p{L}\p{Nd}+\p{L}/u.test(field) && /\p{Lu}/u.test(field) && /\p{Ll}/u.test(field) && !/[_.\s]/u.test(field);
}

function isSameRow(first: readonly string[], row: readonly string[]): boolean {
  return first.length === row.length && first.every((field, index) => plain(field) === plain(row[index] ?? ""));
}

/** Each of the files that were put together may have had a byte order mark. */
function plain(field: string): string {
  return field.replaceAll("\ufeff", "").trim().toLowerCase();
}

function withoutDigits(text: string): string {
  return text.replace(/\p{Nd}+/gu, "");
}

function contentOf(values: readonly string[]): ContentCounts {
  const counts = newContentCounts();
  for (const value of values) countContent(counts, value, false);
  return counts;
}
