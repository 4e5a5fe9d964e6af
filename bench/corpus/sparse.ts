// A dump that has little of much: each record has a few of sixty columns, two objects deep, seldom the same as its neighbour.
import { EmailAddresses, spellEmail, Usernames, spellUsername } from "./identifiers.js";
import { cities, familyNames, givenNames } from "./names.js";
import { PhoneNumbers } from "./phone-numbers.js";
import { Random } from "./random.js";
import type { CorpusOptions } from "./records.js";

/** Objects of the root, the objects in each, and the names in each of those. */
const tree: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  account: {
    login: ["username", "last_login", "login_count", "locale"],
    profile: ["full_name", "bio", "is_private", "avatar_width"],
    contact: ["email", "phone_number", "website", "city"],
  },
  activity: {
    posts: ["post_count", "first_post", "last_post", "pinned"],
    reactions: ["given", "received", "favourite", "muted"],
    messages: ["sent", "unread", "archived", "last_message"],
  },
  device: {
    phone: ["model", "maker", "screen_width", "battery"],
    system: ["os", "os_version", "language", "timezone"],
    network: ["carrier", "connection", "roaming", "speed"],
  },
  shop: {
    orders: ["order_count", "total", "currency", "last_order"],
    delivery: ["street", "postcode", "country", "note"],
    payment: ["method", "card_brand", "instalments", "verified"],
  },
  social: {
    followers: ["follower_count", "growth", "peak", "first_follower"],
    groups: ["group_count", "owned", "topic", "joined"],
    links: ["blog", "shop_link", "video", "music"],
  },
};

/** The sixty columns by their places: names of the two objects and of the value. */
export const sparseColumns: readonly (readonly [string, string, string])[] = Object.entries(tree).flatMap(
  ([outer, inners]) =>
    Object.entries(inners).flatMap(([inner, names]) => names.map((name) => [outer, inner, name] as const)),
);

/** Share of the records that have the column: identifiers as often as in the corpus, of the others 0.02 to 0.38, a fifth on average. */
function fill(column: number, name: string): number {
  return identifierFill[name] ?? 0.02 + 0.03 * ((column * 5) % 13);
}

const identifierFill: Readonly<Record<string, number>> = { username: 0.8, email: 0.364, phone_number: 0.205 };

/** Lines of NDJSON with their ends. The same options give the same lines. */
export function* generateSparse({ rows, seed }: CorpusOptions): Generator<string, void, undefined> {
  const random = new Random(seed, 2);
  const usernames = new Usernames(seed);
  const emails = new EmailAddresses(seed);
  const phones = new PhoneNumbers(rows, seed);
  for (let row = 0; row < rows; row++) {
    const identifiers: Readonly<Record<string, () => string>> = {
      username: () => spellUsername(usernames.at(row), random),
      email: () => spellEmail(emails.at(row), random),
      phone_number: () => `+${phones.at(row).digits}`,
    };
    const record: Record<string, Record<string, Record<string, unknown>>> = {};
    for (const [column, [outer, inner, name]] of sparseColumns.entries()) {
      if (!random.chance(fill(column, name))) continue;
      ((record[outer] ??= {})[inner] ??= {})[name] = identifiers[name]?.() ?? plainValue(column, random);
    }
    yield `${JSON.stringify({ id: row + 1, ...record })}\n`;
  }
}

/** Text, a number, a truth value or null, by the column; nothing that could be taken for an identifier. */
function plainValue(column: number, random: Random): string | number | boolean | null {
  switch (column % 6) {
    case 0:
      return random.below(100_000);
    case 1:
      return random.chance(0.5);
    case 2:
      return random.pick(cities);
    case 3:
      return `${random.pick(givenNames)} ${random.pick(familyNames)}, "${random.pick(givenNames)}"`;
    case 4:
      return random.chance(0.1) ? null : random.below(1000) / 10;
    default:
      return random.pick(familyNames);
  }
}
