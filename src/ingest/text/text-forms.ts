// How the text of a source is written, as plain data.

/**
 * The name of an encoding, as `TextDecoder` has it. Text that is called Latin-1 is nearly always
 * `windows-1252`.
 */
export type Encoding = string;

/**
 * How the lines of a source end: `lf` is LF or CRLF; `cr` is a lone CR too; `crcrlf` is several CRs
 * and LF; `unicode` is U+2028, U+2029 or U+0085 too.
 */
export type LineEnds = "lf" | "cr" | "crcrlf" | "unicode";

/** The characters between which blanks are left out: see quote-blanks.ts. */
export interface QuoteBlanks {
  readonly delimiter: "," | ";" | "\t" | "|";
  readonly quote: '"' | "'";
}
