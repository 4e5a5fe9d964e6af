// Made-up people, whose identifiers are unlike anybody else's in the same source.

type Random = (below: number) => number;

export interface Person {
  readonly username: string;
  readonly email: string;
  /** Digits of a valid Dutch mobile number, without `+`. */
  readonly phone: string;
  readonly name: string;
  readonly city: string;
}

const consonants = "bcdfghjklmnpqrstvwxz";
const vowels = "aeiouy";

function word(random: Random, syllables: number): string {
  let text = "";
  for (let count = 0; count < syllables; count++)
    text += consonants.charAt(random(consonants.length)) + vowels.charAt(random(vowels.length));
  return text;
}

/** Returns a person with names of their own; equal ones are as likely as in 10^9 draws. */
export function somebody(random: Random): Person {
  const first = word(random, 2);
  const last = word(random, 3);
  const tail = word(random, 3);
  const separator = ["", ".", "_", "-"][random(4)] ?? "";
  const provider = ["example.com", "example.net", "mail.example.org", "gmail.com"][random(4)] ?? "";
  const capital = random(5) === 0 ? (text: string) => text.toUpperCase() : (text: string) => text;
  return {
    username: capital(`${last}${separator}${tail}${random(3) === 0 ? random(100) : ""}`),
    email: capital(
      `${tail}${random(2) === 0 ? "." : ""}${last}${random(6) === 0 ? "+news" : ""}@${provider}`,
    ),
    phone: `316${String(10_000_000 + random(40_000_000))}`,
    name: `${first.charAt(0).toUpperCase()}${first.slice(1)} ${last}`,
    city: ["Delft", "Gent", "São Paulo", "Zürich", "东京", ""][random(6)] ?? "",
  };
}
