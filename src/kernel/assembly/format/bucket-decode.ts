// Reads a bucket, which may be hostile: docs/format.md, sections 6 and 7. Nothing is allocated, and
// every step is bounded by the bucket's length. Functions return a fault (faults.ts) or 0, and
// leave their results in module variables.

import { bitsFrom, idBits, lowBits } from "./bit-area";
import {
  bitPadding,
  dictionaryOrder,
  dictionarySize,
  endsEarly,
  profileId,
  profileUnused,
  riceParameter,
  trailingBytes,
} from "./faults";
import { position, walkGaps } from "./gaps";
import { lebValue, readLeb } from "./leb128";
import { profileBefore, readProfile, recordsRead } from "./profile";

export let entries: u32 = 0;
export let rice: u32 = 0;
export let size: u32 = 0;
export let width: u32 = 0;
export let dictionary: usize = 0;
let area: usize = 0;
let areaBits: u32 = 0;

/** Ends a walk at the first key that is not below `target`, unless it is to read all. */
@unmanaged
class KeySearch {
  target: u64;
  readsAll: u32;
  reached: u32;
  value: u64;

  take(entry: u32, value: u64): i32 {
    if (this.readsAll != 0 || value < this.target) return 0;
    this.reached = entry;
    this.value = value;
    return REACHED;
  }
}
const REACHED: i32 = -1;
const search = changetype<KeySearch>(memory.data(24, 16));

let bitmap: usize = 0;
let records: u32 = 0;
let salvaged: u32 = 0;

export function entryCount(): u32 {
  return entries;
}
export function profileCount(): u32 {
  return size;
}
/** After a successful probe: the profile's bitmap, with bit c as it stands. */
export function foundBitmap(): usize {
  return bitmap;
}
export function foundRecords(): u32 {
  return records;
}
/** After a check: the number of entries with 0 records. */
export function salvagedCount(): u32 {
  return salvaged;
}

/** Reads the numbers before the dictionary. Refuses numbers that the bucket is too short for. */
export function readSizes(at: usize, length: u32, columnBits: u32): i32 {
  const end = at + length;
  size = 0;
  at = readLeb(at, end);
  if (at == 0) return lebValue;
  entries = lebValue;
  if (entries == 0) return at == end ? 0 : trailingBytes;
  if (at == end) return endsEarly;
  rice = load<u8>(at++);
  if (rice > 63) return riceParameter;
  at = readLeb(at, end);
  if (at == 0) return lebValue;
  if (lebValue == 0 || lebValue > entries) return dictionarySize;
  width = idBits(lebValue);
  // Each profile takes at least its bitmap; each entry an id, a one bit and k low bits.
  const least = ((<u64>columnBits + 8) >> 3) * 8 * <u64>lebValue + <u64>entries * <u64>(width + 1 + rice);
  if (least > <u64>(end - at) * 8) return endsEarly;
  size = lebValue;
  dictionary = at;
  return 0;
}

/**
 * Looks for the key whose low r bits are `target`. Returns -1 if found, 0 if not, otherwise a
 * fault.
 */
export function probe(at: usize, length: u32, bucketBits: u32, columnBits: u32, target: u64): i32 {
  let fault = readFront(at, length, columnBits);
  if (fault != 0 || entries == 0) return fault;
  search.target = target;
  fault = walkEntries(bucketBits, 0);
  if (fault != REACHED) return fault;
  if (search.value != target) return 0;
  const id = idAt(search.reached);
  if (id >= size) return profileId;
  let profile = dictionary;
  for (let i: u32 = 0; i < id; ++i) profile = readProfile(profile, area, columnBits);
  readProfile(profile, area, columnBits);
  bitmap = profile;
  records = recordsRead;
  return -1;
}

/**
 * Checks every rule of the two sections. `uses` has space for one u32 per profile, see {@link
 * profileCount}.
 */
export function check(at: usize, length: u32, bucketBits: u32, columnBits: u32, uses: usize): i32 {
  salvaged = 0;
  let fault = readFront(at, length, columnBits);
  if (fault != 0 || entries == 0) return fault;
  memory.fill(uses, 0, (<usize>size) << 2);
  for (let i: u32 = 0; i < entries; ++i) {
    const id = idAt(i);
    if (id >= size) return profileId;
    const use = uses + (id << 2);
    store<u32>(use, load<u32>(use) + 1);
  }
  fault = checkDictionary(columnBits, uses);
  if (fault != 0) return fault;
  fault = walkEntries(bucketBits, 1);
  if (fault != 0) return fault;
  if ((areaBits - position) >> 3 != 0) return trailingBytes;
  if (position == areaBits) return 0;
  return load<u8>(area + (position >> 3)) >> <u8>(position & 7) != 0 ? bitPadding : 0;
}

function walkEntries(bucketBits: u32, readsAll: u32): i32 {
  search.readsAll = readsAll;
  return walkGaps(area, areaBits, entries * width, rice, bucketBits, 0, entries, u64.MAX_VALUE, search);
}

/** Reads everything before the bit area. */
function readFront(at: usize, length: u32, columnBits: u32): i32 {
  const fault = readSizes(at, length, columnBits);
  if (fault != 0 || entries == 0) return fault;
  const end = at + length;
  let profile = dictionary;
  for (let i: u32 = 0; i < size; ++i) {
    profile = readProfile(profile, end, columnBits);
    if (profile == 0) return recordsRead;
  }
  area = profile;
  areaBits = (<u32>(end - profile)) << 3;
  return <u64>entries * <u64>(width + 1 + rice) > <u64>areaBits ? endsEarly : 0;
}

/**
 * Checks the dictionary's order and that each profile is used, and counts the entries without
 * records.
 */
function checkDictionary(columnBits: u32, uses: usize): i32 {
  let before: usize = 0;
  let profile = dictionary;
  let usesBefore = u32.MAX_VALUE;
  for (let i: u32 = 0; i < size; ++i) {
    const next = readProfile(profile, area, columnBits);
    const count = load<u32>(uses + (i << 2));
    if (count == 0) return profileUnused;
    if (count > usesBefore) return dictionaryOrder;
    if (count == usesBefore && !profileBefore(before, profile, profile, next)) return dictionaryOrder;
    if (recordsRead == 0) salvaged += count;
    usesBefore = count;
    before = profile;
    profile = next;
  }
  return 0;
}

function idAt(index: u32): u32 {
  return <u32>lowBits(bitsFrom(area, index * width), width);
}
