// The corpus, record by record, from a seed, in constant memory however many records are asked for.
import { EmailAddresses, spellEmail, spellUsername, capitalised, Usernames } from "./identifiers.js";
import { cities, countryCodes, familyNames, foreignNames, givenNames, nicknames } from "./names.js";
import { Permutation } from "./permutation.js";
import { type PhoneNumber, PhoneNumbers } from "./phone-numbers.js";
import { Random } from "./random.js";

/** The columns, in the order of the dump. */
export const corpusColumns = [
  "pk",
  "username",
  "full_name",
  "email",
  "phone_number",
  "city",
  "country_code",
] as const;

/** One record; undefined where a column is blank. */
export interface CorpusRecord {
  pk: number;
  username: string;
  full_name: string | undefined;
  email: string | undefined;
  phone_number: string | undefined;
  city: string | undefined;
  country_code: string;
}

export type CorpusKind = "email" | "phone" | "username";

export interface CorpusOptions {
  rows: number;
  seed: number;
}

/** Share of the records that have a value in the column; the other columns are always filled. */
export const fillRates = { full_name: 0.729, email: 0.364, phone_number: 0.205, city: 0.25 } as const;

/** Share of the identifiers that stand in an earlier record already. */
export const repeatedShare = 0.002;

/** One repeat in so many is of one of the first few identifiers, which so occur more than twice. */
const frequentRepeat = 16;
const frequentIdentifiers = 8;

/** The first pk; with 2^32 of them from there, each has eleven digits. */
const firstPk = 20_000_000_000;

/** Phone numbers for the corpus with room to spare: the fill is random, and some must be left for the absent ones. */
function phoneNumbersOf({ rows, seed }: CorpusOptions): PhoneNumbers {
  return new PhoneNumbers(
    Math.ceil((rows * fillRates.phone_number + 8 * Math.sqrt(rows)) * 1.1) + Math.min(40_000, 10_000 + rows),
    seed,
  );
}

/** Numbers of identifiers: mostly the next one, seldom one that was given out before. */
class Numbers {
  #given = 0;

  next(random: Random): number {
    if (this.#given === 0 || !random.chance(repeatedShare)) return this.#given++;
    return random.below(
      random.below(frequentRepeat) === 0 ? Math.min(this.#given, frequentIdentifiers) : this.#given,
    );
  }
}

/** Generates the records. The same options give the same records; other `rows` may give others altogether. */
export function* generateRecords(options: CorpusOptions): Generator<CorpusRecord, void, undefined> {
  const { rows, seed } = options;
  const random = new Random(seed, 0);
  const pks = new Permutation(2 ** 32, seed, 3);
  const usernames = new Usernames(seed);
  const emails = new EmailAddresses(seed);
  const phones = phoneNumbersOf(options);
  const numbers = { username: new Numbers(), email: new Numbers(), phone: new Numbers() };
  for (let row = 0; row < rows; row++) {
    const username = spellUsername(usernames.at(numbers.username.next(random)), random);
    const fullName = random.chance(fillRates.full_name) ? fullNameOf(random) : undefined;
    const email = random.chance(fillRates.email)
      ? spellEmail(emails.at(numbers.email.next(random)), random)
      : undefined;
    const phone: PhoneNumber | undefined = random.chance(fillRates.phone_number)
      ? phones.at(numbers.phone.next(random))
      : undefined;
    yield {
      pk: firstPk + pks.at(row),
      username,
      full_name: fullName,
      email,
      phone_number: phone === undefined ? undefined : random.chance(0.5) ? `+${phone.digits}` : phone.digits,
      city: random.chance(fillRates.city) ? random.pick(cities) : undefined,
      country_code: phone?.country ?? random.pick(countryCodes),
    };
  }
}

/** An identifier that the corpus does not hold. */
export interface AbsentIdentifier {
  kind: CorpusKind;
  identifier: string;
}

/**
 * Identifiers that look like those of the corpus with the same options and do not occur in it: a third of each kind in turn,
 * phone numbers with `+`. Throws a RangeError when there are not so many.
 */
export function* generateAbsent(
  options: CorpusOptions,
  count: number,
): Generator<AbsentIdentifier, void, undefined> {
  const random = new Random(options.seed, 1);
  const usernames = new Usernames(options.seed);
  const emails = new EmailAddresses(options.seed);
  const phones = phoneNumbersOf(options);
  const most = Math.ceil(count / 3);
  const needed = Math.ceil(options.rows * fillRates.phone_number + 8 * Math.sqrt(options.rows));
  if (
    most > phones.size - needed ||
    most > emails.size - options.rows ||
    most > usernames.size - options.rows
  )
    throw new RangeError(`there are no ${count} absent identifiers to a corpus of ${options.rows} records`);
  // The corpus takes its identifiers from the front, these are from the back.
  for (let index = 0; index < count; index++) {
    const back = Math.floor(index / 3) + 1;
    if (index % 3 === 0)
      yield { kind: "email", identifier: spellEmail(emails.at(emails.size - back), random) };
    else if (index % 3 === 1) yield { kind: "phone", identifier: `+${phones.at(phones.size - back).digits}` };
    else yield { kind: "username", identifier: spellUsername(usernames.at(usernames.size - back), random) };
  }
}

const shownGivenNames = givenNames.map(capitalised);

/** Mostly plain; one in eight outside ASCII, one in fifty with a comma, one in a hundred with quotes. */
function fullNameOf(random: Random): string {
  const dice = random.below(200);
  if (dice < 25) return random.pick(foreignNames);
  const given = random.pick(shownGivenNames);
  const family = random.pick(familyNames);
  if (dice < 29) return `${family}, ${given}`;
  if (dice < 31) return `${given} "${random.pick(nicknames)}" ${family}`;
  return `${given} ${family}`;
}
