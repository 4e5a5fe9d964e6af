// Assembles indexes from parts that may be wrong, with correct checksums, for files with exactly
// one fault.
import { bucketSeed } from "../../../src/format/bucket.js";
import type { Checksum } from "../../../src/format/checksum.js";
import { directoryBytes, encodeHead, headBytes } from "../../../src/format/head.js";
import type { Metadata } from "../../../src/format/metadata.js";

/** A table of an index. The buckets are given without their checksums. */
export interface TableParts {
  kindNumber: number;
  bucketBits: number;
  entries: number;
  buckets: readonly Uint8Array[];
  /** The bucket numbers to make the checksums for, if not each bucket's own. */
  sealedAs?: readonly number[];
  /** Changes the offsets of the directory. */
  changeOffsets?: (offsets: bigint[]) => void;
  /** Zero bytes before the first bucket and after the last. */
  lead?: number;
  slack?: number;
}

export interface IndexParts {
  metadata: Metadata | Uint8Array;
  keyId: string;
  columnBits: number;
  tables: readonly TableParts[];
  /** Zero bytes between the head and the first table. */
  gap?: number;
  /** Zero bytes after the last table. */
  tail?: number;
}

export function assembleIndex(parts: IndexParts, checksum: Checksum): Uint8Array {
  const metadata =
    parts.metadata instanceof Uint8Array ? parts.metadata : Buffer.from(JSON.stringify(parts.metadata));
  const contents = parts.tables.map((table) => assembleTable(table, checksum));
  const head = headBytes(parts.tables.length, metadata.length);
  let offset = head + (parts.gap ?? 0);
  const tables = parts.tables.map(({ kindNumber, bucketBits, entries }, index) => {
    const { length } = contents[index] as Uint8Array;
    offset += length;
    return { kindNumber, bucketBits, entries, offset: offset - length, length };
  });
  const { keyId, columnBits } = parts;
  const fileBytes = offset + (parts.tail ?? 0);
  const headPart = encodeHead({ fileBytes, keyId, rulesVersion: 1, columnBits, tables, metadata }, checksum);
  return Buffer.concat([headPart, Buffer.alloc(parts.gap ?? 0), ...contents, Buffer.alloc(parts.tail ?? 0)]);
}

/** Returns a copy with a changed head and a correct checksum. */
export function changeHead(
  index: Uint8Array,
  checksum: Checksum,
  change: (head: DataView) => void,
): Uint8Array {
  const copy = Uint8Array.from(index);
  const view = new DataView(copy.buffer);
  const sumAt = view.getUint32(12, true) - 8;
  change(view);
  view.setBigUint64(sumAt, checksum(0n, copy.subarray(0, sumAt)), true);
  return copy;
}

function assembleTable(table: TableParts, checksum: Checksum): Uint8Array {
  const sealed = table.buckets.map((bucket, number) => {
    const sum = Buffer.alloc(8);
    sum.writeBigUInt64LE(checksum(bucketSeed(table.kindNumber, table.sealedAs?.[number] ?? number), bucket));
    return Buffer.concat([bucket, sum]);
  });
  const offsets = [BigInt(table.lead ?? 0)];
  for (const { length } of sealed) offsets.push((offsets.at(-1) as bigint) + BigInt(length));
  table.changeOffsets?.(offsets);
  const directory = Buffer.alloc(directoryBytes(table.bucketBits));
  offsets.forEach((offset, index) => directory.writeBigUInt64LE(offset, index * 8));
  return Buffer.concat([directory, Buffer.alloc(table.lead ?? 0), ...sealed, Buffer.alloc(table.slack ?? 0)]);
}

/** The contents of a bucket, each part written as given, right or wrong. */
export interface BucketParts {
  /** The bytes of the number of entries and of the number of profiles. */
  count: readonly number[];
  rice: number;
  size: readonly number[];
  profiles: readonly (readonly number[])[];
  ids: readonly number[];
  /** Bits of a profile id. */
  width: number;
  gaps: readonly bigint[];
  /** True if the one bit of the last gap is left out. */
  isEndless?: boolean;
  /** The bit that fills the last byte. */
  padding?: 0 | 1;
  /** Bytes after the bit area. */
  rest?: readonly number[];
}

/** Returns the bytes of a bucket without its checksum. */
export function assembleBucket(parts: BucketParts): Uint8Array {
  const bits: number[] = [];
  const push = (value: bigint, count: number): void => {
    for (let bit = 0; bit < count; bit++) bits.push(Number((value >> BigInt(bit)) & 1n));
  };
  for (const id of parts.ids) push(BigInt(id), parts.width);
  parts.gaps.forEach((gap, index) => {
    push(0n, Number(gap >> BigInt(parts.rice)));
    if (parts.isEndless === true && index === parts.gaps.length - 1) push(0n, parts.rice + 1);
    else {
      push(1n, 1);
      push(gap, parts.rice);
    }
  });
  while (bits.length % 8 !== 0) bits.push(parts.padding ?? 0);
  const area: number[] = [];
  for (let at = 0; at < bits.length; at += 8)
    area.push(bits.slice(at, at + 8).reduce((byte, bit, position) => byte | (bit << position), 0));
  return Uint8Array.from([
    ...parts.count,
    parts.rice,
    ...parts.size,
    ...parts.profiles.flat(),
    ...area,
    ...(parts.rest ?? []),
  ]);
}
