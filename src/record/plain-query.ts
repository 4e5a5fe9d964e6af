// Reads a query that is a plain address, user name or international number, as most are. The rules give the
// same, but their expressions take longer to compile than the rest of a lookup takes.
import { isPlainAddress } from "./email/plain-address.js";
import type { QueryKind } from "./found.js";
import { formsOf } from "./phone/phone-query.js";
import type { Reading } from "./readings.js";

/**
 * A word that only lower case changes: nothing stands around it, no escape or full stop is in it, it is not cut, and it
 * is not what a spreadsheet leaves of a number.
 */
const word = /^(?!.*u00|\.{3}|\d\.\d*e\d+$)[a-z0-9._-]{0,253}[a-z0-9_-]$/i;
/** Letters at the start: a number may only follow `plus` or a hyphen. */
const lettersFirst = /^(?!plus)[a-z](?!.*-\d)/i;
/** Too few digits for a number, and not all letters may stand for digits. */
const fewDigits = /^(?=.*[a-hj-km-np-z])\D*(?:\d\D*){0,3}$/i;
const international = /^\+([1-9]\d{6,14})$/;
/** The domains of WhatsApp's ids, which are numbers. */
const chatDomain = /@(?:c\.us|s\.whatsapp\.net)$/i;

/** Returns the readings of a plain query, likeliest first; undefined if the rules have to read it. */
export function plainReadings(text: string, kind: QueryKind | undefined): Reading[] | undefined {
  const username: Reading = { kind: "username", canonical: text.toLowerCase() };
  if (word.test(text)) {
    if (!lettersFirst.test(text) && !fewDigits.test(text)) return undefined;
    return kind === undefined || kind === "username" ? [username] : [];
  }
  const readings = isPlainAddress(text) ? addressReadings(text, kind) : numberReadings(text);
  if (readings === undefined) return undefined;
  if (kind === undefined) return [...readings, { ...username, onlyHits: true }];
  return kind === "username" ? [username] : readings.filter((reading) => reading.kind === kind);
}

function addressReadings(text: string, kind: QueryKind | undefined): Reading[] | undefined {
  // As a phone number it may be a number with an `@` behind it.
  if (kind === "phone" || chatDomain.test(text)) return undefined;
  return [{ kind: "email", canonical: text.toLowerCase() }];
}

function numberReadings(text: string): Reading[] | undefined {
  const digits = international.exec(text)?.[1];
  return digits === undefined ? undefined : formsOf(digits).map((form) => ({ kind: "phone", ...form }));
}
