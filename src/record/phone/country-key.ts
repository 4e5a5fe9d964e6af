// Compares names of countries: letter case, accents and punctuation make no difference.
import { fold } from "../fold.js";

/** Returns the form in which names of countries are compared: lower-case words of letters. */
export function countryKey(name: string): string {
  return fold(name)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .replace(/^the (?=.)/u, "");
}
