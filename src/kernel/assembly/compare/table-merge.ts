// Walks two tables of one kind in the order of their keys, and counts: the keys in both, the fields that
// either table has more of for them, and the fields of the keys that only one of them has.

import { countBits, FILLED, fillSide, NEEDS_CHUNK, NEEDS_ROOM, TableSide } from "./table-side";

/** Results of {@link mergeTables}, with the side they mean added: 0 for the left, 1 for the right. */
const FINISHED: i32 = 0;
const CHUNK: i32 = 2;
const ROOM: i32 = 4;
const FAULT: i32 = 256;

@unmanaged
export class TableMerge {
  left: TableSide;
  right: TableSide;
  /** Counters (u64), one for each bit of a set of fields. */
  leftAlone: usize;
  rightAlone: usize;
  gained: usize;
  lost: usize;
  /** Keys in both tables; those whose fields could be compared. */
  both: u64;
  compared: u64;
}

/**
 * Walks on. Returns FINISHED, or what is missing: CHUNK if a side needs its next buckets, ROOM if it
 * needs room for profiles, FAULT + 2 * fault if it is damaged. After the first two, call again.
 */
export function mergeTables(merge: TableMerge): i32 {
  const left = merge.left;
  const right = merge.right;
  let result = FINISHED;
  while (result == FINISHED && !(left.isOver && right.isOver)) {
    if (left.at == left.filled) result = resultOf(advance(left, merge.leftAlone), 0);
    if (result == FINISHED && right.at == right.filled)
      result = resultOf(advance(right, merge.rightAlone), 1);
    if (result != FINISHED) break;
    if (left.isOver) passAll(right);
    else if (right.isOver) passAll(left);
    else mergeSpans(merge, left, right);
  }
  return result;
}

/** Decodes a side's next entries, unless its last one was passed. */
function advance(side: TableSide, alone: usize): i32 {
  if (side.isOver) return FILLED;
  const status = fillSide(side, alone);
  if (status != NEEDS_CHUNK || !side.isLast) return status;
  side.isOver = 1;
  return FILLED;
}

function resultOf(status: i32, side: i32): i32 {
  if (status == FILLED) return FINISHED;
  if (status == NEEDS_CHUNK) return CHUNK + side;
  if (status == NEEDS_ROOM) return ROOM + side;
  return FAULT + 2 * status + side;
}

/** Only this side has entries left. */
function passAll(side: TableSide): void {
  for (let at = side.at; at < side.filled; ++at) pass(side, at);
  side.at = side.filled;
}

function pass(side: TableSide, at: u32): void {
  const use = side.uses + ((<usize>load<u32>(side.owners + ((<usize>at) << 2))) << 2);
  store<u32>(use, load<u32>(use) + 1);
}

/** Merges until the decoded entries of one side are used up. */
function mergeSpans(merge: TableMerge, left: TableSide, right: TableSide): void {
  let i = left.at;
  let j = right.at;
  const leftEnd = left.filled;
  const rightEnd = right.filled;
  const leftKeys = left.keys;
  const rightKeys = right.keys;
  while (i < leftEnd && j < rightEnd) {
    const a = load<u64>(leftKeys + ((<usize>i) << 3));
    const b = load<u64>(rightKeys + ((<usize>j) << 3));
    if (a < b) pass(left, i++);
    else if (b < a) pass(right, j++);
    else pair(merge, setAt(left, i++), setAt(right, j++), left.words);
  }
  left.at = i;
  right.at = j;
}

function setAt(side: TableSide, at: u32): usize {
  return side.sets + ((<usize>load<u32>(side.owners + ((<usize>at) << 2)) * side.words) << 3);
}

function pair(merge: TableMerge, leftSet: usize, rightSet: usize, words: u32): void {
  merge.both += 1;
  if ((load<u64>(leftSet) | load<u64>(rightSet)) & 1) return;
  merge.compared += 1;
  for (let word: u32 = 0; word < words; ++word) {
    const a = load<u64>(leftSet + (word << 3));
    const b = load<u64>(rightSet + (word << 3));
    if (a == b) continue;
    countBits(b & ~a, merge.gained + (word << 9), 1);
    countBits(a & ~b, merge.lost + (word << 9), 1);
  }
}
