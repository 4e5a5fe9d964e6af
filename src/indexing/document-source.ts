// A JSON document as a source that can be read in blocks: its objects as lines, unpacked of what is
// around them in the main thread.
import { basename } from "node:path";
import type { LeakcheckError } from "../errors.js";
import type { ColumnTable } from "../ingest/columns.js";
import { readUpTo, turnedFile } from "../ingest/inputs/streams.js";
import { DocumentLines } from "../ingest/ndjson/document-lines.js";
import { ListRules } from "../ingest/ndjson/line-records.js";
import { NamedLists } from "../ingest/ndjson/named-lists.js";
import { ndjsonSearch } from "../ingest/ndjson/ndjson-lines.js";
import type { OpenSource } from "../ingest/open-source.js";
import type { DumpConsumer } from "../ingest/record-reader.js";
import { RejectSearch } from "../ingest/reject-search.js";

/** Bytes of lines that a build starts with. */
const pieceBytes = 1 << 18;

/** Returns true if a document of plain text may be read as lines: nobody asks where its rejects are. */
export function isDocumentInBlocks(
  { plan }: OpenSource,
  hasWorkers: boolean,
  wantsPositions: boolean,
): boolean {
  return plan.format === "ndjson" && plan.isDocument && hasWorkers && !wantsPositions;
}

/** A document as a source of lines. */
export interface DocumentSource {
  readonly source: OpenSource;
  /** Returns how many bytes of the document have been read. */
  readonly bytes: () => number;
}

/**
 * Returns a document as a source of lines. Rejects between its objects go to the consumer. `onCut`
 * takes the error of a document that ends within an object or array; without it, that is thrown.
 */
export async function documentSource(
  document: OpenSource,
  columns: ColumnTable,
  consumer: Pick<DumpConsumer, "salvage" | "unread" | "reject">,
  options: { maxRecordBytes: number; onCut: ((error: LeakcheckError) => void) | undefined },
): Promise<DocumentSource> {
  const { file, plan } = document;
  const fileName = basename(file.path);
  const search = new RejectSearch(ndjsonSearch, consumer);
  const rules = new ListRules(columns.lists, (path) => columns.meaningOf(path));
  const lists = new NamedLists(rules, columns.starredBefore, columns.isKnownName);
  const lines = new DocumentLines(
    { ...options, fileName, lists },
    {
      rejectedBytes(buffer, start, end) {
        search.push(buffer, start, end);
      },
      reject(reason, line, offset, length) {
        search.end();
        consumer.reject({ file: fileName, line, offset, length, reason });
      },
    },
  );
  const { file: lined, bytes } = turnedFile(
    document,
    { bytes: plan.byteOrderMarkBytes, stays: false },
    lines,
  );
  const start = await readUpTo(lined, pieceBytes);
  return {
    source: {
      ...document,
      file: lined,
      kept: start,
      isKept: false,
      plan: { ...plan, byteOrderMarkBytes: 0, isDocument: false } as typeof plan,
    },
    bytes,
  };
}
