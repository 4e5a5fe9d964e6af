// Compares the counts of a column's values with the number of values.
import type { ContentCounts } from "./content.js";

/** Number of distinct values from which on they are not counted. */
const mostDistinct = 4_096;
/** So few values mean something only where they are this share of all. */
const fewValues = 8;
const usualShare = 0.25;

/** Returns true if `number` is at least this share of the non-blank values. */
export function isMostly(counts: ContentCounts, number: number, share = 0.5): boolean {
  const filled = counts.values - counts.blank;
  return filled > 0 && number >= share * filled;
}

/** Returns true if at least this share of the non-blank values are distinct. */
export function isDistinct(counts: ContentCounts, share: number): boolean {
  return counts.distinct >= share * Math.min(counts.values - counts.blank, mostDistinct);
}

/** Returns true if at least nine tenths of the non-blank values are distinct. */
export function isNearlyUnique(counts: ContentCounts): boolean {
  return isDistinct(counts, 0.9);
}

/**
 * Returns true if a column has so few values, and so many blank ones, that they may all belong to the
 * column beside it.
 */
export function isNearlyBlank(counts: ContentCounts): boolean {
  const filled = counts.values - counts.blank;
  return filled < fewValues && filled < usualShare * counts.values;
}
