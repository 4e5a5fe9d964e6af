// Tells dumps whose people stand only in texts, such as JSON in a cell or the messages of a chat, from
// texts that hardly mention anyone, such as prose or source code.
import { secretClasses } from "../../../record/columns/data-classes.js";
import type { MapTarget } from "../../../record/columns/map-target.js";
import { meaningByName, type ColumnMeaning } from "../../../record/columns/column-meaning.js";
import { mayMention, mentionsIn } from "../../../record/traces/mentions.js";
import type { ColumnSample } from "../column-sample.js";
import type { SourceSample } from "../sample-csv.js";

/** Share of the records in which one column mentions somebody, if that is what the dump is for. */
const neededShare = 0.5;
/** Values that are read of a column: reading all that the sample keeps would take longer than the survey. */
const mostRead = 100;
/** Records of text without a header of which a single one may mention somebody by chance. */
const fewestUnnamed = 2;

/**
 * Returns the paths of the columns whose texts mention somebody, if one of them does in at least half of
 * the records; undefined if none does, or if a name says that a column holds identifiers. Needs some of
 * their values.
 */
export function mentioningColumns(
  { columns, records }: Pick<SourceSample, "columns" | "records">,
  hasNames: boolean,
  map: ReadonlyMap<string, MapTarget>,
): readonly string[] | undefined {
  const meaningOf = (path: string): ReturnType<typeof meaningByName> | MapTarget =>
    map.get(path) ?? meaningByName(path);
  if ([...columns.keys()].some((path) => isOfIdentifiers(meaningOf(path)))) return undefined;
  const texts = [...columns].filter(([path]) => mayBeText(meaningOf(path)));
  const needed = hasNames ? 1 : fewestUnnamed;
  const isMain = ([, column]: (typeof texts)[number]): boolean =>
    column.records >= Math.max(needed, neededShare * records) &&
    (shareOf(column) * column.records) / records >= neededShare;
  if (!texts.some(isMain)) return undefined;
  return texts.filter(([, column]) => shareOf(column) > 0).map(([path]) => path);
}

function isOfIdentifiers(meaning: ReturnType<typeof meaningByName> | MapTarget): boolean {
  return "kind" in meaning && meaning.kind !== null && !("ambiguous" in meaning && meaning.ambiguous);
}

/** Returns false for a column of secrets, and for one in which nothing shall be looked for. */
function mayBeText(meaning: Pick<ColumnMeaning, "class"> | MapTarget): boolean {
  return "class" in meaning && !isSecret(meaning);
}

/** Returns the share of a column's texts that mention somebody. */
function shareOf({ values }: ColumnSample): number {
  const step = Math.max(1, values.length / mostRead);
  let read = 0;
  let mentioning = 0;
  for (let index = 0; index < values.length; index += step) {
    const value = values[Math.floor(index)]!;
    read += 1;
    if (mayMention(value) && mentionsIn(value).found.length > 0) mentioning += 1;
  }
  return read === 0 ? 0 : mentioning / read;
}

export function isSecret({ class: dataClass }: Pick<ColumnMeaning, "class">): boolean {
  return dataClass !== null && secretClasses.has(dataClass);
}
