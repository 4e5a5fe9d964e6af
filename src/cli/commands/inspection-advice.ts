// What `inspect` advises: what will be lost, and which option changes it.
import { count, counted, roughShare } from "../terminal/numbers.js";
import type { InspectedColumn, Inspection } from "./inspection.js";

/** From here on a share of bad values or records is worth a word. */
const noticedShare = 0.01;
const noticedRejects = 0.05;

/** Sentences without a full stop, the most important first. Column names are as they stand in the dump. */
export function adviceOn(inspection: Inspection): string[] {
  const { csv, sample, columns, refused } = inspection;
  const { rejects, records, notUtf8 } = sample;
  const advice: string[] = [];
  if (refused === "NO_RECORDS") advice.push("build would refuse it: it holds no records");
  if (refused === "NO_IDENTIFIERS") {
    advice.push(
      "build would refuse it: no column is known to hold e-mail addresses, phone numbers or user names; if one does, say --map COLUMN=email",
    );
    if (csv !== null && columns.length === 1) advice.push("there is only one column: if fields run together, set --delimiter");
  }
  if (csv?.mayHaveHeader === true) advice.push("the first line is read as a record: if it names the columns, set --header, else --no-header");
  if (csv !== null && !csv.hasHeader && records > 0) advice.push("no header names the columns: set --columns to name them");
  if (csv?.isList === true) advice.push("each line is an address and what follows it: --quote, or --columns with more names, reads it as other CSV");
  if (notUtf8 > 0 && inspection.encoding === "utf-8")
    advice.push(
      `${count(notUtf8)} of ${counted(records, "record")} hold bytes that are not UTF-8: if letters outside ASCII are meant, say --encoding latin1`,
    );
  if (rejects.total > noticedRejects * (records + rejects.total) || (records > 0 && rejects.total > 0 && sample.isWhole))
    advice.push(...ofRejects(inspection));
  for (const column of columns) advice.push(...ofColumn(column));
  if (columns.some(({ name }) => name.split(".").includes("*"))) advice.push("a name that may be a value is shown, and stored, as *");
  return advice;
}

function ofRejects({ sample }: Inspection): string[] {
  const { total, reasons } = sample.rejects;
  const part = `${roughShare(total / (total + sample.records))} of the sampled records could not be read`;
  if ("stray-quote" in reasons || "unclosed-quote" in reasons) return [`${part}: if quotes are characters in it, say --relax-quotes or --quote none`];
  if ("column-count" in reasons) return [`${part}: if they have too many fields, say --delimiter or --quote`];
  return [part];
}

function ofColumn({ name, kind, unindexable, bareDigits, validDigits }: InspectedColumn): string[] {
  const advice: string[] = [];
  if (kind === "phone") {
    const bare = bareDigits ?? 0;
    if (bare > 0)
      advice.push(
        `${name}: ${roughShare(bare)} of the numbers are digits without +, ${roughShare(validDigits ?? 0)} of which can be international; without a --region they all count so if three in four of the dump's can be, else none has a key`,
      );
    if ((unindexable ?? 0) > noticedShare)
      advice.push(`${name}: ${roughShare(unindexable ?? 0)} of the values could not be looked up; if they are national numbers, say their --region`);
  } else if ((unindexable ?? 0) > noticedShare) {
    const what = kind === "email" ? "e-mail addresses" : "user names";
    advice.push(`${name}: ${roughShare(unindexable ?? 0)} of the values are no ${what} and could not be looked up`);
  }
  return advice;
}
