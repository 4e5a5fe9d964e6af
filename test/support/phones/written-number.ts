// Numbers as people write them: separators between their digits, blanks around them, zeros in rows.
import { pick } from "../both-paths/csv-cases.js";

type Random = (below: number) => number;

const plain = [
  "31612345678",
  "12015550123",
  "4915112345678",
  "390612345678",
  "442079460123",
  "612345678",
  "2015550123",
];
const separators = [" ", "-", ".", "/", "  ", " - ", "...", "\u00a0", "_", "(", ")"];

/** Returns a number with separators; some are none, and some are no number any more. */
export function writtenNumber(random: Random): string {
  // A spreadsheet's float, and zeros that stand for two.
  if (random(10) === 0) return `${pick(random, plain)}${pick(random, [".0", ".00", ".000", ".5"])}`;
  if (random(10) === 0)
    return `${pick(random, ["", "+", "3 ", "+31 6 ", "31-6-", "+1-2 "])}${"0".repeat(1 + random(5))}${10 ** (6 + random(4)) + random(10 ** 6)}`;
  const digits =
    random(3) === 0 ? `3${"0".repeat(random(5))}${10 ** 6 + random(10 ** 8)}` : pick(random, plain);
  const separator = pick(random, random(3) === 0 ? separators : separators.slice(0, 4));
  let text = "";
  for (const digit of digits) {
    text += digit;
    if (random(4) === 0) text += random(8) === 0 ? pick(random, separators) : separator;
  }
  const before = pick(random, ["", "", "+", "+", "+ ", " +", "00", "0", "(0)", "(", " "]);
  return `${pick(random, ["", "", " ", "  "])}${before}${text}${pick(random, ["", "", "", " ", "\t", "."])}`;
}
