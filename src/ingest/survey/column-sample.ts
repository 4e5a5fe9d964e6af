// A survey's sample of a column: counts, and a few values until the survey has ended (longer for
// `inspect`), in memory only.
import { isSettledByName } from "../../record/columns/column-meaning.js";
import { countContent, newContentCounts, type ContentCounts } from "../../record/columns/content.js";

/** Most values kept from each part of a source. */
const mostValues = 200;
const mostSeen = 4096;

export interface ColumnSample {
  /** If the name settles the column, counts only its values and the blank ones among them. */
  readonly content: ContentCounts;
  readonly isSettled: boolean;
  /** Records in which the column is exposed. */
  records: number;
  /** Number of the record that was counted last. */
  lastRecord: number;
  /** Some of the values that are not blank. */
  readonly values: string[];
}

/**
 * Returns an empty sample for a column of this name, or for several columns if there is no name. A
 * dotted name settles nothing, because it may change until all sources are surveyed.
 */
export function newColumnSample(name?: string): ColumnSample {
  const isSettled = name !== undefined && !name.includes(".") && isSettledByName(name);
  return { content: newContentCounts(), isSettled, records: 0, lastRecord: -1, values: [] };
}

/**
 * Counts one value of the record with the number `record`; keeps the value while there are fewer
 * than `keepTo`.
 */
export function addValue(
  sample: ColumnSample,
  value: string,
  isBlank: boolean,
  record: number,
  keepTo: number,
): void {
  if (sample.isSettled) {
    sample.content.values += 1;
    if (isBlank) sample.content.blank += 1;
  } else countContent(sample.content, value, isBlank);
  if (isBlank) return;
  if (sample.lastRecord !== record) {
    sample.lastRecord = record;
    sample.records += 1;
  }
  if (sample.values.length < keepTo) sample.values.push(value);
}

/** Returns how many values may have been kept by the end of the part with this number, from 0. */
export function keepTo(part: number): number {
  return mostValues * (part + 1);
}

/** V8 copies shorter parts of a text anyway. */
const shortestPart = 13;

/** Copies the values: they are parts of the text of a whole sample, which would stay in memory. */
export function detachValues({ values }: ColumnSample): void {
  for (const [index, value] of values.entries())
    if (value.length >= shortestPart) values[index] = Buffer.from(value, "utf16le").toString("utf16le");
}

/**
 * Returns a sample of a column of this name with the counts of another one, and none of its values. Both have one set
 * of hashes: nothing may be counted in the other one any more.
 */
export function takeCounts({ content, records }: ColumnSample, name: string): ColumnSample {
  return { ...newColumnSample(name), content: { ...content }, records };
}

/** Adds the counts of another sample of the same column. */
export function addCounts(into: ColumnSample, from: ColumnSample): void {
  for (const name of Object.keys(from.content) as (keyof ContentCounts)[]) {
    const count = from.content[name];
    if (typeof count === "number")
      (into.content as unknown as Record<string, number>)[name] = Number(into.content[name]) + count;
  }
  for (const hash of from.content.seen) if (into.content.seen.size < mostSeen) into.content.seen.add(hash);
  into.content.distinct = into.content.seen.size;
  into.records += from.records;
}
