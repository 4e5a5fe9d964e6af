// CSV framing written straight from its rules (docs/reading.md): the whole input in memory, no
// state, quadratic. Tests compare CsvFraming with it.
import type { CsvDialect } from "../../../src/ingest/source-plan.js";
import type { Framed } from "./framed.js";

const LF = 10;
const CR = 13;

type Reading =
  | { outcome: "closed"; end: number; next: number; fields: number }
  | { outcome: "stray"; at: number }
  | { outcome: "open" };

/**
 * Frames a whole input. `columns` holds from the start, or from the first record on if `header` is
 * set.
 */
export function frameByReference(
  input: Buffer,
  dialect: CsvDialect,
  columns: number,
  maxRecordBytes: number,
  header: boolean,
): Framed[] {
  const framed: Framed[] = [];
  let expected = header ? undefined : columns;
  let line = 1;
  let at = 0;
  while (at < input.length) {
    const { end, next } = lineAt(input, at);
    const reading = end - at <= maxRecordBytes ? readRecord(input, dialect, at) : undefined;
    const oneLine = reading?.outcome === "closed" && reading.end === end;
    const several =
      reading?.outcome === "closed" &&
      !dialect.relaxQuotes &&
      reading.end - at <= maxRecordBytes &&
      (expected === undefined || reading.fields === expected);
    if (end === at) {
      // An empty line is no record.
    } else if (reading?.outcome === "closed" && (oneLine || several)) {
      framed.push({ line, offset: at, text: input.toString("latin1", at, reading.end) });
      expected = columns;
      line += input.subarray(at, reading.next).filter((byte) => byte === LF).length;
      at = reading.next;
      continue;
    } else {
      framed.push({
        line,
        offset: at,
        text: input.toString("latin1", at, end),
        reason: reasonOf(reading, at, end),
      });
    }
    line++;
    at = next;
  }
  return framed;

  function reasonOf(reading: Reading | undefined, start: number, end: number): NonNullable<Framed["reason"]> {
    if (reading === undefined) return "too-long";
    if (reading.outcome === "stray" && reading.at < end) return "stray-quote";
    if (dialect.relaxQuotes) return "unclosed-quote";
    if (reading.outcome === "stray" && reading.at - start < maxRecordBytes) return "stray-quote";
    if (reading.outcome === "closed" && reading.end - start <= maxRecordBytes) return "column-count";
    return "unclosed-quote";
  }
}

function lineAt(input: Buffer, start: number): { end: number; next: number } {
  for (let at = start; at < input.length; at++) {
    const length = lineEndAt(input, at);
    if (length > 0) return { end: at, next: at + length };
  }
  return { end: input.length, next: input.length };
}

function lineEndAt(input: Buffer, at: number): number {
  if (input[at] === LF) return 1;
  return input[at] === CR && input[at + 1] === LF ? 2 : 0;
}

function readRecord(input: Buffer, dialect: CsvDialect, start: number): Reading {
  const { delimiter, quote, escape, relaxQuotes } = dialect;
  let fields = 1;
  let state: "field start" | "unquoted" | "quoted" | "after quote" = "field start";
  for (let at = start; ; at++) {
    const byte = at < input.length ? input[at] : -1;
    if (state === "quoted") {
      const next = input[at + 1];
      if (byte === -1) return { outcome: "open" };
      if (byte === escape && (next === quote || next === escape)) at++;
      else if (byte === quote) state = "after quote";
      continue;
    }
    if (byte === -1) return { outcome: "closed", end: at, next: at, fields };
    const lineEnd = lineEndAt(input, at);
    if (lineEnd > 0) return { outcome: "closed", end: at, next: at + lineEnd, fields };
    if (byte === delimiter) {
      fields++;
      state = "field start";
    } else if (state === "after quote" && !relaxQuotes) {
      return { outcome: "stray", at: at - 1 };
    } else {
      state = state === "field start" && byte === quote ? "quoted" : "unquoted";
    }
  }
}
