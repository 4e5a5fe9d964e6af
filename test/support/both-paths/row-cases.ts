// Sources with rows that are a field short or long, with escapes, and with lines within quotes, for the
// two paths.
import { escapedDump } from "../rows/escaped-dump.js";
import { seededRandom } from "../random.js";
import { shiftedDump } from "../rows/shifted-dump.js";
import type { SourceCase } from "./both-paths.js";
import { dialectOf, mutate, pick, reading } from "./csv-cases.js";

/** Returns the case of a seed with shifted rows. */
export function shiftedCaseOf(seed: number): SourceCase {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const { bytes, delimiter } = shiftedDump(seed);
  return {
    bytes: random(3) === 0 ? mutate(random, bytes) : bytes,
    dialect: { delimiter: delimiter.charCodeAt(0), quote: 0x22, escape: 0x22, relaxQuotes: false },
    names: null,
    byteOrderMarkBytes: 0,
    ...reading(random, bytes.length),
  };
}

/** Returns the case of a seed with escapes. */
export function escapedCaseOf(seed: number): SourceCase {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const { bytes, dialect, hasHeader, columns } = escapedDump(seed);
  return {
    bytes: random(3) === 0 ? mutate(random, bytes) : bytes,
    dialect,
    names: hasHeader ? null : columns,
    byteOrderMarkBytes: 0,
    ...reading(random, bytes.length),
  };
}

const words = [
  "",
  "",
  "a",
  "kim.k",
  "kim@example.net",
  "+31612345678",
  "0612345678",
  "1 Main Street",
  " b",
  "c ",
  'x"',
  '6"',
  'a "b"',
  'a "b" c"',
];

/** Returns the case of a seed in which quoted fields hold lines, some of them with separators. */
export function joinedCaseOf(seed: number): SourceCase {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const delimiter = pick(random, [",", ",", ";", "\t", "|", " "]);
  const escape = pick(random, ['"', '"', "\\"]);
  const names = ["username", "bio", "email", "password", "phone", "city"].slice(0, 2 + random(5));
  const lineEnd = pick(random, ["\n", "\n", "\r\n"]);
  const between = pick(random, ["", "", " "]);
  const line = (): string =>
    Array.from({ length: 1 + random(names.length + 1) }, () => pick(random, words)).join(
      `${delimiter}${pick(random, ["", "", "", " ", `${escape}"`, lineEnd])}`,
    );
  const value = (): string =>
    random(3) > 0
      ? pick(random, words).replaceAll(delimiter, "_")
      : `"${Array.from({ length: 1 + random(4) }, line).join(lineEnd)}"`;
  const text = Array.from({ length: 1 + random(12) }, () =>
    Array.from({ length: random(12) === 0 ? random(names.length + 2) : names.length }, value).join(
      delimiter + between,
    ),
  ).join(lineEnd);
  const bytes = Buffer.from(`${text}${pick(random, ["", lineEnd])}`);
  return {
    bytes: bytes.length === 0 ? Buffer.from("x") : random(4) === 0 ? mutate(random, bytes) : bytes,
    dialect: dialectOf(delimiter, '"', escape),
    names,
    byteOrderMarkBytes: 0,
    ...reading(random, bytes.length),
  };
}
