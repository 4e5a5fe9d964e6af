// Traces of names of JSON that are values. src/record/traces/name-traces.ts is the reference path.

import { PLUS } from "../characters";
import { addWritten, makeRoom, writtenEnd } from "../batch/pending-traces";
import { BlockReader } from "../batch/block-reader";
import { endNameTraces, hasRoom, startNameTraces } from "./text-traces";
import { nextBit } from "./text-bits";
import { addRuns, digitCount, letters, readWords } from "./word-traces";

/** The longest name that is no value for its length alone. */
const LONGEST: u32 = 64;
/** Digits of the shortest and the longest phone number. */
const FEWEST_DIGITS: u32 = 7;
const MOST_DIGITS: u32 = 15;

/** Returns true if {@link leaveName} leaves the traces of a name: it is words, or digits that are no written number. */
export function canLeaveName(at: usize, length: u32): bool {
  if (length > LONGEST || !hasRoom() || !readWords(at, length, 0)) return false;
  return digitCount < FEWEST_DIGITS || nextBit(letters, 0, length) < length || isPlainNumber(at, length);
}

/** Stages the traces of a name for which {@link canLeaveName} returned true. */
export function leaveName(reader: BlockReader, at: usize, length: u32): void {
  readWords(at, length, 0);
  startNameTraces();
  addRuns(reader, at, length);
  if (length >= FEWEST_DIGITS && length <= MOST_DIGITS && isPlainNumber(at, length)) {
    makeRoom(reader);
    store<u8>(writtenEnd, PLUS);
    memory.copy(writtenEnd + 1, at, length);
    addWritten(reader, 0, length + 1, writtenEnd + length + 1);
  }
  endNameTraces();
}

function isPlainNumber(at: usize, length: u32): bool {
  return digitCount == length && <u32>load<u8>(at) != 0x30;
}
