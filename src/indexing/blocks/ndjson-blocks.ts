// Blocks of an NDJSON source to staged entries. The kernel reads what it understands; every other line goes to the definition
// (src/ingest/ndjson/ndjson-lines.ts), and lines that are too long to that of framing.
import { isWhiteSpaceLine, LineFraming } from "../../ingest/ndjson/line-framing.js";
import { NdjsonLines } from "../../ingest/ndjson/ndjson-lines.js";
import type { JsonParser } from "../../kernel/readers/json-parser.js";
import type { ReadAt } from "../../kernel/readers/parser-options.js";
import type { OnReject } from "./csv-blocks.js";
import type { NdjsonPaths } from "./ndjson-paths.js";
import type { RecordEntry } from "../entries/record-entry.js";
import { readStretch, StretchLength } from "./reference-stretch.js";

/** What a thread needs to know to read blocks of an NDJSON source. */
export interface NdjsonBlockOptions {
  parser: JsonParser;
  entry: RecordEntry;
  paths: NdjsonPaths;
  maxRecordBytes: number;
  onReject: OnReject;
  read: ReadAt;
  /** The length of the source; of a stream infinite until it has ended. */
  size: () => number;
  /** Takes what is staged, or throws if it is not certain to count. */
  makeRoom: () => void;
  /** Bytes before an offset are not needed any more; throws if the block is not certain to count. */
  passed: (offset: number) => void;
  /** Lines that the kernel left were read: more may be known of phone numbers. */
  judged: () => void;
  /** There may be more columns than before. */
  fitColumns: () => void;
}

/** Reads the blocks of one source, one after the other. */
export class NdjsonBlocks {
  readonly #options: NdjsonBlockOptions;
  readonly #lines: NdjsonLines;

  constructor(options: NdjsonBlockOptions) {
    this.#options = options;
    const { entry, paths, fitColumns, onReject } = options;
    this.#lines = new NdjsonLines(paths.slotOf, paths.root, {
      record(slots, values, count, offset, length) {
        paths.settle();
        fitColumns();
        entry.counts.recordBytes += length;
        entry.record(slots, values, count, offset);
      },
      salvage(candidate) {
        entry.salvage(candidate);
      },
      reject: (reason, line, offset, length) => {
        entry.endReject();
        onReject(reason, line, offset, length);
      },
    });
  }

  /** Whether a record of the present block had a column of identifiers. */
  get hasIdentifiers(): boolean {
    return this.#lines.hasIdentifiers;
  }

  /**
   * Reads the records that start from `offset`, the start of a line, up to `stop`.
   * Returns where the next line starts and how many lines there were. Entries are staged in the parser.
   */
  parse(offset: number, stop: number): { offset: number; lines: number } {
    const { parser, paths, maxRecordBytes, read, size, makeRoom, judged } = this.#options;
    this.#lines.hasIdentifiers = false;
    // A line that changes what names stand for does so for the lines behind it.
    parser.stopsAtDoubt = paths.mayChange;
    parser.begin(offset, read);
    const stretch = new StretchLength();
    for (;;) {
      const result = parser.parse(stop, size());
      const had = parser.takeLines(({ offset: at, length, line }, bytes) => {
        if (!isWhiteSpaceLine(bytes, 0, length)) this.#lines.record(bytes, 0, length, line, at);
      });
      if (had) judged();
      if (result === "done") return { offset: parser.offset, lines: parser.line };
      // Where the kernel stops at each line that it leaves, and few are between them, it is of no use.
      const isDense = had && paths.mayChange && stretch.stop(parser.offset);
      if (result === "no-room" && parser.isHalfStaged) makeRoom();
      if (isDense || result === "not-understood" || (result === "more-bytes" && !parser.refill(maxRecordBytes, read))) {
        if (!isDense) stretch.stop(parser.offset);
        const next = this.#define(parser.offset, parser.line, Math.min(stop, parser.offset + stretch.bytes), stop);
        stretch.goOn(next.offset);
        if (next.offset >= stop || next.offset >= size()) return { offset: next.offset, lines: next.line };
        parser.resume(next.offset, next.line, read);
      }
    }
  }

  /**
   * Has the definition read from a line's start until `goal` is behind it, or no line that starts before `stop` is left.
   * Returns the start of the next line.
   */
  #define(offset: number, line: number, goal: number, stop: number): { offset: number; line: number } {
    const { maxRecordBytes } = this.#options;
    const framing = new LineFraming({ maxRecordBytes, firstLine: line, firstOffset: offset, stopOffset: stop }, this.#lines);
    return readStretch(framing, { offset, line, goal }, this.#options);
  }
}
