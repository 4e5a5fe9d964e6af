// Names for the columns of a CSV source without a header: by what stands in them (docs/reading.md, "Files without a header").
import type { Kind } from "../../format/kinds.js";
import { decideMeanings } from "../../record/columns/column-meaning.js";
import type { ColumnSample } from "./column-sample.js";
import { columnsOfPhoneDigits } from "./digit-columns.js";
import type { SourceSample } from "./sample-csv.js";
import type { CsvPlan } from "../source-plan.js";

const nameOfKind: Partial<Record<Kind, string>> = { email: "email", phone: "phone", username: "username" };

/**
 * The columns of a source without a header that follow one of e-mail addresses: what looks like user names there may be
 * secrets, as in `someone@example.com,secret7`.
 */
export function columnsBesideAddress({ hasHeader, names }: CsvPlan, { columns }: SourceSample): Set<string> {
  if (hasHeader || names === null) return new Set();
  const meanings = decideMeanings([...columns].map(([name, { content }]) => ({ name, content })));
  const address = names.findIndex((name) => meanings.get(name)?.kind === "email");
  return new Set(address < 0 ? [] : names.slice(address + 1));
}

/**
 * Gives the columns of a source without a header their names: `email`, `phone`, `username` by their values, `password` for
 * the second column of a list of addresses and secrets; the others stay `column N`. Of several alike the second is `email 2`.
 */
export async function nameColumns(plan: CsvPlan, sample: SourceSample): Promise<{ plan: CsvPlan; sample: SourceSample }> {
  const places = plan.names ?? [];
  const meanings = decideMeanings(
    [...sample.columns].map(([name, { content }]) => ({ name, content })),
    columnsBesideAddress(plan, sample),
  );
  const kinds = places.map((place) => meanings.get(place)?.kind ?? null);
  const unknown = new Map([...sample.columns].filter(([name]) => kinds[places.indexOf(name)] === null));
  for (const name of await columnsOfPhoneDigits(unknown, kinds.includes("phone"))) kinds[places.indexOf(name)] = "phone";
  const taken = new Map<string, number>();
  const names = places.map((place, index) => {
    const kind = kinds[index];
    const isSecret = plan.listColumns === 2 && index === 1;
    const name = isSecret ? "password" : kind === null || kind === undefined ? undefined : nameOfKind[kind];
    if (name === undefined) return place;
    const number = (taken.get(name) ?? 0) + 1;
    taken.set(name, number);
    return number === 1 ? name : `${name} ${number}`;
  });
  const columns = new Map<string, ColumnSample>();
  places.forEach((place, index) => {
    const column = sample.columns.get(place);
    if (column !== undefined) columns.set(names[index] ?? place, column);
  });
  return { plan: { ...plan, names }, sample: { ...sample, columns } };
}
