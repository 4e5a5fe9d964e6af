// The order of columns on disk: by their names' bytes, so that it does not depend on where a dump puts them.
import { compareUtf8 } from "../format/column-set.js";
import type { Column } from "../format/metadata.js";
import { otherColumn, type ColumnTable } from "../ingest/columns.js";

/** The columns as the metadata lists them, and where each build column number goes. */
export interface ColumnOrder {
  columns: Column[];
  /** Bits of a column set, "other columns" included. */
  columnBits: number;
  /** Bit of each build column number. */
  columnMap: Uint16Array;
}

/** Orders the columns of a finished build; `exposed` counts records by build column number. */
export function orderColumns(table: ColumnTable, exposed: Float64Array): ColumnOrder {
  const sorted = table.columns.toSorted((a, b) => compareUtf8(a.name, b.name));
  const hasOther = table.otherNames > 0;
  const columnMap = new Uint16Array(hasOther ? otherColumn + 1 : sorted.length);
  sorted.forEach((column, bit) => {
    columnMap[column.number] = bit;
  });
  if (hasOther) columnMap[otherColumn] = sorted.length;
  const columns = sorted.map(({ name, number, kind, class: dataClass }) => ({
    name,
    position: number,
    class: dataClass,
    kind,
    exposed: exposed[number] ?? 0,
  }));
  return { columns, columnBits: table.columnBits, columnMap };
}
