// Keeps numbers as they are written in JSON text. JSON.parse keeps a number's value but not its
// digits: it rounds above 2^53 and turns `3.0` into 3.

// Numbers that String(JSON.parse(number)) may change: `-0`, over 15 digits, a zero at the end of a
// fraction, a fraction below 1e-6, an exponent. A value follows `:`, `,` or `[`, so digits within
// most strings do not match; a match in a string costs only time.
const altered = /[:,[][ \t\r\n]*(?:-0(?![.\d])|-?(?:\d[\d.]{15}|\d+\.\d*0(?!\d)|0\.0{6}|\d+(?:\.\d+)?[eE]))/;

const longestExpansion = 300;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const MINUS = 0x2d;

/** Returns true if a line of valid JSON may hold a number whose text JSON.parse would change. */
export function mayLoseNumbers(line: string): boolean {
  return altered.test(line);
}

/**
 * Rewrites valid JSON so that JSON.parse keeps each number's text: every number and string value
 * becomes a string that starts with a mark, `n` or `s`. Names stay as they are. Since all values
 * are marked, no value can pass for a mark.
 */
export function markValues(line: string): string {
  let marked = "";
  let copied = 0;
  let at = 0;
  while (at < line.length) {
    const unit = line.charCodeAt(at);
    if (unit === QUOTE) {
      const end = endOfString(line, at);
      if (!isName(line, end)) {
        marked += `${line.slice(copied, at)}"s`;
        copied = at + 1;
      }
      at = end;
    } else if (unit === MINUS || isDigit(unit)) {
      const end = endOfNumber(line, at);
      marked += `${line.slice(copied, at)}"n${line.slice(at, end)}"`;
      copied = end;
      at = end;
    } else {
      at++;
    }
  }
  return marked + line.slice(copied);
}

/** Returns true if a string that {@link markValues} marked was a number. */
export function isMarkedNumber(value: string): boolean {
  return value.startsWith("n");
}

/**
 * Returns a number's exact text without an exponent: `1.5e3` becomes `1500`. A number that is not
 * whole, or has more than 300 digits, is returned as it is.
 */
export function expandExponent(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?[eE]\+?(-?\d{1,4})$/u.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
  const shift = Number(exponent);
  const digits = fraction.replace(/0+$/u, "");
  if (shift < digits.length || shift > longestExpansion) return text;
  return sign + (whole + digits.padEnd(shift, "0")).replace(/^0+(?=\d)/u, "");
}

/** Returns the value of a string that {@link markValues} marked. */
export function unmarked(value: string): string {
  return value.slice(1);
}

function endOfString(line: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const unit = line.charCodeAt(at);
    if (unit === QUOTE) return at + 1;
    at += unit === BACKSLASH ? 2 : 1;
  }
}

function isName(line: string, afterString: number): boolean {
  let at = afterString;
  while (line.charCodeAt(at) <= 0x20) at++;
  return line.charCodeAt(at) === COLON;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function endOfNumber(line: string, start: number): number {
  let at = start + 1;
  for (; at < line.length; at++) {
    const unit = line.charCodeAt(at);
    // A number continues with a digit, `+`, `-`, `.`, `e` or `E`.
    if (!isDigit(unit) && unit !== 0x2b && unit !== MINUS && unit !== 0x2e && unit !== 0x65 && unit !== 0x45)
      break;
  }
  return at;
}
