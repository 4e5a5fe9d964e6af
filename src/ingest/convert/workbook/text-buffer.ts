// A text that is put together from pieces of XML, as UTF-8: references are decoded, and the escapes
// by which workbooks write control characters (`_x000D_`).
import { longestReference } from "./xml-scanner.js";

const named: ReadonlyMap<string, number> = new Map([
  ["amp", 0x26],
  ["lt", 0x3c],
  ["gt", 0x3e],
  ["quot", 0x22],
  ["apos", 0x27],
]);
const ampersand = 0x26;
const semicolon = 0x3b;
const underscore = 0x5f;
const letterX = 0x78;

export class TextBuffer {
  bytes: Uint8Array = new Uint8Array(256);
  length = 0;
  /** True if there may be escapes. */
  #mayEscape = false;
  /** True if halves of characters were written, each in three bytes. */
  #hasHalves = false;

  clear(): void {
    this.length = 0;
    this.#mayEscape = false;
    this.#hasHalves = false;
  }

  toString(): string {
    return Buffer.from(this.bytes.buffer, 0, this.length).toString();
  }

  /** Appends a text of XML; none of its references is cut. */
  append(from: Uint8Array, start: number, end: number, isLiteral: boolean): void {
    this.#reserve(end - start);
    const into = this.bytes;
    let to = this.length;
    for (let at = start; at < end; at++) {
      const byte = from[at] as number;
      if (byte === ampersand && !isLiteral) {
        this.length = to;
        const next = this.#reference(from, at, end);
        to = this.length;
        if (next > at) {
          at = next;
          continue;
        }
      } else if (byte === underscore) this.#mayEscape = true;
      into[to++] = byte;
    }
    this.length = to;
  }

  /** Decodes escapes, if the text is one that may have them, and completes it. */
  finish(hasEscapes: boolean): void {
    if (hasEscapes && this.#mayEscape) this.#decodeEscapes();
    if (this.#hasHalves) this.#replaceHalves();
  }

  /** What is decoded is never longer than it was. */
  #reserve(added: number): void {
    const needed = this.length + added;
    if (needed <= this.bytes.length) return;
    const bytes = new Uint8Array(2 * needed);
    bytes.set(this.bytes.subarray(0, this.length));
    this.bytes = bytes;
  }

  /** Appends what a reference stands for, and returns where it ends; where it begins if it is none. */
  #reference(from: Uint8Array, at: number, end: number): number {
    let last = at + 1;
    const most = Math.min(end, at + longestReference);
    while (last < most && from[last] !== semicolon) last++;
    if (last === most) return at;
    const text = Buffer.from(from.buffer, from.byteOffset + at + 1, last - at - 1).toString("latin1");
    const digits = /^#(?:x([0-9a-f]+)|(\d+))$/iu.exec(text);
    const code =
      digits === null
        ? named.get(text === text.toUpperCase() ? text.toLowerCase() : text)
        : Number.parseInt(digits[1] ?? digits[2] ?? "", digits[1] === undefined ? 10 : 16);
    if (code === undefined || code > 0x10ffff) return at;
    if (code === underscore) this.#mayEscape = true;
    this.#appendCode(code);
    return last;
  }

  #appendCode(code: number): void {
    const { bytes } = this;
    let to = this.length;
    if (code < 0x80) bytes[to++] = code;
    else if (code < 0x800) {
      bytes[to++] = 0xc0 | (code >> 6);
      bytes[to++] = 0x80 | (code & 0x3f);
    } else if (code < 0x10000) {
      if (code >= 0xdc00 && code < 0xe000 && this.#endsWithHigh(to)) {
        const high = (((bytes[to - 2] as number) & 0x0f) << 6) | ((bytes[to - 1] as number) & 0x3f);
        this.length = to - 3;
        this.#appendCode(0x10000 + (high << 10) + (code - 0xdc00));
        return;
      }
      if (code >= 0xd800 && code < 0xe000) this.#hasHalves = true;
      bytes[to++] = 0xe0 | (code >> 12);
      bytes[to++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[to++] = 0x80 | (code & 0x3f);
    } else {
      bytes[to++] = 0xf0 | (code >> 18);
      bytes[to++] = 0x80 | ((code >> 12) & 0x3f);
      bytes[to++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[to++] = 0x80 | (code & 0x3f);
    }
    this.length = to;
  }

  /** Returns whether the upper half of a character stands before `to`. */
  #endsWithHigh(to: number): boolean {
    const { bytes } = this;
    return to >= 3 && bytes[to - 3] === 0xed && ((bytes[to - 2] as number) & 0xf0) === 0xa0;
  }

  #decodeEscapes(): void {
    const { bytes, length } = this;
    this.length = 0;
    for (let at = 0; at < length; at++) {
      const code = bytes[at] === underscore ? escapeAt(bytes, at, length) : -1;
      if (code < 0) bytes[this.length++] = bytes[at] as number;
      else {
        this.#appendCode(code);
        at += 6;
      }
    }
  }

  /** Halves of characters that stand alone become U+FFFD. */
  #replaceHalves(): void {
    const { bytes, length } = this;
    for (let at = 0; at + 2 < length; at++)
      if (bytes[at] === 0xed && (bytes[at + 1] as number) >= 0xa0) bytes.set([0xef, 0xbf, 0xbd], at);
  }
}

/** Returns the character of an escape `_x000D_`; -1 if there is none. */
function escapeAt(bytes: Uint8Array, at: number, length: number): number {
  if (at + 7 > length || bytes[at + 1] !== letterX || bytes[at + 6] !== underscore) return -1;
  let code = 0;
  for (let digit = at + 2; digit < at + 6; digit++) {
    const byte = bytes[digit] as number;
    const value =
      byte >= 0x30 && byte <= 0x39
        ? byte - 0x30
        : (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66
          ? (byte | 0x20) - 0x57
          : -1;
    if (value < 0) return -1;
    code = code * 16 + value;
  }
  return code;
}

const attribute = new TextBuffer();

/** Returns what the value of an attribute says; nothing for one that is missing. */
export function textOf(value: string | undefined): string {
  if (value === undefined || !value.includes("&")) return value ?? "";
  const bytes = Buffer.from(value);
  attribute.clear();
  attribute.append(bytes, 0, bytes.length, false);
  attribute.finish(false);
  return attribute.toString();
}

/** Returns what the name of a sheet says, which may have escapes. */
export function nameOf(value: string): string {
  const bytes = Buffer.from(value);
  attribute.clear();
  attribute.append(bytes, 0, bytes.length, false);
  attribute.finish(true);
  return attribute.toString();
}
