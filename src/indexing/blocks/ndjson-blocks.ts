// NDJSON in blocks. The kernel reads the lines it understands, and rejects those that are certainly
// no records. Every other line is deferred to the reference path (src/ingest/ndjson/ndjson-lines.ts),
// and overlong lines to its framing.
import { isWhiteSpaceLine, LineFraming } from "../../ingest/ndjson/line-framing.js";
import { NdjsonLines, ndjsonSearch, type NdjsonSink } from "../../ingest/ndjson/ndjson-lines.js";
import { traceBytes } from "../../ingest/reject-search.js";
import { salvageOptions, textClasses } from "../../ingest/salvage.js";
import type { Kernel } from "../../kernel/kernel.js";
import { JsonParser, type JsonParserOptions } from "../../kernel/readers/json-parser.js";
import type { BlockFormat, BlockReading } from "./block-format.js";
import { NdjsonPaths, type NameTotals, type NdjsonKnowledge } from "./ndjson-paths.js";
import { readStretch, type Position } from "./reference-stretch.js";

/** Thrown by the first new name of a line, if the line may be read again once names may change. */
class NewName extends Error {}

/**
 * All entries of a block are staged until it counts. In the worst case, 10 bytes of a record give
 * an entry of 48 bytes; and another one if domains are counted.
 */
const stagedShare = 5;

export class NdjsonBlocks implements BlockFormat {
  readonly parser: JsonParser;
  readonly #reading: BlockReading;
  readonly #paths: NdjsonPaths;
  readonly #hasParts: boolean;
  #columnBits = 0;
  #lines!: NdjsonLines;
  /** True if the current line can be read again. */
  #mayReadAgain = false;

  constructor(
    known: NdjsonKnowledge & { hasParts: boolean },
    kernel: Kernel,
    options: Omit<JsonParserOptions, "textClasses" | "traceBytes">,
    reading: BlockReading,
  ) {
    this.parser = new JsonParser(kernel, {
      ...options,
      hasParts: known.hasParts,
      textClasses: textClasses(salvageOptions(ndjsonSearch)),
      traceBytes: traceBytes(ndjsonSearch),
      stagingBytes: stagedShare * (options.countsDomains === true ? 2 : 1) * options.stagingBytes,
    });
    this.#reading = reading;
    this.#hasParts = known.hasParts;
    this.#paths = new NdjsonPaths(known, this.parser, () => {
      if (this.#mayReadAgain) throw new NewName();
      return reading.giveUp();
    });
    this.reset();
  }

  reset(): void {
    const { entry, onReject } = this.#reading;
    const paths = this.#paths;
    const { parser } = this;
    const sink: NdjsonSink = {
      record: (slots, values, count, offset, length, shape) => {
        paths.settle();
        this.#fitColumns();
        this.#mayReadAgain = false;
        entry.counts.recordBytes += length;
        entry.record(slots, values, count, offset, shape);
      },
      salvage(candidate) {
        entry.salvage(candidate);
      },
      unread(text) {
        entry.unread(text);
      },
      reject(reason, line, offset, length) {
        entry.endReject();
        if (reason === "invalid-json") parser.suspect();
        onReject(reason, line, offset, length);
      },
    };
    this.#lines = new NdjsonLines(paths.slotOf, paths.root, paths.rules, sink, this.#hasParts);
  }

  startPart(): void {
    this.#paths.startPart();
    this.#fitColumns();
    this.#lines.hasIdentifiers = false;
    this.parser.stopsAtNewNames = true;
  }

  setCertain(isCertain: boolean): void {
    this.#paths.mayChange = isCertain;
    // A line that changes the meaning of names changes it for the lines after it.
    this.parser.stopsAtEachDeferred = isCertain;
  }

  get stopsAtDeferred(): boolean {
    return this.#paths.mayChange;
  }

  get mayWait(): boolean {
    return this.#paths.mayChange;
  }

  get isAlone(): boolean {
    return this.#paths.isAlone;
  }

  isStale(): boolean {
    return this.#paths.isStale();
  }

  commitNames(): readonly string[] {
    const hasIdentifiers = this.parser.takeHasIdentifiers() || this.#lines.hasIdentifiers;
    this.#paths.commitPart(hasIdentifiers);
    return [...this.#paths.newPaths];
  }

  get names(): NameTotals {
    return this.#paths.names;
  }

  readDeferred(): boolean {
    const { entry, onCountedReject } = this.#reading;
    this.parser.takeValueNames((hash) => {
      this.#paths.root.noteValueName(hash);
    });
    return this.parser.takeDeferred({
      line: ({ offset, length, line }, bytes, hasNewName = false) => {
        if (isWhiteSpaceLine(bytes, 0, length)) return;
        const read = (): void => {
          this.#lines.record(bytes, 0, length, line, offset);
        };
        if (hasNewName) this.#readNewNames(read);
        else read();
      },
      reject: (reject) => {
        if (reject.bytes !== undefined) {
          this.#lines.takeReject(reject.bytes, reject);
          entry.endReject();
        }
        onCountedReject(reject);
      },
    });
  }

  /**
   * Reads the last line that the kernel has seen of the block, which has a name that the kernel does not know. If
   * it is new, waits until the block counts, and goes on from there with names that may change.
   */
  #readNewNames(read: () => void): void {
    this.#mayReadAgain = !this.#paths.mayChange;
    try {
      read();
      // Other lines may have such names too, which are values or written with escapes.
      this.parser.stopsAtNewNames = false;
    } catch (cause) {
      if (!(cause instanceof NewName)) throw cause;
      this.reset();
      this.#reading.becomeCertain();
      this.#fitColumns();
      read();
    } finally {
      this.#mayReadAgain = false;
    }
  }

  readStretch(from: Position, goal: number, stop: number): Position {
    const { maxRecordBytes } = this.#reading;
    const framing = new LineFraming(
      { maxRecordBytes, firstLine: from.line, firstOffset: from.offset, stopOffset: stop },
      this.#lines,
    );
    return readStretch(framing, from, goal, this.parser.copyTo, this.#reading);
  }

  /** Widens column sets to fit the columns known so far. */
  #fitColumns(): void {
    const { columnBits } = this.#paths.columns;
    if (columnBits <= this.#columnBits) return;
    this.#columnBits = columnBits;
    this.#reading.flush();
    this.parser.setColumnCount(columnBits);
    this.#reading.setWidth(this.parser.columnBytes);
  }
}
