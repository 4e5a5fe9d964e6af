// Writes the advice of `inspect`: what a build would lose, and which option changes that.
import { count, counted, roughShare } from "../../terminal/numbers.js";
import { adviceOnMentions, adviceOnWords } from "../../../ingest/survey/mapped-columns.js";
import { cutRecord } from "../../../ingest/source-errors.js";
import { adviceOnUnsure } from "../../../ingest/people-lists.js";
import type { InspectedColumn, Inspection } from "../../../inspecting/inspected-dumps.js";

/** Shares of bad values and of bad records above which advice is given. */
const noticedShare = 0.01;
const noticedRejects = 0.05;

/**
 * Returns sentences without a full stop, the most important first. Column names are not cleaned.
 */
export function adviceOn(inspection: Inspection): string[] {
  const { csv, sample, columns, refused, cut } = inspection;
  const { rejects, records, notUtf8 } = sample;
  const advice: string[] = [];
  if (refused === "NO_RECORDS") advice.push("build would refuse this dump: it holds no records");
  if (refused === "CUT_SOURCE" && cut !== null)
    advice.push(`build would refuse this dump: ${cutRecord(cut.dump, cut.missing, "file").message}`);
  if (refused === "NO_IDENTIFIERS") {
    advice.push(
      "build would refuse this dump: no column is recognised as e-mail addresses, phone numbers or user names; if one holds them, set --map COLUMN=email, =phone or =username",
    );
    if (csv !== null && columns.length === 1)
      advice.push("there is only one column: if fields run together, set --delimiter");
  }
  for (const { dump, format, mentionsOnly } of inspection.sources)
    if (mentionsOnly) advice.push(adviceOnMentions(dump, format));
  if (csv?.mayHaveHeader === true)
    advice.push(
      "the first line is read as a record: if it names the columns, set --header; otherwise set --no-header",
    );
  if (csv !== null && csv.doubtfulSign !== null)
    advice.push(
      `nearly all addresses hold ${csv.doubtfulSign}: if it separates fields, set --delimiter ${JSON.stringify(csv.doubtfulSign)}; if it belongs to the addresses, set --delimiter ${JSON.stringify(csv.delimiter)}`,
    );
  if (csv !== null && !csv.hasHeader && records > 0)
    advice.push("no header names the columns: set --columns to name them");
  if (csv?.isList === true)
    advice.push(
      "each line is read as a login and a secret: to read it as ordinary CSV, set --quote, or --columns with more names",
    );
  if (notUtf8 > 0 && inspection.encoding === "utf-8")
    advice.push(
      `${count(notUtf8)} of ${counted(records, "record")} hold bytes that are not UTF-8: if these are accented letters, set --encoding latin1`,
    );
  if (
    rejects.total > noticedRejects * (records + rejects.total) ||
    (records > 0 && rejects.total > 0 && sample.isWhole)
  )
    advice.push(...adviceOnRejects(inspection));
  const lists = inspection.lists.flatMap(({ path, elements }) => (elements === "records" ? path : []));
  for (const { path, elements } of inspection.lists)
    if (elements === "unsure")
      advice.push(`${path} may hold other people than the record around it: ${adviceOnUnsure(path, lists)}`);
  for (const column of columns) advice.push(...adviceOnColumn(column, inspection.region));
  if (columns.some(({ name }) => name.split(".").includes("*")))
    advice.push("names that may be values are shown and stored as *");
  return advice;
}

function adviceOnRejects({ sample }: Inspection): string[] {
  const { total, reasons } = sample.rejects;
  const part = `${roughShare(total / (total + sample.records))} of the sampled records could not be read`;
  if ("stray-quote" in reasons || "unclosed-quote" in reasons)
    return [`${part}: if quotes are ordinary characters, set --relax-quotes or --quote none`];
  if ("column-count" in reasons) return [`${part}: if they have too many fields, set --delimiter or --quote`];
  return [part];
}

function adviceOnColumn(
  { name, kind, isUnsure, unindexable, bareDigits, validDigits }: InspectedColumn,
  region: string | null,
): string[] {
  const advice: string[] = [];
  if (isUnsure) advice.push(adviceOnWords(name));
  if (kind === "phone") {
    const bare = bareDigits ?? 0;
    if (bare > 0 && region !== null)
      advice.push(
        `${name}: ${roughShare(bare)} of the numbers are digits without +, ${roughShare(validDigits ?? 0)} of which are valid in ${region} or international`,
      );
    else if (bare > 0)
      advice.push(
        `${name}: ${roughShare(bare)} of the numbers are digits without +, ${roughShare(validDigits ?? 0)} of which are valid international numbers; without --region they are indexed only if three in four of those in the dump are valid`,
      );
    if ((unindexable ?? 0) > noticedShare)
      advice.push(
        `${name}: ${roughShare(unindexable ?? 0)} of the values could not be looked up${region === null ? "; if they are national numbers, set --region" : ""}`,
      );
  } else if ((unindexable ?? 0) > noticedShare) {
    const what = kind === "login" ? "logins" : kind === "email" ? "e-mail addresses" : "user names";
    advice.push(
      `${name}: ${roughShare(unindexable ?? 0)} of the values are not ${what} and could not be looked up`,
    );
  }
  return advice;
}
