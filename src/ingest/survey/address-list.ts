// Recognises lists of addresses and secrets (docs/reading.md, "Files without a header"): lines such
// as `someone@example.com:secret`. The secret may hold the delimiter, and quotes are characters.

import { countContent, newContentCounts } from "../../record/columns/content.js";
import { judgeWords } from "../../record/columns/unnamed-words.js";
import { usualNumber } from "./lines/record-width.js";
import { linesAtStart } from "../text/lines-at-start.js";

const lookedAtBytes = 65_536;
const mostLines = 1000;
/** Share of the lines that must start with an address. */
const neededShare = 0.8;
/**
 * Share of the lines that must have the same number of fields if there are more than two columns.
 */
const evenShare = 0.9;
/** The same if hardly any line has more fields, because some have lost blank ones at their end. */
const someShare = 0.5;
const longerShare = 0.05;
/** Share of the lines that must have two fields if the delimiter is a semicolon. */
const twoFields = 0.1;
/** The same for semicolons, which hardly any secret holds; fields may have line ends. */
const evenSemicolons = 0.5;
/** The dump is CSV if a quoted field follows the address in a larger share of the lines. */
const quotedShare = 0.05;

const addressLine = /^(?!')[^\s:;,|"@]+@[^\s:;,|"@]+\.[^\s:;,|"@.]{2,}\s*([:;])/u;
/** The same with a delimiter that other dumps have too. */
const otherLine = /^(?!')[^\s:;,|"@]+@[^\s:;,|"@]+\.[^\s:;,|"@.]{2,}([,|\t ])(.*)$/u;

const bareAddress = /^(?!')[^\s:;,|"@]+@[^\s:;,|"@]+\.[^\s:;,|"@.]{2,}\s*$/u;
/** Share of the lines that must have two fields if the delimiter is another than `:` or `;`. */
const twoShare = 0.8;
const quotedField = /^[^:;]+[:;]"(?:[^"]|"")*"(?:[:;]|$)/u;

const identifier = /^(?:\+?\d{8,15}|[^\s@]+@[^\s@]+\.[^\s@.]{2,})$/u;
const identifierShare = 0.5;

const wholeQuoted = /^"(?:[^"]|"")*"$/u;

/** The layout of a list. */
export interface AddressList {
  /** A byte: `:` or `;`, or one of `,`, `|`, tab and blank. */
  delimiter: number;
  /** Number of columns; the last one runs to the end of the line. */
  columns: number;
}

/**
 * Recognises a list by the first bytes of a dump, which are UTF-8 or close to it; returns undefined
 * if it is not a list. Each line starts with an address and the delimiter; the first line may be a
 * header. `chosen` is the delimiter that the user set, which a list must then have.
 */
export function recogniseAddressList(head: Buffer, chosen?: number): AddressList | undefined {
  const text = head.toString("latin1", 0, lookedAtBytes);
  const lines = linesAtStart(text, mostLines + 1, (line) => line !== "");
  // The last line may be cut.
  if (head.length >= lookedAtBytes && lines.length > 2) lines.pop();
  const delimiterOf = (line: string): string | undefined => addressLine.exec(line)?.[1];
  const first = lines[0];
  if (first === undefined) return undefined;
  const hasHeader = delimiterOf(first) === undefined;
  const records = hasHeader ? lines.slice(1) : lines;
  if (records.length === 0) return undefined;
  const counts = new Map(
    [":", ";"].map((delimiter) => [
      delimiter,
      records.filter((line) => delimiterOf(line) === delimiter).length,
    ]),
  );
  const delimiter = (counts.get(":") ?? 0) >= (counts.get(";") ?? 0) ? ":" : ";";
  const matching = records.filter((line) => delimiterOf(line) === delimiter);
  // A line may lack the secret, and the delimiter with it.
  const bare = records.filter((line) => bareAddress.test(line)).length;
  if (matching.length < neededShare * (records.length - bare) || matching.length < bare)
    return otherList(lines, chosen);
  if (chosen !== undefined && chosen !== delimiter.charCodeAt(0)) return undefined;
  const fields = matching.map((line) => line.split(delimiter));
  const quoted = matching.filter((line) => quotedField.test(line)).length;
  if (quoted > quotedShare * matching.length) return undefined;
  const columns = usualNumber(fields.map(({ length }) => length));
  // A header gives the number of columns, and only with two of them is the rest of the line a
  // secret.
  if (hasHeader)
    return first.split(delimiter).length === 2
      ? { delimiter: delimiter.charCodeAt(0), columns: 2 }
      : undefined;
  const even = fields.filter(({ length }) => length === columns).length;
  const longer = fields.filter(({ length }) => length > columns).length;
  const isEven =
    even >= (delimiter === ";" ? evenSemicolons : evenShare) * matching.length ||
    // Blank fields at the end may have been left out.
    (even > someShare * matching.length && longer <= longerShare * matching.length);
  if (columns > 2 && isEven) {
    // Semicolons in equal numbers come from spreadsheets.
    return delimiter === ";" ? undefined : { delimiter: delimiter.charCodeAt(0), columns };
  }
  // Of a table with escapes or line ends in its fields many lines have another number of fields
  // than most. Hardly any has two, as a list would.
  const two = fields.filter(({ length }) => length === 2).length;
  if (delimiter === ";" && columns > 2 && two < twoFields * matching.length) return undefined;
  // What runs to the end of the line is a secret, of which nobody is found. So it is none if
  // identifiers stand within it.
  if (columns > 2 && hasIdentifiers(fields, columns)) return undefined;
  return { delimiter: delimiter.charCodeAt(0), columns: 2 };
}

/** Says whether half of the lines have an address or a number in the same field after the first. */
function hasIdentifiers(fields: readonly (readonly string[])[], columns: number): boolean {
  for (let at = 1; at < columns; at++)
    if (fields.filter((line) => identifier.test(line[at] ?? "")).length >= identifierShare * fields.length)
      return true;
  return false;
}

/**
 * Recognises a list with another delimiter, in which a secret holds the delimiter or begins with a quote: as
 * CSV, such lines would be torn. Words after the addresses must look like secrets.
 */
function otherList(lines: readonly string[], chosen: number | undefined): AddressList | undefined {
  const found = lines.map((line) => otherLine.exec(line));
  const delimiter = found[0]?.[1];
  if (delimiter === undefined) return undefined;
  if (chosen !== undefined && chosen !== delimiter.charCodeAt(0)) return undefined;
  const secrets = found.flatMap((one) => (one?.[1] === delimiter ? [one[2] ?? ""] : []));
  const bare = lines.filter((line) => bareAddress.test(line)).length;
  if (secrets.length < neededShare * (lines.length - bare) || secrets.length < bare) return undefined;
  const two = secrets.filter((secret) => !secret.includes(delimiter)).length;
  const quoted = secrets.filter((secret) => wholeQuoted.test(secret)).length;
  if (two < twoShare * secrets.length || quoted > quotedShare * secrets.length) return undefined;
  if (two === secrets.length && !secrets.some((secret) => secret.startsWith('"'))) return undefined;
  const counts = newContentCounts();
  for (const secret of secrets) countContent(counts, secret, secret === "");
  const place = {
    isAfterIdentifier: true,
    isBesideIdentifier: true,
    isBesideNames: false,
    isBesideWords: false,
    isOfTwo: true,
    isAfterDigests: false,
    isBeforeColon: false,
  };
  return judgeWords(counts, place) === "secrets"
    ? { delimiter: delimiter.charCodeAt(0), columns: 2 }
    : undefined;
}
