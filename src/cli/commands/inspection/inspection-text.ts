// Renders an inspection as sentences and a table that fits the terminal.
import type { LineEnds } from "../../../ingest/text/text-forms.js";
import { cleanText } from "../../terminal/clean-text.js";
import { adviceOn } from "./inspection-advice.js";
import { openLines } from "../../answers/open-answers.js";
import type { OpenAnswers } from "../../../inspecting/open-answers.js";
import type {
  InspectedList,
  InspectedSource,
  Inspection,
  SkippedInput,
} from "../../../inspecting/inspected-dumps.js";
import { bytes, count, counted, roughShare } from "../../terminal/numbers.js";
import { renderTable, wrapText } from "../../terminal/table.js";
import type { Colors } from "../../terminal/terminal.js";

const narrowest = 60;
const widest = 120;
const gap = 2;

/** Returns lines of at most `width` characters, or longer if the names need it. */
export function inspectionText(
  inspection: Inspection & { open: OpenAnswers | null },
  width: number,
  { bold }: Colors,
): string[] {
  const fitting = Math.max(narrowest, Math.min(widest, width));
  const { dump, bytes: length, columns, otherColumns } = inspection;
  const fields: [string, string][] = [
    ...(inspection.sources.length > 1 ? [] : fieldsOfOne(inspection)),
    ["sample", sampleText(inspection)],
    ...listFields(inspection),
    ["rejects", rejectText(inspection)],
  ];
  const labelWidth = Math.max(...fields.map(([label]) => label.length));
  const rows = columns.map((column) => [
    cleanText(column.name),
    column.kind ?? "",
    column.class ?? "",
    column.why === "none" ? "" : column.why,
    roughShare(column.filled),
    (column.unindexable ?? 0) === 0 ? "" : roughShare(column.unindexable ?? 0),
    column.shape ?? "",
  ]);
  const head = ["column", "kind", "class", "why", "filled", "no key", "shape"];
  const hanging = " ".repeat(labelWidth + gap);
  const table = renderTable(head, rows, {
    right: new Set([4, 5]),
    leaveOutEmpty: true,
    width: fitting,
    flexible: [[0, 2, 6]],
    paths: new Set([0]),
  });
  return [
    bold(cleanText(`${dump}${length === null ? "" : `, ${bytes(length)}`}`)),
    ...(inspection.sources.length > 1 ? sourceLines(inspection.sources, fitting) : []),
    ...skippedLines(inspection.skipped, fitting),
    ...fields.flatMap(([label, value]) =>
      wrapText(`${label.padEnd(labelWidth + gap)}${value}`, fitting, "", hanging),
    ),
    ...(rows.length === 0 ? [] : ["", ...table]),
    ...(otherColumns === 0 ? [] : [`and ${counted(otherColumns, "other column")}`]),
    "",
    ...openLines("what an index could not answer:", inspection.open, fitting, [""]),
    "what to look at before you build:",
    ...adviceOn(inspection).flatMap((sentence) => wrapText(cleanText(sentence), fitting, "- ", "  ")),
    ...wrapText(
      "- to change what a column means, set --map COLUMN=CLASS: email, phone, username or a data class; --map COLUMN=- ignores it",
      fitting,
      "",
      "  ",
    ),
  ];
}

/** Of more dumps and files, only their number is shown. */
const mostSources = 20;
const mostSkipped = 10;

/** Returns the fields that say how a single dump is read. */
function fieldsOfOne(inspection: Inspection): [string, string][] {
  const { csv, columns } = inspection;
  return [
    ["format", formatText(inspection)],
    ["encoding", encodingText(inspection)],
    ...(csv === null || columns.length === 0 ? [] : ([["header", headerText(csv)]] as [string, string][])),
  ];
}

/** Returns a table of several dumps. */
function sourceLines(sources: readonly InspectedSource[], width: number): string[] {
  const head = ["dump", "format", "encoding", "header", "sample"];
  const rows = sources
    .slice(0, mostSources)
    .map(({ dump, format, encoding, delimiter, hasHeader, records }) => [
      cleanText(dump),
      delimiter === null ? "JSON" : `${format.toUpperCase()}, ${characters[delimiter] ?? escaped(delimiter)}`,
      encodings[encoding] ?? encoding,
      delimiter === null ? "" : hasHeader ? "yes" : "no",
      counted(records, "record"),
    ]);
  const table = renderTable(head, rows, {
    right: new Set([4]),
    leaveOutEmpty: true,
    width,
    flexible: [[0]],
    paths: new Set([0]),
  });
  const more = sources.length - mostSources;
  return [...table, ...(more > 0 ? [`and ${counted(more, "more dump")}`] : []), ""];
}

function skippedLines(skipped: readonly SkippedInput[], width: number): string[] {
  const lines = skipped
    .slice(0, mostSkipped)
    .flatMap(({ path, why }) => wrapText(cleanText(`left out: ${path} (${why})`), width, "", "  "));
  const more = skipped.length - mostSkipped;
  if (more > 0) lines.push(`left out: ${counted(more, "more file")}`);
  return lines.length === 0 ? [] : [...lines, ""];
}

const encodings: Readonly<Record<string, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16, little-endian",
  "utf-16be": "UTF-16, big-endian",
  "windows-1252": "Latin-1 (Windows-1252)",
};

const lineEnds: Readonly<Record<LineEnds, string>> = {
  lf: "",
  cr: "; lines end with CR",
  crcrlf: "; lines end with CR CR LF",
  unicode: "; lines end with a Unicode line separator",
};

function encodingText({ encoding, lineEnds: ends }: Inspection): string {
  return (encodings[encoding] ?? encoding) + lineEnds[ends];
}

const characters: Readonly<Record<string, string>> = {
  "\t": "tab",
  ",": "comma",
  ";": "semicolon",
  "|": "vertical bar",
  ":": "colon",
  " ": "space",
};

function formatText({ csv }: Inspection): string {
  if (csv === null) return "NDJSON";
  const between = characters[csv.delimiter] ?? escaped(csv.delimiter);
  if (csv.isList) return `list of addresses and secrets, delimiter ${between}`;
  return `CSV, delimiter ${between}, ${quotingText(csv)}`;
}

function quotingText({ quote, escape, escapesUnquoted }: NonNullable<Inspection["csv"]>): string {
  if (quote === null) return escape === null ? "no quotes" : `no quotes, escape ${escape}`;
  if (escape === quote) return `quote ${quote}`;
  return `quote ${quote} escaped by ${escape ?? ""}${escapesUnquoted ? ", in every field" : ""}`;
}

/** Returns a separator as `--delimiter` takes it. */
function escaped(separator: string): string {
  return separator.replace(/\p{Cc}/gu, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

function headerText({ headerLine }: NonNullable<Inspection["csv"]>): string {
  if (headerLine === null) return "no";
  return headerLine === 1 ? "yes" : `on line ${headerLine}; what stands above it is left out`;
}

function sampleText({ sample }: Inspection): string {
  if (sample.isWhole) return `all of it: ${counted(sample.records, "record")}`;
  const parts = sample.parts === 1 ? "from its start" : "from its start, middle and end";
  return `${counted(sample.records, "record")} in ${bytes(sample.bytes)} ${parts}`;
}

/** Returns a field for each way in which lists are read. */
function listFields({ lists }: Inspection): [string, string][] {
  const paths = (wanted: InspectedList["elements"]): string =>
    lists.flatMap(({ path, elements }) => (elements === wanted ? cleanText(path) : [])).join(", ");
  const fields: [label: InspectedList["elements"], meaning: string][] = [
    ["records", "each element is a record of its own"],
    ["part", "lists of one person's, part of the record around them"],
    ["unsure", "lists that may hold other people than the record around them"],
  ];
  return fields.flatMap(([label, meaning]): [string, string][] => {
    const text = paths(label);
    return text === "" ? [] : [[label, `${meaning}: ${text}`]];
  });
}

function rejectText({ sample }: Inspection): string {
  const { total, reasons } = sample.rejects;
  if (total === 0) return "none";
  const each = Object.entries(reasons).map(([reason, number]) => `${reason} ${count(number)}`);
  return `${counted(total, "record")} could not be read: ${each.join(", ")}`;
}
