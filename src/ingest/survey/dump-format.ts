// Recognises a dump's format by its name and its first bytes, and refuses all other formats.
import { LeakcheckError } from "../../errors.js";
import { defaultMaxRecordBytes } from "../dump-options.js";
import type { DumpFormat } from "../source-plan.js";
import { isObjectLine } from "../ndjson/mended-json.js";
import { linesOf } from "./first-lines.js";
import { isDocument } from "./json-layout.js";
import { recogniseContainer, recogniseLanguage, unpackInto } from "./foreign-formats.js";
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

const compressed: readonly { name: string; magic: readonly number[] }[] = [
  { name: "gzip", magic: [0x1f, 0x8b] },
  { name: "zstd", magic: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: "xz", magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { name: "bzip2", magic: [0x42, 0x5a, 0x68] },
  { name: "zip", magic: [0x50, 0x4b, 0x03, 0x04] },
];

/**
 * Returns the hint for a compressed file. A pipe hides that its first command failed, so the hint
 * tests the file first, or unpacks it as a whole.
 */
function unpacking(name: string): string {
  if (name === "zip") return unpackInto("unzip -q FILE -d FOLDER");
  return `test it, then unpack it on the way in: ${name} -t FILE && ${name} -dc FILE | leakcheck build --name NAME -`;
}

/**
 * Recognises the format of a dump by its name, its first bytes, and these as text without byte
 * order mark. The name's extension counts first, unless lines of a CSV file are objects; `chosen` is
 * the format that the user set. Throws `UNKNOWN_FORMAT` for a dump that is neither CSV nor JSON: a
 * compressed file, UTF-32, SQL and the like. A document is JSON that is not one object per line.
 */
export function recogniseFormat(
  name: string,
  head: Uint8Array,
  text: Uint8Array,
  chosen?: DumpFormat,
  maxRecordBytes = defaultMaxRecordBytes,
): { format: DumpFormat; isDocument: boolean } {
  const container = recogniseContainer(head);
  if (container !== undefined)
    throw new LeakcheckError("UNKNOWN_FORMAT", `${name} is ${container.what}`, { hint: container.hint });
  const packed = compressed.find(({ magic }) => startsWith(head, magic));
  if (packed !== undefined)
    throw new LeakcheckError("UNKNOWN_FORMAT", `${name} is compressed with ${packed.name}`, {
      hint: unpacking(packed.name),
    });
  if (startsWith(head, [0xff, 0xfe, 0, 0]) || startsWith(head, [0, 0, 0xfe, 0xff]))
    throw new LeakcheckError("UNKNOWN_FORMAT", `${name} is encoded in UTF-32`, {
      hint: "convert it first: iconv -f UTF-32 -t UTF-8 FILE > NAME.csv && leakcheck build NAME.csv",
    });
  const format = chosen ?? recognisedFormat(name, text);
  const foreign =
    chosen === undefined
      ? (recogniseNearJson(text) ??
        (format === "csv" ? (recogniseLanguage(text) ?? recogniseLabels(text)) : undefined))
      : undefined;
  if (foreign !== undefined)
    throw new LeakcheckError("UNKNOWN_FORMAT", `${name} is ${foreign.what}`, { hint: foreign.hint });
  return { format, isDocument: format === "ndjson" && isDocument(text, maxRecordBytes) };
}

function recognisedFormat(name: string, text: Uint8Array): DumpFormat {
  const named = extensions[/\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? ""];
  if (named === "ndjson") return named;
  const first = text.find((byte) => byte > 0x20);
  if (named === undefined && (first === 0x7b || first === 0x5b)) return "ndjson";
  // A table with one column of JSON may have a header, and may be called CSV.
  const lines = linesOf(text);
  if (isObjectLine(lines[0] ?? "")) return "ndjson";
  const below = lines.slice(1);
  return below.filter((line) => isObjectLine(line)).length > below.length / 2 ? "ndjson" : "csv";
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}
