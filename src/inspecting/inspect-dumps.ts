// Inspects dumps: reads a small part of them, and describes how build would read them.
import type { Files } from "../files.js";
import { InputFinder } from "../ingest/inputs/find-inputs.js";
import { openDamageLog } from "../ingest/inputs/input.js";
import { inputOptions } from "../ingest/inputs/input-options.js";
import { surveySources, type Survey } from "../ingest/survey/survey.js";
import { BlankRule } from "../record/blank.js";
import { checkedRegion } from "../record/region.js";
import type { InspectedDumps, SkippedInput } from "./inspected-dumps.js";
import type { InspectOptions } from "./inspect-options.js";
import { inspectionOf, openOf } from "./inspection.js";
import { sampledAnswers } from "./sampled-answers.js";

/**
 * Inspects dumps, archives and folders of them; `-` is standard input. `onSurvey` takes what was found, for
 * a plan, with the checked region. Throws what a build throws.
 */
export async function inspectDumps(
  dumps: readonly string[],
  files: Files,
  options: InspectOptions,
  onSurvey?: (survey: Survey, region: string | undefined) => void,
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
      needsFingerprints: onSurvey !== undefined,
    });
    const isBlank: BlankRule["isBlank"] = (value, kind) => blank.isBlank(value, kind);
    const seen = inspectionOf(survey, { dumps, skipped, isBlank, region });
    const sampled =
      seen.refused === null
        ? await sampledAnswers(survey, { blank, region, maxRecordBytes: options.maxRecordBytes })
        : undefined;
    onSurvey?.(survey, region);
    return { ...seen, open: openOf(seen, sampled) };
  } finally {
    finder.close();
  }
}
