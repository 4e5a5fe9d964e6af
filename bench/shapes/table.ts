// Shapes of CSV: columns, and how their values are written.
import type { Cell } from "./cell.js";
import type { Person } from "./person.js";
import type { Seen, Shape, ShapeRecord } from "./shape.js";

export type Column = readonly [name: string, cell: (person: Person) => Cell];

/** What is quoted: fields that need it, all, all but numbers, or none. */
type Quoting = "needed" | "all" | "strings" | "none";

/** Columns beyond these are counted as one. */
const trackedColumns = 255;
export const otherColumns = "other columns";

export interface TableShape extends Partial<Omit<Shape, "name" | "what" | "start" | "hasHeader" | "record">> {
  name: string;
  what: string;
  columns: readonly Column[];
  delimiter?: string;
  quote?: string;
  quoting?: Quoting;
  lineEnd?: string;
  hasHeader?: boolean;
  /** Before the header: a byte order mark. */
  before?: string;
  /** Writes some records otherwise; undefined leaves one as it is. */
  change?: (record: ShapeRecord, person: Person) => ShapeRecord | undefined;
}

/** A shape of CSV. */
export function table(options: TableShape): Shape {
  const {
    columns,
    delimiter = ",",
    quote = '"',
    quoting = "needed",
    lineEnd = "\n",
    hasHeader = true,
    before = "",
    change,
    ...others
  } = options;
  const write = fieldWriter(delimiter, quote, quoting);
  const names = columns.map(([name], index) =>
    index >= trackedColumns ? otherColumns : hasHeader ? name : `column ${index + 1}`,
  );
  return {
    extension: "csv",
    ...others,
    hasHeader,
    dialect: { delimiter, quote },
    start: before + (hasHeader ? columns.map(([name]) => write(name)).join(delimiter) + lineEnd : ""),
    record(person) {
      const fields: string[] = [];
      const seen: Seen[] = [];
      const exposed = new Set<string>();
      for (let index = 0; index < columns.length; index++) {
        const cell = (columns[index] as Column)[1](person);
        fields.push(write(cell.text));
        seen.push(...cell.seen);
        if (!cell.isBlank) exposed.add(names[index] as string);
      }
      const record = { text: fields.join(delimiter) + lineEnd, seen, columns: [...exposed] };
      return change?.(record, person) ?? record;
    },
  };
}

function fieldWriter(delimiter: string, quote: string, quoting: Quoting): (text: string) => string {
  const quoted = (text: string): string => quote + text.replaceAll(quote, quote + quote) + quote;
  if (quoting === "none") return (text) => text;
  if (quoting === "all") return quoted;
  if (quoting === "strings")
    return (text) => (text === "" || /^\d+(?:\.\d+)?$/u.test(text) ? text : quoted(text));
  return (text) =>
    text.includes(delimiter) || text.includes(quote) || /[\r\n]/u.test(text) ? quoted(text) : text;
}
