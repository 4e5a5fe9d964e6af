// What characters become in a text that leaves traces (`loosened`), one by one and with the marks behind
// them, for the kernel (src/kernel/assembly/traces/folded-text.ts), which puts them together.
import { canonicalDomain } from "../email/domain.js";
import { fold, withoutInvisible } from "../fold.js";
import { asciiDigits } from "../phone/phone.js";
import { isUnassigned } from "../unassigned.js";
import { isMasked } from "./masks.js";

/** A character of a folded text. */
interface FoldedLetter {
  readonly code: number;
  /** True for letters, marks and digits of any script. */
  readonly isInNames: boolean;
  readonly isLetter: boolean;
  readonly isMark: boolean;
  /** True if it may become one character with what stands before it. */
  readonly joins: boolean;
}

/** What a character becomes; "unsure" if it stands for a blank or a mask. */
export interface FoldedCharacter {
  readonly becomes: readonly FoldedLetter[] | "unassigned" | "unsure";
  /** Its value as a digit, where the digits of a text are read. */
  readonly digit?: number;
}

/** Blanks outside ASCII. */
const unsure = /[^\S\t-\r ]/u;
const wideDigit = /[^\P{Nd}0-9]/u;
/** What is the second part of a character of Unicode 15.0 in NFC: marks, and parts of Hangul syllables. */
const joining =
  // oxlint-disable-next-line no-misleading-character-class -- each is matched by itself
  /[\u0300-\u0304\u0306-\u030c\u030f\u0311\u0313\u0314\u031b\u0323-\u0328\u032d\u032e\u0330\u0331\u0338\u0342\u0345\u0653-\u0655\u093c\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca\u0dcf\u0ddf\u102e\u1160-\u11ff\u1b35\u3099\u309a\ud7b0-\ud7ff\u{110ba}\u{11127}\u{1133e}\u{11357}\u{114b0}\u{114ba}\u{114bd}\u{115af}\u{11930}]/u;

/** Letters without case that stay as they are, and characters of private use: from the first to the last. */
const letters = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa014],
  [0xa016, 0xa48c],
  [0xac00, 0xd7a3],
  [0x17000, 0x187f7],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b739],
  [0x2b740, 0x2b81d],
  [0x2b820, 0x2cea1],
  [0x2ceb0, 0x2ebe0],
  [0x30000, 0x3134a],
  [0x31350, 0x323af],
] as const;
const privateUse = [
  [0xe000, 0xf8ff],
  [0xf0000, 0xffffd],
  [0x100000, 0x10fffd],
] as const;

/** Returns what `count` characters outside ASCII from a code point on become. */
function foldedCharacters(code: number, count: number): FoldedCharacter[] {
  const codes = Array.from({ length: count }, (_, index) => code + index);
  const isWithin = ([first, last]: readonly [number, number]): boolean =>
    code >= first && code + count - 1 <= last;
  const areLetters = letters.some(isWithin);
  if (areLetters || privateUse.some(isWithin))
    return codes.map((one) => ({
      becomes: [{ code: one, isInNames: areLetters, isLetter: areLetters, isMark: false, joins: false }],
    }));
  return codes.map(foldedCharacter);
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xe000;
}

/** Returns what a character outside ASCII becomes. */
export function foldedCharacter(code: number): FoldedCharacter {
  if (isSurrogate(code)) return { becomes: "unsure" };
  const visible = withoutInvisible(String.fromCodePoint(code));
  if (visible !== "" && isUnassigned(visible)) return { becomes: "unassigned" };
  const folded = fold(visible);
  if (isUnsure(folded)) return { becomes: "unsure" };
  if (wideDigit.test(folded))
    return folded.length <= 2 && Array.from(folded).length === 1
      ? { becomes: [letterOf(folded)], digit: Number(asciiDigits(folded)) }
      : { becomes: "unsure" };
  return { becomes: Array.from(folded, letterOf) };
}

/** Returns what a character and the marks behind it become together. None of them is unassigned. */
function foldedTogether(text: string): readonly FoldedLetter[] | "unsure" {
  const folded = fold(withoutInvisible(text));
  return isUnsure(folded) || wideDigit.test(folded) ? "unsure" : Array.from(folded, letterOf);
}

/** As the kernel asks for them. */
export const folding = {
  charactersFrom: foldedCharacters,
  joined: foldedTogether,
  domain: (text: string): string => canonicalDomain(text) ?? text,
};

function isUnsure(folded: string): boolean {
  return unsure.test(folded) || isMasked(folded.replaceAll("*", ""));
}

function letterOf(char: string): FoldedLetter {
  return {
    code: char.codePointAt(0) ?? 0,
    isInNames: /^[\p{L}\p{M}\p{N}]/u.test(char),
    isLetter: /^\p{L}/u.test(char),
    isMark: /^\p{M}/u.test(char),
    joins: joining.test(char),
  };
}
