// Sources for the two paths in which most lines are rejects of every sort, with addresses in their
// text and with none, decorated in every way. A case depends only on its seed.
import { seededRandom } from "../random.js";
import { dialectOf, mutate, pick, reading, type Random } from "./csv-cases.js";
import { noDialect, plainJson } from "./json-cases.js";
import { nearlyJson } from "./nearly-json.js";
import type { SourceCase } from "./both-paths.js";

// oxfmt-ignore
export const addresses = [
  "jan@example.com", "Jan@Example.COM", "j.a.n+tag@gmail.com", "jan@googlemail.com", "a@b.example", "a-b_c@proton.me", "x@name.fastmail.com",
  "a+b@hotmail.co.uk", "a@xn--bcher-kva.example", "a@b--c.example", "a@b-.example", "a@b..example", "a@b.c.", "a@b.c-", "a@b", "a@@b.example",
  "@b.example", "a@", "@handle", "a.@b.example", ".a@b.example", "_a@b.example", "+a@b.example", "a@b.example@c.example", "a@b.example_d@e.example",
  "a'b@c.example", "'a@b.example'", "''a@b.example", "b'a@c.example'", "a=b@c.example", "/a@b.example/", "a@b.example?x", "mailto:a@b.example",
  "<a@b.example>", "(a@b.example)", "a\uff20b.example", "a\ufe6bb.example", "a@b\u3002example", "\u00e9a@b.example", "a@b.example\u00e9", "a@b\u00fc.example",
  "\\na@b.example", "\\ra@b.example", "\\xa@b.example", "a@b.example\\n", "\uff0ca@b.example\uff0c", "*a@b.example", "a@[192.0.2.1]",
  `${"a".repeat(60)}@b.example`, `${"a".repeat(240)}@b.example`, `${"a".repeat(244)}@b.example`, `${"a".repeat(245)}@b.example`,
  `${"a".repeat(600)}@b.example`, `a@${"b.".repeat(30)}example`, `a@${"b.".repeat(200)}example`,
];
// oxfmt-ignore
const around = ["", "", "", " ", " ", ",", ";", ":", "'", "-", ".", "/", "=", "_", "\\", "@", "\u00e9", "\uff0c", "\0", "\t", "(", "x", "\ufffd"];
const words = [
  "tea",
  "Utrecht",
  "+31612345678",
  "jan",
  "",
  " ",
  "null",
  "0",
  "n/a",
  "caf\u00e9",
  "\u65e5\u672c",
];
const blanks = [
  "",
  "",
  " ",
  "null",
  "N/A",
  "\u00a0",
  "-",
  '""',
  '" "',
  '"null"',
  '"nu""ll"',
  '"nu\\ll"',
  '"\\-"',
  '""""',
];

/** Returns text with addresses, or with none. */
function textFor(random: Random): string {
  const chance = random(12);
  if (chance < 3) return pick(random, words);
  if (chance < 6) return pick(random, addresses);
  const count = chance === 6 ? 7 + random(4) : 1 + random(3);
  return Array.from(
    { length: count },
    (_, index) =>
      pick(random, around) +
      (chance === 6 ? `a${random(2) === 0 ? index : 0}@b.example ` : pick(random, addresses)) +
      pick(random, around) +
      pick(random, words),
  ).join(" ");
}

const delimiters = [",", ",", ",", ";", "\t", "|", "@", "'", ".", "a", "+", "\\", "\u0001"];

interface Dialect {
  delimiter: string;
  quote: string;
  escape: string;
}

/** Returns a field that the dialect reads as it is. */
function fieldOf(random: Random, { delimiter, quote, escape }: Dialect): string {
  const text = textFor(random).replaceAll(/[\r\n]/gu, " ");
  if (quote === "" || random(4) > 0) {
    const plain = text.replaceAll(delimiter, " ");
    return quote === "" ? plain : plain.replaceAll(quote, "");
  }
  const escaped =
    escape === quote
      ? text.replaceAll(quote, quote + quote)
      : text.replaceAll(escape, escape + escape).replaceAll(quote, escape + quote);
  return quote + escaped + quote;
}

/** Returns a line of CSV, broken in one of several ways or not at all. */
function csvLine(random: Random, dialect: Dialect, columns: number, share: number): string {
  const { delimiter, quote } = dialect;
  const fields = Array.from({ length: columns }, () => fieldOf(random, dialect));
  const at = random(columns);
  if (random(100) >= share) return fields.join(delimiter);
  switch (random(9)) {
    case 0:
      return [...fields, pick(random, blanks)].join(delimiter);
    case 1:
      return [...fields, pick(random, blanks), fieldOf(random, dialect)].join(delimiter);
    case 2:
      return [...fields, fieldOf(random, dialect), ""].join(delimiter);
    case 3:
      fields[at] = `${quote}tea${quote}x${fieldOf(random, dialect)}`;
      return fields.join(delimiter);
    case 4:
      fields[at] = `${quote}${fields[at]!.replaceAll(quote === "" ? "\0" : quote, "")}`;
      return fields.join(delimiter);
    case 5:
      fields[at] = `${quote}two\nlines${random(2) === 0 ? quote : `${quote}x`}`;
      return [...fields, ...(random(2) === 0 ? [] : ["x"])].join(delimiter);
    case 6:
      return fields.slice(0, at).join(delimiter);
    case 7:
      return pick(random, [quote, "", delimiter, "\r", `x${delimiter}${quote}`]);
    default:
      return fields.join(delimiter).slice(0, random(60));
  }
}

/** Returns how a source of rejects is read: with positions, or without. */
function readingOf(random: Random, size: number): ReturnType<typeof reading> & { wantsPositions: boolean } {
  return { ...reading(random, size), wantsPositions: random(3) > 0 };
}

/** Returns the CSV case of a seed. */
export function rejectCaseOf(seed: number): SourceCase {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const delimiter = pick(random, delimiters);
  const quote = pick(
    random,
    ['"', '"', '"', '"', "'", ""].filter((sign) => sign !== delimiter),
  );
  const escape = quote === "" ? "" : random(4) === 0 && delimiter !== "\\" ? "\\" : quote;
  const dialect = { delimiter, quote, escape };
  const names = pick(random, [
    ["username", "city", "email"],
    ["city", "email"],
    ["email"],
    ["a", "b", "c", "d", "e", "username"],
    [...Array.from({ length: 60 }, (_, index) => `c${index}`), "email"],
  ]);
  const lineEnd = pick(random, ["\n", "\n", "\r\n"]);
  const share = pick(random, [100, 100, 50, 10]);
  const lines = Array.from(
    { length: 1 + random(pick(random, [12, 60])) },
    () =>
      // A file that was joined to another may start with a mark, and its first field with a quote.
      (random(16) === 0 ? "\ufeff" : "") + csvLine(random, dialect, names.length, share),
  );
  let bytes: Buffer = Buffer.from(lines.join(lineEnd) + (random(3) > 0 ? lineEnd : ""));
  if (random(4) === 0) bytes = mutate(random, bytes);
  if (bytes.length === 0) bytes = Buffer.from("x");
  return {
    bytes,
    dialect: dialectOf(delimiter, quote, escape),
    names,
    byteOrderMarkBytes: 0,
    ...readingOf(random, bytes.length),
  };
}

/** Returns JSON text with some characters escaped, or with escapes that JSON does not know. */
function jsonText(random: Random): string {
  const text = JSON.stringify(textFor(random));
  const chance = random(8);
  if (chance === 0) return text.replaceAll("@", pick(random, ["\\u0040", "\\uFF20", "\\ufe6B", "\\u0041"]));
  if (chance === 1) return text.replaceAll("a", "\\u0061");
  if (chance === 2) return text.replaceAll(/[ .]/gu, (sign) => pick(random, [sign, "\\n", "\\/", "\\u002e"]));
  if (chance === 3) return text.slice(0, random(text.length + 1));
  return chance === 4 ? text.replace("x", "\\x") : text;
}

/** Returns a line of NDJSON, broken in one of several ways or not at all. */
function jsonLine(random: Random, share: number): string {
  const text = (): string => jsonText(random);
  const record = `{"email":${text()},"city":${text()},"username":"u${random(9)}"}`;
  if (random(100) >= share)
    return `{"email":"a${random(9)}@b.example","city":"x","username":"u${random(9)}"}`;
  switch (random(12)) {
    case 0:
      return record;
    case 1:
      return record.slice(0, -1 - random(record.length));
    case 2:
      return record.slice(random(record.length));
    case 3:
      return record + pick(random, [",", " ", "\t", "}", "x", "\v", "\u00a0"]);
    case 4:
      return record.replace('"city"', pick(random, ["city", "'city'", '"city', "1", "}"]));
    case 5:
      return record.replace(
        '"city":',
        `"city":${pick(random, ["NaN,", "[", "{", "1 ", "01,", "tru,", "-,", '"a":'])}`,
      );
    case 6:
      return `[${text()},${pick(random, ["1", "-0.5e3", "null", "true", "{}", "[]"])}${pick(random, ["]", "", "]]", ",]"])}`;
    case 7:
      return pick(random, [
        "0",
        "-1",
        "1.5",
        "00",
        "true",
        "null",
        "nul",
        "falsey",
        "-",
        "1e9",
        " 12 ",
        "+1",
        "\v",
        "\v{}",
        "\f",
      ]);
    case 8:
      return textFor(random).replaceAll(/[\r\n]/gu, " ");
    case 9:
      return text();
    case 10: {
      const depth = pick(random, [1, 3, 63, 1023, 1024, 1025]);
      return "[".repeat(depth) + text() + "]".repeat(depth - random(2));
    }
    default:
      return pick(random, ["x", '"', "{", "}", "[", "", " ", "\ufeff{}", "{}}", "\\"]);
  }
}

/** Returns the NDJSON case of a seed. */
export function jsonRejectCaseOf(seed: number): SourceCase {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const lineEnd = pick(random, ["\n", "\n", "\r\n"]);
  const share = pick(random, [100, 100, 50, 10]);
  const lines = Array.from({ length: 1 + random(pick(random, [12, 60])) }, () => {
    const line = jsonLine(random, share);
    return random(12) === 0 ? nearlyJson(random, line) : line;
  });
  let bytes: Buffer = Buffer.from(lines.join(lineEnd) + (random(3) > 0 ? lineEnd : ""));
  if (random(4) === 0) bytes = mutate(random, bytes);
  if (bytes.length === 0) bytes = Buffer.from("x");
  return {
    ...plainJson,
    ...noDialect,
    bytes,
    ...readingOf(random, bytes.length),
  };
}
