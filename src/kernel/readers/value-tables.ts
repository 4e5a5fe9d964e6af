// Tables by which the kernel tells what values are: blank words, addresses, providers of mailboxes. See plain-value.ts and
// mailbox-value.ts in src/kernel/assembly.

import { bug } from "../../errors.js";
import type { Kernel } from "../kernel.js";

const LONGEST_WORD = 9;
const LONGEST_DOMAIN = 31;
const SLOT_BYTES = 24;
const DOMAIN_KIND = 5;
/** Of a table of pairs: a bit for each pair of bytes. */
const PAIRS_BYTES = 8192;

/** A provider of mailboxes: its domains, and how names there are read. */
export interface ProviderFacts {
  domains: readonly string[];
  /** The domain that stands for all of them; undefined if each is its own. */
  sameAs?: string;
  /** Characters that make no difference in a name: none, `.`, or `._-`. */
  ignored: "" | "." | "._-";
  subdomains: boolean;
}

/** White space, and the bytes with which white space outside ASCII begins. */
const SPACE_BYTES = [9, 10, 11, 12, 13, 32, 0xc2, 0xe1, 0xe2, 0xe3, 0xef];

/** Words as the kernel compares them, and the bytes with which a value must begin to be worth comparing. */
export function fillWords(words: Uint8Array, starts: Uint8Array, blankWords: readonly string[]): void {
  for (const byte of SPACE_BYTES) starts[byte] = 1;
  blankWords.forEach((word, index) => {
    const bytes = Buffer.from(word);
    if (bytes.length > LONGEST_WORD) bug(`a blank word of ${bytes.length} bytes`);
    words.set(bytes, index * 16);
    words[index * 16 + 15] = bytes.length;
    starts[word.charCodeAt(0)] = 1;
    starts[word.toUpperCase().charCodeAt(0)] = 1;
  });
}

/** The first two bytes, the first one low, of what may be a blank word, or white space around it. */
function fillPairs(pairs: Uint8Array, blankWords: readonly string[]): void {
  const mark = (first: number, second: number): void => {
    const pair = first | (second << 8);
    pairs[pair >> 3]! |= 1 << (pair & 7);
  };
  const markAll = (first: number, from: number): void => {
    for (let second = from; second < 256; second++) mark(first, second);
  };
  for (const byte of SPACE_BYTES) markAll(byte, 0);
  for (const word of blankWords) {
    for (const first of [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]) {
      // A word of one letter may have anything behind it; outside ASCII there are letters and white space of other spellings.
      markAll(first, word.length === 1 ? 0 : 0x80);
      for (const second of [word.charCodeAt(1), word.toUpperCase().charCodeAt(1)]) if (word.length > 1) mark(first, second);
    }
  }
}

/** Tables of pairs: of most columns, and of those of phone numbers, in which a zero is a blank word too. */
export function layPairs(kernel: Kernel, blankWords: readonly string[]): { wordPairs: number; phonePairs: number } {
  const lay = (words: readonly string[]): number => {
    const at = kernel.reserve(PAIRS_BYTES);
    fillPairs(kernel.bytes(at, PAIRS_BYTES), words);
    return at;
  };
  return { wordPairs: lay(blankWords), phonePairs: lay([...blankWords, "0"]) };
}

/** Letters and digits 1, then a bit for each sign that an address may hold: see plain-value.ts. */
export function fillClasses(classes: Uint8Array): void {
  for (const range of ["09", "AZ", "az"]) classes.fill(1, range.charCodeAt(0), range.charCodeAt(1) + 1);
  for (const [sign, value] of Object.entries({ ".": 2, "-": 4, _: 8, "@": 16, "+": 32 })) classes[sign.charCodeAt(0)] = value;
}

/** The table of providers by the hash of their domains: see mailbox-value.ts. */
export function layProviders(
  kernel: Kernel,
  providers: readonly ProviderFacts[],
): { providerFilter: number; providers: number; providerMask: number } {
  const count = providers.reduce((sum, { domains }) => sum + domains.length, 1);
  const slots = 2 ** Math.ceil(Math.log2(2 * count));
  const filterAt = kernel.reserve(4 * (LONGEST_DOMAIN + 1));
  const at = kernel.reserve(slots * SLOT_BYTES);
  for (const { domains, sameAs, ignored, subdomains } of providers) {
    const flags = (ignored === "" ? 0 : ignored === "." ? 1 : 3) | (subdomains ? 4 : 0);
    const same = sameAs === undefined ? 0 : kernel.reserve(sameAs.length);
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
  return { providerFilter: filterAt, providers: at, providerMask: slots - 1 };
}
