// Decides which lists of the JSON sources hold records, and counts the sampled records accordingly
// (docs/reading.md, "People within records").
import type { ColumnMeaning } from "../../record/columns/column-meaning.js";
import { writableName } from "../column-name.js";
import { collapsedPath } from "../json-path.js";
import { ListRules, nameColumn } from "../ndjson/line-records.js";
import { decideLists, listsByHand, type ListFindings } from "../people-lists.js";
import type { Survey } from "./survey.js";
import { countRecords, sampleNdjson, type NdjsonNames, type NdjsonSampleOptions } from "./sample-ndjson.js";
import type { JsonCells, SourcePlan } from "../source-plan.js";
import type { SampleCounts, SampleOptions, SourceSample } from "./sample-csv.js";
import type { SampleWindow } from "./sample-windows.js";

/** A JSON source as it was sampled. */
export interface JsonSample {
  readonly windows: readonly SampleWindow[];
  readonly options: NdjsonSampleOptions;
  readonly names: NdjsonNames;
  readonly sample: SourceSample;
}

/** Most bytes of samples that are kept to be counted again, and what one takes besides. */
const mostKeptBytes = 64 * 2 ** 20;
const sampleBytes = 4096;

/** What the survey knows of the JSON sources, of which there may be very many. */
export class JsonSamples {
  readonly #keepsSamples: boolean;
  readonly #mostBytes: number;
  readonly #kept: { readonly json: JsonSample; readonly counts: SampleCounts }[] = [];
  readonly #starred = new Set<string>();
  readonly #lists = new Set<string>();
  readonly #addressNames = new Set<string>();
  #keptBytes = 0;

  /** `keepsSamples` is true if the records of lists are to be counted. */
  constructor(keepsSamples: boolean, mostBytes: number = mostKeptBytes) {
    this.#keepsSamples = keepsSamples;
    this.#mostBytes = mostBytes;
  }

  /** Paths of the nodes whose unknown names turned out to be values in any source. */
  get starred(): ReadonlySet<string> {
    return this.#starred;
  }

  /** Paths of the elements of lists in all sources. */
  get lists(): ReadonlySet<string> {
    return this.#lists;
  }

  /** Paths of values whose names hold `@`. */
  get addressNames(): ReadonlySet<string> {
    return this.#addressNames;
  }

  /** Samples that may be counted again, and the counts that everybody sees. */
  get kept(): readonly { readonly json: JsonSample; readonly counts: SampleCounts }[] {
    return this.#kept;
  }

  add(json: JsonSample, counts: SampleCounts): void {
    const { names, windows } = json;
    for (const path of names.starred) this.#starred.add(path);
    for (const path of names.lists) this.#lists.add(path);
    for (const path of names.addressNames) this.#addressNames.add(path);
    if (!this.#keepsSamples) return;
    const bytes = windows.reduce((sum, window) => sum + window.bytes.length, sampleBytes);
    if (this.#keptBytes + bytes > this.#mostBytes) return;
    this.#keptBytes += bytes;
    // The bytes may be a small part of a buffer.
    const own = windows.map((window) => ({ ...window, bytes: Buffer.from(window.bytes) }));
    this.#kept.push({ json: { ...json, windows: own }, counts });
  }
}

const noMeaning = { kind: null, class: null, isCountryCode: false };

/** Returns the paths of all lists in the sources, as they may be stored. */
export function listsIn(
  { lists }: JsonSamples,
  starred: ReadonlySet<string>,
  isKnownName: (name: string) => boolean,
): string[] {
  return Array.from(lists, (path) => collapsedPath(writableName(path), starred, isKnownName));
}

/** Returns the findings for all sources together, and counts records again where a list holds some. */
export function surveyLists(
  sources: JsonSamples,
  facts: Pick<Survey, "starred" | "isKnownName" | "meanings" | "columns"> & {
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
      ...Array.from(sources.addressNames, (path) => nameColumn(stored(path))),
    ],
    facts.records === undefined ? undefined : listsByHand(facts.records),
  );
  if (![...findings.decisions.values()].includes("records")) return findings;
  const rules = new ListRules(findings, meaningOf);
  const addCounts = (sign: 1 | -1): void => {
    for (const { json } of sources.kept)
      for (const [path, { records }] of json.sample.columns) {
        const column = columns.get(stored(path));
        if (column !== undefined) column.records += sign * records;
      }
  };
  addCounts(-1);
  for (const { json, counts } of sources.kept) {
    const { windows, options, sample } = json;
    countRecords(windows, { ...options, starred }, rules, sample);
    counts.records = sample.records;
  }
  addCounts(1);
  return findings;
}

/** Samples JSON, and returns its plan too. */
export function sampledJson(
  windows: readonly SampleWindow[],
  text: Pick<SourcePlan, "encoding" | "byteOrderMarkBytes" | "lineEnds">,
  { isKnownName, keepNames }: { isKnownName: (name: string) => boolean; keepNames?: boolean | undefined },
  sampling: SampleOptions,
  layout: { isDocument: boolean; cells?: JsonCells },
): { plan: SourcePlan; sample: SourceSample; json: JsonSample } {
  const { isDocument } = layout;
  const options = { isKnownName, keepsNames: keepNames === true, isDocument, ...sampling };
  const { sample, names } = sampleNdjson(windows, options);
  return {
    plan: { format: "ndjson", ...text, ...layout },
    sample,
    json: { windows, options, names, sample },
  };
}
