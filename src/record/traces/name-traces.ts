// Traces of names of JSON fields that may be values: keys of a map of people (docs/rules-1.md, section 8).
import { numberTrace, tracesIn } from "./traces.js";

/** Digits of the shortest and the longest phone number. */
const fewestDigits = 7;
const mostDigits = 15;
const phoneLike = (): RegExp => /^[\p{Nd}\s()./+-]+$/u;
const plainDigits = /^[1-9]\d*$/u;

/**
 * Adds the tokens of a name. Most digits are numbers of records: without a sign of a phone number they
 * leave only themselves, because each eight of them may be the end of a stranger's number.
 */
export function tracesInName(name: string, add: (token: string) => void): void {
  const isPlain = plainDigits.test(name);
  const count = phoneLike().test(name) ? (name.match(/\p{Nd}/gu)?.length ?? 0) : 0;
  const sorts = { names: true, addresses: true, digits: count >= fewestDigits && !isPlain };
  // In a key of a database, dots are often commas.
  tracesIn(name, { ...sorts, spelled: /[@\uff20\ufe6b]|%40/u.test(name) }, add);
  if (isPlain && count >= fewestDigits && count <= mostDigits) add(numberTrace(name));
}
