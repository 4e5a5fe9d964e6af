// Skips statements without rows, up to their end.
import {
  BACKSLASH,
  BACKTICK,
  CLOSE,
  DOLLAR,
  DOUBLE_QUOTE,
  HASH,
  isWordByte,
  LINE_FEED,
  MINUS,
  OPEN,
  QUOTE,
  SEMICOLON,
  SLASH,
  SPACE,
  STAR,
} from "./signs.js";
import type { Reading, SqlSource } from "./sql-source.js";

/** Bytes that are looked at from a sign or a word on. */
const ahead = 128;

/** An INSERT within or behind a statement that has no `;`, as SQL Server allows. */
export const innerInsert =
  /^(?:INSERT\s+(?:(?:IGNORE|OVERWRITE|OR\s+\w+)\s+)?INTO\s|REPLACE\s+INTO\s|INSERT\s*\[)/iu;
/** What ends a statement in scripts of Oracle. */
export const slashLine = /^\/[ \t]*(?:\r?\n|$)/u;
/** What ends a batch of SQL Server. */
export const goLine = /^GO(?:\s+\d+)?[ \t]*;?[ \t]*(?:\r?\n|$)/iu;
const dollarSign = /^\$(?:[a-z_\x80-\xff][\w\x80-\xff]*)?\$/iu;
/** Words behind END that do not end a block. */
const innerEnds = /^END\s+(?:IF|LOOP|WHILE|REPEAT|FOR)\b/iu;
const endCase = /^END\s+CASE\b/iu;

/**
 * Skips the rest of a statement. Returns "ended" behind its end, "insert" before an INSERT that
 * follows without one, or "cut" at the end of the source. A program is a statement with others within
 * it, such as CREATE TRIGGER: these are part of it.
 */
export function* skipStatement(source: SqlSource, isProgram = false): Reading<"ended" | "insert" | "cut"> {
  const { window } = source;
  if (source.delimiter !== ";") return (yield* source.skipPast(source.delimiter)) ? "ended" : "cut";
  let depth = 0;
  let blocks = 0;
  let isLineStart = false;
  for (;;) {
    yield* source.has(ahead);
    const { bytes, at } = window;
    const byte = bytes[at];
    if (byte === undefined) return "cut";
    const wasLineStart: boolean = isLineStart;
    isLineStart = byte === LINE_FEED || (wasLineStart && byte <= SPACE);
    if (isWordByte(byte) && byte !== DOLLAR) {
      let end = at + 1;
      while (end < bytes.length && isWordByte(bytes[end] as number)) end++;
      const text = (byte | 0x20) <= 0x72 ? bytes.toString("latin1", at, at + ahead) : "";
      if (wasLineStart && source.areEscapes !== true && goLine.test(text)) {
        source.completeness.usesGo = true;
        return "ended";
      }
      if (!isProgram) {
        if (depth <= 0 && innerInsert.test(text)) return "insert";
      } else if (/^(?:BEGIN(?!\s+TRAN)|CASE)\b/iu.test(text)) blocks++;
      else if (/^END\b/iu.test(text) && !innerEnds.test(text)) {
        blocks--;
        end = Math.max(end, at + (endCase.exec(text)?.[0].length ?? 0));
      }
      window.at = end;
      continue;
    }
    window.at++;
    if (byte === OPEN) depth++;
    else if (byte === CLOSE) depth--;
    else if (byte === SEMICOLON) {
      // SQL Server's programs go up to GO.
      if (blocks <= 0 && !(isProgram && source.completeness.usesGo)) {
        source.completeness.hasSemicolons = true;
        return "ended";
      }
    } else if (byte === QUOTE || byte === DOUBLE_QUOTE || byte === BACKTICK) {
      if (!(yield* skipText(source, byte))) return "cut";
    } else if (byte === MINUS && bytes[at + 1] === MINUS && (bytes[at + 2] ?? 0) <= SPACE) {
      yield* source.skipPast("\n");
      isLineStart = true;
    } else if (byte === HASH && source.areEscapes === true && (wasLineStart || bytes[at + 1] === SPACE)) {
      yield* source.skipPast("\n");
      isLineStart = true;
    } else if (byte === SLASH && bytes[at + 1] === STAR) {
      if (!(yield* source.skipPast("*/"))) return "cut";
    } else if (byte === DOLLAR && source.areEscapes !== true) {
      const sign = dollarSign.exec(bytes.toString("latin1", at, at + ahead))?.[0];
      if (sign === undefined) continue;
      window.at = at + sign.length;
      if (!(yield* source.skipPast(sign))) return "cut";
    }
  }
}

/** Moves behind the closing quote of a text; returns false if it has none. */
function* skipText(source: SqlSource, quote: number): Reading<boolean> {
  const { window } = source;
  for (;;) {
    const { bytes } = window;
    let { at } = window;
    while (at < bytes.length && bytes[at] !== quote && bytes[at] !== BACKSLASH) at++;
    window.at = at;
    if (at + 1 >= bytes.length && !window.isEnd) {
      yield "more";
      continue;
    }
    const byte = bytes[at];
    if (byte === undefined) return false;
    const isEscape = byte === BACKSLASH && source.areEscapes === true && quote !== BACKTICK;
    window.at = isEscape || (byte === quote && bytes[at + 1] === quote) ? at + 2 : at + 1;
    if (byte === quote && bytes[at + 1] !== quote) return true;
  }
}
