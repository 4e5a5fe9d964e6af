// Frames JSON that is not one object per line: an array of objects, objects over several lines or
// several on a line, and one object that holds everybody (docs/reading.md, "JSON documents").
import type { LeakcheckError } from "../../errors.js";
import { cutSource } from "../source-errors.js";
import { CarryOver } from "../carry-over.js";
import type { FramingSink } from "../line-cutting.js";
import { isJson } from "./json-grammar.js";
import { ObjectCutting, type CutLists, type CutSink } from "./object-cutting.js";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const LINE_FEED = 10;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/** Separates the texts of RFC 7464. */
const RECORD_SEPARATOR = 0x1e;

/** Byte order marks of joined files, and what else may stand between objects. */
// oxlint-disable-next-line no-control-regex -- the separator of RFC 7464 is one
const onlyMarks = /^\ufeff[\s\u001e]*$/u;
/** Longer text is not looked at. */
const longestMarks = 64;

// Larger chunks are taken in pieces, so that the bytes carried over do not grow with the chunk.
const PIECE_BYTES = 1 << 18;

/** Receives the records of a document, and the parts of objects that are too long for one record. */
export type DocumentSink = Omit<FramingSink, "taken"> & CutSink;

/** How to frame a document. */
export interface DocumentOptions {
  readonly maxRecordBytes: number;
  /** Offset of the first byte pushed. */
  readonly firstOffset?: number;
  readonly fileName: string;
  /** The lists whose elements are cut out of an object that is too long. */
  readonly lists: CutLists;
  /** Takes the error of a source that ends within an object or array; by default it is thrown. */
  readonly onCut?: ((error: LeakcheckError) => void) | undefined;
}

/** What the bytes at the current position belong to. */
type State = "between" | "object" | "other" | "cut";

/**
 * Frames the objects at the top level of a source, or directly in arrays there; what stands between
 * them, apart from commas, white space and byte order marks, is a reject. An object of more than
 * `maxRecordBytes` is cut: each element of its lists of records is one, and so is what remains.
 */
export class DocumentFraming {
  readonly #options: DocumentOptions;
  readonly #sink: DocumentSink;
  readonly #held = new CarryOver();
  #view: Buffer = Buffer.alloc(0);
  /** Offset in the source of the view's first byte. */
  #base: number;
  #at = 0;
  #line = 1;
  #state: State = "between";
  /** Arrays that are open around the objects. */
  #arrays = 0;
  /** Where the current object or reject starts, and on which line. */
  #start = 0;
  #startLine = 1;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  #cutting: ObjectCutting | undefined;

  constructor(options: DocumentOptions, sink: DocumentSink) {
    this.#options = options;
    this.#sink = sink;
    this.#base = options.firstOffset ?? 0;
  }

  /** Takes the next bytes of the source; the caller may reuse the chunk afterwards. */
  push(chunk: Buffer): void {
    for (let from = 0; from < chunk.length; from += PIECE_BYTES)
      this.#take(chunk.subarray(from, from + PIECE_BYTES));
  }

  /** Ends the source. Throws `CUT_SOURCE` if it ends within an object or an array. */
  end(): void {
    const { fileName, onCut } = this.#options;
    if (this.isCut) {
      const error = cutSource(fileName, this.#line);
      if (onCut === undefined) throw error;
      onCut(error);
    }
    // What was cut is a reject like any other.
    if (this.#state === "object" || this.#state === "other") {
      // The chunk may have been reused.
      this.#view = this.#held.join(Buffer.alloc(0));
      this.#at = this.#view.length;
      this.#endOther();
    }
  }

  /** True if the bytes so far end within an object or an array. */
  get isCut(): boolean {
    return this.#state === "object" || this.#state === "cut" || this.#arrays > 0;
  }

  /**
   * Returns the bytes of the object that has not ended; undefined if there is none, or if it is being
   * cut.
   */
  get unfinished(): Buffer | undefined {
    return this.#state === "object" ? this.#view.subarray(this.#start) : undefined;
  }

  #take(chunk: Buffer): void {
    // The view starts with what was kept.
    this.#view = this.#held.join(chunk);
    while (this.#at < this.#view.length) {
      if (this.#state === "between") this.#between();
      else if (this.#state === "object") this.#object();
      else if (this.#state === "other") this.#other();
      else this.#cut();
    }
    const kept = this.#state === "object" || this.#state === "other" ? this.#start : this.#at;
    this.#held.keep(kept);
    this.#base += kept;
    this.#at -= kept;
    this.#start -= kept;
    this.#view = this.#view.subarray(kept);
  }

  #between(): void {
    const byte = this.#view[this.#at]!;
    if (byte === OPEN_OBJECT || !isBetween(byte)) {
      if (byte === CLOSE_ARRAY && this.#arrays > 0) this.#arrays -= 1;
      else if (byte === OPEN_ARRAY) this.#arrays += 1;
      else {
        this.#start = this.#at;
        this.#startLine = this.#line;
        this.#depth = 0;
        this.#isInString = false;
        this.#isEscaped = false;
        this.#state = byte === OPEN_OBJECT ? "object" : "other";
        return;
      }
    }
    if (byte === LINE_FEED) this.#line += 1;
    this.#at += 1;
  }

  #object(): void {
    const { maxRecordBytes } = this.#options;
    const view = this.#view;
    for (let at = this.#at; at < view.length; at++) {
      if (at - this.#start >= maxRecordBytes) {
        this.#startCutting();
        return;
      }
      const byte = view[at]!;
      if (byte === LINE_FEED) this.#line += 1;
      if (this.#isInString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (byte === BACKSLASH) this.#isEscaped = true;
        else if (byte === QUOTE) this.#isInString = false;
      } else if (byte === QUOTE) this.#isInString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.#depth += 1;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        this.#depth -= 1;
        if (this.#depth > 0) continue;
        this.#sink.record(view, this.#start, at + 1, this.#startLine, this.#base + this.#start);
        this.#state = "between";
        this.#at = at + 1;
        return;
      }
    }
    this.#at = view.length;
  }

  /** Reads the current object again from its start, in parts. */
  #startCutting(): void {
    const { maxRecordBytes, lists, fileName } = this.#options;
    this.#state = "cut";
    this.#at = this.#start;
    this.#line = this.#startLine;
    this.#cutting = new ObjectCutting(
      { maxRecordBytes, lists, fileName, line: this.#startLine, offset: this.#base + this.#start },
      this.#sink,
    );
  }

  #cut(): void {
    const cutting = this.#cutting!;
    this.#at = cutting.take(this.#view, this.#at);
    this.#line = cutting.line;
    if (cutting.hasEnded) this.#state = "between";
  }

  /** Passes over what is no object, up to the next comma, bracket or object outside strings. */
  #other(): void {
    const view = this.#view;
    for (let at = this.#at; at < view.length; at++) {
      const byte = view[at]!;
      const isEnd =
        !this.#isInString &&
        (byte === OPEN_OBJECT ||
          byte === OPEN_ARRAY ||
          byte === CLOSE_ARRAY ||
          byte === COMMA ||
          byte === LINE_FEED);
      // A string does not go beyond its line, so that a stray quote costs no more.
      if (isEnd || byte === LINE_FEED || at - this.#start >= this.#options.maxRecordBytes) {
        this.#at = at;
        this.#endOther();
        return;
      }
      if (this.#isEscaped) this.#isEscaped = false;
      else if (this.#isInString && byte === BACKSLASH) this.#isEscaped = true;
      else if (byte === QUOTE) this.#isInString = !this.#isInString;
    }
    this.#at = view.length;
  }

  #endOther(): void {
    this.#state = "between";
    const bytes = this.#view.subarray(this.#start, this.#at);
    if (bytes.length < longestMarks && onlyMarks.test(bytes.toString("utf8"))) return;
    const length = bytes.toString("latin1").trimEnd().length;
    this.#sink.rejectedBytes(bytes, 0, length);
    const reason = isJson(bytes.toString("utf8")) ? "not-an-object" : "invalid-json";
    this.#sink.reject(reason, this.#startLine, this.#base + this.#start, length);
  }
}

/** Returns true for white space and separators between objects. */
function isBetween(byte: number): boolean {
  return byte === COMMA || byte === 0x20 || (byte >= 9 && byte <= 13) || byte === RECORD_SEPARATOR;
}
