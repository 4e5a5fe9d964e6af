// The kernel functions that one lookup needs, as a module of their own, which compiles in half the
// time. The whole kernel has all of them too.

export { setKey, hash } from "./hash/sip-hash";
export { compress } from "./hash/sha-256";
export { xxHash64 } from "./hash/xx-hash";
export {
  probe,
  check,
  readSizes,
  profileCount,
  entryCount,
  foundBitmap,
  foundRecords,
  salvagedCount,
} from "./format/bucket-decode";

/** The first address that the module does not use itself. */
export function heapBase(): usize {
  return __heap_base;
}
