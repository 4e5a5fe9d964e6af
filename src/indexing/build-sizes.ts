// How a build shares out the memory that it may take. None of these sizes changes what is built.
import { availableParallelism } from "node:os";
import { ordinaryBlockSizes } from "./blocks/block-sizes.js";
import type { BuildOptions, BuildSizes } from "./build-options.js";

const ordinaryMemoryBytes = 512 * 2 ** 20;
/** What the program itself takes, and each thread before it has read anything. */
const programBytes = 80 * 2 ** 20;
const threadBytes = 24 * 2 ** 20;
/** Partitions by kind and top byte, and what a sorter takes for an entry: twice the entry, and what it reads in. */
const partitions = 4 * 256;
const sorterEntryBytes = 48;

/** How many threads read and write. */
export function threadsOf({ threads }: Pick<BuildOptions, "threads">): number {
  return threads ?? availableParallelism();
}

/** The sizes for the memory that the options allow. */
export function sizesFor(options: Pick<BuildOptions, "threads" | "memoryBytes">): BuildSizes {
  const { memoryBytes = ordinaryMemoryBytes } = options;
  const each = Math.max(24 * 2 ** 20, (memoryBytes - programBytes) / threadsOf(options) - threadBytes);
  return {
    partitionBytes: clamp(powerOfTwo((each * 0.25) / partitions), 8 * 1024, 32 * 1024),
    sorterEntries: clamp(powerOfTwo((each * 0.5) / sorterEntryBytes), 2 ** 18, 2 ** 20),
    chunkBytes: 2 ** 20,
    blockBytes: 2 ** 21,
    blocks: ordinaryBlockSizes,
    workerBytes: 16 * 2 ** 20,
  };
}

function powerOfTwo(value: number): number {
  return 2 ** Math.floor(Math.log2(value));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
