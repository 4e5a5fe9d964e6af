// Whether the first record of a CSV dump names the columns or is a record (docs/reading.md, "Files without a header").
import { meaningByName } from "../record/column-meaning.js";
import { countContent, newContentCounts, type ContentCounts } from "../record/content.js";
import { pathSegment } from "./json-path.js";

/** A header of more columns is judged by the first of them. */
const mostColumns = 1000;
/** So many of a column's values have one look where the first record is compared with it. */
const commonShare = 0.5;
const contrastShare = 0.8;

/** Looks that a value may have and a column's name hardly has. */
const looks = [
  "emails",
  "internationalPhones",
  "punctuatedPhones",
  "bareDigits",
  "atHandles",
  "profileUrls",
  "urls",
  "ips",
  "digests",
  "machineIds",
] as const satisfies readonly (keyof ContentCounts)[];

/** What the first record of a CSV dump is. */
type FirstRecord = "header" | "record" | "doubtful";

/**
 * Judges the first record by those that follow. It is a header if more of its fields are names that are known than are
 * values like those below them. If none is either, it is a header only where it differs from what stands below: e-mail
 * addresses, say, below a word. Otherwise it is doubtful: values must never be taken for names.
 */
export function judgeFirst(first: readonly string[], following: readonly (readonly string[])[], isBlank: (value: string) => boolean): FirstRecord {
  let known = 0;
  let alike = 0;
  let integers = 0;
  let contrasts = 0;
  const { length } = first.slice(0, mostColumns);
  for (let index = 0; index < length; index++) {
    const field = (first[index] ?? "").trim();
    if (isBlank(field)) continue;
    // What stands below matters only for a field that looks like a value, or that nobody knows.
    let content: ContentCounts | undefined;
    const column = (): ContentCounts => (content ??= contentOf(following.map((row) => row[index] ?? "").filter((value) => !isBlank(value))));
    const own = contentOf([field]);
    // `user1` above `user2` is no name of a column either.
    const stem = withoutDigits(field);
    const isRepeated = following.some((row) => withoutDigits(row[index]?.trim() ?? "") === stem);
    const ownLook = looks.find((look) => own[look] > 0) ?? (isNumberedHandle(field, own) ? "strongHandles" : undefined);
    // Of one record alone it is not known what stands below.
    const share = (look: keyof ContentCounts): number => (following.length === 0 ? 1 : Number(column()[look]) / Math.max(1, column().values));
    if (ownLook !== undefined) alike += share(ownLook) >= commonShare ? 1 : 0;
    else if (own.integers > 0) integers += share("integers") >= commonShare ? 1 : 0;
    else if (isRepeated && /\p{Nd}/u.test(field)) alike += 1;
    else if (!isRepeated && pathSegment(field) === field && meaningByName(field).why !== "none") known += 1;
    else if (!isRepeated && /\p{L}/u.test(field) && looks.some((look) => column().values > 0 && share(look) >= contrastShare)) contrasts += 1;
  }
  if (known > alike) return "header";
  // A few digits may be the name of a column, as years are.
  if (alike > 0 || integers > 0) return "record";
  return contrasts > 0 ? "header" : "doubtful";
}

/** `anna.smit81` is a user name; a word with an underscore may be a column's name. */
function isNumberedHandle(field: string, own: ContentCounts): boolean {
  return own.strongHandles > 0 && /\p{L}.*\p{Nd}/u.test(field) && meaningByName(field).why === "none";
}

function withoutDigits(text: string): string {
  return text.replace(/\p{Nd}+/gu, "");
}

function contentOf(values: readonly string[]): ContentCounts {
  const counts = newContentCounts();
  for (const value of values) countContent(counts, value, false);
  return counts;
}
