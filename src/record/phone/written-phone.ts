// Removes what programs and people write around a phone number, before it is read (docs/rules-1.md,
// section 2).
import { decoded, withoutEntities } from "../escapes.js";

/** A WhatsApp account id and the URLs of its chat. They contain E.164 digits without `+`. */
const chatId = /^\s*(\d{7,15})(?:[:.]\d{1,3})?@(?:c\.us|s\.whatsapp\.net)\s*$/iu;
const chatAddress =
  /^\s*(?:https?:\/\/)?(?:wa\.me\/|(?:(?:api|web)\.whatsapp\.com\/send|whatsapp:\/\/send)\/?\?(?:[^#\s]{0,200}&)?phone=)(?:\+|%2b)?(\d{7,15})(?:[/?&#]\S*)?\s*$/iu;
/** A float with a decimal comma, which would otherwise be split as a list. */
const commaFloat = /^(\s*["']?\+?\d),(\d{1,15}e\+?\d{1,3}["']?\s*)$/iu;
/** The start of `="0612345678"`, which keeps a spreadsheet from converting the text to a number. */
const formula = /^\s*=(?=["'+\d])/u;
const escapedQuote = /\\(?=["'])/gu;
const writtenEnd = /(?:\\+[rnt])+(?=$|[\s,;|+(\d])/giu;

/** Digits in groups that a comma parts, as no list of numbers has them. */
const commaGroups =
  /^\s*["']?(?:\+?\d{1,4}(?:,\d{2,4}){2,5}|(?:\+\d{1,3}|0\d{0,3}),\d{2,4}(?:,?\d{2,4}){0,3}|(?:\+\d{1,3}|0\d{1,3}),\d{6,9})["']?\s*$/u;
/** Marks that part groups of digits but never numbers. */
const groupMark = /(?<=\d)['_\u2019\u00b7](?=\d)/gu;
/** Letters typed for digits, in a text that has no other letters. */
const digitLetters = (): RegExp => /^[^\p{L}]*\d[\doOlI\s().-]*$/u;
/** A link that calls a number, whose text may have the number in another form. */
const callLink = /<a\s[^<>]{0,512}?\b(?:tel|sms|callto):([^"'<>\s]{1,254})[^<>]{0,512}>/giu;
const markup = /<\/?[a-z][^<>]{0,1024}>/giu;
/** A `+` in words, several, or zeros too many: `plus31…`, `++31…`, `00031…`. */
const plusWord = /(?<=^|[\s,;|"'(])plus[\s.:-]{0,3}(?=[1-9])/giu;
const severalPluses = /\+(?:\s?\+)+/gu;
const manyZeros = /(?<![\d+.,])0{3,5}(?=[1-9]\d{8,12}(?!\d))/gu;
/** A URI that starts a call or a message, with what it says behind the number. */
const callUri =
  /(?<![a-z0-9\u0080-\u{10ffff}])(?:tel|callto|sms|smsto|mms|skype|facetime|facetime-audio|whatsapp|viber|signal|telprompt):(?:\/\/)?(?:(?:call|chat|send|text|add)\/?\?(?:phone|number)=)?(?=[+(\d%])/giu;
const uriQuery = /(?<=\d[\s)]?)\?(?:[a-z]+(?:=[^\s,;|]*)?)?(?:&[^\s,;|]*)?(?=$|[\s,;|])/giu;

/** Times of day and dates beside a number: `09:00-17:00`, `2024-01-06`. */
const clock = String.raw`\d{1,2}(?::\d{2}){1,2}(?:\s*(?:am|pm|uhr|uur|h)\b)?|\d{1,2}\s*(?:am|pm|uhr|uur|h)\b`;
const date = String.raw`(?:19|20)\d\d-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d`;
const timeAfter = onFirstUse(
  () =>
    new RegExp(
      String.raw`(?<=\d[\s()\p{L}.:-]*[\s(])(?:${date}|${clock})(?:\s*(?:-|\u2013|to|tot|bis|till)\s*(?:${date}|${clock}))?\s*\)?`,
      "giu",
    ),
);

const dateAndTime = onFirstUse(() => new RegExp(`^\\s*(?:${date})[\\sT]+(?:${clock})`, "iu"));

const labels =
  "mobile|mob|cell|cellular|cel|home|work|office|fax|telephone|telefoon|telefon|telefono|tel|phone|ph|gsm|handy|mobiel|mobil|movil|thuis|werk|prive|privé|privat|zakelijk|whatsapp|wa|t|m|p|h|w|f|тел|моб";
const labelBefore = onFirstUse(
  () => new RegExp(`^\\s*(?:${labels})\\.?(?:\\s*[:=]\\s*|\\s+-\\s+|\\s+)(?=[(\\p{Nd}+])`, "iu"),
);
const labelAlone = onFirstUse(() => new RegExp(`^[^\\p{L}]*(?:${labels})[^\\p{L}]*$`, "iu"));
const labelAfter = onFirstUse(
  () =>
    new RegExp(
      `(?<=\\p{Nd})(?:\\s+\\(\\s*(?:${labels})\\.?\\s*\\)|(?:\\s*[:=]\\s*|\\s+-\\s+|\\s+)(?:${labels})\\.?)\\s*$`,
      "iu",
    ),
);
/** An ordinal behind a number, as exports of contacts write it: `+31612345678:2`. */
const ordinal = (): RegExp => /(?<=\p{Nd}{4}):\d{1,2}\s*$/u;
/** Marks at the ends that belong to no number. */
const endMarks = /^[\s?!.:;_~*&^=-]+(?=[\d(+])|(?<=\d\)?)\s*[?!.:;&=-]?\s*$/gu;
/** Other words beside a number. A word that a hyphen joins to digits may stand for digits. */
// These are functions: expressions with Unicode categories compile slowly, and few values need them.
const wordsAfter = (): RegExp =>
  /(?<=\p{Nd}\)?)(?:\s*[:=,(]\s*|\s+-?\s*)(?!(\p{L})\1)\p{L}[\p{L}\p{M}\s.,:()/'-]*$/u;
const wordsBefore = (): RegExp => /^[\p{L}\p{M}][\p{L}\p{M}\s.,:()/'-]*?[\s:=-](?=\+?[(\p{Nd}])/u;

/** Delays compiling an expression until it is needed: lookups of e-mail addresses need none. */
function onFirstUse(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= make());
}

/** A number without anything that stands for something else. Most are. */
const unescapedNumber = /^\+?(?!.*00)[\d ()./-]*$/u;

/** Returns a WhatsApp account's number with a leading `+`, or undefined for any other value. */
export function whatsAppNumber(value: string): string | undefined {
  const digits = chatId.exec(value)?.[1] ?? chatAddress.exec(value)?.[1];
  return digits === undefined ? undefined : `+${digits}`;
}

/** Removes the escaping of phone numbers in a value. Linear in the length of the value. */
export function phonesUnescaped(value: string): string {
  if (unescapedNumber.test(value)) return value;
  let text = withoutEntities(value);
  text = decoded(text) ?? text;
  if (text.includes("<")) text = text.replace(callLink, "$1, ").replace(markup, " ");
  if (text.includes(",")) text = text.replace(commaFloat, "$1.$2");
  if (text.includes("=")) text = text.replace(formula, "");
  if (text.includes("\\")) text = text.replace(escapedQuote, "").replace(writtenEnd, "\n");
  if (text.includes(",") && commaGroups.test(text) && /\+|(?:\d,?){9}/u.test(text))
    text = text.replaceAll(",", " ");
  return text
    .replace(callUri, "")
    .replace(uriQuery, "")
    .replace(plusWord, "+")
    .replace(severalPluses, "+")
    .replace(manyZeros, "00")
    .replace(groupMark, " ");
}

/** Strips a word for the kind of phone before or after a number: `mob. 06…`, `06… (home)`. */
export function withoutLabels(text: string): string {
  return withDigits(text)
    .replace(timeAfter(), " ")
    .replace(ordinal(), "")
    .replace(labelBefore(), "")
    .replace(labelAfter(), "")
    .replace(endMarks, "");
}

/** Returns true for a text without words, or with one that labels a number. */
export function isLabel(text: string): boolean {
  return !/\p{L}/u.test(text) || labelAlone().test(text);
}

/** Returns true for a date and a time of day, whose digits are no number. */
export function isDateAndTime(text: string): boolean {
  return dateAndTime().test(text);
}

/** Strips any other words around a number: `bel 06… na zessen`. They may mean something. */
export function withoutWords(text: string): string {
  return text.replace(wordsAfter(), "").replace(wordsBefore(), "").replace(endMarks, "");
}

/** Replaces the letters O, l and I between digits by the digits that they look like. */
function withDigits(text: string): string {
  return text.length <= 254 && digitLetters().test(text)
    ? text
        .replace(/(?<=\d)[oO]+(?=\d|$|[\s.-]\d)/gu, (run) => "0".repeat(run.length))
        .replace(/(?<=\d)[lI](?=\d)/gu, "1")
    : text;
}
