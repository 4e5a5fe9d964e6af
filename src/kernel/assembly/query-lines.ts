// Cuts a block into lines and tells what each can be read as, as far as that is certain: src/record/readings.ts is the definition.

import { plainEmail } from "./csv-value";
import { isPlainInternational } from "./phone-value";
import { DIGITS, EMAIL, LINE_BYTES, NAME, ODD, PHONE, QueryBlock } from "./query-block";

const LINE_FEED: u8 = 0x0a;
const CARRIAGE_RETURN: u8 = 0x0d;
const PLUS: u8 = 0x2b;
const ZERO: u8 = 0x30;
const AT_SIGN: u8 = 0x40;

/** No identifier is longer. */
const LONGEST: u32 = 254;

/** With fewer digits a text has no phone number in it. */
const FEWEST_DIGITS: u32 = 4;

const EMAIL_KIND: u32 = 1;
const PHONE_KIND: u32 = 2;
const USERNAME_KIND: u32 = 3;

/** Reads lines from where reading is, as many as there is room for. */
export function readLines(block: QueryBlock): void {
  const end = block.end;
  const mostLines = block.mostLines;
  let at = block.at;
  let line = block.lines;
  let count: u32 = 0;
  // The search for the last line's end ends too.
  store<u8>(end, LINE_FEED);
  for (; at < end && count < mostLines; ++count) {
    let stop = at;
    while (true) {
      const feeds = <u32>i8x16.bitmask(i8x16.eq(v128.load(stop), i8x16.splat(LINE_FEED)));
      if (feeds != 0) {
        stop += ctz(feeds);
        break;
      }
      stop += 16;
    }
    let length = <u32>(stop - at);
    if (length > 0 && load<u8>(stop - 1) == CARRIAGE_RETURN) --length;
    store<u32>(line, <u32>at);
    store<u32>(line, length, 4);
    store<u32>(line, classOf(block, at, length), 8);
    line += LINE_BYTES;
    at = stop + 1;
  }
  block.at = at;
  block.lineCount = count;
  block.line = 0;
}

function classOf(block: QueryBlock, at: usize, length: u32): u32 {
  if (length == 0 || length > LONGEST) return ODD;
  const forced = block.forcedKind;
  const found = classOfAny(block, at, length);
  if (forced == 0) return found;
  if (forced == EMAIL_KIND) return found == EMAIL ? EMAIL : ODD;
  if (forced == PHONE_KIND) return found == PHONE || found == DIGITS ? found : ODD;
  return forced == USERNAME_KIND && found != ODD ? NAME : ODD;
}

function classOfAny(block: QueryBlock, at: usize, length: u32): u32 {
  const first = load<u8>(at);
  if (first == PLUS) return isPlainInternational(block.tables, at, length) ? PHONE : ODD;
  if (first - ZERO < 10 && areBareDigits(at, length)) return block.takesDigits != 0 ? DIGITS : ODD;
  if (plainEmail(block.tables, at, length) != 0) return EMAIL;
  return isCertainName(block, at, length) ? NAME : ODD;
}

/** 7 to 15 digits, of which the first two are not both 0. */
function areBareDigits(at: usize, length: u32): bool {
  if (length - 7 > 8 || (load<u8>(at) == ZERO && load<u8>(at, 1) == ZERO)) return false;
  const digits = <u32>i8x16.bitmask(i8x16.lt_u(i8x16.sub(v128.load(at), i8x16.splat(ZERO)), i8x16.splat(10)));
  return (~digits & ((1 << length) - 1)) == 0;
}

/**
 * Whether the bytes are a user name and can be neither an address, a phone number nor a list: printable ASCII without space and
 * `/` `:` `;` `,` `|` `(` `[`, no `@` but perhaps as the first, no beginning of a phone number, and few digits or a letter that
 * stands in no phone number. Without `"` and `\` too, which JSON writes otherwise.
 */
function isCertainName(block: QueryBlock, at: usize, length: u32): bool {
  const first = load<u8>(at);
  // As isInternationalPhone has it.
  if (first == 0x27 || first == 0x28 || first == 0x3c || first == 0x5b || first == 0x7b) return false;
  if (first == AT_SIGN) {
    if (length == 1) return false;
    ++at;
    --length;
    // Quotation marks around a name are not its own.
    if (load<u8>(at) == 0x27) return false;
  }
  const start = at;
  const end = at + length;
  let digits: u32 = 0;
  for (; at < end; at += 16) {
    const bytes = v128.load(at);
    let bad = v128.or(i8x16.le_s(bytes, i8x16.splat(0x20)), i8x16.eq(bytes, i8x16.splat(0x7f)));
    bad = v128.or(bad, v128.or(i8x16.eq(bytes, i8x16.splat(0x2f)), i8x16.eq(bytes, i8x16.splat(0x40))));
    // `:` and `;`
    bad = v128.or(bad, i8x16.eq(v128.and(bytes, i8x16.splat(<i8>0xfe)), i8x16.splat(0x3a)));
    bad = v128.or(bad, v128.or(i8x16.eq(bytes, i8x16.splat(0x2c)), i8x16.eq(bytes, i8x16.splat(0x7c))));
    bad = v128.or(bad, v128.or(i8x16.eq(bytes, i8x16.splat(0x22)), i8x16.eq(bytes, i8x16.splat(0x5c))));
    // An `@` may be written as a word in brackets.
    bad = v128.or(bad, v128.or(i8x16.eq(bytes, i8x16.splat(0x28)), i8x16.eq(bytes, i8x16.splat(0x5b))));
    const left = <u32>(end - at);
    const mask: u32 = left >= 16 ? 0xffff : (1 << left) - 1;
    if ((<u32>i8x16.bitmask(bad) & mask) != 0) return false;
    digits += popcnt(<u32>i8x16.bitmask(i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(ZERO)), i8x16.splat(10))) & mask);
  }
  if (digits < FEWEST_DIGITS) return true;
  for (at = start; at < end; ++at) if (load<u8>(block.nameLetters + <usize>load<u8>(at)) != 0) return true;
  return false;
}
