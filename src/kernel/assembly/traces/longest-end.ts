// The ends of a local part that leave traces (docs/rules-1.md, section 8).

/** Returns the longest end of a local part of `length` bytes, at least 1, that leaves a trace. */
export function longestEnd(length: u32): u32 {
  if (length < 4) return length < 3 ? 1 : 3;
  if (length < 12) return length < 8 ? 4 : 8;
  if (length < 24) return 12;
  return length < 48 ? 24 : 48;
}
