// Recognises headers among the records: the same one again, as in files that were joined, and
// another one (docs/reading.md, "Headers below the first").
import { meaningByName } from "../../record/columns/column-meaning.js";
import { isKnownHeaderName } from "../../record/columns/header-name.js";
import { isAscii } from "../../record/fold.js";
import type { Slot } from "../columns.js";
import type { CsvPlan } from "../source-plan.js";

/** A record among the others: a header that was read before, another one, or no header. */
export type Row = "record" | "copy" | "header";

/** A value that may be a name: letters first, and no address. */
const name = (): RegExp => /^\p{L}[\p{L}\p{M}\p{N} _.$/[\]()-]{0,63}$/u;
const asciiName = /^[A-Za-z][A-Za-z0-9 _.$/[\]()-]{0,63}$/;
const fewestNames = 3;

/**
 * Judges a record by itself, so that blocks of a source can be read in any order. `header` has the
 * fields of the header, or is undefined if there is none; `slots` are its columns. Another header
 * is recognised only if a name stands in a column of addresses or numbers: words of other columns
 * may be names by chance.
 */
export function judgeRow(
  fields: readonly string[],
  header: readonly string[] | undefined,
  slots: readonly Slot[],
  { keepsColumns }: Pick<CsvPlan, "keepsColumns">,
): Row {
  if (header !== undefined && isCopy(fields, header)) return "copy";
  if (keepsColumns === true) return "record";
  const isNamed = slots.some(
    ({ kind }, index) =>
      (kind === "email" || kind === "phone") && isNameShaped(withoutMark(fields[index] ?? "")),
  );
  return isNamed && isHeaderRow(fields, slots.length) ? "header" : "record";
}

/**
 * Returns true if all fields that are not blank are known names, each once, one of them of
 * identifiers. A header of a source with `columns` columns has three names, or two if these are
 * all.
 */
export function isHeaderRow(fields: readonly string[], columns: number): boolean {
  const names = fields.map((field) => withoutMark(field).toLowerCase()).filter((field) => field !== "");
  return (
    names.length >= namesOfHeader(columns) &&
    names.every((field) => isNameShaped(field)) &&
    new Set(names).size === names.length &&
    areKnown(names) &&
    fields.some((field) => meaningByName(withoutMark(field)).kind !== null)
  );
}

/** Returns the fewest names that a header has in a source with so many columns. */
export function namesOfHeader(columns: number): number {
  return Math.min(fewestNames, Math.max(2, columns));
}

function isNameShaped(field: string): boolean {
  return (isAscii(field) ? asciiName : name()).test(field);
}

/** Words of dumps that are no known names, lest the same cities and countries are judged again. */
const unknown = new Set<string>();
const mostUnknown = 4096;

/** Returns true for a word, in small letters, that was found to be no name. */
export function isUnknownWord(word: string): boolean {
  return unknown.has(word);
}

/** The last fields come first: words repeat there, and those of the first ones are the people's. */
function areKnown(names: readonly string[]): boolean {
  if (names.some((field) => unknown.has(field))) return false;
  const stranger = names.findLast((field) => !isKnownHeaderName(field));
  if (stranger === undefined) return true;
  if (unknown.size < mostUnknown) unknown.add(stranger);
  return false;
}

/** Returns true if a record's only field may be several fields with another separator. */
export function holdsOtherSeparator(field: string): boolean {
  return /[,;\t|].*[,;\t|]|[;\t|]/u.test(field);
}

/** Returns true if two fields hold as many of some separator, as the records of a table do. */
export function holdsAsMany(one: string, other: string): boolean {
  return [",", ";", "\t", "|"].some((sign) => {
    const count = one.split(sign).length;
    return count > 1 && count === other.split(sign).length;
  });
}

/** Returns the field without byte order mark, the quotes behind it, and blanks around it. */
export function withoutMark(field: string): string {
  if (field.charCodeAt(0) !== 0xfeff) return field.trim();
  return field
    .slice(1)
    .trim()
    .replace(/^"(.*)"$/u, "$1");
}

/** Returns true for the same header again. Joined files may each have had a byte order mark. */
export function isCopy(fields: readonly string[], header: readonly string[]): boolean {
  if (fields.length < header.length) return false;
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index]!;
    if (field === (header[index] ?? "")) continue;
    if (index > 0 || field.charCodeAt(0) !== 0xfeff || withoutMark(field) !== header[0]) return false;
  }
  return header.some((field) => field !== "");
}

/**
 * Returns the first bytes of a header, by which a reader of bytes knows the records that may be
 * copies of it, and whether they are its whole first field. A byte order mark and a quote may stand
 * before them.
 */
export function startOfHeader(
  header: readonly string[],
  { delimiter, quote, escape }: { delimiter: number; quote: number; escape: number },
): { bytes: Buffer; isWhole: boolean } {
  const first = Buffer.from(header[0] ?? "", "utf8");
  if (first.length === 0) return { bytes: Buffer.of(delimiter), isWhole: false };
  const special = first.findIndex((byte) => byte === quote || byte === escape);
  // A name that begins with a quote has an escape before it, behind the quote that opens the field.
  if (special === 0) return { bytes: Buffer.of(escape), isWhole: false };
  return special < 0
    ? { bytes: first, isWhole: true }
    : { bytes: first.subarray(0, special), isWhole: false };
}
