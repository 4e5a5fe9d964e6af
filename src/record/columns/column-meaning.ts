// What columns mean: by name, and where a name says nothing or too much by content (docs/reading.md, "Columns").
// Related: `parseMapTarget` is in map-target.ts, `countryCodeColumnFor` in country-code-columns.ts.
import type { Kind } from "../../format/kinds.js";
import { matchName, segmentsOf, wordsOf, type NameMatch } from "./aliases.js";
import { decisionFor, identifierInContent, isMostly, isNearlyUnique, type ContentMeaning } from "./ambiguous-names.js";
import type { ContentCounts } from "./content.js";
import { isCountryCodeName, isKnownCountryCodeName } from "./country-code-columns.js";
import type { DataClass } from "./data-classes.js";
import { isDerivedName, isFlagName } from "./derived-columns.js";
import { isStructureName } from "./structure-names.js";

/** What decided: an option, the whole name, its last path segment, some of its words, the values, or nothing. */
type Why = "option" | "alias" | "path" | "suffix" | "content" | "none";

export interface ColumnMeaning {
  class: DataClass | null;
  kind: Kind | null;
  /** Whether the values are country codes, which phone numbers of the same record may need. */
  isCountryCode: boolean;
  why: Why;
}

export interface ColumnContent {
  name: string;
  content: ContentCounts;
}

const nothing: ColumnMeaning = { class: null, kind: null, isCountryCode: false, why: "none" };

/** Names of people that are names of columns too: as names of objects they may be values. */
const namesOfPeople = new Set(["nick", "nik", "mac", "mel", "ani", "ville"]);
/** Names of a whole person, which a social network shows. */
const shownNames = new Set(
  "fullname name completename realname userfullname nombrecompleto nomecompleto nomcomplet volledigenaam namalengkap полноеимя".split(" "),
);
/** So many values tell whether words with digits in them are user names. */
const enoughHandles = 8;

/**
 * What a column means by its name alone. `ambiguous` says that its values may say otherwise. Without values an ambiguous
 * name is what it mostly is: `user`, `mobile` and `number` are identifiers, because what is no such thing counts as not
 * indexable, and the answer is inconclusive instead of wrong; `name`, `id` and `address` are none, because of any text a user
 * name could be made, and a table of what are no user names would say "not found" of everybody.
 */
export function meaningByName(name: string): ColumnMeaning & { ambiguous: boolean } {
  if (isCountryCodeName(name)) return { class: "Geographic locations", kind: null, isCountryCode: true, why: "alias", ambiguous: false };
  const match = matchName(name);
  if (match === null) return { ...nothing, ambiguous: false };
  return { ...ofMatch(match), ambiguous: decisionFor(match.alias) !== undefined };
}

function ofMatch({ row, why }: NameMatch): ColumnMeaning {
  return row.class === null ? nothing : { class: row.class, kind: row.kind ?? null, isCountryCode: false, why };
}

/**
 * Whether the name of an object is a column's name for certain, and none of somebody's (`reach_my_phone` may be): all of its
 * words are known, or say what stands in the object. Takes one segment, not a path.
 */
export function isKnownColumnName(segment: string): boolean {
  if (namesOfPeople.has(segment.toLowerCase())) return false;
  return isStructureName(segment) || isKnownCountryCodeName(segment) || matchName(segment.replaceAll(".", "_"))?.isWhollyKnown === true;
}

/**
 * What the columns of a dataset mean. Names must differ; their order does not matter. Pure: the same names and counts give
 * the same meanings. Three things depend on more than one column: user names that only their content shows are taken for such
 * only where no other column holds user names; bare digits in `number` are phone numbers only where no other column holds
 * those; and the name of a whole person (`full_name`) is a display name where some column holds user names, as in the data of
 * a social network. In the columns of `besideAddress`, which follow an e-mail address where no header tells what they are, values
 * that look like user names may be secrets, and are none.
 */
export function decideMeanings(columns: readonly ColumnContent[], besideAddress: ReadonlySet<string> = new Set()): Map<string, ColumnMeaning> {
  const meanings = new Map(columns.map(({ name, content }) => [name, meaningOf(name, content)]));
  const has = (kind: Kind): boolean => [...meanings.values()].some((meaning) => meaning.kind === kind);
  if (!has("username"))
    for (const { name, content } of columns)
      if (meanings.get(name)?.class === null && !besideAddress.has(name) && holdsHandles(name, content))
        meanings.set(name, byContent({ class: "Usernames", kind: "username" }));
  const numbers = columns.filter(({ name, content }) => matchName(name)?.alias === "number" && isMostly(content, content.bareDigits));
  if (numbers.length > 0) {
    for (const { name } of numbers) meanings.set(name, nothing);
    if (!has("phone")) for (const { name } of numbers) meanings.set(name, byContent({ class: "Phone numbers", kind: "phone" }));
  }
  if (has("username"))
    for (const [name, meaning] of meanings)
      if (meaning.class === "Names" && shownNames.has(matchName(name)?.alias ?? "")) meanings.set(name, { ...meaning, class: "Display names" });
  return meanings;
}

function byContent(meaning: ContentMeaning): ColumnMeaning {
  return { ...meaning, isCountryCode: false, why: "content" };
}

/** Whether the name alone says what a column means, whatever its values are. */
export function isSettledByName(name: string): boolean {
  if (isCountryCodeName(name)) return true;
  const match = matchName(name);
  return match !== null && match.row.kind !== undefined && match.why !== "suffix" && decisionFor(match.alias) === undefined;
}

/** What one column means by itself. Where {@link isSettledByName} no more is asked of its values than whether there are any. */
function meaningOf(name: string, content: ContentCounts): ColumnMeaning {
  if (isCountryCodeName(name)) return { class: "Geographic locations", kind: null, isCountryCode: true, why: "alias" };
  const match = matchName(name);
  const named = match === null ? nothing : ofMatch(match);
  if (content.values === content.blank) return named;
  const decide = match === null ? undefined : decisionFor(match.alias);
  if (decide !== undefined) {
    const decided = decide(content);
    if (decided !== undefined) return byContent(decided);
  }
  if (match?.why === "suffix" && named.kind !== null && isMostly(content, content.flags, 1)) return nothing;
  // A derived column never holds identifiers, and a column named `phone` whose values are `true` and `false` has none, but is
  // one of phone numbers still: that they cannot be indexed is counted and said.
  if (named.kind !== null || isDerivedColumn(name)) return named;
  if (named.class === null) {
    const found = identifierInContent(content) ?? (isMostly(content, content.atHandles + content.profileUrls) ? atHandles : undefined);
    return found === undefined ? named : byContent(found);
  }
  // Whatever its name, a column of addresses is one: `customer_id` and `display_name` often are.
  return named.class !== "Passwords" && isMostly(content, content.emails) ? byContent({ class: "Email addresses", kind: "email" }) : named;
}

const atHandles: ContentMeaning = { class: "Usernames", kind: "username" };

function isDerivedColumn(name: string): boolean {
  const words = wordsOf(segmentsOf(name).at(-1) ?? "");
  return isFlagName(words) || isDerivedName(words) || isDerivedName(wordsOf(name));
}

/** Whether a name says nothing at all, not even that the column is of no interest or derived from another. */
export function isUnknownName(name: string): boolean {
  return !isDerivedColumn(name) && matchName(name) === null && !isCountryCodeName(name);
}

/** Whether a column whose name says nothing holds user names: nearly all different, single words, half of them like no other. */
function holdsHandles(name: string, content: ContentCounts): boolean {
  if (!isUnknownName(name)) return false;
  return (
    content.values - content.blank >= enoughHandles &&
    isMostly(content, content.strongHandles) &&
    isMostly(content, content.handles + content.profileUrls, 0.9) &&
    isNearlyUnique(content)
  );
}
