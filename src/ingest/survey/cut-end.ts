// Recognises a source that ends within a record, as a download that broke off does
// (docs/reading.md, "Where the dump ends").
import { CsvFraming } from "../csv/csv-framing.js";
import { defaultMaxRecordBytes } from "../dump-options.js";
import { CARRIAGE_RETURN, LINE_FEED } from "../line-cutting.js";
import { DocumentFraming } from "../ndjson/document-framing.js";
import { noLists } from "../ndjson/object-cutting.js";
import type { RejectReason } from "../rejects.js";
import type { CsvPlan, SourcePlan } from "../source-plan.js";
import type { SampleWindow } from "./sample-windows.js";

const OPEN_OBJECT = 0x7b;

/** What the end of a source is missing. */
export type Cut = "fields" | "quote" | "object";

/**
 * Returns what is missing at the end of a source with so many columns, whose last part is `last`:
 * undefined if nothing is, or if it is not known. JSON documents are judged while they are read.
 */
export function cutOf(plan: SourcePlan, columns: number, last: SampleWindow | undefined): Cut | undefined {
  if (last === undefined || !last.endsSource) return undefined;
  const { bytes, startsSource } = last;
  const start = bytes.lastIndexOf(LINE_FEED) + 1;
  // The start of a longer line is not there.
  if (start === 0 && !startsSource) return undefined;
  const line = bytes.subarray(start);
  if (plan.format === "ndjson") return !plan.isDocument && isOpenObject(line) ? "object" : undefined;
  if (plan.listColumns > 0 || plan.followsHeaders === true) return undefined;
  const { dialect, usualFields } = plan;
  const isUsual = (fields: number): boolean => fields >= columns || usualFields.includes(fields);
  const { delimiter, quote } = dialect;
  const mayBeOpen = quote >= 0 && !dialect.relaxQuotes && bytes.includes(quote);
  if (mayBeOpen && !endsWithRecord(bytes, dialect, isUsual)) {
    let isOpen = false;
    let records = 0;
    framed(plan, columns, bytes, (reason, record) => {
      // A line with all of its fields is whole, and its quote a stray one.
      if (reason === "unclosed-quote")
        isOpen = records > 1 && (line.length > 0 || 1 + count(record, delimiter) < columns);
      // So does a record behind it show. Further ones before it show no more than two do.
      else if (
        reason === undefined &&
        (isOpen || records <= 1) &&
        (record.includes(quote) || isUsual(1 + count(record, delimiter)))
      ) {
        isOpen = false;
        records += 1;
      }
    });
    if (isOpen) return "quote";
  }
  // A blank, or a mark of the end of a text (U+001A), is no record.
  const isBlank = !line.some((byte) => byte > 0x20 || byte === delimiter);
  if (isBlank || start === 0 || line.includes(quote)) return undefined;
  return isUsual(1 + count(line, delimiter)) ? undefined : "fields";
}

/**
 * Returns true if the last line is a whole record, whatever stands before it: it holds no quote, so that it
 * ends no quoted field, and has as many fields as others. No quote before it is open then.
 */
function endsWithRecord(
  bytes: Buffer,
  { delimiter, quote }: CsvPlan["dialect"],
  isUsual: (fields: number) => boolean,
): boolean {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === LINE_FEED || bytes[end - 1] === CARRIAGE_RETURN)) end--;
  const last = bytes.subarray(end === 0 ? 0 : bytes.lastIndexOf(LINE_FEED, end - 1) + 1, end);
  return last.length > 0 && !last.includes(quote) && isUsual(1 + count(last, delimiter));
}

/** Frames the end of a source; `take` gets each record or reject, and why it is one. */
function framed(
  { dialect }: CsvPlan,
  columns: number,
  bytes: Buffer,
  take: (reason: RejectReason | undefined, record: Buffer) => void,
): void {
  let rejected: Buffer[] = [];
  const framing = new CsvFraming(
    { dialect, columns, maxRecordBytes: defaultMaxRecordBytes },
    {
      record(buffer, from, to) {
        take(undefined, buffer.subarray(from, to));
      },
      rejectedBytes(buffer, from, to) {
        rejected.push(Buffer.from(buffer.subarray(from, to)));
      },
      reject(reason) {
        take(reason, Buffer.concat(rejected));
        rejected = [];
      },
    },
  );
  framing.push(bytes);
  framing.end();
}

function count(bytes: Buffer, byte: number): number {
  let found = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === byte) found += 1;
  return found;
}

/** Returns true for a line that starts an object and ends within one. */
function isOpenObject(line: Buffer): boolean {
  if (line.find((byte) => byte > 0x20) !== OPEN_OBJECT) return false;
  const framing = new DocumentFraming(
    { maxRecordBytes: Infinity, fileName: "", lists: noLists },
    { record() {}, rejectedBytes() {}, reject() {}, element() {}, rest() {} },
  );
  framing.push(line);
  return framing.isCut;
}
