// Traces of names of JSON fields that may be values: keys of a map of people (docs/rules-1.md, section 8).
import { isAscii } from "../fold.js";
import { numberTrace, tracesIn } from "./traces.js";

/** Digits of the shortest and the longest phone number. */
const fewestDigits = 7;
const mostDigits = 15;
/** In a name of ASCII, and in any other. */
const asciiPhoneLike = /^[\d\s()./+-]+$/;
const phoneLike = (): RegExp => /^[\p{Nd}\s()./+-]+$/u;
const plainDigits = /^[1-9]\d*$/u;

/**
 * Adds the tokens of a name. Most digits are numbers of records: without a sign of a phone number they
 * leave only themselves, because each eight of them may be the end of a stranger's number.
 */
export function tracesInName(name: string, add: (token: string) => void): void {
  const isPlain = plainDigits.test(name);
  const isPhoneLike = isAscii(name) ? asciiPhoneLike.test(name) : phoneLike().test(name);
  const count = isPhoneLike ? (name.match(/\p{Nd}/gu)?.length ?? 0) : 0;
  const digits = count >= fewestDigits && !isPlain;
  // In a key of a database, dots are often commas.
  const spelled = /[@\uff20\ufe6b]|%40/u.test(name);
  tracesIn(name, { names: true, addresses: true, digits, spelled }, add);
  if (isPlain && count >= fewestDigits && count <= mostDigits) add(numberTrace(name));
}
