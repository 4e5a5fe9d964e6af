// Checks that a text is JSON (RFC 8259) without throwing. An exception of JSON.parse takes longer
// than reading a record, so a dump of lines that are not JSON would take minutes. JSON.parse
// remains the reference; `test/ingest/ndjson/json-grammar.test.ts` compares the two.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const LETTER_U = 0x75;
const MINUS = 0x2d;

const literals: readonly string[] = ["true", "false", "null"];
/** Characters that may follow a backslash, besides `u`. */
const escapes = new Set(Array.from('"\\/bfnrt', (character) => character.charCodeAt(0)));
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Returns true if a text is JSON; takes time linear in the text, whatever its nesting. */
export function isJson(text: string): boolean {
  /** Open objects (true) and arrays (false). */
  const open: boolean[] = [];
  let at = afterSpace(text, 0);
  for (;;) {
    // A value must start here.
    const code = text.charCodeAt(at);
    if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      const isObject = code === OPEN_OBJECT;
      at = afterSpace(text, at + 1);
      if (text.charCodeAt(at) !== (isObject ? CLOSE_OBJECT : CLOSE_ARRAY)) {
        open.push(isObject);
        if (isObject && (at = afterName(text, at)) < 0) return false;
        continue;
      }
      at += 1;
    } else if ((at = afterScalar(text, at, code)) < 0) return false;
    // A value has ended: the object or array around it continues, or ends too.
    for (;;) {
      at = afterSpace(text, at);
      if (open.length === 0) return at === text.length;
      const isObject = open.at(-1) as boolean;
      const sign = text.charCodeAt(at);
      if (sign === COMMA) {
        at = afterSpace(text, at + 1);
        if (isObject && (at = afterName(text, at)) < 0) return false;
        break;
      }
      if (sign !== (isObject ? CLOSE_OBJECT : CLOSE_ARRAY)) return false;
      open.pop();
      at += 1;
    }
  }
}

function afterSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at += 1;
  }
}

/** Returns where the value after a name and its colon starts; -1 if there is none. */
function afterName(text: string, from: number): number {
  if (text.charCodeAt(from) !== QUOTE) return -1;
  const end = afterString(text, from);
  if (end < 0) return -1;
  const colon = afterSpace(text, end);
  return text.charCodeAt(colon) === COLON ? afterSpace(text, colon + 1) : -1;
}

/** Returns where a string, a number or a literal ends; -1 if there is none. */
function afterScalar(text: string, from: number, code: number): number {
  if (code === QUOTE) return afterString(text, from);
  if (code === MINUS || (code >= 0x30 && code <= 0x39)) {
    number.lastIndex = from;
    return number.test(text) ? number.lastIndex : -1;
  }
  const literal = literals.find((one) => text.startsWith(one, from));
  return literal === undefined ? -1 : from + literal.length;
}

function afterString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code < 0x20) return -1;
    if (code !== BACKSLASH) continue;
    at += 1;
    const escape = text.charCodeAt(at);
    if (escape === LETTER_U) {
      for (let digit = 1; digit <= 4; digit++) if (!isHexDigit(text.charCodeAt(at + digit))) return -1;
      at += 4;
    } else if (!escapes.has(escape)) return -1;
  }
  return -1;
}

function isHexDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
}
