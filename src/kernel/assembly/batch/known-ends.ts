// Ends of three and four characters before domains that are noted (known-traces.ts): most come again, and are found
// here before they are hashed. All readers share the table, since no two domains have the same number.

import { numberOf } from "./known-traces";

/** By three characters and the domain behind them: what they are, and a bit for each character before them. */
const ENDS: usize = 32_768;
const END_BYTES: usize = 16;
const ends: usize = memory.data(32_768 * 16, 16);

/**
 * Ends that wait: three characters and their domain, as the table has them; the bit of the fourth, 0 if there is none;
 * the `@`; and how many bytes there are from it on. They are looked up together, so that the processor fetches many
 * slots of the table at the same time.
 */
const MOST_WAITING: u32 = 128;
const BIT: usize = 8;
export const SIGN: usize = 16;
export const BEHIND: usize = 20;
export const WAITING_BYTES: usize = 24;
export const waitingEnds: usize = memory.data(128 * 24, 16);
export let pastEnds: usize = waitingEnds;

/** What is new of an end that was looked up, in place of what it is: that of three characters, that of four. */
export const NEWS: usize = 0;
export const NEW_THREE: u32 = 1;
export const NEW_FOUR: u32 = 2;

/** Notes the last `count` characters before the `@` at `sign`, three or four letters, digits, `.`, `_` and `-`. */
export function putEnd(domain: usize, sign: usize, count: u32, behind: u32): void {
  const codes = codesOf(load<u32>(sign - 4));
  const three = ((codes >> 8) & 0x3f) | ((codes >> 10) & 0xfc0) | ((codes >> 12) & 0x3f000);
  store<u64>(pastEnds, (numberOf(domain) << 18) | <u64>three);
  store<u64>(pastEnds, (<u64>(count - 3)) << (<u64>(codes & 63)), BIT);
  store<u64>(pastEnds, <u64>sign | ((<u64>behind) << 32), SIGN);
  pastEnds += WAITING_BYTES;
}

/** Returns a number below 64 for each of four such characters. No two of them have the same. */
function codesOf(characters: u32): u32 {
  return characters & (0x3f3f3f3f ^ ((characters & 0x40404040) >> 1));
}

export function areEndsFull(): bool {
  return pastEnds == waitingEnds + MOST_WAITING * WAITING_BYTES;
}

/** Looks up the ends that wait, without a branch for which the processor would need to know the slot. */
export function lookUpEnds(): void {
  for (let at = waitingEnds; at < pastEnds; at += WAITING_BYTES) {
    const end = load<u64>(at);
    const bit = load<u64>(at, BIT);
    const mixed = end * 0x9e3779b97f4a7c15;
    const slot = ends + (<usize>((mixed ^ (mixed >> 29)) >> 8) & (ENDS - 1)) * END_BYTES;
    const isKnown = u64(load<u64>(slot) == end);
    const bits = load<u64>(slot, 8) & (0 - isKnown);
    store<u64>(slot, end);
    store<u64>(slot, bits | bit, 8);
    store<u32>(at, <u32>(1 - isKnown) * NEW_THREE + u32((bit & ~bits) != 0) * NEW_FOUR, NEWS);
  }
}

export function forgetEnds(): void {
  pastEnds = waitingEnds;
}
