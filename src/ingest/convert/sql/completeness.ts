// What shows that a dump of SQL is whole: the last lines of its program, the end of its transaction.
import type { LeakcheckError } from "../../../errors.js";
import { cutAt } from "../conversion-errors.js";

/** First comments of programs that write a last one. */
const opening = /^-- (?:MySQL dump |MariaDB dump |PostgreSQL database (?:cluster )?dump\s*$)/u;
const closing = /^-- (?:Dump completed|PostgreSQL database (?:cluster )?dump complete)/u;

export class Completeness {
  #opened = 0;
  #closed = 0;
  /** True within a transaction that has not been committed. */
  isInTransaction = false;
  /** True if a statement ended with `;`. */
  hasSemicolons = false;
  /** True if an INSERT ended where the next statement started, as SQL Server allows. */
  hasBareEnds = false;
  /** True if lines `GO` end statements, as in SQL Server. */
  usesGo = false;
  /** True behind the last statement, if `usesGo` and no `GO` followed it. */
  isBeforeGo = false;

  /** Notes a comment at the start of a line between statements. */
  comment(line: string): void {
    if (closing.test(line)) this.#closed++;
    else if (opening.test(line)) this.#opened++;
  }

  /** Whether a statement may end with the source, given whether a line does. */
  mayEndBare(isLineEnd: boolean): boolean {
    return this.hasBareEnds && isLineEnd && !this.hasSemicolons && !this.usesGo;
  }

  /** Returns the error of a dump that ends between statements and is not whole; undefined if it seems to be. */
  errorAtEnd(name: string, offset: number): LeakcheckError | undefined {
    if (this.#closed < this.#opened)
      return cutAt(name, "the last comment of the program that wrote it is missing", offset);
    if (this.isInTransaction) return cutAt(name, "its transaction is not committed", offset);
    if (this.usesGo && this.isBeforeGo)
      return cutAt(name, "no GO follows its last statement", offset, "a line GO");
    return undefined;
  }
}
