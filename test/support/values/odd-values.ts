// Values near everything that the rules look at: identifiers and texts with signs, escapes, marks and lost
// characters in and around them, and of lengths at which the kernel's loops end.
import { decorated } from "../decorated.js";
import { pick, pieces, tableValues, type Random } from "../both-paths/csv-cases.js";
import { signs as mentionSigns, structuredText } from "../both-paths/mention-cases.js";
import { odd as oddTexts, words as tracedWords } from "../both-paths/odd-trace-cases.js";
import { addresses as rejectedAddresses } from "../both-paths/reject-cases.js";
import { writtenNumber } from "../phones/written-number.js";

const seeds = [pieces, tableValues, mentionSigns, oddTexts, tracedWords, rejectedAddresses];

// oxfmt-ignore
const domains = ["gmail.com", "GoogleMail.com", "outlook.com", "x.fastmail.com", "fastmail.co.uk", "pm.me", "ya.ru", "b.example", "mail.example.co.uk", "b\u00fccher.example", "xn--bcher-kva.example", "b.example.deleted", "[192.0.2.1]", "192.0.2.1", "b", "b-.example", "b_c.example", "xn--a.b", "icloud.com", "posteo.de"];
const words = [
  "anna",
  "Kim.K",
  "tea_house",
  "jan-b",
  "x",
  "o",
  "Ünal",
  "de",
  "kim7",
  "lol1",
  "null",
  "mobile",
  "tel",
  "at",
  "dot",
  "or",
];

/** Signs that change what stands beside them. */
// oxfmt-ignore
const signs = [
  "@", "@", ".", ".", "*", "=", "/", "+", "-", "_", ",", ";", ":", "|", "&", "%", "#", "?", "!", "'", "\"", "`", "(", ")", "[", "]", "{", "}", "<", ">", "\\", "~", "^", "$", " ", " ", "\t",
  "  ", "   ", "    ", "..", "--", "@@", "**", "??", "//", "::", "''", "\"\"", "+ ", " +", "00", "0", "o", "l", "7", "12", "e", "x", "E+", "\u00a0", "\u3000", "\u2009", "\u2028", "\u0085", "\ufeff", "\u200b", "\u200e", "\u202e", "\u00ad", "\u034f", "\u0001", "\u007f", "\0",
  "\ufffd", "?", "\u2022", "\u25cf", "\uff20", "\ufe6b", "\uff0b", "\uff0c", "\uff0e", "\u3002", "\uff0a", "\uff1f", "\u060c", "\u061b", "\u3001", "\u2019", "\u201c", "\u201d", "\u2013", "\u2212", "\u2010", "\u00b7", "\u00ab",
  "\u0301", "\u0307", "\u0323", "\u0338", "\u200d", "\u0130", "\u0131", "\u00df", "\u017f", "\u212a", "\u03c2", "\u03a3", "\ufb03", "\u00e9", "\u00fc", "\u0105", "\u0430", "\u6771", "\uac00", "\u11a8", "\u1112\u1161", "\uff76\uff9e", "\u0661", "\uff11", "\u0967", "\u{1d7d8}", "\u{1f600}", "\u{10400}", "\u0378", "\ue000",
  "\u00c3\u00a9", "\u00c3\u00bc", "\u00e2\u20ac\u2122", "\u00c2\u00a0", "\u00c3", "\u00bc", "\u00e2\u201a",
  "&amp;", "&#64;", "&#x40;", "&commat;", "&period;", "&nbsp;", "&lt;b&gt;", "&quot;", "&#43;", "&#233;", "&amp;#64;", "&", "&;", "&#", "&#;", "&#0;", "&#12345678;",
  "%40", "%2B", "%2b", "%20", "%25", "%2540", "%C3%A9", "%c3", "%", "%4", "\\u0040", "\\u002b", "\\u00e9", "\\x40", "\\n", "\\t", "\\r\\n", "\\\\n", "\\/", "\\\"", "\\'", "\\", "\\u", "u003c", "u003e", "u0040", "=40", "=3D", "=20", "=4",
  "(at)", "[at]", " at ", " (at) ", "(dot)", " dot ", "[dot]", "{at}", "<at>", "(arroba)", " arroba ", "(\u00e4t)", "<b>", "</b>", "<br/>", "<a href=\"x\">", "<", ">", "b'", "u\"", "n'",
  "mailto:", "tel:", "tel: ", "wa.me/", "?phone=", "https://", "http://x.example/", "instagram.com/", "t.me/", "@c.us", "ext 12", " x12", ";ext=5", " ext. 3", "(0)", "#ext#", ".deleted", "-invalid", ".com", "@b.example", "+31612345678", "0612345678", "a@b.example", ", a@b.example", "\r", "\n",
];

/** Bytes at which vectors, words, tokens, addresses and texts end. */
// oxfmt-ignore
const lengths = [7, 8, 9, 12, 15, 16, 17, 23, 24, 31, 32, 33, 47, 48, 49, 62, 63, 64, 65, 66, 79, 80, 95, 96, 112, 127, 128, 129, 160, 191, 192, 240, 252, 253, 254, 255, 256, 257];
const fillers = [
  "a",
  "a",
  "a",
  "B",
  "1",
  "0",
  ".",
  " ",
  "x ",
  "a.",
  "1 ",
  "_",
  "-",
  "é",
  "\u0301",
  "*",
  "б",
  "東",
  "o",
  "&",
  "\\",
  "?",
  "@",
  "a@",
  "\u00c3\u00a9",
  "ab-",
];

/** Returns an identifier, mostly one that has not been before. */
function fresh(random: Random): string {
  const word = (): string => pick(random, words) + (random(2) === 0 ? String(random(1000)) : "");
  switch (random(7)) {
    case 0:
    case 1:
      return `${word()}${pick(random, ["", "", "+x", ".", "_", "-b", "."])}${random(3) === 0 ? word() : ""}@${pick(random, domains)}`;
    case 2:
      return (
        pick(random, ["+", "+", "00", "", "0", "(", "+ ", "#"]) +
        String(1e6 + random(1e9)) +
        String(random(1e4))
      );
    case 3:
      return writtenNumber(random);
    case 4:
      return `${word()}${pick(random, ["", "_", ".", " ", "-"])}${word()}`;
    case 5:
      return `${word()} ${word()}, ${word()} ${random(1e7)}`;
    default:
      return Array.from({ length: 1 + random(5) }, () =>
        pick(random, [pick(random, signs), word(), String(random(1e5))]),
      ).join("");
  }
}

function seed(random: Random): string {
  if (random(8) === 0) return structuredText(random);
  return random(2) === 0 ? fresh(random) : pick(random, pick(random, seeds));
}

/** Returns a place in a text: mostly beside a sign, at its start or at its end. */
function placeIn(random: Random, text: string): number {
  const chance = random(6);
  if (chance === 0) return 0;
  if (chance === 1) return text.length;
  if (chance < 4) {
    const near = [...text.matchAll(/[^a-z]/giu)];
    if (near.length > 0) return Math.min(text.length, pick(random, near).index + random(3));
  }
  return random(text.length + 1);
}

/** Ways to write a character otherwise. */
const ways: readonly ((one: string) => string)[] = [
  (one) => `&#${one.codePointAt(0)!};`,
  (one) => `&#x${one.codePointAt(0)!.toString(16)};`,
  (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  (one) => `\\\\u${one.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`,
  (one) => `\\x${(one.charCodeAt(0) & 255).toString(16).padStart(2, "0")}`,
  (one) => encodeURIComponent(/\p{Surrogate}/u.test(one) ? "x" : one),
  (one) => `%${(one.charCodeAt(0) & 255).toString(16).padStart(2, "0")}`,
  (one) => `%25${(one.charCodeAt(0) & 255).toString(16).padStart(2, "0")}`,
  (one) => `=${(one.charCodeAt(0) & 255).toString(16).padStart(2, "0").toUpperCase()}`,
  (one) => Buffer.from(one).toString("latin1"),
  (one) => (one > " " && one < "\u007f" ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one),
  (one) => one.toUpperCase(),
  (one) => one.toLowerCase(),
  (one) => `${one}\u0301`,
  (one) => `\\${one}`,
  () => "\ufffd",
  () => "?",
  () => "*",
];

function mutated(random: Random, text: string): string {
  const at = placeIn(random, text);
  const before = text.slice(0, at);
  const behind = text.slice(at);
  const span = 1 + random(random(3) === 0 ? 12 : 2);
  switch (random(9)) {
    case 0:
    case 1:
    case 2:
      return before + pick(random, signs) + behind;
    case 3:
      return before + behind.slice(span);
    case 4:
      return before + pick(random, signs) + behind.slice(span);
    case 5:
      return before + behind.slice(0, span).repeat(2 + random(2)) + behind.slice(span);
    case 6: {
      const way = pick(random, ways);
      return before + Array.from(behind.slice(0, span), way).join("") + behind.slice(span);
    }
    case 7:
      return (
        before +
        pick(random, [String(random(10)), String.fromCharCode(0x20 + random(95)), characterOf(random)]) +
        behind
      );
    default:
      return random(2) === 0 ? before : behind;
  }
}

function characterOf(random: Random): string {
  const code = pick(random, [
    0x80 + random(0x780),
    0x800 + random(0xd000),
    0xe000 + random(0x2000),
    0x10000 + random(0x10000),
    0x1d000 + random(0x1000),
    0x2000 + random(0x200),
    random(0x20),
  ]);
  return String.fromCodePoint(code);
}

/** Returns the text with something before, within or behind it, so that its UTF-8 has one of the lengths. */
function fitted(random: Random, text: string): string {
  const length = pick(random, lengths);
  const filler = pick(random, fillers);
  let missing = length - Buffer.byteLength(text);
  if (missing < 0) return text;
  const filled = filler.repeat(Math.ceil(missing / Buffer.byteLength(filler)));
  let cut = filled;
  while (Buffer.byteLength(cut) > missing) cut = cut.slice(0, -1);
  missing -= Buffer.byteLength(cut);
  cut += "a".repeat(missing);
  const at = pick(random, [0, text.length, placeIn(random, text)]);
  return text.slice(0, at) + cut + text.slice(at);
}

/** Returns a value. */
export function oddValue(random: Random): string {
  let text = seed(random);
  if (random(5) === 0) text += pick(random, signs) + seed(random);
  if (random(6) === 0) text = decorated(random, pick(random, ["email", "phone", "username"]), text);
  for (let change = pick(random, [0, 0, 1, 1, 1, 2, 3]); change > 0; change--) text = mutated(random, text);
  if (random(6) === 0) text = fitted(random, text);
  if (random(8) === 0) text = mutated(random, text);
  return text.slice(0, 2000);
}

/** Returns bytes of any value, among them a part of a text. */
function scattered(random: Random, text: Buffer): Buffer {
  const most = pick(random, [2, 20, 20, 60, 300]);
  const share = pick(random, [1, 4, 20]);
  const part = text.subarray(random(text.length + 1));
  const any = Buffer.from(
    Array.from({ length: 1 + random(most) }, () =>
      random(share) > 0 ? (pick(random, signs).codePointAt(0) ?? 0) & 0xff : random(256),
    ),
  );
  const at = random(any.length + 1);
  return Buffer.concat([any.subarray(0, at), part.subarray(0, random(30)), any.subarray(at)]);
}

/** Returns its UTF-8, in which now and then bytes were lost. */
export function bytesOf(random: Random, text: string): Buffer {
  const bytes = Buffer.from(text);
  if (random(8) === 0) return scattered(random, bytes);
  if (bytes.length === 0 || random(16) > 0) return bytes;
  const at = random(bytes.length);
  if (random(3) === 0) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  bytes[at] = pick(random, [0x80 + random(0x80), 0xc3, 0xe2, 0xf0, 0x80, 0xff, 0xed, random(0x80)]);
  return bytes;
}
