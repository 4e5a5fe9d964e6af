// Cuts one JSON object that is too long for a record: an element of a list of records is handed on
// by itself, within the names and arrays around it, and so is what remains of the object.
import type { LeakcheckError } from "../../errors.js";
import { brokenObject } from "../source-errors.js";
import type { FramingSink } from "../line-cutting.js";
import { maxDepth } from "./json-values.js";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const LINE_FEED = 10;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const nothing: Buffer = Buffer.alloc(0);

/** The lists whose elements are records. */
export interface CutLists {
  /** Returns the path of a name's value below a path. */
  pathOf(parent: string, name: string, isRoot: boolean): string;
  /** Returns true if the elements of the list at this path are records. */
  holdsRecords(path: string): boolean;
}

/** For objects that are not cut. */
export const noLists: CutLists = { pathOf: () => "", holdsRecords: () => false };

/** Receives the parts of an object as lines of JSON; `length` is that in the source. */
export interface CutSink extends Pick<FramingSink, "rejectedBytes" | "reject"> {
  /**
   * Receives an element of a list; its bytes are valid until this returns. `names` is how many names
   * are around it, if the last of them is a value and the element its object; otherwise 0.
   */
  element(json: Buffer, line: number, offset: number, length: number, names: number): void;
  /** Receives the object without the elements that were handed on. */
  rest(json: Buffer, line: number, offset: number, length: number): void;
}

/** What must come next. */
type Expected = "name" | "colon" | "value" | "separator";

/** An open object or array. */
interface Frame {
  readonly isObject: boolean;
  readonly path: string;
  /** The name of the current value, as written; empty in an array. */
  name: Buffer;
  /** Path of the current value. */
  valuePath: string;
  /** Number of values that remain in it; its opening bracket is written with the first of them. */
  written: number;
  isOpen: boolean;
  /** True if elements in it have been handed on. */
  wasCut: boolean;
  /** What precedes its values where they are handed on: the objects around it and their names. */
  before: Buffer | undefined;
  /** How many objects are open, itself included. */
  readonly objects: number;
}

/** A value that is taken as a whole: an element that is a record, or a value that is no list. */
interface Item {
  readonly isElement: boolean;
  readonly isText: boolean;
  readonly line: number;
  readonly offset: number;
  depth: number;
  isInString: boolean;
  isEscaped: boolean;
  /** Its bytes so far, unless it is too long. */
  parts: Buffer[];
  length: number;
}

/** A name as far as it has been read. */
interface WrittenName {
  readonly parts: Buffer[];
  isEscaped: boolean;
}

/** Cuts one object, whose bytes are taken in pieces. */
export class ObjectCutting {
  line: number;
  hasEnded = false;
  readonly #options: ConstructorParameters<typeof ObjectCutting>[0];
  readonly #sink: CutSink;
  readonly #frames: Frame[] = [];
  #expected: Expected = "value";
  /** A name that has started, or the value that is being taken. */
  #name: WrittenName | undefined;
  #item: Item | undefined;
  #offset: number;
  #rest: Buffer = nothing;
  #restBytes = 0;
  /** Space for an element and what is around it. */
  #line: Buffer = Buffer.allocUnsafe(1024);

  constructor(
    options: { maxRecordBytes: number; lists: CutLists; fileName: string; line: number; offset: number },
    sink: CutSink,
  ) {
    this.#options = options;
    this.#sink = sink;
    this.line = options.line;
    this.#offset = options.offset;
  }

  /** Takes bytes from `from` on; returns where the object ends, or the end of the bytes. */
  take(view: Buffer, from: number): number {
    let at = from;
    const before = this.#offset - from;
    while (at < view.length && !this.hasEnded) {
      this.#offset = before + at;
      if (this.#item !== undefined) at = this.#takeItem(this.#item, view, at);
      else if (this.#name !== undefined) at = this.#takeName(this.#name, view, at);
      else at = this.#takeSign(view, at);
    }
    this.#offset = before + at;
    return at;
  }

  #takeSign(view: Buffer, at: number): number {
    const byte = view[at]!;
    if (isBlank(byte)) return this.#passBlanks(view, at);
    const frame = this.#frames.at(-1);
    const expected = this.#expected;
    if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      if (frame === undefined || frame.isObject !== (byte === CLOSE_OBJECT) || expected === "colon")
        throw this.#broken();
      if (frame.isObject && expected === "value") throw this.#broken();
      this.#close(frame, byte);
      this.#expected = "separator";
      if (this.#frames.length === 0) this.#end();
      return at + 1;
    }
    if (expected === "separator" && byte === COMMA) this.#expected = frame!.isObject ? "name" : "value";
    else if (expected === "colon" && byte === COLON) this.#expected = "value";
    else if (expected === "name" && byte === QUOTE) return this.#startName(view, at);
    else if (expected === "value") return this.#startValue(byte, at, frame);
    else throw this.#broken();
    return at + 1;
  }

  #passBlanks(view: Buffer, from: number): number {
    let at = from;
    for (let byte = view[at]!; isBlank(byte); byte = view[++at] ?? 0) if (byte === LINE_FEED) this.line += 1;
    return at;
  }

  #startValue(byte: number, at: number, frame: Frame | undefined): number {
    const path = frame === undefined ? "" : frame.isObject ? frame.valuePath : frame.path;
    const { lists } = this.#options;
    const isInList = frame !== undefined && (!frame.isObject || path === "*" || path.endsWith(".*"));
    const isElement = isInList && byte !== OPEN_ARRAY && lists.holdsRecords(path);
    // Deeper than values are read, nothing is looked for: it is one value.
    const isDeep = this.#frames.length >= maxDepth;
    if (!isElement && !isDeep && (byte === OPEN_OBJECT || byte === OPEN_ARRAY)) {
      const isObject = byte === OPEN_OBJECT;
      this.#frames.push({
        isObject,
        path,
        name: nothing,
        valuePath: path,
        written: 0,
        isOpen: false,
        wasCut: false,
        before: undefined,
        objects: (frame?.objects ?? 0) + (isObject ? 1 : 0),
      });
      this.#expected = isObject ? "name" : "value";
      return at + 1;
    }
    this.#item = {
      isElement,
      isText: byte !== OPEN_OBJECT && byte !== OPEN_ARRAY && byte !== QUOTE,
      line: this.line,
      offset: this.#offset,
      depth: 0,
      isInString: false,
      isEscaped: false,
      parts: [],
      length: 0,
    };
    return at;
  }

  /** Starts a name at its quote. Most are plain and whole. */
  #startName(view: Buffer, at: number): number {
    for (let end = at + 1; end < view.length; end++) {
      const byte = view[end]!;
      if (byte === QUOTE) {
        this.#setName(Buffer.from(view.subarray(at, end + 1)), view.toString("utf8", at + 1, end));
        return end + 1;
      }
      if (byte === BACKSLASH || byte < 0x20) break;
    }
    this.#name = { parts: [Buffer.of(QUOTE)], isEscaped: false };
    return at + 1;
  }

  #takeName(name: WrittenName, view: Buffer, from: number): number {
    for (let at = from; at < view.length; at++) {
      const byte = view[at]!;
      if (name.isEscaped) name.isEscaped = false;
      else if (byte === BACKSLASH) name.isEscaped = true;
      else if (byte === QUOTE) {
        name.parts.push(Buffer.from(view.subarray(from, at + 1)));
        this.#endName(Buffer.concat(name.parts));
        return at + 1;
      }
    }
    name.parts.push(Buffer.from(view.subarray(from)));
    if (name.parts.reduce((sum, { length }) => sum + length, 0) > this.#options.maxRecordBytes)
      throw this.#broken();
    return view.length;
  }

  #endName(written: Buffer): void {
    let name: string;
    try {
      name = JSON.parse(written.toString("utf8")) as string;
    } catch {
      throw this.#broken();
    }
    this.#name = undefined;
    this.#setName(written, name);
  }

  #setName(written: Buffer, name: string): void {
    const frame = this.#frames.at(-1)!;
    frame.name = written;
    frame.valuePath = this.#options.lists.pathOf(frame.path, name, this.#frames.length === 1);
    this.#expected = "colon";
  }

  #takeItem(item: Item, view: Buffer, from: number): number {
    const end = item.isText ? this.#textEnd(view, from) : this.#valueEnd(item, view, from);
    if (end >= 0) return this.#endItem(item, view, from, end);
    // The chunk may be reused.
    this.#addTo(item, Buffer.from(view.subarray(from)));
    return view.length;
  }

  /** Returns the end of a number or a word; -1 if it goes on behind the bytes. */
  #textEnd(view: Buffer, from: number): number {
    for (let at = from; at < view.length; at++) {
      const byte = view[at]!;
      if (byte <= 0x20 || byte === COMMA || byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) return at;
    }
    return -1;
  }

  /** Returns the end of a string, an object or an array; -1 if it goes on behind the bytes. */
  #valueEnd(item: Item, view: Buffer, from: number): number {
    let { depth, isInString, isEscaped } = item;
    let lines = 0;
    let end = -1;
    for (let at = from; at < view.length && end < 0; at++) {
      const byte = view[at]!;
      if (byte === LINE_FEED) lines += 1;
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) {
          isInString = false;
          if (depth === 0) end = at + 1;
        }
      } else if (byte === QUOTE) isInString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth += 1;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        depth -= 1;
        if (depth === 0) end = at + 1;
      }
    }
    item.depth = depth;
    item.isInString = isInString;
    item.isEscaped = isEscaped;
    this.line += lines;
    return end;
  }

  /** Adds bytes to a value. They are kept as they are. */
  #addTo(item: Item, bytes: Buffer): void {
    const isHeld = item.length <= this.#options.maxRecordBytes;
    item.length += bytes.length;
    if (isHeld) item.parts.push(bytes);
    else this.#sink.rejectedBytes(bytes, 0, bytes.length);
    if (!isHeld || item.length <= this.#options.maxRecordBytes) return;
    for (const part of item.parts) this.#sink.rejectedBytes(part, 0, part.length);
    item.parts = [];
  }

  #endItem(item: Item, view: Buffer, from: number, to: number): number {
    this.#addTo(item, view.subarray(from, to));
    this.#item = undefined;
    this.#expected = "separator";
    const { line, offset, length } = item;
    if (item.length > this.#options.maxRecordBytes) this.#sink.reject("too-long", line, offset, length);
    else if (item.isElement) {
      const { isObject, objects } = this.#frames.at(-1)!;
      const names = isObject && item.parts[0]![0] === OPEN_OBJECT ? objects : 0;
      this.#sink.element(this.#within(item), line, offset, length, names);
    } else {
      this.#startWriting(this.#frames.length - 1);
      for (const part of item.parts) this.#write(part);
      return to;
    }
    this.#frames.at(-1)!.wasCut = true;
    return to;
  }

  /** Ends an object or array. Nothing of it remains if all of it has been handed on. */
  #close(frame: Frame, sign: number): void {
    const { length } = this.#frames;
    if (!frame.isOpen && frame.wasCut && length > 1) {
      this.#frames.pop();
      this.#frames.at(-1)!.wasCut = true;
      return;
    }
    this.#open(length - 1);
    this.#write(Buffer.of(sign));
    this.#frames.pop();
  }

  /** Writes the opening bracket of a frame, unless it is written, and what precedes it. */
  #open(index: number): void {
    const frame = this.#frames[index]!;
    if (frame.isOpen) return;
    if (index > 0) this.#startWriting(index - 1);
    this.#write(Buffer.of(frame.isObject ? OPEN_OBJECT : OPEN_ARRAY));
    frame.isOpen = true;
  }

  /** Writes what precedes the next value of a frame. */
  #startWriting(index: number): void {
    this.#open(index);
    const frame = this.#frames[index]!;
    if (frame.written > 0) this.#write(Buffer.of(COMMA));
    frame.written += 1;
    if (!frame.isObject) return;
    this.#write(frame.name);
    this.#write(Buffer.of(COLON));
  }

  /** Returns an element within the objects around it. Arrays are left out: they say nothing about one element. */
  #within({ parts, length }: Item): Buffer {
    const { isObject, objects, name, before = this.#before() } = this.#frames.at(-1)!;
    const most = before.length + name.length + 2 + length + objects;
    if (most > this.#line.length) this.#line = Buffer.allocUnsafe(2 * most);
    const line = this.#line;
    let at = before.copy(line);
    if (isObject) {
      line[at++] = OPEN_OBJECT;
      at += name.copy(line, at);
      line[at++] = COLON;
    }
    for (const part of parts) at += part.copy(line, at);
    for (let open = 0; open < objects; open++) line[at++] = CLOSE_OBJECT;
    return line.subarray(0, at);
  }

  /** Returns what precedes the values of the last frame: it stays the same for all of them. */
  #before(): Buffer {
    const around = this.#frames.slice(0, -1).filter(({ isObject }) => isObject);
    const pieces = around.flatMap(({ name }) => [Buffer.of(OPEN_OBJECT), name, Buffer.of(COLON)]);
    return (this.#frames.at(-1)!.before = Buffer.concat(pieces));
  }

  #write(bytes: Buffer): void {
    const before = this.#restBytes;
    this.#restBytes += bytes.length;
    if (this.#restBytes <= this.#options.maxRecordBytes) {
      if (this.#restBytes > this.#rest.length)
        this.#rest = Buffer.concat([this.#rest.subarray(0, before)], 2 * this.#restBytes);
      bytes.copy(this.#rest, before);
      return;
    }
    // Too long to be a record: what was held is searched for addresses, and the rest as it comes.
    if (before <= this.#options.maxRecordBytes) this.#sink.rejectedBytes(this.#rest, 0, before);
    this.#sink.rejectedBytes(bytes, 0, bytes.length);
  }

  #end(): void {
    this.hasEnded = true;
    const { line, offset, maxRecordBytes } = this.#options;
    if (this.#restBytes > maxRecordBytes) this.#sink.reject("too-long", line, offset, this.#restBytes);
    else this.#sink.rest(this.#rest.subarray(0, this.#restBytes), line, offset, this.#restBytes);
  }

  #broken(): LeakcheckError {
    return brokenObject(this.#options.fileName, this.line);
  }
}

/** Returns true for white space. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 9 && byte <= 13);
}
