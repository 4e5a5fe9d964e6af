// Plans how to read a CSV source from its first records and the options
// (docs/reading.md, "Files without a header").
import { LeakcheckError } from "../../errors.js";
import { recogniseAddressList, usualNumber } from "./address-list.js";
import { badHeader, severalLines, spansLines } from "../source-errors.js";
import { columnName } from "../column-name.js";
import { CsvReader } from "../csv/csv-reader.js";
import { recogniseDelimiter, sniffedBytes } from "./delimiter.js";
import { defaultMaxRecordBytes, type DumpOptions } from "../dump-options.js";
import { judgeFirst } from "./header.js";
import { recogniseQuote } from "./quote.js";
import type { RejectReason } from "../rejects.js";
import type { CsvPlan } from "../source-plan.js";

/** Most records that the first one is compared with. */
const shownRecords = 200;
const shownBytes = 16_384;
/** Share of the first records from which on a number of fields is usual. */
const usualShare = 0.1;

type Layout = Pick<CsvPlan, "dialect" | "listColumns">;

/**
 * Plans from the first bytes of a source, in UTF-8 and without byte order mark. Without a header,
 * `names` holds `column 1`, `column 2` and so on, unless the options name the columns. Throws
 * `USAGE` if the options do not fit the source, and `DAMAGED_DUMP` if the header cannot be read.
 */
export function planCsv(
  head: Buffer,
  options: DumpOptions,
  isBlank: (value: string) => boolean,
  fileName: string,
): Layout & Pick<CsvPlan, "hasHeader" | "names" | "mayHaveHeader" | "usualFields"> {
  const layout = layoutOf(head, options);
  const { first, following, line, reject } = firstRecords(head, layout, isBlank, options.maxRecordBytes);
  const width =
    layout.listColumns > 0
      ? layout.listColumns
      : usualNumber([first, ...following].map(({ length }) => length));
  const usualFields = usualFieldsOf(layout, first, following);
  const { columns: named, header } = options;
  const judged = first.length === 0 ? "header" : judgeFirst(first, following, isBlank, width);
  if (named !== undefined) {
    if (first.length > 0 && named.length !== width)
      throw new LeakcheckError(
        "USAGE",
        `--columns names ${named.length} columns, but most records of ${fileName} have ${width}`,
        {
          hint: "if fields run together, set --delimiter",
        },
      );
    const hasHeader = header ?? isSame(first, named);
    const mayHaveHeader = header === undefined && !hasHeader && first.length > 0 && judged === "header";
    return {
      ...layout,
      usualFields,
      hasHeader,
      mayHaveHeader,
      names: named.map((name, index) => columnName(name, index)),
    };
  }
  const isMapped = judged !== "record" && first.some((name) => options.map?.has(name.trim()) === true);
  const mayHaveHeader = header === undefined && judged === "uncertain";
  // The line that cannot be read may be the header.
  if (header ?? (judged === "header" || isMapped || (mayHaveHeader && reject !== undefined))) {
    if (reject !== undefined) throw badHeader(fileName, reject.line, reject.reason);
    if (spansLines(first)) throw badHeader(fileName, line, severalLines);
    return { ...layout, usualFields, hasHeader: true, mayHaveHeader: false, names: null };
  }
  return {
    ...layout,
    usualFields,
    hasHeader: false,
    mayHaveHeader,
    names: Array.from({ length: width }, (_, index) => `column ${index + 1}`),
  };
}

/** Returns the numbers of fields that many of the first records have. */
function usualFieldsOf(
  { listColumns }: Layout,
  first: readonly string[],
  following: readonly (readonly string[])[],
): number[] {
  // In a list, an address without a secret is a whole record.
  if (listColumns > 0) return Array.from({ length: listColumns }, (_, fields) => fields + 1);
  const counts = new Map<number, number>();
  for (const { length } of following) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts]
    .filter(([fields, records]) => fields < first.length && records >= usualShare * following.length)
    .map(([fields]) => fields)
    .toSorted((a, b) => a - b);
}

function isSame(first: readonly string[], named: readonly string[]): boolean {
  return (
    first.length === named.length &&
    first.every((name, index) => name.trim().toLowerCase() === named[index]?.toLowerCase())
  );
}

function layoutOf(head: Buffer, options: DumpOptions): Layout {
  const { delimiter, quote, escape, relaxQuotes = false, columns } = options;
  const list =
    quote === undefined && escape === undefined
      ? recogniseAddressList(head.subarray(0, sniffedBytes), delimiter)
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
      : { quote: 0x22, escape: undefined };
  const { quote: quoted = recognised.quote, escape: escaped = recognised.escape ?? quoted } = options;
  const rest = { quote: quoted, escape: escaped, relaxQuotes };
  return {
    dialect: { ...rest, delimiter: delimiter ?? recogniseDelimiter(head.subarray(0, sniffedBytes), rest) },
    listColumns: 0,
  };
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
): {
  first: string[];
  following: string[][];
  line: number;
  reject: { line: number; reason: RejectReason } | undefined;
} {
  const records: string[][] = [];
  let firstLine = 1;
  let first: { line: number; reason: RejectReason } | undefined;
  const reader = new CsvReader(
    { ...layout, columns: "any", maxRecordBytes, isBlank },
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
