// Adds up the samples of all sources by column, while the sources are surveyed: there may be very many,
// so that no source can keep its own.
import { collapsedPath } from "../json-path.js";
import type { SourcePlan } from "../source-plan.js";
import { writableName } from "../column-name.js";
import { addCounts, detachValues, takeCounts, type ColumnSample } from "./column-sample.js";
import { unnamedColumns } from "./columns/name-columns.js";
import type { SourceSample } from "./sample-csv.js";

/** Most values of a column that are kept of all sources; of more, every second one is dropped. */
export const mostKeptValues = 8192;

/** The columns of all sources by name, in order of appearance. */
export interface SurveyedColumns {
  readonly columns: Map<string, ColumnSample>;
  /** Names that only the contents of columns gave. */
  readonly namedByContent: ReadonlySet<string>;
}

/** The samples of a path in all sources. */
interface PathTotal {
  readonly sample: ColumnSample;
  /** One value of so many is kept, and how many came since the last that was. */
  every: number;
  passed: number;
  isNamed: boolean;
  isNamedByContent: boolean;
}

export class ColumnTotals {
  readonly #areNamed: boolean;
  readonly #paths = new Map<string, PathTotal>();
  /** Many sources have the same columns. */
  readonly #lists = new Map<string, readonly string[]>();
  readonly #unnamed = new Set<string>();

  /** `areNamed` is true if options name the columns of sources without a header. */
  constructor(areNamed: boolean) {
    this.#areNamed = areNamed;
  }

  /** Names of columns that sources have only by their position or contents. */
  get unnamed(): ReadonlySet<string> {
    return this.#unnamed;
  }

  /** Adds the sample of a source, which must not change any more. Returns the paths of its columns. */
  add(plan: SourcePlan, sample: SourceSample): readonly string[] {
    const isNamed = plan.format === "ndjson" || plan.hasHeader || this.#areNamed;
    if (plan.format === "csv") for (const name of unnamedColumns(plan, sample)) this.#unnamed.add(name);
    for (const [path, column] of sample.columns) {
      let total = this.#paths.get(path);
      if (total === undefined) {
        const own = takeCounts(column, path);
        total = { sample: own, every: 1, passed: 0, isNamed: false, isNamedByContent: false };
        this.#paths.set(path, total);
      } else addCounts(total.sample, column);
      if (isNamed) total.isNamed = true;
      else total.isNamedByContent = true;
      keepSome(total, column.values);
    }
    const paths = [...sample.columns.keys()];
    const list = JSON.stringify(paths);
    const known = this.#lists.get(list);
    if (known === undefined) this.#lists.set(list, paths);
    return known ?? paths;
  }

  /** Copies the values: see {@link detachValues}. */
  detachValues(): void {
    for (const { sample } of this.#paths.values()) detachValues(sample);
  }

  /** Returns the columns by the names that their paths have, which all sources together decide. */
  byName(starred: ReadonlySet<string>, isKnownName: (name: string) => boolean): SurveyedColumns {
    const columns = new Map<string, ColumnSample>();
    const namedByContent = new Set<string>();
    const namedByHeader = new Set<string>();
    for (const [path, { sample, isNamed, isNamedByContent }] of this.#paths) {
      const name = collapsedPath(writableName(path), starred, isKnownName);
      if (isNamed) namedByHeader.add(name);
      if (isNamedByContent) namedByContent.add(name);
      let sum = columns.get(name);
      if (sum === undefined) columns.set(name, (sum = takeCounts(sample, name)));
      else addCounts(sum, sample);
      sum.values.push(...sample.values);
    }
    for (const name of namedByHeader) namedByContent.delete(name);
    return { columns, namedByContent };
  }
}

/** Keeps values so that all sources have an equal share of those that are kept. */
function keepSome(total: PathTotal, values: readonly string[]): void {
  const kept = total.sample.values;
  if (total.every === 1 && kept.length + values.length <= mostKeptValues) {
    kept.push(...values);
    return;
  }
  for (const value of values) {
    total.passed += 1;
    if (total.passed < total.every) continue;
    total.passed = 0;
    kept.push(value);
    if (kept.length <= mostKeptValues) continue;
    let left = 0;
    for (let index = 0; index < kept.length; index += 2) kept[left++] = kept[index] as string;
    kept.length = left;
    total.every *= 2;
  }
}
