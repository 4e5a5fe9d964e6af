// Rejects, and records that may be joined, whose text leaves traces of every sort: names, digits and
// addresses, among the marks that part them or change how they are read. A case depends only on its seed.
import { seededRandom } from "../random.js";
import { dialectOf, pick, reading, type Random } from "./csv-cases.js";
import { plainJson } from "./json-cases.js";
import type { SourceCase } from "./both-paths.js";

// oxfmt-ignore
const parts = [
  "jan", "Jan.B", "tea_house", "-", "_", "..", "a--b", "x.", "a", "e", "o", "l", "lol1", "paul88", "1o1", "1ol", "olo", "0l", "at", "dot",
  "0", "7", "12", "00012345", "31612345678", "+31 6 1234 5678", "(201) 555-0123", "12015550123", "00000000", "0000000012345678", "123456789012345",
  "1234567890123456", "4111 1111 1111 1111", "1234    5678", "12 - 34", "1,2,3", "2019-03-10", "3.16e+10", "1.5e3", "3e8", "2.e1", "1,l2345e+o1", "ffe12a", "1.2.3e4",
  "jan@example.com", "Jan.B+x@gmail.com", "j.a.n@googlemail.com", "+x@gmail.com", "...@gmail.com", ".a.@proton.me", "a_b-c@pm.me", "x@name.fastmail.com", "a@fastmail.co.uk",
  "a@b.c.d.e.f.example", "a@b.co.uk", "a@-b.example", "a@.b.example", "a@b.example.", "a@b.example-", "a@b..example", "a@xn--bcher-kva.example", "a@x.xn--p1ai", "a @b.example", "a@ b.example",
  "a@@b.example", "a@b", "@b.example", "a@", "@", "a'b/c=d@e.example", "a@hotmail.co.uk", "a+b+c@me.com", "++@ya.ru", `${"a.".repeat(40)}b@gmail.com`,
  "a".repeat(260), `a@${"b.".repeat(130)}c`, `${"a".repeat(64)}@${"b".repeat(190)}.example`,
];
// oxfmt-ignore
const marks = [
  " ", " ", " ", " ", " ", ", ", "; ", ":", "/", "\t", "'", "''", "\"", "(", ")", "[", "]", "{", "}", "<", ">", "-", "_", ".", "=", "!", "#", "$", "|", "  ", "    ", "     ", "\u0001", "\0", "\u007f", "\v", "\f", "", "",
];
// oxfmt-ignore
const odd = ["%", "%4", "%41", "&", "&amp;", "*", "?", "\\", "\\n", "\u00e9", "\u2022", "(at)", "[ dot ]", "{at", "<DOT >", "( at", "o\u0130"];

function textFor(random: Random): string {
  const isOdd = random(6) === 0;
  const count = 1 + random(pick(random, [2, 6, 6, 30]));
  return Array.from(
    { length: count },
    () => pick(random, parts) + pick(random, marks) + (isOdd && random(4) === 0 ? pick(random, odd) : ""),
  ).join("");
}

/** Returns the CSV case of a seed: rejects, and some records. */
export function traceCaseOf(seed: number): SourceCase {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const delimiter = pick(random, [",", ",", ",", ";", "\t", "@", ".", "o", "1", "a", "&", " "]);
  const quote = pick(
    random,
    ['"', '"', "'", "0", ""].filter((sign) => sign !== delimiter),
  );
  const lines = Array.from({ length: 1 + random(pick(random, [3, 20])) }, () => {
    const fields = Array.from({ length: 2 + random(3) }, () => textFor(random));
    if (random(3) === 0) fields.push(`${quote}x${quote}${textFor(random)}`);
    return fields.join(delimiter);
  });
  const bytes = Buffer.from(`${lines.join("\n")}\n`);
  return {
    bytes,
    dialect: dialectOf(delimiter, quote, quote),
    names: pick(random, [
      ["username"],
      ["email", "city"],
      Array.from({ length: 50 }, (_, index) => `c${index}`),
    ]),
    byteOrderMarkBytes: 0,
    ...reading(random, bytes.length),
    wantsPositions: random(2) > 0,
  };
}

/** Values of usual records; the last ones are blank. */
// oxfmt-ignore
const values = ["jan", "Kim K", "jan@example.com", "+31612345678", "Utrecht", "Malm\u00f6", "\u0141\u00f3d\u017a", "S\u00e3o Paulo", "\u041c\u043e\u0441\u043a\u0432\u0430", "\u0130zmir", "\u6771\u4eac", "Besan\u00e7on 7", "\u03a3\u03c4\u03b7\u03c2", "x\"", "", "-", "null", "\"", " ", "\u3000"];

/** Returns the case of a seed whose records have a text that ends with a lone quote, or lines like records. */
export function joinedTraceCaseOf(seed: number): SourceCase {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const delimiter = pick(random, [",", ",", ",", ";", "\t", "&", "*", "1", "a", "@"]);
  const quote = pick(random, ['"', '"', '"', "'", "0", "?"]);
  const escape = random(6) === 0 ? "\\" : quote;
  const names = pick(random, [
    ["username", "bio", "email", "password", "phone"],
    ["email", "bio", "username", "city"],
    ["bio", ...Array.from({ length: 48 }, (_, index) => `c${index}`), "email"],
  ]);
  const text = (): string => {
    const chance = random(6);
    if (chance < 2) return `${textFor(random)}${quote}`;
    if (chance === 2) return `${textFor(random)}\n${Array.from(names, () => "x").join(delimiter)}`;
    return chance === 3 ? textFor(random) : pick(random, values);
  };
  const field = (value: string): string =>
    random(3) === 0 || [delimiter, quote, "\n", "\r"].some((sign) => value.includes(sign))
      ? `${quote}${value.replaceAll(quote, escape + quote)}${quote}`
      : value;
  const lines = Array.from({ length: 1 + random(pick(random, [3, 20])) }, () => {
    const isText = random(2) === 0;
    return names.map((_, at) => field(isText || at === 1 ? text() : pick(random, values))).join(delimiter);
  });
  const bytes = Buffer.from(`${lines.join("\n")}\n`);
  return {
    bytes,
    dialect: dialectOf(delimiter, quote, escape),
    names,
    byteOrderMarkBytes: 0,
    ...reading(random, bytes.length),
  };
}

/** Returns the NDJSON case of a seed. */
export function jsonTraceCaseOf(seed: number): SourceCase {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const lines = Array.from({ length: 1 + random(pick(random, [3, 20])) }, () => {
    const text = (): string => JSON.stringify(textFor(random));
    const line = `{"email":${text()},"city":${text()}}`;
    return pick(random, [line.slice(0, -1), `${line},`, textFor(random), `[${text()},${text()}]`, line]);
  });
  const bytes = Buffer.from(`${lines.join("\n")}\n`);
  return {
    ...plainJson,
    bytes,
    ...reading(random, bytes.length),
    wantsPositions: random(2) > 0,
    byteOrderMarkBytes: 0,
  };
}
