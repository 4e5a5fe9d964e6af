// Inspects dumps: reads a small part of them, and describes how build would read them.
import type { Files } from "../files.js";
import { InputFinder } from "../ingest/inputs/find-inputs.js";
import { openDamageLog } from "../ingest/inputs/input.js";
import { inputOptions } from "../ingest/inputs/input-options.js";
import type { SpoolPlace } from "../ingest/inputs/spool.js";
import { surveySources, type Survey } from "../ingest/survey/survey.js";
import { BlankRule } from "../record/blank.js";
import { checkedRegion } from "../record/region.js";
import type { InspectedDumps, SkippedInput } from "./inspected-dumps.js";
import type { InspectOptions } from "./inspect-options.js";
import { inspectionOf, openOf } from "./inspection.js";
import { sampledAnswers } from "./sampled-answers.js";

/** What an inspection may need. */
export interface InspectTools {
  /** Takes what was found, for a plan, with the checked region. */
  readonly onSurvey?: ((survey: Survey, region: string | undefined) => void) | undefined;
  /** Where long archives on standard input are kept; they are refused if absent. */
  readonly spoolPlace?: SpoolPlace | undefined;
}

/** Inspects dumps, archives and folders of them; `-` is standard input. Throws what a build throws. */
export async function inspectDumps(
  dumps: readonly string[],
  files: Files,
  options: InspectOptions,
  { onSurvey, spoolPlace }: InspectTools = {},
): Promise<InspectedDumps> {
  const region = options.region === undefined ? undefined : checkedRegion(options.region);
  const blank = new BlankRule(options);
  const skipped: SkippedInput[] = [];
  const onSkip = (path: string, why: string): void => {
    skipped.push({ path, why });
  };
  const log = openDamageLog(false, () => {});
  const finder = new InputFinder(inputOptions(options, { files, log, onSkip, spoolPlace }));
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
