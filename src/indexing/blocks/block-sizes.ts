// Sizes of the block readers, which do not depend on the memory limit. Tests make them small, so
// that a few records reach limits that otherwise take a large dump.
import { sampledBytes } from "../entries/bare-phones.js";

/** Sizes of the block readers. Only `sampledBytes` changes the index. */
export interface BlockSizes {
  /** Bytes read at once past the end of a block. Most last records end there. */
  lookaheadBytes: number;
  /** Bytes of staged entries held for a block of CSV, at least two batches; NDJSON has five times as many. */
  stagingBytes: number;
  /** CSV records judged together, at most 128. */
  batchRecords: number;
  /** Most values of an NDJSON record that the kernel reads. */
  mostValues: number;
  /** Bytes of a source sampled before bare digits are decided. */
  sampledBytes: number;
  /**
   * Bytes of the log of names and columns of NDJSON. Once it is full, one thread reads the rest
   * alone.
   */
  logBytes: number;
  /** Least bytes of a stream held in memory. Raised to hold several blocks and several records. */
  ringBytes: number;
  /**
   * True if a block that runs out of room waits for its turn; otherwise it is abandoned and read
   * again then.
   */
  waitsForRoom: boolean;
}

/** The sizes of an ordinary build. */
export const ordinaryBlockSizes: BlockSizes = {
  lookaheadBytes: 4096,
  stagingBytes: 2 ** 21,
  batchRecords: 128,
  mostValues: 64,
  sampledBytes,
  logBytes: 2 ** 24,
  ringBytes: 2 ** 25,
  waitsForRoom: true,
};
