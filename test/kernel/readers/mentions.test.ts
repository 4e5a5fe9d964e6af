// The kernel enters addresses in texts by itself: their records do not reach the reference path. That
// both paths agree is tested in test/indexing/both-paths/.
import { describe, expect, it } from "vitest";
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
function parsed(parser: BlockParser, lines: readonly string[], deferred: () => number) {
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

function csv(rows: readonly (readonly string[])[]) {
  const parser = new CsvParser(kernel(), {
    ...dialect,
    ...options,
    textClasses: textClasses(salvageOptions({ ...dialect, json: false })),
    traceBytes: traceBytes({ ...dialect, json: false }),
    usualFields: [],
    headerStart: { bytes: new Uint8Array(0), isWhole: false },
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

function json(rows: readonly (readonly string[])[]) {
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

describe.each([
  ["CSV", csv],
  ["NDJSON", json],
])("the kernel reads texts of %s by itself", (_, read) => {
  it.each([
    ["an address among words", "mail jan@example.com, or call", 1, 2],
    ["an address in brackets", "Jan (jan@example.com)", 1, 2],
    ["an address behind characters outside ASCII", "caf\u00e9 \u{1f600} jan@example.com", 1, 2],
    ["two addresses", "jan@example.com or kim@example.com here", 2, 3],
    ["one address twice", "jan@example.com or JAN@example.com here", 1, 2],
    ["an address with a mailbox", "mail j.an@gmail.com now", 1, 3],
    ["the record's own address", "mail a@b.example now", 0, 1],
    ["a handle", "by @tea_house and @jan.", 0, 1],
  ])("%s", (_what, bio, mentions, entries) => {
    const rows = Array.from({ length: 200 }, () => ["a@b.example", bio, "x"]);
    expect(read(rows)).toEqual({ deferred: 0, mentions: 200 * mentions, entries: 200 * entries });
  });

  it("a secret with an @ that can be no address", () => {
    expect(read([["a@b.example", "tea", "p@ss.w0rd"]]).deferred).toBe(1);
    expect(read([["a@b.example", "tea", "p@ssw0rd"]])).toEqual({ deferred: 0, mentions: 0, entries: 1 });
  });

  it.each([
    ["a text that is nothing but an address", "jan@example.com"],
    ["an address at the end of a sentence", "mail jan@example.com."],
    ["an address and a handle", "jan@example.com by @tea"],
    ["a handle with a dot", "by @tea.house"],
    ["a handle that may be a domain in words", "kim @tea dot house"],
    ["an address in other words", "jan@example.com or kim [at] b [dot] example"],
    ["two addresses of which one has a mailbox", "jan@example.com or j.an@gmail.com here"],
    ["an escape", "jan%40example.com and kim@example.com here"],
    ["a number", "jan@example.com or +31612345678"],
  ])("but defers %s", (_what, bio) => {
    expect(read([["a@b.example", bio, "x"]])).toEqual({ deferred: 1, mentions: 0, entries: 0 });
  });
});

it("the kernel reads a text of NDJSON with escapes", () => {
  const rows = [["a@b.example", "tea\n jan@example.com \u{1f600}", "x"]];
  expect(json(rows)).toEqual({ deferred: 0, mentions: 1, entries: 2 });
});
