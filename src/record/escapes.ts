// Undoes the escaping that programs apply to text (docs/rules-1.md, "Escapes").

/** The HTML character names that occur in escaped identifiers. */
const named: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  quot: '"',
  lt: "<",
  gt: ">",
  nbsp: " ",
  commat: "@",
  period: ".",
  plus: "+",
  lowbar: "_",
  num: "#",
  sol: "/",
  colon: ":",
};
const entity =
  /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|apos|quot|lt|gt|nbsp|commat|period|plus|lowbar|num|sol|colon));/giu;
/** Layers of escaping undone: `&amp;#39;` was escaped twice. */
const maxLayers = 2;

/** Replaces HTML escapes by their characters, twice. */
export function withoutEntities(value: string): string {
  let text = value;
  for (let layer = 0; layer < maxLayers && text.includes("&"); layer++)
    text = text.replace(entity, characterOf);
  return text;
}

function characterOf(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : whole;
}

const percentRun = /(?:%[\da-f]{2})+/giu;
/** A backslash, u and the number of a character; of some ASCII characters also without backslash. */
const numbered = /\\+u([\da-f]{4})|\\+x([\da-f]{2})|u00(20|2[267]|3[ce]|40)/giu;
/** Quoted-printable (RFC 2045) of the characters that stand beside an identifier, and of `@`. */
const printable = /=(0[9AD]|2[0267C]|3[BCDE]|40)/gu;

/**
 * Returns a text with its percent signs, `\u` escapes and quoted-printable characters decoded, or
 * undefined if it has none. The text may have been meant as it is, so this is a reading besides it.
 */
export function decoded(text: string): string | undefined {
  let result = text;
  for (let layer = 0; layer < maxLayers; layer++) {
    if (result.includes("%")) result = result.replace(percentRun, percentDecoded);
    if (result.includes("u00") || result.includes("U00") || result.includes("\\"))
      result = result.replace(numbered, (_, four?: string, two?: string, bare?: string) =>
        String.fromCharCode(Number.parseInt(four ?? two ?? bare ?? "", 16)),
      );
    if (result.includes("=")) result = result.replace(printable, (_, two: string) => byteText(two));
  }
  return result === text ? undefined : result;
}

function percentDecoded(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

function byteText(hexadecimal: string): string {
  return String.fromCharCode(Number.parseInt(hexadecimal, 16));
}

/** Characters that the bytes 0x80 to 0x9f stand for in windows-1252, by byte; `\0` is none. */
const windows = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
/** Bytes of UTF-8 that were read as Latin-1 or windows-1252: one lead, then its following bytes. */
const twiceEncoded = /[\u00c2-\u00df]F|[\u00e0-\u00ef]FF|[\u00f0-\u00f4]FFF/u.source.replaceAll(
  "F",
  `[\\u0080-\\u00bf${windows.replaceAll("\0", "")}]`,
);
let twice: RegExp | undefined;
let utf8: InstanceType<typeof TextDecoder> | undefined;

/**
 * Returns a text whose UTF-8 was taken for Latin-1 and encoded again, as it was before (`mÃ¼ller` is
 * `müller`), or undefined for any other text.
 */
export function encodedOnce(text: string): string | undefined {
  if (!/[\u00c2-\u00f4]/u.test(text)) return undefined;
  twice ??= new RegExp(twiceEncoded, "gu");
  let result = text;
  for (let layer = 0; layer < maxLayers; layer++) result = result.replace(twice, oneCharacter);
  return result === text ? undefined : result;
}

function oneCharacter(whole: string): string {
  utf8 ??= new TextDecoder("utf-8", { fatal: true });
  try {
    return utf8.decode(Uint8Array.from(whole, byteOf));
  } catch {
    return whole;
  }
}

function byteOf(char: string): number {
  const code = char.charCodeAt(0);
  return code <= 0xff ? code : 0x80 + windows.indexOf(char);
}
