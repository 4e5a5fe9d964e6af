// Recognises columns whose texts are names with values: `username: kim; phone: 0612345678`. Brackets around
// them are seen in each text (src/record/traces/structured.ts); without these, a few sentences look alike.
import { matchName } from "./match-name.js";

/** What parts the pairs of a text. */
const separators = [/&(?:amp;)*/u, /;/u, /\|/u, /\r?\n|\\r?\\n/u, /,/u, /\s+(?=[\w-]+[:=])/u] as const;
const pair = /^\s*["']?([\p{L}_][\p{L}\p{M}\p{N} ._-]{0,40}?)["']?\s*(?:=>?|:)\s*\S/u;
/** More than this share of a column's texts are pairs by intent. */
const neededShare = 0.1;
const fewest = 2;
const longestText = 4096;

/** Returns true if some of these values are nothing but names and values, with an identifier among them. */
export function holdPairs(values: readonly string[]): boolean {
  const count = values.filter(isPairs).length;
  return count >= Math.min(fewest, values.length) && count > 0 && count >= neededShare * values.length;
}

function isPairs(text: string): boolean {
  if (text.length > longestText || !/[=:]/u.test(text)) return false;
  return separators.some((separator) => {
    const parts = text.split(separator).filter((part) => part.trim() !== "");
    return parts.length > 1 && parts.every((part) => pair.test(part)) && parts.some(isOfIdentifier);
  });
}

function isOfIdentifier(part: string): boolean {
  const kind = matchName(pair.exec(part)?.[1] ?? "")?.row.kind;
  return kind === "email" || kind === "phone" || kind === "username";
}
