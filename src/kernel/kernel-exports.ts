// The functions of the WebAssembly module, as src/kernel/assembly/index.ts exports them. Addresses and sizes are
// unsigned 32-bit numbers there; JavaScript sees those above 2^31 as negative, so results go through `>>> 0`.

/** What the module exports; contracts stand at the functions' definitions in src/kernel/assembly. */
export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  heapBase(): number;

  setKey(at: number): void;
  hash(at: number, length: number): bigint;
  hashTo(at: number, length: number, to: number): void;

  compress(state: number, block: number, schedule: number, constants: number): void;

  scatterBytes(): number;
  openScatter(scatter: number, partitionBytes: number, slots: number): void;
  openKind(scatter: number, kind: number, buffers: number, pitch: number): void;
  setEntryBytes(scatter: number, entryBytes: number): void;
  columnsOf(scatter: number): number;
  enter(scatter: number, at: number, length: number, records: number): number;
  fillOf(scatter: number, partition: number): number;
  relieve(scatter: number, partition: number): number;
  drain(scatter: number, partition: number): number;

  csvReaderBytes(): number;
  columnTablesBytes(fields: number): number;
  layColumnTables(reader: number): void;
  takeExposures(reader: number): number;
  parseCsv(reader: number, stop: number, end: number, isLast: number): number;
  jsonReaderBytes(): number;
  parseJson(reader: number, stop: number, end: number, isLast: number): number;
  jsonNodeBytes(): number;
  shortcutsBytes(): number;
  layShortcuts(reader: number): void;
  putName(parent: number, node: number): void;
  scatterStaged(scatter: number, from: number, end: number, size: number): number;
  scatteredTo(): number;

  sorterBytes(): number;
  strideFor(columnBits: number): number;
  openSorter(
    sorter: number,
    capacity: number,
    columnBits: number,
    entries: number,
    spare: number,
    counters: number,
    counterBits: number,
    tables: number,
    tableCount: number,
  ): void;
  clear(sorter: number): void;
  expand(sorter: number, input: number, bytes: number, columnBytes: number, topByte: number, keepBits: number, keepValue: number): number;
  sort(sorter: number): number;
  scratchBytes(sorter: number, entries: number): number;
  useScratch(sorter: number, at: number, entries: number): void;
  outBytes(sorter: number, buckets: number): number;
  largestBucket(sorter: number, bucketBits: number): number;
  encodeBuckets(sorter: number, kind: number, bucketBits: number, bucket: number, buckets: number, out: number, ends: number): number;

  packerBytes(): number;
  numbersBytes(): number;
  numbersRoom(): number;
  openPacker(packer: number, numbers: number, room: number, tables: number, tableCount: number, columnBits: number): void;
  forgetNumbers(packer: number): void;
  beginPartition(packer: number, bucketBits: number, bins: number, packed: number): void;
  countEntries(packer: number, input: number, bytes: number, size: number): void;
  placeBins(packer: number): number;
  packEntries(packer: number, input: number, bytes: number, size: number): number;
  packedScratchBytes(most: number): number;
  usePackedScratch(packer: number, at: number, most: number): void;
  packedOutBytes(entries: number, buckets: number): number;
  encodePacked(packer: number, kind: number, bucket: number, out: number, ends: number): number;
  packedEntries(packer: number): number;

  xxHash64(at: number, length: number, seed: bigint): bigint;

  readSizes(at: number, length: number, columnBits: number): number;
  probe(at: number, length: number, bucketBits: number, columnBits: number, target: bigint): number;
  check(at: number, length: number, bucketBits: number, columnBits: number, uses: number): number;
  profileCount(): number;
  entryCount(): number;
  foundBitmap(): number;
  foundRecords(): number;
  salvagedCount(): number;

  readLines(block: number): void;
  makeProbes(block: number, index: number): void;
  sortProbes(from: number, end: number, spare: number, counters: number): void;
  nextBucket(walk: number): number;
  planRead(walk: number): number;
  answerRead(walk: number): void;
  giveUpRead(walk: number): void;
  giveUpBuckets(walk: number, first: number, count: number): void;
  clearProfiles(set: number): void;
  writeAnswers(block: number): number;
  keepAnswer(block: number, at: number, length: number): void;
  forgetAnswers(block: number): void;
}

/** What `src/kernel/assembly/short.ts` exports of it. */
export type ShortKernelExports = Pick<
  KernelExports,
  | "memory"
  | "heapBase"
  | "setKey"
  | "hash"
  | "compress"
  | "xxHash64"
  | "readSizes"
  | "probe"
  | "check"
  | "profileCount"
  | "entryCount"
  | "foundBitmap"
  | "foundRecords"
  | "salvagedCount"
>;
