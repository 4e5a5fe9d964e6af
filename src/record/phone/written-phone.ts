// Removes what programs and people write around a phone number, before it is read (docs/rules-1.md,
// section 2).

/** A WhatsApp account id and the URLs of its chat. They contain E.164 digits without `+`. */
const chatId = /^\s*(\d{7,15})(?:[:.]\d{1,3})?@(?:c\.us|s\.whatsapp\.net)\s*$/iu;
const chatAddress =
  /^\s*(?:https?:\/\/)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?(?:[^#\s]{0,200}&)?phone=)(?:\+|%2b)?(\d{7,15})(?:[/?&#]\S*)?\s*$/iu;
/** A float with a decimal comma, which would otherwise be split as a list. */
const commaFloat = /^(\s*["']?\+?\d),(\d{1,15}e\+?\d{1,3}["']?\s*)$/iu;
/** The start of `="0612345678"`, which keeps a spreadsheet from converting the text to a number. */
const formula = /^\s*=(?=["'+\d])/u;
const escapedQuote = /\\(?=["'])/gu;
const writtenEnd = /\\[rnt](?=$|[\s,;|]|\\[rnt])/giu;

const labels =
  "mobile|mob|cell|cellular|cel|home|work|office|fax|telephone|telefoon|telefon|telefono|tel|phone|ph|gsm|handy|mobiel|mobil|movil|thuis|werk|prive|privé|privat|zakelijk|whatsapp|wa|t|m|p|h|w|f|тел|моб";
const labelBefore = onFirstUse(
  () => new RegExp(`^\\s*(?:${labels})\\.?(?:\\s*:\\s*|\\s+)(?=[(\\p{Nd}])`, "iu"),
);
const labelAfter = onFirstUse(
  () => new RegExp(`(?<=\\p{Nd})\\s+(?:\\(\\s*(?:${labels})\\.?\\s*\\)|(?:${labels})\\.?)\\s*$`, "iu"),
);

/** Delays compiling an expression until it is needed: lookups of e-mail addresses need none. */
function onFirstUse(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= make());
}

/** Returns a WhatsApp account's number with a leading `+`, or undefined for any other value. */
export function whatsAppNumber(value: string): string | undefined {
  const digits = chatId.exec(value)?.[1] ?? chatAddress.exec(value)?.[1];
  return digits === undefined ? undefined : `+${digits}`;
}

/** Removes the escaping of phone numbers in a value. Linear in the length of the value. */
export function phonesUnescaped(value: string): string {
  let text = value;
  if (text.includes(",")) text = text.replace(commaFloat, "$1.$2");
  if (text.includes("=")) text = text.replace(formula, "");
  return text.includes("\\") ? text.replace(escapedQuote, "").replace(writtenEnd, "") : text;
}

/** Strips a word for the kind of phone before or after a number: `mob. 06…`, `06… (home)`. */
export function withoutLabels(text: string): string {
  return text.replace(labelBefore(), "").replace(labelAfter(), "");
}
