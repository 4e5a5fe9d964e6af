// Warnings about the sources and columns of a build that goes on.
import { otherColumn, type ColumnTable } from "../ingest/columns.js";
import { adviceOnMentions, adviceOnWords, noSuchColumn } from "../ingest/survey/mapped-columns.js";
import { adviceOnUnsure, type ListDecision } from "../ingest/people-lists.js";
import type { Survey } from "../ingest/survey/survey.js";
import type { BuildOptions } from "./build-options.js";

/** Share of sampled records with bytes that are not UTF-8 above which a warning is given. */
const spoiltShare = 0.01;

/** Warns about findings of the survey that may cost answers. */
export function warnOfSources(survey: Survey, options: BuildOptions): void {
  for (const name of survey.unseen)
    options.onWarning?.(
      `column ${JSON.stringify(name)} is not in the sample; its mapping is kept in case it appears later`,
    );
  for (const path of survey.unseenLists)
    options.onWarning?.(`the sample has no list ${JSON.stringify(path)}; it counts if it appears later`);
  warnOfUnsureLists(survey, options);
  for (const { input, plan } of survey.sources)
    if (plan.format === "csv" && plan.mayHaveHeader)
      options.onWarning?.(
        `the first line of ${input.path} is read as a record; if it names the columns, set --header, otherwise --no-header`,
      );
  for (const { input, plan } of survey.sources) {
    if (plan.format !== "csv") continue;
    const lines = plan.preamble?.lines ?? 0;
    if (lines > 0)
      options.onWarning?.(
        `${plan.hasHeader ? `the header of ${input.path} is on line ${lines + 1}` : `the records of ${input.path} begin on line ${lines + 1}`}; what stands above is left out`,
      );
    if (plan.doubtfulSign !== undefined)
      options.onWarning?.(
        `nearly all addresses of ${input.path} hold ${plan.doubtfulSign}, which may separate fields; what stands behind it is inconclusive until --delimiter says`,
      );
  }
  for (const { input, plan, isOfMentions } of survey.sources)
    if (isOfMentions === true) options.onWarning?.(adviceOnMentions(input.path, plan.format));
  for (const [name, { leavesTraces }] of survey.meanings)
    if (leavesTraces === true) options.onWarning?.(adviceOnWords(name));
  warnOfMissingHeaders(survey, options);
  for (const { input, sample } of survey.sources)
    if (sample.spoilt > spoiltShare * sample.records)
      options.onWarning?.(
        `${input.path} contains bytes that are not UTF-8; if non-ASCII letters are missing, build with --encoding latin1`,
      );
}

/** Warns of lists that may hold other people than the records around them. */
function warnOfUnsureLists({ lists }: Survey, options: BuildOptions): void {
  const pathsOf = (wanted: ListDecision): string[] =>
    [...lists.decisions].flatMap(([path, decision]) => (decision === wanted ? path : []));
  for (const path of pathsOf("unsure"))
    options.onWarning?.(
      `the list ${JSON.stringify(path)} may hold other people than the record around it: ${adviceOnUnsure(path, pathsOf("records"))}`,
    );
}

/**
 * Warns of dumps without a header beside dumps with one. A header's names and the names derived
 * from values may differ, so a person could be looked up under the wrong kind.
 */
function warnOfMissingHeaders({ sources }: Survey, options: BuildOptions): void {
  const hasHeader = (source: Survey["sources"][number]): boolean =>
    source.plan.format === "ndjson" || source.plan.hasHeader;
  if (options.columns !== undefined || !sources.some(hasHeader)) return;
  for (const source of sources)
    if (!hasHeader(source) && source.sample.records > 0)
      options.onWarning?.(
        `${source.input.path} has no header, unlike other dumps of this build; its columns are named after their contents unless --columns names them`,
      );
}

/** Throws `USAGE` if `map` names a column that no source has. Call it once all sources are read. */
export function checkColumns(columns: ColumnTable, options: BuildOptions): void {
  const missing = [...(options.map?.keys() ?? [])].find((name) => !columns.has(name));
  if (missing === undefined) return;
  const names = columns.columns.map(({ name }) => columns.storedName(name));
  throw noSuchColumn(missing, names);
}

/** Warns of columns that lost their names, with their number. */
export function warnOfColumns(columns: ColumnTable, options: BuildOptions): void {
  const { valueNames, otherRegionCodes } = columns;
  const parts: string[] = [];
  if (valueNames > 0)
    parts.push(
      `${counted(valueNames, "column name")} may be ${valueNames === 1 ? "a value and was" : "values and were"} replaced by "*"`,
    );
  if (otherRegionCodes > 0)
    parts.push(
      `${counted(otherRegionCodes, "column")} beyond ${otherColumn} ${otherRegionCodes === 1 ? "is" : "are"} counted as "other columns"`,
    );
  if (parts.length > 0) options.onWarning?.(parts.join("; "));
}

/** The highest exact count of names. */
const mostCounted = 65_536;

function counted(count: number, what: string): string {
  return `${count >= mostCounted ? "at least " : ""}${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
}

/** Of more files, only their number is told. */
const mostSkipped = 10;

/** Takes the inputs that are left out, and warns of them at once. */
export function skipWarnings(options: BuildOptions): {
  take: (path: string, why: string) => void;
  tell: () => void;
} {
  const skipped: string[] = [];
  return {
    take(path, why) {
      skipped.push(`${path} (${why})`);
    },
    tell() {
      for (const one of skipped.slice(0, mostSkipped)) options.onWarning?.(`left out ${one}`);
      if (skipped.length > mostSkipped)
        options.onWarning?.(`left out ${skipped.length - mostSkipped} more files; inspect lists them`);
    },
  };
}
