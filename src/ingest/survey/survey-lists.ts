// Decides which lists of the JSON sources hold records, and counts the sampled records accordingly
// (docs/reading.md, "People within records").
import type { ColumnMeaning } from "../../record/columns/column-meaning.js";
import { writableName } from "../column-name.js";
import { collapsedPath } from "../json-path.js";
import { ListRules, nameColumn } from "../ndjson/line-records.js";
import { decideLists, listsByHand, type ListFindings } from "../people-lists.js";
import type { ColumnSample } from "./column-sample.js";
import { countRecords, type NdjsonNames, type NdjsonSampleOptions } from "./sample-ndjson.js";
import type { SourceSample } from "./sample-csv.js";
import type { SampleWindow } from "./sample-windows.js";

/** A JSON source as it was sampled. */
export interface JsonSample {
  readonly windows: readonly SampleWindow[];
  readonly options: NdjsonSampleOptions;
  readonly names: NdjsonNames;
  readonly sample: SourceSample;
}

const noMeaning = { kind: null, class: null, isCountryCode: false };

/** Returns the paths of all lists in the sources, as they may be stored. */
export function listsIn(
  sources: readonly JsonSample[],
  starred: ReadonlySet<string>,
  isKnownName: (name: string) => boolean,
): string[] {
  return sources.flatMap(({ names }) =>
    Array.from(names.lists, (path) => collapsedPath(writableName(path), starred, isKnownName)),
  );
}

/** Returns the findings for all sources together, and counts records again where a list holds some. */
export function surveyLists(
  sources: readonly JsonSample[],
  facts: {
    starred: ReadonlySet<string>;
    isKnownName: (name: string) => boolean;
    meanings: ReadonlyMap<string, ColumnMeaning>;
    columns: ReadonlyMap<string, ColumnSample>;
    records: readonly string[] | undefined;
  },
): ListFindings {
  const { starred, isKnownName, meanings, columns } = facts;
  const stored = (path: string): string => collapsedPath(writableName(path), starred, isKnownName);
  const meaningOf = (path: string): Omit<ColumnMeaning, "why"> => meanings.get(path) ?? noMeaning;
  const findings = decideLists(
    listsIn(sources, starred, isKnownName),
    [
      ...Array.from(columns.keys(), (path) => ({ path, ...meaningOf(path) })),
      ...sources.flatMap(({ names }) => Array.from(names.addressNames, (path) => nameColumn(stored(path)))),
    ],
    facts.records === undefined ? undefined : listsByHand(facts.records),
  );
  if (![...findings.decisions.values()].includes("records")) return findings;
  const rules = new ListRules(findings, meaningOf);
  const addCounts = (sign: 1 | -1): void => {
    for (const { sample } of sources)
      for (const [path, { records }] of sample.columns) {
        const column = columns.get(stored(path));
        if (column !== undefined) column.records += sign * records;
      }
  };
  addCounts(-1);
  for (const { windows, options, sample } of sources)
    countRecords(windows, { ...options, starred }, rules, sample);
  addCounts(1);
  return findings;
}
