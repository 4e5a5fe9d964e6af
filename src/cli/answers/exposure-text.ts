// Renders one dataset in which a person was found: what is known about it, how the person was
// found, and what is exposed.
import type { Dataset, Metadata } from "../../format/metadata.js";
import type { Exposure } from "../../lookup/answer.js";
import { absentFields } from "../../lookup/absent-fields.js";
import { cleanText } from "../terminal/clean-text.js";
import { classIn, type AnswerTexts } from "./languages/answer-texts.js";
import { renderField, wrapText } from "../terminal/table.js";
import { count, share } from "../terminal/numbers.js";
import type { Colors } from "../terminal/terminal.js";

/** The part of an index's metadata that answers show. */
export type DatasetInfo = Pick<Metadata, "dataset" | "columns" | "coverage" | "kinds" | "damaged" | "plan">;

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
  { colors, width, texts }: { colors: Colors; width: number; texts: AnswerTexts },
): string[][] {
  const byFields = new Map<string, RenderedDataset[]>();
  for (const dataset of new Set(exposures.map((exposure) => exposure.dataset))) {
    const rendered = renderDataset(
      exposures.filter((exposure) => exposure.dataset === dataset),
      infos.get(dataset),
      { width, texts },
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
      ...wrapText(isOne ? first.name : texts.sameAnswer(datasets.length), width, "").map((line) =>
        colors.bold(line),
      ),
      ...(isOne ? [] : renderField(texts.labels.datasets, [datasets.map(withDate).join("; ")], width)),
      ...renderField(texts.labels.date, dates, width),
      ...first.fields,
    ];
  });
}

function withDate({ name, date }: RenderedDataset): string {
  return date === null ? name : `${name}, ${date}`;
}

function renderDataset(
  exposures: readonly Exposure[],
  info: DatasetInfo | undefined,
  { width, texts }: { width: number; texts: AnswerTexts },
): RenderedDataset {
  const { labels } = texts;
  const field = (label: string, texts: readonly string[]): string[] => renderField(label, texts, width);
  const { breachDate = null, status = null, source = null } = info?.dataset ?? {};
  const [first] = exposures;
  return {
    name: nameWith(first?.title ?? null, first?.dataset ?? ""),
    date: breachDate === null ? null : dateInWords(cleanText(breachDate), texts),
    fields: [
      ...(status === null ? [] : field(labels.status, [texts.statuses[status] ?? cleanText(status)])),
      ...(source === null ? [] : field(labels.source, [cleanText(source)])),
      ...exposures.flatMap((exposure) => [
        ...field(labels.foundBy, [howFound(exposure, texts)]),
        ...field(labels.exposed, exposedFields(exposure, info, texts)),
      ]),
      ...field(labels.notExposed, absenceOf(exposures, info, texts)),
      ...(info === undefined || info.coverage === 1
        ? []
        : field(labels.coverage, [texts.coverage(share(info.coverage))])),
    ],
  };
}

/** Returns the dataset's title and name. */
export function nameWith(title: Dataset["title"], name: string): string {
  return cleanText(title === null || title === name ? name : `${title} (${name})`);
}

function howFound({ kind, match, records, columns, severalPeople }: Exposure, texts: AnswerTexts): string {
  const number = records === 1 ? undefined : count(records);
  if (match === "mention") return texts.mention(kind, columns.map(cleanText).join(", "), number);
  // The other spelling is a value of the dump, so it is not shown.
  const by = match === "alias" ? texts.alias : match === "variant" ? texts.variant : texts.exact(kind);
  if (records === 0) return texts.inUnread(by);
  if (number === undefined) return severalPeople === true ? texts.inOneOfSeveral(by) : texts.inOne(by);
  return texts.inMany(by, number, match === "alias");
}

function exposedFields(
  { kind, match, records, columns, classes }: Exposure,
  info: DatasetInfo | undefined,
  texts: AnswerTexts,
): string[] {
  if (match === "mention") return [texts.onlyMention(kind)];
  if (records === 0) return [texts.onlyUnread(kind)];
  if (info === undefined)
    return [columns.join(", "), ...classes.map((name) => classIn(texts, name))].map(cleanText);
  const byClass = new Map<string, string[]>();
  for (const name of columns) {
    const dataClass = info.columns.find((column) => column.name === name)?.class ?? null;
    const shown = dataClass === null ? texts.otherFields : classIn(texts, dataClass);
    byClass.set(shown, [...(byClass.get(shown) ?? []), name]);
  }
  return Array.from(byClass, ([dataClass, names]) => cleanText(`${dataClass} (${names.join(", ")})`));
}

/** Returns the fields that no exposure has: an exposure by another kind may have more fields. */
function absenceOf(
  exposures: readonly Exposure[],
  info: DatasetInfo | undefined,
  texts: AnswerTexts,
): string[] {
  const [first = [], ...others] = exposures.map((exposure) => absentFields(exposure, info));
  const fields = first.filter((field) => others.every((other) => other.includes(field)));
  if (fields.length === 0) return [];
  // The text is about these records, not the dataset: another record of the same person may lack
  // this identifier but have the fields missing here.
  const isOneRecord = exposures.length === 1 && exposures[0]?.records === 1;
  return [texts.absence(fields.map((field) => texts.absent[field]).join(", "), isOneRecord)];
}

/** Formats `2026-01-15` and `2026-01` in words; returns other text unchanged. */
function dateInWords(date: string, texts: AnswerTexts): string {
  const [, year = "", month = "", day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(date) ?? [];
  const number = Number(month);
  if (year === "" || number < 1 || number > 12) return date;
  return texts.date(year, number, day === undefined ? undefined : Number(day));
}
