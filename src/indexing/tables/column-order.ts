// The order of columns on disk: by the bytes of their names, so that it does not depend on the
// dump.
import { compareUtf8 } from "../../format/column-set.js";
import type { Column } from "../../format/metadata.js";
import { otherColumn, type ColumnTable } from "../../ingest/columns.js";

/** The columns as the metadata lists them, and the bit of each build column number. */
export interface ColumnOrder {
  columns: Column[];
  /** Bits of a column set, including "other columns". */
  columnBits: number;
  /** Bit of each build column number. */
  columnMap: Uint16Array;
}

/**
 * Orders the columns of a finished build. `exposed` counts records by build column number. Columns
 * whose names turned out to be values become one column. Records that had several of them can no
 * longer be told apart, so its count is the sum, capped at `records`.
 */
export function orderColumns(table: ColumnTable, exposed: Float64Array, records: number): ColumnOrder {
  const byName = new Map<string, Column>();
  for (const { name, number, kind, class: dataClass } of table.columns) {
    const count = exposed[number] ?? 0;
    const stored = table.storedName(name, count === 0);
    const column = byName.get(stored);
    if (column === undefined)
      byName.set(stored, { name: stored, position: byName.size, class: dataClass, kind, exposed: count });
    else column.exposed = Math.min(records, column.exposed + count);
  }
  if (table.plannedNames !== undefined) placeAsPlanned([...byName.values()], table.plannedNames);
  const columns = [...byName.values()].toSorted((a, b) => compareUtf8(a.name, b.name));
  const bits = new Map(columns.map(({ name }, bit) => [name, bit]));
  const hasOther = table.otherRegionCodes > 0;
  const columnMap = new Uint16Array(hasOther ? otherColumn + 1 : table.columns.length);
  for (const { name, number } of table.columns)
    columnMap[number] = bits.get(table.storedName(name, (exposed[number] ?? 0) === 0)) ?? 0;
  if (hasOther) columnMap[otherColumn] = columns.length;
  return { columns, columnBits: columns.length + (hasOther ? 1 : 0), columnMap };
}

/** Gives columns the positions that they have in all parts of the plan; those it does not know come last. */
function placeAsPlanned(columns: readonly Column[], planned: readonly string[]): void {
  const positions = new Map(planned.map((name, position) => [name, position]));
  let next = planned.length;
  for (const column of columns) column.position = positions.get(column.name) ?? next++;
}
