// What a dump holds, by identifier: the exposed columns and the number of its records. Of a large dump only what is asked for.
import { absentRecordsOf, type DumpSize } from "./shape-dump.js";
import type { Seen, Shape, ShapeKind, ShapeRecord } from "./shape.js";

/** An identifier, the columns that are exposed in one of its records, and how many these are. */
export interface TrueExposure {
  kind: ShapeKind;
  canonical: string;
  columns: ReadonlySet<string>;
  records: number;
}

const nameOf = ([kind, canonical]: Seen): string => `${kind} ${canonical}`;

/** Some of the identifiers in a dump of this many records, spread over it, with all their records. Iterates twice. */
export function presentIn(records: Iterable<ShapeRecord>, total: number, count: number): TrueExposure[] {
  const wanted = new Map<
    string,
    { kind: ShapeKind; canonical: string; columns: Set<string>; records: number }
  >();
  let n = 0;
  for (const { seen } of records) {
    n += 1;
    if (wanted.size >= (n / total) * count || seen.length === 0) continue;
    // By turns one of each place in the record.
    const one = seen[wanted.size % seen.length] as Seen;
    const name = nameOf(one);
    if (!wanted.has(name))
      wanted.set(name, { kind: one[0], canonical: one[1], columns: new Set(), records: 0 });
  }
  for (const record of records) addRecord(wanted, record);
  return [...wanted.values()];
}

function addRecord(
  wanted: ReadonlyMap<string, { columns: Set<string>; records: number }>,
  { seen, columns, reject }: ShapeRecord,
): void {
  if (reject !== undefined) return;
  // A key counts once for its record.
  const met = new Set<unknown>();
  for (const one of seen) {
    const entry = wanted.get(nameOf(one));
    if (entry === undefined || met.has(entry)) continue;
    met.add(entry);
    entry.records += 1;
    for (const column of columns) entry.columns.add(column);
  }
}

/** Identifiers of the same looks that do not stand in the dump. */
export function absentFrom(shape: Shape, size: DumpSize, count: number): Seen[] {
  const absent = new Map<string, Seen>();
  let tried = 0;
  for (const { seen } of absentRecordsOf(shape, size)) {
    // Fictitious numbers that are kept for this are not many.
    if (absent.size >= count || tried++ > 4 * count) break;
    const one = seen[tried % Math.max(1, seen.length)];
    if (one !== undefined) absent.set(nameOf(one), one);
  }
  return [...absent.values()];
}
