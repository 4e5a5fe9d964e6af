// Splits lines of a list of logins and secrets into fields; the last one runs to the end of the line,
// whatever it holds.
import type { FieldsSink } from "./csv-splitting.js";
import type { FramingSink } from "../line-cutting.js";
import type { RejectReason } from "../rejects.js";

/**
 * A site: perhaps a scheme, a host (with a dot where there is no scheme), perhaps a port and a path, in
 * which URLs and ports may be too. Then a login, and the rest.
 */
const urlLine =
  /^\s*((?:[a-z][a-z\d+.-]*:\/\/[^\s:/]+|(?=[^\s:/@]*\.)[^\s:/@]+)(?::\d{1,5}(?=[/:]))?(?:\/(?:[^\s:]|:\/\/|:\d{1,5}\/)*)?):([^:]*):(.*)$/isu;

/** A login, a secret, and a site with its scheme. */
const urlAtEnd = /^\s*([^\s:]*):(.*):([a-z][a-z\d+.-]*:\/\/\S+)\s*$/isu;

/** Longer lines are not tried. */
const longestLine = 4096;

/** Where the sites stand in a list of sites, logins and secrets. */
export type SiteAt = "start" | "end";

/** Returns the three parts of a line with a site, or undefined if it does not have all of them. */
export function partsOfSiteLine(line: string, siteAt: SiteAt): [string, string, string] | undefined {
  if (line.length > longestLine) return undefined;
  const [, first, second, third] = (siteAt === "start" ? urlLine : urlAtEnd).exec(line) ?? [];
  return first === undefined || second === undefined || third === undefined
    ? undefined
    : [first, second, third];
}

/**
 * Splits each record at the first `columns - 1` delimiters and passes it on at once. Nothing is
 * quoted. If records hold a site, the delimiters in its URL do not count, and a line without all of its parts
 * is a reject.
 */
export class ListSplitting implements FramingSink {
  readonly #delimiter: number;
  readonly #columns: number;
  readonly #siteAt: SiteAt | undefined;
  readonly #sink: FieldsSink;

  constructor(
    options: { delimiter: number; columns: number; siteAt?: SiteAt | undefined },
    sink: FieldsSink,
  ) {
    this.#delimiter = options.delimiter;
    this.#columns = options.columns;
    this.#siteAt = options.siteAt;
    this.#sink = sink;
  }

  record(buffer: Buffer, start: number, end: number, line: number, offset: number): void {
    if (this.#siteAt !== undefined) {
      const parts = partsOfSiteLine(buffer.toString("utf8", start, end), this.#siteAt);
      if (parts !== undefined) {
        this.#sink.row(parts, line, offset, end - start, parts.length);
        return;
      }
      this.#sink.rejectedBytes(buffer, start, end);
      this.#sink.reject("column-count", line, offset, end - start);
      return;
    }
    const fields: string[] = [];
    let at = start;
    while (fields.length < this.#columns - 1) {
      const found = buffer.indexOf(this.#delimiter, at);
      if (found < 0 || found >= end) break;
      fields.push(buffer.toString("utf8", at, found));
      at = found + 1;
    }
    fields.push(buffer.toString("utf8", at, end));
    this.#sink.row(fields, line, offset, end - start, fields.length);
  }

  rejectedBytes(buffer: Buffer, start: number, end: number): void {
    this.#sink.rejectedBytes(buffer, start, end);
  }

  reject(reason: RejectReason, line: number, offset: number, length: number): void {
    this.#sink.reject(reason, line, offset, length);
  }
}
