// LEB128 of 32-bit numbers: docs/format.md, section 1.

import { endsEarly, longerNumber, numberTooLarge } from "./faults";

/** The number that `readLeb` read last, or its fault if it returned 0. */
export let lebValue: u32 = 0;

/** Reads a number between `at` and `end`. Returns where it ends, or 0; see {@link lebValue}. */
export function readLeb(at: usize, end: usize): usize {
  let value: u64 = 0;
  for (let shift: u64 = 0; shift < 35; shift += 7) {
    if (at >= end) return fail(endsEarly);
    const byte = <u64>load<u8>(at++);
    value |= (byte & 127) << shift;
    if (byte < 128) {
      if (byte == 0 && shift > 0) return fail(longerNumber);
      if (value > 0xffffffff) return fail(numberTooLarge);
      lebValue = <u32>value;
      return at;
    }
  }
  return fail(numberTooLarge);
}

/** Writes a number, at most 5 bytes, and returns where it ends. */
export function writeLeb(at: usize, value: u32): usize {
  while (value > 127) {
    store<u8>(at++, value | 128);
    value >>= 7;
  }
  store<u8>(at++, value);
  return at;
}

function fail(fault: i32): usize {
  lebValue = fault;
  return 0;
}
