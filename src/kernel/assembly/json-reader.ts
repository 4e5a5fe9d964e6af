// The state of a reader of NDJSON beside that of a CsvReader, which has the values, phone numbers and staged entries. The
// binding sets it up (src/kernel/json-parser.ts) and knows its fields by their places: each is 32 bits wide.

import { CsvReader } from "./csv-reader";

@unmanaged
export class JsonReader {
  /** The place of the records: see json-names.ts. */
  root: usize;
  /** The most values of a record; those with more are judged elsewhere. */
  mostValues: u32;
  /** Not 0: reading stops behind every record that is judged elsewhere. */
  stopsAtDoubt: u32;
  /** Where the text of strings is put whose escapes are taken out, and where that must end. */
  decoded: usize;
  decodedLimit: usize;
  /** Not 0 once a record that was staged had a column of identifiers. */
  hasIdentifiers: u32;
  /** Counts objects: names that an object has twice are found by it. */
  stamp: u32;
}

/** What the present record has had so far. */
export let valueCount: u32 = 0;
/** Whether it has a column of identifiers, and a phone number whose country stands in another column. */
export let hasKind: bool = false;
export let hasPlaced: bool = false;
/** Where the next decoded text goes. */
export let decodedEnd: usize = 0;

export function startRecord(json: JsonReader): void {
  valueCount = 0;
  hasKind = false;
  hasPlaced = false;
  decodedEnd = json.decoded;
}

/** Takes a value of a column: its plan as in csv-record.ts, its place and length. False if there are too many. */
export function addValue(reader: CsvReader, json: JsonReader, plan: u32, at: usize, length: u32): bool {
  const count = valueCount;
  if (count >= json.mostValues) return false;
  store<u32>(reader.plan + (count << 2), plan);
  store<u64>(reader.spans + (count << 3), <u64>at | ((<u64>length) << 32));
  valueCount = count + 1;
  return true;
}

export function addKind(): void {
  hasKind = true;
}

export function addPlaced(): void {
  hasPlaced = true;
}

export function setDecodedEnd(end: usize): void {
  decodedEnd = end;
}
