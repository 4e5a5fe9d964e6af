// What a dump of SQL holds outside of rows. A statement or a comment that may name somebody becomes a record of
// a table of its own, so that nobody in it is "not found".
import type { Reading, SqlSource } from "./sql-source.js";
import type { Stretches } from "./stretches.js";

/** Statements that hold data as a rule. What sets up a dump of PostgreSQL holds none. */
const withData =
  /^(?:AS\s+\(?\s*(?:SELECT|VALUES)|UPDATE|MERGE|CALL|EXEC|EXECUTE|DECLARE|WITH|DELETE|DO|INSERT|REPLACE|UPSERT|SELECT(?!\s+(?:pg_catalog\.)?(?:setval|set_config|lo_\w+)\())\b/iu;
const quotedText = /['"][^'"]*[\w\x80-\xff]/u;
/** An address, or seven digits in a text: somebody may stand in any statement, or comment, with these. */
const telling = /[^\s@'"`]@[^\s@'"`.]+\.[a-z\x80-\xff]|(?:'[^'\d]*|^(?:--|#|\/\*)[^]*)\d{7}/iu;
/** The same where it is not known whether a text has begun. */
const tellingPart = /@|\d{7}/u;

/** Longer statements are cut at a blank, if there is one in the last bytes. */
const partBytes = 1 << 18;
const blankBytes = 4096;
/** Statements are kept until there are so many of them or of their bytes, so that tables seldom take turns. */
const mostTexts = 4096;
const mostBytes = 1 << 22;

export class OtherTexts {
  readonly #source: SqlSource;
  readonly #stretches: Stretches;
  #texts: Buffer[] = [];
  #bytes = 0;

  constructor(source: SqlSource, stretches: Stretches) {
    this.#source = source;
    this.#stretches = stretches;
  }

  /** True if so much is kept that it is to be written between two statements. */
  get isFull(): boolean {
    return this.#texts.length >= mostTexts || this.#bytes >= mostBytes;
  }

  /**
   * Reads past something without rows, and keeps its text if it may name somebody. A text of `isData` may, if it
   * holds any text in quotes.
   */
  *keep<T>(reading: Reading<T>, isData = false): Reading<T> {
    const { window } = this.#source;
    const parts = new Parts((bytes, isFirst) => {
      const text = bytes.toString("latin1");
      if (isFirst) isData ||= withData.test(text);
      if ((isFirst ? telling : tellingPart).test(text) || (isData && (!isFirst || quotedText.test(text))))
        this.#add(bytes);
    });
    window.record((bytes) => {
      parts.add(bytes);
    });
    for (;;) {
      const step = reading.next();
      if (step.done === true) {
        window.endRecord();
        parts.end();
        return step.value;
      }
      yield step.value;
      if (this.isFull) yield* this.write();
    }
  }

  /** Writes what is kept. */
  *write(): Reading<void> {
    yield* this.#stretches.others(this.#texts);
    this.#texts = [];
    this.#bytes = 0;
  }

  #add(bytes: Buffer): void {
    this.#texts.push(bytes);
    this.#bytes += bytes.length;
  }
}

/** Cuts a text that comes piece by piece into parts. */
class Parts {
  readonly #give: (bytes: Buffer, isFirst: boolean) => void;
  #pieces: Buffer[] = [];
  #length = 0;
  #isFirst = true;

  constructor(give: (bytes: Buffer, isFirst: boolean) => void) {
    this.#give = give;
  }

  add(bytes: Buffer): void {
    // The window may be filled again.
    this.#pieces.push(Buffer.from(bytes));
    this.#length += bytes.length;
    if (this.#length < partBytes) return;
    let rest = Buffer.concat(this.#pieces);
    while (rest.length >= partBytes) {
      const last = rest.subarray(partBytes - blankBytes, partBytes);
      const blank = Math.max(last.lastIndexOf(" "), last.lastIndexOf("\n"));
      const end = blank < 0 ? partBytes : partBytes - blankBytes + blank + 1;
      this.#gave(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
    this.#pieces = [rest];
    this.#length = rest.length;
  }

  end(): void {
    if (this.#length > 0) this.#gave(Buffer.concat(this.#pieces));
  }

  #gave(bytes: Buffer): void {
    this.#give(bytes, this.#isFirst);
    this.#isFirst = false;
  }
}
