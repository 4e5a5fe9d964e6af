// Looks at the first lines of a CSV dump as a whole: whether the fields are told apart, and if not,
// by which sign or string they would be (docs/reading.md, "Fields that run together").
import { isKnownHeaderName } from "../../../record/columns/header-name.js";
import { identifierColumns, isAddress, usualNumber, widthOf } from "./record-width.js";
import { isAscii } from "../../../record/fold.js";
import { isFilled, linesAtStart } from "../../text/lines-at-start.js";

const lookedAtBytes = 65_536;
const mostLines = 200;
const longestLine = 4096;
/** Share of the lines that a separator must divide into the same number of fields. */
const evenShare = 0.9;
/** The same for a control character, which stands in no text. */
const someShare = 0.5;
/** Fewer lines do not show which sign separates fields, unless a header does. */
const fewestLines = 5;

/** Most fields that blanks separate where no header says so. */
const mostWords = 6;

/** Signs that separate words within addresses and names too often to separate fields unasked. */
const commonSigns = new Set("-_+".split(""));
/** Signs that no dump is divided by unasked: those of addresses, numbers and ordinary CSV. */
const otherSigns = new Set("@.,;\t|:\"'()".split(""));
/** Separates or encloses fields in what programs for the search of documents write. */
const thorn = "þ";
/** Separators of several characters, before the single ones that they hold. */
const strings = [" - ", " / ", " => ", " -> ", "=>", "->", "<>"];

/** A sign several times: fewer of them would leave one at the start of a field. */
const run = /^(.)\1+$/u;

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
  if (now.identifiers.length === 0) return bestOf(lines, now, isBlank);
  return judgeAddresses(lines, now, isBlank);
}

/** Returns the first lines, without those that may be cut. */
export function firstLines(head: Buffer): string[] {
  const text = head.toString("utf8", 0, lookedAtBytes);
  const lines = linesAtStart(text, mostLines + 1, (line) => line.length <= longestLine && isFilled(line));
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
  const rows = lines.map((line) => line.split(separator).map((field) => withoutQuotes(field.trim())));
  const [first = [], ...others] = rows;
  const names = first.filter((name) => name !== "");
  const hasHeader = names.length > 1 && names.every((name) => isKnownHeaderName(name));
  const judged = hasHeader && others.length > 0 ? others : rows;
  const width = hasHeader ? first.length : widthOf(judged, isBlank);
  // Blank fields at the end may have been left out, in the first record too.
  const usual = usualNumber(judged.map(({ length }) => length));
  const count = judged.filter(({ length }) => length === width || (length === usual && length > 1)).length;
  const divided = judged.filter(({ length }) => length > 1 && length <= width).length;
  const undivided = judged.filter(({ length }) => length === 1);
  const even = hasHeader && divided >= undivided.length ? divided + undivided.length : count;
  // The first record may have names that nobody knows.
  const identifiers = identifierColumns(others.length > 0 ? others : rows, width, isBlank);
  // A first field alone has an address in it only if the others have, too.
  const alone = identifiers.includes(0) ? undivided : undivided.filter(([only = ""]) => !only.includes("@"));
  // Signs that stand in few texts are as good as a header.
  const isPlain = separator !== " " && !commonSigns.has(separator);
  const isMostlyEven =
    (isControl(separator) || (isPlain && divided + alone.length >= evenShare * judged.length)) &&
    even >= someShare * judged.length;
  return {
    rows,
    width,
    isEven: isMostlyEven || even >= evenShare * judged.length,
    identifiers,
    hasHeader,
  };
}

function withoutQuotes(field: string): string {
  const first = field[0];
  return first === '"' || first === "'" ? field.replace(/^(["'])(.*)\1$/u, "$2") : field;
}

/** Looks for a separator that makes columns of identifiers, where the delimiter makes none. */
function bestOf(lines: readonly string[], now: Reading, isBlank: IsBlank): Fields {
  // Names that are told apart are no record that has lost its last fields.
  const isNamed = now.rows[0]?.some((name) => isKnownHeaderName(name)) === true;
  let best: { separator: string; reading: Reading } | undefined;
  for (const separator of separatorsIn(lines)) {
    const reading = readingOf(lines, separator, isBlank);
    const { width, isEven, identifiers, hasHeader, rows } = reading;
    if (!isEven || width < 2 || identifiers.length === 0) continue;
    if (isNamed && rows[0]?.length !== width) continue;
    if (!hasHeader && (rows.length < fewestLines || commonSigns.has(separator))) continue;
    // Sentences have many words.
    if (separator === " " && !hasHeader && width > mostWords) continue;
    // The longer separator explains more: ` / ` rather than blanks.
    if (
      best?.separator.includes(separator) === true &&
      (separator === " " || best.reading.hasHeader || identifiers.length <= best.reading.identifiers.length)
    )
      continue;
    if (
      best === undefined ||
      identifiers.length > best.reading.identifiers.length ||
      (identifiers.length === best.reading.identifiers.length && width > best.reading.width)
    )
      best = { separator, reading };
  }
  if (best !== undefined) return { are: "separated", by: best.separator };
  // A letter that divides all lines alike into fields with addresses is no part of words.
  const letter = [...new Set(lines[0])].filter(isForeignLetter).find((sign) => {
    const { width, isEven, identifiers, hasHeader, rows } = readingOf(lines, sign, isBlank);
    return isEven && width > 1 && identifiers.length > 0 && (hasHeader || rows.length >= fewestLines);
  });
  return letter === undefined ? toldApart : { are: "separated", by: letter };
}

/**
 * Judges columns of addresses. If nearly all of them hold the same sign equally often, it may
 * separate two fields: `anna77~anna@example.com` is an address by itself.
 */
function judgeAddresses(
  lines: readonly string[],
  { rows, width, identifiers: columns }: Reading,
  isBlank: IsBlank,
): Fields {
  const judged = rows.length > 1 ? rows.slice(1) : rows;
  for (const column of columns) {
    const values = judged.map((row) => row[column] ?? "").filter((value) => isAddress(value));
    if (values.length === 0) continue;
    for (const sign of signsIn(values[0]!)) {
      const times = values[0]!.split(sign).length - 1;
      const alike = values.filter((value) => value.split(sign).length - 1 === times);
      if (alike.length < evenShare * values.length) continue;
      const isCommon = commonSigns.has(sign);
      if (width > 1) {
        if (isCommon || isForeignLetter(sign)) continue;
        return { are: "in doubt", sign };
      }
      const { isEven, identifiers, hasHeader, rows: divided } = readingOf(lines, sign, isBlank);
      // What a letter of a family and of its firm divides is no address: `ller@m`.
      const parts = isForeignLetter(sign)
        ? identifiers.filter((part) => divided.some((row) => /@.+\.../u.test(row[part] ?? "")))
        : identifiers;
      if (isEven && parts.length > 0 && (hasHeader || lines.length >= fewestLines) && !isCommon)
        return { are: "separated", by: sign };
      if (isForeignLetter(sign)) continue;
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
  const at = value.lastIndexOf("@");
  const behind = new Set(value.slice(at));
  // A letter between fields stands on both sides.
  const signs = [...new Set(value.slice(0, at))].filter(
    (sign) => isSign(sign) || (isForeignLetter(sign) && behind.has(sign)),
  );
  const inOrder = signs.toSorted((a, b) => Number(commonSigns.has(a)) - Number(commonSigns.has(b)));
  return [...runsIn(value.slice(0, at)), ...inOrder];
}

/** Returns what stands several times in a row: hardly an address has that. */
function runsIn(text: string): string[] {
  return text.match(/(.)\1+/gu)?.filter((run) => isSign(run[0] ?? "")) ?? [];
}

function isForeignLetter(character: string): boolean {
  return !isAscii(character) && /^\p{L}$/u.test(character);
}

/** Returns the separators that occur in one of the first lines, and in half of all. */
function separatorsIn(lines: readonly string[]): string[] {
  const found = new Set(lines.slice(0, fewestLines).flatMap((line) => separatorsOf(line)));
  // Words have blanks between them too. Strings come before the signs that they hold.
  const inOrder = [
    ...[...found].filter((one) => run.test(one)).toSorted((a, b) => b.length - a.length),
    ...strings.filter((one) => found.has(one)),
    ...found,
    " ",
  ];
  return [...new Set(inOrder)].filter(
    (separator) => lines.filter((line) => line.includes(separator)).length >= someShare * lines.length,
  );
}

/** Returns the signs and strings of a line that may separate fields. */
function separatorsOf(line: string): string[] {
  return [
    ...runsIn(line),
    ...strings.filter((one) => line.includes(one)),
    ...[...new Set(line)].filter(isSign),
  ];
}

/** Returns the separators of a line that are no part of names either: `user_name` is one. */
export function oddSeparatorsOf(line: string): string[] {
  return separatorsOf(line).filter((separator) => !commonSigns.has(separator));
}

function isControl(separator: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are meant
  return /^[\u0000-\u001f\u007f-\u009f]$/.test(separator);
}

/** Returns true for a character that may separate fields: neither a letter, but for the thorn, nor a digit. */
function isSign(character: string): boolean {
  if (otherSigns.has(character)) return false;
  if (character === thorn) return true;
  return (isAscii(character) ? /^[^A-Za-z0-9\s]$/u : /^[^\p{L}\p{N}\p{M}\s]$/u).test(character);
}
