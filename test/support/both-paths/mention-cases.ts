// Sources for the two paths whose texts hold addresses and handles, and what may be taken for either.
// A case depends only on its seed.
import { seededRandom } from "../random.js";
import { pick, reading, type Random } from "./csv-cases.js";
import { plainJson } from "./json-cases.js";
import type { SourceCase } from "./both-paths.js";

// oxfmt-ignore
export const signs = [
  "jan@example.com", "Jan.B@Example.COM", "a+b@example.com", "a@b.example", "j.a.n+tag@gmail.com", "jan@googlemail.com", "x@name.fastmail.com",
  "a+b@me.com", "a-b_c@proton.me", "a@xn--bcher-kva.example", "a@b--c.example", "a@b-.example", "a@b..example", "a@b.c.", "a@b", ".a@b.example", "_a@b.example",
  "a@b.example@c.example", "a'b@c.example", "mailto:a@b.example", "a%40b.example", "a@b\u3002example", "\u00e9a@b.example", "a@b.example\u00e9", "a\uff20b.example",
  "@tea", "@tea_house", "@tea.house", "@_tea", "@tea.", "@tea-x", "@tea.x_y", "@tea*", "@", "@@", "@ tea", "@\u00e9", "@tea\u00e9", "x@tea", "@tea@x", "@tea/x.y",
  "@tea_x.example", "@-", "@.", "@tea..", "tea @", "kim @tea dot nl", "kim @tea. nl", "kim at tea.nl", `${"a".repeat(60)}@b.example`, `${"a".repeat(244)}@b.example`, `${"a".repeat(245)}@b.example`, "+31612345678", "+12 ", "a@[192.0.2.1]",
  "a(at)b.example", "a[AT]b[dot]example", "a(arroba)b.example", "(at)", "(ar", "[a", "wa.me/31612345678", "https://wa.me/31612345678?text=x", "WA.me/3", "?phone=31612345678", "api.whatsapp.com/send?phone=31612345678",
  "?p", "31612345678@c.us", "31612345678@s.whatsapp.net", "1@c.uk", "a%2540b.example", "a&amp;#64;b.example", "a&amp;amp;commat;b.example", "&amp;a", "+31\u20096\u30001234\u22125678", "+31\t612345678",
  "a@b.example2", "a@b.example-x", "a@b.example.deleted", "a@b.example.invalid", "\u90ae\u7bb1ab1@b.example", "a@b.example\u8c22", "a_b.example#EXT#@c.example", "a@b.example-c@d.example", "a,b@c,example",
  "a(b)@c.example", "(b)a@c.example", "(a)@c.example", "a(b)(c)@d.example", "a(b@c.example)@d.example",
];
const plainSigns = signs.slice(0, 8);
// oxfmt-ignore
export const numbers = [
  "+31612345678", "+62 812-3456-7890", "+1 (201) 555-0123", "+44 (0)7700 900123", "+(31) 612345678", "+ 31 6 12345678", "+31 (6) 12.34.56.78", "+310612345678", "+6208123456789", "+39 06 69812345", "+390669812345", "+225 07 01 02 03 04", "+22507010203",
  "+49 30 23125017", "+1 201 555 0123", "+12015550123", "+12015550124", "+31 6 12345678 1", "+31612345678 2024", "+62 812-3456-7890 24/7", "+4930231", "+493023", "+12345", "+1234567890123456", "+31 612345678.0", "+31612345678.0", "+31.612345678", "+310612345.00", "+33-0612345678", "+7 0123456",
  "+31  6   12345678", "+31    612345678", "+31\t612345678", "+31/6/12345678", "+31)6(12345678", "+31 (0) 612345678", "+31612345 (0)", "+31612345 (0) 67", "+316 (0) (0) 1234567", "+(0)31612345678", "+(0031612345678", "+0031612345678", "+ (31)612345678", "++31612345678", "31+612345678", "+31612345678+31612345679", "+31612345678/+31612345679",
  "+1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6", "+1...2...3...4...5...6...7...8...9...0...1", "+376 312 345", "+239 012 3456", "+2420612345", "+24206123456", "+290 0123", "+2900123", "+1 000 000 0000", "+999 123 456 78",
  "wa.me/31612345678", "https://wa.me/62812345678", "Wa.me/31612345678?text=hi", "WA.ME/31612345678", "wa.me/0612345678", "wa.me/310612345678", "wa.me/+31612345678", "wa.me/3161234", "wa.me/316123", "wa.me/3161234567890123", "wa.me/390612345678", "wa.me/22507010203", "wa.me/message/ABC", "wa.me/31612345678x", "xwa.me/31612345678", "http:\\/\\/wa.me\\/31612345678",
  "https://api.whatsapp.com/send?phone=31612345678&text=hi", "HTTPS://API.WHATSAPP.COM/SEND?PHONE=31612345678", "wa.me/31612345678?text=Hi%20there", '{"phone":"+31612345678"}', '{"phone":"+31 6 12345678","wa":"wa.me\\/31612345678"}', "+31\\u00206 12345678", "+31612345678\\n", "\\nwa.me/31612345678", "\\u002b31612345678", "%2B31612345678", "0031612345678", "00 31 6 12345678",
  "\u207a31612345678", "+31\u00a06\u201112345678", "+\u0663\u0661612345678", "+31612345678\u0661", "+31612345678\u00b2", "+31612345678\ufe0f1", "+31\u200b612345678", "wa.me/31612345678\u212a", "\u017fwa.me/31612345678", "wa\u2024me/31612345678", "wa.\ufe0fme/31612345678", "18+ \u{1f51e}", "+\u00e9", "A+5", "C++ & C",
];
const plainNumbers = [
  "+31612345678",
  "+62 812-3456-7890",
  "+12015550123",
  "wa.me/31612345678",
  "+44 (0)7700 900123",
];
const handles = ["@tea", "@tea_house", "@Tea.", "@_tea"];
// oxfmt-ignore
const between = [
  " ", " ", " ", " ", " | ", ", ", "; ", "\t", " (", ") ", " <", "> ", "(", ")", "<", ">", "[", "]", "", "'", " ' ", "\"", " \" ", ".", ". ", ":", ": ", "!", " - ", "/", "=", "\\", "\\n",
  "\n", "\r", "\u00a0", "\u3000", "\u200b", "\u00e9", " \u00e9 ", "\ud83d\ude00", " \ud83d\ude00 ", " \ufe0f ", "\uff02", " \uff06", "&", " & ", "&amp;", "&#64;", "%", "% ", "%4", "*", " * ", "\u2022", " \u2022 ", " \u25cf ",
  "\u001f", "\0", "\v", "\b", "\ufffd", " (at) ", " [dot] ", "(a", "( \u00c5", " \u2024 ", "+", "+31 6", "\u2028", " ( at ) ", "[at]", " at ", " dot ", " . ", " punt ", "<br>", " <b> ", "=40", "= ", "=2", "u0040", "u003e", "u00", "\u00c3\u00a9", "\u00ef\u00bc\u00a0", "\u00ef\u00bc\u201a", "\u00c3\u00af\u00c2\u00bc\u00c2\u00a0",
];
// oxfmt-ignore
const words = [
  "\"tea\"", "\"after five\"", "say \"hi\" to", "\"\"yes\"\"", "\"", "6\"", "x\"y\"", "u\"", "n\"a\"", " B\"x\"", "\uff2e\"", "\u200bu\"x", "u\u200b\"", "\u00e9\"a\"", "<i class=\"x\">", "<b \">", "\"<", `"${"a ".repeat(127)}"`, `"${"b ".repeat(127)} "`, `"${"\ufdfa ".repeat(40)}"`,
  "tea", "Utrecht", "mail", "", "", "-", "7", ".", "caf\u00e9", "\u65e5\u672c", "\ud83d\udce7", "null", "me at gmail dot com", "''", "b'", "kim", "kim at", "a b c", "(dot) nl", "[ at ] x", "dot nl", ". nl"];

// oxfmt-ignore
const openings = [
  "{", "[", "[{", "{{", "(", "('", '("', '"{', "'[", 'b"{', "u'{", "B'", '\\"{', "\\{", " {", "\t[", "\u00a0{", "{\u3000", "%7B", "%5b", "%257B", "%2B", "?", "", "", "<", "<?", "<!", "</", "a:2:", "O:8:", "s:3:", "C:1:", "a:x", "i:5;", '"', "'", '"k"',
];
// oxfmt-ignore
const bodies = [
  '"username":"kim","phone":"0612345678"', "'username': 'kim'", "username=kim&phone=0612345678", "username=kim&amp;phone=06", "user%5Bname%5D=kim&x[0]=1", "a=1&b=2", "https://a.example/?a=1&b=2", "a=/x:y&b=c d", "a=1,2&b=3", "a=&b=", "&a=1", "=1&b=2", "a&b=2", "a=1&1=2", "R&B=x", "\u00e9=1&b=2", "a=\u00e9&b=2", "a.b-c_d=1&e%20=2",
  '"email":"kim@a.example","x":"kim"', '"email": "Kim.B+x@gmail.com", "bio": "say \\"hi\\" to \\u00e9\\ud83d\\ude00"', "'email': 'kim@a.example', 'n': 'kim'", 'kim="kim@a.example"', '\\"email\\":\\"kim@a.example\\",\\"n\\":1', '"kim@a.example"@b.example', '"kim@a.example","kim"', "'kim@a.example'", 's:5:"email";s:13:"kim@a.example";', '"a":"kim@a.example\\n","b":1', '"a":"\\u00c3\\u00a9","b":"kim@a.example"', '"a":"kim@a.example"\\u0041', '"u":"https:\\/\\/a.example\\/","b":"kim@a.example"', '"x": kim@a.example, "y": "tea', 'kim@a.example,jan@b.example', "kim@a.example'", '"kim"@a.example',
  "kim, jan", '"kim"', "52.3731, 4.8922", "-52.37,+4.89", "1.2", "1234.5, 1.2", "1.2, 3.4, 5.6", "52.3 , 4.8 ", "0612345678", "username>kim</username", "p>Hello</p", "a href=x>y</a", "br/", "SPAN>x", "xyz:b/>", "doctype html>", "p.x>", "table>x", "STRIKE x>", "doctypes>", "h7>", "body_>", "1, 2.5, +3 ", "[[1.5,2]]", "\u00a01.5, 2.5", `"${"k".repeat(64)}": kim`, `"${"k".repeat(65)}": kim`, `'${"\u00e9".repeat(64)}' : kim`, `'${"\u00e9".repeat(65)}'=>kim`, '"k":', '{s:8:"username";s:3:"kim";}', '"kim";', "3:kim", ':"kim"', '=>"kim"', '" : 1', "tea", "", "\u00e9",
];
const endings = [
  "}",
  "]",
  ")",
  '"}',
  "'}",
  "}]",
  "};",
  '}"',
  "} '",
  "}\\",
  "}\u00a0",
  "}\u3000",
  "%7D",
  "",
  "",
  ">",
  " ",
  ";",
  "} x",
];

/** Returns a text that may be a record itself, with values that hardly any other one has. */
export function structuredText(random: Random): string {
  const body = pick(random, bodies).replaceAll(
    /kim|tea|(?<==)[1x]?|678|(?<=\d\.\d)(?!\d)/gu,
    (one) => `${one}${random(100_000)}`,
  );
  return pick(random, openings) + body + pick(random, endings);
}

// oxfmt-ignore
const numberParts = [
  "+", "+", "+31", "+62", "+1", "+39 0", "+44 (0)", "+225", "wa.me/", "WA.me/", "phone=", "0", "00", "000", "1", "6", "12", "345", "2024", "612345678", "812-3456-7890", "7700 900123", " ", " ", " ", "  ", "-", ".", "/", "(", ")", "(0)", " (", ") ", "\t", "\n", ",", ";", "x", "tea ", " tea", ":", "'", '"', "<b>", "</b>",
  "&", " & ", "&#49;", "&amp;", "%20", "%31", "=3", "=31", "\\n", "\\/", "\\u0031", "\\u2011", "\\-", "@tea ", " jan@example.com ", "{", "}", "\u{1f4f1}", "\ufe0f", "\u200d", "\u200b", "\u00a0", "\u2011", "\u2009", "\u00e9", "\u0661", "\u00b2", "\u207a", "\uff0b", "\uff11", "\u2024", "\u{1d7cf}", "\u2714", "\u2776", "\u2460", "\u0436", "\u65e5", "\u00c3\u00a9", "*",
];

/** Returns a text of digits and what stands between them, beside them, and for them. */
export function numberText(random: Random): string {
  const plain = numberParts.slice(0, 36);
  const one = (): string => pick(random, random(8) === 0 ? numberParts : plain);
  const text = Array.from({ length: 2 + random(14) }, one).join("");
  return random(3) === 0 ? text : `${pick(random, ["tea ", "+", "+31", "WA +62 8"])}${text}`;
}

/** Returns a text: of simple parts, of any, or of simple parts with one odd gap. */
function textFor(random: Random, pool: readonly string[]): string {
  const chance = random(10);
  if (chance === 0) return pick(random, words);
  if (chance === 1) return pick(random, signs);
  if (random(12) === 0) return structuredText(random);
  const known = chance < 6 ? pool : chance < 8 ? handles : chance === 8 ? signs : numbers;
  const gaps = chance < 8 ? between.slice(0, 12) : between;
  const count = 1 + random(pick(random, [2, 2, 4]));
  const part = (): string => pick(random, random(3) === 0 ? words : known) + pick(random, gaps);
  const text = pick(random, words) + pick(random, gaps) + Array.from({ length: count }, part).join("");
  if (random(3) > 0) return text;
  const at = random(text.length + 1);
  return text.slice(0, at) + pick(random, between) + text.slice(at);
}

function valueFor(random: Random, name: string, pool: readonly string[]): string {
  if (name === "email") return pick(random, [...pool, "", "null", "b@c.example"]);
  if (name === "mobile")
    return pick(random, ["+31612345678", "", "6281234567890", "+31612345678, +12015550123"]);
  if (name === "login") return pick(random, ["a@b.example", "kim", "+31612345678", ""]);
  if (name === "username") return pick(random, ["tea", "@tea", "", "jan.b", "x y"]);
  if (name === "phone")
    return pick(random, ["+12015550123", "", "+12015550124", "31612345678", "+31 6 12345678", "0612345678"]);
  return random(4) === 0 ? pick(random, words) : textFor(random, pool);
}

const headers = [
  ["email", "bio"],
  ["username", "bio", "notes", "email"],
  ["bio", "phone", "password", "username"],
  ["email", "country_code", "phone", "bio"],
  ["phone", "mobile", "bio", "notes"],
  ["login", "bio"],
  ["username", "bio", "bio"],
  ["bio", ...Array.from({ length: 48 }, (_, index) => `c${index}`), "email"],
];

function rowsOf(random: Random, names: readonly string[]): string[][] {
  // Few, so that a record often holds one twice.
  const pool = Array.from({ length: 1 + random(4) }, () =>
    pick(random, random(3) === 0 ? plainNumbers : plainSigns),
  );
  return Array.from({ length: 1 + random(pick(random, [4, 12, 40])) }, () =>
    names.map((name) => (/^c\d/u.test(name) && random(8) > 0 ? "x" : valueFor(random, name, pool))),
  );
}

/** Returns the CSV case of a seed. */
export function mentionCaseOf(seed: number): SourceCase {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const names = pick(random, headers);
  const delimiter = pick(random, [",", ",", ";", "\t", "|", "@", "."]);
  const field = (text: string): string =>
    /["\r\n]/u.test(text) || text.includes(delimiter) || random(6) === 0
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = rowsOf(random, names).map((row) => row.map(field).join(delimiter));
  const bytes = Buffer.from(`${lines.join("\n")}\n`);
  return {
    bytes,
    dialect: { delimiter: delimiter.charCodeAt(0), quote: 0x22, escape: 0x22, relaxQuotes: false },
    names,
    byteOrderMarkBytes: 0,
    ...reading(random, bytes.length),
  };
}

/** Returns a JSON string of a text, some of it in escapes. */
function quoted(random: Random, text: string): string {
  const plain = JSON.stringify(text);
  const chance = random(9);
  if (chance === 0) return plain.replaceAll(/[\u0080-\u{10ffff}]/gu, (unit) => escapeOf(unit));
  if (chance === 1) return plain.replaceAll(/[&=<>']/gu, (unit) => escapeOf(unit));
  if (chance === 2)
    return plain.replaceAll(/[a@. <&={]/gu, (unit) => (random(3) === 0 ? escapeOf(unit) : unit));
  return chance === 3 ? plain.replaceAll("/", "\\/") : plain;
}

/** Returns a value of JSON that holds a string, among others. */
function nested(random: Random, text: string): string {
  return pick(random, [
    `[${text},{"bio":${text}}]`,
    `[${text},"tea"]`,
    `{"bio":${text}}`,
    `{"x":{"y":[],"bio":"tea"},"bio":${text},"n":-1.5e3}`,
    `{"a":[[${text}],{"b":{"c":${text}}}],"bio":"tea"}`,
    `{"email":"b@c.example","tags":["@x",null,true,${text}]}`,
    `[{"bio":"\\"{["},{"bio":${text},"{":"}"}]`,
  ]);
}

/** Returns a text in escapes of JSON. */
export function escapeOf(text: string): string {
  return Array.from(
    { length: text.length },
    (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}

/** Returns the NDJSON case of a seed. */
export function jsonMentionCaseOf(seed: number): SourceCase {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const names = [...new Set(pick(random, headers))];
  const [colon, comma] = pick(random, [
    [":", ","],
    [": ", ", "],
    [" : ", " ,"],
  ] as const);
  const isNested = random(3) === 0;
  const hasSigns = random(8) === 0;
  const lines = rowsOf(random, names).map((row) => {
    const members = row.map((text, at) => {
      const value = isNested && random(4) === 0 ? nested(random, quoted(random, text)) : quoted(random, text);
      return `"${names[at]}"${colon}${value}`;
    });
    // Names that programs write are columns; others with signs are values.
    if (hasSigns)
      members.splice(
        random(members.length + 1),
        0,
        `"@${pick(random, ["id", "timestamp", "version", "x+1", "tea.x"])}"${colon}"x"`,
      );
    return `{${members.join(comma)}}`;
  });
  const bytes = Buffer.from(`${lines.join("\n")}\n`);
  return { ...plainJson, bytes, ...reading(random, bytes.length), byteOrderMarkBytes: 0 };
}
