// Which column of country codes belongs to which column of phone numbers, by their names (docs/reading.md, "Columns").
import { normaliseHeader, segmentsOf } from "./aliases.js";

/** Words that say nothing of which phone number is meant. */
const silentWords = new Set(
  "country code codes calling call dial dialing dialling prefix isd iso iso2 alpha2 cc number numbers num no nr intl international value".split(" "),
);
/** Words that say that the codes are for dialling, and not those of a place. */
const dialWords = new Set("calling call dial dialing dialling prefix isd".split(" "));
const phoneWords = new Map([
  ...["phone", "phones", "tel", "telephone", "telefon", "telefono", "telefone", "fon"].map((word) => [word, "phone"] as const),
  ...["mobile", "cell", "cellphone", "mobilephone", "handy", "gsm", "cellular"].map((word) => [word, "mobile"] as const),
  ["phonenumber", "phone"],
  ["phonenumbers", "phone"],
]);

/** What a name of country codes ends with; in the form of `normaliseHeader` without `_`. */
const codeEnding =
  /(?:country(?:calling|dial|dialing|dialling|phone|iso)?code|countryiso2?|callingcode|dial(?:ing|ling)?code|(?:phone|tel|mobile)(?:country|prefix|code|isd)|isd(?:code)?|countryprefix|countrydial)$/u;
/** One word of nothing but such words. */
const wordForCodes = /^(?:country|calling|dial|dialing|dialling|phone|tel|mobile|prefix|isd|iso2?|code)+$/u;
/** Codes of mobile networks are no calling codes, and neither are those that a language or a currency has. */
const otherCodes = /(?:^|_)(?:mcc|mnc|network|language|lang|currency|locale|area)(?:_|$)/u;

/** Whether a column holds country codes (`31`, `+31`, `NL`) by its name. Paths are judged by their last segment. */
export function isCountryCodeName(name: string): boolean {
  const segments = segmentsOf(name);
  const last = normaliseHeader(segments.at(-1) ?? "");
  const isBelow = segments.length > 1 && /^(?:country|phone)$/u.test(normaliseHeader(segments.at(-2) ?? "")) && last === "code";
  return isBelow || (codeEnding.test(last.replaceAll("_", "")) && !otherCodes.test(last));
}

/** Whether a name is that of such a column for certain, word for word: somebody's name may end like one. Takes one segment. */
export function isKnownCountryCodeName(segment: string): boolean {
  if (!isCountryCodeName(segment)) return false;
  const words = normaliseHeader(segment).split("_");
  return words.every((word) => silentWords.has(word) || phoneWords.has(word) || (wordForCodes.test(word) && codeEnding.test(word)));
}

interface Stem {
  parent: string;
  /** All words that tell one number from another, joined. */
  words: string;
  /** Those that are not the word for a phone. */
  owner: string;
  isForDialling: boolean;
}

function stemOf(name: string): Stem {
  const segments = segmentsOf(name);
  const all = normaliseHeader(segments.at(-1) ?? "")
    .replace(/(?<=\p{L})(?=\d)/gu, "_")
    .split("_");
  const words = all.filter((word) => word !== "" && !silentWords.has(word)).map((word) => phoneWords.get(word) ?? word);
  // A mobile phone is a mobile.
  const stem = words.includes("mobile") ? words.filter((word) => word !== "phone") : words;
  return {
    parent: segments.slice(0, -1).join("."),
    words: stem.join("_"),
    owner: stem.filter((word) => word !== "phone" && word !== "mobile").join("_"),
    isForDialling: all.some((word) => dialWords.has(word)),
  };
}

/**
 * The column that holds the country codes of a column of phone numbers, of those in the same object: the one of the same
 * words (`public_phone_country_code` of `public_phone_number`), else the one of the same owner (`billing_country_code` of
 * `billing_phone`), else one that is not for any number in particular (`phone_country_code`, `country_code`). Undefined if
 * there is none. The order of the names does not matter.
 */
export function countryCodeColumnFor(phoneName: string, countryCodeNames: readonly string[]): string | undefined {
  const phone = stemOf(phoneName);
  let best: { name: string; rank: number } | undefined;
  for (const name of countryCodeNames) {
    const rank = rankOf(phone, stemOf(name));
    if (rank === 0) continue;
    if (best === undefined || rank > best.rank || (rank === best.rank && name < best.name)) best = { name, rank };
  }
  return best?.name;
}

/** 0 if the codes do not belong to the numbers; the higher, the nearer. */
function rankOf(phone: Stem, code: Stem): number {
  if (phone.parent !== code.parent) return 0;
  const dial = code.isForDialling ? 1 : 0;
  if (code.words !== "" && code.words === phone.words) return 8 + dial;
  if (code.words !== "" && code.words === code.owner) return code.owner === phone.owner ? 6 + dial : 0;
  if (code.words === "phone") return 4 + dial;
  return code.words === "" ? 2 + dial : 0;
}
