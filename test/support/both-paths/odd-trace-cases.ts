// Rejects whose text is not plain ASCII: letters of many scripts, marks, bytes that are no UTF-8, random
// bytes, masks, lost characters, signs of escapes; and long ones. A case depends only on its seed.
import { seededRandom } from "../random.js";
import { dialectOf, pick, reading, type Random } from "./csv-cases.js";
import { plainJson } from "./json-cases.js";
import type { SourceCase } from "./both-paths.js";

// oxfmt-ignore
export const words = [
  "jan", "Jan.B", "tea_house", "-", "..", "a", "o", "e", "l", "lol1", "12", "1234567", "31612345678", "+31 6 1234 5678", "00012345", "o1l", "1.5e3", "3,16E+10", "e",
  "jan@example.com", "j.a.n+x@gmail.com", "a@b", "@", "a@@b.example", "a@b.c.d@e.f ", "x@y..z", "a @b.example", "\"a\"@b.example", "a.@b.example.", "@b.example",
];
// oxfmt-ignore
export const odd = [
  "?", "??", "*", "**", "j?n", "a*b", "s****a", "*@b.example", "a@b.*", "a?b@c.example", "06****78", "1*", "*1", "0*0012", "(1)*2", "&", "&amp", "&amp;", "&#64;", "''", "<b>", "</a ", "<b", "b'x'",
  "\\", "\\n", "\\x", "\\u0040", "\\'", "\\\u00e9", "%", "%41", "(at)",
  "\\u00e9", "\\U2019", "\\ud83d\\ude00", "\\u005cu0041", "\\\\n", "\\\\\\t", "\\,", "\\\"", "\\.", "\\\\'", "\\\\", "%c3%a9", "%C3", "%e2%80%99", "%25%34%31", "%2540", "%5cn", "%26amp;", "%3cb%3e", "%ff%41", "%00",
  "&#233;", "&#x1F600;", "&#0;", "&#55296;", "&#x110000;", "&#12345678;", "&QUOT;", "&apos;", "&lt;b&gt;", "&amp;#64;", "&nbsp;", "&apo\u017f;", "&#92;n", "&#8211;", "& ", "&x", "& <br/>", "& <a href='x'>", "& <b>\u0338", "& <b @>", "&<\u00e9>", "& >", "& ' '", "&'\\'", "&\u2019\u2019", "&\uff07'", "&\uff1cb\uff1e", "&\uff08at\uff09", "& \\r", "b\"&\"", "u'&", "'",
  "\u00e9*a@b.example", "a\ufffd@b.c", "x?yz@b.c.d", "\u00fc@b.c\ufffd.d", "\u00fc@\ufffd.d", "a@b*.c", "*@*", "@ *", "\"a\"*@b.c", "\u00e9@xn--a.b", "\u00e9@b.xn--a", "a*@gmail.com.\u00e9", "\ufffd@x.fastmail.com", "\ufffd@gmail.com", "?a@gmail.com..x.y", "abcdefghijklmnop\u{1f600}qrstu\ufffd@b.c",
  "\u{1f600}\u{1f600}*x@b.c", "abc*@b.c.", "abc*@b..", "*x@.b.c", "ab*@\ufffd", "ab*@\u00e9.b", "?@b.c", "\ufffd@-b.c-", "\u0378x@b.c", "\ufffdx@b.\u0378", "\u00c3\u00a9x@b.c", "\u00a9\u00c3@b.c", "a\ufffd@@ b.c", "\u0661*2", "12\uff11*34\u0662", "\u0661*\u0662\u0663", "*\u06615", "1\u0661\u0300*7", "& <b \u00e9>", "<b \u00e9 \u0661>", "& <b \u00e9>x\u00e9", "& >\u0301", "& >\u200b\u0323\u0338", "\u00e9@\u00fc.b", "\u00e9@b.\u00fc.c", "\u00e9*@\u00fc.B.", "\u00fc@XN--bcher-kva.b", "a @ XN--bcher-kva.b", "\u00e9*@xn--a", "\\\u01ca&", "\\\uff07&", "o\u0661", "lo\u0661", "ol\u06611234", "ll\u0661", "1.5\u0661e1", "1.5e\u0661", "\u0661.5e1", "\u0661,e\u0662", "<i\u0307>", "<\u0130>", "I\u0307\u0323", "q\u0323\u0307", "\u0301\u0323", "\u1112\u1161\u11ab", "\u3131\u314f", "\uffa1\uffc2", "\uac00\u200b\u11a8", "e\u200d\u0301", "\u0301\u200b\u0323", "\u0661\u0301\u0323", "\ufb03\u0301", "\u0344\u0301", "\u212b\u0327", "\u00c2\u0301\u00a9", "\ufffd", "\u00e9", "e\u0301", "\u0301", "1\u0301", "=\u0338", "\u00e9\u0301", "\u0130", "I\u0307", "\u00df", "\u017f", "\u212a", "\ufb03",
  "\u00c3\u00a9", "\u00e2\u20ac\u2122", "\u00bd", "\u00b2", "\u00a0", "\u00a8", "\u2009", "\u2028", "\u3000", "\u00ad", "\u200b", "\ufeff", "\u2022", "\u25cf", "\uff0a", "\uff1f", "\uff20", "\uff0c", "\uff0e", "\u3002",
  "kim@m\ufffdller.example", "kim@m\u00c3\u00bcller.example.b", "kim@m?ller.example", "kim@b?cher.m?nchen.example", "k\ufffdm@b.\ufffd?c.d", "a@?.b", "a@b?c", "a@.?b.c", "a@b.c?d=e", "a@\u00c3.\u00a9b", "a?b@c?d.e", "a@xn--a?b.c", "a@\u00c3\u00bc?.*b",
  "j\u00c3\u00bcrgen", "e\u0301\u0090&", "\u00c3&shy;\u00bc", "\\u00c3\u00bc&", "\u00c3\u00a8", "\u00c3\u00ad", "\u00c5\u017ex", "\u00c3\u200b\u00bc", "\u00e2\u201a\u00ac", "\u00c3A\u00bc", "\u00f4\u2122", "\u00f5\u2122", "\u00c2\u02dc",
  "\u2019", "\u2013", "\u2212", "\u2011", "M\u00fcller", "\u041c\u043e\u0441\u043a\u0432\u0430", "\u03a3\u03a3", "\u05d0\u05b0", "\u0627\u064b", "\u0661\u0662", "\uff11\uff12\uff13\uff14", "\u6771\u4eac", "\uac00\u11a8", "\u1100\u1161", "\u30ab\u3099",
  "\uff76\uff9e", "\u0915\u093f", "\u1369", "\u2160", "\u00b5", "\u{1f600}", "\u{1d400}", "\u{10400}", "\u0378", "\u0378\u0379", "\ue000", "\u{e0041}", "\u{10ffff}", "a\u00e9@b.example", "a@b\u00e9.example", "\u00e9@\u00e9", "\u00fc1", "1\u00fc", "1\u20131",
];
const bytes = [
  0x80, 0xbf, 0xc0, 0xc2, 0xc3, 0xe0, 0xe2, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff, 0xa0, 0x90, 0x8f, 0x00,
];

function characterOf(random: Random): string {
  const code = pick(random, [
    () => 0x80 + random(0x780),
    () => 0x80 + random(0x780),
    () => 0x800 + random(0xd000),
    () => 0xe000 + random(0x2000),
    () => 0x10000 + random(0x100000),
    () => 0x1d000 + random(0x1000),
  ])();
  return String.fromCodePoint(code);
}

/** Returns parts of which the texts of a source are made. A few characters come again and again. */
function partsOf(random: Random): readonly Buffer[] {
  return Array.from({ length: 4 + random(30) }, () => {
    const chance = random(8);
    if (chance < 2) return Buffer.from(pick(random, words));
    if (chance < 5) return Buffer.from(pick(random, odd));
    if (chance === 5) return Buffer.from(characterOf(random));
    if (chance === 6)
      return Buffer.from([pick(random, bytes), ...(random(2) === 0 ? [pick(random, bytes)] : [])]);
    return Buffer.from(Array.from({ length: 1 + random(20) }, () => random(256)));
  });
}

function lineOf(random: Random, parts: readonly Buffer[], longest: number): Buffer {
  const count = 1 + random(pick(random, [2, 8, 8, 40]));
  let line = Buffer.concat(
    Array.from({ length: count }, () =>
      Buffer.concat([
        pick(random, parts),
        Buffer.from(pick(random, ["", "", "", " ", " ", ",", ".", "-", "x", "7"])),
      ]),
    ),
  );
  while (line.length < longest) line = Buffer.concat([line, line, pick(random, parts)]);
  return Buffer.from(line.map((byte) => (byte === 0x0a || byte === 0x0d ? 0x20 : byte)));
}

/** Texts of this many bytes and more. The reference path cuts some of them. */
const lengths = [0, 0, 0, 0, 0, 0, 0, 0, 300, 4000, 33_000];

function linesOf(random: Random): Buffer[] {
  const parts = partsOf(random);
  const longest = pick(random, lengths);
  const lines = Array.from({ length: 1 + random(longest > 0 ? 3 : 20) }, () =>
    lineOf(random, parts, random(2) * longest),
  );
  // The kernel learns what the characters become, and meets them again.
  return [
    lineOf(random, parts, 0),
    Buffer.concat(parts).map((byte) => (byte < 0x20 ? 0x20 : byte)) as Buffer,
    ...lines,
    ...lines,
  ];
}

function readingOf(random: Random, size: number, longest: number): ReturnType<typeof reading> {
  const ways = reading(random, size);
  return { ...ways, maxRecordBytes: 1 << 20, blockBytes: Math.min(ways.blockBytes, 400 + longest) };
}

/** Returns the CSV case of a seed. */
export function oddTraceCaseOf(seed: number): SourceCase {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const delimiter = pick(random, [",", ",", ",", ";", "&", "*", "?", "a", "@"]);
  const quote = pick(
    random,
    ['"', '"', "'", ""].filter((sign) => sign !== delimiter),
  );
  const lines = linesOf(random);
  const longest = Math.max(...lines.map(({ length }) => length));
  const source = Buffer.concat(
    lines.flatMap((line) => [Buffer.from(`x${delimiter}`), line, Buffer.from("\n")]),
  );
  return {
    bytes: source,
    dialect: dialectOf(delimiter, quote, quote),
    names: pick(random, [["username"], ["username"], ["password", "email", "city"]]),
    byteOrderMarkBytes: 0,
    ...readingOf(random, source.length, longest),
    wantsPositions: random(2) > 0,
  };
}

/** Returns the NDJSON case of a seed. */
export function jsonOddTraceCaseOf(seed: number): SourceCase {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const lines = linesOf(random);
  const longest = Math.max(...lines.map(({ length }) => length));
  const source = Buffer.concat(lines.flatMap((line) => [Buffer.from("x"), line, Buffer.from("\n")]));
  return {
    ...plainJson,
    bytes: source,
    ...readingOf(random, source.length, longest),
    wantsPositions: random(2) > 0,
    byteOrderMarkBytes: 0,
  };
}
