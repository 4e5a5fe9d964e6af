// What columns mean, by name and by content (docs/reading.md, "Columns").
// Related: `parseMapTarget` is in map-target.ts, `countryCodeColumnFor` in country-code-columns.ts,
// `newContentCounts` and `countContent` in content.ts, `parseClass` and `nearestClasses` in data-classes.ts.
import type { Kind } from "../format/kinds.js";
import { meaningOfColumn } from "./aliases.js";
import type { ContentCounts } from "./content.js";
import type { DataClass } from "./data-classes.js";

/** What decided: an option, the whole name, its last path segment, some of its words, the values, or nothing. */
export type Why = "option" | "alias" | "path" | "suffix" | "content" | "none";

export interface ColumnMeaning {
  class: DataClass | null;
  kind: Kind | null;
  /** Whether the values are country codes that phone numbers of the record may need. */
  isCountryCode: boolean;
  why: Why;
}

export interface ColumnContent {
  name: string;
  content: ContentCounts;
}

/** What a column means by its name alone; `ambiguous` says that its values may say otherwise. */
export function meaningByName(name: string): ColumnMeaning & { ambiguous: boolean } {
  const meaning = meaningOfColumn(name);
  return {
    class: meaning?.class ?? null,
    kind: meaning?.kind ?? null,
    isCountryCode: /country_code$/u.test(name),
    why: meaning === null ? "none" : "alias",
    ambiguous: false,
  };
}

/** Whether a name of an object says what it is, so that it is no value. */
export function isKnownColumnName(name: string): boolean {
  return meaningOfColumn(name) !== null;
}

/** What the columns of a dataset mean: names must differ; the order does not matter. */
export function decideMeanings(columns: readonly ColumnContent[]): Map<string, ColumnMeaning> {
  return new Map(columns.map(({ name }) => [name, meaningByName(name)]));
}
