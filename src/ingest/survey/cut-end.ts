// Recognises a CSV source that ends within a record, as a download that broke off does
// (docs/reading.md, "Where the dump ends").
import { LINE_FEED } from "../line-cutting.js";
import type { CsvPlan } from "../source-plan.js";
import type { SampleWindow } from "./sample-windows.js";

/**
 * Returns true if the last line has no line end, and fewer fields than the columns and than is usual.
 * A line with quotes is not judged: cut within them, it is a reject.
 */
export function endsWithinRecord(
  { usualFields, dialect: { delimiter, quote } }: CsvPlan,
  columns: number,
  last: SampleWindow | undefined,
): boolean {
  if (last === undefined || !last.endsSource) return false;
  const { bytes } = last;
  const line = bytes.subarray(bytes.lastIndexOf(LINE_FEED) + 1);
  if (line.length === 0 || line.length === bytes.length || line.includes(quote)) return false;
  let fields = 1;
  for (const byte of line) if (byte === delimiter) fields += 1;
  return fields < columns && !usualFields.includes(fields);
}
