// NDJSON sources for the two paths: records whose names recur, at random, in all the spellings that
// JSON allows, and mutations of them and of the fixtures. A case depends only on its seed.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ListDecision } from "../../../src/ingest/people-lists.js";
import { seededRandom } from "../random.js";
import { columnLimits, mutate, pick, reading, valueFor, type Random } from "./csv-cases.js";
import { nearlyJson } from "./nearly-json.js";
import { ordinaryReading, type JsonCase, type SourceCase } from "./both-paths.js";

const root = join(import.meta.dirname, "..", "..", "..");
const fixtureNames = [
  "fixtures/small.ndjson",
  ...readdirSync(join(root, "fixtures/odd")).map((name) => `fixtures/odd/${name}`),
];
const fixtures = fixtureNames
  .filter((name) => /\.(?:ndjson|json)$/u.test(name))
  .map((name) => readFileSync(join(root, name)));

// oxfmt-ignore
const names = [
  "email", "phone", "username", "city", "country_code", "emails", "phones", "number", "user", "contact", "users", "address", "id", "x",
  "phone_number", "full_name", "area_code", "calling_code", "work_phone", "work_country_code", "nick", "value", "list", "a", "b", "c", "",
];
// oxfmt-ignore
const oddNames = [
  "@timestamp", "@type", "@kim.k", "__proto__", "constructor", "toString", "jan@example.com", "7", "0155", "+1 555 555 0123", "*", "a.b", "user.email", "é", "日本", "\ud800",
  "\ufffd", "e\"mail", "back\\slash", "tab\there", "x".repeat(64), "x".repeat(65), "é".repeat(64), "name with spaces", "email ", "Email", "\u0000",
  "ends\\", "emai", "emailemailemail", "emailemailemaik", "emailemailemailX", "user_name_of_someone", "user_name_of_somebody",
];
// oxfmt-ignore
const numbers = [
  "0", "-0", "1", "-1", "31612345678", "12015550123", "1.5", "1.50", "1e3", "1E+3", "1.5e3", "1e-3", "3.1612345678E+10", "3.16E+10", "1e400",
  "123456789012345678901234567890", "0.0000001", "-5", "9007199254740993", "20155501234", "0.0", "-0.0", "1e21", "123456789012345",
];
const literals = ["true", "false", "null", "[]", "{}", "[ ]", "{\t}", '""', "[[]]", "[{}]", "[null]"];
// oxfmt-ignore
const broken = [
  "00", "01", "1.", ".5", "+1", "1e", "1e+", "-", "0x1", "NaN", "Infinity", "-Infinity", "-NaN", "NaNs", "infinity", "[NaN,1]", '{"a":NaN}', '"NaN', "1.5.5", "truE", "nul", "nulll", "undefined", "'x'", '"x', '"\\x"', '"\\u12g4"',
  '"\t"', "[1,]", '{"a":1,}', "[,]", "{,}", "{1:2}", '{"a"}', '{"a":}', "tru", "falsey", "[1 2]", '"a" "b"',
];
const spaces = ["", "", "", "", " ", "\t", "\r", "  ", " \t\r "];

// oxfmt-ignore
const mutable = [
  '"', "{", "}", "[", "]", ":", ",", "\\", "\\u", "\\u00e9", "\\ud83d\\ude00", "\\ud800", "\\u0000", "\\/", "\\n", "\\x", "\n", "\r\n", "\r", " ", "\t",
  "\v", "0", "-", "e", ".", "null", '{"email":', '"email":"a@b.example",', ',"a":1', "\ufeff", "{}\n", "[]\n", '{"a":{"a":{"a":', "\u0000", "\u001f",
  "\u007f", '"":', "@", "\n\n", "}\n{", '{"\n', '\n:"', "{\u0002", "NaN", ":NaN", "-Infinity", "\u001e", "for(;;);", "while(1);", ")]}'",
].map((text) => Buffer.from(text)).concat([Buffer.of(0xff), Buffer.of(0xc3), Buffer.of(0xe3, 0x80), Buffer.of(0x80)]);

/** Returns a string as JSON, with some of its characters escaped. */
function quoted(random: Random, text: string, seldom: number): string {
  const chance = random(seldom);
  if (chance > 2) return JSON.stringify(text);
  const escapes = chance === 0 ? 1 : 6;
  const parts = Array.from({ length: text.length }, (_, index) => {
    const unit = text[index]!;
    if (random(escapes) > 0) return JSON.stringify(unit).slice(1, -1);
    if (unit === "/" && random(2) === 0) return "\\/";
    const code = unit.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${random(2) === 0 ? code : code.toUpperCase()}`;
  });
  // A surrogate pair with one half escaped is valid JSON.
  return `"${parts.join("")}"`;
}

function nameFor(random: Random): string {
  const chance = random(30);
  if (chance === 0) return pick(random, oddNames);
  return chance === 1 ? `n${random(60)}` : pick(random, names);
}

interface Shape {
  random: Random;
  /** Names that objects of this source have, so that they recur. */
  pool: readonly string[];
  space: readonly string[];
  isSpaced: boolean;
  /** True if most values are of the sort that the kernel takes. */
  isPlain: boolean;
  /** About one name or text in `seldom` is written with escapes. */
  seldom: number;
}

function objectFor(shape: Shape, depth: number): string {
  const { random, pool, space, seldom } = shape;
  const gap = (): string => pick(random, space);
  // As programs write it: one space after each colon and comma.
  const [colon, comma] = shape.isSpaced ? [": ", ", "] : [":", ","];
  const count = random(depth === 0 ? 8 : 4);
  let at = random(3);
  const members = Array.from({ length: count }, () => {
    // Mostly in the order of the pool, as a program writes them.
    at = random(6) === 0 ? random(pool.length) : at + 1 + random(2);
    const name = pool[at % pool.length]!;
    return `${gap()}${quoted(random, name, seldom * 6)}${gap()}${colon}${gap()}${valueOf(shape, name, depth + 1)}${gap()}`;
  });
  return `{${members.length === 0 ? gap() : ""}${members.join(comma)}}`;
}

/** Returns a value that the kernel takes. */
function plainValue(random: Random, name: string): string {
  if (name.startsWith("email"))
    return `"${pick(random, ["A", "b.c", "d-e"])}${random(20)}@${pick(random, ["example.com", "a.example", "gmail.com"])}"`;
  if (name.startsWith("phone") || name.endsWith("_phone") || name === "number")
    return pick(random, [
      '"+31612345678"',
      '"12015550123"',
      "12015550123",
      '"0"',
      `"+1201555${1000 + random(20)}"`,
      "31612345678",
    ]);
  if (name.includes("country_code")) return pick(random, ['"US"', '"nl"', '""', "null"]);
  return pick(random, [
    `"user${random(30)}"`,
    `"@User${random(30)}"`,
    "12",
    "true",
    "null",
    '"x"',
    '"null"',
    "[]",
    '"Jos\\u00e9"',
    '"\\u006eull"',
    '"a\\/b"',
  ]);
}

function valueOf(shape: Shape, name: string, depth: number): string {
  const { random } = shape;
  const chance = random(40);
  const isNested = /^(?:users?|contact|address|list)$/u.test(name);
  if (depth < 5 && (chance < 2 || (isNested && chance < 25))) return objectFor(shape, depth);
  if (depth < 5 && (chance < 5 || (name.endsWith("s") && chance < 24)))
    return `[${Array.from({ length: random(4) }, () => valueOf(shape, name.replace(/s$/u, ""), depth + 1)).join(`${pick(random, shape.space)},`)}]`;
  if (shape.isPlain && chance > 10 && random(100) > 0) return plainValue(random, name);
  if (chance < 8) return pick(random, numbers);
  if (chance < 11) return pick(random, literals);
  if (random(60) === 0) return pick(random, broken);
  return quoted(random, valueFor(random, name), shape.seldom);
}

/** Returns nested objects and arrays, around the depths of the limits. */
function deep(random: Random): string {
  const depth = pick(random, [31, 32, 33, 34, 62, 63, 64, 65, 66, 200]);
  const isArray = random(3) === 0;
  const inner = pick(random, ['"a@b.example"', "null", "{}", "[]", '{"email":"a@b.example"}', '["x","y"]']);
  const open = isArray ? "[" : '{"a":';
  return `{"email":"c@d.example","a":${open.repeat(depth)}${inner}${(isArray ? "]" : "}").repeat(depth)}}`;
}

/**
 * Returns records with many names below one node, which turn out to be values or exceed the tracked
 * columns.
 */
function many(random: Random): string[] {
  const count = pick(random, [20, 31, 32, 33, 34, 40, ...columnLimits]);
  const each = pick(random, [1, 3, 10, count]);
  const parent = pick(random, ["users", "", "a"]);
  const isObject = random(2) === 0;
  const lines: string[] = [];
  for (let from = 0; from < count; from += each) {
    const members = Array.from({ length: Math.min(each, count - from) }, (_, index) => {
      const name = random(8) === 0 ? nameFor(random) : `k${from + index}`;
      return `${JSON.stringify(name)}:${isObject ? `{"email":"a${random(9)}@b.example","city":"x"}` : pick(random, ['"x"', "1", "null", '"a@b.example"'])}`;
    });
    lines.push(
      parent === "" ? `{${members.join(",")}}` : `{"username":"u${from}","${parent}":{${members.join(",")}}}`,
    );
    // Earlier records recur.
    if (random(3) === 0) lines.push(pick(random, lines));
  }
  return lines;
}

/**
 * Returns objects named after people, among others. Whether a name turns out to be a value depends
 * on the records before.
 */
function people(random: Random): string[] {
  const parent = pick(random, ["people", "users", "a", "", "x"]);
  const inside = pick(random, [
    ["city", "email"],
    ["x", "y", "z"],
    ["id", "name"],
    ["email", "phone", "city", "x", "b"],
    ["count", "list"],
  ]);
  const named = [
    "anna",
    "boris",
    "Anna Smit",
    "Smit, Boris",
    "chloe",
    "dario",
    "email",
    "contact",
    "7",
    "edith",
    "Frida de Vries",
    "data",
    "*",
  ];
  const objectOf = (): string => {
    const value = (): string => pick(random, ['"x"', '"a@b.example"', "1", "null", '"+31612345678"']);
    const some = inside.filter(() => random(3) > 0);
    return `{${some.map((name) => `"${name}":${value()}`).join(",")}}`;
  };
  const memberOf = (): string => {
    const value =
      random(8) === 0
        ? pick(random, ["null", "{}", '"x"', "[]", "[{}]", "[1]"])
        : random(6) === 0
          ? `[${objectOf()},${objectOf()}]`
          : objectOf();
    return `${JSON.stringify(pick(random, named))}:${value}`;
  };
  const seldom = pick(random, [2, 8, 100]);
  const all = Array.from({ length: 2 + random(10) }, () => {
    const members = Array.from({ length: random(4) }, memberOf);
    if (random(seldom) === 0)
      members.push(pick(random, ['"kleur":"x"', '"email":"c@d.example"', '"kontakt":"e@f.example"']));
    const own = random(3) === 0 ? [] : [`"username":"u${random(9)}"`];
    return `{${[...own, ...(parent === "" ? members : [`"${parent}":{${members.join(",")}}`])].join(",")}}`;
  });
  return [...all, ...Array.from({ length: random(12) }, () => pick(random, all))];
}

/** Returns pages of people: lists within lists, and values around them. */
function pages(random: Random): string[] {
  const person = (depth: number): string => {
    const members = ["username", "email", "phone", "city", "x"].flatMap((name) =>
      random(3) === 0 ? [] : [`"${name}":${plainValue(random, name)}`],
    );
    if (random(4) === 0)
      members.push(`"emails":[${plainValue(random, "email")},${plainValue(random, "email")}]`);
    if (random(6) === 0)
      members.push(`"phones":[{"number":${plainValue(random, "phone")},"country_code":"NL"}]`);
    if (depth < 3 && random(4) === 0) members.push(listOf(depth + 1));
    return `{${members.join(",")}}`;
  };
  const listOf = (depth: number): string => {
    const name = pick(random, ["users", "list", "x", "a", "accounts", "contact"]);
    const people = Array.from({ length: random(4) }, () =>
      random(12) === 0 ? pick(random, ["null", '"@kim"', '"a@b.example"', "1"]) : person(depth),
    );
    if (random(3) > 0) return `"${name}":[${people.join(",")}]`;
    const named = people.map(
      (one, index) => `"${pick(random, [`${index}`, `k${index}`, `a${index}@b.example`])}":${one}`,
    );
    return `"${name}":{${named.join(",")}}`;
  };
  const all = Array.from({ length: 2 + random(6) }, () => {
    const around = ['"city":"x"', '"country_code":"NL"', '"email":"c@d.example"', '"b":1'].filter(
      () => random(3) === 0,
    );
    const lists = Array.from({ length: 1 + random(2) }, () => listOf(0));
    return `{${(random(2) === 0 ? [...around, ...lists] : [...lists, ...around]).join(",")}}`;
  });
  return [...all, ...Array.from({ length: random(12) }, () => pick(random, all))];
}

function lines(random: Random): string[] {
  const chance = random(24);
  if (chance >= 5 && chance < 9) return pages(random);
  if (chance >= 2 && chance < 5) return people(random);
  if (chance === 0) return many(random);
  if (chance === 1) return Array.from({ length: 1 + random(4) }, () => deep(random));
  const pool = Array.from({ length: 3 + random(8) }, () => nameFor(random));
  const seldom = pick(random, [10, 60, 1000]);
  const shape = {
    random,
    pool,
    space: random(3) === 0 ? spaces : [pick(random, ["", "", "", " "])],
    isSpaced: random(4) === 0,
    seldom,
    isPlain: random(3) > 0,
  };
  const all = Array.from({ length: random(10) }, () => {
    if (random(30) === 0)
      return pick(random, [
        "",
        " ",
        "\t\r",
        "\v",
        "[]",
        "1",
        '"x"',
        "null",
        "{",
        "{}",
        '{"a":1}x',
        "{}{}",
        " {} ",
      ]);
    const line = objectFor(shape, 0);
    return random(12) === 0 ? nearlyJson(random, line) : line;
  });
  // Once all names are known, the kernel takes them.
  return [...all, ...Array.from({ length: all.length === 0 ? 0 : random(16) }, () => pick(random, all))];
}

const listPaths =
  "users emails phones list a x users.* * contact address users.emails list.users people.* a.* b.users".split(
    " ",
  );

/** Returns decisions for some lists; the others are decided by what stands in each record. */
function listsFor(random: Random): JsonCase["lists"] {
  const isByHand = random(3) === 0;
  const some = random(2) === 0 ? [] : listPaths.filter(() => random(3) === 0);
  const decision = (): ListDecision => pick(random, ["records", "part", "part", "unsure"]);
  return {
    isByHand,
    decisions: some.map((path) => [path, decision()] as const),
    personal: random(2) === 0 ? [] : ["", "users", "list", "a"].filter(() => random(2) === 0),
  };
}

function jsonCase(random: Random): JsonCase {
  return {
    meanings:
      random(6) === 0
        ? [["x", { class: "Email addresses", kind: "email", isCountryCode: false, why: "option" }]]
        : [],
    keepsNames: random(8) === 0,
    starred: random(12) === 0 ? [pick(random, ["users", "", "user.contact", "a", "people.{}", "x"])] : [],
    lists: listsFor(random),
    columns:
      random(8) === 0
        ? Array.from({ length: pick(random, [1, 46, 250, 255, 300]) }, (_, index) =>
            index === 3 ? "city" : `o${index}`,
          )
        : [],
    logBytes: pick(random, [1 << 16, 1 << 16, 1 << 16, 0, 40, 200]),
    mostValues: pick(random, [64, 64, 8, 3]),
  };
}

/** Returns the case of a seed. */
export function jsonCaseOf(seed: number): SourceCase {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const isFixture = random(10) === 0;
  const lineEnd = pick(random, ["\n", "\n", "\n", "\r\n"]);
  let bytes: Buffer = isFixture
    ? pick(random, fixtures)
    : Buffer.from(lines(random).join(lineEnd) + (random(3) > 0 ? lineEnd : ""));
  if (isFixture && bytes.length > 3000) {
    const start = random(bytes.length - 2000);
    bytes = bytes.subarray(start, start + 2000);
  }
  if (random(3) === 0) bytes = mutate(random, bytes, mutable);
  const byteOrderMarkBytes = random(10) === 0 ? 3 : 0;
  if (byteOrderMarkBytes === 3) bytes = Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), bytes]);
  if (bytes.length === byteOrderMarkBytes) bytes = Buffer.concat([bytes, Buffer.from("{}")]);
  return {
    bytes,
    json: jsonCase(random),
    ...noDialect,
    byteOrderMarkBytes,
    ...reading(random, bytes.length),
  };
}

/** Fields that only CSV needs. */
export const noDialect: Pick<SourceCase, "dialect" | "names"> = {
  dialect: { delimiter: 0, quote: -1, escape: -1, relaxQuotes: false },
  names: null,
};

/** An NDJSON source of which nothing is known, read at once. */
export const plainJson: Omit<SourceCase, "bytes"> & { json: JsonCase } = {
  ...ordinaryReading,
  ...noDialect,
  json: {
    meanings: [],
    keepsNames: false,
    starred: [],
    lists: { decisions: [], personal: [], isByHand: true },
    columns: [],
    logBytes: 1 << 16,
    mostValues: 64,
  },
};

/**
 * Returns the lines twice. The first copy introduces the names, so that the kernel reads the
 * second.
 */
export function twice(lines: readonly string[]): string {
  return [...lines, ...lines, ""].join("\n");
}
