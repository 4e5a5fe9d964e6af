// What programs and people write around a phone number, undone before it is read: docs/rules-1.md section 2.

/** The id of an account of WhatsApp, and its addresses of a chat: digits of E.164 without `+`. */
const chatId = /^\s*(\d{7,15})(?:[:.]\d{1,3})?@(?:c\.us|s\.whatsapp\.net)\s*$/iu;
const chatAddress =
  /^\s*(?:https?:\/\/)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?(?:[^#\s]{0,200}&)?phone=)(?:\+|%2b)?(\d{7,15})(?:[/?&#]\S*)?\s*$/iu;
/** A float with a comma for its point, which would be a list. */
const commaFloat = /^(\s*["']?\+?\d),(\d{1,15}e\+?\d{1,3}["']?\s*)$/iu;
/** `="0612345678"` keeps a spreadsheet from making a number of it. */
const formula = /^\s*=(?=["'+\d])/u;
const escapedQuote = /\\(?=["'])/gu;
const writtenEnd = /\\[rnt](?=$|[\s,;|]|\\[rnt])/giu;

const labels =
  "mobile|mob|cell|cellular|cel|home|work|office|fax|telephone|telefoon|telefon|telefono|tel|phone|ph|gsm|handy|mobiel|mobil|movil|thuis|werk|prive|privé|privat|zakelijk|whatsapp|wa|t|m|p|h|w|f|тел|моб";
const labelBefore = whenAsked(() => new RegExp(`^\\s*(?:${labels})\\.?(?:\\s*:\\s*|\\s+)(?=[(\\p{Nd}])`, "iu"));
const labelBehind = whenAsked(() => new RegExp(`(?<=\\p{Nd})\\s+(?:\\(\\s*(?:${labels})\\.?\\s*\\)|(?:${labels})\\.?)\\s*$`, "iu"));

/** An expression that is made once, when it is needed: lookups of addresses do without. */
function whenAsked(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= make());
}

/** The number of an account of WhatsApp with `+` in front; undefined if the value is none. */
export function whatsAppNumber(value: string): string | undefined {
  const digits = chatId.exec(value)?.[1] ?? chatAddress.exec(value)?.[1];
  return digits === undefined ? undefined : `+${digits}`;
}

/** A value of phone numbers without what escapes them. Linear in the value. */
export function phonesUnescaped(value: string): string {
  let text = value;
  if (text.includes(",")) text = text.replace(commaFloat, "$1.$2");
  if (text.includes("=")) text = text.replace(formula, "");
  return text.includes("\\") ? text.replace(escapedQuote, "").replace(writtenEnd, "") : text;
}

/** A text without the word for a kind of phone in front of it or behind it: `mob. 06…`, `06… (home)`. */
export function withoutLabels(text: string): string {
  return text.replace(labelBefore(), "").replace(labelBehind(), "");
}
