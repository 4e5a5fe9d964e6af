// Opens surveyed sources for reading, and judges their ends once they are read.
import { placeOfEnd } from "./inputs/layer.js";
import type { DamageLog, InputFile } from "./inputs/input.js";
import { readUpTo } from "./inputs/streams.js";
import { tailBytes, withTail, type Tail } from "./inputs/tail.js";
import { changedDump, cutRecord } from "./source-errors.js";
import { cutOf } from "./survey/cut-end.js";
import { endOf } from "./survey/dump-text.js";
import { defaultSampleSizes } from "./survey/sample-windows.js";
import type { SurveyedSource } from "./survey/survey.js";

/** A source that is open at its start. */
export interface OpenSource extends SurveyedSource {
  readonly file: InputFile;
  /** The end of a stream; undefined for a file, whose end the survey has seen. */
  readonly tail: Tail | undefined;
  /** True for a stream so short that all of it is in `kept`. */
  readonly isKept: boolean;
}

/**
 * Opens a source, unless the survey has left it open. A stream is read through `wrapped`. Throws
 * `DAMAGED_DUMP` if its length has changed.
 */
export async function openSource(
  source: SurveyedSource,
  wrapped: (stream: InputFile) => InputFile = (stream) => stream,
): Promise<OpenSource> {
  const { input } = source;
  const opened = source.stream ?? (await input.open());
  if (opened.size !== source.size) {
    opened.close();
    throw changedDump(opened.path, source.size ?? 0, opened.size ?? 0);
  }
  if (isPlain(opened)) return { file: opened, tail: undefined, isKept: false, ...source };
  const file = wrapped(opened);
  const most = defaultSampleSizes.headBytes;
  const kept = source.kept ?? (await readUpTo(file, most));
  const isKept = source.kept === null && kept.length < most;
  if (!isKept) return { isKept, ...withTail(file, kept), ...source, kept };
  const last = kept.subarray(Math.max(0, kept.length - tailBytes));
  return { file, tail: { bytes: () => last, read: () => kept.length }, isKept, ...source, kept };
}

function isPlain({ size = 0 }: InputFile): boolean {
  return size > 0;
}

/**
 * Judges the end of a source, once all of it is read. Of a file, the survey has seen it. `isChecked`
 * is true if something else says that the source is whole. Notes what is damaged in the log, or throws
 * `CUT_SOURCE`.
 */
export function judgeEnd(
  { input, plan, columnPaths, tail }: OpenSource,
  isChecked: boolean,
  log: DamageLog,
  cutError: typeof cutRecord = cutRecord,
): void {
  if (tail === undefined || tail.read() === 0) return;
  const bytes = tail.bytes();
  const cells = plan.format === "ndjson" ? plan.cells : undefined;
  const ofText = cells?.table ?? plan;
  const last = endOf(ofText, bytes, tail.read() - bytes.length);
  const cut = cutOf(ofText, cells?.columns ?? columnPaths.length, last);
  // The end of a file or of an unpacked stream is where it says; that of a pipe may be anywhere.
  const isOpen = !input.hasEnd && !isChecked && last.bytes.includes(10) && last.bytes.at(-1) !== 10;
  if (cut !== undefined || isOpen)
    log.note(cutError(input.path, cut ?? "line end", placeOfEnd(input, plan.encoding)), input);
}
