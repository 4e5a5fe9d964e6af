// CSV sources for the two paths: records of values near the edges of the rules, and mutations of
// them and of the fixtures. A case depends only on its seed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decorated } from "../decorated.js";
import { writtenNumber } from "../phones/written-number.js";
import { seededRandom } from "../random.js";
import type { SourceCase } from "./both-paths.js";

export type Random = (below: number) => number;

const root = join(import.meta.dirname, "..", "..", "..");

/** Returns every text in a tree of JSON. */
function textsOf(node: unknown): string[] {
  if (typeof node === "string") return [node];
  if (typeof node !== "object" || node === null) return [];
  return Object.values(node).flatMap(textsOf);
}

/** The files of cases that the rules have, on any subject. */
const tables = ["test/vectors", "test/record"].flatMap((folder) =>
  readdirSync(join(root, folder)).flatMap((name) =>
    /\.(?:json|tsv)$/u.test(name) ? [`${folder}/${name}`] : [],
  ),
);
/** The values of all of them. */
export const tableValues: readonly string[] = [
  ...new Set(
    tables.flatMap((path) => {
      const text = readFileSync(join(root, path), "utf8");
      const texts = path.endsWith(".tsv") ? text.split(/[\t\n]/u) : textsOf(JSON.parse(text));
      return path.endsWith("idna.json") ? texts.map((domain) => `a@${domain}`) : texts;
    }),
  ),
].filter((text) => text.length <= 2000);

const fixtureNames = [
  "fixtures/small.csv",
  ...readdirSync(join(root, "fixtures/odd")).map((name) => `fixtures/odd/${name}`),
];
const fixtures = fixtureNames
  .filter((name) => /\.(?:csv|tsv|txt)$/u.test(name))
  .map((name) => readFileSync(join(root, name)));

// oxfmt-ignore
const words = [
  "null", "\\n", "none", "nil", "nan", "n/a", "undefined", "unknown", "-", "--", "[]", "{}", "(none)", "xxx", "0", "UNKNOWN",
  "Null", "un\u212anown", "''", '""', "(NULL)", "<null>", "#N/A", "#DIV/0!", "[None]", '[""]', "['']", "NaT", "Nathan", "#name", "<nu",
  "hidden", "HIDDEN", "geen mail", "Not Available", "not available yet", "n/o", "нет", "НЕТ", "\u212aein", "KEIN", "u\u212a_x", "no_email_", "x@y.example",
];
/** Blank words that are added to a build: plain, long, with a Kelvin sign's letter, outside ASCII. */
const addedWords = [
  [],
  [],
  [],
  ["hidden"],
  ["not available", "kein"],
  ["нет", "n/o"],
  ["no_email_", "x@y.example", "\u2126"],
  ["uk_x", "geen mail"],
];
const spaces = [
  "",
  "",
  "",
  " ",
  "\t",
  "\u00a0",
  "\u3000",
  "\ufeff",
  "\v",
  "\f",
  "\u2003",
  "\u1680",
  "\u202f",
  "\u205f",
  "\u0085",
  "\u200b",
];
// oxfmt-ignore
const emails = [
  "a@example.com", "A.B@Example.COM", "a.b+tag@gmail.com", "ab@googlemail.com", "a.b@gmail.com", "+x@gmail.com", "..@gmail.com",
  "a-b_c@proton.me", "a_b@PM.me", "abc@protonmail.com", "a+b@fastmail.com", "x@name.fastmail.com", "y@name.fastmail.fm",
  "a+b@hotmail.co.uk", "a@ya.ru", "A@yandex.com", "a+1@example.com", "a@xn--bcher-kva.example", "a@xn--Bcher-KVA.example", "a@xn--strae-oqa.example", "a@xn--K-0tb.example", "a@xn--bcher-.example", "a@b--c.example", "a@-b.example",
  "a@b-.example", "a@b.example-", "a@b..example", "a@b.c.", "a@b", "a@@b.example", "@b.example", "a@", "a b@c.example",
  "a@b.c,d@e.example", "<a@b.example>", "mailto:a@b.example", "a@bücher.example", "Kk\u212a@example.com",
  "a@b.example +12015550123", ".a@b.example", "_a@b.example", "a/b@c.example", "a'b@c.example", "a@b_c.example",
  '"a b"@c.example', "a@[127.0.0.1]", "a+@gmail.com", "a.@gmail.com", "s***@example.com", "o'b@example.com", "o&#39;b@example.com", "a&b@example.com", "--@proton.me", "a@me.com", "a@x.me.com",
];
// oxfmt-ignore
const phones = [
  "+31612345678", "31612345678", "0612345678", "612345678", "0031612345678", "+12015550123", "12015550123", "2015550123",
  "201-555-0123", "+1 (201) 555-0123", "+5215512345678", "525512345678", "5215512345678", "+390612345678", "+39 06 12345678",
  "+310612345678", "+442079460123", "02079460123", "4915112345678", "015112345678", "+1234567", "+123456", "1234567", "123456",
  "1234", "123456789012345", "1234567890123456", "+123456789012345", "+1234567890123456", "0", "00", "+0", "11123456789",
  "541123456789", "5491123456789", "+31612345678x12", "+31612345678,+32470123456", "tel:+12015550123", "3.1612345678E+10",
  "31612345678.0", "(+31)612345678", "+٣١٦١٢٣٤٥٦٧٨", "'31612345678", "8613912345678", "13912345678", "77011234567", "87011234567",
  "31201234567", "201234567", "85212345678", "6591234567", "3531234567", "12125550123", "18005550123", "9990000000", "1112223333",
  "37112345678", "35799123456", "8885551234567", "88855512345678", "5511987654321", "919876543210", "6281234567890",
  "4917604069010", "491760406", "4915041234567", "38344123456", "628123456789", "2015550167", "(201) 555-0167", "6645550123",
  "6495550123", "4791234567", "553187654300", "3187654300", "22507345678", "07345678", "358401234567", "9999999", "5491123456700",
];
// oxfmt-ignore
const countries = [
  "NL", "nl", "+31", "31", "0031", "Netherlands", "US", "1", "+1", "MX", "52", "DE", "GB", "ZZ", "", "null", " ", "it", "39", "n",
  "BR", "IN", "+55", "ID", "NLD", "AR", "SG", "KZ", "RU", "7", "\u00a0", "-", "IM", "XK", "383", "CI", "FI", "TC",
  " NL", "US ", "  +31 ", " Netherlands ", " 1.0", " ZZ", "\tNL", " NL\u00a0", " \u00a0",
];
// oxfmt-ignore
const names = [
  "sanne", "@sanne", "@@sanne", "@", "SANNE", "a b", "x/y", "https://example.com/in/sanne", "https://twitter.com/sanne",
  "twitter.com/sanne", "instagram.com/Sanne/", "t.me/sanne", "u:v", "zoë", "\u212a", "+31 612345678", '"+31612345678"',
  "(+31612345678", "[+1", "user+31612345678", "@+31612345678", "a@b", "~tilde~", "{x}", "'q'", "@'q'", '@"q"', "@'", "'", "https://t.me/a/b", "12015550123@c.us", "\u0000nul", "\u007f", "\u0001",
];
const others = ["Utrecht", "", "x", "1", "é", "日本", "\ufffd", "ſ", "İ", "ß", "ﬁ", "null "];
/** Texts that mention addresses and numbers, or nearly do. */
// oxfmt-ignore
const texts = [
  "mail me: a.b@example.com", "kim%40example.net", "a%2Bb@example.com", "%2B31612345678", "call +31 6 1234 5678 now", "+31 6", "+1 +2", "1+1=2",
  "&#64;", "kim&#64;example.net", "kim&commat;example.net", "&#43;31612345678", "\\u0040", "kim\\u0040example.net", "\\u002b31612345678", "\\u00e9",
  '{\\"email\\":\\"a@b.example\\"}', '{"phone":"+31612345678"}', "＠", "kim＠example.net", "﹫", "＋31612345678", "＊", "+ (31) 612345678", "+31%36%31%32%33%34%35",
  "+31612345678, +31687654321", "a@b.example, c@d.example", "x+31612345678y", "@kim and @lars", "+٣١٦١٢٣٤٥٦٧٨", "+\u00a031612345678", "R&D", "100 %", "50%25", "C:\\dir",
];
/** Parts of values and of the text around them. */
export const pieces: readonly string[] = [
  ...words,
  ...emails,
  ...phones,
  ...countries,
  ...names,
  ...others,
  ...texts,
  ...spaces,
  '"',
  '"',
  ",",
  "\r",
  "\n",
  "\\",
  "@",
  "+",
];

const kinds = [words, emails, phones, countries, names, others, texts, tableValues, spaces];

// oxfmt-ignore
const mutable = [
  '"', "'", ",", ";", "\t", "|", "\n", "\r\n", "\r", "\\", "\u0000", " ", "@", "+", ".", "-", "0", "1", "a", "\u00a0", "\u3000",
  "\ufeff", '\n\ufeff"', "\u212a", '""', '\\"', '","', '"\n', ",\n", "\n\n",
].map((text) => Buffer.from(text)).concat([Buffer.of(0xff), Buffer.of(0xc3), Buffer.of(0xe3, 0x80), Buffer.of(0x80)]);

// oxfmt-ignore
const headers = [
  ["email"], ["email", "phone", "username"], ["phone", "country_code"], ["country_code", "phone"], ["username", "city"],
  ["email", "username", "city", "phone", "country_code"], ["email", "email2", "email"],
  ["phone", "phone", "country_code", "country_code"], ["phone", "phone2"], ["username", "username"], ["a", "b", "c", "email"],
  ["city", "password", "phone", "name", "x"], ["phone", "country"], ["work_phone", "work_country_code", "phone", "country_code"],
  ["phone", "username", "work_phone", "work_country_code", "home_phone", "home_country_code"],
];

/** Picks one of a list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[random(list.length)]!;
}

function ofSize(random: Random): string {
  const length = pick(random, [0, 1, 7, 8, 15, 16, 17, 63, 64, 65, 200, 250, 253, 254, 255, 256]);
  const kind = random(4);
  if (kind === 0) return "a".repeat(length);
  if (kind === 1) return length < 12 ? "" : `${"A".repeat(length - 10)}@b.example`;
  return kind === 2 ? "1".repeat(Math.min(length, 20)) : `${"x".repeat(length)}é`;
}

/** Returns the lists that a column's values usually come from. */
function listFor(header: string): readonly (readonly string[])[] {
  if (header.startsWith("email")) return [emails];
  if (header.startsWith("phone")) return [phones];
  if (header.startsWith("country")) return [countries];
  return header.startsWith("username") ? [names] : [others, words, texts];
}

/** Returns a value, usually of the kind that the header names. */
export function valueFor(random: Random, header: string): string {
  const chance = random(20);
  if (chance < 10) {
    if (random(8) === 0 && listFor(header).includes(phones)) return writtenNumber(random);
    return pick(random, pick(random, listFor(header)));
  }
  if (chance === 10) {
    const kind = pick(random, ["email", "phone", "username"] as const);
    return decorated(random, kind, pick(random, { email: emails, phone: phones, username: names }[kind]));
  }
  if (chance === 11) return `${pick(random, spaces)}${pick(random, words)}${pick(random, spaces)}`;
  if (chance === 12) return `${pick(random, spaces)}${pick(random, spaces)}`;
  if (chance === 13) return ofSize(random);
  if (chance === 14) return `${pick(random, pick(random, kinds))}${pick(random, pick(random, kinds))}`;
  if (chance === 15)
    return `${pick(random, spaces)}${pick(random, pick(random, listFor(header)))}${pick(random, spaces)}`;
  if (chance === 16)
    return String(10 ** 6 + random(10 ** 9))
      .repeat(1 + random(2))
      .slice(0, 6 + random(10));
  return pick(random, pick(random, kinds));
}

/** Numbers of columns around the limits of column sets. */
export const columnLimits: readonly number[] = [
  8, 9, 16, 17, 31, 32, 33, 47, 48, 49, 63, 64, 65, 130, 255, 256, 257, 300,
];

/** Returns a header with more columns than a limit of column sets. */
function wideHeader(random: Random): string[] {
  const count = pick(random, columnLimits);
  const special = ["email", "phone", "username", "country_code"];
  return Array.from({ length: count }, (_, index) =>
    random(count) < 3 ? pick(random, special) : random(12) === 0 ? `email${index}` : `c${index}`,
  );
}

interface Dialect {
  delimiter: string;
  quote: string;
  escape: string;
}

function field(random: Random, value: string, { delimiter, quote, escape }: Dialect): string {
  const chance = random(20);
  if (quote === "") return chance < 18 ? value.replaceAll(delimiter, "_").replace(/[\r\n]/gu, "_") : value;
  const isSpecial = value.includes(delimiter) || value.includes(quote) || /[\r\n]/u.test(value);
  if (!isSpecial && chance < 14) return value;
  if (chance === 19) return value;
  const inside = chance === 18 ? `${value}\n${quote}${delimiter}`.slice(random(3)) : value;
  const escaped =
    escape === quote
      ? inside.replaceAll(quote, quote + quote)
      : inside.replaceAll(escape, escape + escape).replaceAll(quote, escape + quote);
  return quote + escaped + quote;
}

function table(random: Random, dialect: Dialect, header: readonly string[], withHeader: boolean): Buffer {
  const lineEnds = pick(random, [["\n"], ["\n"], ["\r\n"], ["\n", "\r\n", "\r", "\n\n"]]);
  const records = header.length > 30 ? 1 + random(4) : random(14);
  let text = withHeader
    ? header
        .map((name) => field(random, name, { ...dialect, quote: dialect.quote }))
        .join(dialect.delimiter) + pick(random, lineEnds)
    : "";
  const known = Array.from({ length: 4 }, () => "");
  for (let record = 0; record < records; record++) {
    if (header.length <= 30 && random(12) === 0) {
      // The header again, or another one.
      const names = random(4) === 0 ? header.toReversed() : header;
      const quoted = names.map((name) => field(random, name, dialect)).join(dialect.delimiter);
      text += pick(random, ["", "", "\ufeff"]) + quoted + pick(random, lineEnds);
    }
    const change = random(16);
    const count =
      change === 0 ? random(header.length + 1) : change === 1 ? header.length + 1 + random(2) : header.length;
    const values = Array.from({ length: count }, (_, index) => {
      if (header.length > 30 && random(4) > 0) return pick(random, ["", "", "x", "null", "y"]);
      const again = random(8);
      // Values that occur twice, in one record or in several.
      const value = again === 0 ? pick(random, known) : valueFor(random, header[index] ?? "x");
      if (again === 1) known[random(4)] = value;
      return field(random, value, dialect);
    });
    text +=
      values.join(dialect.delimiter) + (record + 1 < records || random(3) > 0 ? pick(random, lineEnds) : "");
  }
  return Buffer.from(text);
}

/** Changes, cuts, doubles or inserts some bytes. */
export function mutate(random: Random, bytes: Buffer, inserted: readonly Buffer[] = mutable): Buffer {
  let result = bytes;
  for (let change = 1 + random(5); change > 0; change--) {
    const at = random(result.length + 1);
    const length = 1 + random(random(2) === 0 ? 3 : 40);
    const before = result.subarray(0, at);
    const behind = result.subarray(Math.min(result.length, at + length));
    switch (random(7)) {
      case 0:
        result = Buffer.concat([before, behind]);
        break;
      case 1:
        result = before.length === 0 ? result : before;
        break;
      case 2:
        result = Buffer.concat([before, result.subarray(at, at + length), result.subarray(at)]);
        break;
      case 3: {
        const flipped = Buffer.from(result);
        if (at < flipped.length) flipped[at]! ^= 1 << random(8);
        result = flipped;
        break;
      }
      default:
        result = Buffer.concat([
          before,
          pick(random, inserted),
          random(4) === 0 ? behind : result.subarray(at),
        ]);
    }
  }
  return result;
}

const byteOf = (text: string): number => (text === "" ? -1 : text.charCodeAt(0));

/** Returns the dialect of these characters; an empty quote or escape is none. */
export const dialectOf = (delimiter: string, quote: string, escape: string): SourceCase["dialect"] => ({
  delimiter: byteOf(delimiter),
  quote: byteOf(quote),
  escape: byteOf(escape),
  relaxQuotes: false,
});

/** Returns how the two paths read a source of `size` bytes. */
export function reading(
  random: Random,
  size: number,
): Omit<SourceCase, "bytes" | "json" | "dialect" | "names" | "byteOrderMarkBytes"> {
  const readers = pick(random, [1, 1, 2, 3]);
  const small = pick(random, [1, 2, 3, 5, 8, 13, 16, 31, 32, 33, 63, 64, 65, 100, 127, 200, 300]);
  const blockBytes =
    readers === 1 && random(3) === 0
      ? Math.max(1, pick(random, [size, size - 1, size >> 1, 1000, 5000]))
      : Math.max(small, Math.ceil(size / 400));
  const ways = {
    maxRecordBytes: pick(random, [1 << 20, 1 << 20, 1 << 20, 200, 100, 64, 30, 10]),
    keepWords: pick(random, [[], [], [], ["null"], ["-", "xxx", "(none)"]]),
    region: pick(random, [
      undefined,
      undefined,
      "NL",
      "US",
      "MX",
      "AR",
      "IT",
      "SG",
      "GB",
      "KZ",
      "DE",
      "XK",
      "ID",
      "BR",
      "CI",
    ]),
    blankWords: pick(random, addedWords),
    sampledBytes: pick(random, [1 << 24, 1 << 24, 0, 20, 100, 300]),
    chunkBytes: pick(random, [1 << 16, 1 << 16, 1, 7, 64]),
    blockBytes,
    lookaheadBytes: pick(random, [4096, 1, 2, 5, 64, 100, 300]),
    stagingBytes: pick(random, [1 << 16, 1, 64, 500]),
    batchRecords: pick(random, [128, 1, 2, 7]),
    readers,
    turns: random(1 << 30),
    usualFields: pick(random, [[], [], [1], [2, 3], [1, 2, 3, 4]]),
  };
  const { turns } = ways;
  // The boundary lies within the source, or near it.
  const bytesBefore = turns % 5 === 0 ? 2 ** (31 + (turns % 3)) - (turns % 2000) : 0;
  return { ...ways, bytesBefore, isStream: turns % 5 > 2 };
}

/** Returns the case of a seed. */
export function caseOf(seed: number): SourceCase {
  // The generator's first numbers are alike for similar seeds.
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const delimiter = pick(random, [",", ",", ",", ";", "\t", "|", " ", "\u0001", "a", "."]);
  const quote = pick(
    random,
    ['"', '"', '"', "'", "", "|"].filter((sign) => sign !== delimiter),
  );
  const escape = quote === "" ? "" : random(4) === 0 ? "\\" : quote;
  const dialect = dialectOf(delimiter, quote, escape);
  const isFixture = random(8) === 0;
  const header = random(20) === 0 ? wideHeader(random) : pick(random, headers);
  const withHeader = random(3) === 0;
  let bytes = isFixture
    ? pick(random, fixtures)
    : table(random, { delimiter, quote, escape }, header, withHeader);
  if (bytes.length > 4000) {
    const start = random(bytes.length - 2000);
    bytes = isFixture ? bytes.subarray(start, start + 2000) : bytes;
  }
  if (isFixture || random(2) === 0) bytes = mutate(random, bytes);
  const byteOrderMarkBytes = random(10) === 0 ? 3 : 0;
  if (byteOrderMarkBytes === 3) bytes = Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), bytes]);
  if (bytes.length === byteOrderMarkBytes) bytes = Buffer.concat([bytes, Buffer.from("x")]);
  return {
    bytes,
    dialect,
    names: withHeader && !(isFixture && random(2) === 0) ? null : header,
    byteOrderMarkBytes,
    ...reading(random, bytes.length),
  };
}

/**
 * Returns a source of full batches and more: many plain records of 1 to 49 columns, with a few odd
 * ones among them.
 */
export function largeCaseOf(seed: number): Pick<SourceCase, "bytes" | "dialect" | "names"> {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const delimiter = pick(random, [",", ",", ";", "\t", " ", "n", "-", "0"]);
  const escape = random(4) === 0 ? "\\" : '"';
  const kinds = ["email", "phone", "username", "country_code"];
  const names = Array.from({ length: 1 + random(49) }, (_, index) =>
    random(6) === 0 ? `${pick(random, kinds)}${index}` : `c${index}`,
  );
  const lineEnd = pick(random, ["\n", "\r\n"]);
  const text = Array.from({ length: 100 + random(320) }, () => {
    const isOdd = random(40) === 0;
    const count = isOdd ? 1 + random(names.length) : names.length;
    const values = Array.from({ length: count }, (_, index) => {
      const value =
        random(3) > 0
          ? pick(random, ["", "", "x", "null", "0", "-", "00"])
          : valueFor(random, names[index] ?? "x");
      return isOdd
        ? field(random, value, { delimiter, quote: '"', escape })
        : value.replaceAll(/[\r\n"]/gu, "").replaceAll(delimiter, "");
    });
    return values.join(delimiter) + lineEnd;
  }).join("");
  const dialect = dialectOf(delimiter, '"', escape);
  return { bytes: Buffer.from(text), dialect, names };
}

/** Beginnings of numbers, before seven more digits. */
const usualPhones = [
  "3161",
  "3161",
  "1201",
  "201",
  "4917604",
  "17604",
  "664",
  "62812",
  "81",
  "999",
  "5531",
  "38344",
];

const phoneHeaders = [
  ["username", "phone"],
  ["phone", "country_code", "email"],
  ["work_phone", "work_country_code", "phone", "country_code"],
  ["work_phone", "phone", "home_phone", "home_country_code"],
  ["area_code", "phone", "phone_prefix", "home_phone"],
];

/**
 * Returns a source of hundreds of bare numbers, drawn from a few. Many wait until their source is
 * decided, equal ones occur in one record beside several countries, and their staged entries exceed
 * the space.
 */
export function phoneCaseOf(seed: number): SourceCase {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const names = pick(random, phoneHeaders);
  const bare = phones.filter((phone) => /^\d+$/u.test(phone));
  const few = Array.from({ length: 2 + random(20) }, () => pick(random, bare));
  const share = pick(random, [2, 4, 40]);
  // Columns differ in what most of their numbers are.
  const usual = new Map(names.map((name) => [name, pick(random, usualPhones)] as const));
  let text = "";
  for (let record = 50 + random(700); record > 0; record--) {
    const again = pick(random, few);
    const values = names.map((name) => {
      if (name.includes("country")) return pick(random, countries);
      if (name === "area_code") return pick(random, ["", "201", "020", "(11)", "x", "1234567"]);
      if (name === "phone_prefix") return pick(random, ["", "201", "31", "+31", "495", "NL"]);
      if (!name.includes("phone")) return random(share) > 0 ? `user${record}@example.com` : "";
      return random(3) === 0
        ? again
        : random(share) > 0
          ? usual.get(name)! +
            String(record * 7919)
              .padStart(7, "0")
              .slice(-7)
          : pick(random, few);
    });
    text += `${values.join(",").replaceAll("\n", "")}\n`;
  }
  const bytes = Buffer.from(text);
  return {
    bytes,
    dialect: dialectOf(",", '"', '"'),
    names,
    byteOrderMarkBytes: 0,
    ...reading(random, bytes.length),
    maxRecordBytes: 1 << 20,
    sampledBytes: pick(random, [1 << 24, bytes.length >> 1, bytes.length >> 2, 100]),
  };
}
