// Values in SQL statements: texts, numbers, NULL, and the expressions that dumps have in their place,
// such as `_binary 'x'`, `'x'::text`, `CAST(N'x' AS date)` and `replace('a\nb','\n',char(10))`.
import { binaryText } from "../binary-text.js";
import { applyFunction } from "./functions.js";
import { type Lexer, needMore } from "./lexer.js";
import {
  BACKSLASH,
  BACKTICK,
  BAR,
  CLOSE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DOLLAR,
  DOT,
  DOUBLE_QUOTE,
  isDigit,
  isWordByte,
  MINUS,
  OPEN,
  OPEN_BRACKET,
  PLUS,
  QUOTE,
  ZERO,
} from "./signs.js";
import { type Escapes, readText, unicodeText } from "./strings.js";

/** A value. `text` is undefined for NULL. A name is no value, but stands where one is expected. */
export interface Value {
  readonly text: Buffer | undefined;
  readonly kind: "text" | "number" | "name" | "null";
}

const nullValue: Value = { text: undefined, kind: "null" };
const textOf = (text: Buffer): Value => ({ text, kind: "text" });
const joined = (...values: readonly Value[]): Buffer =>
  Buffer.concat(values.map(({ text }) => text ?? Buffer.alloc(0)));

/** Expressions within expressions are read this deep. */
const mostLevels = 64;
/** Words of a type behind its first. */
const typeWords = new Set(["VARYING", "PRECISION", "WITH", "WITHOUT", "TIME", "ZONE", "LOCAL"]);
/** Words behind which a list of SELECT ends. */
const ends = new Set([
  "UNION",
  "FROM",
  "WHERE",
  "EXCEPT",
  "INTERSECT",
  "ORDER",
  "LIMIT",
  "GO",
  "INSERT",
  "SET",
  "ON",
]);
const operators = new Set(Array.from("*/%<>=&^~!-", (sign) => sign.charCodeAt(0)));

/** Thrown where a backslash stands in a text and its meaning is not known. It is no error. */
export const unknownBackslash: unique symbol = Symbol("unknown backslash");

/** Thrown for what is no expression; `at` is where. */
export class NoExpression extends Error {
  readonly at: number;
  constructor(at: number) {
    super("no expression");
    this.at = at;
  }
}

export class Expressions {
  readonly #lexer: Lexer;
  /** What a backslash means in texts without a sign before them; undefined if that is not known. */
  escapes: Escapes | undefined = "none";
  #level = 0;

  constructor(lexer: Lexer) {
    this.#lexer = lexer;
  }

  /**
   * Reads an expression up to a sign or a word that does not belong to it. Throws `needMore` and
   * `NoExpression`.
   */
  read(): Value {
    this.#level = 0;
    return this.#expression();
  }

  /** Throws `NoExpression` for where the lexer is. */
  fail(): never {
    throw new NoExpression(this.#lexer.at);
  }

  #expression(): Value {
    if (++this.#level > mostLevels) this.fail();
    const lexer = this.#lexer;
    let value = this.#operand();
    for (;;) {
      const sign = lexer.next();
      if (sign === QUOTE && value.kind === "text") value = textOf(joined(value, this.#operand()));
      else if (sign === BAR && lexer.byte(1) === BAR) {
        lexer.at += 2;
        value = textOf(joined(value, this.#operand()));
      } else if (sign === COLON && lexer.byte(1) === COLON) {
        lexer.at += 2;
        this.#skipType();
      } else if (sign === PLUS) {
        lexer.at++;
        const other = this.#operand();
        const isText = value.kind === "text" || other.kind === "text";
        value = isText ? textOf(joined(value, other)) : this.#operation(value, "+", other);
      } else if (sign === OPEN_BRACKET && value.kind !== "null") {
        this.#list(CLOSE_BRACKET);
      } else if (operators.has(sign) || sign === BAR) {
        const from = lexer.at;
        while (operators.has(lexer.byte()) || lexer.byte() === BAR) lexer.at++;
        value = this.#operation(value, lexer.bytes.toString("latin1", from, lexer.at), this.#operand());
      } else if (!isWordByte(sign) || isDigit(sign) || !this.#takesSuffix()) break;
    }
    this.#level--;
    return value;
  }

  #operation(left: Value, sign: string, right: Value): Value {
    // In a condition, the value counts that a column is compared with.
    if (left.kind === "name" || left.kind === "null") return right;
    if (right.kind === "name" || right.kind === "null") return left;
    return {
      text: joined(left, textOf(Buffer.from(sign)), right),
      kind: left.kind === "text" ? "text" : "number",
    };
  }

  /** Reads words behind an operand that do not change it. */
  #takesSuffix(): boolean {
    const lexer = this.#lexer;
    const { at } = lexer;
    switch (lexer.word().toUpperCase()) {
      case "COLLATE":
      case "USING":
        return lexer.path().length > 0;
      case "AT":
        if (!lexer.takesWord("TIME")) break;
        lexer.takesWord("ZONE");
        this.#operand();
        return true;
      case "AS":
        this.#skipType();
        return true;
      default:
    }
    lexer.at = at;
    return false;
  }

  #skipType(): void {
    const lexer = this.#lexer;
    if (lexer.path().length === 0) this.fail();
    for (;;) {
      const sign = lexer.next();
      if (sign === OPEN) this.#list(CLOSE);
      else if (sign === OPEN_BRACKET) this.#list(CLOSE_BRACKET);
      else if (typeWords.has(lexer.peekWord())) lexer.word();
      else return;
    }
  }

  #operand(): Value {
    const lexer = this.#lexer;
    const sign = lexer.next();
    if (sign === QUOTE || sign === DOUBLE_QUOTE) return textOf(this.#text(this.escapes));
    if (sign === BACKTICK) return { text: Buffer.from(lexer.name() ?? this.fail()), kind: "name" };
    if (isDigit(sign) || sign === DOT) return this.#number();
    if (sign === OPEN) return this.#united(this.#list(CLOSE));
    if (sign === OPEN_BRACKET) return this.#united(this.#list(CLOSE_BRACKET));
    if (sign === 0x7b) return this.#united(this.#list(0x7d));
    if (sign === MINUS || sign === PLUS) {
      lexer.at++;
      const value = this.#operand();
      return sign === MINUS && value.text !== undefined
        ? { ...value, text: Buffer.concat([Buffer.of(MINUS), value.text]) }
        : value;
    }
    if (sign === DOLLAR && !isDigit(lexer.byte(1))) return textOf(this.#dollarText());
    // Variables and places of values that are not in the dump.
    if (sign === 0x40 || sign === COLON || sign === 0x3f || sign === DOLLAR) {
      while ([0x40, COLON, 0x3f, DOLLAR].includes(lexer.byte())) lexer.at++;
      lexer.word();
      return nullValue;
    }
    if (isWordByte(sign)) return this.#word();
    return this.fail();
  }

  #text(escapes: Escapes | undefined): Buffer {
    const lexer = this.#lexer;
    const read = readText(lexer.bytes, lexer.at + 1, lexer.byte(), escapes ?? "none", lexer.isEnd);
    if (read === undefined) throw needMore;
    if (escapes === undefined && read.text.includes(BACKSLASH)) throw unknownBackslash;
    lexer.at = read.end;
    return read.text;
  }

  /** Reads a text between two equal signs such as `$$` or `$body$`. */
  #dollarText(): Buffer {
    const lexer = this.#lexer;
    const start = lexer.at++;
    while (lexer.byte() !== DOLLAR && isWordByte(lexer.byte())) lexer.at++;
    if (lexer.byte() !== DOLLAR) this.fail();
    const sign = lexer.bytes.subarray(start, ++lexer.at);
    const end = lexer.bytes.indexOf(sign, lexer.at);
    if (end < 0) throw needMore;
    const text = lexer.bytes.subarray(lexer.at, end);
    lexer.at = end + sign.length;
    return text;
  }

  #number(): Value {
    const lexer = this.#lexer;
    const start = lexer.at;
    while (isWordByte(lexer.byte()) || lexer.byte() === DOT) {
      const isExponent = (lexer.byte() | 0x20) === 0x65 && lexer.bytes[start + 1] !== 0x78;
      lexer.at++;
      if (isExponent && (lexer.byte() === PLUS || lexer.byte() === MINUS)) lexer.at++;
    }
    const text = lexer.bytes.subarray(start, lexer.at);
    if (text[0] === ZERO && ((text[1] ?? 0) | 0x20) === 0x78)
      return textOf(binaryText(Buffer.from(text.toString("latin1", 2), "hex")));
    if (!/^[\d.]+(?:e[+-]?\d+)?$/iu.test(text.toString("latin1"))) this.fail();
    return { text, kind: "number" };
  }

  #word(): Value {
    const lexer = this.#lexer;
    const start = lexer.at;
    const word = lexer.word().toUpperCase();
    if (word === "NULL" || word === "DEFAULT") return nullValue;
    if (word === "TRUE" || word === "FALSE")
      return { text: lexer.bytes.subarray(start, lexer.at), kind: "number" };
    if (word === "U" && lexer.byte() === 0x26 && lexer.byte(1) === QUOTE) {
      lexer.at++;
      return textOf(unicodeText(this.#text("none")));
    }
    const sign = lexer.next();
    if (sign === QUOTE) return this.#prefixed(word);
    if (sign === OPEN) return applyFunction(word, this.#list(CLOSE));
    if (sign === OPEN_BRACKET && word === "ARRAY") return this.#united(this.#list(CLOSE_BRACKET));
    if (word.startsWith("_") && sign === ZERO) return this.#operand();
    if (word === "CASE" || word === "NOT" || word === "DISTINCT") return this.#operand();
    while (lexer.byte() === DOT) {
      lexer.at++;
      if (lexer.name() === undefined) this.fail();
    }
    return { text: lexer.bytes.subarray(start, lexer.at), kind: "name" };
  }

  /** Reads a text with a word before it. */
  #prefixed(word: string): Value {
    switch (word) {
      case "E":
        return textOf(this.#text("postgres"));
      case "X":
        return textOf(binaryText(Buffer.from(this.#text("none").toString("latin1"), "hex")));
      case "Q":
      case "NQ":
        return textOf(this.#oracleText());
      case "_BINARY":
        return textOf(binaryText(this.#text(this.escapes)));
      default:
        return textOf(this.#text(this.escapes));
    }
  }

  /** Reads a text of Oracle with quotes of its own: `q'[...]'`. */
  #oracleText(): Buffer {
    const lexer = this.#lexer;
    const open = String.fromCharCode(lexer.byte(1));
    const close = { "[": "]", "(": ")", "{": "}", "<": ">" }[open] ?? open;
    const start = lexer.at + 2;
    const end = lexer.bytes.indexOf(`${close}'`, start);
    if (end < 0) throw needMore;
    lexer.at = end + 2;
    return lexer.bytes.subarray(start, end);
  }

  /** Reads what stands in brackets, from the opening one to behind the closing one. */
  #list(close: number): Value[] {
    if (++this.#level > mostLevels) this.fail();
    const lexer = this.#lexer;
    const values: Value[] = [];
    lexer.at++;
    // Of what belongs to one argument, such as `'x' AS date`, the first value counts.
    for (let isNew = true; ;) {
      const sign = lexer.next();
      if (sign === close) break;
      if (sign === COMMA) {
        lexer.at++;
        isNew = true;
        continue;
      }
      const value = this.#expression();
      if (isNew) values.push(value);
      else if (value.kind === "text" || values.at(-1)?.kind === "name") values.push(value);
      isNew = false;
    }
    lexer.at++;
    this.#level--;
    return values;
  }

  /** Unites values that stand for one: the only one, or the texts among several. */
  #united(values: readonly Value[]): Value {
    if (values.length === 1) return values[0] as Value;
    return applyFunction("", values);
  }

  /** Skips the name that SELECT gives a value; returns false where its list of values ends. */
  takesAlias(): boolean {
    const lexer = this.#lexer;
    lexer.takesWord("AS");
    const word = lexer.peekWord();
    if (ends.has(word)) return false;
    return lexer.name() !== undefined;
  }
}
