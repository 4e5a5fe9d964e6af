// Renders one dataset in which a person was found: what is known about it, how the person was
// found, and what is exposed.
import type { Dataset, Metadata } from "../../format/metadata.js";
import type { Exposure } from "../../lookup/answer.js";
import { absentFields } from "../../lookup/absent-fields.js";
import { cleanText } from "../terminal/clean-text.js";
import { kindWords } from "./explain-text.js";
import { renderField, wrapText } from "../terminal/table.js";
import { count, share } from "../terminal/numbers.js";
import type { Colors } from "../terminal/terminal.js";

/** The part of an index's metadata that answers show. */
export type DatasetInfo = Pick<Metadata, "dataset" | "columns" | "coverage" | "kinds">;

const statusWords: Readonly<Record<string, string>> = {
  verified: "verified: the data is known to be real",
  unverified: "unverified: nobody has confirmed that the data is real",
  disputed: "disputed: its origin or authenticity is contested",
};

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** A dataset in which somebody was found, rendered. */
interface RenderedDataset {
  name: string;
  date: string | null;
  /** All that is said of it but its name and date. */
  fields: string[];
}

/**
 * Returns the lines for the exposures in each dataset, one paragraph each. Datasets of which the same is
 * said share a paragraph. The metadata of a dataset, by its name, may be missing.
 */
export function renderExposures(
  exposures: readonly Exposure[],
  infos: ReadonlyMap<string, DatasetInfo>,
  { colors, width }: { colors: Colors; width: number },
): string[][] {
  const byFields = new Map<string, RenderedDataset[]>();
  for (const dataset of new Set(exposures.map((exposure) => exposure.dataset))) {
    const rendered = renderDataset(
      exposures.filter((exposure) => exposure.dataset === dataset),
      infos.get(dataset),
      width,
    );
    const said = rendered.fields.join("\n");
    byFields.set(said, [...(byFields.get(said) ?? []), rendered]);
  }
  return Array.from(byFields.values(), (datasets) => {
    const [first, ...others] = datasets;
    if (first === undefined) return [];
    const isOne = others.length === 0;
    const dates = isOne ? (first.date === null ? [] : [first.date]) : [];
    return [
      ...wrapText(isOne ? first.name : sameText(datasets.length), width, "").map((line) => colors.bold(line)),
      ...(isOne ? [] : renderField("Datasets", [datasets.map(withDate).join("; ")], width)),
      ...renderField("Date", dates, width),
      ...first.fields,
    ];
  });
}

function sameText(datasets: number): string {
  return `${datasets} datasets with the same answer`;
}

function withDate({ name, date }: RenderedDataset): string {
  return date === null ? name : `${name}, ${date}`;
}

function renderDataset(
  exposures: readonly Exposure[],
  info: DatasetInfo | undefined,
  width: number,
): RenderedDataset {
  const field = (label: string, texts: readonly string[]): string[] => renderField(label, texts, width);
  const { breachDate = null, status = null, source = null } = info?.dataset ?? {};
  const [first] = exposures;
  return {
    name: nameWith(first?.title ?? null, first?.dataset ?? ""),
    date: breachDate === null ? null : dateInWords(cleanText(breachDate)),
    fields: [
      ...(status === null ? [] : field("Status", [statusWords[status] ?? cleanText(status)])),
      ...(source === null ? [] : field("Source", [cleanText(source)])),
      ...exposures.flatMap((exposure) => [
        ...field("Found by", [howFound(exposure)]),
        ...field("Exposed", exposedFields(exposure, info)),
      ]),
      ...field("Not exposed", absenceOf(exposures, info)),
      ...(info === undefined || info.coverage === 1
        ? []
        : field("Coverage", [
            `${share(info.coverage)} of the dump could be read: more may be exposed than is shown`,
          ])),
    ],
  };
}

/** Returns the dataset's title and name. */
export function nameWith(title: Dataset["title"], name: string): string {
  return cleanText(title === null || title === name ? name : `${title} (${name})`);
}

function howFound({ kind, match, records, columns, severalPeople }: Exposure): string {
  if (match === "mention") {
    const where = records === 1 ? "one record" : `${count(records)} records`;
    return `a mention: the ${kindWords[kind]} stands in the text of ${columns.map(cleanText).join(", ")}, in ${where}, perhaps of ${records === 1 ? "somebody else" : "other people"}`;
  }
  const isAlias = match === "alias";
  // The other spelling is a value of the dump, so it is not shown.
  const by = isAlias
    ? "an alias of this address, another spelling that reaches the same mailbox"
    : match === "variant"
      ? "another number of this line, from before or after its numbering plan changed"
      : `${kindWords[kind]}, exact match`;
  if (records === 0) return `${by}, in a record that could not be read`;
  if (records === 1)
    return severalPeople === true
      ? `${by}, in a record that holds several people: some of the fields may be another's`
      : `${by}, in one record`;
  const whose = isAlias ? "including those with this spelling" : "of several people";
  return `${by}, in ${count(records)} records, perhaps ${whose}: not every record need have every field`;
}

function exposedFields(
  { kind, match, records, columns, classes }: Exposure,
  info: DatasetInfo | undefined,
): string[] {
  if (match === "mention") return [`the ${kindWords[kind]}; the other fields belong to the record's owner`];
  if (records === 0) return [`the ${kindWords[kind]}; other exposed fields are unknown`];
  if (info === undefined) return [columns.join(", "), ...classes].map(cleanText);
  const byClass = new Map<string, string[]>();
  for (const name of columns) {
    const dataClass = info.columns.find((column) => column.name === name)?.class ?? "Other fields";
    byClass.set(dataClass, [...(byClass.get(dataClass) ?? []), name]);
  }
  return Array.from(byClass, ([dataClass, names]) => cleanText(`${dataClass} (${names.join(", ")})`));
}

/** Returns the fields that no exposure has: an exposure by another kind may have more fields. */
function absenceOf(exposures: readonly Exposure[], info: DatasetInfo | undefined): string[] {
  const [first = [], ...others] = exposures.map((exposure) => absentFields(exposure, info));
  const words = first.filter((word) => others.every((other) => other.includes(word)));
  // The text is about these records, not the dataset: another record of the same person may lack
  // this identifier but have the fields missing here.
  const where = exposures.length === 1 && exposures[0]?.records === 1 ? "in this record" : "in these records";
  return words.length === 0 ? [] : [`no ${words.join(", no ")} ${where}`];
}

/**
 * Formats `2026-01-15` as `15 January 2026`, `2026-01` as `January 2026`; returns other text
 * unchanged.
 */
function dateInWords(date: string): string {
  const [, year = "", month = "", day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(date) ?? [];
  const name = months[Number(month) - 1];
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
