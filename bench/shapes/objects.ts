// Shapes of NDJSON: objects, and how they are written.
import type { Person } from "./person.js";
import type { Seen, Shape, ShapeRecord } from "./shape.js";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export interface ObjectShape extends Partial<
  Omit<Shape, "name" | "what" | "start" | "hasHeader" | "record">
> {
  name: string;
  what: string;
  object: (person: Person) => { value: { readonly [name: string]: Json }; seen: readonly Seen[] };
  /** JSON.stringify if not set. */
  write?: (value: Json) => string;
  lineEnd?: string;
  before?: string;
  /** The path as a column of the index, where names in it are values. */
  columnOf?: (path: string) => string;
  /** Writes some records otherwise; undefined leaves one as it is. */
  change?: (record: ShapeRecord, person: Person) => ShapeRecord | undefined;
}

/** A shape of NDJSON. */
export function objects(options: ObjectShape): Shape {
  const {
    object,
    write = JSON.stringify,
    lineEnd = "\n",
    before = "",
    columnOf = String,
    change,
    ...others
  } = options;
  return {
    extension: "ndjson",
    ...others,
    hasHeader: true,
    start: before,
    record(person) {
      const { value, seen } = object(person);
      const exposed = new Set<string>();
      collectPaths(value, "", (path) => exposed.add(columnOf(path)));
      const record = { text: write(value) + lineEnd, seen, columns: [...exposed] };
      return change?.(record, person) ?? record;
    },
  };
}

/** Dotted paths of what is not blank; array indices are dropped. */
function collectPaths(value: Json, path: string, add: (path: string) => void): void {
  if (typeof value !== "object") {
    if (value !== "") add(path);
  } else if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) collectPaths(item, path, add);
  } else if (value !== null) {
    for (const [name, item] of Object.entries(value))
      collectPaths(item, path === "" ? name : `${path}.${name}`, add);
  }
}
