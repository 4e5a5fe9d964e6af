// What a parser of blocks is told, and what it tells.

import type { ProviderFacts } from "./value-tables.js";

/** Why the kernel stopped; the numbers are those of assembly/values/block-reader.ts. */
export const stops = ["done", "more-bytes", "not-understood", "no-room"] as const;
export type Stop = (typeof stops)[number];

/** What a field of the header stands for. */
export interface FieldPlan {
  /** The kind's number; 0 for none, 255 if the kernel must leave every value of it to the definition. */
  kind: number;
  /** The build's column number, 0 to 255. */
  number: number;
  /** Of a field of phone numbers: which field has their country codes; -1 if there is none. */
  countryCodeField: number;
}

/** What the kernel needs to know of phone numbers before it reads any. */
interface PhoneFacts {
  /** For the first two digits of an international number, how many digits its calling code has. */
  codeLengths: Uint8Array;
  /** What is known of places (src/record/phone/phone-facts.ts), and the number of each one's rule: by its letters, then by its calling code. */
  rules: Uint8Array;
  places: Uint16Array;
  /** The number of the rule for the region of the build; 0 if there is none. */
  regionRule: number;
}

/** The automaton of valid international numbers, as far as it is known. */
export interface PhoneTable {
  transitions: Int32Array;
  accepting: Uint8Array;
  states: number;
}

/** How bare digits without a place are read. */
export const bareModes = ["undecided", "international", "refused"] as const;
export type BareMode = (typeof bareModes)[number];

/** What the parsers of both formats are told. */
export interface BlockParserOptions {
  maxRecordBytes: number;
  blankWords: readonly string[];
  phones: PhoneFacts;
  providers: readonly ProviderFacts[];
  /** Bytes that are read at a time; grows to twice the longest record. */
  bufferBytes: number;
  /** Bytes of staged entries that are held at a time; no less than two batches may give. */
  stagingBytes: number;
}

export interface CsvParserOptions extends BlockParserOptions {
  delimiter: number;
  /** -1: nothing is quoted. */
  quote: number;
  escape: number;
  fields: readonly FieldPlan[];
  /** Records that are judged together, 128 at most. */
  batchRecords: number;
}

/** Reads bytes of the source at an offset into a view; returns how many, 0 at its end, and as many as fit before. */
export type ReadAt = (into: Uint8Array, offset: number) => number;

/** What {@link BlockParser.takeCounts} adds to. */
export interface CsvCounts {
  records: number;
  recordBytes: number;
  /** By column number: records in which it is exposed. */
  exposed: Float64Array;
  /** Counts values of a kind, by its number, and how many of them gave no key. */
  values(kindNumber: number, count: number, unindexable: number): void;
}

/** A record whose values the kernel is not certain of; offset and length are bytes. */
export interface Doubt {
  offset: number;
  length: number;
}
