// The knowledge of names that threads need before they read an NDJSON source, and that they report
// afterwards.
import type { ColumnTable } from "../../ingest/columns.js";
import { mostValueNames } from "../../ingest/json-path.js";
import { mappedSegments } from "../../ingest/survey/mapped-columns.js";
import { noIdentifiers } from "../../ingest/source-errors.js";
import type { MapTarget } from "../../record/columns/map-target.js";
import type { NdjsonKnowledge } from "./ndjson-paths.js";
import type { PathLog } from "./path-log.js";
import type { SourceCounts } from "./block-source.js";

/**
 * Returns the names and columns known when a source begins. `map` holds the meanings that options
 * give to columns; `log` is empty.
 */
export function ndjsonKnowledge(
  columns: ColumnTable,
  map: ReadonlyMap<string, MapTarget> | undefined,
  log: PathLog,
): NdjsonKnowledge {
  return {
    meanings: columns.meanings,
    starred: columns.starredBefore,
    keepsNames: columns.keepsNames,
    lists: columns.lists,
    mappedNames: [...mappedSegments(map)],
    columns: [...columns.names],
    log: log.shared,
  };
}

/**
 * Adds the names that all threads found in a source to `columns`. Throws `NO_IDENTIFIERS` if
 * `mustIdentify` is true and no column holds any.
 */
export function addNames(
  columns: ColumnTable,
  counts: readonly SourceCounts[],
  fileName: string,
  mustIdentify: boolean,
): void {
  const valueNames = new Set<number>();
  for (const { names } of counts) {
    if (names === undefined) continue;
    columns.addStarred(names.starred);
    for (const name of names.valueNames) valueNames.add(name);
  }
  columns.addValueNames(Math.min(valueNames.size, mostValueNames));
  if (
    mustIdentify &&
    counts.some(({ records }) => records > 0) &&
    !counts.some(({ names }) => names?.hasIdentifiers === true)
  )
    throw noIdentifiers(fileName, "json");
}
