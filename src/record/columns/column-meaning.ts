// Decides what columns mean by their names and, where a name is unknown or ambiguous, by their
// values (docs/reading.md, "Columns"). Related: `parseMapTarget` is in map-target.ts,
// `countryCodeColumnFor` in country-code-columns.ts.
import type { Kind } from "../../format/kinds.js";
import { isWhollyKnown, matchName, NameHeads, segmentsOf, wordsOf, type NameMatch } from "./match-name.js";
import { decisionFor, identifierInContent, type ContentMeaning } from "./ambiguous-names.js";
import { isMostly, isNearlyBlank } from "./content-shares.js";
import type { ContentCounts } from "./content.js";
import { areNames, haveSecrets, mayBeOnlyNames } from "./unnamed-words.js";
import { codeStems, codeWords, isCountryCodeName, isKnownCountryCodeName } from "./country-code-columns.js";
import type { DataClass } from "./data-classes.js";
import { isDerivedName, isFlagName } from "./derived-columns.js";
import { allStructureWords, isStructureName } from "./structure-names.js";

/**
 * How a meaning was decided: by an option, the whole name, its last path segment, some of its words
 * or the values, or not at all.
 */
type Why = "option" | "alias" | "path" | "suffix" | "content" | "none";

export interface ColumnMeaning {
  class: DataClass | null;
  kind: Kind | null;
  /** True if the values are country codes, which phone numbers of the same record may need. */
  isCountryCode: boolean;
  why: Why;
  /** True if its values are addresses, numbers and names: each is read by its own form. The kind is e-mail. */
  isLogin?: true;
  /** True if its values may be identifiers or not, so that they leave traces. */
  leavesTraces?: true;
  /** True if some of its values are names with values, `username: kim; age: 30`: all of them leave traces. */
  holdsPairs?: true;
  /** True if the people of a dump stand in its texts: all of them leave traces. */
  mentionsPeople?: true;
  /** Kinds, other than its own, of which many of its values are: such a value is in its place. */
  alsoHolds?: readonly Kind[];
}

export interface ColumnContent {
  name: string;
  content: ContentCounts;
}

/** Of a column about which nothing is known. */
export const noMeaning: ColumnMeaning = { class: null, kind: null, isCountryCode: false, why: "none" };

/** Known names that are also people's names, so that an object's name may be a value. */
const namesOfPeople = new Set(["nick", "nik", "mac", "mel", "ani", "ville"]);
/** See {@link isNumberedPerson}. */
const numberedPeople = /^(?:user|usr|username|member|player|nick|nickname|handle)[ _.-]?\d+$/iu;
/** Columns of full names, which a social network displays. */
const shownNames = new Set(
  "fullname name completename realname userfullname nombrecompleto nomecompleto nomcomplet volledigenaam namalengkap полноеимя".split(
    " ",
  ),
);
/**
 * Returns what a column means by its name alone. If `ambiguous` is true, its values may change
 * that. Without values an ambiguous name has its commonest meaning. `user`, `mobile` and `number`
 * hold identifiers: values that are not identifiers count as unindexable, so the answer is
 * inconclusive instead of wrong. `name`, `id` and `address` hold none: almost any text can be read
 * as a user name, and a table of such texts would answer "not found" for everybody.
 */
export function meaningByName(name: string): ColumnMeaning & { ambiguous: boolean } {
  if (isCountryCodeName(name))
    return { class: "Geographic locations", kind: null, isCountryCode: true, why: "alias", ambiguous: false };
  const match = matchName(name);
  if (match === null) return { ambiguous: false, ...noMeaning };
  return { ambiguous: decisionFor(match.alias) !== undefined, ...meaningOfMatch(match) };
}

function meaningOfMatch({ row, why }: NameMatch): ColumnMeaning {
  return row.class === null
    ? noMeaning
    : { class: row.class, kind: row.kind ?? null, isCountryCode: false, why };
}

/** Returns true for a known name with a number under which there may be a person: `user7`. */
export function isNumberedPerson(segment: string): boolean {
  return numberedPeople.test(segment);
}

let heads: NameHeads | undefined;

/**
 * Returns true if the name of an object is certainly a column name: all of its words are known or
 * describe the object's content. Otherwise it may be a person's own text (`reach_my_phone`). Takes
 * one segment, not a path.
 */
export function isKnownColumnName(segment: string): boolean {
  if (namesOfPeople.has(segment.toLowerCase()) || isNumberedPerson(segment)) return false;
  heads ??= new NameHeads([...allStructureWords(), ...codeWords], codeStems);
  if (!heads.mayBeKnown(segment)) return false;
  const words = wordsOf(segment);
  return isStructureName(words) || isKnownCountryCodeName(segment, words) || isWhollyKnown(segment, words);
}

/**
 * Returns what the columns of a dataset mean. Names must differ; their order does not matter. Pure:
 * the same names and counts give the same meanings. Three decisions depend on the other columns:
 *
 * - A column recognised as user names only by its values counts if no other column holds user
 *   names.
 * - Bare digits in `number` are phone numbers only if no other column holds phone numbers.
 * - A full name (`full_name`) is a display name if some column holds user names, as in data of a
 *   social network.
 *
 * The columns `unnamed` have no names of their own. Their words are never taken for user names here,
 * because they may be passwords.
 */
export function decideMeanings(
  columns: readonly ColumnContent[],
  unnamed: ReadonlySet<string> = new Set(),
): Map<string, ColumnMeaning> {
  const meanings = new Map(columns.map(({ name, content }) => [name, meaningOf(name, content)]));
  const has = (kind: Kind): boolean => [...meanings.values()].some((meaning) => meaning.kind === kind);
  if (!has("username")) {
    const unknown = columns.filter(
      ({ name }) => meanings.get(name)?.class === null && !unnamed.has(name) && isUnknownName(name),
    );
    const names = unknown.filter(({ content }) => areNames(content));
    // Where no name tells which of the columns hold user names, the others may hold some, too.
    const others = names.length > 0 ? unknown.filter(({ content }) => mayBeOnlyNames(content)) : [];
    for (const { name } of others) meanings.set(name, { ...noMeaning, leavesTraces: true });
    for (const { name, content } of names)
      meanings.set(
        name,
        haveSecrets(content)
          ? { ...noMeaning, leavesTraces: true }
          : byContent({ class: "Usernames", kind: "username" }),
      );
  }
  const numbers = columns.filter(
    ({ name, content }) => matchName(name)?.alias === "number" && isMostly(content, content.bareDigits),
  );
  if (numbers.length > 0) {
    for (const { name } of numbers) meanings.set(name, noMeaning);
    if (!has("phone"))
      for (const { name } of numbers)
        meanings.set(name, byContent({ class: "Phone numbers", kind: "phone" }));
  }
  if (has("username"))
    for (const [name, meaning] of meanings)
      if (meaning.class === "Names" && shownNames.has(matchName(name)?.alias ?? ""))
        meanings.set(name, { ...meaning, class: "Display names" });
  return meanings;
}

function byContent(meaning: ContentMeaning): ColumnMeaning {
  return { ...meaning, isCountryCode: false, why: "content" };
}

/** Returns true if the name alone decides what a column means, whatever its values are. */
export function isSettledByName(name: string): boolean {
  if (isCountryCodeName(name)) return true;
  const match = matchName(name);
  return (
    match !== null &&
    match.row.kind !== undefined &&
    match.why !== "suffix" &&
    decisionFor(match.alias) === undefined
  );
}

/** Returns what one column means by itself. Values matter unless {@link isSettledByName}. */
function meaningOf(name: string, content: ContentCounts): ColumnMeaning {
  if (isCountryCodeName(name))
    return { class: "Geographic locations", kind: null, isCountryCode: true, why: "alias" };
  const match = matchName(name);
  const named = match === null ? noMeaning : meaningOfMatch(match);
  if (content.values === content.blank) return named;
  const decide = match === null ? undefined : decisionFor(match.alias);
  if (decide !== undefined) {
    const decided = decide(content);
    if (decided !== undefined) return byContent(decided);
  }
  if (match?.why === "suffix" && named.kind !== null && isMostly(content, content.flags, 1)) return noMeaning;
  // A derived column never holds identifiers. A column named `phone` with values `true` and `false`
  // stays a column of phone numbers, so that its values are counted and reported as unindexable.
  if (named.kind !== null || isDerivedColumn(name) || isNearlyBlank(content)) return named;
  if (named.class === null) {
    const found =
      identifierInContent(content) ??
      (isMostly(content, content.atHandles + content.profileUrls) ? atHandles : undefined);
    return found === undefined ? named : byContent(found);
  }
  // `customer_id` and `display_name`, for instance, often hold e-mail addresses.
  return named.class !== "Passwords" && isMostly(content, content.emails)
    ? byContent({ class: "Email addresses", kind: "email" })
    : named;
}

const atHandles: ContentMeaning = { class: "Usernames", kind: "username" };

function isDerivedColumn(name: string): boolean {
  const words = wordsOf(segmentsOf(name).at(-1) ?? "");
  return isFlagName(words) || isDerivedName(words) || isDerivedName(wordsOf(name));
}

/** Returns true if a name is neither known nor a derived column's nor one for country codes. */
export function isUnknownName(name: string): boolean {
  return !isDerivedColumn(name) && matchName(name) === null && !isCountryCodeName(name);
}
