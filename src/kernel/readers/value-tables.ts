// Tables by which the kernel recognises blank words, e-mail addresses and mailbox providers. See
// plain-value.ts and mailbox-value.ts in src/kernel/assembly.

import { bug } from "../../errors.js";
import type { Kernel } from "../kernel.js";

const LONGEST_DOMAIN = 31;
const SLOT_BYTES = 24;
/** For a domain that was looked up. */
const LAST_DOMAIN_BYTES = 48;
const DOMAIN_KIND = 5;
/** Size of a pair table: one bit for each pair of bytes. */
const PAIRS_BYTES = 8192;

/** A mailbox provider: its domains, and how it reads local parts. */
export interface MailProviderTable {
  domains: readonly string[];
  /** The domain that stands for all of them; undefined if each stands for itself. */
  sameAs?: string;
  /** Characters that make no difference in a local part. */
  ignored: "" | "." | "._-";
  subdomains: boolean;
}

/** White space, and the bytes that begin white space outside ASCII. */
const SPACE_BYTES = [9, 10, 11, 12, 13, 32, 0xc2, 0xe1, 0xe2, 0xe3, 0xef];

const ZERO = 0x30;
const NINE = 0x39;

/** Words that the kernel compares: up to 8 ASCII characters, or 9 if the last is a letter. */
const comparedWord = /^[ -~]{1,8}[a-z]?$/;
/** As in plain-value.ts. */
const WORD_FACTOR = 0x9e3779b97f4a7c15n;

/** Words that a value with a Kelvin sign may be. With a u before it the kernel knows that. */
const kelvinWord = /^[^u].*k/su;

/** The tables of a list of blank words. */
interface WordTables {
  words: Uint8Array;
  wordShift: number;
  wordStarts: Uint8Array;
  oddWordBytes: number;
  kelvinWordBytes: number;
  wordPairs: Uint8Array;
  phonePairs: Uint8Array;
}

/** By the list of words. All sources of a build share one, and computing its tables takes longer than a small source. */
const wordTables = new WeakMap<readonly string[], WordTables>();

function tablesOf(blankWords: readonly string[]): WordTables {
  let tables = wordTables.get(blankWords);
  if (tables === undefined) {
    tables = { ...comparedTables(blankWords), ...pairTables(blankWords) };
    wordTables.set(blankWords, tables);
  }
  return tables;
}

/** Copies bytes into the kernel; returns their address. */
function copied(kernel: Kernel, bytes: Uint8Array): number {
  const at = kernel.reserve(bytes.length);
  kernel.bytes(at, bytes.length).set(bytes);
  return at;
}

/**
 * Lays out the words that the kernel compares, and marks the bytes with which a value must begin to
 * be compared at all. Values that may be another word are deferred.
 */
export function layWords(
  kernel: Kernel,
  blankWords: readonly string[],
): { words: number; wordShift: number; wordStarts: number; oddWordBytes: number; kelvinWordBytes: number } {
  const { words, wordShift, wordStarts, oddWordBytes, kelvinWordBytes } = tablesOf(blankWords);
  return {
    words: copied(kernel, words),
    wordShift,
    wordStarts: copied(kernel, wordStarts),
    oddWordBytes,
    kelvinWordBytes,
  };
}

function comparedTables(blankWords: readonly string[]): Omit<WordTables, "wordPairs" | "phonePairs"> {
  const compared = blankWords.filter((word) => comparedWord.test(word));
  const bits = Math.max(6, Math.ceil(Math.log2(4 * compared.length + 1)));
  const wordShift = 64 - bits;
  const table = new Uint8Array(16 << bits);
  for (const word of compared) {
    const slot = Buffer.alloc(16);
    slot.write(word);
    slot[15] = word.length;
    const product = BigInt.asUintN(64, slot.readBigUInt64LE() * WORD_FACTOR);
    let place = Number(product >> BigInt(wordShift));
    while (table[16 * place + 15] !== 0) place = (place + 1) & ((1 << bits) - 1);
    table.set(slot, 16 * place);
  }
  const starts = new Uint8Array(256);
  for (const byte of SPACE_BYTES) starts[byte] = 1;
  for (const word of blankWords) for (const byte of firstBytes(word)) starts[byte] = 1;
  // A UTF-16 unit takes at most 3 bytes, and lower case has no fewer units.
  const mostBytes = (list: readonly string[]): number => 3 * Math.max(0, ...list.map(({ length }) => length));
  const oddWordBytes = mostBytes(blankWords.filter((word) => !comparedWord.test(word)));
  const kelvinWordBytes = mostBytes(blankWords.filter((word) => kelvinWord.test(word)));
  return { words: table, wordShift, wordStarts: starts, oddWordBytes, kelvinWordBytes };
}

/** First bytes of words outside ASCII, by their first unit: finding them takes 10 ms each. */
const firstBytesBy = new Map<number, ReadonlySet<number>>();

/** Returns the bytes with which a value may begin that is the word in lower case. */
function firstBytes(word: string): ReadonlySet<number> {
  const first = word.charCodeAt(0);
  if (first < 0x80) return new Set([first, word.toUpperCase().charCodeAt(0)]);
  const found = firstBytesBy.get(first);
  if (found !== undefined) return found;
  const bytes = new Set([Buffer.from(word)[0]!]);
  for (let code = 0x80; code <= 0x1ffff; code++) {
    const char = String.fromCodePoint(code);
    if (char.toLowerCase().charCodeAt(0) === first) bytes.add(Buffer.from(char)[0]!);
  }
  firstBytesBy.set(first, bytes);
  return bytes;
}

/** Marks pairs of which the first byte is one, and the second one of these. */
function markPairs(pairs: Uint8Array, first: number, from: number, end: number): void {
  // The first byte is the low one, so its pairs lie 256 bits apart.
  for (let second = from; second < end; second++) pairs[(first >> 3) + 32 * second]! |= 1 << (first & 7);
}

/** Marks the first two bytes of values that may be a blank word. */
function markWords(pairs: Uint8Array, blankWords: readonly string[]): void {
  for (const word of blankWords) {
    for (const first of firstBytes(word)) {
      // Anything may follow a word of one letter. Bytes outside ASCII may be other letters or white
      // space.
      markPairs(pairs, first, word.length === 1 || first >= 0x80 ? 0 : 0x80, 256);
      for (const second of [word.charCodeAt(1), word.toUpperCase().charCodeAt(1)])
        if (second < 0x80) markPairs(pairs, first, second, second + 1);
    }
  }
}

/** Marks the first two bytes of texts that may be records themselves: `structureOf`. */
function markStructures(pairs: Uint8Array): void {
  for (const first of ["{", "[", "'", '"']) markPairs(pairs, first.charCodeAt(0), 0, 256);
  for (const [first, seconds] of structureStarts)
    for (const second of seconds) markPairs(pairs, first.charCodeAt(0), second, second + 1);
}

const codesOf = (text: string): number[] => [...Buffer.from(text)];
const letters = "abcdefghijklmnopqrstuvwxyz";
/** By their first byte: the second ones. */
const structureStarts: readonly (readonly [string, readonly number[]])[] = [
  ["(", [...codesOf("\"' \t"), 0xc2, 0xe1, 0xe2, 0xe3, 0xef]],
  ["<", codesOf(`?!${letters}${letters.toUpperCase()}`)],
  ["%", codesOf("257")],
  ["\\", codesOf("\"'\\{[(<%")],
  ...["a", "A", "c", "C", "o", "O", "s", "S"].map((letter) => [letter, codesOf(":")] as const),
  ...["b", "B", "u", "U"].map((letter) => [letter, codesOf("\"'")] as const),
];

/**
 * Lays out two pair tables: for phone columns, where a zero is a blank word too, and for all
 * others.
 */
export function layPairs(
  kernel: Kernel,
  blankWords: readonly string[],
): { wordPairs: number; phonePairs: number } {
  const { wordPairs, phonePairs } = tablesOf(blankWords);
  return { wordPairs: copied(kernel, wordPairs), phonePairs: copied(kernel, phonePairs) };
}

function pairTables(blankWords: readonly string[]): Pick<WordTables, "wordPairs" | "phonePairs"> {
  const [words, phones] = [new Uint8Array(PAIRS_BYTES), new Uint8Array(PAIRS_BYTES)];
  // They may be surrounded by white space.
  for (const byte of SPACE_BYTES) markPairs(words, byte, 0, 256);
  markWords(words, blankWords);
  markStructures(words);
  phones.set(words);
  // A digit behind a zero makes it a number. If it is a delimiter instead, the kernel defers the zero.
  markPairs(phones, ZERO, 0, ZERO);
  markPairs(phones, ZERO, NINE + 1, 256);
  return { wordPairs: words, phonePairs: phones };
}

/**
 * Sets the class of each byte that an e-mail address may hold: 1 for letters and digits, otherwise
 * a bit of its own. See plain-value.ts.
 */
export function fillClasses(classes: Uint8Array): void {
  for (const range of ["09", "AZ", "az"]) classes.fill(1, range.charCodeAt(0), range.charCodeAt(1) + 1);
  for (const [sign, value] of Object.entries({ ".": 2, "-": 4, _: 8, "@": 16, "+": 32 }))
    classes[sign.charCodeAt(0)] = value;
}

/** Lays out the hash table of provider domains: see mailbox-value.ts. */
export function layProviders(
  kernel: Kernel,
  providers: readonly MailProviderTable[],
  reserve = (bytes: number): number => kernel.reserve(bytes),
): { providerFilter: number; providers: number; providerMask: number; lastDomains: number } {
  const count = providers.reduce((sum, { domains }) => sum + domains.length, 1);
  const slots = 2 ** Math.ceil(Math.log2(2 * count));
  const filterAt = reserve(4 * (LONGEST_DOMAIN + 1));
  const at = reserve(slots * SLOT_BYTES);
  for (const { domains, sameAs, ignored, subdomains } of providers) {
    const flags = (ignored === "" ? 0 : ignored === "." ? 1 : 3) | (subdomains ? 4 : 0);
    const same = sameAs === undefined ? 0 : reserve(sameAs.length);
    if (sameAs !== undefined) kernel.bytes(same, sameAs.length).set(Buffer.from(sameAs));
    for (const domain of domains) {
      if (domain.length > LONGEST_DOMAIN) bug(`a provider's domain of ${domain.length} characters`);
      const key = kernel.hash(DOMAIN_KIND, domain);
      const view = new DataView(kernel.exports.memory.buffer);
      let index = Number(key & BigInt(slots - 1));
      while (view.getBigUint64(at + index * SLOT_BYTES, true) !== 0n) index = (index + 1) & (slots - 1);
      const slot = at + index * SLOT_BYTES;
      view.setBigUint64(slot, key, true);
      view.setUint32(slot + 8, flags, true);
      view.setUint32(slot + 12, same, true);
      view.setUint32(slot + 16, sameAs?.length ?? 0, true);
      const filter = filterAt + 4 * domain.length;
      view.setUint32(filter, view.getUint32(filter, true) | (1 << (domain.charCodeAt(0) - 0x61)), true);
    }
  }
  const lastDomains = reserve((LONGEST_DOMAIN + 1) * LAST_DOMAIN_BYTES);
  return { providerFilter: filterAt, providers: at, providerMask: slots - 1, lastDomains };
}
