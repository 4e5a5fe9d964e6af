// Random lists of logins and secrets without a header, as they are traded: with the truth about each of their
// values. All of them are made up.
import { somebody } from "../damage/people.js";
import { seededRandom } from "../random.js";

type Random = (below: number) => number;
type Kind = "email" | "phone" | "username";

/** What the column beside the logins holds. */
type Habit = "mixed" | "signed" | "plain" | "torn" | "digests" | "handles";

export interface SecretList {
  readonly text: string;
  /** What the list is, for messages. */
  readonly what: string;
  readonly habit: Habit;
  readonly separator: string;
  readonly hasSite: boolean;
  readonly isOfAddresses: boolean;
  /** True if its logins are user names alone: then nothing may tell which of its words they are. */
  readonly isOfNames: boolean;
  /** Identifiers that must not be "not found". */
  readonly logins: readonly { kind: Kind; text: string }[];
  /** Values that must never be "exposed", in any kind. */
  readonly secrets: readonly string[];
  /** Identifiers that are in no list. */
  readonly absent: readonly { kind: Kind; text: string }[];
}

const words =
  "zonnebloem kaas tulp regen koekje voetbal appel tijger dragon winter lente fiets bloem paars hallo sterren".split(
    " ",
  );
const common = ["123456", "qwerty123", "Welkom01", "wachtwoord", "iloveyou", "abc123"];
const habits: readonly Habit[] = ["mixed", "mixed", "signed", "plain", "torn", "digests", "handles"];
const separators = [",", "\t", "|", ";", " ", ":"];

function pick<T>(random: Random, all: readonly T[]): T {
  return all[random(all.length)] as T;
}

/** A secret that no other list of the same seed has; `n` keeps it apart from others. */
function secretOf(random: Random, habit: Habit, separator: string, n: number): string {
  const word = pick(random, words);
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  const signed = [`${capital}${n}!`, `${word}${n}#x`, `P@ss${word}${n}`, `${word}$${n}`, `!${word}${n}%`];
  const plain = [`${word}${n}`, `${word}_${n}`, `${word}.${n}x`, `${word}${pick(random, words)}${n}`];
  if (habit === "digests") return Array.from({ length: 32 }, () => random(16).toString(16)).join("");
  if (habit === "signed") return pick(random, signed);
  if (habit === "plain") return pick(random, plain);
  if (habit === "torn" && random(4) === 0)
    return pick(random, [`${word}${separator}${n}!`, `"${word}${n}!`, `${word}"${n}!`, `'${word}${n}!`]);
  return pick(random, [
    ...signed,
    ...plain,
    ...plain,
    `${capital}${n}`,
    `${capital}19${10 + random(89)}x${n}`,
    String(10_000_000 + random(80_000_000)),
  ]);
}

/** A name like the address, or another word unless `isLike`. */
function handleOf(random: Random, address: string, n: number, isLike: boolean): string {
  const part = address
    .slice(0, 6)
    .replace(/[^a-z]/giu, "")
    .toLowerCase();
  return random(3) === 0 && !isLike
    ? `${pick(random, words)}_${n}`
    : `${part}${pick(random, ["_", ".", ""])}${n}`;
}

function inCamelCase(name: string): string {
  return name.toLowerCase().replace(/(?:^|[._-])([a-z])/gu, (part) => part.toUpperCase());
}

/** Returns a list by its seed. */
export function secretList(seed: number): SecretList {
  const random = seededRandom(seed * 7 + 3);
  random(2);
  const habit = pick(random, habits);
  const separator = pick(random, separators);
  const drawnOrder = pick(random, ["ls", "ls", "ls", "sl", "lsu", "uls", "ils", "lsi", "lss"]);
  const forms = pick<readonly Kind[]>(random, [
    ["email"],
    ["email"],
    ["email", "username"],
    ["email", "phone"],
    ["email", "username", "phone"],
    ["username"],
  ]);
  const capitals = pick(random, [
    (name: string) => name.toLowerCase(),
    (name: string) => name.toUpperCase(),
    inCamelCase,
  ]);
  const isOfNames = !forms.includes("email");
  // People put the login before the colon. Nothing else tells it from a plain secret, if it is a name.
  const order =
    separator === ":" && habit === "plain" && forms.includes("username")
      ? drawnOrder.replace("sl", "ls")
      : drawnOrder;
  const weights = forms.map(() => 1 + random(4));
  const records = 12 + random(60);
  // Behind a colon, only their likeness to the addresses shows that words are no secrets.
  const showsHandles = habit === "handles" && separator === ":";
  const logins: { kind: Kind; text: string }[] = [];
  const secrets: string[] = [];
  const lines = Array.from({ length: records }, (_, n) => {
    const person = somebody(random);
    let draw = random(weights.reduce((sum, weight) => sum + weight, 0));
    const drawn = forms.find((_form, index) => (draw -= weights[index]!) < 0) ?? "email";
    const kind = showsHandles && n % 4 === 0 ? "email" : drawn;
    const login =
      kind === "email" ? person.email : kind === "phone" ? `+${person.phone}` : capitals(person.username);
    logins.push({ kind, text: login });
    let secret =
      habit === "handles"
        ? handleOf(random, person.email, n, showsHandles && kind === "email")
        : secretOf(random, habit, separator, n);
    if (habit === "mixed" && random(12) === 0) secret = pick(random, common);
    // A blank parts fields, and a word with a colon before it may be a label.
    if (separator === " " && /\s/u.test(login)) secret = "x";
    if (habit === "handles") logins.push({ kind: "username", text: secret });
    else secrets.push(secret);
    const site = pick(random, ["shop", "forum", "mail"]);
    const fields: Record<string, string> = {
      l: login,
      s: secret,
      u: `https://${site}${n % 7}.example${random(3) === 0 ? ":8443" : ""}/login`,
      i: `10.${n % 5}.${n % 9}.${n}`,
    };
    const isSalted = order === "lss";
    return order
      .split("")
      .map((field, at) => (isSalted && at === 2 ? `s${n}Zq` : (fields[field] ?? "")))
      .join(separator);
  });
  const names = new Set(logins.map(({ text }) => text));
  const nobody = somebody(random);
  return {
    text: `${lines.join("\n")}\n`,
    what: `seed ${seed}: ${order} by ${JSON.stringify(separator)}, ${habit}, ${forms.join(" and ")}`,
    habit,
    separator,
    hasSite: order.includes("u"),
    isOfAddresses: forms.length === 1 && !isOfNames,
    isOfNames,
    logins,
    secrets: secrets.filter((secret) => !names.has(secret)),
    absent: [
      { kind: "email", text: `nobody.${nobody.email}` },
      { kind: "username", text: `nobody.${nobody.username.toLowerCase()}` },
    ],
  };
}
