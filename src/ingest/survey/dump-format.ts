// Recognises a dump's format by its name and its first bytes, and refuses all other formats.
import { defaultMaxRecordBytes, type Purpose } from "../dump-options.js";
import type { DumpFormat } from "../source-plan.js";
import { isObjectLine } from "../ndjson/mended-json.js";
import { linesOf } from "./first-lines.js";
import { isDocument } from "./json-layout.js";
import { recogniseContainer } from "./foreign/containers.js";
import { refusal, type TextBytes } from "./foreign/foreign-format.js";
import { recogniseLanguage } from "./foreign/languages.js";
import { recogniseLabels } from "./lines/labelled-lines.js";
import { recogniseNearJson } from "./lines/near-json.js";

const extensions: Readonly<Record<string, DumpFormat>> = {
  csv: "csv",
  tsv: "csv",
  psv: "csv",
  tab: "csv",
  ndjson: "ndjson",
  jsonl: "ndjson",
  ldjson: "ndjson",
};

/** A line that starts an array of JSON or of something like it, and is no heading or time in brackets. */
const mayBeArray = /^\s*\[\s*(?:$|[[\]{"'(]|(?:-?\d[\d.eE+-]*|\w+)\s*(?:[,]|$))/u;

/**
 * Recognises the format of a dump by its name, its first bytes, and these as text without byte
 * order mark. The name's extension counts first, unless lines of a CSV file are objects; `chosen` is
 * the format that the user set; `purpose` is the command that reads the file; `bytes` says how its
 * bytes are text. Throws
 * `UNKNOWN_FORMAT` for a dump that is neither CSV nor JSON: a compressed file, UTF-32, SQL and the
 * like. A document is JSON that is not one object per line.
 */
export function recogniseFormat(
  name: string,
  head: Uint8Array,
  text: Uint8Array,
  chosen?: DumpFormat,
  maxRecordBytes = defaultMaxRecordBytes,
  purpose?: Purpose,
  bytes?: TextBytes,
): { format: DumpFormat; isDocument: boolean } {
  const container = recogniseContainer(head);
  if (container !== undefined) throw refusal(name, container, purpose);
  const format = chosen ?? recognisedFormat(name, text);
  const foreign =
    chosen === undefined
      ? (recogniseNearJson(text) ??
        (format === "csv" ? (recogniseLanguage(text) ?? recogniseLabels(text)) : undefined))
      : undefined;
  if (foreign !== undefined) throw refusal(name, foreign, purpose, bytes);
  return { format, isDocument: format === "ndjson" && isDocument(text, maxRecordBytes) };
}

function recognisedFormat(name: string, text: Uint8Array): DumpFormat {
  const named = extensions[/\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? ""];
  if (named === "ndjson") return named;
  const first = text.find((byte) => byte > 0x20);
  const lines = linesOf(text);
  if (named === undefined && (first === 0x7b || (first === 0x5b && mayBeArray.test(lines[0] ?? ""))))
    return "ndjson";
  // A table with one column of JSON may have a header, and may be called CSV.
  if (isObjectLine(lines[0] ?? "")) return "ndjson";
  const below = lines.slice(1);
  return below.filter((line) => isObjectLine(line)).length > below.length / 2 ? "ndjson" : "csv";
}
