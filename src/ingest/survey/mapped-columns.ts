// What `--map` says of columns, and whether there are such columns.
import { LeakcheckError } from "../../errors.js";
import type { ColumnMeaning } from "../../record/columns/column-meaning.js";
import type { MapTarget } from "../../record/columns/map-target.js";
import type { SurveyedSource } from "./survey.js";

/** The meaning that an option gives. A column that is ignored has none; that it is exposed is counted still. */
export function mappedMeaning(target: MapTarget): ColumnMeaning {
  if ("ignore" in target) return { class: null, kind: null, isCountryCode: false, why: "option" };
  return { class: target.class, kind: target.kind, isCountryCode: false, why: "option" };
}

/** The names in the paths of mapped columns: they are no values. */
export function mappedSegments(map: ReadonlyMap<string, MapTarget> = new Map()): Set<string> {
  return new Set([...map.keys()].flatMap((name) => name.split(".")));
}

/**
 * The mapped columns that no sample has, where a source may have them further behind: an NDJSON source of which only parts
 * were looked at. Throws `USAGE` for a column that no source has.
 */
export function missingColumns(
  map: ReadonlyMap<string, MapTarget>,
  sources: readonly SurveyedSource[],
  columns: ReadonlyMap<string, unknown>,
): string[] {
  const missing = [...map.keys()].filter((name) => !columns.has(name));
  const first = missing[0];
  if (first !== undefined && sources.every(({ plan, sample }) => plan.format === "csv" || sample.isWhole))
    throw noSuchColumn(
      first,
      columns.keys(),
      sources.some(({ plan }) => plan.format === "csv" && plan.mayHaveHeader),
    );
  return missing;
}

/** The error of a mapped column that does not exist; `names` are those that do. */
export function noSuchColumn(column: string, names: Iterable<string>, mayHaveHeader = false): LeakcheckError {
  const near = nearestNames(column, names);
  const header = mayHaveHeader ? "if the first line names the columns, set --header; " : "";
  return new LeakcheckError("USAGE", `there is no column ${JSON.stringify(column)} in the dump`, {
    hint:
      near.length === 0
        ? `${header}leakcheck inspect shows the columns of a dump`
        : `did you mean ${near.map((name) => JSON.stringify(name)).join(" or ")}?`,
  });
}

const mostNear = 3;
const longestCompared = 64;

/** The names that take the fewest changes to be this one: a change for every three letters at most. */
function nearestNames(column: string, names: Iterable<string>): string[] {
  const wanted = column.toLowerCase().slice(0, longestCompared);
  const limit = Math.ceil(wanted.length / 3);
  return [...names]
    .slice(0, 1000)
    .filter((name) => name.length <= longestCompared && !name.includes("*"))
    .map((name) => ({ name, distance: name.toLowerCase().split(".").at(-1) === wanted ? 0 : editDistance(wanted, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, mostNear)
    .map(({ name }) => name);
}

/** Levenshtein's distance, by rows. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}
