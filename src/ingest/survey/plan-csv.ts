// Plans how to read a CSV source from its first records and the options
// (docs/reading.md, "Files without a header").
import { meaningByName } from "../../record/columns/column-meaning.js";
import { recogniseAddressList } from "./address-list.js";
import { badHeader, otherWidth, severalLines, spansLines } from "../source-errors.js";
import { columnName } from "../column-name.js";
import { holdsOtherSeparator } from "../csv/header-rows.js";
import { CsvReader } from "../csv/csv-reader.js";
import { recogniseDelimiter, sniffedBytes } from "./dialect/delimiter.js";
import { recogniseEscape, withoutEscapes } from "./dialect/escape.js";
import { defaultMaxRecordBytes, type DumpOptions } from "../dump-options.js";
import { judgeFirst, type FirstRecord } from "./header.js";
import { judgeFields } from "./lines/odd-separator.js";
import { widthOf } from "./lines/record-width.js";
import { siteOfList } from "./lines/site-list.js";
import { headersBelow, isGroupRow, recordsBelow, startAfterSeparator } from "./lines/preamble.js";
import { recogniseQuote } from "./dialect/quote.js";
import type { RejectReason } from "../rejects.js";
import { separated, separatorOption, standInByte } from "../csv/separator.js";
import type { CsvPlan, Preamble } from "../source-plan.js";

const COLON = 0x3a;
/** A site, a login and a secret. */
const siteListColumns = 3;
/** Most records that the first one is compared with. */
const shownRecords = 200;
const shownBytes = 16_384;
const doubleQuote = 0x22;
/** Share of the first records from which on a number of fields is usual. */
const usualShare = 0.1;

type Layout = Pick<CsvPlan, "dialect" | "listColumns" | "siteAt" | "separator" | "doubtfulSign">;

/** What a plan takes from the first bytes of a source. */
type Findings = Layout &
  Pick<CsvPlan, "keepsColumns" | "hasHeader" | "names" | "mayHaveHeader" | "usualFields" | "preamble">;

/** The first records of a source below a preamble, and what the first of them is. */
interface Beginning extends FirstRecords {
  readonly preamble: Preamble;
  readonly layout: Layout;
  readonly width: number;
  readonly judged: FirstRecord;
}

/**
 * Plans from the first bytes of a source, in UTF-8 and without byte order mark. Without a header,
 * `names` holds `column 1`, `column 2` and so on, unless the options name the columns. `further` are
 * other parts of the source, which start at a line. Throws
 * `USAGE` if the options do not fit the source, and `DAMAGED_DUMP` if the header cannot be read.
 */
export function planCsv(
  head: Buffer,
  options: DumpOptions,
  isBlank: (value: string) => boolean,
  fileName: string,
  further: readonly Buffer[] = [],
): Findings {
  const begin = beginningOf(head, options, isBlank, further);
  const { preamble, layout, first, following, line, reject, width, judged } = begin;
  const { columns: named, header } = options;
  const found = {
    usualFields: usualFieldsOf(layout, following, named?.length ?? width),
    ...layout,
    ...(preamble.bytes === 0 ? {} : { preamble }),
    ...(named !== undefined || header === false ? { keepsColumns: true as const } : {}),
  };
  if (named !== undefined) {
    if (first.length > 0 && named.length !== width) throw otherWidth(fileName, named.length, width);
    const hasHeader = header ?? isSame(first, named);
    const mayHaveHeader = header === undefined && !hasHeader && first.length > 0 && judged === "header";
    return { ...found, hasHeader, mayHaveHeader, names: named.map((name, index) => columnName(name, index)) };
  }
  const isMapped = judged !== "record" && first.some((name) => options.map?.has(name.trim()) === true);
  const mayHaveHeader = header === undefined && judged === "uncertain";
  // The line that cannot be read may be the header.
  if (header ?? (judged === "header" || isMapped || (mayHaveHeader && reject !== undefined))) {
    if (reject !== undefined) throw badHeader(fileName, reject.line + preamble.lines, reject.reason);
    if (spansLines(first)) throw badHeader(fileName, line + preamble.lines, severalLines);
    const usualFields = usualFieldsOf(layout, following, first.length);
    return { ...found, usualFields, hasHeader: true, mayHaveHeader: false, names: null };
  }
  return {
    ...found,
    hasHeader: false,
    mayHaveHeader,
    names: Array.from({ length: width }, (_, index) => `column ${index + 1}`),
  };
}

/** Finds where the header or the first record is. Options that say what the first line is settle it. */
function beginningOf(
  head: Buffer,
  options: DumpOptions,
  isBlank: (value: string) => boolean,
  further: readonly Buffer[],
): Beginning {
  const { preamble, separator } = startAfterSeparator(head);
  const isSet = options.delimiter !== undefined || options.separator !== undefined;
  const chosen = separator === undefined || isSet ? options : { ...options, ...separatorOption(separator) };
  const at = (above: Preamble): Beginning => beginningAt(head, above, chosen, isBlank, further);
  const first = at(preamble);
  if (options.header !== undefined || options.columns !== undefined) return first;
  if (first.judged === "header") {
    const lower = first.following[0];
    const isNote = first.first.every((name) => meaningByName(name).kind === null);
    if (lower === undefined || (!isNote && !isGroupRow(first.first, lower))) return first;
  }
  if (first.first.some((name) => options.map?.has(name.trim()) === true)) return first;
  for (const above of headersBelow(head, preamble)) {
    const below = at(above);
    const [lower] = below.following;
    if (lower !== undefined && isGroupRow(below.first, lower)) continue;
    if (below.judged === "header" && below.reject === undefined) return below;
  }
  const above = first.judged === "header" ? undefined : recordsBelow(head, preamble);
  if (above === undefined) return first;
  const below = at(above);
  const { layout } = below;
  const records = recordsBelow(
    head,
    preamble,
    layout.separator ?? String.fromCharCode(layout.dialect.delimiter),
  );
  if (records === undefined) return first;
  return records.bytes === above.bytes ? below : at(records);
}

function beginningAt(
  head: Buffer,
  preamble: Preamble,
  options: DumpOptions,
  isBlank: (value: string) => boolean,
  further: readonly Buffer[],
): Beginning {
  const body = head.subarray(preamble.bytes);
  const layout = layoutOf(body, options, isBlank, further);
  const { separator } = layout;
  const text = separator === undefined ? body : separated(body, separator);
  const records = firstRecords(text, layout, isBlank, options.maxRecordBytes);
  const { first, following } = records;
  const width = layout.listColumns > 0 ? layout.listColumns : widthOf([first, ...following], isBlank);
  const judged = first.length === 0 ? "header" : judgeFirst(first, following, isBlank, width);
  // The preamble is left out after the separator has been replaced.
  const bytes =
    separator === undefined ? preamble.bytes : separated(head.subarray(0, preamble.bytes), separator).length;
  return { preamble: { ...preamble, bytes }, layout, width, judged, ...records };
}

/** Returns the numbers of fields that many of the first records have, but for that of the columns. */
function usualFieldsOf(
  { listColumns }: Layout,
  following: readonly (readonly string[])[],
  columns: number,
): number[] {
  // In a list, an address without a secret is a whole record.
  if (listColumns > 0) return Array.from({ length: listColumns }, (_, fields) => fields + 1);
  const counts = new Map<number, number>();
  for (const { length, 0: only = "" } of following)
    if (length > 1 || !holdsOtherSeparator(only)) counts.set(length, (counts.get(length) ?? 0) + 1);
  // One of several shows nothing: it may be the one that was cut, or has lost a field.
  const fewest = Math.max(Math.min(2, following.length), usualShare * following.length);
  return [...counts]
    .filter(([fields, records]) => fields !== columns && records >= fewest)
    .map(([fields]) => fields)
    .toSorted((a, b) => a - b);
}

function isSame(first: readonly string[], named: readonly string[]): boolean {
  return (
    first.length === named.length &&
    first.every((name, index) => name.trim().toLowerCase() === named[index]?.toLowerCase())
  );
}

function layoutOf(
  head: Buffer,
  options: DumpOptions,
  isBlank: (value: string) => boolean,
  further: readonly Buffer[],
): Layout {
  const { delimiter, separator, quote, escape, relaxQuotes = false, columns } = options;
  const isPlain = quote === undefined && escape === undefined && separator === undefined && !relaxQuotes;
  if (
    isPlain &&
    (delimiter === undefined || delimiter === COLON) &&
    (columns === undefined || columns.length === siteListColumns)
  ) {
    const siteAt = siteOfList(head.subarray(0, sniffedBytes));
    const dialect = { delimiter: COLON, quote: -1, escape: -1, relaxQuotes };
    if (siteAt !== undefined) return { dialect, listColumns: siteListColumns, siteAt };
  }
  const list =
    quote === undefined && escape === undefined && separator === undefined
      ? recogniseAddressList(withoutEscapes(head.subarray(0, sniffedBytes)), delimiter)
      : undefined;
  if (
    list !== undefined &&
    (columns === undefined || (columns.length > 1 && columns.length <= list.columns))
  ) {
    const dialect = { delimiter: list.delimiter, quote: -1, escape: -1, relaxQuotes };
    return { dialect, listColumns: columns?.length ?? list.columns };
  }
  const recognised =
    quote === undefined && escape === undefined && !relaxQuotes
      ? recogniseQuote(head)
      : { quote: doubleQuote, escape: undefined };
  const { quote: quoted = recognised.quote, escape: escaped = recognised.escape ?? quoted } = options;
  const rest = { quote: quoted, escape: escaped, relaxQuotes };
  if (separator !== undefined) return separatedBy(separator, rest);
  const mayHaveEscapes =
    quote === undefined && escape === undefined && !relaxQuotes && quoted === doubleQuote;
  const withEscape = (dialect: CsvPlan["dialect"]): CsvPlan["dialect"] =>
    mayHaveEscapes ? recogniseEscape([head, ...further], dialect) : dialect;
  if (delimiter !== undefined) return { dialect: withEscape({ ...rest, delimiter }), listColumns: 0 };
  const dialect = withEscape({
    delimiter: recogniseDelimiter(head.subarray(0, sniffedBytes), rest),
    ...rest,
  });
  const fields = judgeFields(head, dialect.delimiter, isBlank);
  if (fields.are === "separated") return separatedBy(fields.by, rest);
  return {
    dialect,
    listColumns: 0,
    ...(fields.are === "in doubt" ? { doubtfulSign: fields.sign } : {}),
  };
}

/** Returns the layout of fields with a separator of any length between them. */
function separatedBy(separator: string, rest: Omit<CsvPlan["dialect"], "delimiter">): Layout {
  const { delimiter = standInByte, separator: long } = separatorOption(separator);
  return {
    dialect: { ...rest, delimiter },
    listColumns: 0,
    ...(long === undefined ? {} : { separator: long }),
  };
}

interface FirstRecords {
  readonly first: string[];
  readonly following: string[][];
  readonly line: number;
  readonly reject: { line: number; reason: RejectReason } | undefined;
}

/**
 * Returns the first records with all their fields, the line of the first one, and the first reject
 * before it.
 */
function firstRecords(
  head: Buffer,
  layout: Layout,
  isBlank: (value: string) => boolean,
  maxRecordBytes = defaultMaxRecordBytes,
): FirstRecords {
  const records: string[][] = [];
  let firstLine = 1;
  let first: { line: number; reason: RejectReason } | undefined;
  const reader = new CsvReader(
    { columns: "any", maxRecordBytes, isBlank, ...layout },
    {
      row(fields, line) {
        if (records.length === 0) firstLine = line;
        if (records.length <= shownRecords) records.push(fields);
      },
      rejectedBytes() {},
      reject(reason, line) {
        if (records.length === 0) first ??= { line, reason };
      },
    },
  );
  // Reads on to a line end, so that a longer header is whole.
  const lineFeed = head.indexOf(0x0a, shownBytes);
  reader.push(lineFeed < 0 ? head : head.subarray(0, lineFeed + 1));
  reader.end();
  const [header = [], ...following] = records;
  return { first: header, following, line: firstLine, reject: first };
}
