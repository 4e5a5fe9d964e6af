// Pairs columns of country codes with columns of phone numbers by name (docs/reading.md,
// "Columns").
import { normaliseHeader, segmentsOf } from "./match-name.js";

/** Words that do not tell one phone number of a record from another. */
const silentWords = new Set(
  "country code codes calling call dial dialing dialling prefix isd iso iso2 alpha2 cc number numbers num no nr intl international value".split(
    " ",
  ),
);
/** Words that mark codes as calling codes, as opposed to the country of an address. */
const dialWords = new Set("calling call dial dialing dialling prefix isd".split(" "));
const phoneWords = new Map([
  ...["phone", "phones", "tel", "telephone", "telefon", "telefono", "telefone", "fon"].map(
    (word) => [word, "phone"] as const,
  ),
  ...["mobile", "cell", "cellphone", "mobilephone", "handy", "gsm", "cellular"].map(
    (word) => [word, "mobile"] as const,
  ),
  ["phonenumber", "phone"],
  ["phonenumbers", "phone"],
]);

/** Endings of names for country codes, in the form of `normaliseHeader` without `_`. */
const codeEnding =
  /(?:country(?:calling|dial|dialing|dialling|phone|iso)?code|countryiso2?|callingcode|dial(?:ing|ling)?code|(?:phone|tel|mobile)(?:country|prefix|code|isd)|isd(?:code)?|countryprefix|countrydial)$/u;
/** Words of names of country codes, and what the others begin with: see {@link wordForCodes}. */
export const codeWords: readonly string[] = [...silentWords, ...phoneWords.keys()];
export const codeStems = "country calling dial phone tel mobile prefix isd iso code".split(" ");
/** A single word composed only of such words. */
const wordForCodes = /^(?:country|calling|dial|dialing|dialling|phone|tel|mobile|prefix|isd|iso2?|code)+$/u;
/** Names for countries as such, which may be written in words. */
const countryNameWords = new Set(["country", "country_name", "countryname"]);
/** Codes of mobile networks, languages, currencies and areas are not country codes. */
const otherCodes = /(?:^|_)(?:mcc|mnc|network|language|lang|currency|locale|area)(?:_|$)/u;

/**
 * Returns true if a column's name says that it holds country codes (`31`, `+31`, `NL`) or names of
 * countries. The last segment of a path decides.
 */
export function isCountryCodeName(name: string): boolean {
  const known = judged.get(name);
  if (known !== undefined) return known;
  const isOne = endsWithCode(name);
  if (judged.size >= mostJudged) judged.clear();
  judged.set(name, isOne);
  return isOne;
}

/** A survey asks for each name several times. */
const judged = new Map<string, boolean>();
const mostJudged = 4096;

function endsWithCode(name: string): boolean {
  const segments = segmentsOf(name);
  const last = normaliseHeader(segments.at(-1) ?? "");
  const isBelow =
    segments.length > 1 &&
    /^(?:country|phone)$/u.test(normaliseHeader(segments.at(-2) ?? "")) &&
    last === "code";
  return (
    isBelow ||
    countryNameWords.has(last) ||
    (codeEnding.test(last.replaceAll("_", "")) && !otherCodes.test(last))
  );
}

/**
 * Returns true if every word of a name belongs to country codes, because a person's name may merely
 * end like one. Takes one segment, not a path, and its words.
 */
export function isKnownCountryCodeName(segment: string, words: readonly string[]): boolean {
  const isWord = (word: string): boolean =>
    silentWords.has(word) || phoneWords.has(word) || (wordForCodes.test(word) && codeEnding.test(word));
  return words.length > 0 && words.every(isWord) && isCountryCodeName(segment);
}

interface Stem {
  parent: string;
  /** The words that tell one number from another, joined by `_`. */
  words: string;
  /** The same without words for a phone. */
  owner: string;
  isForDialling: boolean;
  /** True if the name is that of a country, not of its code. */
  isName: boolean;
}

function stemOf(name: string): Stem {
  const segments = segmentsOf(name);
  const all = normaliseHeader(segments.at(-1) ?? "")
    .replace(/(?<=\p{L})(?=\d)/gu, "_")
    .split("_");
  const words = all
    .filter((word) => word !== "" && !silentWords.has(word))
    .map((word) => phoneWords.get(word) ?? word);
  // `mobile_phone` means the same as `mobile`.
  const stem = words.includes("mobile") ? words.filter((word) => word !== "phone") : words;
  return {
    parent: segments.slice(0, -1).join("."),
    words: stem.join("_"),
    owner: stem.filter((word) => word !== "phone" && word !== "mobile").join("_"),
    isForDialling: all.some((word) => dialWords.has(word)),
    isName: countryNameWords.has(all.join("_")),
  };
}

/**
 * Returns the column with the country codes for a column of phone numbers, or undefined if there is
 * none. Only columns of the same object qualify. A column with the same words comes first
 * (`public_phone_country_code` for `public_phone_number`), then one with the same owner
 * (`billing_country_code` for `billing_phone`), then one for no number in particular
 * (`phone_country_code`, `country_code`), and last a name of countries (`country`). The order of the
 * names does not matter.
 */
export function countryCodeColumnFor(
  phoneName: string,
  countryCodeNames: readonly string[],
): string | undefined {
  const phone = stemOf(phoneName);
  let best: { name: string; rank: number } | undefined;
  for (const name of countryCodeNames) {
    const rank = rankOf(phone, stemOf(name));
    if (rank === 0) continue;
    if (best === undefined || rank > best.rank || (rank === best.rank && name < best.name))
      best = { name, rank };
  }
  return best?.name;
}

/** Rates how closely codes belong to numbers: 0 means not at all, higher is closer. */
function rankOf(phone: Stem, code: Stem): number {
  if (phone.parent !== code.parent) return 0;
  if (code.isName) return 1;
  const dial = code.isForDialling ? 1 : 0;
  if (code.words !== "" && code.words === phone.words) return 8 + dial;
  if (code.words !== "" && code.words === code.owner) return code.owner === phone.owner ? 6 + dial : 0;
  if (code.words === "phone") return 4 + dial;
  return code.words === "" ? 2 + dial : 0;
}
