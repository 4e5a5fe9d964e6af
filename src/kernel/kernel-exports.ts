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
  foundBytes(columns: number): number;
  parseCsv(reader: number, stop: number, end: number, isLast: number): number;
  jsonReaderBytes(): number;
  parseJson(reader: number, json: number, stop: number, end: number, isLast: number): number;
  jsonNodeBytes(): number;
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
  take(sorter: number, bucketBits: number, bucket: number): number;
  scratchBytes(sorter: number, entries: number): number;
  useScratch(sorter: number, at: number, entries: number): void;
  encode(sorter: number): number;
  encodedAt(sorter: number): number;

  readSizes(at: number, length: number, columnBits: number): number;
  probe(at: number, length: number, bucketBits: number, columnBits: number, target: bigint): number;
  check(at: number, length: number, bucketBits: number, columnBits: number, uses: number): number;
  profileCount(): number;
  entryCount(): number;
  foundBitmap(): number;
  foundRecords(): number;
  salvagedCount(): number;
}
