// Records in batches to rows of fields: the one place that uses csv-parse. Its errors hold values and never get through. A record without a
// quote is split at its delimiters: there is nothing else to it.
import { Parser, type Options } from "csv-parse";
import type { CsvDialect } from "../source-plan.js";

const parsers = new Map<string, RowParser>();
const mostParsers = 64;

/**
 * The parser for a dialect, which all sources of this thread share. The methods of csv-parse's parsers are made anew for each of
 * them: V8 compiles those of a first one well, and those of a second one take a third longer.
 */
export function rowParserOf(dialect: CsvDialect): RowParser {
  const name = `${dialect.delimiter} ${dialect.quote} ${dialect.escape}`;
  let parser = parsers.get(name);
  if (parser === undefined) {
    if (parsers.size >= mostParsers) parsers.clear();
    parsers.set(name, (parser = new RowParser(dialect)));
  }
  return parser;
}

/** What csv-parse's parser does behind its stream; its types do not name it. The version of the package is fixed for that. */
type WithApi = Parser & {
  readonly api: { parse: (bytes: Buffer, isEnd: true, push: (row: string[]) => void, close: () => void) => Error | undefined };
};

/** Takes batches of records that end with LF each. */
export class RowParser {
  readonly #options: Options;
  #parser: WithApi | undefined;
  #rows: string[][] = [];
  readonly #push = (row: string[]): void => {
    this.#rows.push(row);
  };

  /** Undefined where a delimiter is no character by itself. */
  readonly #delimiter: string | undefined;
  readonly #quote: string | undefined;

  constructor(dialect: CsvDialect) {
    const isQuoting = dialect.quote >= 0;
    this.#delimiter = dialect.delimiter < 0x80 ? String.fromCharCode(dialect.delimiter) : undefined;
    this.#quote = isQuoting ? String.fromCharCode(dialect.quote) : undefined;
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
   * The rows of a batch of records that start at the first `count` of `starts` and end with LF each; undefined if csv-parse does not see as
   * many records.
   */
  rowsOf(batch: Buffer, starts: readonly number[], count: number): readonly string[][] | undefined {
    const delimiter = this.#delimiter;
    if (delimiter === undefined) return this.#counted(batch, count);
    // A character for each byte: places are the same in both.
    const text = batch.toString("latin1");
    let quote = this.#quote === undefined ? -1 : text.indexOf(this.#quote);
    const rows: string[][] = [];
    const quoted: number[] = [];
    for (let index = 0; index < count; index++) {
      const start = starts[index]!;
      const end = (index + 1 < count ? starts[index + 1]! : batch.length) - 1;
      if (quote >= 0 && quote < start) quote = text.indexOf(this.#quote!, start);
      if (quote >= 0 && quote < end) {
        quoted.push(index);
        rows.push([]);
      } else rows.push(fieldsOf(text.slice(start, end), delimiter));
    }
    // To split most of a batch at once takes csv-parse no longer than to split it record by record.
    if (quoted.length > count / 8) return this.#counted(batch, count);
    for (const index of quoted) {
      const [row] = this.#counted(batch.subarray(starts[index], index + 1 < count ? starts[index + 1] : batch.length), 1) ?? [];
      if (row === undefined) return undefined;
      rows[index] = row;
    }
    return rows;
  }

  #counted(batch: Buffer, count: number): readonly string[][] | undefined {
    const rows = this.rows(batch);
    return rows?.length === count ? rows : undefined;
  }

  /**
   * The rows of a batch by csv-parse; undefined if csv-parse does not understand it. Each batch is told to be the end: then csv-parse does not
   * ask for every byte whether enough others follow, and the parser can be used again all the same.
   */
  rows(batch: Buffer): readonly string[][] | undefined {
    const parser = (this.#parser ??= new Parser(this.#options) as WithApi);
    const { invalid_field_length: othersBefore } = parser.info;
    this.#rows = [];
    let isRead: boolean;
    try {
      isRead = parser.api.parse(batch, true, this.#push, ignore) === undefined;
    } catch {
      isRead = false;
    }
    const rows = this.#rows;
    // It makes an error for each row that has not as many fields as its first one.
    const hasOthers = parser.info.invalid_field_length - othersBefore > rows.length / 2;
    if (!isRead || hasOthers) this.#parser = undefined;
    return isRead ? rows : undefined;
  }
}

/** The fields of a record without quotes, given as a character for each byte. */
function fieldsOf(record: string, delimiter: string): string[] {
  const fields = record.split(delimiter);
  if (!beyondAscii.test(record)) return fields;
  return fields.map((field) => (beyondAscii.test(field) ? Buffer.from(field, "latin1").toString("utf8") : field));
}

const beyondAscii = /[\u0080-\u00ff]/u;

function ignore(): void {}
