// Traces that whole values of a batch leave: those of columns that may hold user names or secrets, those of
// joined records, and names with spaces. src/record/traces/traces.ts is the reference path.

import { BlockReader } from "../batch/block-reader";
import { stageTraces, startTraces, tracesLeft } from "../batch/pending-traces";
import { leavesLetterTraces } from "./letter-traces";
import { leavesTraces } from "./reject-traces";
import { useBytes } from "./text-bits";
import { addWords, readWords } from "./word-traces";

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
 * Stages the traces of a value of words, whose bits were found last. Returns false if the reference path is to read
 * it. A record that is deferred afterwards leaves the same traces there, which are entered once.
 */
export function leavesWordTraces(reader: BlockReader, at: usize, length: u32): bool {
  if (!hasRoom()) return false;
  startTraces(MOST_OF_ONE);
  let isWhole = addWords(reader, at, length);
  if (!isWhole) {
    useBytes(reader.traceBytes, reader.cellEnds);
    // A delimiter within quotes does not part the value.
    isWhole = leavesTraces(reader, at, length, MOST_OF_ONE, false);
  }
  traces += MOST_OF_ONE - tracesLeft;
  return isWhole;
}

function hasRoom(): bool {
  return traces + MOST_OF_ONE <= MOST_TRACES;
}

/** The most traces of a text that the reference path leaves to the kernel: `TEXT_TRACES` of src/kernel/readers/text-traces.ts. */
const MOST_OF_TEXT: u32 = 2048;

/**
 * Stages the traces of a text of the reference path. Returns false if it is to read the text itself; those that were
 * staged are then among them.
 */
export function leaveTextTraces(reader: BlockReader, at: usize, length: u32): bool {
  useValueBytes();
  const isWhole = leavesTraces(reader, at, length, MOST_OF_TEXT, true);
  stageTraces(reader);
  return isWhole;
}

/** By byte: its lower case, as `reader.traceBytes` has it for rejects, but for what parts these. */
const valueBytes: usize = memory.data(256, 16);

/**
 * Does the same for a value of a record that is not deferred afterwards: it may hold delimiters, at which the
 * text of a reject is parted.
 */
export function leavesValueTraces(reader: BlockReader, at: usize, length: u32): bool {
  if (length > LONGEST || !hasRoom()) return false;
  startTraces(MOST_OF_ONE);
  if (readWords(at, length, 0) && addWords(reader, at, length)) {
    traces += MOST_OF_ONE - tracesLeft;
    return true;
  }
  useValueBytes();
  const isWhole = leavesTraces(reader, at, length, MOST_OF_ONE, true);
  traces += MOST_OF_ONE - tracesLeft;
  if (isWhole) return true;
  const before = reader.stagedEnd;
  const isRead = leavesLetterTraces(reader, at, length);
  traces += <u32>(reader.stagedEnd - before) / reader.stagedBytes;
  return isRead;
}

function useValueBytes(): void {
  if (<u32>load<u8>(valueBytes + 255) == 0)
    for (let byte: u32 = 0; byte < 256; ++byte)
      store<u8>(valueBytes + byte, <u8>(byte - 0x41 < 26 ? byte | 0x20 : byte));
  useBytes(valueBytes, 0);
}
