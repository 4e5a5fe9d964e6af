// Writes the answers to a block's lines, in order. Most answers differ only in the query. The rest
// depends on the line's class and its results in all indexes; the binding keeps a text for each
// combination, which is copied here.

import { LINE_FEED } from "../characters";
import { LINE_BYTES, ODD, QueryBlock, shownOf, UNASKED, wayOf } from "./query-block";

/** All lines are answered. */
const DONE: i32 = 0;
/** No space is left for the next answer. */
const FULL: i32 = 1;
/** The next line is deferred to the reference path. */
const ODD_LINE: i32 = 2;
/** No answer is kept for the next line's results. */
const UNKNOWN: i32 = 3;

/**
 * A kept answer: its hash, the class of its lines and how they are read, the address of its text, and
 * its length (u32 each); then the results.
 */
const HEAD_BYTES: u32 = 16;

/** Where the query stands in an answer. */
const BEHIND_HEAD: u32 = 1;
const AT_END: u32 = 2;

/** The most digits of a line number. */
const MOST_DIGITS: u32 = 20;

/** Hash of the next line's results, after `writeAnswers` found no answer for them. */
let unknownHash: u32 = 0;

/**
 * Writes answers until something stops it, and returns what that was. An answer of length 0 is not
 * written.
 */
export function writeAnswers(block: QueryBlock): i32 {
  const lineCount = block.lineCount;
  const resultBytes = block.resultBytes;
  const head = block.head;
  const headLength = block.headLength;
  const textPlace = block.textPlace;
  const limit = block.outLimit;
  const number = <u64>block.numberLow | ((<u64>block.numberHigh) << 32);
  let out = block.outEnd;
  let stop = DONE;
  let index = block.line;
  for (; index < lineCount; ++index) {
    const line = block.lines + index * LINE_BYTES;
    if (load<u32>(line, 8) == ODD) {
      stop = ODD_LINE;
      break;
    }
    const kind = kindOf(line);
    const results = block.results + index * resultBytes;
    const answer = find(block, kind, results, resultBytes);
    if (answer <= 1) {
      stop = answer == 0 ? UNKNOWN : ODD_LINE;
      break;
    }
    const length = load<u32>(answer, 12);
    if (length == 0) continue;
    const shown = shownOf(line);
    const textLength = load<u32>(shown, 4);
    if (out + MOST_DIGITS + headLength + textLength + length + 1 > limit) {
      stop = FULL;
      break;
    }
    if (block.hasNumber != 0) out = writeNumber(out, number + <u64>index);
    copy(out, head, headLength);
    out += headLength;
    if (textPlace == BEHIND_HEAD) {
      copy(out, load<u32>(shown), textLength);
      out += textLength;
    }
    copy(out, load<u32>(answer, 8), length);
    out += length;
    if (textPlace == AT_END) {
      copy(out, load<u32>(shown), textLength);
      out += textLength;
      store<u8>(out++, LINE_FEED);
    }
  }
  block.line = index;
  block.outEnd = out;
  return stop;
}

/**
 * Keeps the answer to the next line: `length` bytes at `at`, which must stay there. There must be
 * space for one.
 */
export function keepAnswer(block: QueryBlock, at: usize, length: u32): void {
  const resultBytes = block.resultBytes;
  const answer = block.answers + block.answerCount * (HEAD_BYTES + resultBytes);
  store<u32>(answer, unknownHash);
  store<u32>(answer, kindOf(block.lines + block.line * LINE_BYTES), 4);
  store<u32>(answer, <u32>at, 8);
  store<u32>(answer, length, 12);
  memory.copy(answer + HEAD_BYTES, block.results + block.line * resultBytes, resultBytes);
  let slot = unknownHash & block.answerMask;
  while (load<u32>(block.answerSlots + (slot << 2)) != 0) slot = (slot + 1) & block.answerMask;
  store<u32>(block.answerSlots + (slot << 2), ++block.answerCount);
}

/** Removes all answers. */
export function forgetAnswers(block: QueryBlock): void {
  memory.fill(block.answerSlots, 0, (<usize>block.answerMask + 1) << 2);
  block.answerCount = 0;
}

/** Returns what distinguishes lines with the same results: their class, and how they are read. */
function kindOf(line: usize): u32 {
  return load<u32>(line, 8) | (wayOf(line) << 8);
}

/** Returns the kept answer, 0 if there is none, or 1 if the line is deferred. */
function find(block: QueryBlock, kind: u32, results: usize, resultBytes: u32): usize {
  let hash: u64 = kind;
  for (let at = results, end = results + resultBytes; at < end; at += 4) {
    const result = load<u32>(at);
    if (result == UNASKED) return 1;
    hash = (hash ^ <u64>result) * 0x9e3779b97f4a7c15;
    hash ^= hash >> 32;
  }
  const own = <u32>hash;
  const mask = block.answerMask;
  let slot = own & mask;
  while (true) {
    const known = load<u32>(block.answerSlots + (slot << 2));
    if (known == 0) break;
    const answer = block.answers + (known - 1) * (HEAD_BYTES + resultBytes);
    if (
      load<u32>(answer) == own &&
      load<u32>(answer, 4) == kind &&
      areSame(answer + HEAD_BYTES, results, resultBytes)
    )
      return answer;
    slot = (slot + 1) & mask;
  }
  unknownHash = own;
  return 0;
}

function areSame(a: usize, b: usize, bytes: u32): bool {
  for (let offset: u32 = 0; offset < bytes; offset += 8)
    if (load<u64>(a + offset) != load<u64>(b + offset)) return false;
  return true;
}

/** Copies bytes. Reads and writes up to 15 more. */
function copy(to: usize, from: usize, length: u32): void {
  for (const end = to + length; to < end; to += 16, from += 16) v128.store(to, v128.load(from));
}

function writeNumber(out: usize, number: u64): usize {
  let digits: u32 = 1;
  for (let rest = number / 10; rest != 0; rest /= 10) ++digits;
  for (let at = out + digits; at > out; number /= 10) store<u8>(--at, <u8>(number % 10) + 0x30);
  return out + digits;
}
