// Reference path for NDJSON: lines, JSON.parse, paths.
import { PathNode } from "../json-path.js";
import { LineFraming } from "./line-framing.js";
import { NdjsonLines } from "./ndjson-lines.js";
import { DocumentFraming } from "./document-framing.js";
import { NamedLists } from "./named-lists.js";
import { ListRules } from "./line-records.js";
import { noIdentifiers } from "../source-errors.js";
import type { ReaderContext, RecordReader } from "../record-reader.js";

/**
 * Reads an NDJSON dump. {@link end} throws `NO_IDENTIFIERS` if there are records but no identifier
 * columns.
 */
export class NdjsonRecords implements RecordReader {
  readonly #framing: LineFraming | DocumentFraming;
  readonly #lines: NdjsonLines;
  readonly #root: PathNode;
  readonly #context: ReaderContext;
  readonly #mayLackIdentifiers: boolean;

  /** `isDocument` and `mayLackIdentifiers` as in the plan of the source. */
  constructor(context: ReaderContext, { isDocument = false, mayLackIdentifiers = false } = {}) {
    this.#context = context;
    this.#mayLackIdentifiers = mayLackIdentifiers;
    const { columns, consumer, maxRecordBytes, firstOffset, fileName, onCut } = context;
    this.#root = PathNode.root(columns.isKnownName, columns.starredBefore, {
      keepsNames: columns.keepsNames,
    });
    const rules = new ListRules(columns.lists, (path) => columns.meaningOf(path));
    this.#lines = new NdjsonLines((path) => columns.slot(path), this.#root, rules, {
      record(slots, values, count, offset, length, shape, line) {
        consumer.record(slots, values, count, offset, length, shape, line);
      },
      salvage(candidate) {
        consumer.salvage(candidate);
      },
      unread(text) {
        consumer.unread(text);
      },
      reject(reason, line, offset, length) {
        consumer.reject({ file: fileName, line, offset, length, reason });
      },
    });
    const lists = new NamedLists(rules, columns.starredBefore, columns.isKnownName);
    this.#framing = isDocument
      ? new DocumentFraming({ maxRecordBytes, firstOffset, fileName, lists, onCut }, this.#lines)
      : new LineFraming({ maxRecordBytes, firstOffset }, this.#lines);
  }

  push(chunk: Buffer): void {
    this.#framing.push(chunk);
  }

  end(): void {
    this.#framing.end();
    this.#context.columns.addStarred(this.#root.starred);
    this.#context.columns.addValueNames(this.#root.valueNames);
    if (!this.#mayLackIdentifiers && this.#lines.records > 0 && !this.#lines.hasIdentifiers)
      throw noIdentifiers(this.#context.fileName, "json");
  }
}
