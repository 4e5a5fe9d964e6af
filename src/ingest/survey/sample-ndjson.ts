// Samples an NDJSON source, which it reads as a build would.
import { addValue, keepTo, newColumnSample, type ColumnSample } from "./column-sample.js";
import { defaultMaxRecordBytes } from "../dump-options.js";
import { PathNode } from "../json-path.js";
import { JsonValues, type JsonVisitor } from "../ndjson/json-values.js";
import { closedJson } from "./closed-json.js";
import type { FramingSink } from "../line-cutting.js";
import { DocumentFraming } from "../ndjson/document-framing.js";
import { noLists } from "../ndjson/object-cutting.js";
import { LineFraming } from "../ndjson/line-framing.js";
import { LineRecords, type ListRules } from "../ndjson/line-records.js";
import { pushSample } from "./sample-windows.js";
import { newSourceSample, type SampleOptions, type SourceSample } from "./sample-csv.js";
import type { SampleWindow } from "./sample-windows.js";

/** Most columns with counts of their own; the counts of any others are joined. */
const mostColumns = 4096;
/** Most lists remembered. */
const mostLists = 512;
const unread = "(nested)";

/** How to read the parts of an NDJSON source. */
export interface NdjsonSampleOptions extends SampleOptions {
  readonly isKnownName: (name: string) => boolean;
  readonly keepsNames: boolean;
  /** As in the plan of the source. */
  readonly isDocument: boolean;
}

/** The findings about the names of an NDJSON source. */
export interface NdjsonNames {
  /** Paths of nodes whose unknown names turned out to be values. */
  readonly starred: ReadonlySet<string>;
  /** Paths of the elements of lists. */
  readonly lists: ReadonlySet<string>;
  /** Paths of values whose names hold `@`. */
  readonly addressNames: ReadonlySet<string>;
}

/** Reads the parts of a source. Each line counts as one record, whatever it holds. */
export function sampleNdjson(
  windows: readonly SampleWindow[],
  options: NdjsonSampleOptions,
): { sample: SourceSample; names: NdjsonNames } {
  const sample = newSourceSample();
  const overflow = newColumnSample();
  const lists = new Set<string>();
  const addressNames = new Set<string>();
  let keep = 0;
  let isSpoilt = false;
  const add = (path: string, value: string): void => {
    let column: ColumnSample | undefined = sample.columns.get(path);
    if (column === undefined) {
      column = sample.columns.size < mostColumns ? newColumnSample(path) : overflow;
      if (column !== overflow) sample.columns.set(path, column);
    }
    isSpoilt ||= value.includes("\ufffd");
    addValue(column, value, options.isBlank(value), sample.records, keep);
  };
  const note = (paths: Set<string>, path: string): void => {
    if (paths.size < mostLists) paths.add(path);
  };
  const values = new JsonValues(
    {
      value: add,
      number: add,
      blank: (path) => add(path, ""),
      unread: (path) => add(path, unread),
      repeated() {},
      name: (_name, path) => note(addressNames, path),
      key() {},
      enter: (path) => note(lists, path),
      leave() {},
      isList: () => true,
    },
    PathNode.root(options.isKnownName, [], { keepsNames: options.keepsNames }),
  );
  readParts(windows, options, sample, {
    part(number) {
      keep = keepTo(number);
    },
    line(text) {
      isSpoilt = false;
      const reason = values.flatten(text);
      if (reason !== undefined) return reason;
      sample.records += 1;
      if (isSpoilt) sample.spoilt += 1;
      return undefined;
    },
  });
  return { sample, names: { starred: values.starred, lists, addressNames } };
}

/**
 * Counts the records of a sample again, and those in which each column is exposed, now that it is
 * known which lists hold records.
 */
export function countRecords(
  windows: readonly SampleWindow[],
  options: NdjsonSampleOptions & { starred: ReadonlySet<string> },
  rules: ListRules,
  sample: SourceSample,
): void {
  const people = new LineRecords(rules);
  const paths: string[] = [];
  const isExposed: boolean[] = [];
  const value = (path: string, text: string): void => {
    people.value(path);
    paths.push(path);
    isExposed.push(!options.isBlank(text));
  };
  const visitor: JsonVisitor = {
    value,
    number: value,
    blank: (path) => people.blank(path),
    unread: (path) => value(path, unread),
    repeated() {},
    name(_name, path) {
      people.name(path);
      paths.push(path);
      isExposed.push(false);
    },
    key() {},
    enter: (path) => people.enter(path),
    leave: () => people.leave(),
    isList: (path) => people.isList(path),
  };
  const { isKnownName, keepsNames, starred } = options;
  const values = new JsonValues(visitor, PathNode.root(isKnownName, starred, { keepsNames }));
  sample.records = 0;
  for (const column of sample.columns.values()) {
    column.records = 0;
    column.lastRecord = -1;
  }
  const expose = (index: number): void => {
    const column = sample.columns.get(paths[index] as string);
    if (column === undefined || isExposed[index] !== true || column.lastRecord === sample.records) return;
    column.lastRecord = sample.records;
    column.records += 1;
  };
  readParts(windows, options, newSourceSample(), {
    part() {},
    line(text) {
      people.clear();
      paths.length = 0;
      isExposed.length = 0;
      const reason = values.flatten(text);
      if (reason !== undefined) return reason;
      for (const record of people.divide() ?? [undefined]) {
        if (record?.isCounted === false) continue;
        for (const index of record?.own ?? paths.keys()) expose(index);
        for (const index of record?.shared ?? []) expose(index);
        sample.records += 1;
      }
      return undefined;
    },
  });
}

/** Takes the lines of a sample. */
interface LineReader {
  /** Called before each part of the source with its number, from 0. */
  part(number: number): void;
  /** Reads a line. Returns the reason if it is no record. */
  line(text: string): ReturnType<JsonValues["flatten"]>;
}

/** Reads the lines of the parts, and counts bytes, parts and rejects in `sample`. */
function readParts(
  windows: readonly SampleWindow[],
  options: NdjsonSampleOptions,
  sample: SourceSample,
  reader: LineReader,
): void {
  const maxRecordBytes = options.maxRecordBytes ?? defaultMaxRecordBytes;
  // The later parts of a document start anywhere within it.
  (options.isDocument ? windows.slice(0, 1) : windows).forEach((window, part) => {
    const { bytes, startsSource, endsSource } = window;
    const mostRecords =
      part > 0 ? options.records / 2 : windows.length > 1 ? options.records : 2 * options.records;
    reader.part(part);
    let records = 0;
    const isEnough = (): boolean => records >= mostRecords;
    const sink: FramingSink = {
      record(buffer, start, end) {
        if (isEnough()) return;
        const reason = reader.line(buffer.toString("utf8", start, end));
        if (reason === undefined) records += 1;
        else sample.rejects.add({ reason, length: end - start });
      },
      rejectedBytes() {},
      reject(reason, _line, _offset, length) {
        if (!isEnough()) sample.rejects.add({ reason, length });
      },
    };
    let pushed: number;
    if (options.isDocument)
      pushed = pushDocument(window, sink, isEnough, {
        isFirst: () => records === 0,
        onCut() {
          sample.cut = "object";
        },
      });
    else pushed = pushSample(new LineFraming({ maxRecordBytes }, sink), bytes, isEnough);
    sample.bytes += pushed;
    sample.parts += 1;
    sample.isWhole &&= startsSource && endsSource && pushed === bytes.length && !isEnough();
  });
}

/**
 * Pushes the first part of a document. If it ends within its first object, that object counts as far
 * as it goes. `onCut` is called if the source ends within an object or array. Returns how many bytes were
 * pushed.
 */
function pushDocument(
  { bytes, endsSource }: SampleWindow,
  sink: FramingSink,
  isEnough: () => boolean,
  { isFirst, onCut }: { isFirst: () => boolean; onCut: () => void },
): number {
  const none = { element() {}, rest() {} };
  const framing = new DocumentFraming(
    { maxRecordBytes: Infinity, fileName: "", lists: noLists },
    { ...sink, ...none },
  );
  const pushed = pushSample(
    {
      push(chunk) {
        framing.push(chunk);
      },
      end() {
        if (!endsSource) return;
        if (framing.isCut) onCut();
        else framing.end();
      },
    },
    bytes,
    isEnough,
  );
  const { unfinished } = framing;
  if (unfinished !== undefined && isFirst()) {
    const closed = closedJson(unfinished);
    sink.record(closed, 0, closed.length, 1, 0);
  }
  return pushed;
}
