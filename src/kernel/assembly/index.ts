// The kernel's exports. The TypeScript binding lays out the memory: every function receives the
// addresses that it may use and allocates nothing. Sixteen readable bytes follow each region, so
// that loads of whole words need no branch.

export * from "./short";
export { hashTo } from "./hash/sip-hash";
export {
  scatterBytes,
  openScatter,
  openKind,
  setEntryBytes,
  columnsOf,
  enter,
  enterAs,
  fillOf,
  relieve,
  drain,
} from "./encode/scatter";
export { strideFor, openSorter, clear } from "./encode/sorter";
export { fromBytes, fromUtf16 } from "./text/transcode";
export { parseCsv } from "./csv/csv-parse";
export { takeExposures } from "./batch/batch-records";
export { enterWaited } from "./judging/waited-phones";
export { layPhoneTable } from "./values/phone-automaton";
export { columnTablesBytes, judgeNarrow, layColumnTables } from "./csv/exposed-fields";
export { parseJson } from "./ndjson/json-parse";
export { writeEscaped } from "./ndjson/json-positions";
export { leaveTextTraces } from "./traces/text-traces";
export { useFoldedPages } from "./text/character-words";
export { literalEnd } from "./ndjson/json-record";
export { putName } from "./ndjson/json-names";
export { layShortcuts, shortcutsBytes } from "./ndjson/json-shortcuts";
export { scatterStaged, scatteredTo } from "./encode/staged-entry";
export { expand } from "./encode/expand";
export { divideEntries } from "./encode/divide";
export { sort } from "./encode/sort";
export { scratchBytes, useScratch, outBytes, largestBucket, encodeBuckets } from "./encode/bucket-encode";
export {
  openPacker,
  beginPartition,
  countEntries,
  layOutBins,
  packEntries,
  forgetNumbers,
} from "./encode/packer";
export { numbersRoom } from "./encode/profile-numbers";
export {
  packedScratchBytes,
  usePackedScratch,
  packedOutBytes,
  encodePacked,
  packedEntries,
} from "./encode/packed-encode";
export { askLine, readLines } from "./lists/query-lines";
export { makeProbes } from "./lists/query-probes";
export { makeMaskProbes } from "./lists/mask-probes";
export { deferMasked, deferTracedNames, makeNameProbes, makeTraceProbes } from "./lists/trace-probes";
export { sortProbes } from "./lists/probe-sort";
export { nextBucket, planRead, answerRead, giveUpRead, giveUpBuckets } from "./lists/probe-buckets";
export { clearProfiles } from "./lists/profile-set";
export { writeAnswers, keepAnswer, forgetAnswers } from "./lists/answer-lines";
export { fillSide } from "./compare/table-side";
export { mergeTables } from "./compare/table-merge";
export { countPart, expandPart, packPart, placePart } from "./compare/part-entries";
