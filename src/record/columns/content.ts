// What the values of a column look like, counted: what decides a column's meaning where its name does not.
// Only counts are kept (and hashes, to tell repeats), never a value.
import { canonicalEmails } from "../email/email.js";
import { isAscii, nfkc, withoutInvisible } from "../fold.js";
import { isProfileUrl } from "../username.js";

/** How many values of a column look like what. A value may count under several. */
export interface ContentCounts {
  /** All values, blank ones too. */
  values: number;
  blank: number;
  /** One e-mail address or a list of them, and nothing else. */
  emails: number;
  /** Phone numbers with `+`. */
  internationalPhones: number;
  /** Phone numbers with the punctuation of phone numbers, without `+`. */
  punctuatedPhones: number;
  /** 7 to 15 digits and nothing else. */
  bareDigits: number;
  /** 10 to 15 digits, with the punctuation of phone numbers or without any. */
  longNumbers: number;
  /** Digits only, any number of them. */
  integers: number;
  /** What could be a user name: one word of at most 40 letters, digits, `.`, `_` and `-`, not only digits. */
  handles: number;
  /** Handles that hardly anything else looks like: lower-case letters with digits, `_` or `.`, or one of the two below. */
  strongHandles: number;
  /** Handles with `@` in front. */
  atHandles: number;
  profileUrls: number;
  ips: number;
  urls: number;
  /** `true`, `no`, `0`, … */
  flags: number;
  /** Hashes: hexadecimal digits in a usual length, or `$2y$…`. */
  digests: number;
  /** What machines give as ids: UUIDs, 24 hexadecimal digits. */
  machineIds: number;
  wallets: number;
  salutations: number;
  statusWords: number;
  /** White space between other characters. */
  spaced: number;
  /** How many of the values, blank ones aside, differ; the first 4,096 of them are told apart. */
  distinct: number;
  /** Hashes of the values that were seen. */
  readonly seen: Set<number>;
}

export function newContentCounts(): ContentCounts {
  return {
    values: 0,
    blank: 0,
    emails: 0,
    internationalPhones: 0,
    punctuatedPhones: 0,
    bareDigits: 0,
    longNumbers: 0,
    integers: 0,
    handles: 0,
    strongHandles: 0,
    atHandles: 0,
    profileUrls: 0,
    ips: 0,
    urls: 0,
    flags: 0,
    digests: 0,
    machineIds: 0,
    wallets: 0,
    salutations: 0,
    statusWords: 0,
    spaced: 0,
    distinct: 0,
    seen: new Set(),
  };
}

/** So much of a value is looked at, in UTF-16 units. */
const longestPrefix = 256;
const mostSeen = 4_096;
const longestWord = 16;
const LETTER_W = 0x77;

const flagWords = new Set("true false yes no y n t f on off 0 1 ja nein nee si non oui".split(" "));
const salutationWords = new Set(
  "mr mrs ms miss mx dr prof sir madam mevr mw dhr hr herr frau fru sr sra srta m mme mlle sig dott dipl ing rev".split(" "),
);
const statusWords = new Set(
  "active inactive enabled disabled deleted banned blocked suspended pending verified unverified confirmed unconfirmed open closed locked new archived".split(
    " ",
  ),
);

const phoneShape = /^(?:tel:)?[+(]?[\d\s()./\u2010-\u2015-]+(?:\s*(?:x|ext\.?)\s*\d{1,6})?$/iu;
const decimal = /^[+-]?\d+\.\d*$/u;
const date =
  /^(?:(?:19|20)\d\d[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|[12]\d|3[01])[-/. ](?:19|20)?\d\d)$/u;
/** Groups of digits that are no phone numbers: of social security, postal and tax numbers, amounts and books. */
const otherGroups =
  /^(?:\d{3}-\d{2}-\d{4}|\d{5}-\d{4}|\d{3}\.\d{3}\.\d{3}-\d{2}|\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}|\d{1,2}([. ])\d{3}\1\d{3}|97[89]-.*)$/u;
const ipv4 = /^(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5}|\/\d{1,2})?$/u;
const ipv6 = /^[\da-f:]{2,39}(?:%.*|\/\d{1,3})?$/iu;
const digest =
  /^(?:(?:0x)?(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{56}|[\da-f]{64}|[\da-f]{96}|[\da-f]{128})(?::.*)?|\$[\da-z]{1,12}\$.+|\{(?:s?sha|s?md5|crypt).*\}.+)$/iu;
const machineId = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{24})$/iu;
const wallet = /^(?:0x[\da-f]{40}|bc1[\da-z]{20,60}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33})$/u;
const url = /^(?:https?:\/\/|www\.)\S/iu;
const handle = /^@?[\p{L}\d._-]{2,40}$/u;
/** The same of ASCII: to ask what a character is takes much longer outside it. */
const plainHandle = /^@?[a-zA-Z\d._-]{2,40}$/;
const fileOrDomain = /\.(?:jpe?g|png|gif|webp|pdf|docx?|xlsx?|txt|html?|php|mp4|com|net|org|info|io|[a-z]{2})$/u;

/** Adds one value. Looks at its first 256 characters; the work is linear in them. */
export function countContent(counts: ContentCounts, value: string, isBlank: boolean): void {
  counts.values += 1;
  if (isBlank) {
    counts.blank += 1;
    return;
  }
  const prefix = value.length > longestPrefix ? value.slice(0, longestPrefix) : value;
  countDistinct(counts, prefix);
  const isPlain = isAscii(prefix);
  const text = (isPlain ? prefix : nfkc(withoutInvisible(prefix))).trim();
  if (/\s/u.test(text)) counts.spaced += 1;
  if (text.length <= longestWord) countWord(counts, text.toLowerCase());
  // Thousands of values are looked at before anything has been compiled: what a value cannot be is not asked.
  const { length } = text;
  const first = text.charCodeAt(0) | 0x20;
  if (text.includes("/") || (first === LETTER_W && url.test(text))) countAddresses(counts, text);
  else if (text.indexOf("@", 1) > 0 && isEmailShaped(text)) {
    counts.emails += 1;
    return;
  }
  if (/^[\d+([]|^tel:/iu.test(text) && countDigits(counts, text)) return;
  if (text.includes(":") && ipv6.test(text) && text.split(":").length > 2) counts.ips += 1;
  const isDigest = (length >= 32 || text.startsWith("$") || text.startsWith("{")) && digest.test(text);
  if (isDigest) counts.digests += 1;
  if ((length === 24 || length === 36) && machineId.test(text)) counts.machineIds += 1;
  else if (length >= 23 && wallet.test(text)) counts.wallets += 1;
  else if (!isDigest && (isPlain ? plainHandle : handle).test(text)) {
    counts.handles += 1;
    if (text.startsWith("@")) counts.atHandles += 1;
    if (isPlain ? isStrongPlain(text) : isStrongHandle(text)) counts.strongHandles += 1;
  }
}

/** FNV-1a over UTF-16 units. */
function countDistinct(counts: ContentCounts, prefix: string): void {
  if (counts.seen.size >= mostSeen) return;
  let hash = 0x811c9dc5;
  for (let index = 0; index < prefix.length; index++) hash = Math.imul(hash ^ prefix.charCodeAt(index), 0x01000193);
  counts.seen.add(hash);
  counts.distinct = counts.seen.size;
}

function countWord(counts: ContentCounts, word: string): void {
  if (flagWords.has(word)) counts.flags += 1;
  if (statusWords.has(word)) counts.statusWords += 1;
  if (salutationWords.has(word.replaceAll(".", ""))) counts.salutations += 1;
}

function countAddresses(counts: ContentCounts, text: string): void {
  if (isProfileUrl(text)) {
    counts.profileUrls += 1;
    counts.strongHandles += 1;
  }
  if (url.test(text)) counts.urls += 1;
}

/** Whether the text is an address or a list of addresses: running text may hold one too. */
function isEmailShaped(text: string): boolean {
  if (canonicalEmails(text).length === 0) return false;
  // The first 256 characters of a list may end within an address.
  return !/\s/u.test(text) || text.includes("<") || text.split(/[\s,;|]+/u).every((part, index) => part.includes("@") || part === "" || index > 4);
}

/** Counts what begins with a digit, `+` or a bracket; returns whether it is a number of any kind. */
function countDigits(counts: ContentCounts, text: string): boolean {
  if (/^\d+$/u.test(text)) {
    counts.integers += 1;
    if (text.length >= 7 && text.length <= 15) counts.bareDigits += 1;
    if (text.length >= 10 && text.length <= 15) counts.longNumbers += 1;
    return true;
  }
  if (ipv4.test(text)) {
    counts.ips += 1;
    return true;
  }
  // `+1.2015550101` is how registries of domains write a phone number; coordinates have fewer decimals.
  if (decimal.test(text) && !/^\+\d{1,3}\.\d{9,12}$/u.test(text)) return true;
  if (!phoneShape.test(text)) return false;
  const digits = text.replace(/x.*$|ext.*$|\D/giu, "").length;
  if (digits < 7 || digits > 15) return true;
  if (/^(?:tel:)?\(?\+/iu.test(text)) counts.internationalPhones += 1;
  else if (!date.test(text) && !otherGroups.test(text)) {
    counts.punctuatedPhones += 1;
    if (digits >= 10) counts.longNumbers += 1;
  }
  return true;
}

/** {@link isStrongHandle} of a handle in ASCII. */
export function isStrongPlain(text: string): boolean {
  if (text.startsWith("@")) return true;
  const { length } = text;
  if (length > 30 || !/^[a-zA-Z_.]/.test(text) || text.startsWith(".")) return false;
  let [hasSmall, hasMark, changes] = [false, false, 0];
  /** What the character before is, if it is not part of a change already. */
  let before: "letter" | "digit" | undefined;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    const isSmall = code >= 0x61 && code <= 0x7a;
    const isCapital = code >= 0x41 && code <= 0x5a;
    const isDigit = code >= 0x30 && code <= 0x39;
    if (isCapital && at > 0) return false;
    hasSmall ||= isSmall && at > 0;
    hasMark ||= isDigit || ((code === 0x5f || code === 0x2e) && at + 1 < length);
    const kind = isDigit ? "digit" : isSmall || isCapital ? "letter" : undefined;
    const isChange = kind !== undefined && before !== undefined && kind !== before;
    if (isChange) changes += 1;
    before = isChange ? undefined : kind;
  }
  return hasSmall && hasMark && changes <= 3 && !fileOrDomain.test(text);
}

/** Whether hardly anything but a user name looks like this handle. */
export function isStrongHandle(text: string): boolean {
  if (text.startsWith("@")) return true;
  // Capitals are those of codes and tokens, but for the first letter.
  if (text.length > 30 || /\p{Lu}/u.test(text.slice(1)) || !/^[\p{L}_.].*\p{Ll}/u.test(text) || fileOrDomain.test(text)) return false;
  const changes = text.match(/\p{L}\d|\d\p{L}/gu)?.length ?? 0;
  return changes <= 3 && /\d|[_.]./u.test(text) && !text.startsWith(".");
}
