// Finds e-mail addresses and international phone numbers in text that is meant for something else: a
// biography, a note, a title (docs/rules-1.md, section 7).
import { canonicalEmails } from "../email/email.js";
import { isCanonicalAddress } from "../email/plain-address.js";
import { withoutInvisible } from "../fold.js";
import { isRetired } from "../email/glued-domain.js";
import { withoutCommas } from "../email/written-email.js";
import { internationalForms } from "../phone/phone-forms.js";
import { isValidInternational } from "../phone/phone-plan.js";
import { asciiDigits, readPhone } from "../phone/phone.js";
import { wordsOf, type Found } from "../found.js";
import { unescaped } from "./loosened.js";
import { digitTrace, tracesIn } from "./traces.js";

/** A text that is nothing but a handle: it may be a user name in a wrong column. */
const handle = (): RegExp => /^\s*[@\uff20\ufe6b][\p{L}\p{M}\p{N}._-]+\s*$/u;

/** An address with quotation marks of its own, as a value in a record has them. */
const quotedAddress =
  /(?<=^|[\s,:;|{[(<>=])(["'])([A-Za-z0-9._+-]+@[A-Za-z0-9.-]+)\1(?=$|[\s,:;|}\])<>\\])/gu;

/** What a text holds. */
export interface Mentions {
  readonly found: readonly Found[];
  /** True if the text is nothing but these identifiers. */
  readonly isWhole: boolean;
  /** Tokens of what could not be read for certain. */
  readonly traces: readonly string[];
}

/**
 * Matches a text that may hold a mention. The kernel defers a record with such a text
 * (src/kernel/assembly/values/mention-signs.ts), so this must match no more than that does.
 */
const sign =
  /[@\uff20\ufe6b]|%(?:25)*(?:40|2b)|&(?:amp;)*(?:#|comm)|\\u00(?:40|2b)|[+\uff0b][ (]?[0-9\u0080-\u{10ffff}]|[([](?:at|arroba)[)\]]/iu;
const chatSign = /wa\.me\/\d|\?phone=\d/iu;
const atSign = /[@\uff20\ufe6b]/u;
const spelledAt = /[([](?:at|arroba)[)\]]/iu;

/** Returns true if a text may hold a mention. */
export function mayMention(text: string): boolean {
  return sign.test(text) || chatSign.test(text);
}

/** Returns the mentions in a text. Linear in its length. */
export function mentionsIn(text: string): Mentions {
  const plain = unescaped(text);
  const parted = withPartedAddresses(plain);
  const traces = new Set<string>();
  const isSpelled = spelledAt.test(plain);
  const mayHaveEmails = isSpelled || atSign.test(plain);
  const emails = mayHaveEmails ? canonicalEmails(parted) : [];
  const found: Found[] = emails.map((canonical) => ({ kind: "email", canonical }));
  addChats(plain, found);
  const numbers = addNumbers(plain, found, traces);
  const isWhole =
    found.length > 0 &&
    (withoutCommas(parted) !== undefined ||
      wordsOf(plain).every(
        (word) => isCanonicalAddress(word.toLowerCase()) || (emails.length === 0 && numbers === "whole"),
      ));
  if (mayHaveEmails) {
    const known = new Set(emails);
    const isRead = (word: string): boolean => known.has(word) && !isRetired(word);
    if (isSpelled || !wordsOf(plain).every((word) => !word.includes("@") || isRead(word.toLowerCase())))
      tracesIn(text, { addresses: true }, (token) => {
        traces.add(token);
      });
  }
  if (found.length === 0 && handle().test(text))
    tracesIn(text, { names: true }, (token) => {
      traces.add(token);
    });
  return { found, isWhole, traces: [...traces] };
}

/** Returns a text with blanks for such marks. Otherwise what stands before them may belong to the address. */
function withPartedAddresses(text: string): string {
  return text.replace(quotedAddress, " $2 ");
}

/** The number of a WhatsApp account, in the address of its chat or in its id. */
const chat =
  /(?<![a-z0-9])(?:wa\.me\/|(?:(?:api|web)\.)?whatsapp\.com\/send\/?\?phone=|whatsapp:\/\/send\/?\?phone=)([1-9]\d{6,14})(?![a-z0-9])|(?<![a-z0-9])([1-9]\d{6,14})(?:[:.]\d{1,3})?@(?:c\.us|s\.whatsapp\.net)(?![a-z0-9.-])/giu;

function addChats(text: string, found: Found[]): void {
  if (!/wa\.me\/|phone=|@(?:c\.us|s\.w)/iu.test(text)) return;
  for (const { 1: inAddress, 2: inId } of text.matchAll(chat))
    for (const canonical of internationalForms(inAddress ?? inId ?? ""))
      found.push({ kind: "phone", canonical });
}

/** A `+` and digits with a few separators between them. */
const number =
  /\+[ (]?\d(?:[ \t()./\u00a0\u2000-\u200a\u2010-\u2015\u202f\u205f\u2212\u3000-]{0,3}\d){5,24}/gu;
const mostWritten = 17;

/** Adds the numbers of a text. Returns "whole" if the text is one number. */
function addNumbers(text: string, found: Found[], traces: Set<string>): "whole" | "part" | "none" {
  if (!/[+\uff0b]/u.test(text)) return "none";
  const plain = asciiDigits(withoutInvisible(text).replaceAll("\uff0b", "+"));
  let result: "whole" | "part" | "none" = "none";
  for (const { 0: run } of plain.matchAll(number)) {
    const candidates = candidatesOf(run);
    // More digits may follow a number, so the longest that a numbering plan knows is it.
    const valid = candidates.find((digits) => internationalForms(digits).some(isValidInternational));
    const best = valid ?? candidates[0];
    if (best !== undefined)
      for (const canonical of internationalForms(best)) found.push({ kind: "phone", canonical });
    const isCertain =
      best !== undefined && best === candidates[0] && (valid !== undefined || candidates.length === 1);
    if (!isCertain) for (const digits of candidates) traces.add(digitTrace(digits));
    result = isCertain && run === plain.trim() ? "whole" : "part";
  }
  return result;
}

/** Returns the numbers that a run may begin with, longest first. */
function candidatesOf(run: string): string[] {
  const candidates: string[] = [];
  for (let end = run.length; end > 0; end--) {
    // A number ends where its digits do, and before the next separator or the end of the run.
    if (!/\d/u.test(run.charAt(end - 1)) || /\d/u.test(run.charAt(end))) continue;
    if (end > 2 * mostWritten) continue;
    const reading = readPhone(run.slice(0, end));
    if (reading?.form === "international" && !candidates.includes(reading.digits))
      candidates.push(reading.digits);
  }
  return candidates;
}
