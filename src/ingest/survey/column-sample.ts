// What a survey keeps of a column: counts, and a few values until it has ended (for `inspect`, longer), in memory only.
import { isSettledByName } from "../../record/columns/column-meaning.js";
import { countContent, newContentCounts, type ContentCounts } from "../../record/columns/content.js";

/** So many values are kept of each part of a source. */
const mostValues = 200;
const mostSeen = 4096;

export interface ColumnSample {
  /** Of a column that its name settles only how many values there are, and how many of them are blank. */
  readonly content: ContentCounts;
  readonly isSettled: boolean;
  /** Records in which the column is exposed. */
  records: number;
  /** The number of the record that was counted last. */
  lastRecord: number;
  /** Some of the values that are not blank. */
  readonly values: string[];
}

/** For a column of this name, or for several columns. What a dotted name becomes is not known before all sources are surveyed. */
export function newColumnSample(name?: string): ColumnSample {
  const isSettled = name !== undefined && !name.includes(".") && isSettledByName(name);
  return { content: newContentCounts(), isSettled, records: 0, lastRecord: -1, values: [] };
}

/** Counts one value of the record with the number `record`; a value may be kept until there are `keepTo`. */
export function addValue(sample: ColumnSample, value: string, isBlank: boolean, record: number, keepTo: number): void {
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

/** How many values there may be in the part with this number, from 0. */
export function keepTo(part: number): number {
  return mostValues * (part + 1);
}

/** Adds what was counted of the same column elsewhere. */
export function addSample(into: ColumnSample, from: ColumnSample): void {
  for (const name of Object.keys(from.content) as (keyof ContentCounts)[]) {
    const count = from.content[name];
    if (typeof count === "number") (into.content as unknown as Record<string, number>)[name] = Number(into.content[name]) + count;
  }
  for (const hash of from.content.seen) if (into.content.seen.size < mostSeen) into.content.seen.add(hash);
  into.content.distinct = into.content.seen.size;
  into.records += from.records;
  into.values.push(...from.values);
}
