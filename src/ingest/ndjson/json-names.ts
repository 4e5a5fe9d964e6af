// Counts the names in JSON text, to tell that one stands twice in an object: JSON.parse keeps the last of
// its values only.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const nameEnd = '":';
const apart = /"[ \t\r\n]+:/u;
const blanks = [" :", "\t:", "\n:", "\r:"];

/** Returns true if a text may hold more names than this. Quick, and true for some that do not. */
export function mayHoldNames(text: string, count: number): boolean {
  let found = 0;
  for (let at = text.indexOf(nameEnd); at >= 0; at = text.indexOf(nameEnd, at + nameEnd.length)) found += 1;
  return found > count || (blanks.some((blank) => text.includes(blank)) && apart.test(text));
}

/** Returns the number of names in valid JSON, repeated ones too. */
export function countNames(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    for (at += 1; text.charCodeAt(at) !== QUOTE; at += 1) if (text.charCodeAt(at) === BACKSLASH) at += 1;
    at += 1;
    let next = at;
    while (/[ \t\r\n]/u.test(text.charAt(next))) next += 1;
    if (text.charAt(next) === ":") count += 1;
  }
  return count;
}
