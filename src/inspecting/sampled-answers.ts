// Estimates what an index of a dump would leave open, by building from the dump's start in memory: the
// same records and rules as a build's, with entries that are counted and dropped.
import { kindNumbers } from "../format/kinds.js";
import { RecordEntry } from "../indexing/entries/record-entry.js";
import { ColumnTable } from "../ingest/columns.js";
import { defaultMaxRecordBytes } from "../ingest/dump-options.js";
import { openSource } from "../ingest/open-source.js";
import { readDump } from "../ingest/read-dump.js";
import type { Survey } from "../ingest/survey/survey.js";
import type { BlankRule } from "../record/blank.js";
import type { QueryKind } from "../record/found.js";
import { currentRules } from "../record/rules.js";
import { overflowSign } from "../record/traces/traces.js";
import { storedBytes } from "./inspection.js";
import { queryKinds } from "../record/found.js";

/** What the start of a dump leaves open. */
export interface SampledAnswers {
  coverage: number;
  hasOverflow: boolean;
  /** Share of absent phone numbers that would be inconclusive, for the whole dump. */
  openPhones: number;
  /** By kind: share of the values without a key. */
  withoutKey: Partial<Record<QueryKind, number>>;
}

/** Bytes that are read. */
const mostBytes = 1 << 20;
const chunkBytes = 1 << 16;

class Enough extends Error {}

/** Of more dumps, only the first are read. */
const mostSources = 100;

/** Reads the start of surveyed dumps. Of standard input, reads only what the survey kept. */
export async function sampledAnswers(
  survey: Survey,
  options: { blank: BlankRule; region: string | undefined; maxRecordBytes: number | undefined },
): Promise<SampledAnswers> {
  const columns = new ColumnTable();
  columns.setFindings(survey);
  const traces = new Set<string>();
  const sink = {
    setWidth() {},
    setColumns() {},
    enter(kindNumber: number, canonical: string) {
      if (kindNumber === kindNumbers.trace) traces.add(canonical);
    },
  };
  const { blank, region } = options;
  const entry = new RecordEntry({ sink, blank, columns, rules: currentRules, region });
  let rejects = 0;
  let bytes = 0;
  for (const surveyed of survey.sources.slice(0, mostSources)) {
    const source = await openSource(surveyed);
    const limit = surveyed.kept?.length ?? mostBytes;
    let read = 0;
    try {
      await readDump(
        source,
        { chunkBytes, maxRecordBytes: options.maxRecordBytes ?? defaultMaxRecordBytes },
        { columns, isBlank: (value) => blank.isBlank(value) },
        {
          record(slots, values, count, offset, _length, shape) {
            entry.record(slots, values, count, offset, shape);
          },
          salvage() {},
          unread(text) {
            entry.unread(text);
          },
          reject() {
            entry.endReject();
            rejects += 1;
          },
          chunk(reached) {
            read = reached;
            if (read >= limit) throw new Enough();
            return Promise.resolve();
          },
        },
      );
    } catch (cause) {
      if (!(cause instanceof Enough)) throw cause;
    } finally {
      if (surveyed.input.canReopen) source.file.close();
    }
    bytes += source.file.storedBytes?.() ?? read;
    entry.endSource();
  }
  const { records, tallies } = entry.counts;
  return {
    coverage: records + rejects === 0 ? 1 : records / (records + rejects),
    hasOverflow: traces.has(overflowSign),
    openPhones: openPhones(traces, scaleOf(survey, bytes)),
    withoutKey: Object.fromEntries(
      queryKinds.map((kind) => {
        const { values, unindexable } = tallies.get(kind) ?? { values: 0, unindexable: 0 };
        return [kind, values === 0 ? 0 : unindexable / values];
      }),
    ),
  };
}

/** Returns how many times as long the dumps are as what was read; 1 if their length is unknown. */
function scaleOf(survey: Survey, bytes: number): number {
  const stored = storedBytes(survey);
  return stored === null || bytes === 0 ? 1 : Math.max(1, stored / bytes);
}

/** Sorts of traces that a phone number meets, and how many different ones of each there can be. */
const sorts: readonly { token: RegExp; different: number }[] = [
  { token: /^#\d{1,8}$/u, different: 1e8 },
  { token: /^#\*\d{1,4}$/u, different: 1e4 },
  { token: /^#\d{1,3}\*$/u, different: 1e3 },
];

/**
 * Returns the chance that a number meets one of the traces, if those in the rest of the dump are as
 * frequent, and no digits more likely than others.
 */
function openPhones(traces: ReadonlySet<string>, scale: number): number {
  const missed = sorts.reduce((product, { token, different }) => {
    const found = [...traces].filter((one) => token.test(one)).length;
    return product * (1 - 1 / different) ** (found * scale);
  }, 1);
  return 1 - missed;
}
