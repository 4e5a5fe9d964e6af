// What the kernel exports. Memory is laid out by the TypeScript binding: every function is handed the addresses that
// it may use and allocates nothing. Sixteen readable bytes follow each region, so that loads of whole words need no
// branch.

export { setKey, hash, hashTo } from "./sip-hash";
export { compress } from "./sha-256";
export { scatterBytes, openScatter, openKind, setEntryBytes, columnsOf, enter, fillOf, relieve, drain } from "./scatter";
export { sorterBytes, strideFor, openSorter, clear } from "./sorter";
export { csvReaderBytes, parseCsv } from "./csv-parse";
export { takeExposures } from "./batch-rows";
export { foundBytes } from "./record-batch";
export { columnTablesBytes, judgeNarrow, layColumnTables } from "./exposed-fields";
export { jsonReaderBytes, parseJson } from "./json-parse";
export { writeEscaped } from "./json-places";
export { literalEnd } from "./json-record";
export { jsonNodeBytes, putName } from "./json-names";
export { layShortcuts, shortcutsBytes } from "./json-shortcuts";
export { scatterStaged, scatteredTo } from "./staged-entry";
export { expand } from "./expand";
export { sort } from "./sort";
export { scratchBytes, useScratch, outBytes, largestBucket, encodeBuckets } from "./bucket-encode";
export { packerBytes, openPacker, beginPartition, countEntries, placeBins, packEntries, numbersBytes, forgetNumbers } from "./packer";
export { numbersRoom } from "./profile-numbers";
export { packedScratchBytes, usePackedScratch, packedOutBytes, encodePacked, packedEntries } from "./packed-encode";
export { xxHash64 } from "./xx-hash";
export { probe, check, readSizes, profileCount, entryCount, foundBitmap, foundRecords, salvagedCount } from "./bucket-decode";
export { readLines } from "./query-lines";
export { makeProbes } from "./query-probes";
export { sortProbes } from "./probe-sort";
export { nextBucket, planRead, answerRead, giveUpRead, giveUpBuckets } from "./probe-buckets";
export { clearProfiles } from "./profile-set";
export { writeAnswers, keepAnswer, forgetAnswers } from "./answer-lines";

/** The first address that the module does not use itself. */
export function heapBase(): usize {
  return __heap_base;
}
