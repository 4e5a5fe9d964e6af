// Unites what an index holds of one phone line under several numbers: one exposure, not two.
import type { Exposure } from "./answer.js";

/**
 * Unites two exposures of one line. An exact match outweighs another. A record may hold both
 * numbers, so the records are at least those of either. `names` are those of all columns, in order.
 */
export function unitedExposure(one: Exposure, other: Exposure, names: readonly string[]): Exposure {
  const columns = new Set([...one.columns, ...other.columns]);
  return {
    ...one,
    match: other.match === "exact" ? "exact" : one.match,
    records: Math.max(one.records, other.records),
    columns: names.filter((name) => columns.has(name)),
    classes: [...new Set([...one.classes, ...other.classes])].toSorted(),
    ...(other.severalPeople === true ? { severalPeople: true } : {}),
  };
}
