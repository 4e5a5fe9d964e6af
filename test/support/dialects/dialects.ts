// The ways in which programs write tables, and files of people in each of them.

type Random = (below: number) => number;

const pick = <T>(random: Random, items: readonly T[]): T => items[random(items.length)] as T;

export interface Dialect {
  readonly separator: string;
  /** `none`: values hold nothing that would need a quote. */
  readonly quoting: "none" | "minimal" | "all";
  readonly quote: '"' | "'";
  /** How a quote within quotes is written. */
  readonly escape: "doubled" | "backslash";
  /** Line ends, one after the other in turn. */
  readonly lineEnds: readonly string[];
  readonly endsLastLine: boolean;
  readonly hasHeader: boolean;
  /** Lines above the header. */
  readonly above: readonly string[];
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
  readonly hasMark: boolean;
  /** True if blank fields at the end of a record are left out. */
  readonly dropsBlanks: boolean;
  readonly blank: "" | "NULL" | "\\N";
}

const usual = [",", ";", "\t", "|"];
const odd = ["~", "^", "\u00a7", "\u0001", " - ", "=>", "||", "#", "\u00b7", ":"];
const lineEnds: readonly (readonly string[])[] = [["\n"], ["\r\n"], ["\r"], ["\r\r\n"], ["\n", "\r\n"]];
const titles = ["Members export 2025", "# made by a program", "-- exported", "", "sep="];

/** Draws a dialect in which a file can be written without loss. */
export function someDialect(random: Random): Dialect {
  const separator = random(3) === 0 ? pick(random, odd) : pick(random, usual);
  const isUsual = usual.includes(separator);
  const hasHeader = random(5) !== 0;
  const encoding = random(8) === 0 ? pick(random, ["utf-16le", "utf-16be"] as const) : "utf-8";
  const above =
    hasHeader && random(5) === 0
      ? [pick(random, titles)].map((line) => (line === "sep=" ? `sep=${separator}` : line))
      : [];
  return {
    separator,
    quoting: isUsual ? pick(random, ["none", "minimal", "minimal", "all"] as const) : "none",
    quote: random(6) === 0 ? "'" : '"',
    escape: random(6) === 0 ? "backslash" : "doubled",
    lineEnds: random(3) === 0 ? pick(random, lineEnds) : ["\n"],
    endsLastLine: random(4) !== 0,
    hasHeader,
    above,
    encoding,
    hasMark: encoding !== "utf-8" || random(8) === 0,
    dropsBlanks: random(8) === 0,
    blank: pick(random, ["", "", "", "NULL", "\\N"] as const),
  };
}

/** Writes a table; the first row is the header if the dialect has one. */
export function writeTable(dialect: Dialect, rows: readonly (readonly string[])[]): Buffer {
  const { separator, lineEnds: ends, above, endsLastLine } = dialect;
  const lines = [...above, ...rows.map((row) => writeRow(dialect, row, separator))];
  const text = lines
    .map((line, at) => line + (at + 1 < lines.length || endsLastLine ? (ends[at % ends.length] ?? "\n") : ""))
    .join("");
  const marked = dialect.hasMark ? `\ufeff${text}` : text;
  if (dialect.encoding === "utf-8") return Buffer.from(marked, "utf8");
  const wide = Buffer.from(marked, "utf16le");
  return dialect.encoding === "utf-16be" ? wide.swap16() : wide;
}

function writeRow(dialect: Dialect, row: readonly string[], separator: string): string {
  const fields = row.map((value) => (value === "" ? dialect.blank : written(dialect, value)));
  if (dialect.dropsBlanks) while (fields.length > 1 && fields.at(-1) === "") fields.pop();
  return fields.join(separator);
}

function written({ quoting, quote, escape, separator }: Dialect, value: string): string {
  const needsQuotes = value.includes(separator) || /["'\r\n\\]/u.test(value);
  if (quoting === "none" || (quoting === "minimal" && !needsQuotes)) return value;
  const inner =
    escape === "backslash"
      ? value.replace(/["'\\]/gu, (sign) => (sign === quote || sign === "\\" ? `\\${sign}` : sign))
      : value.replaceAll(quote, quote + quote);
  return quote + inner + quote;
}
