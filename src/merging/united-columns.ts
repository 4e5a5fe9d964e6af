// The columns of the whole: those of all parts by name, and what each column of a part becomes.
import { compareUtf8 } from "../format/column-set.js";
import type { Column, Metadata } from "../format/metadata.js";
import { collapsedPath } from "../ingest/json-path.js";
import { isKnownColumnName } from "../record/columns/column-meaning.js";

export interface UnitedColumns {
  /** In the order of their names. */
  columns: Column[];
  otherColumns: Metadata["otherColumns"];
  /** For each part, the column bit of the whole that each of its column bits becomes. */
  maps: number[][];
  columnBits: number;
}

/**
 * Unites the columns of parts. Names that turned out to be values in one part are values in all. Of
 * columns without bits of their own, the number is that of the part that has most of them.
 */
export function uniteColumns(parts: readonly Metadata[]): UnitedColumns {
  const starred = new Set(parts.flatMap(({ plan }) => plan?.starred ?? []));
  const records = parts.reduce((sum, part) => sum + part.records, 0);
  const empty = emptyNames(parts);
  const nameOf = (name: string): string => collapsedPath(name, starred, isKnownColumnName, empty.has(name));
  const byName = new Map<string, Column>();
  for (const { columns } of parts) {
    const ordered = columns.toSorted((a, b) => a.position - b.position);
    for (const column of ordered) {
      const name = nameOf(column.name);
      const known = byName.get(name);
      if (known === undefined) byName.set(name, { ...column, name });
      else {
        known.exposed = Math.min(records, known.exposed + column.exposed);
        known.position = Math.min(known.position, column.position);
      }
    }
  }
  const hasPlan = parts.every(({ plan }) => plan !== undefined);
  const inOrder = [...byName.values()];
  // Positions of a plan hold for all parts; others follow the order of the parts.
  const shown = hasPlan ? inOrder.toSorted((a, b) => a.position - b.position) : inOrder;
  shown.forEach((column, position) => {
    if (!hasPlan) column.position = position;
  });
  const columns = inOrder.toSorted((a, b) => compareUtf8(a.name, b.name));
  const bits = new Map(columns.map(({ name }, bit) => [name, bit]));
  const others = parts.flatMap(({ otherColumns }) => otherColumns ?? []);
  const otherColumns =
    others.length === 0
      ? null
      : {
          count: Math.max(...others.map(({ count }) => count)),
          exposed: others.reduce((sum, { exposed }) => sum + exposed, 0),
        };
  return {
    columns,
    otherColumns,
    maps: parts.map((part) => [
      ...part.columns.map(({ name }) => bits.get(nameOf(name)) ?? 0),
      ...(part.otherColumns === null ? [] : [columns.length]),
    ]),
    columnBits: columns.length + (otherColumns === null ? 0 : 1),
  };
}

/** Returns the names of the columns that have no value in any part. */
function emptyNames(parts: readonly Metadata[]): Set<string> {
  const exposed = new Map<string, number>();
  for (const { columns } of parts)
    for (const { name, exposed: count } of columns) exposed.set(name, (exposed.get(name) ?? 0) + count);
  return new Set([...exposed].flatMap(([name, count]) => (count === 0 ? [name] : [])));
}
