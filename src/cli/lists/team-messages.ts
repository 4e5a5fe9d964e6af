// What the main thread and the threads of a long lookup say to each other. Errors go as plain fields: a class does not cross threads.
import type { ErrorCode } from "../../errors.js";
import type { ClosedIndex, Status } from "../../lookup/answer.js";
import type { QueryKind } from "../../record/readings.js";
import type { PrintedAnswers } from "../answers/answer-text.js";

/** An index that a thread opens for itself. `facts` say that it is the same one still. */
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
  kind: QueryKind | undefined;
  region: string | undefined;
  printed: PrintedAnswers;
  texts: SharedArrayBuffer;
  /** Says of each part of `texts`, `textBytes` long, whether it is yet to be printed: 1, or 0. */
  flags: SharedArrayBuffer;
  textBytes: number;
}

/** A block of lines to answer, in shared memory; the number of its first line. */
export interface AnswerRequest {
  room: Uint8Array;
  firstNumber: number;
}

export type AnswerReply =
  /** `statuses` are those of all answers of the thread so far. */
  | { is: "text"; part: number; length: number; statuses: Status[] }
  | { is: "answered"; statuses: Status[] }
  | { is: "failure"; code: ErrorCode | null; message: string; hint: string | null };
