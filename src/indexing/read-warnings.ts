// What a user should know of a build's sources and columns although the build goes on.
import { otherColumn, type ColumnTable } from "../ingest/columns.js";
import { noSuchColumn } from "../ingest/survey/mapped-columns.js";
import type { Survey } from "../ingest/survey/survey.js";
import type { BuildOptions } from "./build-options.js";

/** So many of the sampled records must hold bytes that are no UTF-8 for a word about it. */
const spoiltShare = 0.01;

/** Tells what the survey found that may cost answers. */
export function warnOfSources(survey: Survey, options: BuildOptions): void {
  for (const name of survey.unseen)
    options.onWarning?.(`no column ${JSON.stringify(name)} was seen in the sample; what it means is kept in case it comes later`);
  for (const { file, plan } of survey.sources)
    if (plan.format === "csv" && plan.mayHaveHeader)
      options.onWarning?.(`the first line of ${file.path} is read as a record; if it names the columns, set --header, else --no-header`);
  warnOfMissingHeaders(survey, options);
  for (const { file, sample } of survey.sources)
    if (sample.spoilt > spoiltShare * sample.records)
      options.onWarning?.(`${file.path} holds bytes that are no UTF-8; if letters outside ASCII are missing, build with --encoding latin1`);
}

/** Names that a header gives in one dump are not those that values give in another: somebody could be looked for under the wrong kind. */
function warnOfMissingHeaders({ sources }: Survey, options: BuildOptions): void {
  const hasHeader = (source: Survey["sources"][number]): boolean => source.plan.format === "ndjson" || source.plan.hasHeader;
  if (options.columns !== undefined || !sources.some(hasHeader)) return;
  for (const source of sources)
    if (!hasHeader(source) && source.sample.records > 0)
      options.onWarning?.(
        `${source.file.path} has no header, unlike other dumps of this build; its columns are named by what they hold unless --columns names them`,
      );
}

/** Throws `USAGE` if an option says what a column means that no source had. To be called when all have been read. */
export function checkColumns(columns: ColumnTable, options: BuildOptions): void {
  const missing = [...(options.map?.keys() ?? [])].find((name) => !columns.has(name));
  if (missing === undefined) return;
  const names = columns.columns.map(({ name }) => columns.storedName(name));
  throw noSuchColumn(missing, names);
}

/** Tells how many columns have lost their names. */
export function warnOfColumns(columns: ColumnTable, options: BuildOptions): void {
  const { valueNames, otherNames } = columns;
  const facts: string[] = [];
  if (valueNames > 0) facts.push(`${counted(valueNames, "column name")} may be ${valueNames === 1 ? "a value" : "values"} and became "*"`);
  if (otherNames > 0)
    facts.push(`${counted(otherNames, "column")} beyond ${otherColumn} ${otherNames === 1 ? "is" : "are"} counted as "other columns"`);
  if (facts.length > 0) options.onWarning?.(facts.join("; "));
}

/** Names are counted up to here. */
const mostCounted = 65_536;

function counted(count: number, what: string): string {
  return `${count >= mostCounted ? "at least " : ""}${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
}
