// Answers as JSON: one array, written while it grows, or NDJSON. One object on each line in both.
import { safeJson } from "../terminal/clean-text.js";

/** The text of the answer with this number (from 0) in an array: the bracket or comma before it, and itself. */
export function jsonArrayItem(answer: object, index: number): string {
  return `${index === 0 ? "[" : ","}\n${safeJson(answer)}`;
}

/** What ends an array of this many answers, be it empty. */
export function jsonArrayEnd(count: number): string {
  return count === 0 ? "[]\n" : "\n]\n";
}

/** The line of an answer in NDJSON, with its end. */
export function ndjsonLine(answer: object): string {
  return `${safeJson(answer)}\n`;
}
