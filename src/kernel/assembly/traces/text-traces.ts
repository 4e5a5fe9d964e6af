// Traces that whole values of a batch leave: those of columns that may hold user names or secrets, those of
// joined records, and names with spaces. src/record/traces/traces.ts is the reference path.

import { flag, IS_DEFERRED, isDeferred } from "../batch/batch-records";
import { BlockReader } from "../batch/block-reader";
import { stageTraces, startTraces, tracesLeft } from "../batch/pending-traces";
import { AT, LENGTH, ROW, structuredEnd, structuredTexts, TEXT_BYTES } from "../values/structured-notes";
import { leavesLetterTraces } from "./letter-traces";
import { leavesTraces } from "./reject-traces";
import { LONGEST_TEXT, useBytes } from "./text-bits";
import { addWords, readWords } from "./word-traces";

/** Traces of values for which each batch has room: `TEXT_TRACES` of src/kernel/readers/block-parser.ts. */
const LEAST_ROOM: u32 = 2048;
/** Fewer than a record may leave in all: `mostTraces` of src/indexing/entries/record-traces.ts. */
const MOST_OF_BATCH: u32 = 32768;
/** The longest value, and the most traces that it leaves: its words, and windows of its digits. */
const LONGEST: u32 = 254;
const MOST_OF_ONE: u32 = 260;
/** Traces that the values of the batch may leave, and that they have left. */
let room: u32 = 0;
let traces: u32 = 0;

/** Begins a batch. */
export function startTextTraces(): void {
  room = LEAST_ROOM;
  traces = 0;
}

/** Makes use of all the room of the stage, once the batch is read: its rejects have left their traces. */
export function makeTextRoom(reader: BlockReader): void {
  const left = <u32>(reader.stagedLimit - reader.stagedEnd) / reader.stagedBytes;
  room = min(MOST_OF_BATCH, LEAST_ROOM + left - min(left, reader.batchEntries));
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

/** Begins and ends the traces of a name, for which there is room. */
export function startNameTraces(): void {
  startTraces(MOST_OF_ONE);
}

export function endNameTraces(): void {
  traces += MOST_OF_ONE - tracesLeft;
}

/** Returns true if the batch may leave the traces of another text. */
export function hasRoom(): bool {
  return traces + MOST_OF_ONE <= room;
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

/** Does the same for a text of any length that holds more than words. */
function leavesLongTraces(reader: BlockReader, at: usize, length: u32): bool {
  if (length > LONGEST_TEXT) return false;
  const most = room - traces;
  useValueBytes();
  const isWhole = leavesTraces(reader, at, length, most, true);
  traces += most - tracesLeft;
  return isWhole;
}

/** Leaves the traces of the texts that are records themselves, or defers their records. */
export function leaveStructured(reader: BlockReader): void {
  for (let text = structuredTexts; text < structuredEnd; text += TEXT_BYTES) {
    const record = load<u32>(text, ROW);
    if (!isDeferred(record) && !leavesLongTraces(reader, load<u32>(text, AT), load<u32>(text, LENGTH)))
      flag(record, IS_DEFERRED);
  }
}

function useValueBytes(): void {
  if (<u32>load<u8>(valueBytes + 255) == 0)
    for (let byte: u32 = 0; byte < 256; ++byte)
      store<u8>(valueBytes + byte, <u8>(byte - 0x41 < 26 ? byte | 0x20 : byte));
  useBytes(valueBytes, 0);
}
