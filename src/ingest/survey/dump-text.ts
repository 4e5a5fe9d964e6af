// Turns the bytes of a source into the text that its reader takes.
import { withCells } from "./cells/cell-lines.js";
import { withSeparator } from "../csv/separator.js";
import type { SourcePlan } from "../source-plan.js";
import { openTranscoder, type Transcoder } from "../text/encoding.js";
import { withLineEnds } from "../text/line-ends.js";
import { withoutQuoteBlanks } from "../text/quote-blanks.js";
import type { SampleWindow } from "./sample-windows.js";

/**
 * Opens what turns the bytes of a source, but for its byte order mark, into UTF-8 of its dialect. `open`
 * opens a transcoder of its encoding.
 */
export function openDumpText(plan: SourcePlan, open = openTranscoder): Transcoder {
  const lines = withLineEnds(open(plan.encoding), plan.lineEnds);
  if (plan.format === "ndjson") return plan.cells === undefined ? lines : withCells(lines, plan.cells);
  const text = withoutQuoteBlanks(lines, plan.quoteBlanks);
  return plan.separator === undefined ? text : withSeparator(text, plan.separator);
}

/** Returns the last bytes of a source as whole lines of text. `offset` is where they begin. */
export function endOf(plan: SourcePlan, bytes: Buffer, offset: number): SampleWindow {
  const text = openDumpText(plan);
  const isWide = plan.encoding.startsWith("utf-16");
  const start = offset === 0 ? plan.byteOrderMarkBytes : isWide ? offset % 2 : 0;
  const read = Buffer.concat([text.push(bytes.subarray(start)), text.end()]);
  const startsSource = offset === 0;
  return {
    bytes: startsSource ? read : read.subarray(read.indexOf(0x0a) + 1),
    startsSource,
    endsSource: true,
  };
}
