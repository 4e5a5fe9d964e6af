// Splits batches of records into fields; the only place that uses csv-parse, for records with relaxed
// quotes or unusual delimiters. The errors of csv-parse hold values and never get through. A record
// without a quote is just split at its delimiters.
import { Parser, type Options } from "csv-parse";
import type { CsvDialect } from "../source-plan.js";
import { beyondAscii, decoded, EscapedFields, hasEscapes } from "./escaped-fields.js";
import { quotedFieldsOf } from "./quoted-fields.js";

const parsers = new Map<string, FieldParser>();
const mostParsers = 64;

/**
 * Returns the parser for a dialect, which all sources of this thread share. csv-parse creates the
 * methods of each parser separately: V8 optimises those of the first well, while those of a second
 * take a third longer.
 */
export function fieldParserOf(dialect: CsvDialect): FieldParser {
  const { delimiter, quote, escape, escapesUnquoted, relaxQuotes } = dialect;
  const name = [delimiter, quote, escape, escapesUnquoted, relaxQuotes].join(" ");
  let parser = parsers.get(name);
  if (parser === undefined) {
    if (parsers.size >= mostParsers) parsers.clear();
    parsers.set(name, (parser = new FieldParser(dialect)));
  }
  return parser;
}

/**
 * The parser behind csv-parse's stream, which the package's types do not declare. The version of
 * the package is pinned for that reason.
 */
type WithApi = Parser & {
  readonly api: {
    parse: (
      bytes: Buffer,
      isEnd: true,
      push: (fields: string[]) => void,
      close: () => void,
    ) => Error | undefined;
  };
};

/** Splits batches of records, each of which ends with LF. */
export class FieldParser {
  readonly #options: Options;
  #parser: WithApi | undefined;
  #records: string[][] = [];
  readonly #push = (fields: string[]): void => {
    this.#records.push(fields);
  };

  /** Undefined if the delimiter is not an ASCII character. */
  readonly #delimiter: string | undefined;
  readonly #quote: string | undefined;
  readonly #isDoubling: boolean;
  /** Splits records with escapes; undefined if quotes are doubled. */
  readonly #escapes: EscapedFields | undefined;

  constructor(dialect: CsvDialect) {
    const isQuoting = dialect.quote >= 0;
    this.#delimiter = dialect.delimiter < 0x80 ? String.fromCharCode(dialect.delimiter) : undefined;
    this.#quote = isQuoting ? String.fromCharCode(dialect.quote) : undefined;
    this.#isDoubling = isQuoting && dialect.escape === dialect.quote;
    this.#escapes = hasEscapes(dialect) ? new EscapedFields(dialect) : undefined;
    this.#options = {
      delimiter: Buffer.of(dialect.delimiter),
      quote: isQuoting ? Buffer.of(dialect.quote) : null,
      escape: isQuoting ? Buffer.of(dialect.escape) : null,
      record_delimiter: "\n",
      relax_quotes: true,
      relax_column_count: true,
      encoding: "utf8",
    };
  }

  /**
   * Returns the fields of each record in a batch. Records start at the first `count` of `starts`
   * and end with LF. Returns undefined if csv-parse finds another number of records.
   */
  rowsOf(batch: Buffer, starts: readonly number[], count: number): readonly string[][] | undefined {
    const delimiter = this.#delimiter;
    if (this.#escapes !== undefined) return this.#escaped(batch, starts, count, this.#escapes);
    if (delimiter === undefined) return this.#counted(batch, count);
    // One character per byte, so that positions are the same in both.
    const text = batch.toString("latin1");
    let quote = this.#quote === undefined ? -1 : text.indexOf(this.#quote);
    const records: string[][] = [];
    const others: number[] = [];
    for (let index = 0; index < count; index++) {
      const start = starts[index]!;
      const end = (index + 1 < count ? starts[index + 1]! : batch.length) - 1;
      const record = text.slice(start, end);
      if (quote >= 0 && quote < start) quote = text.indexOf(this.#quote!, start);
      const fields =
        quote < 0 || quote >= end
          ? fieldsOf(record, delimiter)
          : this.#isDoubling
            ? quotedFieldsOf(record, delimiter, this.#quote!)
            : undefined;
      if (fields === undefined) others.push(index);
      records.push(fields ?? []);
    }
    // Splitting a whole batch takes csv-parse no longer than splitting most of it record by record.
    if (others.length > count / 8) return this.#counted(batch, count);
    for (const index of others) {
      const [fields] =
        this.#counted(
          batch.subarray(starts[index], index + 1 < count ? starts[index + 1] : batch.length),
          1,
        ) ?? [];
      if (fields === undefined) return undefined;
      records[index] = fields;
    }
    return records;
  }

  #escaped(batch: Buffer, starts: readonly number[], count: number, escapes: EscapedFields): string[][] {
    const text = batch.toString("latin1");
    return Array.from({ length: count }, (_, index) =>
      escapes.of(text.slice(starts[index], (index + 1 < count ? starts[index + 1]! : batch.length) - 1)),
    );
  }

  #counted(batch: Buffer, count: number): readonly string[][] | undefined {
    const records = this.rows(batch);
    return records?.length === count ? records : undefined;
  }

  /**
   * Returns the fields of each record in a batch as csv-parse splits it; undefined if csv-parse
   * fails. Each batch is passed as the end of the input: csv-parse then does not check at every
   * byte whether enough others follow, and the parser can be reused all the same.
   */
  rows(batch: Buffer): readonly string[][] | undefined {
    const parser = (this.#parser ??= new Parser(this.#options) as WithApi);
    const { invalid_field_length: othersBefore } = parser.info;
    this.#records = [];
    let isRead: boolean;
    try {
      isRead = parser.api.parse(batch, true, this.#push, ignore) === undefined;
    } catch {
      isRead = false;
    }
    const records = this.#records;
    // csv-parse makes an error for each record whose number of fields differs from that of its
    // first one.
    const hasOthers = parser.info.invalid_field_length - othersBefore > records.length / 2;
    if (!isRead || hasOthers) this.#parser = undefined;
    return isRead ? records : undefined;
  }
}

/** Returns the fields of a record without quotes; it has one character per byte. */
function fieldsOf(record: string, delimiter: string): string[] {
  const fields = record.split(delimiter);
  return beyondAscii.test(record) ? fields.map((field) => decoded(field)) : fields;
}

function ignore(): void {}
