// Applies `--map` to columns, and checks that the mapped columns exist.
import type { LeakcheckError } from "../../errors.js";
import type { ColumnMeaning } from "../../record/columns/column-meaning.js";
import type { MapTarget } from "../../record/columns/map-target.js";
import { noColumn, noSuchList } from "../source-errors.js";
import type { DumpFormat } from "../source-plan.js";
import type { SurveyedSource } from "./survey.js";

/**
 * Returns the meaning that an option sets. An ignored column has none, but its exposure still
 * counts.
 */
export function mappedMeaning(target: MapTarget): ColumnMeaning {
  if ("ignore" in target) return { class: null, kind: null, isCountryCode: false, why: "option" };
  return { class: target.class, kind: target.kind, isCountryCode: false, why: "option" };
}

/** Returns the names in the paths of mapped columns; they are never values. */
export function mappedSegments(map: ReadonlyMap<string, MapTarget> = new Map()): Set<string> {
  return new Set([...map.keys()].flatMap((name) => name.split(".")));
}

/**
 * Returns the mapped columns that no sample has, if some source may have them further on: an NDJSON
 * source of which only parts were sampled. Throws `USAGE` for a column that no source has.
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

/**
 * Returns the paths of `records` at which no sample has a list, if some source may have them further
 * on. Throws `USAGE` for a path at which no source has one.
 */
export function missingLists(
  records: readonly string[],
  sources: readonly SurveyedSource[],
  lists: ReadonlySet<string>,
): string[] {
  const missing = records.filter((path) => !lists.has(path) && !lists.has(`${path}.*`));
  const first = missing[0];
  if (first !== undefined && sources.every(({ plan, sample }) => plan.format === "csv" || sample.isWhole))
    throw noSuchList(first, [...lists].slice(0, mostNear));
  return missing;
}

/** Returns advice on a column that may hold identifiers or something else, such as secrets. */
export function adviceOnWords(name: string): string {
  return `${name} may hold identifiers or something else, such as passwords, so whoever may be in it is inconclusive: set --map ${JSON.stringify(`${name}=username`)}, or =phone, =passwords or =- instead`;
}

/** Returns advice on a dump whose people stand only in its texts. */
export function adviceOnMentions(dump: string, format: DumpFormat): string {
  const how =
    format === "csv"
      ? "if fields run together, set --delimiter"
      : "if the texts are JSON, decode them first, such as with jq's fromjson";
  return `no column of ${dump} holds identifiers: only the addresses and the numbers with + in its texts are found, and everybody else is inconclusive; if a column holds identifiers, set --map COLUMN=email, =phone or =username; ${how}`;
}

/** Returns the error of a mapped column that does not exist; `names` are those that do. */
export function noSuchColumn(column: string, names: Iterable<string>, mayHaveHeader = false): LeakcheckError {
  return noColumn(column, nearestNames(column, names), mayHaveHeader);
}

const mostNear = 3;
const longestCompared = 64;

/** Returns the names closest to this one, with at most one change for every three letters. */
function nearestNames(column: string, names: Iterable<string>): string[] {
  const wanted = column.toLowerCase().slice(0, longestCompared);
  const limit = Math.ceil(wanted.length / 3);
  return [...names]
    .slice(0, 1000)
    .filter((name) => name.length <= longestCompared && !name.includes("*"))
    .map((name) => ({
      name,
      distance:
        name.toLowerCase().split(".").at(-1) === wanted ? 0 : editDistance(wanted, name.toLowerCase()),
    }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, mostNear)
    .map(({ name }) => name);
}

/** Returns the Levenshtein distance, computed row by row. */
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
