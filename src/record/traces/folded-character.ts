// What single characters become in a text that leaves traces (`loosened`), for the kernel
// (src/kernel/assembly/traces/folded-text.ts), which joins them.
import { fold, nfkc, withoutInvisible } from "../fold.js";
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
  /** True if it may become one character with the letter before it. */
  readonly joins: boolean;
}

/** What a character becomes; "unsure" if that depends on others, or it stands for a blank or a mask. */
export interface FoldedCharacter {
  readonly becomes: readonly FoldedLetter[] | "unassigned" | "unsure";
  /** Its value as a digit, where the digits of a text are read. */
  readonly digit?: number;
  /** True if it is an apostrophe or a hyphen that `writtenPlainly` makes one of ASCII. */
  readonly isDash: boolean;
}

/** Blanks outside ASCII, and parts of Hangul syllables. */
const unsure = /[^\S\t-\r ]|[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;
const wideDigit = /[^\P{Nd}0-9]/u;
/** Marks that are the second part of a character of Unicode 15.0 in NFC. */
const joining =
  // oxlint-disable-next-line no-misleading-character-class -- each is matched by itself
  /[\u0300-\u0304\u0306-\u030c\u030f\u0311\u0313\u0314\u031b\u0323-\u0328\u032d\u032e\u0330\u0331\u0338\u0342\u0345\u0653-\u0655\u093c\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca\u0dcf\u0ddf\u102e\u1b35\u3099\u309a\u{110ba}\u{11127}\u{1133e}\u{11357}\u{114b0}\u{114ba}\u{114bd}\u{115af}\u{11930}]/u;
const dash = /[\u2018\u2019\u02bc\u2010-\u2015\u2212]/u;

/** Returns what a character outside ASCII becomes. */
export function foldedCharacter(code: number): FoldedCharacter {
  if (code >= 0xd800 && code < 0xe000) return { becomes: "unsure", isDash: false };
  const visible = withoutInvisible(String.fromCodePoint(code));
  if (visible !== "" && isUnassigned(visible)) return { becomes: "unassigned", isDash: false };
  const isDash = dash.test(nfkc(visible));
  const folded = fold(visible);
  if (unsure.test(folded) || isMasked(folded.replaceAll("*", ""))) return { becomes: "unsure", isDash };
  if (wideDigit.test(folded))
    return folded.length <= 2 && Array.from(folded).length === 1
      ? { becomes: [letterOf(folded)], digit: Number(asciiDigits(folded)), isDash }
      : { becomes: "unsure", isDash };
  return { becomes: Array.from(folded, letterOf), isDash };
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
