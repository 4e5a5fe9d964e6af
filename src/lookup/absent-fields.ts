// Names the common fields that are certainly not exposed alongside an identifier.
import type { Exposure } from "./answer.js";
import { holdsWholeDump, otherColumnsName } from "./search.js";
import type { Metadata } from "../format/metadata.js";
import type { DataClass } from "../record/columns/data-classes.js";

/** The metadata that this decision needs. */
export type AbsenceMetadata = Pick<Metadata, "columns" | "coverage" | "kinds" | "damaged" | "plan">;

/** The fields that people worry about most. */
export type AbsentField = "password" | "phone" | "email" | "address" | "birth" | "account" | "papers";

interface Absentee {
  field: AbsentField;
  /** The field is dropped as soon as a column of one of these classes is exposed. */
  classes: readonly DataClass[];
  kind?: Exposure["kind"];
}

// In the order in which answers list them.
const absentees: readonly Absentee[] = [
  { field: "password", classes: ["Passwords", "Historical passwords", "Password hints", "PINs"] },
  { field: "phone", classes: ["Phone numbers", "Partial phone numbers"], kind: "phone" },
  { field: "email", classes: ["Email addresses", "Recovery email addresses"], kind: "email" },
  {
    field: "address",
    classes: ["Physical addresses", "Latitude and longitude pairs", "Delivery instructions"],
  },
  { field: "birth", classes: ["Dates of birth", "Partial dates of birth", "Years of birth", "Ages"] },
  {
    field: "account",
    classes: [
      "Credit cards",
      "Credit card CVV",
      "Partial credit card data",
      "Payment methods",
      "Bank account numbers",
    ],
  },
  {
    field: "papers",
    classes: [
      "Government issued IDs",
      "Partial government issued IDs",
      "Passport numbers",
      "Driver’s licenses",
      "Social security numbers",
    ],
  },
];

/**
 * Returns the fields that no record of the exposure has a column for. Returns none unless the whole dump was
 * read, no exposed column is among the "other columns", and every exposed column has a known class.
 */
export function absentFields(
  exposure: Pick<Exposure, "kind" | "match" | "records" | "columns">,
  metadata: AbsenceMetadata | undefined,
): AbsentField[] {
  const { kind, match, records, columns } = exposure;
  // The columns of a mention are not those of its record.
  if (
    match === "mention" ||
    metadata === undefined ||
    metadata.coverage !== 1 ||
    !holdsWholeDump(metadata) ||
    records === 0 ||
    columns.includes(otherColumnsName)
  )
    return [];
  const classes = new Set<string>();
  for (const name of columns) {
    const dataClass = metadata.columns.find((column) => column.name === name)?.class ?? null;
    if (dataClass === null) return [];
    classes.add(dataClass);
  }
  return absentees.flatMap((one) => {
    if (one.kind === kind || one.classes.some((dataClass) => classes.has(dataClass))) return [];
    // A kind with entries but no column has its values in columns of other classes.
    if (one.kind !== undefined && metadata.kinds[one.kind]?.hasColumn === false) return [];
    return [one.field];
  });
}
