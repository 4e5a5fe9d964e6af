// What the main thread and the threads of a long lookup say to each other.
import type { ClosedIndex, Status } from "../../lookup/answer.js";
import type { OpenedIndex } from "../../lookup/opened-index.js";
import type { QueryKind } from "../../record/found.js";
import type { PrintedAnswers } from "../answers/answer-text.js";

/**
 * An index that a thread opens for itself. `facts` lets it check that the file was not replaced.
 */
export interface SharedIndex {
  path: string;
  keyId: string;
  sipHashKey: Uint8Array;
  facts: string;
}

export interface AnswerThreadData {
  module: object;
  indexes: readonly (SharedIndex | ClosedIndex)[];
  minCoverage: number;
  today: string | undefined;
  kind: QueryKind | undefined;
  region: string | null | undefined;
  printed: PrintedAnswers;
  texts: SharedArrayBuffer;
  /** One flag per buffer of `textBytes` in `texts`: 1 while it is still to be printed, else 0. */
  flags: SharedArrayBuffer;
  textBytes: number;
}

/** A block of lines to answer, in shared memory, and the number of its first line. */
export interface AnswerRequest {
  room: Uint8Array;
  firstNumber: number;
}

/** A part of the answers to a block: where its text lies. `statuses` are those of all answers of the thread so far. */
export interface TextPart {
  part: number;
  length: number;
  statuses: readonly Status[];
}

/** Tells an index from another one that has taken its place: a text that two openings of one file have in common, and those of two have not. */
export function indexFingerprint({ reader: { head, metadata } }: OpenedIndex): string {
  return JSON.stringify([head.fileBytes, head.keyId, head.tables, metadata]);
}
