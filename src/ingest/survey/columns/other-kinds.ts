// Finds columns that often hold identifiers of another kind than their own, such as addresses among
// user names: there they are no sign that a record's values have moved.
import { noMeaning, type ColumnMeaning } from "../../../record/columns/column-meaning.js";
import { secretClasses } from "../../../record/columns/data-classes.js";
import { holdPairs } from "../../../record/columns/pair-texts.js";
import { isWholly } from "../../csv/shifted-records.js";
import type { ColumnSample } from "../column-sample.js";

/** Share of a column's fields, blank ones too, and number of values that are too many to have moved. */
const usualShare = 0.25;
const fewest = 3;
/** Values that are not of this form are not read: a column of many identifiers has plain ones. */
export const plainForms = {
  email: /^\s*\S+@\S+\.\S+\s*$/u,
  phone: /^\s*\+[\d ().-]{7,}$/u,
} as const;
const movable = ["email", "phone"] as const;

/** Adds to the meanings of columns what else they hold. Needs some of their values. */
export function findOtherKinds(
  columns: ReadonlyMap<string, ColumnSample>,
  meanings: Map<string, ColumnMeaning>,
): void {
  for (const [name, { values, content }] of columns) {
    const meaning = meanings.get(name);
    if (meaning === undefined) continue;
    // In a column that is mostly blank, a few values that have moved there are many of its values.
    const filled = 1 - content.blank / Math.max(1, content.values);
    const alsoHolds = movable.filter(
      (kind) =>
        kind !== meaning.kind &&
        filled * values.filter((value) => plainForms[kind].test(value) && isWholly(value, kind)).length >=
          Math.max(filled * fewest, usualShare * values.length),
    );
    if (alsoHolds.length > 0) meanings.set(name, { ...meaning, alsoHolds });
  }
}

/** Notes columns that hold records of names and values. Needs some of their values. */
export function findPairs(
  columns: ReadonlyMap<string, ColumnSample>,
  meanings: Map<string, ColumnMeaning>,
): void {
  for (const [name, { values }] of columns) {
    const meaning = meanings.get(name) ?? noMeaning;
    const isSecret = meaning.class !== null && secretClasses.has(meaning.class);
    if (meaning.kind === null && !isSecret && holdPairs(values))
      meanings.set(name, { ...meaning, holdsPairs: true });
  }
}
