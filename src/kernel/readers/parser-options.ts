// Options, results and reports of the block parsers.

import type { Folding } from "./folded-pages.js";
import type { MailProviderTable } from "./value-tables.js";

/** Why the kernel stopped, by the numbers in assembly/batch/block-reader.ts. */
export const stops = ["done", "more-bytes", "not-understood", "no-room"] as const;
export type Stop = (typeof stops)[number];

/** The meaning of a field of the header. */
export interface FieldPlan {
  /** Number of the kind: 0 for none, 255 if every value of the field is deferred. */
  kind: number;
  /** The build's column number, 0 to 255. */
  number: number;
  /** For a phone field: the field with its country codes, or -1. */
  countryCodeField: number;
  /** True if its values are secrets. */
  isSecret: boolean;
  /** True for a field without a kind whose values leave traces; only in CSV. */
  leavesTraces?: boolean;
}

/** Phone numbering data that the kernel needs before it parses. */
interface PhoneTables {
  /** By the first two digits of an international number: how many digits its calling code has. */
  codeLengths: Uint8Array;
  /**
   * The rules of the regions (src/record/phone/phone-tables.ts), and the number of each region's
   * rule: by its letters, then by its calling code.
   */
  rules: Uint8Array;
  places: Uint16Array;
  /** The rules of regions by name; empty if no number has a region beside it. */
  names: Uint8Array;
  /** Number of the rule of the build's region, or 0. */
  regionRule: number;
}

/** The automaton of valid international numbers, as far as it has been learned. */
export interface PhoneTable {
  transitions: Int32Array;
  accepting: Uint8Array;
  states: number;
}

/** How the bare digits of a column are read: see record/phone/phone-bare.ts. */
export interface BareMode {
  alone: "international" | "uncertain" | "unread";
  prefersForeign: boolean;
  prefersNational: boolean;
  othersAreInternational: boolean;
}

/** Bare digits of a column that the kernel settled: numbers of their region or not, and national ones. */
export interface SettledPhones {
  column: number;
  own: number;
  foreign: number;
  national: number;
  /** National ones with an area code in brackets. */
  bracketed: number;
}

/**
 * Bare digits whose column is not decided yet, as the kernel notes them
 * (src/kernel/assembly/values/waiting-phones.ts), with few columns or with many.
 */
export interface WaitingPhones {
  notes: Uint8Array;
  isNarrow: boolean;
}

/** Options of both parsers. */
export interface BlockParserOptions {
  maxRecordBytes: number;
  blankWords: readonly string[];
  phones: PhoneTables;
  providers: readonly MailProviderTable[];
  /**
   * By byte: its class in the text of rejects, of which addresses are a part (`textClasses` in
   * src/ingest/salvage.ts).
   */
  textClasses: Uint8Array;
  /** By byte: what it becomes in the text of rejects that leaves traces (src/ingest/reject-search.ts). */
  traceBytes: Uint8Array;
  /** What characters outside ASCII become in such text (src/record/traces/folded-character.ts). */
  folding: Folding;
  /** True to note the position of each reject. */
  notesRejects: boolean;
  /** True to stage the domain of each address (see judge-batch.ts). Staged entries are wide then. */
  countsDomains?: boolean;
  /** Size of the buffer. It grows to twice the longest record. */
  bufferBytes: number;
  /** Size of the space for staged entries; at least what two batches can produce. */
  stagingBytes: number;
}

/** The first bytes of a header, by which the records are known that may be copies of it. */
interface HeaderStart {
  bytes: Uint8Array;
  /** True if these are all of its first field, without quotes. */
  isWhole: boolean;
}

export interface CsvParserOptions extends BlockParserOptions {
  delimiter: number;
  /** -1 if nothing is quoted. */
  quote: number;
  escape: number;
  /** True if the escape also works outside quotes. */
  escapesUnquoted?: true;
  /** True if the last field runs to the end of the line: a list of logins and secrets. */
  lastRunsOn?: boolean;
  /** Where lines have a site, whose colons part no fields. */
  siteAt?: "start" | "end" | undefined;
  fields: readonly FieldPlan[];
  /** True if a column of logins is the only one of identifiers. */
  readsLogins?: boolean;
  /** The start of the header; no bytes if there is none. */
  headerStart: HeaderStart;
  /** Numbers of fields, fewer than these, that many records have. */
  usualFields: readonly number[];
  /** Records judged together, 128 at most. */
  batchRecords: number;
}

/**
 * Reads bytes of the source at an offset into a view. Returns how many: as many as fit, fewer at
 * the end of the source, then 0.
 */
export type ReadAt = (into: Uint8Array, offset: number) => number;

/** The counts that {@link BlockParser.takeCounts} adds to. */
export interface BlockCounts {
  records: number;
  recordBytes: number;
  /** By column number: how many records expose it. */
  exposed: Float64Array;
  /** Counts values of a kind, by its number, and how many of them have no key. */
  values(kindNumber: number, count: number, unindexable: number): void;
  /** Addresses found in rejects. */
  salvaged: number;
  /** Adds rejects: how many there are by the number of their reason, and their length. */
  addRejects(byReason: Uint32Array, bytes: number): void;
}

/** A deferred line: its number from 0, the first line of the block, its offset and length in bytes. */
export interface DeferredLine {
  offset: number;
  length: number;
  line: number;
}

/** A record deferred to the reference path. */
interface DeferredRecord extends DeferredLine {
  /** Number of fields, those of the header at most. */
  fields: number;
}

/** A reject that has been counted. */
export interface DeferredReject extends DeferredLine {
  /** Number of the reason. */
  reason: number;
  /** Its bytes, if the reference path is to read or search them. */
  bytes: Buffer | undefined;
  /** True if their traces are to be left. */
  isRead: boolean;
  /** True if they are to be searched for addresses. */
  isSearched: boolean;
}

/** Takes what the kernel deferred, in the order of the source. */
export interface DeferredSink {
  /** Takes a line that is a record or a reject; `hasNewName` if the kernel stopped for its names. */
  line(deferred: DeferredLine, bytes: Buffer, hasNewName?: boolean): void;
  reject(reject: DeferredReject): void;
}

/** Takes what the kernel deferred of CSV. */
export interface DeferredCsvSink extends DeferredSink {
  /** Takes a record and the values of all its fields. */
  record(deferred: DeferredRecord, values: string[]): void;
}
