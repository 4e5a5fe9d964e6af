// Searches and checks one bucket: docs/format.md, sections 6 and 7. The bytes may be hostile.

import { LeakcheckError, bug } from "../../errors.js";
import * as faults from "../assembly/format/faults.js";
import type { ShortKernel } from "../short-kernel.js";

const MOST_BUCKET_BYTES = 2 ** 24;

/** The profile of an entry: its exposed columns and number of records. */
export interface Profile {
  /** ceil(c / 8) bytes; bit i, for i < c, is set if column i is exposed. */
  readonly bitmap: Uint8Array;
  /** 0 to 2^32 - 1; the greatest value means that many or more. */
  readonly records: number;
}

/** How a table is divided: `b` (0 to 32) and `c` (1 to 256) of the format. */
export interface BucketShape {
  readonly bucketBits: number;
  readonly columnBits: number;
}

const messages = new Map<number, string>([
  [faults.endsEarly, "the bucket is too short for its counts"],
  [faults.longerNumber, "a number is not in its shortest encoding"],
  [faults.numberTooLarge, "a number exceeds 32 bits"],
  [faults.riceParameter, "the Rice parameter is greater than 63"],
  [faults.dictionarySize, "the number of profiles is 0 or exceeds the number of entries"],
  [faults.profilePadding, "a profile sets bits beyond its columns"],
  [faults.profileRecords, "a profile encodes a count of one record explicitly"],
  [faults.profileSalvage, "a profile has columns but no records"],
  [faults.profileId, "a profile id is not in the dictionary"],
  [faults.riceOverrun, "a Rice code runs past the end of the bucket"],
  [faults.gapTooLarge, "a gap leads past the last key of the bucket"],
  [faults.bitPadding, "the padding is not zero"],
  [faults.trailingBytes, "bytes follow the last gap"],
  [faults.dictionaryOrder, "the profiles are out of order"],
  [faults.profileUnused, "a profile is not used"],
  [faults.bucketChecksum, "its checksum does not match"],
]);

/** Returns the message for a fault that the kernel found in a bucket. */
export function bucketFault(fault: number): string {
  return messages.get(fault) ?? bug(`unknown kernel fault ${fault}`);
}

/** Reads buckets in a kernel's memory. Both methods take time linear in the bucket's length. */
export class BucketReader {
  readonly #kernel: ShortKernel;
  #at = 0;
  #room = 0;
  #usesAt = 0;
  #usesRoom = 0;

  constructor(kernel: ShortKernel) {
    this.#kernel = kernel;
  }

  /**
   * Looks up a key in the bucket's range. `bucket` excludes its checksum, which the caller has
   * compared. Reads no further than needed, so faults after the key's entry go unnoticed. Throws
   * DAMAGED_INDEX.
   */
  probe(bucket: Uint8Array, shape: BucketShape, key: bigint): Profile | undefined {
    this.room(bucket.length).set(bucket);
    return this.probeRoom(bucket.length, shape, key);
  }

  /** Does so with a bucket that the caller has put into {@link room}, of which it has compared the checksum. */
  probeRoom(length: number, shape: BucketShape, key: bigint): Profile | undefined {
    const { bucketBits, columnBits } = checkShape(shape);
    const { exports } = this.#kernel;
    const target = BigInt.asUintN(64 - bucketBits, key);
    const status = exports.probe(this.#at, length, bucketBits, columnBits, target);
    if (status === 0) return undefined;
    if (status > 0) damaged(status);
    const bytes = Math.ceil(columnBits / 8);
    const bitmap = this.#kernel.bytes(exports.foundBitmap() >>> 0, bytes).slice();
    const spareBits = bytes * 8 - columnBits;
    bitmap[bytes - 1] = (bitmap[bytes - 1] as number) & (255 >> spareBits);
    return { bitmap, records: exports.foundRecords() >>> 0 };
  }

  /**
   * Checks every rule for a bucket's bytes except its checksum, and counts its entries. Throws
   * DAMAGED_INDEX.
   */
  check(bucket: Uint8Array, shape: BucketShape): { entries: number; records0: number } {
    const { bucketBits, columnBits } = checkShape(shape);
    const { exports } = this.#kernel;
    this.room(bucket.length).set(bucket);
    const fault = exports.readSizes(this.#at, bucket.length, columnBits);
    if (fault !== 0) damaged(fault);
    const profiles = exports.profileCount() >>> 0;
    if (profiles > this.#usesRoom) {
      this.#usesRoom = Math.max(profiles, 2 * this.#usesRoom, 1024);
      this.#usesAt = this.#kernel.reserve(4 * this.#usesRoom);
    }
    const status = exports.check(this.#at, bucket.length, bucketBits, columnBits, this.#usesAt);
    if (status !== 0) damaged(status);
    return { entries: exports.entryCount() >>> 0, records0: exports.salvagedCount() >>> 0 };
  }

  /** Returns room for a bucket in the kernel's memory, until the next call of any method but `checksum`. */
  room(length: number): Uint8Array {
    if (length > MOST_BUCKET_BYTES) {
      throw new LeakcheckError(
        "DAMAGED_INDEX",
        `a bucket has ${length} bytes, the limit is ${MOST_BUCKET_BYTES}`,
      );
    }
    if (length > this.#room || this.#room === 0) {
      this.#room = Math.max(length, 2 * this.#room, 4096);
      this.#at = this.#kernel.reserve(this.#room);
    }
    return this.#kernel.bytes(this.#at, length);
  }

  /** Returns the XXH64 of the first bytes in the room. */
  checksum(length: number, seed: bigint): bigint {
    return BigInt.asUintN(64, this.#kernel.exports.xxHash64(this.#at, length, BigInt.asIntN(64, seed)));
  }
}

function checkShape(shape: BucketShape): BucketShape {
  const { bucketBits, columnBits } = shape;
  if (!(bucketBits >= 0 && bucketBits <= 32 && columnBits >= 1 && columnBits <= 256)) {
    bug(`buckets of ${bucketBits} bits and ${columnBits} columns`);
  }
  return shape;
}

function damaged(fault: number): never {
  throw new LeakcheckError("DAMAGED_INDEX", bucketFault(fault));
}
