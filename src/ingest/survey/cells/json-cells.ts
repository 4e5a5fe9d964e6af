// Surveys CSV whose people stand in JSON objects in its cells (docs/reading.md, "JSON in cells").
import { decideMeanings } from "../../../record/columns/column-meaning.js";
import { defaultMaxRecordBytes, type DumpOptions } from "../../dump-options.js";
import type { CsvPlan } from "../../source-plan.js";
import type { ColumnSample } from "../column-sample.js";
import type { SampleOptions, SourceSample } from "../sample-csv.js";
import type { SampleWindow } from "../sample-windows.js";
import { sampledJson } from "../survey-lists.js";
import { objectIn, windowsOfCells } from "./cell-lines.js";

/** Share of the records in which a column holds an object. */
const neededShare = 0.9;
/** Values that are read of a column. */
const mostRead = 100;

/**
 * Surveys a table as the lines of JSON that it is read as. Returns undefined if none of its columns holds
 * objects, if one holds identifiers or what may be some, or if the objects hold none. Needs some of the
 * values of its columns.
 */
export function surveyCells(
  { plan, sample }: { plan: CsvPlan; sample: SourceSample },
  parts: readonly SampleWindow[],
  options: DumpOptions & { isKnownName: (name: string) => boolean; isFormatSet?: boolean },
  sampling: SampleOptions,
): ReturnType<typeof sampledJson> | undefined {
  const { map, purpose, isFormatSet, maxRecordBytes = defaultMaxRecordBytes } = options;
  const names = [...sample.columns.keys()];
  const isSet = isFormatSet === true || names.some((name) => map?.has(name) === true);
  if (isSet || purpose === "roster" || !isPlain(plan)) return undefined;
  const objects = names.filter((name) => holdsObjects(sample.columns.get(name)!, sample.records));
  if (objects.length === 0 || !lacksIdentifiers(sample)) return undefined;
  const table = { ...plan, mayLackIdentifiers: true } as const;
  const cells = { table, columns: names.length, objects, maxRecordBytes };
  const { encoding, byteOrderMarkBytes, lineEnds } = plan;
  const text = { encoding, byteOrderMarkBytes, lineEnds };
  const found = sampledJson(windowsOfCells(parts, cells), text, options, sampling, {
    isDocument: false,
    cells,
  });
  if (lacksIdentifiers(found.sample)) return undefined;
  found.sample.cut = sample.cut;
  return found;
}

/** Returns true for a table whose text is read as it is, under one header. */
function isPlain(plan: CsvPlan): boolean {
  return (
    plan.listColumns === 0 &&
    plan.separator === undefined &&
    plan.quoteBlanks === undefined &&
    plan.preamble === undefined &&
    plan.doubtfulSign === undefined &&
    plan.followsHeaders !== true
  );
}

/** Returns true if no column of a sample holds identifiers, or what may be some. */
function lacksIdentifiers({ columns }: SourceSample): boolean {
  const meanings = decideMeanings([...columns].map(([name, { content }]) => ({ name, content })));
  return [...meanings.values()].every(({ kind, leavesTraces }) => kind === null && leavesTraces !== true);
}

function holdsObjects({ values, records }: ColumnSample, all: number): boolean {
  if (records === 0 || records < neededShare * all) return false;
  const read = values.slice(0, mostRead);
  return read.filter((value) => objectIn(value) !== undefined).length >= neededShare * read.length;
}
