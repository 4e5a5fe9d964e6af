// Names the columns of a CSV source without a header by their content
// (docs/reading.md, "Files without a header").
import type { Kind } from "../../format/kinds.js";
import { decideMeanings } from "../../record/columns/column-meaning.js";
import type { ColumnSample } from "./column-sample.js";
import { columnsOfPhoneDigits } from "./digit-columns.js";
import type { SourceSample } from "./sample-csv.js";
import type { CsvPlan } from "../source-plan.js";

const nameOfKind: Partial<Record<Kind, string>> = { email: "email", phone: "phone", username: "username" };

/**
 * Returns the columns of a source without a header that follow a column of e-mail addresses. Words
 * there that look like user names may be secrets, as in `someone@example.com,secret7`.
 */
export function columnsBesideAddress({ hasHeader, names }: CsvPlan, { columns }: SourceSample): Set<string> {
  if (hasHeader || names === null) return new Set();
  const meanings = decideMeanings([...columns].map(([name, { content }]) => ({ name, content })));
  const address = names.findIndex((name) => meanings.get(name)?.kind === "email");
  return new Set(address < 0 ? [] : names.slice(address + 1));
}

/**
 * Names the columns of a source without a header: `email`, `phone` and `username` by their values,
 * `password` for the second column of a list of addresses and secrets; the others stay `column N`.
 * The second of several equal names is `email 2`.
 */
export async function nameColumns(
  plan: CsvPlan,
  sample: SourceSample,
): Promise<{ plan: CsvPlan; sample: SourceSample }> {
  const defaultNames = plan.names ?? [];
  const meanings = decideMeanings(
    [...sample.columns].map(([name, { content }]) => ({ name, content })),
    columnsBesideAddress(plan, sample),
  );
  const kinds = defaultNames.map((defaultName) => meanings.get(defaultName)?.kind ?? null);
  const unknown = new Map([...sample.columns].filter(([name]) => kinds[defaultNames.indexOf(name)] === null));
  for (const name of await columnsOfPhoneDigits(unknown, kinds.includes("phone")))
    kinds[defaultNames.indexOf(name)] = "phone";
  const taken = new Map<string, number>();
  const names = defaultNames.map((defaultName, index) => {
    const kind = kinds[index];
    const isSecret = plan.listColumns === 2 && index === 1;
    const name = isSecret ? "password" : kind === null || kind === undefined ? undefined : nameOfKind[kind];
    if (name === undefined) return defaultName;
    const number = (taken.get(name) ?? 0) + 1;
    taken.set(name, number);
    return number === 1 ? name : `${name} ${number}`;
  });
  const columns = new Map<string, ColumnSample>();
  defaultNames.forEach((defaultName, index) => {
    const column = sample.columns.get(defaultName);
    if (column !== undefined) columns.set(names[index] ?? defaultName, column);
  });
  // Those of a header below.
  for (const [name, column] of sample.columns) if (!defaultNames.includes(name)) columns.set(name, column);
  return { plan: { ...plan, names }, sample: { ...sample, columns } };
}
