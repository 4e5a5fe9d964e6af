// Texts of SQL in quotes, and their escapes.
import { BACKSLASH } from "./signs.js";

/** What a backslash in a text means: itself, an escape of MySQL, or one of PostgreSQL's `E'...'`. */
export type Escapes = "none" | "mysql" | "postgres";

/** What MySQL means by a byte behind a backslash: usually this byte. */
export const mysqlEscapes: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => byte);
for (const [sign, byte] of Object.entries({ "0": 0, b: 8, t: 9, n: 10, r: 13, Z: 26 }))
  mysqlEscapes[sign.charCodeAt(0)] = byte;

/** What PostgreSQL means by a letter behind a backslash, in texts and in the lines of COPY. */
export const postgresEscapes: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => byte);
for (const [sign, byte] of Object.entries({ b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 }))
  postgresEscapes[sign.charCodeAt(0)] = byte;

/**
 * Reads an escape with a number behind a backslash (`\101`, `\x41`, and in texts `\u0041`,
 * `\U00000041`): its bytes, and its length without the backslash. Returns undefined if there is none.
 */
export function numberEscape(
  text: string,
  hasUnicode: boolean,
): { bytes: Buffer; length: number } | undefined {
  const octal = /^[0-7]{1,3}/u.exec(text)?.[0];
  if (octal !== undefined)
    return { bytes: Buffer.of(Number.parseInt(octal, 8) & 0xff), length: octal.length };
  const hex = /^x([0-9a-f]{1,2})/iu.exec(text)?.[1];
  if (hex !== undefined) return { bytes: Buffer.of(Number.parseInt(hex, 16)), length: hex.length + 1 };
  const unit = hasUnicode ? /^(?:u([0-9a-f]{4})|U([0-9a-f]{8}))/iu.exec(text) : null;
  if (unit === null) return undefined;
  const code = Number.parseInt(unit[1] ?? unit[2] ?? "", 16);
  const bytes = Buffer.from(code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code));
  return { bytes, length: unit[0].length };
}

/** Longest escape with a number, without the backslash. */
const longestEscape = 9;

/**
 * Reads a text from behind its opening quote. A quote that is doubled stands for itself. Returns the
 * text, and where what follows the closing quote starts; undefined if the bytes end before that is
 * known.
 */
export function readText(
  bytes: Buffer,
  start: number,
  quote: number,
  escapes: Escapes,
  isEnd: boolean,
): { text: Buffer; end: number } | undefined {
  let isPlain = true;
  let end = start;
  for (;;) {
    const byte = bytes[end];
    if (byte === undefined) return undefined;
    if (byte === quote) {
      if (end + 1 >= bytes.length && !isEnd) return undefined;
      if (bytes[end + 1] !== quote) break;
      isPlain = false;
      end += 2;
    } else if (byte === BACKSLASH && escapes !== "none") {
      isPlain = false;
      end += 2;
    } else end++;
  }
  const written = bytes.subarray(start, end);
  return { text: isPlain ? written : decoded(written, quote, escapes), end: end + 1 };
}

/** Replaces doubled quotes and escapes. No escape is shorter than what it means. */
function decoded(written: Buffer, quote: number, escapes: Escapes): Buffer {
  const text = Buffer.allocUnsafe(written.length);
  let length = 0;
  for (let at = 0; at < written.length;) {
    const byte = written[at++] as number;
    if (byte === quote) at++;
    if (byte !== BACKSLASH || escapes === "none") {
      text[length++] = byte;
      continue;
    }
    const next = written[at++] ?? BACKSLASH;
    if (escapes === "mysql") {
      // These two mean something in patterns only, where the backslash is needed.
      if (next === 0x25 || next === 0x5f) text[length++] = BACKSLASH;
      text[length++] = mysqlEscapes[next] as number;
      continue;
    }
    const number = numberEscape(written.toString("latin1", at - 1, at - 1 + longestEscape), true);
    if (number === undefined) text[length++] = postgresEscapes[next] as number;
    else {
      length += number.bytes.copy(text, length);
      at += number.length - 1;
    }
  }
  return text.subarray(0, length);
}

/** Decodes the escapes of SQLite's `unistr('...')` and of PostgreSQL's `U&'...'`. */
export function unicodeText(text: Buffer): Buffer {
  const decoded = text
    .toString("utf8")
    .replace(
      /\\(?:\\|\+([0-9a-f]{6})|U([0-9a-f]{8})|u?([0-9a-f]{4}))/giu,
      (all, six?: string, eight?: string, four?: string) => {
        if (all === "\\\\") return "\\";
        const code = Number.parseInt(six ?? eight ?? four ?? "", 16);
        return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
      },
    );
  return Buffer.from(decoded);
}
