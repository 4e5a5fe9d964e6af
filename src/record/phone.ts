// Reading phone numbers: docs/format.md section 9.2. The canonical form is the digits of E.164 without `+`.

/** How a value is written: with `+` or `00`, or as digits that may be either international or national. */
export interface PhoneReading {
  form: "international" | "bare";
  digits: string;
}

const shortest = 7;
const longest = 15;
/** Zero-width and direction characters: address books put them around numbers that are copied. */
export const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** No number with all that is written around it is longer, in UTF-16 units; a bound on the work. */
const longestText = 254;

/** Reads a value as a phone number; undefined if it cannot be one. Checks lengths only: numbering plans change. */
export function readPhone(value: string): PhoneReading | undefined {
  const trimmed = value.replace(invisible, "").trim();
  if (trimmed.length > longestText) return undefined;
  const text = withoutExtension(asciiDigits(trimmed.normalize("NFKC").trim()).replace(/^(?:tel|callto|sms|whatsapp):/iu, ""));
  const plain = fromFloat(text) ?? text;
  const international = /^\(?\s*(?:\+|00)/u.test(plain);
  // "(0)" is the national prefix that is dropped when one dials from abroad.
  const compact = (international ? plain.replace(/\(0\)/u, "") : plain).replace(/[\s\-\u2010-\u2015\u2212.()/]/gu, "");
  const match = /^(\+|00)?(\d+)$/u.exec(compact);
  if (match?.[2] === undefined) return undefined;
  const digits = match[2];
  if (digits.length < shortest || digits.length > longest) return undefined;
  if (match[1] === undefined) return { form: "bare", digits };
  return digits.startsWith("0") ? undefined : { form: "international", digits };
}

/** Digits of every script to ASCII: the ten digits of a script follow one another, and a zero begins them. */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (char) => {
    if (char <= "9") return char;
    let zero = char.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
      zero -= 1;
      value += 1;
    }
    return String(value);
  });
}

function withoutExtension(text: string): string {
  return text.replace(/\s*(?:;\s*ext=|,|#|(?<=[\d\s)])(?:extension|ext|x)\.?:?)\s*\d*$/iu, "").replace(/;[a-z-]+=.*$/iu, "");
}

/**
 * The integer that a spreadsheet or JSON wrote as a float, or undefined if the text is no float.
 * `3.1612345678E+10` is exact; `3.16E+10` has lost its digits and reads as no number at all.
 */
function fromFloat(text: string): string | undefined {
  const match = /^(\+?\d+)(?:\.(\d+))?(?:e\+?(\d{1,3}))?$/iu.exec(text);
  if (match?.[1] === undefined || (match[2] === undefined && match[3] === undefined)) return undefined;
  const fraction = match[2] ?? "";
  const exponent = Number(match[3] ?? 0);
  if (exponent === 0) return /^0*$/u.test(fraction) && fraction.length <= 2 ? match[1] : undefined;
  const significant = fraction.replace(/0+$/u, "");
  if (significant.length > exponent || exponent > longest) return "";
  // Spreadsheets that round for display keep five digits after the point at most.
  if (exponent - fraction.length > 0 && fraction.length < 7) return "";
  return match[1] + significant.padEnd(exponent, "0");
}
