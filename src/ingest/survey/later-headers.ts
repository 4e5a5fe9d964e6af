// Finds out whether a CSV source changes its columns or its separator below the first records
// (docs/reading.md, "Headers below the first").
import { isHeaderRow, withoutMark } from "../csv/header-rows.js";
import type { CsvPlan } from "../source-plan.js";
import { separated } from "../csv/separator.js";
import { sampleCsv, type SampleOptions, type SourceSample } from "./sample-csv.js";
import type { SampleWindow } from "./sample-windows.js";

const longestLine = 4096;
/** Records of one field that hold another separator: fewer are broken lines. */
const fewestUndivided = 3;
const undividedShare = 0.05;

/** Samples a CSV source, again if the sample shows that its columns or its separator change. */
export function sampleFollowing(
  plan: CsvPlan,
  windows: readonly SampleWindow[],
  options: SampleOptions,
): { plan: CsvPlan; sample: SourceSample } {
  const { separator } = plan;
  const parts =
    separator === undefined
      ? windows
      : windows.map((window) => ({ ...window, bytes: separated(window.bytes, separator) }));
  const sample = sampleCsv(parts, plan, options);
  const columns = plan.names?.length ?? sample.columns.size;
  if (plan.listColumns > 0 || !(changesSeparator(sample) || hasLaterHeader(parts, plan, columns)))
    return { plan, sample };
  const following: CsvPlan = { ...plan, followsHeaders: true };
  return { plan: following, sample: sampleCsv(parts, following, options) };
}

/** Returns true if many records have one field in which another separator stands. */
function changesSeparator({ undivided, records }: SourceSample): boolean {
  return undivided >= fewestUndivided && undivided >= undividedShare * records;
}

/**
 * Returns true if a line of the sample is another header than the first, and the line below it has
 * as many fields.
 */
function hasLaterHeader(
  windows: readonly SampleWindow[],
  { dialect, hasHeader, preamble, keepsColumns }: CsvPlan,
  columns: number,
): boolean {
  if (keepsColumns === true) return false;
  const delimiter = String.fromCharCode(dialect.delimiter);
  const fieldsOf = (line: string): string[] =>
    line.split(delimiter).map((field) => withoutMark(field).replace(/^"(.*)"$/u, "$1"));
  let first: string | undefined;
  return windows.some(({ bytes, startsSource }) => {
    const text = bytes.toString("utf8", startsSource ? (preamble?.bytes ?? 0) : 0);
    const lines = text.split(/[\r\n]+/u).filter((line) => line !== "");
    if (startsSource && hasHeader) first = fieldsOf(lines[0] ?? "").join("\n");
    return lines.some((line, index) => {
      // Most records hold an address, and no header does.
      if (line.length > longestLine || line.includes("@") || !line.includes(delimiter)) return false;
      const fields = fieldsOf(line);
      return (
        isHeaderRow(fields, columns) &&
        fields.join("\n") !== first &&
        fieldsOf(lines[index + 1] ?? "").length === fields.length
      );
    });
  });
}
