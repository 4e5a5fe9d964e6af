// Samples a CSV source, which it reads as a build would.
import { addValue, keepTo, newColumnSample, type ColumnSample } from "./column-sample.js";
import { countBesideAddress } from "../../record/columns/content.js";
import { columnName } from "../column-name.js";
import { holdsAsMany, holdsOtherSeparator, isCopy, isHeaderRow, withoutMark } from "../csv/header-rows.js";
import { CsvReader } from "../csv/csv-reader.js";
import { defaultMaxRecordBytes } from "../dump-options.js";
import { pushSample } from "./sample-windows.js";
import { DisplacedValues } from "./columns/displaced-values.js";
import { RejectTally } from "../rejects.js";
import type { SampleWindow } from "./sample-windows.js";
import type { CsvPlan } from "../source-plan.js";
import type { Cut } from "./cut-end.js";

/** Counts from the inspected parts of one source. */
export interface SampleCounts {
  records: number;
  readonly rejects: RejectTally;
  /** Records with bytes that are not UTF-8. */
  spoilt: number;
  /** Bytes of text inspected. */
  bytes: number;
  /** Records of one field in which another separator stands. */
  undivided: number;
  /** Those of them that hold as many of a separator as the one before. */
  alike: number;
  /** What the end of the source is missing; undefined if nothing is, or if it is not known yet. */
  cut: Cut | undefined;
  /** True if the whole source was inspected. */
  isWhole: boolean;
  /** Number of parts inspected. */
  parts: number;
}

export interface SourceSample extends SampleCounts {
  /** By name. */
  readonly columns: Map<string, ColumnSample>;
}

const noRejects = new RejectTally();

/** Returns the counts of a sample without its columns, and in little memory: there may be very many. */
export function countsOf(sample: SourceSample): SampleCounts {
  const { records, rejects, spoilt, bytes, undivided, alike, cut, isWhole, parts } = sample;
  const some = rejects.total === 0 ? noRejects : rejects;
  return { records, rejects: some, spoilt, bytes, undivided, alike, cut, isWhole, parts };
}

export interface SampleOptions {
  readonly isBlank: (value: string) => boolean;
  readonly maxRecordBytes?: number;
  /**
   * Most records of the first of several parts. Each further part may have half as many; a single
   * part, twice as many.
   */
  readonly records: number;
}

export function newSourceSample(): SourceSample {
  return {
    columns: new Map(),
    records: 0,
    rejects: new RejectTally(),
    spoilt: 0,
    undivided: 0,
    alike: 0,
    bytes: 0,
    cut: undefined,
    isWhole: true,
    parts: 0,
  };
}

const batchBytes = 32_768;
/** A record that starts this near the end of a part is taken to be cut. */
const uncertainBytes = 65_536;

/** Reads the parts of a source. Column names come from its header or from the plan. */
export function sampleCsv(
  windows: readonly SampleWindow[],
  plan: CsvPlan,
  options: SampleOptions,
): SourceSample {
  const sample = newSourceSample();
  let header: readonly string[] | undefined;
  let names = plan.names?.map((name) => columnOf(sample, name));
  let displaced: DisplacedValues | undefined;
  /** The last record of one field that holds another separator. */
  let undivided = "";
  windows.forEach((window, part) => {
    const bytes = window.startsSource ? window.bytes.subarray(plan.preamble?.bytes ?? 0) : window.bytes;
    const mostRecords =
      part > 0 ? options.records / 2 : windows.length > 1 ? options.records : 2 * options.records;
    const keep = keepTo(part);
    let isBeforeHeader = window.startsSource && plan.hasHeader;
    let records = 0;
    /**
     * True while it is uncertain where records start: nothing counts until one has all of its
     * fields.
     */
    let isUncertain = !window.startsSource;
    const reader = new CsvReader(
      {
        columns: plan.followsHeaders === true ? "any" : isBeforeHeader ? undefined : names?.length,
        maxRecordBytes: options.maxRecordBytes ?? defaultMaxRecordBytes,
        isBlank: options.isBlank,
        batchBytes,
        ...plan,
      },
      {
        row(fields, _line, _offset, length) {
          if (isBeforeHeader) {
            isBeforeHeader = false;
            names ??= fields.map((name, index) => columnOf(sample, columnName(name, index)));
            if (plan.followsHeaders !== true) reader.setColumns(names.length);
            header = fields;
            return;
          }
          if (names === undefined || records >= mostRecords) return;
          if (header !== undefined && isCopy(fields, header)) return;
          const isOne = fields.length === 1 && names.length > 1 && holdsOtherSeparator(fields[0]!);
          if (plan.followsHeaders === true) {
            if (plan.keepsColumns !== true && isHeaderRow(fields, names.length)) {
              names = fields.map((name, index) => columnOf(sample, columnName(withoutMark(name), index)));
              return;
            }
            if (isOne || fields.slice(names.length).some((field) => !options.isBlank(field))) {
              sample.rejects.add({ reason: "column-count", length });
              return;
            }
          } else if (isOne) {
            sample.undivided += 1;
            if (holdsAsMany(fields[0]!, undivided)) sample.alike += 1;
            undivided = fields[0]!;
          }
          if (isUncertain && plan.followsHeaders !== true && fields.length !== names.length) return;
          isUncertain = false;
          records += 1;
          const number = sample.records++;
          let isSpoilt = false;
          for (let index = 0; index < names.length; index++) {
            const value = fields[index] ?? "";
            isSpoilt ||= value.includes("\ufffd");
            addValue(names[index]!, value, options.isBlank(value), number, keep);
          }
          if (!plan.hasHeader) countWordsBeside(fields, names);
          else if (plan.followsHeaders !== true) {
            displaced ??= new DisplacedValues(names, sample.columns, options.isBlank);
            displaced.note(fields);
          }
          if (isSpoilt) sample.spoilt += 1;
        },
        rejectedBytes() {},
        reject(reason, _line, offset, length) {
          if (isBeforeHeader || records >= mostRecords) return;
          if (reason === "unclosed-quote" && !window.endsSource && offset > bytes.length - uncertainBytes)
            isUncertain = true;
          if (!isUncertain) sample.rejects.add({ reason, length });
        },
      },
    );
    const pushed = pushSample(reader, bytes, () => records >= mostRecords);
    sample.bytes += pushed;
    sample.parts += 1;
    sample.isWhole &&=
      window.startsSource && window.endsSource && pushed === bytes.length && records < mostRecords;
  });
  displaced?.end();
  return sample;
}

/** Compares the words of a record with its addresses. */
function countWordsBeside(fields: readonly string[], columns: readonly ColumnSample[]): void {
  const addresses = fields.filter((field) => field.indexOf("@") > 0 && field.length <= longestAddress);
  if (addresses.length === 0) return;
  columns.forEach(({ content }, index) => {
    countBesideAddress(content, fields[index] ?? "", addresses);
  });
}

const longestAddress = 254;

function columnOf(sample: SourceSample, name: string): ColumnSample {
  let column = sample.columns.get(name);
  if (column === undefined) sample.columns.set(name, (column = newColumnSample(name)));
  return column;
}
