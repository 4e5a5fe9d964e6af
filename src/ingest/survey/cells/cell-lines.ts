// Turns CSV with JSON objects in its cells into lines of JSON, so that the members of the objects are
// columns (docs/reading.md, "JSON in cells").
import { BlankRule } from "../../../record/blank.js";
import { columnName } from "../../column-name.js";
import { ColumnTable } from "../../columns.js";
import { CsvRecords } from "../../csv/csv-records.js";
import { isJson } from "../../ndjson/json-grammar.js";
import { mendedJson } from "../../ndjson/mended-json.js";
import type { DumpConsumer, RecordShape } from "../../record-reader.js";
import type { JsonCells } from "../../source-plan.js";
import type { Transcoder } from "../../text/encoding.js";
import type { SampleWindow } from "../sample-windows.js";

/** No JSON begins with it, so that a line behind it is a reject, and searched as one. */
const rejectSign = "!";
/** UTF-16 units of a reject that wait for its line; more are written as they come. */
const mostHeld = 1 << 20;
const blank = new BlankRule({});

/** Returns the text of the object that a cell holds, on one line; undefined if it holds none. */
export function objectIn(cell: string): string | undefined {
  if (!/^[\s\ufeff]*["{]/u.test(cell)) return undefined;
  const text = cell.trimStart().startsWith("{") && isJson(cell) ? cell : mendedJson(cell);
  // Line ends in JSON stand between its tokens only.
  return text !== undefined && isJson(text) ? text.replace(/[\r\n]+/gu, " ") : undefined;
}

/** Writes records as lines of JSON, and rejects as lines that are none. */
class LineWriter implements DumpConsumer {
  #pieces: string[] = [];
  #lines = 0;
  #rejected: string[] = [];
  #held = 0;
  #isInReject = false;
  readonly #namesOf: () => readonly string[];
  readonly #objects: ReadonlySet<string>;
  /** True until a record has all of its columns: before that, it is uncertain where records start. */
  #isUncertain: boolean;

  constructor(namesOf: () => readonly string[], objects: readonly string[], isUncertain: boolean) {
    this.#namesOf = namesOf;
    this.#objects = new Set(objects);
    this.#isUncertain = isUncertain;
  }

  record(
    _slots: unknown,
    values: readonly string[],
    count: number,
    _offset: number,
    _length: number,
    shape: RecordShape,
    line: number,
  ): void {
    const names = this.#namesOf();
    if (this.#isUncertain && (count !== names.length || shape !== "usual")) return;
    this.#isUncertain = false;
    const members = new Map<string, string[]>();
    let isUnread = shape !== "usual";
    for (let index = 0; index < Math.min(count, names.length); index++) {
      const [name, value] = [names[index]!, values[index]!];
      // A short record may have it in the column of something else.
      const object = shape === "short" ? undefined : objectIn(value);
      // One that was cut, or is in another syntax, may hold anybody.
      isUnread ||= object === undefined && this.#objects.has(name) && !blank.isBlank(value);
      const text = object ?? JSON.stringify(value);
      const same = members.get(name);
      if (same === undefined) members.set(name, [text]);
      else same.push(text);
    }
    const texts = [...members].map(
      ([name, same]) => `${JSON.stringify(name)}:${same.length === 1 ? same[0]! : `[${same.join()}]`}`,
    );
    // A name that stands twice makes all of its line leave traces.
    if (isUnread) texts.push(texts[0]!);
    this.#write(`{${texts.join()}}`, line);
  }

  // Reading the line will search it.
  salvage(): void {}

  unread(text: string): void {
    if (this.#isUncertain) return;
    const piece = text.replace(/[\r\n]/gu, " ");
    if (this.#isInReject) this.#pieces.push(piece);
    else {
      this.#rejected.push(piece);
      this.#held += piece.length;
      if (this.#held > mostHeld) this.#startReject();
    }
  }

  reject({ line }: { line: number }): void {
    if (this.#isUncertain) return;
    if (!this.#isInReject) this.#write(rejectSign + this.#rejected.join(""), line);
    else {
      this.#pieces.push("\n");
      this.#lines += 1;
    }
    this.#isInReject = false;
    this.#rejected = [];
    this.#held = 0;
  }

  chunk(): Promise<void> {
    return Promise.resolve();
  }

  /** Returns what was written since the last call. */
  take(): Buffer {
    const text = this.#pieces.join("");
    this.#pieces = [];
    return Buffer.from(text);
  }

  #startReject(): void {
    this.#pieces.push(rejectSign, ...this.#rejected);
    this.#rejected = [];
    this.#isInReject = true;
  }

  /** Writes a line. Blank ones before it give it the number that it has in the source. */
  #write(text: string, line: number): void {
    if (this.#lines + 1 < line) {
      this.#pieces.push("\n".repeat(line - 1 - this.#lines));
      this.#lines = line - 1;
    }
    this.#pieces.push(text, "\n");
    this.#lines += 1;
  }
}

/** A reader of a table, and what it writes. */
interface OpenTable {
  readonly records: CsvRecords;
  readonly writer: LineWriter;
  /** Returns the names of the columns, once the header is read. */
  readonly namesOf: () => readonly string[];
}

function openTable({ table, objects, maxRecordBytes }: JsonCells, isUncertain: boolean): OpenTable {
  let names: readonly string[] | undefined;
  const namesOf = (): readonly string[] =>
    (names ??= (table.names ?? records.header ?? []).map((name, index) => columnName(name, index)));
  const writer = new LineWriter(namesOf, objects, isUncertain);
  const records = new CsvRecords(table, {
    fileName: "",
    firstOffset: 0,
    maxRecordBytes,
    columns: new ColumnTable(),
    isBlank: (value) => blank.isBlank(value),
    consumer: writer,
  });
  return { records, writer, namesOf };
}

/** Returns a transcoder that also turns the table that the other one returns into lines. */
export function withCells(transcoder: Transcoder, cells: JsonCells): Transcoder {
  const { records, writer } = openTable(cells, false);
  return {
    push(chunk) {
      records.push(transcoder.push(chunk));
      return writer.take();
    },
    end() {
      records.push(transcoder.end());
      records.end();
      return writer.take();
    },
  };
}

/** Returns the parts of a table as parts of its lines. */
export function windowsOfCells(parts: readonly SampleWindow[], cells: JsonCells): SampleWindow[] {
  let names = cells.table.names ?? [];
  return parts.map((part) => {
    const { bytes, startsSource, endsSource } = part;
    const table = startsSource ? cells.table : { ...cells.table, hasHeader: false, names };
    const { records, writer, namesOf } = openTable({ ...cells, table }, !startsSource);
    records.push(bytes);
    if (endsSource) records.end();
    if (startsSource) names = namesOf();
    return { ...part, bytes: writer.take() };
  });
}
