// Who stands in a record: a person by number, the same for the same seed, each with identifiers of their own.
import { EmailAddresses, Usernames } from "../corpus/identifiers.js";
import { cities, familyNames, givenNames } from "../corpus/names.js";
import { Random } from "../corpus/random.js";
import { fictionNumber, type FictionNumber } from "./fiction-numbers.js";

/** Streams of random numbers below are those of the corpus. */
const firstStream = 1000;

/** The people of one dump. Absent ones have numbers from `records` on. */
export class People {
  readonly records: number;
  readonly #seed: number;
  readonly #usernames: Usernames;
  readonly #emails: EmailAddresses;

  constructor(records: number, seed: number) {
    this.records = records;
    this.#seed = seed;
    this.#usernames = new Usernames(seed);
    this.#emails = new EmailAddresses(seed);
  }

  /** The nth person, from 0. */
  at(n: number): Person {
    return new Person(this, n, new Random(this.#seed, firstStream + n));
  }

  usernameAt(n: number): string {
    return this.#usernames.at(n);
  }

  emailAt(n: number): string {
    return this.#emails.at(n);
  }
}

export class Person {
  readonly n: number;
  /** How many records the dump has; those of absent people are not among them. */
  readonly records: number;
  readonly random: Random;
  readonly #people: People;

  constructor(people: People, n: number, random: Random) {
    this.#people = people;
    this.records = people.records;
    this.n = n;
    this.random = random;
  }

  get username(): string {
    return this.#people.usernameAt(this.n);
  }

  get email(): string {
    return this.#people.emailAt(this.n);
  }

  /** Another address of the same person. */
  get secondEmail(): string {
    return `second.${this.email}`;
  }

  get givenName(): string {
    const name = givenNames[this.n % givenNames.length] as string;
    return name.slice(0, 1).toUpperCase() + name.slice(1);
  }

  get fullName(): string {
    return `${this.givenName} ${familyNames[(this.n * 7) % familyNames.length]}`;
  }

  get city(): string {
    return this.random.pick(cities);
  }

  phone(country?: string): FictionNumber {
    const isAbsent = this.n >= this.records;
    return fictionNumber(isAbsent ? this.n - this.records : this.n, country, isAbsent);
  }

  /** True for this share of the people. */
  chance(share: number): boolean {
    return this.random.chance(share);
  }
}
