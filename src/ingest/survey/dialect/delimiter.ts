// Recognises the delimiter of a CSV dump: the one that splits its first records as it splits the
// header.
import { CsvFraming } from "../../csv/csv-framing.js";
import { isKnownHeaderName } from "../../../record/columns/header-name.js";
import type { CsvDialect } from "../../source-plan.js";
import { usualNumber } from "../lines/record-width.js";
import { CARRIAGE_RETURN, LINE_FEED } from "../../line-cutting.js";

/** Number of bytes of a dump to inspect. */
export const sniffedBytes = 65_536;

/** Share of the records that a delimiter must split if it does not split the first one. */
const belowShare = 0.5;
const longestName = 256;

const backslash = 0x5c;
const candidates = [",", ";", "\t", "|", ":"].map((character) => character.charCodeAt(0));

/**
 * Returns the delimiter of a dump by its first bytes, at most {@link sniffedBytes}; a comma if none
 * splits anything. If backslashes are escapes, more records have the same number of fields.
 */
export function recogniseDelimiter(head: Buffer, dialect: Omit<CsvDialect, "delimiter">): number {
  const mayHaveEscapes = dialect.quote >= 0 && dialect.escape !== backslash && head.includes(backslash);
  if (!mayHaveEscapes) return onlyDelimiter(head, dialect) ?? bestDelimiter(head, dialect).delimiter;
  let best = bestDelimiter(head, dialect);
  const inside = { ...dialect, escape: backslash };
  for (const reading of [inside, { ...inside, quote: -1, escapesUnquoted: true as const }]) {
    const escaped = bestDelimiter(head, reading);
    if (escaped.records > best.records) best = escaped;
  }
  return best.delimiter;
}

/** Returns the delimiter that splits the first record, if it is the only one: other records then do not matter. */
function onlyDelimiter(head: Buffer, dialect: Omit<CsvDialect, "delimiter">): number | undefined {
  if (dialect.escapesUnquoted === true) return undefined;
  const [only, ...others] = candidates.filter((delimiter) => isInFirstRecord(head, delimiter, dialect));
  return others.length === 0 ? only : undefined;
}

interface Best {
  readonly delimiter: number;
  readonly share: number;
  readonly fields: number;
  /** Records with as many fields as the first. */
  readonly records: number;
}

function bestDelimiter(head: Buffer, dialect: Omit<CsvDialect, "delimiter">): Best {
  let best: Best = { delimiter: candidates[0] as number, share: 0, fields: 1, records: 0 };
  for (const delimiter of candidates) {
    // It must split the first record, which is usually the first line.
    if (!isInFirstRecord(head, delimiter, dialect)) continue;
    const counts = fieldCounts(head, { delimiter, ...dialect });
    const [fields = 1, ...others] = counts;
    if (fields < 2) continue;
    const records = others.filter((one) => one === fields).length;
    const share = others.length === 0 ? 1 : records / others.length;
    if (share > best.share || (share === best.share && fields > best.fields))
      best = { delimiter, share, fields, records };
  }
  return best.fields === 1 ? (belowFirst(head, dialect) ?? best) : best;
}

/**
 * Returns the delimiter that splits most records, if none splits the first one: that may be a title, or
 * have lost its blank fields. A single known name is the header of a single column.
 */
function belowFirst(head: Buffer, dialect: Omit<CsvDialect, "delimiter">): Best | undefined {
  const start = firstByte(head);
  const [first = ""] = head.toString("utf8", start, start + longestName).split(/[\r\n]/u);
  if (isKnownHeaderName(first.trim())) return undefined;
  let best: Best | undefined;
  for (const delimiter of candidates) {
    if (!head.includes(delimiter)) continue;
    const counts = fieldCounts(head, { delimiter, ...dialect });
    const fields = usualNumber(counts);
    const records = counts.filter((one) => one === fields).length;
    const share = records / counts.length;
    const divided = counts.filter((one) => one > 1).length;
    if (fields < 2 || divided < belowShare * counts.length) continue;
    if (best === undefined || share > best.share || (share === best.share && fields > best.fields))
      best = { delimiter, share, fields, records };
  }
  return best;
}

/**
 * Returns true if the first line that is not empty holds the byte, or may continue on the
 * next line, because it has a quote or ends with an escape.
 */
function isInFirstRecord(
  head: Buffer,
  byte: number,
  { quote, escape, escapesUnquoted }: Omit<CsvDialect, "delimiter">,
): boolean {
  const start = firstByte(head);
  const lineFeed = head.indexOf(LINE_FEED, start);
  const first = head.subarray(start, lineFeed < 0 ? head.length : lineFeed);
  const goesOn = escapesUnquoted === true && first.at(-1) === escape;
  return goesOn || first.includes(byte) || (quote >= 0 && first.includes(quote));
}

/** Returns the offset of the first byte that is no line end. */
function firstByte(head: Buffer): number {
  return Math.max(
    0,
    head.findIndex((one) => one !== LINE_FEED && one !== CARRIAGE_RETURN),
  );
}

/** Returns the number of fields of each complete record. */
function fieldCounts(head: Buffer, dialect: CsvDialect): number[] {
  const counts: number[] = [];
  const framing = new CsvFraming(
    { dialect, columns: undefined, maxRecordBytes: sniffedBytes },
    {
      record(buffer, start, end) {
        counts.push(countFields(buffer, start, end, dialect));
      },
      rejectedBytes() {},
      reject() {},
    },
  );
  framing.push(head);
  // The last record may be cut; it counts only if there is no other.
  if (counts.length < 2) framing.end();
  return counts;
}

function countFields(
  buffer: Buffer,
  start: number,
  end: number,
  { delimiter, quote, escape, escapesUnquoted }: CsvDialect,
): number {
  let fields = 1;
  let isQuoted = false;
  for (let at = start; at < end; at++) {
    const byte = buffer[at];
    if ((isQuoted || escapesUnquoted === true) && byte === escape && escape !== quote) at++;
    else if (byte === quote) {
      if (isQuoted) isQuoted = false;
      else if (at === start || buffer[at - 1] === delimiter || buffer[at - 1] === quote) isQuoted = true;
    } else if (byte === delimiter && !isQuoted) fields += 1;
  }
  return fields;
}
