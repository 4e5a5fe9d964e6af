// The fields by which the profiles of two indexes are compared: each column by its name, and each data
// class, because another dump often calls the same thing by another name.
import { severalPeople } from "../format/column-set.js";
import type { Column, Metadata } from "../format/metadata.js";
import type { FieldsOfColumns } from "../kernel/tables/table-feed.js";

/** A column or a data class that at least one of two indexes has. */
export interface ComparedField {
  name: string;
  /** Data class of a column; of a class its own name. */
  class: string | null;
  isClass: boolean;
  /** Whether the indexes have it. */
  inA: boolean;
  inB: boolean;
}

/** The fields of two indexes. Field number i + 1 of the kernel is `fields[i]`. */
export interface FieldPlan {
  fields: ComparedField[];
  a: FieldsOfColumns;
  b: FieldsOfColumns;
}

/** Plans the fields: the columns of B in their order, those that only A has, then the classes. */
export function planFields(a: Metadata, b: Metadata): FieldPlan {
  const shown = ({ columns }: Metadata): Column[] =>
    columns.filter(({ name }) => name !== severalPeople).toSorted((x, y) => x.position - y.position);
  const columns = new Map<string, ComparedField>();
  const classes = new Map<string, ComparedField>();
  for (const [side, list] of [
    ["inB", shown(b)],
    ["inA", shown(a)],
  ] as const)
    for (const { name, class: dataClass } of list) {
      const field = { name, class: dataClass, isClass: false, inA: false, inB: false };
      noted(columns, field)[side] = true;
      if (dataClass !== null) noted(classes, { ...field, name: dataClass, isClass: true })[side] = true;
    }
  const fields = [...columns.values(), ...classes.values()];
  const numbers = new Map(fields.map((field, index) => [keyOf(field), index + 1]));
  const numberOf = (name: string, isClass: boolean): number[] => {
    const number = numbers.get(keyOf({ name, isClass }));
    return number === undefined ? [] : [number];
  };
  const fieldsOf = ({ columns, otherColumns }: Metadata): FieldsOfColumns => [
    ...columns.map(({ name, class: dataClass }) =>
      // The fields of a record of several people may be another's.
      name === severalPeople
        ? [0]
        : [...numberOf(name, false), ...(dataClass === null ? [] : numberOf(dataClass, true))],
    ),
    ...(otherColumns === null ? [] : [[]]),
  ];
  return { fields, a: fieldsOf(a), b: fieldsOf(b) };
}

function noted(known: Map<string, ComparedField>, field: ComparedField): ComparedField {
  const found = known.get(field.name) ?? field;
  known.set(field.name, found);
  return found;
}

function keyOf({ name, isClass }: Pick<ComparedField, "name" | "isClass">): string {
  return `${isClass ? "class" : "column"} ${name}`;
}
