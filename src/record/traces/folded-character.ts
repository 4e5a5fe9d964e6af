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
const onlyLetters = /^\p{L}*$/u;
const onlyPrivate = /^\p{Co}*$/u;

/** Returns what `count` characters outside ASCII from a code point on become. */
function foldedCharacters(code: number, count: number): FoldedCharacter[] {
  const codes = Array.from({ length: count }, (_, index) => code + index);
  const text = codes.some(isSurrogate) ? "" : String.fromCodePoint(...codes);
  // Most scripts of many characters are letters without case.
  const areLetters = onlyLetters.test(text);
  const areSame =
    text !== "" &&
    (areLetters || onlyPrivate.test(text)) &&
    !joining.test(text) &&
    !codes.some((one) => isUnassigned(String.fromCodePoint(one))) &&
    fold(text) === text;
  return codes.map((one) =>
    areSame
      ? {
          becomes: [{ code: one, isInNames: areLetters, isLetter: areLetters, isMark: false, joins: false }],
        }
      : foldedCharacter(one),
  );
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
