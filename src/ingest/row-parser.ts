// Records in batches to rows of fields: the one place that uses csv-parse. Its errors hold values and never get through.
import { Parser, type Options } from "csv-parse";
import type { CsvDialect } from "./csv-line.js";

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

  constructor(dialect: CsvDialect) {
    const isQuoting = dialect.quote >= 0;
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
   * The rows of a batch; undefined if csv-parse does not understand it. Each batch is told to be the end: then csv-parse does not
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

function ignore(): void {}
