// `--plan`: what `inspect` writes, and `build` follows.
import { resolve } from "node:path";
import { LeakcheckError } from "../../../errors.js";
import type { Files } from "../../../files.js";
import {
  decodePlan,
  encodePlan,
  planOf,
  type BuildPlan,
  type PlannedOptions,
} from "../../../ingest/survey/build-plan.js";
import type { Survey } from "../../../ingest/survey/survey.js";
import { placeSynced } from "../../../library/place-synced.js";
import { checkTarget, publish } from "../../../publishing/publish.js";
import { currentRules } from "../../../record/rules.js";
import { inputSettings, type InputOptionValues } from "./input-options.js";
import { blankOptions, readingOptions, type ReadingOptions } from "./reading-options.js";

type Values = ReadingOptions & InputOptionValues & { region?: string };

const mostPlanBytes = 256 * 2 ** 20;

/** Writes the plan of a survey to `path`. `region` is the checked one. Throws `INDEX_EXISTS`, `BAD_PLAN`. */
export function writePlan(
  files: Files,
  path: string,
  survey: Survey,
  { values, region, replace }: { values: Values; region: string | undefined; replace: boolean },
): void {
  const plan = planOf(survey, plannedOptions(values, region), currentRules.version);
  const target = resolve(path);
  checkTarget(files, target, replace);
  placeSynced(files, target, encodePlan(plan), (draft) => {
    publish(files, draft, target, replace);
  });
}

function plannedOptions(values: Values, region: string | undefined): PlannedOptions {
  const { map, ...reading } = readingOptions(values);
  const { members, tables } = inputSettings(values);
  return {
    reading: map === undefined ? reading : { ...reading, map: [...map] },
    inputs: {
      ...(members === undefined ? {} : { members }),
      ...(tables === undefined ? {} : { tables }),
    },
    ...blankOptions(values),
    region: region ?? null,
  };
}

/** Reads the plan that `build` follows. Throws `BAD_PLAN`, and `USAGE` if options would contradict it. */
export function readPlan(files: Files, path: string, values: Values): BuildPlan {
  const set = optionNames.find(([name]) => values[name] !== undefined);
  if (set !== undefined)
    throw new LeakcheckError(
      "USAGE",
      `--plan says how the dumps are read, so --${set[1]} cannot be set too`,
      {
        hint: `make the plan with it: leakcheck inspect --plan FILE --${set[1]} …`,
      },
    );
  return decodePlan(Buffer.from(files.readWhole(path, mostPlanBytes)).toString("utf8"), currentRules.version);
}

/** The options that are part of a plan. */
const optionNames: readonly (readonly [keyof Values, string])[] = [
  ["format", "format"],
  ["encoding", "encoding"],
  ["delimiter", "delimiter"],
  ["quote", "quote"],
  ["escape", "escape"],
  ["relaxQuotes", "relax-quotes"],
  ["header", "header"],
  ["columns", "columns"],
  ["map", "map"],
  ["maxRecord", "max-record"],
  ["records", "records"],
  ["oneRecord", "one-record"],
  ["keepNames", "keep-names"],
  ["keepWord", "keep-word"],
  ["blankWord", "blank-word"],
  ["region", "region"],
  ["members", "members"],
  ["tables", "tables"],
];
