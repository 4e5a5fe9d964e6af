// Finds the mentions in a text: e-mail addresses and international numbers in a column of another meaning
// (docs/rules-1.md, section 7), where it is certain that they are all that the text mentions, and that it leaves no
// traces. src/record/traces/mentions.ts reads every other text.

import {
  APOSTROPHE,
  AT_SIGN,
  BACKSLASH,
  CLOSING_BRACE,
  CLOSING_BRACKET,
  CLOSING_PARENTHESIS,
  COLON,
  COMMA,
  DOT,
  EQUALS,
  GREATER_THAN,
  LESS_THAN,
  LETTER_U,
  OPENING_BRACE,
  OPENING_BRACKET,
  OPENING_PARENTHESIS,
  PLUS,
  QUESTION_MARK,
  QUOTE,
} from "../characters";
import { BlockReader } from "../batch/block-reader";
import { isPicture, nextChat, readChats, readNumbers } from "./mention-numbers";
import { noteMention } from "./mentions";
import { columnOf, isSecretText } from "../batch/noted-values";
import { isSeparator, isSpace, plainEmail } from "./plain-value";
import { noteStructure } from "./structured-notes";
import { queryOf } from "./structured-texts";

/** What a sign stands in. */
const UNSURE: u32 = 0;
const ADDRESS: u32 = 1;
/** `@name`, which is no address and holds none. */
const HANDLE: u32 = 2;

/** The text around a sign, as {@link FindText} has found it. */
let textAt: usize = 0;
let textEnd: usize = 0;
let textPlan: u32 = 0;

/**
 * Finds the value around the `@` at an address, in a record of the batch, and passes it to
 * {@link setText}. Returns the end of it in the record, or 0 if the record is to be deferred.
 */
export type FindText = (reader: BlockReader, record: u32, sign: usize) => usize;

/** Sets the text of a sign, without escapes, and the plan of its column. */
export function setText(at: usize, end: usize, plan: u32): void {
  textAt = at;
  textEnd = end;
  textPlan = plan;
}

/** Finds a sign other than an `@` in a record: the first from an address on, or the end of the record. */
export type NextSign = (at: usize, end: usize) => usize;

/**
 * Notes the mentions of a record whose bytes lie from `at` to `end`, in texts with an `@` or another sign. Returns
 * false if one of its texts is not certain.
 */
export function readTexts(
  reader: BlockReader,
  record: u32,
  at: usize,
  end: usize,
  find: FindText,
  nextOther: NextSign | null,
): bool {
  let nextSign = nextAt(at, end);
  let other = nextOther === null ? end : nextOther(at, end);
  while (nextSign < end || other < end) {
    const past = find(reader, record, min(nextSign, other));
    if (past == 0) return false;
    // The values of other columns have been read.
    if ((textPlan & 255) == 0 && !readText(reader, record)) return false;
    if (nextSign < past) nextSign = nextAt(past, end);
    if (nextOther !== null && other < past) other = nextOther(past, end);
  }
  return true;
}

/**
 * Judges the value around an `&`, which may be the parameters of a URL. Returns the end of it in the record, or 0 if the
 * record is to be deferred.
 */
export function readQuery(reader: BlockReader, record: u32, sign: usize, find: FindText): usize {
  const past = find(reader, record, sign);
  if (past == 0 || (textPlan & 255) != 0 || isSecretText(textPlan)) return past;
  const length = <u32>(textEnd - textAt);
  return noteStructure(queryOf(textAt, length), record, textAt, length) ? past : 0;
}

/** Returns the first `@` from `at` on, or `end`. Reads, but does not use, up to 16 bytes past `end`. */
function nextAt(at: usize, end: usize): usize {
  for (; at < end; at += 16) {
    const signs = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(<i8>AT_SIGN)));
    if (signs != 0) return min(at + <usize>ctz(signs), end);
  }
  return end;
}

function readText(reader: BlockReader, record: u32): bool {
  const end = textEnd;
  hasSign = nextAt(textAt, end) < end;
  if (isSecretText(textPlan)) return holdsNoNumber(textAt, end) && holdsNoDomain(textAt, end);
  if (!isPlain(textAt, end)) return false;
  if (hasAmpersand && (hasCodes || !isFolded(textAt, end))) return false;
  const column = columnOf(textPlan);
  return (
    (!hasSign || readAddresses(reader, record, column)) &&
    readNumbers(reader, record, textAt, end, column) &&
    readChats(reader, record, textAt, end, column, hasEscapes)
  );
}

/** Reads a text with an `@`. */
function readAddresses(reader: BlockReader, record: u32, column: u32): bool {
  const end = textEnd;
  if (hasQuotes && !isOutsideQuotes(textAt, end)) return false;
  let done = textAt;
  let hasWords = false;
  let addresses: u32 = 0;
  let handles: u32 = 0;
  for (let sign = nextAt(done, end); sign < end; sign = nextAt(done, end)) {
    const what = judgeSign(reader, sign, end);
    if (what == UNSURE) return false;
    if (what == ADDRESS) {
      ++addresses;
      hasWords = hasWords || holdsWord(done, addressAt);
      if (!noteMention(reader, record, addressAt, <u32>(wordEnd - addressAt), sign, column)) return false;
    } else {
      ++handles;
    }
    done = wordEnd;
  }
  // A text that is nothing but addresses is no mention. Beside an address, a handle may be a part of
  // another one.
  if (addresses != 0) return handles == 0 && (hasWords || holdsWord(done, end));
  return !isMarked(textAt, end) && !isSpelled(textAt, end) && !(handles == 1 && isOnlyHandle(textAt, end));
}

/** Returns true if a text may be a handle and nothing else, which leaves traces. */
function isOnlyHandle(at: usize, end: usize): bool {
  while (isSpace(load<u8>(at))) ++at;
  if (<u32>load<u8>(at) != AT_SIGN) return false;
  let isBehind = false;
  for (++at; at < end; ++at) {
    const byte: u32 = load<u8>(at);
    if (isSpace(byte)) isBehind = true;
    // Other characters may be white space.
    else if (byte < 0x80 && (isBehind || !(isDomain(byte) || byte == 0x5f))) return false;
  }
  return true;
}

let addressAt: usize = 0;
/** The end of the address, or a place before the end of the handle. */
let wordEnd: usize = 0;

/** Judges the `@` at `sign`, with the plain text around it. */
function judgeSign(reader: BlockReader, sign: usize, end: usize): u32 {
  const start = textAt;
  let from = sign;
  while (from > start && isLocal(load<u8>(from - 1))) --from;
  let to = sign + 1;
  while (to < end && isDomain(load<u8>(to))) ++to;
  wordEnd = to;
  const isQuoted =
    from > start && isQuote(load<u8>(from - 1)) && pastQuotedAddress(start, from - 1, end) != 0;
  // What an escape stands for may be a part of an address.
  if (hasEscapes && !isQuoted) return UNSURE;
  if (!isQuoted && !isOpen(start, from)) return UNSURE;
  if (from == sign) return isHandle(sign, to, end) ? HANDLE : UNSURE;
  if ((!isQuoted && !isClosed(to, end)) || plainEmail(reader, from, <u32>(to - from)) != sign) return UNSURE;
  if (isChat(sign + 1, to) || mayBeLastDot(to, end)) return UNSURE;
  addressAt = from;
  return ADDRESS;
}

/**
 * Returns the end of the address with quotation marks of its own that begins at `at`, or 0: `quotedAddress` in
 * src/record/traces/mentions.ts. A backslash may stand before each of them. Other white space than that of ASCII
 * beside them is not seen, nor what is an escape behind them.
 */
function pastQuotedAddress(start: usize, at: usize, end: usize): usize {
  const quote = load<u8>(at);
  const isEscaped = at > start && <u32>load<u8>(at - 1) == BACKSLASH;
  const before = isEscaped ? at - 1 : at;
  if (before > start && !isBesideQuote(load<u8>(before - 1)) && !isOpening(load<u8>(before - 1))) return 0;
  const local = ++at;
  while (at < end && isLocal(load<u8>(at))) ++at;
  if (at == local || at == end || <u32>load<u8>(at) != AT_SIGN) return 0;
  const domain = ++at;
  while (at < end && isDomain(load<u8>(at))) ++at;
  if (at == domain) return 0;
  if (isEscaped && at < end && <u32>load<u8>(at) == BACKSLASH) ++at;
  if (at == end || load<u8>(at) != quote) return 0;
  ++at;
  return at == end || isBesideQuote(load<u8>(at)) || isClosing(load<u8>(at)) ? at : 0;
}

/** Returns true for what may stand before such quotation marks, and behind them. */
function isBesideQuote(byte: u32): bool {
  return isSeparator(byte) || byte == COLON || byte == LESS_THAN || byte == GREATER_THAN;
}

function isQuote(byte: u32): bool {
  return byte == QUOTE || byte == APOSTROPHE;
}

function isOpening(byte: u32): bool {
  return byte == OPENING_BRACE || byte == OPENING_BRACKET || byte == OPENING_PARENTHESIS || byte == EQUALS;
}

function isClosing(byte: u32): bool {
  return byte == CLOSING_BRACE || byte == CLOSING_BRACKET || byte == CLOSING_PARENTHESIS;
}

/** Returns true if a comma at `at` may stand for the last dot of an address: `withoutCommas` in src/record/email. */
function mayBeLastDot(at: usize, end: usize): bool {
  return at + 1 < end && load<u8>(at) == COMMA && (<u32>load<u8>(at, 1) | 0x20) - 0x61 < 26;
}

/** Returns true if the domain may be that of WhatsApp's accounts, whose local parts are numbers. */
function isChat(at: usize, end: usize): bool {
  const start = load<u32>(at) | 0x20202020;
  return end - at == 4 ? start == 0x73752e63 : start == 0x68772e73;
}

/** Returns true if nothing that a handle may be taken for has labels parted by dots. */
function isHandle(sign: usize, to: usize, end: usize): bool {
  // A full stop may end a sentence.
  const last = to > sign + 1 && <u32>load<u8>(to - 1) == DOT ? to - 1 : to;
  if (last == sign + 1 && (last == end || <u32>load<u8>(last) != 0x5f)) return false;
  for (let at = sign + 1; at < last; ++at) if (<u32>load<u8>(at) == DOT) return false;
  if (to == end) return true;
  const next: u32 = load<u8>(to);
  // A question mark within a domain is a letter that was lost; the last one of a word ends a question.
  if (next == <u32>QUESTION_MARK) return to + 1 == end || isSpace(load<u8>(to, 1));
  return next < 0x80 && next != 0x2a;
}

function isLocal(byte: u32): bool {
  return isDomain(byte) || byte == 0x5f || byte == 0x2b;
}

function isDomain(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26 || byte - 0x30 < 10 || byte == DOT || byte == 0x2d;
}

/** Returns true if a word starts at `from`, perhaps behind a bracket. */
function isOpen(start: usize, from: usize): bool {
  if (from == start) return true;
  const byte: u32 = load<u8>(from - 1);
  if (isSeparator(byte)) return true;
  return (byte == 0x28 || byte == 0x3c) && (from - 1 == start || isSeparator(load<u8>(from - 2)));
}

/** Returns true if a word ends at `to`, perhaps before a bracket. */
function isClosed(to: usize, end: usize): bool {
  if (to == end) return true;
  const byte: u32 = load<u8>(to);
  if (isSeparator(byte)) return true;
  return (byte == 0x29 || byte == 0x3e) && (to + 1 == end || isSeparator(load<u8>(to, 1)));
}

/** Whether the text has an `@`. */
let hasSign: bool = false;
/**
 * Whether the last text that was found to be plain has quotation marks, escapes of letters and the like, those of
 * characters by number among them, and an `&`.
 */
let hasQuotes: bool = false;
let hasEscapes: bool = false;
let hasCodes: bool = false;
let hasAmpersand: bool = false;

/**
 * Returns true if a text has no escapes and no `at` in brackets, also when its wide characters are replaced
 * by narrow ones, or those that were encoded twice.
 */
function isPlain(at: usize, end: usize): bool {
  hasQuotes = false;
  hasEscapes = false;
  hasCodes = false;
  hasAmpersand = false;
  let past = at;
  for (; at < end; at += 16) {
    for (let odd = oddIn(at); odd != 0; odd &= odd - 1) {
      const found = at + <usize>ctz(odd);
      if (found >= end) return true;
      if (found < past) continue;
      const byte: u32 = load<u8>(found);
      if (byte == QUOTE) hasQuotes = true;
      else if (byte == BACKSLASH && isHarmless(found, end)) {
        hasEscapes = true;
        if (<u32>load<u8>(found, 1) != LETTER_U) continue;
        hasCodes = true;
        past = found + 6;
      } else if (hasSign ? isOdd(found, end) : isOddBesideNumbers(found, end)) return false;
      else if (byte == 0x26) hasAmpersand = true;
    }
  }
  return true;
}

/**
 * Returns true for an escape of JSON that stands for a quotation mark, a slash, white space, or a character beyond
 * U+00BF that is no part of one in UTF-8. No escape may follow that of a Latin letter.
 */
function isHarmless(at: usize, end: usize): bool {
  if (at + 1 == end) return false;
  const letter: u32 = load<u8>(at, 1);
  if (letter != LETTER_U)
    return letter == QUOTE || letter == 0x2f || letter == 0x6e || letter == 0x72 || letter == 0x74;
  if (at + 6 > end) return false;
  for (let digit: usize = 2; digit < 6; ++digit) if (!isHexDigit(load<u8>(at + digit))) return false;
  if (<u32>load<u16>(at, 2) != 0x3030) return true;
  if ((<u32>load<u8>(at, 4) | 0x20) - 0x63 >= 4) return false;
  return at + 6 == end || (load<u8>(at, 6) < 0x80 && <u32>load<u8>(at, 6) != BACKSLASH);
}

function isHexDigit(byte: u32): bool {
  return byte - 0x30 < 10 || (byte | 0x20) - 0x61 < 6;
}

/** The most characters between two quotation marks that belong together, and those that a byte may become in NFKC. */
const MOST_QUOTED: u32 = 254;
const MOST_OF_BYTE: u32 = 6;

/**
 * Returns true if each `@` of a text stands outside quotation marks, but for those of its address alone: see
 * `splitOutsideQuotes` in src/record/email/email.ts. Markup with some would vanish, and those of a literal.
 */
function isOutsideQuotes(at: usize, end: usize): bool {
  const start = at;
  let isFirst = true;
  let isInside = false;
  let holdsSign = false;
  let length: u32 = 0;
  for (; at < end; ++at) {
    const byte: u32 = load<u8>(at);
    if (byte == 0x3c) return false;
    if (byte == QUOTE) {
      const past = pastQuotedAddress(start, at, end);
      if (past != 0) {
        if (isInside) return false;
        at = past - 1;
        continue;
      }
      if (isFirst && at > start && mayBeginLiteral(load<u8>(at - 1))) return false;
      if (isInside && (holdsSign || length > MOST_QUOTED)) return false;
      isFirst = false;
      isInside = !isInside;
      holdsSign = false;
      length = 0;
    } else if (isInside) {
      length += byte >= 0x80 ? MOST_OF_BYTE : 1;
      holdsSign = holdsSign || byte == AT_SIGN;
    }
  }
  return true;
}

/** Returns true for the letter before the quotes of a literal, and bytes that may stand for it or behind it unseen. */
function mayBeginLiteral(byte: u32): bool {
  const letter = byte | 0x20;
  return letter == 0x62 || letter == 0x6e || letter == 0x75 || byte < 0x20 || byte >= 0x80;
}

/** Marks bytes that may be odd, among 16: see `isOdd`. Reads one byte before them, and one behind. */
function oddIn(at: usize): u32 {
  const bytes = v128.load(at);
  const quotes = v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), i8x16.eq(bytes, i8x16.splat(0x5c)));
  const escapes = v128.or(
    v128.or(i8x16.eq(bytes, i8x16.splat(0x25)), i8x16.eq(bytes, i8x16.splat(0x26))),
    i8x16.eq(bytes, i8x16.splat(0x3d)),
  );
  const brackets = v128.or(
    v128.or(i8x16.eq(bytes, i8x16.splat(0x28)), i8x16.eq(bytes, i8x16.splat(0x3c))),
    v128.or(i8x16.eq(bytes, i8x16.splat(0x5b)), i8x16.eq(bytes, i8x16.splat(0x7b))),
  );
  const wide = v128.or(i8x16.eq(bytes, i8x16.splat(<i8>0xef)), i8x16.eq(bytes, i8x16.splat(<i8>0xc3)));
  const zeros = v128.and(
    v128.and(i8x16.eq(bytes, i8x16.splat(0x30)), i8x16.eq(v128.load(at + 1), i8x16.splat(0x30))),
    i8x16.eq(v128.or(v128.load(at - 1), i8x16.splat(0x20)), i8x16.splat(0x75)),
  );
  return <u32>i8x16.bitmask(v128.or(v128.or(v128.or(quotes, escapes), v128.or(brackets, wide)), zeros));
}

function isOdd(at: usize, end: usize): bool {
  const byte: u32 = load<u8>(at);
  const next = at + 1 < end ? <u32>load<u8>(at, 1) : 0;
  // A percent sign and two hexadecimal digits, or `=` and two.
  if (byte == 0x25 || byte == 0x3d) return isHexDigit(next);
  if (byte == 0x26) return next != 0x20;
  if (byte == 0xef) return next == 0xbc || next == 0xb9;
  // A character that may be the first byte of one in UTF-8, and one that may be the next.
  if (byte == 0xc3) {
    const after = at + 2 < end ? <u32>load<u8>(at, 2) : 0;
    return (
      next - 0x82 < 0x33 &&
      (after == 0xc2 || after == 0xc5 || after == 0xc6 || after == 0xcb || after == 0xe2)
    );
  }
  if (byte != 0x28 && byte != 0x3c && byte != 0x5b && byte != 0x7b) return true;
  // `at` in brackets. Other white space may stand in front of it.
  let word = at + 1;
  while (word < end && isSpace(load<u8>(word))) ++word;
  const first = word < end ? <u32>load<u8>(word) : 0;
  return first >= 0x80 || ((first | 0x20) == 0x61 && word + 1 < end && isAt(<u32>load<u8>(word, 1) | 0x20));
}

/** The longest name of a character in HTML, without the `&` before it. */
const LONGEST_ENTITY: usize = 10;

/** Does the same for a text without an `@`, in which less makes a difference: no address can stand in it. */
function isOddBesideNumbers(at: usize, end: usize): bool {
  const byte: u32 = load<u8>(at);
  const next = at + 1 < end ? <u32>load<u8>(at, 1) : 0;
  if (byte == BACKSLASH) return true;
  if (byte == 0x25) return isHexDigit(next);
  // `?phone=`, in any case.
  if (byte == EQUALS) return next - 0x30 < 10 && (load<u32>(at - 4) | 0x20202020) == 0x656e6f68;
  if (byte == 0xef) return next == 0xbc || next == 0xb9;
  if (byte != 0x26) return false;
  const last = min(end, at + 1 + LONGEST_ENTITY);
  for (let to = at + 1; to < last; ++to) if (<u32>load<u8>(to) == 0x3b) return true;
  return false;
}

/**
 * Returns true if a text with an `&` certainly stays what it is for numbers: it is folded, so that signs could come
 * into being, others vanish, and markup with them.
 */
function isFolded(at: usize, end: usize): bool {
  for (const start = at; at < end;) {
    const byte: u32 = load<u8>(at);
    if (byte < 0x80) {
      if (byte == LESS_THAN || byte == BACKSLASH) return false;
      ++at;
    } else if (byte - 0xc3 < 7 || byte - 0xd0 < 4) at += 2;
    else if (byte - 0xe4 < 6) at += 3;
    else if (isPicture(at, end)) at += byte == 0xf0 ? 4 : 3;
    // What parts or joins pictures vanishes.
    else if (at > start && load<u8>(at - 1) >= 0x80 && isJoiner(at)) at += 3;
    else return false;
  }
  return true;
}

/** Returns true for U+FE0F and U+200D. */
function isJoiner(at: usize): bool {
  const rest: u32 = load<u16>(at, 1);
  return <u32>load<u8>(at) == 0xef ? rest == 0x8fb8 : <u32>load<u8>(at) == 0xe2 && rest == 0x8d80;
}

/** Returns true if a secret certainly holds no number. */
function holdsNoNumber(at: usize, end: usize): bool {
  for (let to = at; to < end; ++to) if (<u32>load<u8>(to) == PLUS && mayBeginNumber(to + 1)) return false;
  return nextChat(at, end) == end;
}

/** Returns true if a `+` before `at` may be a sign: `mayMention` of src/record/traces/mentions.ts. */
export function mayBeginNumber(at: usize): bool {
  let byte: u32 = load<u8>(at);
  if (byte == 0x20 || byte == OPENING_PARENTHESIS) byte = load<u8>(at, 1);
  return byte - 0x30 < 10 || byte >= 0x80 || byte == BACKSLASH;
}

/** Returns true for the letters behind the first of `at` and `arroba`. */
function isAt(byte: u32): bool {
  return byte == 0x74 || byte == 0x72;
}

/** Returns true if the bytes certainly hold a word: a letter, a digit, or a character of four bytes. */
function holdsWord(at: usize, end: usize): bool {
  while (at < end) {
    const byte: u32 = load<u8>(at);
    if (byte == BACKSLASH) {
      // What an escape stands for may be white space.
      at += <u32>load<u8>(at, 1) == LETTER_U ? 6 : 2;
      continue;
    }
    if (byte - 0x30 < 10 || (byte | 0x20) - 0x61 < 26 || byte >= 0xf0) return true;
    ++at;
  }
  return false;
}

/** Returns true if a text has masks, markup, or `dot` in brackets. */
function isMarked(at: usize, end: usize): bool {
  for (; at < end; ++at) {
    const byte: u32 = load<u8>(at);
    if (byte == 0x2a || byte == 0x3c) return true;
    // U+2022 and U+25CF.
    if (byte == 0xe2 && at + 2 < end) {
      const rest: u32 = load<u16>(at, 1);
      if (rest == 0xa280 || rest == 0x8f97) return true;
    }
    if (byte != 0x28 && byte != 0x5b && byte != 0x7b) continue;
    const next = at + 1 < end && <u32>load<u8>(at, 1) == 0x20 ? at + 2 : at + 1;
    if (next < end && (<u32>load<u8>(next) | 0x20) == 0x64) return true;
  }
  return false;
}

/**
 * Returns true if a text with a handle may be an address in words, as `kim @example dot net`: one word
 * stands before the `@`, and something like a dot behind it.
 */
function isSpelled(at: usize, end: usize): bool {
  const sign = nextAt(at, end);
  if (nextAt(sign + 1, end) < end) return false;
  let words: u32 = 0;
  let isEmpty = true;
  let isInside = false;
  for (; at < sign; ++at) {
    const byte: u32 = load<u8>(at);
    if (isSpace(byte)) {
      isInside = false;
      continue;
    }
    isEmpty = false;
    if (isInside || !(byte - 0x30 < 10 || (byte | 0x20) - 0x61 < 26)) continue;
    isInside = true;
    ++words;
  }
  // What is no letter may vanish, and the quote of a literal with its letter.
  if (isEmpty || words > 2) return false;
  for (at = sign; at < end; ++at) {
    const byte: u32 = load<u8>(at);
    if (byte == DOT || byte >= 0x80) return true;
    if ((byte | 0x20) == 0x64 && at + 1 < end && (<u32>load<u8>(at, 1) | 0x20) == 0x6f) return true;
  }
  return false;
}

/**
 * Returns true if no address can stand in a text: it has no dot behind an `@`, nor a comma for one, and
 * nothing in it is written in another way.
 */
function holdsNoDomain(at: usize, end: usize): bool {
  let isBehind = false;
  for (; at < end; ++at) {
    const byte: u32 = load<u8>(at);
    if (byte >= 0x80 || byte == 0x25 || byte == 0x26 || byte == 0x5c || byte == 0x3d) return false;
    // Words for a dot have white space or brackets.
    if (isSpace(byte) || byte == 0x28 || byte == 0x5b || byte == 0x7b || byte == 0x3c) return false;
    if (byte == 0x30 && <u32>load<u8>(at, 1) == 0x30 && (<u32>load<u8>(at - 1) | 0x20) == 0x75) return false;
    if (byte == AT_SIGN) isBehind = true;
    else if (isBehind && (byte == DOT || byte == 0x2c)) return false;
  }
  return true;
}
