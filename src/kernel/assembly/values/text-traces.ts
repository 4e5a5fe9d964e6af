// Traces that whole values of a batch leave: those of columns that may hold user names or secrets, and
// of names with spaces. src/record/traces/traces.ts is the reference path.

import { BlockReader } from "../batch/block-reader";
import { tracesLeft } from "../batch/pending-traces";
import { leavesTraces } from "./reject-traces";
import { isCellEnd } from "./text-bits";

/** Traces that the values of a batch may leave: `TEXT_TRACES` of src/kernel/readers/block-parser.ts. */
const MOST_TRACES: u32 = 2048;
/** The longest value, and the most traces that it leaves: its words, and windows of its digits. */
const LONGEST: u32 = 254;
const MOST_OF_ONE: u32 = 260;
let traces: u32 = 0;

/** Begins a batch. */
export function startTextTraces(): void {
  traces = 0;
}

/**
 * Stages the traces of a value. Returns false if the reference path is to read it. A
 * record that is deferred afterwards leaves the same traces there, which are entered once.
 */
export function leavesTextTraces(reader: BlockReader, at: usize, length: u32): bool {
  if (length > LONGEST || traces + MOST_OF_ONE > MOST_TRACES) return false;
  // A delimiter within quotes does not part the value.
  for (let next = at; next < at + length; ++next) if (isCellEnd(reader, next)) return false;
  const isWhole = leavesTraces(reader, at, length, MOST_OF_ONE);
  traces += MOST_OF_ONE - tracesLeft;
  return isWhole;
}
