// User names and e-mail addresses by number: two different numbers never give the same one. Numbers are taken apart in mixed
// radix; that the parts can be told from the text again rests on the word lists: given names are lower-case letters, none the
// beginning of another; nouns are lower-case letters and no given names; a number has no leading zeros, 0 is written as nothing.
import { domains, givenNames, nouns, tags } from "./names.js";
import { Permutation } from "./permutation.js";
import { mix32, type Random } from "./random.js";

const usernameNumbers = 10_000;
const emailNumbers = 256;
const taggedShare = 0.02;

type Style = (given: string, noun: string, number: number) => string;

const digits = (number: number): string => (number === 0 ? "" : String(number));

const usernameStyles: readonly Style[] = [
  (given, noun, number) => given + noun + digits(number),
  (given, noun, number) => `${given}.${noun}${digits(number)}`,
  (given, noun, number) => `${given}_${noun}${digits(number)}`,
  (given, noun, number) => `${noun}_${given}${digits(number)}`,
  (given, noun, number) => `${given}${number + 1}_${noun}`,
];

const emailStyles: readonly Style[] = [
  (given, noun, number) => given + noun + digits(number),
  (given, noun, number) => `${given}.${noun}${digits(number)}`,
  (given, noun, number) => `${given}_${noun}${digits(number)}`,
  (given, noun, number) => `${noun}-${given}${digits(number)}`,
];

/** Takes a number apart, digit by digit of changing radix. */
class Digits {
  #rest: number;

  constructor(number: number) {
    this.#rest = number;
  }

  below(radix: number): number {
    const digit = this.#rest % radix;
    this.#rest = (this.#rest - digit) / radix;
    return digit;
  }

  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }
}

/** User names: lower-case letters, digits, `.` and `_`. */
export class Usernames {
  readonly size = givenNames.length * nouns.length * usernameStyles.length * usernameNumbers;
  readonly #order: Permutation;

  constructor(seed: number) {
    this.#order = new Permutation(this.size, seed, 0);
  }

  /** The nth user name. */
  at(index: number): string {
    const parts = new Digits(this.#order.at(index));
    return parts.of(usernameStyles)(parts.of(givenNames), parts.of(nouns), parts.below(usernameNumbers));
  }
}

/** E-mail addresses in lower case, some with a `+tag`. */
export class EmailAddresses {
  readonly size = givenNames.length * nouns.length * domains.length * emailStyles.length * emailNumbers;
  readonly #order: Permutation;

  constructor(seed: number) {
    this.#order = new Permutation(this.size, seed, 1);
  }

  /** The nth e-mail address. Its tag hangs on its number, so that without the tags too no two are the same. */
  at(index: number): string {
    const place = this.#order.at(index);
    const parts = new Digits(place);
    const local = parts.of(emailStyles)(parts.of(givenNames), parts.of(nouns), parts.below(emailNumbers));
    const dice = mix32(place);
    const tag = dice < taggedShare * 2 ** 32 ? `+${tags[dice % tags.length]}` : "";
    return `${local}${tag}@${parts.of(domains)}`;
  }
}

/** A user name as a careless form keeps it: 3 % begin with a capital. */
export function spellUsername(username: string, random: Random): string {
  return random.chance(0.03) ? capitalised(username) : username;
}

/** An e-mail address as a careless form keeps it: 5 % have capitals. */
export function spellEmail(email: string, random: Random): string {
  if (!random.chance(0.05)) return email;
  const at = email.indexOf("@");
  switch (random.below(4)) {
    case 0:
      return email.toUpperCase();
    case 1:
      return email.slice(0, at) + email.slice(at).toUpperCase();
    default:
      return email.replace(/[a-z]+/giu, (word, offset: number) => (offset < at ? capitalised(word) : word));
  }
}

export function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
