// Rows read by the kernel alone: what it enters, and what it leaves to the reference path.
import { Counts } from "../../../src/indexing/entries/counts.js";
import { ndjsonSearch } from "../../../src/ingest/ndjson/ndjson-lines.js";
import { traceBytes } from "../../../src/ingest/reject-search.js";
import { salvageOptions, textClasses } from "../../../src/ingest/salvage.js";
import { Kernel } from "../../../src/kernel/kernel.js";
import type { BlockParser } from "../../../src/kernel/readers/block-parser.js";
import { CsvParser } from "../../../src/kernel/readers/csv-parser.js";
import { JsonParser } from "../../../src/kernel/readers/json-parser.js";
import type { ReadAt } from "../../../src/kernel/readers/parser-options.js";
import { BlankRule } from "../../../src/record/blank.js";
import { mailProviders } from "../../../src/record/email/mailbox.js";
import { phoneTables } from "../../../src/record/phone/phone-tables.js";

const dialect = { delimiter: 0x2c, quote: 0x22, escape: 0x22, relaxQuotes: false };
/** Address, text, secret. */
const columns = [1, 0, 0].map((kind, number) => ({ kind, number, isSecret: number === 2 }));
const names = ["email", "bio", "password"];

const options = {
  maxRecordBytes: 1 << 20,
  blankWords: new BlankRule().words,
  phones: phoneTables(undefined, false),
  providers: mailProviders,
  bufferBytes: 1 << 16,
  stagingBytes: 1 << 20,
  batchRecords: 128,
  notesRejects: false,
};

function kernel(): Kernel {
  const one = Kernel.open();
  one.setKey(new Uint8Array(16));
  return one;
}

/** Returns the entries and mentions of rows, each read by the kernel, and how many it deferred. */
function parsed(parser: BlockParser, lines: readonly string[], deferred: () => number): Parsed {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
  const read: ReadAt = (into, offset) => bytes.copy(into, 0, offset);
  parser.begin(0, read);
  if (parser.parse(bytes.length, bytes.length) === "more-bytes") {
    parser.refill(bytes.length, read);
    parser.parse(bytes.length, bytes.length);
  }
  const counts = new Counts();
  parser.takeCounts(counts);
  let entries = 0;
  parser.takeStaged((from, end, entryBytes) => {
    entries = (end - from) / entryBytes;
  });
  return { deferred: deferred(), mentions: counts.tally("mention").values, entries };
}

/** What the kernel did with rows: entries, mentions among them, and records that it deferred. */
export interface Parsed {
  deferred: number;
  mentions: number;
  entries: number;
}

/** Reads rows of address, text and secret, all quoted, behind a header of that start. */
export function csv(rows: readonly (readonly string[])[], header = ""): Parsed {
  const parser = new CsvParser(kernel(), {
    ...dialect,
    ...options,
    textClasses: textClasses(salvageOptions({ ...dialect, json: false })),
    traceBytes: traceBytes({ ...dialect, json: false }),
    usualFields: [],
    headerStart: { bytes: Buffer.from(header), isWhole: header !== "" },
    fields: columns.map((column) => ({ ...column, countryCodeField: -1 })),
  });
  const lines = rows.map((row) => row.map((text) => `"${text}"`).join(","));
  return parsed(parser, lines, () => {
    let count = 0;
    const note = (): void => void count++;
    parser.takeDeferred({ record: note, line: note, reject: note });
    return count;
  });
}

/** Reads rows of address, text and secret. */
export function json(rows: readonly (readonly string[])[]): Parsed {
  const parser = new JsonParser(kernel(), {
    ...options,
    textClasses: textClasses(salvageOptions(ndjsonSearch)),
    traceBytes: traceBytes(ndjsonSearch),
    mostValues: 64,
  });
  columns.forEach((column, index) => {
    const node = parser.addName(parser.root, names[index]!);
    parser.setPlan(node, { ...column, countryCodeNumber: -1, isCountryCode: false });
  });
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(row.map((text, index) => [names[index]!, text]))),
  );
  return parsed(parser, lines, () => {
    let count = 0;
    const note = (): void => void count++;
    parser.takeDeferred({ line: note, reject: note });
    return count;
  });
}
