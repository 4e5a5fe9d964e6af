// The plan of a build in parts: what the survey of all dumps decided, so that parts that are built
// anywhere are parts of one whole. docs/scaling.md.
import { createHash } from "node:crypto";
import { LeakcheckError } from "../../errors.js";
import { maxTrackedColumns, severalPeople } from "../../format/column-set.js";
import { isKnownColumnName, type ColumnMeaning } from "../../record/columns/column-meaning.js";
import type { MapTarget } from "../../record/columns/map-target.js";
import { writableName } from "../column-name.js";
import type { DumpOptions, InputSettings } from "../dump-options.js";
import { collapsedPath } from "../json-path.js";
import type { ListDecision } from "../people-lists.js";
import type { SourcePlan } from "../source-plan.js";
import { mappedSegments } from "./mapped-columns.js";
import type { Survey, SurveyedSource } from "./survey.js";

const planVersion = 1;

/** The options that all parts are read with. */
export interface PlannedOptions {
  reading: Omit<DumpOptions, "map" | "purpose"> & { map?: [string, MapTarget][] };
  inputs: Pick<InputSettings, "members" | "tables">;
  keepWords: string[];
  blankWords: string[];
  region: string | null;
}

/** A source of the plan. */
interface PlannedSource {
  /** As in the metadata of an index. */
  name: string | null;
  /** SHA-256 of its length and its first bytes, by which a part recognises it. */
  fingerprint: string;
  plan: SourcePlan;
  /** Positions of its sampled columns in those of the plan. */
  columns: number[];
}

export interface BuildPlan {
  leakcheckPlan: number;
  /** Digest of all else. */
  id: string;
  rulesVersion: number;
  options: PlannedOptions;
  sources: PlannedSource[];
  /** The sampled columns of all sources, in the order in which they appear. */
  columns: string[];
  /** By column name; further names may mean something too. */
  meanings: [string, ColumnMeaning][];
  starred: string[];
  lists: { decisions: [string, ListDecision][]; personal: string[]; isByHand: boolean };
  /** Fingerprints of files that are left out because nobody is in them. */
  leftOut: string[];
}

/** Returns the plan that a survey gives. Throws `BAD_PLAN` if a part could not tell two sources apart. */
export function planOf(survey: Survey, options: PlannedOptions, rulesVersion: number): BuildPlan {
  const columns = [...survey.columns.keys()];
  const positions = new Map(columns.map((name, position) => [name, position]));
  const seen = new Map<string, string>();
  const sources = survey.sources.map((source): PlannedSource => {
    const { input, fingerprint, plan } = source;
    if (!input.canReopen)
      throw new LeakcheckError("BAD_PLAN", "a plan cannot have standard input or a pipe as a source", {
        hint: "store the dump as a file",
      });
    const before = seen.get(fingerprint);
    if (before !== undefined)
      throw new LeakcheckError(
        "BAD_PLAN",
        `${before} and ${input.path} begin with the same bytes and are of one length, so that a part could not tell them apart`,
        { hint: "if they are copies, leave one of them out" },
      );
    seen.set(fingerprint, input.path);
    const names = columnNames(source, survey.starred, survey.isKnownName);
    return {
      name: input.name,
      fingerprint,
      plan,
      columns: names.flatMap((name) => positions.get(name) ?? []),
    };
  });
  const { decisions, personal, isByHand } = survey.lists;
  const content = {
    leakcheckPlan: planVersion,
    rulesVersion,
    options,
    sources,
    columns,
    meanings: [...survey.meanings],
    starred: [...survey.starred],
    lists: { decisions: [...decisions], personal: [...personal], isByHand },
    leftOut: [...survey.leftOut],
  };
  return { ...content, id: digestOf(content) };
}

/** Returns the names of a source's sampled columns. */
function columnNames(
  { columnPaths }: Pick<SurveyedSource, "columnPaths">,
  starred: ReadonlySet<string>,
  isKnownName: (name: string) => boolean,
): string[] {
  const names = columnPaths.map((path) => collapsedPath(writableName(path), starred, isKnownName));
  return [...new Set(names)];
}

export function encodePlan(plan: BuildPlan): string {
  return `${JSON.stringify(plan)}\n`;
}

/** Decodes a plan. Throws `BAD_PLAN`. `rulesVersion` is that of this program. */
export function decodePlan(text: string, rulesVersion: number): BuildPlan {
  let plan: BuildPlan;
  try {
    plan = JSON.parse(text) as BuildPlan;
    if (typeof plan.leakcheckPlan !== "number") throw new Error("no plan");
  } catch {
    throw badPlan("it is not a plan of leakcheck", "make one with leakcheck inspect --plan");
  }
  if (plan.leakcheckPlan !== planVersion)
    throw badPlan(
      `it has version ${plan.leakcheckPlan}, and this program supports version ${planVersion}`,
      "make it again with this version of leakcheck",
    );
  if (plan.rulesVersion !== rulesVersion)
    throw badPlan(
      `it follows version ${plan.rulesVersion} of the rules, and this program version ${rulesVersion}`,
      "use one version of leakcheck for the plan and all parts",
    );
  const { id, ...content } = plan;
  if (digestOf(content) !== id)
    throw badPlan("it was changed or cut after it was made", "make it again with leakcheck inspect --plan");
  return plan;
}

function badPlan(what: string, hint: string): LeakcheckError {
  return new LeakcheckError("BAD_PLAN", `the plan cannot be used: ${what}`, { hint });
}

/** Returns 32 hexadecimal digits that stand for the content of a plan, in whatever order its fields are. */
function digestOf(content: object): string {
  const sorted = JSON.stringify(content, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(sorted).digest("hex").slice(0, 32);
}

/** Returns the options of a plan as the readers of dumps take them. */
export function readingOptionsOf({ options: { reading } }: BuildPlan): DumpOptions {
  const { map, ...others } = reading;
  return map === undefined ? others : { ...others, map: new Map(map) };
}

/** Recognises the sources of a part, and says what the plan decided about them. */
export class PlannedSurvey {
  readonly #plan: BuildPlan;
  readonly #ordinals: ReadonlyMap<string, number>;
  readonly #starred: ReadonlySet<string>;
  readonly #isKnownName: (name: string) => boolean;
  readonly #taken = new Map<number, string>();

  constructor(plan: BuildPlan) {
    this.#plan = plan;
    this.#ordinals = new Map(plan.sources.map(({ fingerprint }, ordinal) => [fingerprint, ordinal]));
    this.#starred = new Set(plan.starred);
    const mapped = mappedSegments(readingOptionsOf(plan).map);
    this.#isKnownName = (name) => mapped.has(name) || isKnownColumnName(name);
  }

  /** Returns true for a file that the plan leaves out. */
  isLeftOut({ fingerprint }: SurveyedSource): boolean {
    return this.#plan.leftOut.includes(fingerprint);
  }

  /** Returns a source as it was planned. Throws `PLAN_MISMATCH` if it is another than the plan says. */
  planned(source: SurveyedSource): SurveyedSource {
    const { path } = source.input;
    const ordinal = this.#ordinals.get(source.fingerprint);
    const planned = ordinal === undefined ? undefined : this.#plan.sources[ordinal];
    if (ordinal === undefined || planned === undefined)
      throw mismatch(
        `${path} is not in the plan, or was changed since`,
        "make the plan again over all dumps, and all parts with it",
      );
    const before = this.#taken.get(ordinal);
    if (before !== undefined)
      throw mismatch(`${before} and ${path} are the same source of the plan`, "name it once");
    this.#taken.set(ordinal, path);
    const difference = differenceOf(planned.plan, source.plan);
    if (difference !== undefined)
      throw mismatch(
        `${path} contradicts the plan: ${difference}`,
        "use one version of leakcheck for the plan and all parts, and make the plan again if the dump was changed",
      );
    const names = planned.columns.map((position) => this.#plan.columns[position]);
    const found = columnNames(source, this.#starred, this.#isKnownName);
    const missing = names.find((name) => name !== undefined && !found.includes(name));
    const further = found.find((name) => !names.includes(name));
    if (missing !== undefined || further !== undefined)
      throw mismatch(
        missing === undefined
          ? `${path} contradicts the plan: it has a column ${further}`
          : `${path} contradicts the plan: it has no column ${missing}`,
        "make the plan again over all dumps, and all parts with it",
      );
    return { ...source, plan: planned.plan, ordinal };
  }

  /** Returns the survey of the whole, for a part that has these sources. */
  survey(sources: readonly SurveyedSource[], columns: Survey["columns"]): Survey {
    const { meanings, starred, lists, options, columns: names } = this.#plan;
    return {
      sources,
      columns,
      meanings: new Map(meanings),
      starred: new Set(starred),
      isKnownName: this.#isKnownName,
      keepsNames: options.reading.keepNames === true,
      lists: {
        decisions: new Map(lists.decisions),
        personal: new Set(lists.personal),
        isByHand: lists.isByHand,
      },
      planned: { names, tracked: trackedOf(names) },
      leftOut: [],
      unseen: [],
      unseenLists: [],
    };
  }
}

/** Returns the names of the columns that are kept apart, if the plan has more than an index can keep. */
function trackedOf(names: readonly string[]): ReadonlySet<string> | undefined {
  if (names.length < maxTrackedColumns) return undefined;
  return new Set([...names.slice(0, maxTrackedColumns - 1), severalPeople]);
}

/** Returns the first difference between two plans of a source, with both values. */
function differenceOf(planned: SourcePlan, found: SourcePlan): string | undefined {
  const fields = (plan: SourcePlan): Map<string, string> => {
    // How the source was named has no part in this.
    const { mayLackIdentifiers: _, ...others } = plan;
    const { dialect = {}, ...rest } = others as typeof others & { dialect?: object };
    return new Map(
      Object.entries({ ...rest, ...dialect }).map(([name, value]) => [name, JSON.stringify(value)]),
    );
  };
  const [a, b] = [fields(planned), fields(found)];
  for (const name of new Set([...a.keys(), ...b.keys()]))
    if (a.get(name) !== b.get(name))
      return `${name} is ${b.get(name) ?? "none"}, not ${a.get(name) ?? "none"}`;
  return undefined;
}

function mismatch(what: string, hint: string): LeakcheckError {
  return new LeakcheckError("PLAN_MISMATCH", what, { hint });
}
