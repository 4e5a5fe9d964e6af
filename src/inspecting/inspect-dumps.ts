// Inspects dumps: reads a small part of them, and describes how build would read them.
import type { Files } from "../files.js";
import type { DumpOptions, InputSettings } from "../ingest/dump-options.js";
import { InputFinder } from "../ingest/inputs/find-inputs.js";
import { openDamageLog } from "../ingest/inputs/input.js";
import { inputOptions } from "../ingest/inputs/input-options.js";
import { surveySources, type Survey } from "../ingest/survey/survey.js";
import { BlankRule } from "../record/blank.js";
import { checkedRegion } from "../record/region.js";
import type { InspectedDumps, SkippedInput } from "./inspected-dumps.js";
import { inspectionOf, openOf } from "./inspection.js";
import { sampledAnswers } from "./sampled-answers.js";

/** The options of a build that decide how dumps are read. */
export interface InspectOptions extends DumpOptions, InputSettings {
  keepWords?: readonly string[];
  blankWords?: readonly string[];
  region?: string | undefined;
  /** Takes what was found, for a plan; parts of it are recognised by what they hold. */
  onSurvey?: (survey: Survey, region: string | undefined) => void;
}

/** Inspects dumps, archives and folders of them; `-` is standard input. Throws what a build throws. */
export async function inspectDumps(
  dumps: readonly string[],
  files: Files,
  options: InspectOptions,
): Promise<InspectedDumps> {
  const region = options.region === undefined ? undefined : checkedRegion(options.region);
  const blank = new BlankRule(options);
  const skipped: SkippedInput[] = [];
  const onSkip = (path: string, why: string): void => {
    skipped.push({ path, why });
  };
  const log = openDamageLog(false, () => {});
  const finder = new InputFinder(inputOptions(options, { files, log, onSkip }));
  try {
    const survey = await surveySources(finder.inputs(dumps), {
      ...options,
      isBlank: (value) => blank.isBlank(value),
      keepsValues: true,
      purpose: "inspect",
      onSkip,
      needsFingerprints: options.onSurvey !== undefined,
    });
    const isBlank: BlankRule["isBlank"] = (value, kind) => blank.isBlank(value, kind);
    const seen = inspectionOf(survey, { dumps, skipped, isBlank, region });
    const sampled =
      seen.refused === null
        ? await sampledAnswers(survey, { blank, region, maxRecordBytes: options.maxRecordBytes })
        : undefined;
    options.onSurvey?.(survey, region);
    return { ...seen, open: openOf(seen, sampled) };
  } finally {
    finder.close();
  }
}
