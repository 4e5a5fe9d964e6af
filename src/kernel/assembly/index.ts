// What the kernel exports. Memory is laid out by the TypeScript binding: every function is handed the addresses that
// it may use and allocates nothing. Sixteen readable bytes follow each region, so that loads of whole words need no
// branch.

export { setKey, hash, hashTo } from "./sip-hash";
export { compress } from "./sha-256";
export { scatterBytes, openScatter, openKind, setEntryBytes, columnsOf, enter, fillOf, relieve, drain } from "./scatter";
export { sorterBytes, strideFor, openSorter, clear, take } from "./sorter";
export { csvReaderBytes, parseCsv } from "./csv-parse";
export { foundBytes } from "./record-batch";
export { jsonReaderBytes, parseJson } from "./json-parse";
export { jsonNodeBytes, putName } from "./json-names";
export { scatterStaged, scatteredTo } from "./staged-entry";
export { expand } from "./expand";
export { sort } from "./sort";
export { scratchBytes, useScratch, encode, encodedAt } from "./bucket-encode";
export { probe, check, readSizes, profileCount, entryCount, foundBitmap, foundRecords, salvagedCount } from "./bucket-decode";

/** The first address that the module does not use itself. */
export function heapBase(): usize {
  return __heap_base;
}
