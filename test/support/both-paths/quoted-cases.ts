// CSV sources of many quoted records, in which quotes are doubled, for the two paths: batches are full, and
// quotes stand wherever groups of 64 bytes end.
import { seededRandom } from "../random.js";
import type { SourceCase } from "./both-paths.js";
import { dialectOf, mutate, pick, reading, type Random } from "./csv-cases.js";

const names = ["username", "bio", "email", "phone", "city"];
const identifiers = ["kim.k", "kim@example.net", "+31612345678", "x y", " b", '"kim"', "", "none"];
// oxfmt-ignore
const parts = [
  "a", "b c", "kim@example.net", "+31612345678", '"', '""', '"x"', " ", "null", "\n", "\r\n", "\r", "é", "a text that goes on",
];
const rare = ['x"y', '"x"y', '"x" ', 'x"', '"x""', '"x"\r', "x,y", '"'];

/** Returns the case of a seed. */
export function quotedCaseOf(seed: number): SourceCase {
  const random = seededRandom(Math.imul(seed + 1, 0x9e37_79b1) >>> 0);
  random(2);
  const delimiter = pick(random, [",", ",", ";", "\t"]);
  const lineEnd = pick(random, ["\n", "\n", "\r\n"]);
  const width = 1 + random(names.length);
  const quoted = pick(random, [1, 5, 20, 20]);
  const odd = pick(random, [20, 400, 5000]);
  const most = pick(random, [3, 3, 12]);
  const field = (): string => {
    if (random(odd) === 0) return pick(random, rare).replaceAll(",", delimiter);
    const text = random(3) === 0 ? textOf(random, delimiter, most) : pick(random, identifiers);
    return random(20) < quoted || /[",;\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const record = (): string =>
    Array.from({ length: random(odd) === 0 ? random(width + 2) : width }, field).join(delimiter);
  const bytes = Buffer.from(
    Array.from({ length: 100 + random(300) }, record).join(lineEnd) + pick(random, ["", lineEnd]),
  );
  return {
    bytes: random(4) === 0 ? mutate(random, bytes) : bytes,
    dialect: dialectOf(delimiter, '"', '"'),
    names: names.slice(0, width),
    byteOrderMarkBytes: 0,
    ...reading(random, bytes.length),
    batchRecords: pick(random, [128, 128, 20]),
    blockBytes: pick(random, [1 << 20, 1 << 20, 3000]),
    maxRecordBytes: pick(random, [1 << 20, 1 << 20, 300]),
  };
}

/** Returns a text; seldom one that is long, or that has many quotes or line ends. */
function textOf(random: Random, delimiter: string, most: number): string {
  const kind = random(400);
  if (kind < 3) return pick(random, ['"', "\n", "x"]).repeat(random(1500));
  if (kind === 3) return "x".repeat(8000 + random(1000));
  return Array.from({ length: 1 + random(most) }, () =>
    pick(random, [...parts, delimiter, `${delimiter} `, `\n${delimiter} `]),
  ).join("");
}
