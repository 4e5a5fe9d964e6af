// SipHash-2-4 of many texts, six at a time: four in the lanes of two vectors, so that the processor
// works on one vector while the other waits, and two in words, for which it has other units. Texts
// with the same number of words go together. They are lower-cased on their way into the hash, as in
// sip-hash.ts. docs/format.md, section 3.

import { rangeIn } from "../characters";
import { start0, start1, start2, start3 } from "./sip-hash";

/** A text: its address, its length, the address for its key, and its kind (u32 each). */
const AT: usize = 0;
const LENGTH: usize = 4;
const TO: usize = 8;
const KIND: usize = 12;
const TEXT_BYTES: usize = 16;

/** Lists of texts by their number of whole words: the size of a full one, and space to fill up the last six. */
export const FULL: usize = 120 * TEXT_BYTES;
const LIST_BYTES: usize = 128 * TEXT_BYTES;
const lists: usize = memory.data(32 * 128 * 16, 16);
/** By number of words: the bytes in the list. The bits of `present` mark the lists that are not empty. */
const sizes: usize = memory.data(32 * 4, 16);
let present: u32 = 0;

/**
 * Adds the byte `kind` and `length` bytes of text at `at`, at most 254. Their hash is written to
 * `to` by the next call of `hashTexts` at the latest.
 */
export function addText(kind: u32, at: usize, length: u32, to: usize): void {
  if (putText(kind, at, length, to) == FULL) hashList(wordsOf(length));
}

/**
 * Adds a text as {@link addText} does, but returns the size of its list, which is hashed before another text
 * comes if it is {@link FULL}. It calls nothing, so that loops take it in.
 */
export function putText(kind: u32, at: usize, length: u32, to: usize): usize {
  const words = wordsOf(length);
  const size: usize = load<u32>(sizes + ((<usize>words) << 2));
  const text = lists + <usize>words * LIST_BYTES + size;
  store<u64>(text, <u64>at | ((<u64>length) << 32), AT);
  store<u64>(text, <u64>to | ((<u64>kind) << 32), TO);
  store<u32>(sizes + ((<usize>words) << 2), <u32>(size + TEXT_BYTES));
  present |= 1 << words;
  return size + TEXT_BYTES;
}

/** Returns the whole words of a text with its kind. */
export function wordsOf(length: u32): u32 {
  return (length + 1) >> 3;
}

/** Writes the keys of all texts. Reads, but does not use, the byte before each and up to 14 past it. */
export function hashTexts(): void {
  while (present != 0) hashList(ctz(present));
}

export function hashList(words: u32): void {
  present &= ~(1 << words);
  const start = lists + <usize>words * LIST_BYTES;
  const end = start + <usize>load<u32>(sizes + ((<usize>words) << 2));
  store<u32>(sizes + ((<usize>words) << 2), 0);
  // The last text is repeated to make up six.
  const last = v128.load(end - TEXT_BYTES);
  v128.store(end, last);
  v128.store(end, last, 16);
  v128.store(end, last, 32);
  v128.store(end, last, 48);
  v128.store(end, last, 64);
  for (let text = start; text < end; text += 6 * TEXT_BYTES) hashSix(text, words);
}

/** Hashes six texts of `words` whole words each. */
function hashSix(text: usize, words: u32): void {
  let v0 = i64x2.splat(start0);
  let v1 = i64x2.splat(start1);
  let v2 = i64x2.splat(start2);
  let v3 = i64x2.splat(start3);
  let w0 = v0;
  let w1 = v1;
  let w2 = v2;
  let w3 = v3;
  let x0 = start0;
  let x1 = start1;
  let x2 = start2;
  let x3 = start3;
  let y0 = x0;
  let y1 = x1;
  let y2 = x2;
  let y3 = x3;
  // The kind stands in front of the text, so that each word begins a byte earlier than one of the text.
  let offset: usize = -1;
  // Two words of zeros end each hash, after the last bytes with the length on top.
  for (let left = <i32>words; left >= -2; --left) {
    let vWord = i64x2.splat(0);
    let wWord = vWord;
    let xWord: u64 = 0;
    let yWord: u64 = 0;
    if (left >= 0) {
      vWord = lowerCase(text, offset);
      wWord = lowerCase(text + 2 * TEXT_BYTES, offset);
      let xyWord = lowerCase(text + 4 * TEXT_BYTES, offset);
      offset += 8;
      if (left == <i32>words) {
        vWord = firstWord(vWord, text);
        wWord = firstWord(wWord, text + 2 * TEXT_BYTES);
        xyWord = firstWord(xyWord, text + 4 * TEXT_BYTES);
      }
      if (left == 0) {
        vWord = lastWord(vWord, text);
        wWord = lastWord(wWord, text + 2 * TEXT_BYTES);
        xyWord = lastWord(xyWord, text + 4 * TEXT_BYTES);
      }
      xWord = i64x2.extract_lane(xyWord, 0);
      yWord = i64x2.extract_lane(xyWord, 1);
    } else if (left == -1) {
      v2 = v128.xor(v2, i64x2.splat(0xff));
      w2 = v128.xor(w2, i64x2.splat(0xff));
      x2 ^= 0xff;
      y2 ^= 0xff;
    }
    v3 = v128.xor(v3, vWord);
    w3 = v128.xor(w3, wWord);
    x3 ^= xWord;
    y3 ^= yWord;
    // Two rounds, unrolled: a loop would take a tenth longer.
    v0 = i64x2.add(v0, v1);
    w0 = i64x2.add(w0, w1);
    x0 += x1;
    y0 += y1;
    v1 = v128.xor(v128.or(i64x2.shl(v1, 13), i64x2.shr_u(v1, 51)), v0);
    w1 = v128.xor(v128.or(i64x2.shl(w1, 13), i64x2.shr_u(w1, 51)), w0);
    x1 = rotl(x1, 13) ^ x0;
    y1 = rotl(y1, 13) ^ y0;
    v0 = swapHalves(v0);
    w0 = swapHalves(w0);
    x0 = rotl(x0, 32);
    y0 = rotl(y0, 32);
    v2 = i64x2.add(v2, v3);
    w2 = i64x2.add(w2, w3);
    x2 += x3;
    y2 += y3;
    v3 = v128.xor(turned16(v3), v2);
    w3 = v128.xor(turned16(w3), w2);
    x3 = rotl(x3, 16) ^ x2;
    y3 = rotl(y3, 16) ^ y2;
    v0 = i64x2.add(v0, v3);
    w0 = i64x2.add(w0, w3);
    x0 += x3;
    y0 += y3;
    v3 = v128.xor(v128.or(i64x2.shl(v3, 21), i64x2.shr_u(v3, 43)), v0);
    w3 = v128.xor(v128.or(i64x2.shl(w3, 21), i64x2.shr_u(w3, 43)), w0);
    x3 = rotl(x3, 21) ^ x0;
    y3 = rotl(y3, 21) ^ y0;
    v2 = i64x2.add(v2, v1);
    w2 = i64x2.add(w2, w1);
    x2 += x1;
    y2 += y1;
    v1 = v128.xor(v128.or(i64x2.shl(v1, 17), i64x2.shr_u(v1, 47)), v2);
    w1 = v128.xor(v128.or(i64x2.shl(w1, 17), i64x2.shr_u(w1, 47)), w2);
    x1 = rotl(x1, 17) ^ x2;
    y1 = rotl(y1, 17) ^ y2;
    v2 = swapHalves(v2);
    w2 = swapHalves(w2);
    x2 = rotl(x2, 32);
    y2 = rotl(y2, 32);
    v0 = i64x2.add(v0, v1);
    w0 = i64x2.add(w0, w1);
    x0 += x1;
    y0 += y1;
    v1 = v128.xor(v128.or(i64x2.shl(v1, 13), i64x2.shr_u(v1, 51)), v0);
    w1 = v128.xor(v128.or(i64x2.shl(w1, 13), i64x2.shr_u(w1, 51)), w0);
    x1 = rotl(x1, 13) ^ x0;
    y1 = rotl(y1, 13) ^ y0;
    v0 = swapHalves(v0);
    w0 = swapHalves(w0);
    x0 = rotl(x0, 32);
    y0 = rotl(y0, 32);
    v2 = i64x2.add(v2, v3);
    w2 = i64x2.add(w2, w3);
    x2 += x3;
    y2 += y3;
    v3 = v128.xor(turned16(v3), v2);
    w3 = v128.xor(turned16(w3), w2);
    x3 = rotl(x3, 16) ^ x2;
    y3 = rotl(y3, 16) ^ y2;
    v0 = i64x2.add(v0, v3);
    w0 = i64x2.add(w0, w3);
    x0 += x3;
    y0 += y3;
    v3 = v128.xor(v128.or(i64x2.shl(v3, 21), i64x2.shr_u(v3, 43)), v0);
    w3 = v128.xor(v128.or(i64x2.shl(w3, 21), i64x2.shr_u(w3, 43)), w0);
    x3 = rotl(x3, 21) ^ x0;
    y3 = rotl(y3, 21) ^ y0;
    v2 = i64x2.add(v2, v1);
    w2 = i64x2.add(w2, w1);
    x2 += x1;
    y2 += y1;
    v1 = v128.xor(v128.or(i64x2.shl(v1, 17), i64x2.shr_u(v1, 47)), v2);
    w1 = v128.xor(v128.or(i64x2.shl(w1, 17), i64x2.shr_u(w1, 47)), w2);
    x1 = rotl(x1, 17) ^ x2;
    y1 = rotl(y1, 17) ^ y2;
    v2 = swapHalves(v2);
    w2 = swapHalves(w2);
    x2 = rotl(x2, 32);
    y2 = rotl(y2, 32);
    v0 = v128.xor(v0, vWord);
    w0 = v128.xor(w0, wWord);
    x0 ^= xWord;
    y0 ^= yWord;
  }
  const vKeys = v128.xor(v128.xor(v0, v1), v128.xor(v2, v3));
  const wKeys = v128.xor(v128.xor(w0, w1), v128.xor(w2, w3));
  v128.store64_lane(load<u32>(text, TO), vKeys, 0);
  v128.store64_lane(load<u32>(text, TO + TEXT_BYTES), vKeys, 1);
  v128.store64_lane(load<u32>(text, TO + 2 * TEXT_BYTES), wKeys, 0);
  v128.store64_lane(load<u32>(text, TO + 3 * TEXT_BYTES), wKeys, 1);
  store<u64>(load<u32>(text, TO + 4 * TEXT_BYTES), x0 ^ x1 ^ x2 ^ x3);
  store<u64>(load<u32>(text, TO + 5 * TEXT_BYTES), y0 ^ y1 ^ y2 ^ y3);
}

function inLanes(first: u64, second: u64): v128 {
  return i64x2.replace_lane(i64x2.splat(first), 1, second);
}

/** Puts the kinds of two texts in front of them, in place of the bytes before. */
function firstWord(words: v128, text: usize): v128 {
  const kinds = inLanes(load<u32>(text, KIND), load<u32>(text, KIND + TEXT_BYTES));
  return v128.or(v128.andnot(words, i64x2.splat(0xff)), kinds);
}

/** Returns the last words of two messages: the rest of each text, and its length in the top byte. */
function lastWord(words: v128, text: usize): v128 {
  const first = <u64>load<u32>(text, LENGTH) + 1;
  const second = <u64>load<u32>(text, LENGTH + TEXT_BYTES) + 1;
  const rest = inLanes(~(u64.MAX_VALUE << ((first & 7) << 3)), ~(u64.MAX_VALUE << ((second & 7) << 3)));
  return v128.or(v128.and(words, rest), inLanes(first << 56, second << 56));
}

/** Returns eight bytes of each of two texts, from `offset` on, with `A` to `Z` lower-cased. */
function lowerCase(texts: usize, offset: usize): v128 {
  const first = <usize>load<u32>(texts, AT) + offset;
  const second = <usize>load<u32>(texts, AT + TEXT_BYTES) + offset;
  const text = v128.load64_lane(second, v128.load64_zero(first), 1);
  const isUpper = rangeIn(text, 0x41, 26);
  return v128.or(text, v128.and(isUpper, i8x16.splat(0x20)));
}

/** Rotates both lanes by 32 bits. */
function swapHalves(lanes: v128): v128 {
  return v128.shuffle<i32>(lanes, lanes, 1, 0, 3, 2);
}

/** Rotates both lanes left by 16 bits. */
function turned16(lanes: v128): v128 {
  return v128.shuffle<i16>(lanes, lanes, 3, 0, 1, 2, 7, 4, 5, 6);
}
