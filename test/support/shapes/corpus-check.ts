// Builds a generated corpus and looks up everything in its truth.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { csvHeader, csvLine, ndjsonLine } from "../../../bench/corpus/lines.js";
import { generateAbsent, generateRecords } from "../../../bench/corpus/records.js";
import { Truth } from "../../../bench/corpus/truth.js";
import { buildIndex } from "../../../src/indexing/build-index.js";
import { directoryBytes } from "../../../src/format/head.js";
import { answerQuery } from "../../../src/lookup/answer.js";
import type { IndexReader } from "../../../src/lookup/index-reader.js";
import type { OpenedIndex } from "../../../src/lookup/opened-index.js";
import { parseQuery } from "../../../src/lookup/query.js";
import { verifyIndex } from "../../../src/lookup/verify.js";
import { openBuilt, testOptions } from "../index/built-index.js";

/**
 * Builds a corpus of `rows` records as CSV and as NDJSON, checks all answers, and checks that the
 * tables are the same.
 */
export async function checkCorpus(folder: string, rows: number, absentCount: number): Promise<void> {
  const seed = 7;
  const truth = new Truth();
  const csv: string[] = [csvHeader];
  const ndjson: string[] = [];
  for (const record of generateRecords({ rows, seed })) {
    csv.push(csvLine(record));
    ndjson.push(ndjsonLine(record));
    truth.add(record);
  }
  const indexes: OpenedIndex<IndexReader>[] = [];
  for (const [format, lines] of Object.entries({ csv, ndjson })) {
    const dump = join(folder, `dump.${format}`);
    writeFileSync(dump, lines.join(""));
    const report = await buildIndex(testOptions([dump], `${dump}.lkx`));
    expect(report).toMatchObject({ records: rows, coverage: 1, rejects: { total: 0 } });
    indexes.push(await openBuilt(`${dump}.lkx`));
  }
  for (const index of indexes) {
    await checkAnswers(index, truth, generateAbsent({ rows, seed }, absentCount));
    expect((await verifyIndex(index.reader)).faults).toEqual([]);
  }
  const [a, b] = indexes.map((index) => tablesOf(index));
  expect(a?.length).toBeGreaterThan(0);
  expect(b?.equals(a ?? Buffer.alloc(0))).toBe(true);
  for (const index of indexes) index.close();
}

async function checkAnswers(
  index: OpenedIndex<IndexReader>,
  truth: Truth,
  absent: Iterable<{ kind: string; identifier: string }>,
): Promise<void> {
  let asked = 0;
  const counts: Record<string, number> = {};
  for (const { kind, identifier, columns, records } of truth.entries()) {
    const answer = await answerQuery(parseQuery(identifier), [index], 0.999);
    const exposure = answer.exposures.find((one) => one.kind === kind);
    if (
      answer.status !== "exposed" ||
      exposure?.records !== records ||
      exposure.columns.toSorted().join() !== columns.toSorted().join()
    )
      expect({ identifier, answer }).toEqual({ identifier, answer: { status: "exposed", columns, records } });
    counts[kind] = (counts[kind] ?? 0) + 1;
    asked += 1;
  }
  expect(asked).toBeGreaterThan(index.metadata.records);
  // Nothing else is in the index: it has as many entries as the truth.
  for (const kind of ["email", "phone", "username"] as const)
    expect(index.reader.table(kind)?.entries).toBe(counts[kind]);
  for (const { identifier } of absent) {
    const answer = await answerQuery(parseQuery(identifier), [index], 0.999);
    if (answer.status !== "not-found")
      expect({ identifier, status: answer.status }).toEqual({ identifier, status: "not-found" });
  }
}

/** Returns the bytes of all tables, and their shapes. */
function tablesOf(index: OpenedIndex<IndexReader>): Buffer {
  const { tables } = index.reader.head;
  const [first] = tables;
  const shapes = tables.map(({ kindNumber, bucketBits, entries, length }) => [
    kindNumber,
    bucketBits,
    entries,
    length,
    directoryBytes(bucketBits),
  ]);
  return Buffer.concat([
    Buffer.from(JSON.stringify(shapes)),
    readFileSync(index.path).subarray(first?.offset ?? 0),
  ]);
}
