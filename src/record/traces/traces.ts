// Traces of values that could not be read with certainty (docs/rules-1.md, section 8): loosened
// tokens, which an index keeps as keys. A query that misses, but has its token among them, is
// inconclusive.
import { canonicalDomain, writtenDomain } from "../email/domain.js";
import { mailboxOf } from "../email/mailbox.js";
import { callingCodeLength } from "../phone/phone-forms.js";
import { asciiDigits, beforeTail } from "../phone/phone.js";
import type { QueryKind } from "../found.js";
import { loosened } from "./loosened.js";
import {
  addressMask,
  isMasked,
  lostDigitsMask,
  masksOfAddress,
  masksOfDigits,
  masksOfName,
  masksOfNames,
  masksOfNumbers,
} from "./masks.js";
import { spelledOut } from "./spelled.js";

/** What a value may hold, and so the sorts of tokens that it leaves. */
export interface TraceSorts {
  names?: boolean;
  digits?: boolean;
  addresses?: boolean;
  /** Addresses that are spelt in another way, in a text without one: see `spelledOut`. */
  spelled?: boolean;
  /** The number before a few digits that may be an extension: see `beforeTail`. */
  tails?: boolean;
}

export const everySort: TraceSorts = { names: true, digits: true, addresses: true };

/** Left once in a dump with masked values: without it, a query need not try its masks. */
export const maskSign = "?*";
/** Left once in a dump with a text of too many tokens: nothing can then be "not found". */
export const overflowSign = "?!";

/** Digits of a token: those that national and international forms of a number share. */
const tokenDigits = 8;
const fewestDigits = 4;
const mostDigits = 15;
/** Longest local part that leaves its ends, and most labels of a domain left out behind it. */
const longestLocal = 64;
/**
 * Lengths of the ends that a local part leaves. A query has the longest of them that it is long
 * enough for, so that it meets every text that ends with its local part.
 */
const endLengths = [48, 24, 12, 8, 4, 3, 1] as const;
const mostBlanks = 8;
const mostCuts = 3;
const longestToken = 254;

/** Adds the tokens of a text. `add` may be called with one token several times. */
export function tracesIn(text: string, sorts: TraceSorts, add: (token: string) => void): void {
  const readings = loosened(text);
  for (const reading of readings) {
    if (sorts.addresses === true) addAddresses(reading, add);
    if (sorts.names === true) addNames(reading, add);
    if (sorts.digits === true) addDigits(reading, add);
    const spelled = sorts.spelled === true ? spelledOut(reading) : undefined;
    if (spelled !== undefined) addAddresses(spelled, add);
    const start = sorts.tails === true ? beforeTail(reading) : undefined;
    if (start !== undefined) addRun(start.digits, false, add);
  }
}

/** Returns the trace of digits that may be a number of any country. */
export function digitTrace(digits: string): string {
  return `#${lastDigits(digits)}`;
}

/** Returns the trace of one reading of a number, its canonical form. */
export function numberTrace(canonical: string): string {
  return `+${canonical}`;
}

/** Returns the trace of an address in canonical form. */
export function addressTrace(address: string): string {
  const sign = address.lastIndexOf("@");
  return traceOf(address.slice(0, sign), address.slice(sign + 1));
}

/**
 * Returns the trace of an address that ends with a local part: its end, and the first two labels of the
 * domain, behind which other text may stand.
 */
function traceOf(local: string, domain: string): string {
  const length = endLengths.find((one) => one <= local.length) ?? 0;
  return `${endOf(local, length)}@${firstLabels(domain)}`;
}

/** Returns the last characters of a text, without half of a surrogate pair. */
function endOf(text: string, length: number): string {
  const start = text.length - length;
  const code = text.charCodeAt(start);
  return text.slice(code >= 0xdc00 && code < 0xe000 ? start + 1 : start);
}

function firstLabels(domain: string): string {
  const dot = domain.indexOf(".", domain.indexOf(".") + 1);
  return dot < 0 ? domain : domain.slice(0, dot);
}

/** The tokens of a query. */
export interface TraceQuery {
  /** The query may be an unread value if all tokens of one of these lists were left. */
  readonly tokens: readonly (readonly string[])[];
  /** The same for masked values, one token each; only where {@link maskSign} was left. */
  readonly masks: readonly string[];
}

/** Returns the tokens of a query's canonical form. */
export function traceQuery(kind: QueryKind, canonical: string): TraceQuery {
  if (kind === "email") return addressQuery(canonical);
  if (kind === "phone") return numberQuery(canonical);
  const runs = runsIn(canonical)
    .map(trimmed)
    .filter((run) => run !== "");
  return {
    tokens: [runs, blurredNames(canonical)].filter(({ length }) => length > 0),
    masks: masksOfName(canonical),
  };
}

function addressQuery(address: string): TraceQuery {
  const sign = address.lastIndexOf("@");
  const local = address.slice(0, sign).replace(/["\\]/gu, "");
  const end = /[^\s"(),:;<>@[\\\]]*$/u.exec(local)?.[0] ?? "";
  const domain = address.slice(sign + 1);
  const written = writtenDomain(domain);
  const locals = isAsciiText(end) ? [end] : [end, blurred(end)];
  const domains = isAsciiText(written) ? [domain] : [domain, blurred(written)];
  return {
    tokens: domains.flatMap((one) => locals.map((local) => [traceOf(local, one)])),
    masks: masksOfAddress(address),
  };
}

function numberQuery(digits: string): TraceQuery {
  const national = digits.slice(callingCodeLength(digits)).replace(/^0+/u, "");
  const tokens = [[numberTrace(digits)], [digitTrace(digits)]];
  if (national.length < tokenDigits) tokens.push([`#${national}`]);
  return { tokens, masks: [...new Set([...masksOfDigits(digits), ...masksOfDigits(national)])] };
}

/** In folded text. */
const asciiNameRuns = /[a-z0-9._-]+/gu;
const nameRuns = (): RegExp => /[\p{L}\p{M}\p{N}._-]+/gu;
/** Runs in which characters outside ASCII were lost: decoded wrongly, or replaced by `?`. */
const wideRuns = /[a-z0-9._\-?\u0080-\u{10ffff}]+/gu;
const isLost = /[?\ufffd]|[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0178\u02c6-\u2122]/u;

function addNames(text: string, add: (token: string) => void): void {
  for (const run of runsIn(text)) addToken(trimmed(run), add);
  if (isMasked(text)) addMasks(masksOfNames(text), add);
  if (!isLost.test(text)) return;
  for (const [run] of text.matchAll(wideRuns)) if (isLost.test(run)) addToken(trimmed(blurred(run)), add);
}

/** Returns the runs of a folded text that may be names. */
function runsIn(text: string): readonly string[] {
  return text.match(isAsciiText(text) ? asciiNameRuns : nameRuns()) ?? [];
}

/** Returns the names in a canonical form with all characters outside ASCII replaced. */
function blurredNames(canonical: string): string[] {
  if (isAsciiText(canonical)) return [];
  return [...canonical.matchAll(wideRuns)].map(([run]) => trimmed(blurred(run))).filter((run) => run !== "");
}

function blurred(text: string): string {
  return text.replace(/[?\u0080-\u{10ffff}]+/gu, "?");
}

function isAsciiText(text: string): boolean {
  return !/[\u0080-\u{10ffff}]/u.test(text);
}

function trimmed(run: string): string {
  if (!isMark(run.charCodeAt(0)) && !isMark(run.charCodeAt(run.length - 1))) return run;
  return run.replace(/^[._-]+|[._-]+$/gu, "");
}

/** Returns true for `.`, `_` and `-`. */
function isMark(code: number): boolean {
  return code === 0x2e || code === 0x5f || code === 0x2d;
}

function addToken(token: string, add: (token: string) => void): void {
  if (token !== "" && token.length <= longestToken) add(token);
}

/** Digits with at most a few separators between them. */
const asciiDigitRuns = /\d(?:[^a-z0-9@]{0,3}\d)*/gu;
const digitRuns = (): RegExp => /\d(?:[^\p{L}\p{N}@]{0,3}\d)*/gu;
const roundedFloat = /(?<![\d.,])(\d)[.,](\d{0,6})e\+?\d{1,2}(?!\d)/giu;

function addDigits(text: string, add: (token: string) => void): void {
  const isAscii = isAsciiText(text);
  let plain = isAscii ? text : asciiDigits(text);
  if (/\d[ol]|[ol]\d/u.test(plain))
    plain = plain.replace(/(?<=\d)o|o(?=\d)/gu, "0").replace(/(?<=\d)l|l(?=\d)/gu, "1");
  const isWritten = (isAscii ? /[a-z]/u : /\p{L}/u).test(plain);
  for (const run of plain.match(isAscii ? asciiDigitRuns : digitRuns()) ?? [])
    addRun(run.replace(/\D+/gu, ""), isWritten, add);
  if (/\de\+?\d/u.test(plain))
    for (const [, first = "", rest = ""] of plain.matchAll(roundedFloat))
      addMasks([lostDigitsMask(first + rest.replace(/0+$/u, ""))], add);
  if (isMasked(plain)) addMasks(masksOfNumbers(plain), add);
}

function addMasks(masks: readonly string[], add: (token: string) => void): void {
  for (const mask of masks) add(mask);
  if (masks.length > 0) add(maskSign);
}

/** Adds the tokens of digits. Among words it is uncertain where the number ends. */
function addRun(digits: string, isWritten: boolean, add: (token: string) => void): void {
  // The last ones may be zeros: then few of them remain, or none.
  if (withoutZeros(digits).length >= fewestDigits && digits.length <= mostDigits) add(digitTrace(digits));
  if (!isWritten && digits.length <= mostDigits) return;
  for (let at = 0; at + tokenDigits <= digits.length; at++) {
    add(`#${withoutZeros(digits.slice(at, at + tokenDigits))}`);
  }
}

/** Returns the last digits of a number, without leading zeros. */
function lastDigits(digits: string): string {
  return withoutZeros(withoutZeros(digits).slice(-tokenDigits));
}

function withoutZeros(digits: string): string {
  return digits.startsWith("0") ? digits.replace(/^0+/u, "") : digits;
}

const DOT = 0x2e;
const QUESTION_MARK = 0x3f;
const IDEOGRAPHIC_STOP = 0x3002;
const outsideLocal = /[\s"(),:;<>@[\\\]]/u;
const asciiOutside = asciiTable(outsideLocal);
const asciiInDomain = asciiTable(/[a-z0-9.\-*]/u);

/** Returns for each character of ASCII whether it matches. */
function asciiTable(pattern: RegExp): readonly boolean[] {
  return Array.from({ length: 128 }, (_, code) => pattern.test(String.fromCharCode(code)));
}

function addAddresses(text: string, add: (token: string) => void): void {
  for (let sign = text.indexOf("@"); sign >= 0; sign = text.indexOf("@", sign + 1)) {
    const written = localBefore(text, sign);
    const after = domainAfter(text, sign + 1);
    if (written === "" || after === "") continue;
    if (isMasked(written) || isMasked(after)) addMaskedAddress(written, after, add);
    const labels = labelsOf(after);
    if (labels.length < 2) continue;
    const ends = isLost.test(written) ? [written, blurred(written)] : [written];
    const first = labels.slice(0, 2);
    const inToken = first.join(".");
    const domains = isLost.test(inToken) ? [domainOf(first), blurred(inToken)] : [domainOf(first)];
    for (const domain of domains)
      for (const end of ends)
        for (const length of endLengths)
          if (length <= end.length) addToken(`${endOf(end, length)}@${domain}`, add);
    for (let count = labels.length; count >= 2 && labels.length - count <= mostCuts; count--)
      for (const end of ends) addMailboxes(end, domainOf(labels.slice(0, count)), add);
  }
}

function labelsOf(domain: string): string[] {
  return domain.replace(/^[.-]+|[.-]+$/gu, "").split(/[.\u3002]+/u);
}

function domainOf(labels: readonly string[]): string {
  const written = labels.join(".");
  return canonicalDomain(written) ?? written;
}

/** Adds the mailboxes of a local part and its ends, since it is uncertain where it starts. */
function addMailboxes(local: string, domain: string, add: (token: string) => void): void {
  // Few domains have mailboxes with several addresses.
  if (mailboxOf(`a+a@${domain}`) === undefined) return;
  for (let start = 0; start < local.length; start++) {
    const mailbox = mailboxOf(`${local.slice(start)}@${domain}`);
    if (mailbox !== undefined) addToken(addressTrace(mailbox), add);
  }
}

function addMaskedAddress(local: string, after: string, add: (token: string) => void): void {
  const mask = addressMask(local, canonicalDomain(after) ?? after);
  if (mask === undefined) return;
  add(mask);
  add(maskSign);
}

/** Returns the text before an `@` that may be a local part; blanks and further `@` may lie between. */
function localBefore(text: string, sign: number): string {
  let end = sign;
  while (end > 0 && sign - end < mostBlanks && /[\s@]/u.test(text.charAt(end - 1))) end--;
  // That of a quoted local part.
  if (text.charAt(end - 1) === '"') end--;
  let start = end;
  while (start > 0 && end - start < longestLocal && !isOutside(text, start - 1)) start--;
  return text.slice(start, end);
}

function domainAfter(text: string, from: number): string {
  let start = from;
  while (start - from < mostBlanks && /[\s@]/u.test(text.charAt(start))) start++;
  let end = start;
  let hasDot = false;
  let isLossy = false;
  for (; end < text.length && end - start < longestToken; end++) {
    const code = text.charCodeAt(end);
    // Behind a whole domain, `?` begins what an address asks for; within a label it stands for a lost letter.
    if (code === QUESTION_MARK && (isLossy || !hasDot)) isLossy = true;
    else if (asciiInDomain[code] === false) break;
    else if (code === DOT || code === IDEOGRAPHIC_STOP) hasDot = true;
  }
  return text.slice(start, end);
}

function isOutside(text: string, at: number): boolean {
  return asciiOutside[text.charCodeAt(at)] ?? outsideLocal.test(text.charAt(at));
}
