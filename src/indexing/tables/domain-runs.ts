// Counts the distinct addresses of each domain. While dumps are read, each address of a record enters
// the key of its domain under its own key (`IdentifierSink.enterDomain`). Here these become entries of
// the domains: as many records as addresses, and the columns of all of them. An address and its columns
// lie in partitions of the same top byte, so one of these is in memory at a time.
import type { Files } from "../../files.js";
import { kindNumbers } from "../../format/kinds.js";
import { topBytes } from "./encode-group.js";
import { KeyTable } from "./key-table.js";
import { RunFile, Runs, type RunList } from "./run-file.js";

/** Bytes of an entry's key, and of the key of a domain behind it. */
const keyBytes = 8;
/** The most records of an entry of a run. */
const mostRecords = 255;
/** Bytes of entries of one partition that are written at a time. */
const pieceBytes = 2 ** 15;

/**
 * Returns runs with the entries of the domains instead of what was entered for them. Writes those to a
 * file at `path`.
 */
export async function runsOfDomains(
  files: Files,
  lists: readonly RunList[],
  path: string,
  pause: () => Promise<void>,
): Promise<RunList[]> {
  const runs = new Runs(files, lists);
  const columnBytes = widest(lists);
  const file = new RunFile(files, path);
  try {
    const entries = new DomainEntries(file, columnBytes);
    for (let top = 0; top < topBytes; top++) {
      const domains = countAddresses(runs, top, columnBytes);
      if (domains !== undefined) entries.add(domains);
      await pause();
    }
    entries.end();
    return [...lists.map(withoutDomains), file.list];
  } finally {
    runs.close();
    file.close();
  }
}

/** The domains of some addresses, by the number of their key. */
interface CountedDomains {
  keys: KeyTable;
  addresses: Uint32Array;
  columns: Uint8Array;
}

/** Counts the addresses whose keys have a top byte; undefined if there are none. */
function countAddresses(runs: Runs, top: number, columnBytes: number): CountedDomains | undefined {
  const noted = runs.of(kindNumbers.domain * topBytes + top);
  const most = noted.reduce((sum, { bytes, columnBytes: width }) => sum + bytes / (keyBytes + width), 0);
  if (most === 0) return undefined;
  const addresses = new KeyTable(most);
  const domainOf = new Uint32Array(most);
  const keys = new KeyTable(most);
  const counts = new Uint32Array(most);
  eachEntry(runs, noted, (view, at) => {
    const before = addresses.size;
    const address = addresses.add(view.getUint32(at, true), lowKey(view, at));
    if (address < before) return;
    const domain = keys.add(view.getUint32(at + keyBytes, true), view.getUint32(at + keyBytes + 4, true));
    domainOf[address] = domain;
    counts[domain]! += 1;
  });
  const columns = new Uint8Array(keys.size * columnBytes);
  eachEntry(runs, runs.of(kindNumbers.email * topBytes + top), (view, at, width) => {
    const address = addresses.find(view.getUint32(at, true), lowKey(view, at));
    // An address of a reject alone is of no record.
    if (address === undefined) return;
    const from = domainOf[address]! * columnBytes;
    for (let byte = 0; byte < width; byte++) columns[from + byte]! |= view.getUint8(at + keyBytes + byte);
  });
  return { keys, addresses: counts, columns };
}

/** The upper word of a key without its top byte, in whose place an entry has its records. */
function lowKey(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) & 0xff_ff_ff;
}

/** Reads runs; `take` gets each entry with the bytes of its columns. */
function eachEntry(
  runs: Runs,
  all: ReturnType<Runs["of"]>,
  take: (view: DataView, at: number, columnBytes: number) => void,
): void {
  for (const run of all) {
    const bytes = new Uint8Array(run.bytes);
    runs.read(run, bytes);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < run.bytes; at += keyBytes + run.columnBytes) take(view, at, run.columnBytes);
  }
}

/** Writes entries of domains to a run file, by partition. */
class DomainEntries {
  readonly #file: RunFile;
  readonly #columnBytes: number;
  readonly #pieces: (Buffer | undefined)[] = [];
  readonly #filled = new Uint32Array(topBytes);

  constructor(file: RunFile, columnBytes: number) {
    this.#file = file;
    this.#columnBytes = columnBytes;
  }

  add({ keys, addresses, columns }: CountedDomains): void {
    const width = this.#columnBytes;
    for (let domain = 0; domain < keys.size; domain++)
      for (let left = addresses[domain]!; left > 0; left -= mostRecords) {
        const [low, high] = keys.key(domain);
        const top = high >>> 24;
        const at = this.#room(top);
        const piece = this.#pieces[top]!;
        piece.writeUInt32LE(low, at);
        piece.writeUInt32LE((high & 0xff_ff_ff) + Math.min(left, mostRecords) * 2 ** 24, at + 4);
        piece.set(columns.subarray(domain * width, (domain + 1) * width), at + keyBytes);
      }
  }

  end(): void {
    for (let top = 0; top < topBytes; top++) this.#write(top);
  }

  /** Returns where the next entry of a partition goes. */
  #room(top: number): number {
    const size = keyBytes + this.#columnBytes;
    if (this.#filled[top]! + size > pieceBytes) this.#write(top);
    this.#pieces[top] ??= Buffer.alloc(pieceBytes);
    const at = this.#filled[top]!;
    this.#filled[top]! += size;
    return at;
  }

  #write(top: number): void {
    const entries = this.#pieces[top]?.subarray(0, this.#filled[top]);
    if (entries !== undefined)
      this.#file.append(kindNumbers.domain * topBytes + top, this.#columnBytes, entries);
    this.#filled[top] = 0;
  }
}

/** Returns the most bytes of columns that an entry has. */
function widest(lists: readonly RunList[]): number {
  let most = 1;
  for (const { runs } of lists)
    for (let at = 2; at < runs.length; at += 4) most = Math.max(most, runs[at] ?? 0);
  return most;
}

function withoutDomains({ path, runs, lasts, bytes, entries }: RunList): RunList {
  const [from, to] = [kindNumbers.domain * topBytes, (kindNumbers.domain + 1) * topBytes];
  return {
    path,
    runs,
    lasts: lasts.slice().fill(-1, from, to),
    bytes: bytes.slice().fill(0, from, to),
    entries: entries.slice().fill(0, from, to),
  };
}
