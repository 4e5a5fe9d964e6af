// The differences between CSV and NDJSON in blocks, and the one loop that parses a block of either.
// The kernel reads the records it understands, the reference path the rest.
import type { RejectReason } from "../../ingest/rejects.js";
import type { BlockParser } from "../../kernel/readers/block-parser.js";
import type { CsvParserOptions, DeferredReject, ReadAt } from "../../kernel/readers/parser-options.js";
import type { RecordEntry } from "../entries/record-entry.js";
import type { NameTotals } from "./ndjson-paths.js";
import { StretchLength, type Position } from "./reference-stretch.js";

/** Options of the kernel's parsers for both formats. */
export type SharedParserOptions = Omit<
  CsvParserOptions,
  | "delimiter"
  | "quote"
  | "escape"
  | "escapesUnquoted"
  | "lastRunsOn"
  | "siteAt"
  | "fields"
  | "readsLogins"
  | "headerStart"
  | "usualFields"
  | "textClasses"
  | "traceBytes"
>;

/** The services a format uses to read a source. */
export interface BlockReading {
  entry: RecordEntry;
  maxRecordBytes: number;
  read: ReadAt;
  /** The length of the source; infinite for a stream that has not ended. */
  size: () => number;
  /** Takes a reject of a block. Lines count from the block's first line, 0. */
  onReject: (reason: RejectReason, line: number, offset: number, length: number) => void;
  /** Takes the position of a reject that the kernel has counted. */
  onCountedReject: (reject: DeferredReject) => void;
  isBlank: (value: string) => boolean;
  /** Takes the bare digits that the kernel leaves waiting. */
  takeWaiting: () => void;
  /** Abandons the current block, which is read again when its turn comes. Never returns. */
  giveUp: () => never;
  /** Moves staged entries on. Every one must be certain to count. */
  flush: () => void;
  /** Sets the number of bytes of a column set in use. */
  setWidth: (columnBytes: number) => void;
  /** Waits until the current block is certain to count. Abandons it if it does not. */
  confirm: () => void;
  /** Does the same, so that the rest of the block may change the meaning of names. */
  becomeCertain: () => void;
  /** Moves staged entries on. Abandons the block if it is not certain to count. */
  makeRoom: () => void;
  /**
   * Releases the bytes before `offset`, within a record that is far too long. Abandons the block as
   * `makeRoom` does.
   */
  passed: (offset: number) => void;
  /**
   * Called after the reference path has read deferred records. It may have learned enough for the
   * kernel to read the next ones.
   */
  judged: () => void;
}

/** A format, as one thread reads blocks of it. */
export interface BlockFormat {
  readonly parser: BlockParser;
  /**
   * Replaces the reference path's reader, which is left in mid-record when a block is abandoned.
   */
  reset(): void;
  /** Begins a block with the current knowledge of names. */
  startPart(): void;
  /**
   * Says if the current block is the next to count. Only then may its records change the meaning of
   * names.
   */
  setCertain(isCertain: boolean): void;
  /** True if the kernel stops at each record that it defers. */
  readonly stopsAtDeferred: boolean;
  /**
   * True if the current block may wait for its turn while it is parsed. False if a change of names
   * may still make it stale.
   */
  readonly mayWait: boolean;
  /** True if only this thread can read the rest of the source. */
  readonly isAlone: boolean;
  /** Returns true if names have changed their meaning since the current block began. */
  isStale(): boolean;
  /** Commits the names of the current block. Returns the columns that it is the first to have. */
  commitNames(): readonly string[];
  readonly names: NameTotals | undefined;
  /** Reads the deferred records and rejects with the reference path. Returns true if there were any records. */
  readDeferred(): boolean;
  /**
   * Reads with the reference path from the start of a record until past `goal`, or until no record
   * is left that starts before `stop`. Returns the start of the next record.
   */
  readStretch(from: Position, goal: number, stop: number): Position;
}

/** The end of a block: the offset of the next record, and the number of lines in the block. */
export interface BlockEnd {
  offset: number;
  lines: number;
}

/**
 * Reads the records that start from `offset`, which must be the start of a record, up to `stop`.
 * Stages their entries in the parser.
 */
export function parseBlock(
  format: BlockFormat,
  reading: BlockReading,
  offset: number,
  stop: number,
): BlockEnd {
  const { parser } = format;
  const { maxRecordBytes, read, size, makeRoom, judged } = reading;
  parser.begin(offset, read);
  const stretch = new StretchLength();
  for (;;) {
    const result = parser.parse(stop, size());
    reading.takeWaiting();
    const hadDeferred = format.readDeferred();
    if (hadDeferred) judged();
    if (result === "done") return { offset: parser.offset, lines: parser.line };
    // A kernel that stops at every deferred record, with few records between stops, is not worth
    // restarting.
    const isDense = hadDeferred && format.stopsAtDeferred && stretch.stop(parser.offset);
    if (result === "no-room" && parser.isHalfStaged) makeRoom();
    if (
      isDense ||
      result === "not-understood" ||
      (result === "more-bytes" && !parser.refill(maxRecordBytes, read))
    ) {
      if (!isDense) stretch.stop(parser.offset);
      const from = { offset: parser.offset, line: parser.line };
      const next = format.readStretch(from, Math.min(stop, from.offset + stretch.bytes), stop);
      stretch.goOn(next.offset);
      if (next.offset >= stop || next.offset >= size()) return { offset: next.offset, lines: next.line };
      parser.resume(next.offset, next.line, read);
    }
  }
}
