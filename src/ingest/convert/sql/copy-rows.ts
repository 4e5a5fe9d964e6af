// The lines of PostgreSQL's COPY: fields parted by tabs, with escapes, up to a line `\.`.
import type { ByteWindow } from "../byte-window.js";
import type { RowWriter } from "./row-writer.js";
import { BACKSLASH, COMMA, DOT, DOUBLE_QUOTE, isDigit, LINE_FEED, RETURN, TAB } from "./signs.js";
import { numberEscape, postgresEscapes } from "./strings.js";

/** Where reading stopped in the lines of a COPY. It may stop anywhere. */
export interface CopyState {
  /** True at the start of a line. */
  isLineStart: boolean;
  /** True within a field whose quote is open. */
  isInField: boolean;
  /** Whether lines end with CR and LF. */
  hasReturns: boolean;
}

const stops = new Uint8Array(256);
for (const byte of [TAB, LINE_FEED, RETURN, BACKSLASH, DOUBLE_QUOTE]) stops[byte] = 1;

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
      // \N alone is NULL. What follows it must be seen.
      if (at >= end || (bytes[at] === BACKSLASH && at + 3 >= end && !isEnd)) return stop("more");
      if (bytes[at] === BACKSLASH && bytes[at + 1] === 0x4e && endsField(bytes, at + 2, state)) at += 2;
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
      if (byte === DOUBLE_QUOTE) {
        out[o++] = DOUBLE_QUOTE;
        out[o++] = DOUBLE_QUOTE;
        at++;
        continue;
      }
      if (byte === BACKSLASH) {
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
      if (byte === RETURN) {
        if (at + 1 >= end && !isEnd) return stop("more");
        if (!endsField(bytes, at, state)) {
          out[o++] = RETURN;
          at++;
          continue;
        }
      }
      out[o++] = DOUBLE_QUOTE;
      state.isInField = false;
    }
    if (bytes[at] === RETURN) at++;
    if (bytes[at] === TAB) out[o++] = COMMA;
    else {
      out[o++] = LINE_FEED;
      state.isLineStart = true;
    }
    at++;
  }
}

function endsField(bytes: Buffer, at: number, { hasReturns }: CopyState): boolean {
  const byte = bytes[at];
  return byte === TAB || byte === LINE_FEED || (hasReturns && byte === RETURN && bytes[at + 1] === LINE_FEED);
}
