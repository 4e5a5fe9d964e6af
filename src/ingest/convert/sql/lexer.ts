// Reads the small parts of SQL statements: words, names, blanks. It stays within the bytes that it
// has; where these end too early the caller gets more and starts again.
import {
  BACKTICK,
  CLOSE_BRACKET,
  DOT,
  DOUBLE_QUOTE,
  HASH,
  isWordByte,
  LINE_FEED,
  MINUS,
  OPEN_BRACKET,
  QUOTE,
  SLASH,
  SPACE,
  STAR,
} from "./signs.js";
import { readText } from "./strings.js";

/** Thrown where bytes are missing. It is no error. */
export const needMore: unique symbol = Symbol("need more");

export class Lexer {
  bytes: Buffer = Buffer.alloc(0);
  at = 0;
  isEnd = false;
  /** True if the end of the source was met since the start. */
  hasMetEnd = false;

  /** Starts at a position. */
  start(bytes: Buffer, at: number, isEnd: boolean): this {
    this.bytes = bytes;
    this.at = at;
    this.isEnd = isEnd;
    this.hasMetEnd = false;
    return this;
  }

  /** Returns the byte at a distance; -1 at the end of the source. */
  byte(ahead = 0): number {
    const byte = this.bytes[this.at + ahead];
    if (byte !== undefined) return byte;
    if (!this.isEnd) throw needMore;
    this.hasMetEnd = true;
    return -1;
  }

  /** Skips blanks and comments; returns the next byte, or -1 at the end of the source. */
  next(): number {
    for (;;) {
      const byte = this.byte();
      if (byte >= 0 && byte <= SPACE) this.at++;
      else if (byte === MINUS && this.byte(1) === MINUS && this.byte(2) <= SPACE) this.#skipPast("\n");
      else if (byte === HASH && this.byte(1) <= SPACE) this.#skipPast("\n");
      else if (byte === SLASH && this.byte(1) === STAR) this.#skipPast("*/");
      else return byte;
    }
  }

  #skipPast(sign: string): void {
    const found = this.bytes.indexOf(sign, this.at + 2);
    if (found >= 0) this.at = found + sign.length;
    else if (this.isEnd) this.at = this.bytes.length;
    else throw needMore;
  }

  /** Reads a word without quotes behind blanks; returns "" if there is none. */
  word(): string {
    this.next();
    const start = this.at;
    while (isWordByte(this.byte())) this.at++;
    return this.bytes.toString("utf8", start, this.at);
  }

  /** Reads a word in capitals, but only looks at it. */
  peekWord(): string {
    const { at } = this;
    const word = this.word().toUpperCase();
    this.at = at;
    return word;
  }

  /** Reads a byte if it is next behind blanks. */
  takes(sign: number): boolean {
    if (this.next() !== sign) return false;
    this.at++;
    return true;
  }

  /** Reads a word in capitals if it is next. */
  takesWord(word: string): boolean {
    const { at } = this;
    if (this.word().toUpperCase() === word) return true;
    this.at = at;
    return false;
  }

  /** Reads a name, in quotes or without; undefined if there is none. */
  name(): string | undefined {
    const byte = this.next();
    if (byte === BACKTICK || byte === DOUBLE_QUOTE || byte === QUOTE || byte === OPEN_BRACKET) {
      const close = byte === OPEN_BRACKET ? CLOSE_BRACKET : byte;
      const read = readText(this.bytes, this.at + 1, close, "none", this.isEnd);
      if (read === undefined) {
        if (!this.isEnd) throw needMore;
        this.hasMetEnd = true;
        return undefined;
      }
      this.at = read.end;
      return read.text.toString("utf8");
    }
    const { at } = this;
    // Names of temporary tables and of variables start with a sign.
    while (this.byte() === HASH || this.byte() === 0x40) this.at++;
    const word = this.word();
    if (word === "") this.at = at;
    return word === "" ? undefined : this.bytes.toString("utf8", at, this.at);
  }

  /** Reads a name with those of its schema and its database before it, as a list. */
  path(): string[] {
    const path: string[] = [];
    for (;;) {
      const name = this.name();
      if (name === undefined) return path;
      path.push(name);
      if (this.byte() !== DOT) return path;
      while (this.byte() === DOT) this.at++;
    }
  }

  /** Moves past the end of the line. */
  skipLine(): void {
    const found = this.bytes.indexOf(LINE_FEED, this.at);
    if (found < 0 && !this.isEnd) throw needMore;
    this.at = found < 0 ? this.bytes.length : found + 1;
  }
}
