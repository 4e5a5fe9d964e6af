// What is not exposed beside an identifier, said only where it is certain.
import type { Exposure } from "./answer.js";
import { otherColumnsName } from "./search.js";
import type { Metadata } from "../format/metadata.js";
import type { DataClass } from "../record/columns/data-classes.js";

/** What must be known of an index to say so. */
export type ColumnFacts = Pick<Metadata, "columns" | "coverage" | "kinds">;

interface Absentee {
  word: string;
  /** Classes of which one filled column is enough to say nothing. */
  classes: readonly DataClass[];
  kind?: Exposure["kind"];
}

// What people fear for most, in the order in which it is said.
const absentees: readonly Absentee[] = [
  { word: "password", classes: ["Passwords", "Historical passwords", "Password hints", "PINs"] },
  { word: "phone number", classes: ["Phone numbers", "Partial phone numbers"], kind: "phone" },
  { word: "e-mail address", classes: ["Email addresses", "Recovery email addresses"], kind: "email" },
  { word: "home address", classes: ["Physical addresses", "Latitude and longitude pairs", "Delivery instructions"] },
  { word: "date of birth", classes: ["Dates of birth", "Partial dates of birth", "Years of birth", "Ages"] },
  {
    word: "card or bank account",
    classes: ["Credit cards", "Credit card CVV", "Partial credit card data", "Payment methods", "Bank account numbers"],
  },
  {
    word: "ID number",
    classes: ["Government issued IDs", "Partial government issued IDs", "Passport numbers", "Driver’s licenses", "Social security numbers"],
  },
];

/**
 * Words for what no record of an exposure has in a field of its own, such as "phone number". None unless the whole dump could be read,
 * no exposed column is among the "other columns", and the class of each exposed column is known.
 */
export function absentFields(exposure: Pick<Exposure, "kind" | "records" | "columns">, facts: ColumnFacts | undefined): string[] {
  const { kind, records, columns } = exposure;
  if (facts === undefined || facts.coverage !== 1 || records === 0 || columns.includes(otherColumnsName)) return [];
  const classes = new Set<string>();
  for (const name of columns) {
    const known = facts.columns.find((column) => column.name === name)?.class ?? null;
    if (known === null) return [];
    classes.add(known);
  }
  return absentees.flatMap((one) => {
    if (one.kind === kind || one.classes.some((dataClass) => classes.has(dataClass))) return [];
    // Where a kind has entries and no column, its values stand in columns of other classes.
    if (one.kind !== undefined && facts.kinds[one.kind]?.hasColumn === false) return [];
    return [one.word];
  });
}
