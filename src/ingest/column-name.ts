// Column names (docs/reading.md, "Columns").
import { pathSegment } from "./json-path.js";

/**
 * Returns a header field as a column name: trimmed; `column N`, counted from 1, if empty; `*` if it
 * may be a value. `index` counts from 0.
 */
export function columnName(name: string, index: number): string {
  const trimmed = name.trim();
  return trimmed === "" ? `column ${index + 1}` : pathSegment(trimmed);
}

const loneSurrogate = /\p{Surrogate}/gu;

/** Returns a name that UTF-8 can hold: JSON names may hold lone surrogates, which become U+FFFD. */
export function writableName(name: string): string {
  return name.replace(loneSurrogate, "\ufffd");
}
