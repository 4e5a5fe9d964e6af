// Rows read by the kernel alone: what it enters, and what it leaves to the reference path.
import { Counts } from "../../../src/indexing/entries/counts.js";
import type { BlockParser } from "../../../src/kernel/readers/block-parser.js";
import { phoneAutomatonInUse } from "../../../src/record/phone/phone-plan.js";
import type { ReadAt } from "../../../src/kernel/readers/parser-options.js";
import { csvParser, jsonParser } from "./parsers.js";

/** Address, text, secret. */
const columns = [1, 0, 0].map((kind, number) => ({ kind, number, isSecret: number === 2 }));
const names = ["email", "bio", "password"];

/** Returns the entries and mentions of rows, each read by the kernel, and how many it deferred. */
export function parsed(parser: BlockParser, lines: readonly string[], deferred: () => number): Parsed {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(""));
  const read: ReadAt = (into, offset) => bytes.copy(into, 0, offset);
  const automaton = phoneAutomatonInUse();
  if (automaton !== undefined) parser.setPhoneTable(automaton.table, automaton.start);
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
  const fields = columns.map((column) => ({ ...column, countryCodeField: -1 }));
  const parser = csvParser(fields, { header });
  const lines = rows.map((row) => row.map((text) => `"${text}"`).join(","));
  return parsed(parser, lines, () => {
    let count = 0;
    const note = (): void => void count++;
    parser.takeDeferred({ record: note, line: note, reject: note });
    return count;
  });
}

/** Reads rows of address, text and secret; `written` may write a line in another way. */
export function json(
  rows: readonly (readonly string[])[],
  written: (line: string) => string = (line) => line,
): Parsed {
  const parser = jsonParser();
  columns.forEach((column, index) => {
    const node = parser.addName(parser.root, names[index]!);
    parser.setPlan(node, { ...column, countryCodeNumber: -1, isCountryCode: false });
  });
  const lines = rows.map((row) =>
    written(JSON.stringify(Object.fromEntries(row.map((text, index) => [names[index]!, text])))),
  );
  return parsed(parser, lines, () => {
    let count = 0;
    const note = (): void => void count++;
    parser.takeDeferred({ line: note, reject: note });
    return count;
  });
}
