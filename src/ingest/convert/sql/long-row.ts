// A row that is too long to be looked at as a whole. Its texts are copied piece by piece, and its
// expressions are not evaluated: their texts count.
import { BACKSLASH, CLOSE, COMMA, DOUBLE_QUOTE, OPEN, QUOTE } from "./signs.js";
import type { Reading, SqlSource } from "./sql-source.js";
import { mysqlEscapes } from "./strings.js";

/** Longest word or number that is not in quotes; of a longer one, all is copied. */
const longestWord = 65_536;

/** Writes the row at the start of the window, and moves behind it. */
export function* readLongRow(source: SqlSource): Reading<void> {
  const { window, writer } = source;
  /** What stands before or outside texts: NULL, a number, a function's name. */
  let word = "";
  let isOpen = false;
  const open = (text: string): void => {
    writer.reserve(2 * text.length + 8);
    if (!isOpen) writer.out[writer.at++] = DOUBLE_QUOTE;
    isOpen = true;
    writer.text(Buffer.from(text, "latin1"));
  };
  const endField = (): void => {
    const isNull = /^\s*(?:NULL|DEFAULT)?\s*$/iu.test(word);
    if (!isOpen && !isNull) open(word.trim());
    writer.reserve(2);
    if (isOpen) writer.out[writer.at++] = DOUBLE_QUOTE;
    writer.out[writer.at++] = COMMA;
    isOpen = false;
    word = "";
  };
  if (writer.hasRows) yield "full";
  window.at++;
  for (let depth = 1; depth > 0;) {
    if (!(yield* source.has(1))) throw source.cut();
    const byte = window.bytes[window.at++] as number;
    if (byte === QUOTE || byte === DOUBLE_QUOTE) {
      // Two texts, as in concat('a','b'), stay apart.
      open(isOpen ? " " : "");
      word = "";
      yield* copyText(source, byte);
    } else if (byte === OPEN) {
      depth++;
      word = "";
    } else if (byte === CLOSE) {
      depth--;
      if (depth === 0) endField();
    } else if (byte === COMMA && depth === 1) endField();
    else if (word.length >= longestWord) {
      open(word);
      word = String.fromCharCode(byte);
      if (writer.at > longestWord) yield "part";
    } else word += String.fromCharCode(byte);
  }
  writer.endRow();
}

/** Copies a text from behind its opening quote to behind the closing one. */
function* copyText(source: SqlSource, quote: number): Reading<void> {
  const { window, writer } = source;
  for (;;) {
    // What follows a quote or a backslash is looked at, too.
    if (!(yield* source.has(2))) throw source.cut();
    if (writer.at > longestWord) yield "part";
    const { bytes } = window;
    const end = Math.min(bytes.length - 1, window.at + longestWord);
    writer.reserve(2 * (end - window.at) + 4);
    const { out } = writer;
    let { at } = window;
    let o = writer.at;
    let isClosed = false;
    while (at < end) {
      let byte = bytes[at++] as number;
      if (byte === quote) {
        if (bytes[at] !== quote) {
          isClosed = true;
          break;
        }
        at++;
      } else if (byte === BACKSLASH && source.areEscapes === true) {
        const next = bytes[at++] as number;
        if (next === 0x25 || next === 0x5f) out[o++] = BACKSLASH;
        byte = mysqlEscapes[next] as number;
      }
      if (byte === DOUBLE_QUOTE) out[o++] = DOUBLE_QUOTE;
      out[o++] = byte;
    }
    window.at = at;
    writer.at = o;
    if (isClosed) return;
  }
}
