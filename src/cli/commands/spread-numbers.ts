// Joins a phone number that its spaces have spread over several arguments.
import { LeakcheckError } from "../../errors.js";

/** An argument that is part of a number, or a whole one. */
const piece = /^[+(\d][\d()./-]*$/;
/** The start of a number that is written in parts. */
const start = /^(?:\+|\(|0)/;
/** An argument with as many digits is a number of its own. */
const fewestOfWhole = 9;
const fewest = 7;
const most = 15;

/**
 * Returns the identifiers with the parts of each phone number joined: `+31 6 12345678` without
 * quotes is three arguments. Throws `USAGE` if it is unclear where a number ends.
 */
export function joinSpreadNumbers(identifiers: readonly string[]): string[] {
  const joined: string[] = [];
  for (let index = 0; index < identifiers.length;) {
    const group = groupAt(identifiers, index);
    const digits = digitsIn(group.join(""));
    if (group.length > 1 && digits > most)
      throw new LeakcheckError("USAGE", "it is unclear where a phone number ends", {
        hint: "put quotes around a phone number that has spaces",
      });
    if (group.length > 1 && digits >= fewest) joined.push(group.join(" "));
    else joined.push(...group);
    index += group.length;
  }
  return joined;
}

/** Returns an argument, with those after it that may be the rest of its number. */
function groupAt(identifiers: readonly string[], index: number): readonly string[] {
  const first = identifiers[index] ?? "";
  let end = index + 1;
  if (piece.test(first) && start.test(first) && digitsIn(first) < fewestOfWhole)
    while (piece.test(identifiers[end] ?? "") && !identifiers[end]?.startsWith("+")) end += 1;
  return identifiers.slice(index, end);
}

function digitsIn(text: string): number {
  return text.replace(/\D/gu, "").length;
}
