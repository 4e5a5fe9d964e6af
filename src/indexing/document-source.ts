// A JSON document as a source that can be read in blocks: its objects as lines, unpacked of what is
// around them in the main thread.
import { basename } from "node:path";
import type { LeakcheckError } from "../errors.js";
import type { ColumnTable } from "../ingest/columns.js";
import type { InputFile } from "../ingest/inputs/input.js";
import { readUpTo } from "../ingest/inputs/streams.js";
import { DocumentLines } from "../ingest/ndjson/document-lines.js";
import { ListRules } from "../ingest/ndjson/line-records.js";
import { NamedLists } from "../ingest/ndjson/named-lists.js";
import { ndjsonSearch } from "../ingest/ndjson/ndjson-lines.js";
import type { OpenSource } from "../ingest/open-source.js";
import type { DumpConsumer } from "../ingest/record-reader.js";
import { RejectSearch } from "../ingest/reject-search.js";

/** Bytes read at a time, and bytes of lines that a build starts with. */
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
  const { file, plan, kept } = document;
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
  const buffer = Buffer.allocUnsafe(pieceBytes);
  let first = kept;
  let bytes = 0;
  let rest: Buffer | undefined = Buffer.alloc(0);
  /** Returns lines, perhaps none; undefined at the end of the document. */
  const next = async (): Promise<Buffer | undefined> => {
    let piece = first;
    first = null;
    piece ??= buffer.subarray(0, await file.readNext(buffer));
    if (piece.length === 0) {
      const last = lines.end();
      return last.length === 0 ? undefined : last;
    }
    const skipped = Math.max(0, Math.min(piece.length, plan.byteOrderMarkBytes - bytes));
    bytes += piece.length;
    return lines.push(piece.subarray(skipped));
  };
  const lined: InputFile = {
    ...file,
    size: undefined,
    storedBytes: file.storedBytes ?? ((): number => bytes),
    async readNext(into) {
      while (rest?.length === 0) rest = await next();
      const got = rest?.copy(into) ?? 0;
      rest = rest?.subarray(got);
      return got;
    },
  };
  const start = await readUpTo(lined, pieceBytes);
  return {
    source: {
      ...document,
      file: lined,
      kept: start,
      isKept: false,
      plan: { ...plan, byteOrderMarkBytes: 0, isDocument: false } as typeof plan,
    },
    bytes: () => bytes,
  };
}
