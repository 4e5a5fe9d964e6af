// Counts addresses and numbers that stand in a column without a name for them while the column that is named
// for them holds something else: their rows are shifted, and say nothing about the column
// (docs/reading.md, "Rows that are a field short or long").
import { meaningByName } from "../../../record/columns/column-meaning.js";
import type { ColumnSample } from "../column-sample.js";
import { plainForms } from "./other-kinds.js";

/** Share of a named column's values that may be something else before its name is doubted. */
const mostOthers = 0.5;

/** Returns true for values that are certainly no address, or no number. */
const areOther = {
  email: (value: string): boolean => !value.includes("@", 1),
  phone: (value: string): boolean => !/\d/u.test(value),
} as const;

/** A column that is named for a kind, its values, and those that are something else. */
interface NamedColumn {
  readonly index: number;
  readonly kind: keyof typeof areOther;
  values: number;
  others: number;
  /** By column: values of the kind in records in which this column holds something else. */
  readonly displaced: Map<ColumnSample, number>;
}

export class DisplacedValues {
  readonly #named: NamedColumn[] = [];
  readonly #open: { index: number; column: ColumnSample }[] = [];
  readonly #isBlank: (value: string) => boolean;

  /** Takes the columns of the fields in order, and all columns by name. */
  constructor(
    fields: readonly ColumnSample[],
    columns: ReadonlyMap<string, ColumnSample>,
    isBlank: (value: string) => boolean,
  ) {
    this.#isBlank = isBlank;
    const names = new Map([...columns].map(([name, column]) => [column, name]));
    fields.forEach((column, index) => {
      const { kind } = column.isSettled ? meaningByName(names.get(column) ?? "") : { kind: null };
      if (kind === "email" || kind === "phone")
        this.#named.push({ index, kind, values: 0, others: 0, displaced: new Map() });
      else if (!column.isSettled) this.#open.push({ index, column });
    });
  }

  /** Looks at the fields of one record. */
  note(fields: readonly string[]): void {
    for (const named of this.#named) {
      const value = fields[named.index] ?? "";
      if (value === "") continue;
      named.values += 1;
      if (!areOther[named.kind](value) || this.#isBlank(value)) continue;
      named.others += 1;
      for (const { index, column } of this.#open)
        if (plainForms[named.kind].test(fields[index] ?? ""))
          named.displaced.set(column, (named.displaced.get(column) ?? 0) + 1);
    }
  }

  /** Leaves the displaced values out of the counts of their columns. */
  end(): void {
    for (const { kind, values, others, displaced } of this.#named) {
      if (others > mostOthers * values) continue;
      const count = kind === "email" ? "emails" : "internationalPhones";
      for (const [{ content }, number] of displaced) content[count] = Math.max(0, content[count] - number);
    }
  }
}
