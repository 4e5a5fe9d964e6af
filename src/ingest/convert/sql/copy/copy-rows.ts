// The lines of PostgreSQL's COPY: fields parted by tabs, with escapes, or CSV, up to a line `\.`.
import type { ByteWindow } from "../../byte-window.js";
import type { RowWriter } from "../row-writer.js";
import { stopsOf, type CopyForm } from "./copy-head.js";
import { BACKSLASH, COMMA, DOT, DOUBLE_QUOTE, isDigit, LINE_FEED, RETURN } from "../signs.js";
import { numberEscape, postgresEscapes } from "../strings.js";

/** Where reading stopped in the lines of a COPY. It may stop anywhere. */
export interface CopyState {
  /** True at the start of a line. */
  isLineStart: boolean;
  /** True within a field whose quote is open. */
  isInField: boolean;
  /** True within quotes of CSV. */
  isQuoted: boolean;
  /** Whether lines end with CR and LF. */
  readonly hasReturns: boolean;
  readonly form: CopyForm;
  readonly stops: Uint8Array;
}

/** Returns the state at the start of the first line. */
export function newCopyState(form: CopyForm, hasReturns: boolean): CopyState {
  return { isLineStart: true, isInField: false, isQuoted: false, hasReturns, form, stops: stopsOf(form) };
}

/** Longest escape: \x41 or \101. */
const longestEscape = 4;

/**
 * Writes rows up to the end of the window, or until the writer is full; returns "end" behind the last
 * line. A part of a row stays in the writer.
 */
export function readCopy(window: ByteWindow, writer: RowWriter, state: CopyState): "more" | "full" | "end" {
  const { bytes, isEnd } = window;
  const end = bytes.length;
  const { out } = writer;
  const { stops } = state;
  const { isCsv, delimiter, quote, escape: csvEscape, nullText } = state.form;
  let { at } = window;
  let o = writer.at;
  const room = out.length - 2 * longestEscape;
  const stop = <T>(outcome: T): T => {
    window.at = at;
    writer.at = o;
    return outcome;
  };
  for (;;) {
    if (state.isLineStart) {
      writer.rowStart = o;
      if (at >= end || (!isEnd && bytes[at] === BACKSLASH && at + 3 >= end)) return stop("more");
      if (bytes[at] === BACKSLASH && bytes[at + 1] === DOT) {
        const next = bytes[at + 2];
        if (next === undefined || next === LINE_FEED || next === RETURN) {
          at += 2;
          return stop("end");
        }
      }
      state.isLineStart = false;
    }
    if (o >= room) return stop("full");
    if (!state.isInField) {
      // The text of NULL alone is NULL. What follows it must be seen.
      if (at >= end || (at + nullText.length + 1 >= end && !isEnd)) return stop("more");
      if (isNull(bytes, at, nullText) && endsField(bytes, at + nullText.length, state)) at += nullText.length;
      else {
        out[o++] = DOUBLE_QUOTE;
        state.isInField = true;
      }
    }
    if (state.isInField) {
      let byte = 0;
      while (at < end && o < room && stops[(byte = bytes[at] as number)] === 0) {
        out[o++] = byte;
        at++;
      }
      if (at >= end) return stop("more");
      if (o >= room) return stop("full");
      if (isCsv && (byte === quote || (byte === csvEscape && state.isQuoted))) {
        if (at + 1 >= end && !isEnd) return stop("more");
        const next = bytes[at + 1] as number;
        if (state.isQuoted && byte === csvEscape && (next === quote || next === csvEscape)) {
          if (next === DOUBLE_QUOTE) out[o++] = DOUBLE_QUOTE;
          out[o++] = next;
          at += 2;
          continue;
        }
        if (byte === quote) {
          state.isQuoted = !state.isQuoted;
          at++;
          continue;
        }
      }
      if (state.isQuoted && byte !== DOUBLE_QUOTE) {
        out[o++] = byte;
        at++;
        continue;
      }
      if (byte === DOUBLE_QUOTE) {
        out[o++] = DOUBLE_QUOTE;
        out[o++] = DOUBLE_QUOTE;
        at++;
        continue;
      }
      if (byte === BACKSLASH && !isCsv) {
        if (at + longestEscape >= end && !isEnd) return stop("more");
        const next = bytes[at + 1] ?? BACKSLASH;
        const mayBeNumber = isDigit(next) || next === 0x78;
        const escape = mayBeNumber
          ? numberEscape(bytes.toString("latin1", at + 1, at + longestEscape), false)
          : undefined;
        const means = escape?.bytes[0] ?? postgresEscapes[next] ?? next;
        if (means === DOUBLE_QUOTE) out[o++] = DOUBLE_QUOTE;
        out[o++] = means;
        at += 1 + (escape?.length ?? 1);
        continue;
      }
      if (byte !== delimiter && byte !== LINE_FEED) {
        if (at + 1 >= end && !isEnd) return stop("more");
        if (!endsField(bytes, at, state)) {
          out[o++] = byte;
          at++;
          continue;
        }
      }
      out[o++] = DOUBLE_QUOTE;
      state.isInField = false;
    }
    if (bytes[at] === RETURN) at++;
    if (bytes[at] === delimiter) out[o++] = COMMA;
    else {
      out[o++] = LINE_FEED;
      state.isLineStart = true;
    }
    at++;
  }
}

function isNull(bytes: Buffer, at: number, nullText: Buffer): boolean {
  for (let index = 0; index < nullText.length; index++)
    if (bytes[at + index] !== nullText[index]) return false;
  return true;
}

function endsField(bytes: Buffer, at: number, { hasReturns, form }: CopyState): boolean {
  const byte = bytes[at];
  return (
    byte === form.delimiter ||
    byte === LINE_FEED ||
    (hasReturns && byte === RETURN && bytes[at + 1] === LINE_FEED)
  );
}
