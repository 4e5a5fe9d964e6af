// What one lookup needs of the kernel: a module of its own, which is compiled in half the time. All of it is in the kernel too.

export { setKey, hash } from "./hash/sip-hash";
export { compress } from "./hash/sha-256";
export { xxHash64 } from "./hash/xx-hash";
export { probe, check, readSizes, profileCount, entryCount, foundBitmap, foundRecords, salvagedCount } from "./format/bucket-decode";

/** The first address that the module does not use itself. */
export function heapBase(): usize {
  return __heap_base;
}
