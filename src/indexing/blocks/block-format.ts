// What CSV and NDJSON differ in where they are read in blocks, and the one loop that parses a block of either: the kernel reads what it
// understands, and the reference path the rest.
import type { RejectReason } from "../../ingest/rejects.js";
import type { BlockParser } from "../../kernel/readers/block-parser.js";
import type { CsvParserOptions, ReadAt } from "../../kernel/readers/parser-options.js";
import type { RecordEntry } from "../entries/record-entry.js";
import type { NameFacts } from "./ndjson-paths.js";
import { StretchLength, type Position } from "./reference-stretch.js";

/** What the kernel's parsers of both formats are told. */
export type SharedParserOptions = Omit<CsvParserOptions, "delimiter" | "quote" | "escape" | "fields">;

/** What a format needs of the source that it reads. */
export interface BlockReading {
  entry: RecordEntry;
  maxRecordBytes: number;
  read: ReadAt;
  /** The length of the source; of a stream infinite until it has ended. */
  size: () => number;
  /** Takes a reject of a block; the line counts from the block's first, 0. */
  onReject: (reason: RejectReason, line: number, offset: number, length: number) => void;
  isBlank: (value: string) => boolean;
  /** Gives the present block up: it is read again when it counts next. */
  giveUp: () => never;
  /** Takes what is staged, all of which counts or will. */
  flush: () => void;
  /** Says how many bytes of column sets are in use by now. */
  setWidth: (columnBytes: number) => void;
  /** Takes what is staged; gives the block up if it is not certain to count. */
  makeRoom: () => void;
  /** Bytes before `offset` are not needed any more, within a record that is far too long; gives the block up as `makeRoom` does. */
  passed: (offset: number) => void;
  /** Called when the reference path has judged records: what it has learned may spare the next ones. */
  judged: () => void;
}

/** A format as one thread reads blocks of it. */
export interface BlockFormat {
  readonly parser: BlockParser;
  /** Makes the reference path's part anew: where a block was given up, it is in the midst of something. */
  reset(): void;
  /** Begins a block, with all that is known by now. */
  startPart(): void;
  /** Says whether the present block counts next, so that what it holds may change what names stand for. */
  setCertain(isCertain: boolean): void;
  /** Whether the kernel stops at each record that it leaves. */
  readonly stopsAtDeferred: boolean;
  /** Whether the present block may wait for its turn while it is parsed: not if what it holds may still have it read again. */
  readonly mayWait: boolean;
  /** Whether only this thread can read what follows. */
  readonly isAlone: boolean;
  /** Whether names have come to stand for something else since the present block began. */
  isStale(): boolean;
  /** The present block counts: returns the columns that it is the first to have. */
  commitNames(): readonly string[];
  readonly names: NameFacts | undefined;
  /** Has the reference path judge the records that the kernel left. Returns whether there were any. */
  readDeferred(): boolean;
  /** Has the reference path read from a record's start until `goal` is behind it, or no record that starts before `stop` is left. */
  readStretch(from: Position, goal: number, stop: number): Position;
}

/** Where a block ends: the start of the next record, and how many lines there were. */
export interface BlockEnd {
  offset: number;
  lines: number;
}

/** Reads the records that start from `offset`, the start of a record, up to `stop`. Entries are staged in the parser. */
export function parseBlock(format: BlockFormat, reading: BlockReading, offset: number, stop: number): BlockEnd {
  const { parser } = format;
  const { maxRecordBytes, read, size, makeRoom, judged } = reading;
  parser.begin(offset, read);
  const stretch = new StretchLength();
  for (;;) {
    const result = parser.parse(stop, size());
    const hadDeferred = format.readDeferred();
    if (hadDeferred) judged();
    if (result === "done") return { offset: parser.offset, lines: parser.line };
    // Where the kernel stops at each record that it leaves, and few are between them, it is of no use.
    const isDense = hadDeferred && format.stopsAtDeferred && stretch.stop(parser.offset);
    if (result === "no-room" && parser.isHalfStaged) makeRoom();
    if (isDense || result === "not-understood" || (result === "more-bytes" && !parser.refill(maxRecordBytes, read))) {
      if (!isDense) stretch.stop(parser.offset);
      const from = { offset: parser.offset, line: parser.line };
      const next = format.readStretch(from, Math.min(stop, from.offset + stretch.bytes), stop);
      stretch.goOn(next.offset);
      if (next.offset >= stop || next.offset >= size()) return { offset: next.offset, lines: next.line };
      parser.resume(next.offset, next.line, read);
    }
  }
}
