// Sources with rows that are a field short or long, and with escapes, for the two paths.
import { escapedDump } from "../rows/escaped-dump.js";
import { seededRandom } from "../random.js";
import { shiftedDump } from "../rows/shifted-dump.js";
import type { SourceCase } from "./both-paths.js";
import { mutate, reading } from "./csv-cases.js";

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
