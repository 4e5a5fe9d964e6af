// Names of columns (docs/reading.md, "Columns").
import { pathSegment } from "./json-path.js";

/**
 * A header's name without the white space around it; an empty one is named by its place, counted from 0, and one that may be
 * a value is `*`.
 */
export function columnName(name: string, index: number): string {
  const trimmed = name.trim();
  return trimmed === "" ? `column ${index + 1}` : pathSegment(trimmed);
}

const loneSurrogate = /\p{Surrogate}/gu;

/** A name as it can be written: JSON can hold halves of surrogate pairs, which UTF-8 cannot. */
export function writableName(name: string): string {
  return name.replace(loneSurrogate, "\ufffd");
}
