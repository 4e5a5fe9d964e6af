// Divides the memory limit of a build between its parts. None of these sizes changes the index.
import { availableParallelism } from "node:os";
import { mostHeldBytes } from "../ingest/inputs/spool.js";
import { ordinaryBlockSizes } from "./blocks/block-sizes.js";
import type { BuildOptions, BuildSizes } from "./build-options.js";

const ordinaryMemoryBytes = 512 * 2 ** 20;
/** Memory that the program takes by itself, and each thread before it reads anything. */
const programBytes = 80 * 2 ** 20;
const threadBytes = 24 * 2 ** 20;
/**
 * Partitions of four kinds by the key's top byte, and the sorter's memory per entry: twice the
 * entry, plus its input.
 */
const partitions = 4 * 256;
const sorterEntryBytes = 48;

/** Returns the number of threads that read and write. */
export function threadsOf({ threads }: Pick<BuildOptions, "threads">): number {
  return threads ?? availableParallelism();
}

/** Least sizes, for dumps of a few records. */
const leastPartitionBytes = 1024;
const leastBlockBytes = 2 ** 16;
/**
 * Most bytes that a byte of a dump adds to the log of names, of which the shortest is written with
 * its place.
 */
const loggedPerByte = 32;

/**
 * Returns the sizes that fit the memory limit in `options`, and no larger than `dumpBytes` bytes of
 * dumps need: memory costs time even where it is never written.
 */
export function sizesFor(
  options: Pick<BuildOptions, "threads" | "memoryBytes">,
  dumpBytes = Infinity,
): BuildSizes {
  const { memoryBytes = ordinaryMemoryBytes } = options;
  const each = Math.max(24 * 2 ** 20, (memoryBytes - programBytes) / threadsOf(options) - threadBytes);
  const { stagingBytes, logBytes } = ordinaryBlockSizes;
  const few = powerOfTwo(Math.min(dumpBytes, 2 ** 40) + 1);
  const partitionBytes = clamp(powerOfTwo((each * 0.25) / partitions), 8 * 1024, 32 * 1024);
  return {
    partitionBytes: clamp(few / 32, leastPartitionBytes, partitionBytes),
    sorterEntries: clamp(powerOfTwo((each * 0.5) / sorterEntryBytes), 2 ** 18, 2 ** 20),
    chunkBytes: 2 ** 20,
    blockBytes: clamp(2 * few, leastBlockBytes, 2 ** 21),
    blocks: {
      ...ordinaryBlockSizes,
      stagingBytes: clamp(8 * few, leastBlockBytes, stagingBytes),
      logBytes: clamp(loggedPerByte * few, leastBlockBytes, logBytes),
    },
    workerBytes: 16 * 2 ** 20,
    mostLeft: 200_000,
    heldPipeBytes: mostHeldBytes,
  };
}

function powerOfTwo(value: number): number {
  return 2 ** Math.floor(Math.log2(value));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
