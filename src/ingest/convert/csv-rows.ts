// Writes rows of CSV for tables that come from objects.

/** Returns a line of CSV: each value in quotes, or nothing for null. */
export function csvLine(values: readonly (string | null)[]): string {
  return `${values.map((value) => (value === null ? "" : `"${value.replaceAll('"', '""')}"`)).join(",")}\n`;
}
