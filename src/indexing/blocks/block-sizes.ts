// Sizes of what reads blocks, whatever the memory: tests make them small, so that a few records cross what only size crosses.
import { sampledBytes } from "../entries/bare-phones.js";

/** Sizes of what reads blocks; tests make them small. None of them but `sampledBytes` changes what is built. */
export interface BlockSizes {
  /** Bytes read behind a block at once: most last records end there. */
  lookaheadBytes: number;
  /** Bytes of staged entries held for a block of CSV, at least two batches; NDJSON has five times as many. */
  stagingBytes: number;
  /** Records of CSV that are judged together, 128 at most. */
  batchRecords: number;
  /** The most values of an NDJSON record that the kernel takes. */
  mostValues: number;
  /** Bytes of a source that are looked at before bare digits are decided. */
  sampledBytes: number;
  /** Bytes of what threads write down of names and columns of NDJSON; more than that is read by one thread alone. */
  logBytes: number;
  /** Bytes of a stream that are held; no less than some blocks and records. */
  ringBytes: number;
  /** Whether a block that runs out of room waits until it counts; else it is given up and read again then. */
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
