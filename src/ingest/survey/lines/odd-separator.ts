// Looks at the first lines of a CSV dump as a whole: whether the fields are told apart, and if not,
// by which sign or string they would be (docs/reading.md, "Fields that run together").
import { isKnownHeaderName } from "../../../record/columns/header-name.js";

const lookedAtBytes = 65_536;
const mostLines = 200;
const longestLine = 4096;
/** Share of the lines that a separator must divide into the same number of fields. */
const evenShare = 0.9;
/** The same for a control character, which stands in no text. */
const someShare = 0.5;
/** Share of a column's values that must be identifiers. */
const identifierShare = 0.8;
/** Fewer lines do not show which sign separates fields, unless a header does. */
const fewestLines = 5;

/** Most fields that blanks separate where no header says so. */
const mostWords = 6;

/** Signs that separate words within addresses and names too often to separate fields unasked. */
const commonSigns = new Set("-_+".split(""));
/** Signs that no dump is divided by unasked: those of addresses, numbers and ordinary CSV. */
const otherSigns = new Set("@.,;\t|:\"'()".split(""));
/** Separators of several characters, before the single ones that they hold. */
const strings = [" - ", " / ", " => ", " -> ", "=>", "->", "<>", "--", "~~", "##", "§§"];

const address = /^[^\s\p{Cc}@,;:|"<>()]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;
const number = /^\+\d[\d ().-]{6,20}$/u;

/** What stands between the fields. */
export type Fields =
  | { readonly are: "told apart" }
  /** Separated by this sign or string. */
  | { readonly are: "separated"; readonly by: string }
  /** Perhaps separated by a sign that addresses may hold. */
  | { readonly are: "in doubt"; readonly sign: string };

type IsBlank = (value: string) => boolean;

const toldApart: Fields = { are: "told apart" };

/**
 * Judges the first bytes of a dump, without byte order mark and preamble. `delimiter` is the one
 * recognised.
 */
export function judgeFields(head: Buffer, delimiter: number, isBlank: IsBlank): Fields {
  const lines = firstLines(head);
  if (lines.length === 0) return toldApart;
  const now = readingOf(lines, String.fromCharCode(delimiter), isBlank);
  if (now.identifiers.length === 0) return bestOf(lines, isBlank);
  return judgeAddresses(lines, now, isBlank);
}

/** Returns the first lines, without those that may be cut. */
export function firstLines(head: Buffer): string[] {
  const lines = head
    .toString("utf8", 0, lookedAtBytes)
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "" && line.length <= longestLine)
    .slice(0, mostLines + 1);
  if (head.length >= lookedAtBytes && lines.length > 1) lines.pop();
  return lines;
}

interface Reading {
  readonly rows: readonly (readonly string[])[];
  /** Usual number of fields. */
  readonly width: number;
  readonly isEven: boolean;
  /** Columns of which most values are addresses or numbers. */
  readonly identifiers: readonly number[];
  /** True if the first row consists of known names. */
  readonly hasHeader: boolean;
}

/** Reads the lines by a separator. Quotes around a field are left out. */
function readingOf(lines: readonly string[], separator: string, isBlank: IsBlank): Reading {
  const rows = lines.map((line) =>
    line.split(separator).map((field) => field.trim().replace(/^(["'])(.*)\1$/u, "$2")),
  );
  const [first = [], ...others] = rows;
  const judged = others.length === 0 ? rows : others;
  const widths = new Map<number, number>();
  for (const { length } of judged) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width = 1, count = 0] = [...widths].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  const identifiers: number[] = [];
  for (let column = 0; column < Math.min(width, 100); column++) {
    const values = judged.map((row) => row[column] ?? "").filter((value) => !isBlank(value));
    const found = values.filter((value) => address.test(value) || number.test(value));
    if (found.length > 0 && found.length >= identifierShare * values.length) identifiers.push(column);
  }
  const names = first.filter((name) => name !== "");
  const hasHeader = names.length > 1 && names.every((name) => isKnownHeaderName(name));
  // Below a header, blank fields at the end may have been left out.
  const divided = judged.filter(({ length }) => length > 1 && length <= first.length).length;
  const undivided = judged.filter(({ length }) => length === 1).length;
  const even = hasHeader && divided >= undivided ? divided + undivided : count;
  // Signs that stand in few texts are as good as a header.
  const isPlain = separator !== " " && !commonSigns.has(separator);
  const isMostlyEven =
    (isControl(separator) || (isPlain && divided >= evenShare * judged.length)) &&
    even >= someShare * judged.length;
  return {
    rows,
    width,
    isEven: first.length === width && (isMostlyEven || even >= evenShare * judged.length),
    identifiers,
    hasHeader,
  };
}

/** Looks for a separator that makes columns of identifiers, where the delimiter makes none. */
function bestOf(lines: readonly string[], isBlank: IsBlank): Fields {
  let best: { separator: string; reading: Reading } | undefined;
  for (const separator of separatorsIn(lines)) {
    const reading = readingOf(lines, separator, isBlank);
    const { width, isEven, identifiers, hasHeader, rows } = reading;
    if (!isEven || width < 2 || identifiers.length === 0) continue;
    if (!hasHeader && (rows.length < fewestLines || commonSigns.has(separator))) continue;
    // Sentences have many words.
    if (separator === " " && !hasHeader && width > mostWords) continue;
    // The longer separator explains more: ` / ` rather than blanks.
    if (
      best?.separator.includes(separator) === true &&
      (best.reading.hasHeader || identifiers.length <= best.reading.identifiers.length)
    )
      continue;
    if (
      best === undefined ||
      identifiers.length > best.reading.identifiers.length ||
      (identifiers.length === best.reading.identifiers.length && width > best.reading.width)
    )
      best = { separator, reading };
  }
  return best === undefined ? toldApart : { are: "separated", by: best.separator };
}

/**
 * Judges columns of addresses. If nearly all of them hold the same sign equally often, it may
 * separate two fields: `anna77~anna@example.com` is an address by itself.
 */
function judgeAddresses(
  lines: readonly string[],
  { rows, width, identifiers }: Reading,
  isBlank: IsBlank,
): Fields {
  const judged = rows.length > 1 ? rows.slice(1) : rows;
  for (const column of identifiers) {
    const values = judged.map((row) => row[column] ?? "").filter((value) => address.test(value));
    if (values.length === 0) continue;
    for (const sign of signsIn(values[0]!)) {
      const times = values[0]!.split(sign).length - 1;
      const alike = values.filter((value) => value.split(sign).length - 1 === times);
      if (alike.length < evenShare * values.length) continue;
      const isCommon = commonSigns.has(sign);
      if (width > 1) {
        if (isCommon) continue;
        return { are: "in doubt", sign };
      }
      const { isEven, identifiers: parts, hasHeader } = readingOf(lines, sign, isBlank);
      if (isEven && parts.length > 0 && (hasHeader || lines.length >= fewestLines) && !isCommon)
        return { are: "separated", by: sign };
      // A header of one name says that there is one field, whatever the addresses have in common.
      const isNamed = isKnownHeaderName(rows[0]?.[0] ?? "");
      if (!isCommon || (!isNamed && values.length >= fewestLines)) return { are: "in doubt", sign };
    }
  }
  return toldApart;
}

/**
 * Returns the signs in the local part of an address that may separate fields, each once, those that
 * addresses often have last.
 */
function signsIn(value: string): string[] {
  const local = value.slice(0, value.lastIndexOf("@"));
  const signs = [...new Set(local)].filter((sign) => isSign(sign));
  return signs.toSorted((a, b) => Number(commonSigns.has(a)) - Number(commonSigns.has(b)));
}

/** Returns the separators that occur in the first line and in another one. */
function separatorsIn(lines: readonly string[]): string[] {
  const [first = "", ...others] = lines;
  const isInBoth = (separator: string): boolean =>
    first.includes(separator) && (others.length === 0 || others.some((line) => line.includes(separator)));
  // Words have blanks between them too.
  return [...separatorsOf(first), " "].filter((separator) => isInBoth(separator));
}

/** Returns the signs and strings of a line that may separate fields. */
function separatorsOf(line: string): string[] {
  return [...strings.filter((one) => line.includes(one)), ...[...new Set(line)].filter(isSign)];
}

/** Returns the separators of a line that are no part of names either: `user_name` is one. */
export function oddSeparatorsOf(line: string): string[] {
  return separatorsOf(line).filter((separator) => !commonSigns.has(separator));
}

function isControl(separator: string): boolean {
  return /^\p{Cc}$/u.test(separator);
}

/** Returns true for a character that may separate fields: neither a letter nor a digit. */
function isSign(character: string): boolean {
  return !otherSigns.has(character) && /^[^\p{L}\p{N}\p{M}\s]$/u.test(character);
}
