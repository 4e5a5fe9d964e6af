// Matches a column's name against the table of known names: as a whole, by its last path segment,
// or by some of its words (docs/reading.md, "Columns").
import { knownNames, type KnownNames } from "./known-names.js";
import { isDerivedName, isFlagName } from "./derived-columns.js";
import { isAscii, nfkc } from "../fold.js";
import { withPlaceholders } from "../unassigned.js";

/** A known name found in a column's name. */
export interface NameMatch {
  row: KnownNames;
  /** The known name, without `_`. */
  alias: string;
  why: "alias" | "path" | "suffix";
  /** True if the rest of the column's name consists of ordinary words only. */
  isWhollyKnown: boolean;
}

/** Known names by their spelling or their compact form. */
type Names = Map<string, KnownNames>;

let exact: Names | undefined;
let compactNames: { whole: Names; tails: Names } | undefined;

/** Returns the known names by the spelling of the table, because `fb_id` and `fbid` differ. */
function exactNames(): Names {
  if (exact === undefined) {
    exact = new Map();
    for (const row of knownNames)
      for (const written of [row.tails, row.names])
        if (written !== undefined) addNames(exact, written.split(" "), row);
  }
  return exact;
}

/**
 * Returns all known names, and those that end others, by their compact form. Made on first use, because most names are in the
 * table as they are, and workers of a build match none.
 */
function names(): { whole: Names; tails: Names } {
  if (compactNames === undefined) {
    compactNames = { whole: new Map(), tails: new Map() };
    for (const row of knownNames)
      for (const written of [row.tails, row.names]) {
        if (written === undefined) continue;
        const compacted = compactWords(written);
        addNames(compactNames.whole, compacted, row);
        if (written === row.tails) addNames(compactNames.tails, compacted, row);
      }
  }
  return compactNames;
}

/** Adds names with the same meaning. The first meaning of a name counts. */
function addNames(table: Names, added: readonly string[], row: KnownNames): void {
  for (const name of added) if (!table.has(name)) table.set(name, row);
}

/** Returns the compact forms of names with spaces between them. */
export function compactWords(names: string): string[] {
  return compacted(names).split(" ");
}

/** Last segments without a meaning of their own: the segment before them decides. */
const silentSegments = new Set(
  "value values raw text full formatted e164 numberlong numberint numberdouble numberdecimal stringvalue integervalue doublevalue s n oid uuid".split(
    " ",
  ),
);
/** Further such segments below e-mail addresses, phone numbers and the like. */
const halfSilentSegments = new Set(["number", "address", "id"]);
const addressed =
  /^(?:Email addresses|Recovery email addresses|Phone numbers|IP addresses|MAC addresses|Cryptocurrency wallet addresses)$/u;

/** Names that belong to a thing if below one of {@link things}, such as a product's name. */
const namesOfThings = new Set(
  "name names id ids pk uuid guid title url urls link links description number language type photo photos image".split(
    " ",
  ),
);
const things = new Set(
  "product products item sku category categories device app application tag tags hashtag hashtags group groups page pages audio music track song effect brand event plan file image images picture type role language currency team department school media post posts comment comments message messages order orders transaction invoice payment subscription campaign list form store shop place venue project task ticket session video videos story stories caption attachment clip service feature browser os version location city country state region thread poll field fields".split(
    " ",
  ),
);

/** Words that may stand before or after a tail in a wholly known name. */
const ordinaryWords = new Set(
  "user users contact customer client cust primary secondary public private home work business personal billing shipping delivery account acct member owner profile author company office emergency main other alt alternate alternative login signin signup registration register my your current last first second third new old verified default reply sender from to recipient employee student patient holder subscriber registrant admin administrator tech technical parent father mother spouse partner guardian kin preferred facebook instagram ig twitter google apple linkedin telegram skype whatsapp paypal tiktok snapchat youtube the shop order buyer seller guest host driver agent person people lead invoice payment bank legal residential permanent mailing postal original raw clean normalized normalised formatted full day daytime evening night mobile cell landline fixed direct local international intl e164 a b c".split(
    " ",
  ),
);
/** Words that may follow a known name without changing its meaning: `email_home`. */
const closingWords = new Set(
  "home work business private personal primary secondary main other alt alternate office day daytime evening night mobile cell landline fixed direct original raw clean normalized normalised formatted full new old current e164 international intl local one two three first second prive privat zakelijk werk perso pro fijo fixe portable movil mobil komorkowy value val text txt str string varchar nvarchar char c".split(
    " ",
  ),
);
const maxWords = 12;

/** Returns true if a word before or after a known name does not change its meaning. */
export function isOrdinaryWord(word: string): boolean {
  return ordinaryWords.has(word) || closingWords.has(word);
}

/** Word boundaries in camel case. U+0295 counts as lower case only up to Unicode 16. */
const camelCase = (): RegExp =>
  /(?<=(?!\u0295)[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}(?!\u0295)\p{Ll})/gu;
/** Maximum length of a name in UTF-16 units. Longer names match nothing; real paths are shorter. */
const longestName = 1024;

/**
 * Normalises a column name to the form of the table: `userEmail` gives `user_email`, `User E-Mail`
 * and `USER_E_MAIL` give `user_e_mail`.
 */
export function normaliseHeader(name: string): string {
  return wordsOf(name).join("_");
}

/** Splits a name into its normalised words. */
export function wordsOf(name: string): string[] {
  if (name.length > longestName) return [];
  // Most names are ASCII. A dump may have millions that are keys of people.
  if (isAscii(name)) return asciiWords(/["']/.test(name) ? name.replace(/["']/g, "") : name);
  const normalised = withPlaceholders(nfkc(name))
    .replace(/[\ufeff"']/gu, "")
    .trim()
    .replace(camelCase(), "_")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "_")
    .replace(/^_+|_+$/gu, "");
  return normalised === "" ? [] : normalised.split("_");
}

/** What a character of ASCII is in a name. */
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
const asciiSorts = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[a-z]/.test(char) ? LOWER : /[A-Z]/.test(char) ? UPPER : /\d/.test(char) ? DIGIT : 0;
});

/** Returns true if a word ends before a character of a name, whose sort and that of the one before are given. */
function isBoundary(name: string, at: number, sort: number, before: number): boolean {
  if (sort === 0) return true;
  if (sort !== UPPER || before === 0) return false;
  return before !== UPPER || (at + 1 < name.length && asciiSorts[name.charCodeAt(at + 1)] === LOWER);
}

/** Splits a name of ASCII at all but letters and digits, and in camel case. */
function asciiWords(name: string): string[] {
  const lower = name.toLowerCase();
  const words: string[] = [];
  let start = 0;
  let before = 0;
  for (let at = 0; at < name.length; at++) {
    const sort = asciiSorts[name.charCodeAt(at)]!;
    if (isBoundary(name, at, sort, before)) {
      if (at > start) words.push(lower.slice(start, at));
      start = sort === 0 ? at + 1 : at;
    }
    before = sort;
  }
  if (start < name.length) words.push(lower.slice(start));
  return words;
}

/** Strips `_` and accents from a normalised name, so that `téléphone` and `fullname` match. */
export function compact(normalised: string): string {
  if (/^[a-z0-9]*$/.test(normalised)) return normalised;
  return /^[a-z0-9_]*$/.test(normalised) ? normalised.replaceAll("_", "") : compacted(normalised);
}

/** Strips `_` and accents, and keeps spaces. */
function compacted(text: string): string {
  if (isAscii(text)) return text.replace(/[^ a-zA-Z0-9]/g, "");
  return text
    .normalize("NFD")
    .replace(/[^ \p{L}\p{N}]/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll("ı", "i")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("đ", "d");
}

/** Splits a path into segments, dropping wildcards and list indexes (`emails.0.value`). */
export function segmentsOf(name: string): string[] {
  return name.split(".").filter((segment) => segment !== "*" && segment !== "**" && !/^\d*$/u.test(segment));
}

const matches = new Map<string, NameMatch | null>();
const mostMatches = 4096;

/** Returns the known name that a column's name contains, or null if there is none. A survey asks a dozen times. */
export function matchName(name: string): NameMatch | null {
  const known = matches.get(name);
  if (known !== undefined) return known;
  const match = matchOf(name);
  if (matches.size >= mostMatches) matches.clear();
  matches.set(name, match);
  return match;
}

/**
 * Returns true if a name of one segment is known and the rest of it, if any, is ordinary words. `words`
 * are those of the name. Quick for names that are not, as a dump may have millions of them.
 */
export function isWhollyKnown(name: string, words: readonly string[]): boolean {
  if (words.length <= maxWords && isWholeName(compact(words.join("")))) return true;
  if (words.length < 2 || !(ordinaryWords.has(words[0]!) || ordinaryWords.has(words.at(-1)!))) return false;
  return matchName(name.replaceAll(".", "_"))?.isWhollyKnown === true;
}

/** First letters of names and words, with their lengths, for {@link NameHeads}. */
const headLetters = 3;
const longestHead = 1024;

/**
 * Tells names of ASCII that no rule knows from others by their first letters and lengths, before their words
 * are parted.
 */
export class NameHeads {
  readonly #whole = new Set<number>();
  readonly #first = new Set<number>();
  readonly #last = new Set<number>();
  /** First letters only. */
  readonly #tails = new Set<number>();
  readonly #stems = new Set<number>();

  /**
   * Known names consist of `words`, begin with one of the `stems`, or are in the table, perhaps with
   * ordinary words before or behind them.
   */
  constructor(words: Iterable<string>, stems: Iterable<string>) {
    const { whole, tails } = names();
    for (const name of whole.keys()) this.#whole.add(headOf(name) * longestHead + name.length);
    for (const name of tails.keys()) {
      this.#tails.add(headOf(name));
      // Of a short one (`ip`), the head has letters of the next word.
      for (let length = 1; name.length < headLetters && length <= name.length; length++)
        this.#first.add(headOf(name.slice(0, length)) * longestHead + length);
    }
    for (const word of [...words, ...ordinaryWords])
      this.#first.add(headOf(word) * longestHead + word.length);
    for (const word of ordinaryWords) this.#last.add(headOf(word) * longestHead + word.length);
    for (const stem of stems) this.#stems.add(headOf(stem));
  }

  /** Returns false only for a name that is certainly not known. */
  mayBeKnown(name: string): boolean {
    let head = 0;
    let letters = 0;
    let firstWord = -1;
    let start = 0;
    let before = 0;
    for (let at = 0; at < name.length; at++) {
      const code = name.charCodeAt(at);
      // Quotes are left out of words.
      if (code >= 128 || code === 0x22 || code === 0x27) return true;
      const sort = asciiSorts[code]!;
      if (isBoundary(name, at, sort, before)) {
        if (firstWord < 0 && letters > 0) firstWord = letters;
        start = sort === 0 ? start : at;
      } else if (before === 0) start = at;
      if (sort !== 0) {
        if (letters < headLetters) head = head * 128 + (code | 0x20);
        letters += 1;
      }
      before = sort;
    }
    if (firstWord < 0) firstWord = letters;
    // Two digits at the end may be left out.
    if (letters < headLetters + 2) return true;
    const word = firstWord < headLetters ? head >> (7 * (headLetters - firstWord)) : head;
    if (this.#stems.has(word) || this.#first.has(word * longestHead + firstWord)) return true;
    for (let digits = 0; digits <= 2; digits++)
      if (this.#whole.has(head * longestHead + letters - digits)) return true;
    if (!this.#tails.has(head)) return false;
    const last = wordFrom(name, start);
    return this.#last.has(headOf(last) * longestHead + last.length);
  }
}

/** Returns the first letters of a word of lower case as a number. */
function headOf(word: string): number {
  let head = 0;
  for (let at = 0; at < headLetters && at < word.length; at++) head = head * 128 + word.charCodeAt(at);
  return head;
}

/** Returns the last word of a name, which begins at `start`. */
function wordFrom(name: string, start: number): string {
  return name
    .slice(start)
    .replace(/[^a-z0-9].*$/is, "")
    .toLowerCase();
}

function matchOf(name: string): NameMatch | null {
  const segments = segmentsOf(name);
  const last = segments.at(-1) ?? "";
  const words = wordsOf(last);
  const [alias] = words.length === 0 ? [undefined] : [compact(words.join(""))];
  const parent = segments.length > 1 ? compact(normaliseHeader(segments.at(-2) ?? "")) : "";
  const whole = wholeName(wordsOf(name));
  // `user.name` may be a user's real name, so the last segment and the values decide.
  if (whole !== null && !(segments.length > 1 && alias === "name" && whole.row.kind === "username"))
    return whole;
  if (alias === undefined) return null;
  if (segments.length > 1) {
    const before = wordsOf(segments.at(-2) ?? "");
    if (silentSegments.has(alias) && !names().whole.has(alias)) return asPath(matchLast(before));
    if (halfSilentSegments.has(alias)) {
      const match = matchLast(before);
      if (match !== null && addressed.test(match.row.class ?? "")) return asPath(match);
    }
    if (namesOfThings.has(alias) && things.has(parent)) return null;
    // Derived columns split over two segments: `email.verified`, `phone.hash`.
    const joined = [...before, ...words];
    if (isDerivedName(joined)) {
      if (addressed.test(matchLast(before)?.row.class ?? "")) return null;
      const derived = derivedMatch(joined);
      if (derived !== null) return derived;
    }
  }
  const match = matchLast(words);
  return segments.length > 1 && match?.why === "alias" ? asPath(match) : match;
}

function asPath(match: NameMatch | null): NameMatch | null {
  return match === null ? null : { ...match, why: match.why === "suffix" ? "suffix" : "path" };
}

/** Returns true if {@link wholeName} matches words with this compact form. */
function isWholeName(compacted: string): boolean {
  const { whole } = names();
  return whole.has(compacted) || (/\d$/.test(compacted) && whole.has(compacted.replace(/\d{1,2}$/, "")));
}

/** Matches a whole name, with or without a number at its end (`email2`). */
function wholeName(words: readonly string[]): NameMatch | null {
  if (words.length > maxWords) return null;
  const name = compact(words.join(""));
  const asWritten = exactNames().get(words.join("_"));
  if (asWritten !== undefined) return { row: asWritten, alias: name, why: "alias", isWhollyKnown: true };
  for (const alias of [name, name.replace(/\d{1,2}$/u, "")]) {
    const row = names().whole.get(alias);
    if (row !== undefined) return { row, alias, why: "alias", isWhollyKnown: true };
  }
  return null;
}

function matchLast(words: readonly string[]): NameMatch | null {
  const whole = wholeName(words);
  if (whole !== null) return whole;
  if (words.length < 2 || words.length > maxWords || isFlagName(words)) return null;
  return isDerivedName(words) ? derivedMatch(words) : tailMatch(words);
}

/** Matches a derived column: never an identifier, but a password's hash is still a password. */
function derivedMatch(words: readonly string[]): NameMatch | null {
  const tail = tailMatch(words);
  if (tail !== null && tail.row.kind === undefined) return tail;
  const stem = wholeName(words.slice(0, -1)) ?? tailMatch(words.slice(0, -1));
  return stem?.row.class === "Passwords" ? { ...stem, why: "suffix", isWhollyKnown: false } : null;
}

/** Matches the longest known run of words at the end of a name, ignoring closing words. */
function tailMatch(words: readonly string[]): NameMatch | null {
  let end = words.length;
  while (end > 0) {
    for (let start = end === words.length ? 1 : 0; start < end; start++) {
      const alias = compact(words.slice(start, end).join(""));
      const { tails } = names();
      const row = tails.get(alias) ?? tails.get(alias.replace(/\d{1,2}$/u, ""));
      if (row !== undefined)
        return {
          row,
          alias,
          why: "suffix",
          isWhollyKnown: [...words.slice(0, start), ...words.slice(end)].every((word) =>
            ordinaryWords.has(word),
          ),
        };
    }
    end -= 1;
    const closing = words[end] ?? "";
    if (!closingWords.has(closing) && !/^\d{1,2}$/u.test(closing)) return null;
  }
  return null;
}
