// Reads a list of logins and secrets by the reference path, in memory, and says what an index would hold.
import { LeakcheckError } from "../../../src/errors.js";
import { kindNumbers } from "../../../src/format/kinds.js";
import { ColumnTable } from "../../../src/ingest/columns.js";
import { openSource } from "../../../src/ingest/open-source.js";
import { readDump } from "../../../src/ingest/read-dump.js";
import { surveySources, type Survey } from "../../../src/ingest/survey/survey.js";
import { RecordEntry } from "../../../src/indexing/entries/record-entry.js";
import type { OpenFile } from "../../../src/files.js";
import { openedInput } from "../inputs/opened-input.js";
import { BlankRule } from "../../../src/record/blank.js";
import { currentRules } from "../../../src/record/rules.js";
import type { QueryKind } from "../../../src/record/found.js";

/** What an index of the list would answer for an identifier, if it had columns of every kind. */
type Heard = "exposed" | "inconclusive" | "not-found";

export interface ReadList {
  readonly survey: Survey;
  /** Classes of the columns that have one. */
  readonly classes: ReadonlySet<string>;
  readonly ask: (kind: QueryKind, text: string) => Heard;
}

/** Reads a list, in a region if one is given; returns undefined if it is refused. */
export async function readList(
  text: string,
  { region }: { region?: string } = {},
): Promise<ReadList | undefined> {
  const bytes = Buffer.from(text);
  const file = memoryFile(bytes);
  const blank = new BlankRule();
  const isBlank = (value: string): boolean => blank.isBlank(value);
  const survey = await surveySources([openedInput(file)], { isBlank, region }).catch((cause: unknown) => {
    if (!(cause instanceof LeakcheckError)) throw cause;
    return undefined;
  });
  if (survey === undefined) return undefined;
  if ([...survey.meanings.values()].every(({ kind }) => kind === null)) return undefined;
  const columns = new ColumnTable();
  columns.setFindings(survey);
  const entered = new Set<string>();
  const traces = new Set<string>();
  const entry = new RecordEntry({
    sink: {
      setWidth() {},
      setColumns() {},
      enter(kind, canonical) {
        if (kind === kindNumbers.trace) traces.add(canonical);
        else entered.add(`${kind} ${canonical}`);
      },
    },
    blank,
    columns,
    rules: currentRules,
    region,
  });
  await readDump(
    await openSource(survey.sources[0]!),
    { chunkBytes: 1 << 16, maxRecordBytes: 1 << 20 },
    { columns, isBlank },
    {
      record: (slots, values, count, offset, _length, shape) => {
        entry.record(slots, values, count, offset, shape);
      },
      salvage: (candidate) => {
        entry.salvage(candidate);
      },
      unread: (piece) => {
        entry.unread(piece);
      },
      reject: () => {
        entry.endReject();
      },
      chunk: async () => {},
    },
  );
  entry.endSource();
  return {
    survey,
    classes: new Set([...survey.meanings.values()].flatMap((meaning) => meaning.class ?? [])),
    ask: (kind, query) => {
      const readings = currentRules.readingsOf(query, { kind, region: null });
      if (readings.some((one) => entered.has(`${kindNumbers[one.kind]} ${one.canonical}`))) return "exposed";
      const isTraced = readings.some((one) =>
        currentRules
          .traceQuery(one.kind, one.canonical)
          .tokens.some((tokens) => tokens.every((token) => traces.has(token))),
      );
      return isTraced ? "inconclusive" : "not-found";
    },
  };
}

function memoryFile(bytes: Buffer): OpenFile {
  let at = 0;
  const copy = (into: Uint8Array, from: number): number =>
    bytes.copy(into, 0, from, Math.min(bytes.length, from + into.length));
  return {
    path: "it.txt",
    size: bytes.length,
    read: copy,
    async readNext(into: Uint8Array) {
      const got = copy(into, at);
      at += got;
      return got;
    },
    close() {},
  } as unknown as OpenFile;
}
