// What one run of the bench is: everything that run.json keeps and report.md is made of. Nothing in it names the machine
// or its folders.

export type BenchFormat = "csv" | "ndjson" | "sparse";
export const benchFormats: readonly BenchFormat[] = ["csv", "ndjson", "sparse"];

export type CountedKind = "email" | "phone" | "username";
export const countedKinds: readonly CountedKind[] = ["email", "phone", "username"];

/** What a program says it found: records, values that are not blank, distinct canonical identifiers. */
export interface Counts {
  records?: number;
  values?: Partial<Record<CountedKind, number>>;
  keys?: Partial<Record<CountedKind, number>>;
  /** Of the lookups: identifiers that are in the index. */
  exposed?: number;
}

/** One process, from its start to its end. Null is what could not be measured. */
export interface Timing {
  wallSeconds: number;
  /** The work alone, as the program itself measured it. */
  innerSeconds: number | null;
  /** User and system time. */
  cpuSeconds: number | null;
  peakBytes: number | null;
  /** Processor time that others used meanwhile. */
  othersSeconds: number | null;
}

/** One program at one task, over all rounds. */
export interface Result {
  id: string;
  label: string;
  format: BenchFormat | "lookups" | "compared" | "packed";
  timings: Timing[];
  /** What it left on disk; null if it writes nothing. */
  outputBytes: number | null;
  /** Entries of an index, tables of all kinds together. */
  entries: number | null;
  counts: Counts;
}

export interface Dump {
  format: BenchFormat;
  records: number;
  bytes: number;
}

export interface Machine {
  cpu: string;
  /** As many threads as run at once. */
  cores: number;
  memoryBytes: number;
  system: string;
  kernel: string;
  /** How peak memory and processor time were measured. */
  meter: string;
}

export interface StartUp {
  lookupSeconds: number[];
  emptyNodeSeconds: number[];
}

export interface BenchRun {
  date: string;
  command: string;
  machine: Machine;
  versions: Record<string, string>;
  rows: number;
  rounds: number;
  threads: number;
  dumps: Dump[];
  results: Result[];
  /** Identifiers in the list that was looked up; 0 if none was. */
  lookupCount: number;
  startUp: StartUp | null;
  /** Where programs that should agree do not; empty is good. */
  disagreements: string[];
  /** Programs that were left out, and why. */
  leftOut: string[];
}
