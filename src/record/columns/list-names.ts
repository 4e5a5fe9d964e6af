// Tells from the name of a list whom its elements are about: other people (`followers`), or one
// person's own things (`emails`). docs/reading.md, "People within records".
import { meaningByName } from "./column-meaning.js";
import { segmentsOf, wordsOf } from "./match-name.js";

/**
 * `identifiers` and `things` are one person's: lists like `emails`, and lists like `orders`.
 * `contacts` may be either. `people` are several people. `unknown` says nothing.
 */
export type ListName = "identifiers" | "things" | "contacts" | "people" | "unknown";

const people = new Set(
  (
    "user users member members person persons people customer customers client clients employee employees student students " +
    "follower followers followed following followings friend friends follow follows subscriber subscribers participant participants " +
    "attendee attendees guest guests passenger passengers patient patients player players voter voters donor donors " +
    "author authors commenter commenters comment comments reply replies liker likers like likes reaction reactions viewer viewers " +
    "post posts tweet tweets message messages mention mentions recipient recipients sender senders to cc bcc collaborator collaborators " +
    "contributor contributors staff admin admins moderator moderators owner owners colleague colleagues relative relatives sibling " +
    "siblings child children parent parents kin family household match matches lead leads candidate candidates applicant applicants " +
    "tenant tenants driver drivers seller sellers buyer buyers supplier suppliers partner partners invitee invitees connection connections"
  ).split(" "),
);

const things = new Set(
  (
    "account accounts profile profiles address addresses location locations login logins credential credentials identity identities " +
    "provider providers device devices session sessions job jobs experience experiences position positions employment employments " +
    "occupation occupations work education educations school schools degree degrees certificate certificates certification " +
    "certifications skill skills language languages order orders purchase purchases booking bookings reservation reservations " +
    "invoice invoices transaction transactions payment payments card cards subscription subscriptions plan plans vehicle vehicles " +
    "website websites url urls link links site sites social socials network networks image images photo photos picture pictures " +
    "token tokens key keys alias aliases name names nickname nicknames number numbers domain domains document documents passport " +
    "passports licence licences license licenses membership memberships info history change changes breach breaches leak leaks source " +
    "sources mailbox mailboxes identifier identifiers id ids attribute attributes field fields property properties"
  ).split(" "),
);

/** Words that make a list one of other people, whatever it holds: `related_profiles`. */
const others = new Set(
  "related similar suggested recommended mutual tagged mentioned liked blocked coauthor coauthors".split(" "),
);

/** Names that say nothing about what is in a list: the name before them does. */
const silent = new Set(
  (
    "data item items list lists node nodes edge edges element elements entry entries value values result results record records row " +
    "rows hit hits object objects array content contents collection in all page pages body response payload response feed"
  ).split(" "),
);

/** Returns what the name of a list at this path says. */
export function listNameOf(path: string): ListName {
  for (const segment of segmentsOf(path).toReversed()) {
    const words = wordsOf(segment);
    const last = words.at(-1) ?? "";
    if (words.every((word) => silent.has(word))) continue;
    if (words.some((word) => others.has(word))) return "people";
    if (last === "contact" || last === "contacts") return "contacts";
    if (things.has(last)) return isIdentifier(segment) ? "identifiers" : "things";
    if (people.has(last)) return "people";
    if (isIdentifier(segment)) return "identifiers";
    if (words.some((word) => people.has(word))) return "people";
    return words.some((word) => things.has(word)) ? "things" : "unknown";
  }
  return "unknown";
}

/** Returns true if a list's name, or its singular, is the name of an identifier column. */
function isIdentifier(segment: string): boolean {
  return [segment, segment.replace(/(?:es|s)$/u, ""), segment.replace(/s$/u, "")].some((name) => {
    const { kind, ambiguous } = meaningByName(name);
    return kind !== null && !ambiguous;
  });
}
