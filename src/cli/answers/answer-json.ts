// Formats answers as JSON, one object per line: a single array that is written as it grows, or
// NDJSON.
import { schemaJson, type SchemaName } from "../schemas.js";

/**
 * Returns an answer as an item of an array, with the bracket or comma before it. `index` counts
 * from 0.
 */
export function jsonArrayItem(schema: SchemaName, answer: object, index: number): string {
  return `${index === 0 ? "[" : ","}\n${schemaJson(schema, answer)}`;
}

/** Returns the end of an array of `count` answers; a count of 0 gives a whole empty array. */
export function jsonArrayEnd(count: number): string {
  return count === 0 ? "[]\n" : "\n]\n";
}

/** Returns an answer as a line of NDJSON, with its line end. */
export function ndjsonLine(schema: SchemaName, answer: object): string {
  return `${schemaJson(schema, answer)}\n`;
}
