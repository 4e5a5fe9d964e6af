// The head of an index: header, table descriptors, metadata, checksum. docs/format.md section 4.
import { LeakcheckError } from "../errors.js";
import type { Checksum } from "./checksum.js";

const magic = Uint8Array.of(0x89, 0x4c, 0x4b, 0x58, 0x0d, 0x0a, 0x1a, 0x0a);
const formatVersion = 1;
/** Bytes that a reader fetches first: they hold the whole head of an ordinary index. */
export const firstReadBytes = 16_384;
/**
 * Length of the longest head in bytes; a longer one is refused before memory is allocated for it.
 */
export const maxHeadBytes = 16 * 2 ** 20;
const maxBucketBits = 32;
const maxColumnBits = 256;

const headerBytes = 48;
const descriptorBytes = 32;
const checksumBytes = 8;

/** Position and size of a table. `offset` and `length` are in bytes of the file. */
export interface TableDescriptor {
  kindNumber: number;
  bucketBits: number;
  entries: number;
  offset: number;
  length: number;
}

export interface Head {
  fileBytes: number;
  keyId: string;
  rulesVersion: number;
  columnBits: number;
  tables: readonly TableDescriptor[];
  /** The metadata as JSON in UTF-8. */
  metadata: Uint8Array;
}

/** Returns the length in bytes of a head with this many tables and bytes of metadata. */
export function headBytes(tableCount: number, metadataBytes: number): number {
  return headerBytes + tableCount * descriptorBytes + metadataBytes + checksumBytes;
}

/** Returns true if these are the first bytes of an index of any version. */
export function beginsAsIndex(bytes: Uint8Array): boolean {
  if (bytes.length < magic.length) return false;
  for (let index = 0; index < magic.length; index++) if (bytes[index] !== magic[index]) return false;
  return true;
}

/** Returns the length in bytes of the directory of a table with this number of bucket bits. */
export function directoryBytes(bucketBits: number): number {
  return (2 ** bucketBits + 1) * 8;
}

export function encodeHead(head: Head, checksum: Checksum): Uint8Array {
  const bytes = new Uint8Array(headBytes(head.tables.length, head.metadata.length));
  const view = new DataView(bytes.buffer);
  bytes.set(magic, 0);
  view.setUint32(8, formatVersion, true);
  view.setUint32(12, bytes.length, true);
  view.setBigUint64(16, BigInt(head.fileBytes), true);
  bytes.set(Buffer.from(head.keyId, "hex"), 24);
  view.setUint32(32, head.rulesVersion, true);
  view.setUint32(36, head.metadata.length, true);
  view.setUint16(40, head.tables.length, true);
  view.setUint16(42, head.columnBits, true);
  let at = headerBytes;
  for (const table of head.tables) {
    view.setUint8(at, table.kindNumber);
    view.setUint8(at + 1, table.bucketBits);
    view.setBigUint64(at + 8, BigInt(table.entries), true);
    view.setBigUint64(at + 16, BigInt(table.offset), true);
    view.setBigUint64(at + 24, BigInt(table.length), true);
    at += descriptorBytes;
  }
  bytes.set(head.metadata, at);
  at += head.metadata.length;
  view.setBigUint64(at, checksum(0n, bytes.subarray(0, at)), true);
  return bytes;
}

/**
 * Returns the length of the head in bytes, from the first bytes of a file of `fileBytes` bytes.
 * Throws `NOT_AN_INDEX` for a wrong magic, `NEWER_FORMAT` for a version that this program does not
 * know, `DAMAGED_INDEX` for impossible lengths.
 */
export function parseHeadLength(bytes: Uint8Array, fileBytes: number): number {
  if (!beginsAsIndex(bytes))
    throw new LeakcheckError("NOT_AN_INDEX", "not a leakcheck index", {
      hint: "if it is a dump, make an index of it with: leakcheck build FILE",
    });
  if (bytes.length < headerBytes)
    throw damaged(`the file ends within the header, at byte ${bytes.length} of ${headerBytes}`);
  const view = viewOf(bytes);
  const version = view.getUint32(8, true);
  if (version !== formatVersion)
    throw new LeakcheckError(
      "NEWER_FORMAT",
      `the index has format version ${version}; this program supports version ${formatVersion}`,
      {
        hint: "update leakcheck",
      },
    );
  const length = view.getUint32(12, true);
  if (safeNumber(view, 16) !== fileBytes)
    throw damaged(`the file has ${fileBytes} bytes, but its header says ${view.getBigUint64(16, true)}`);
  if (length > maxHeadBytes || length > fileBytes || length < headBytes(0, 0))
    throw damaged(`invalid head length ${length} in a file of ${fileBytes} bytes`);
  return length;
}

/**
 * Decodes a whole head and checks it against its checksum and the length of the file. `length` is that
 * of {@link parseHeadLength}, if it is known. Throws its codes.
 */
export function decodeHead(
  bytes: Uint8Array,
  fileBytes: number,
  checksum: Checksum,
  length = parseHeadLength(bytes, fileBytes),
): Head {
  if (bytes.length !== length)
    throw damaged(`the head has ${bytes.length} bytes, but its header says ${length}`);
  const view = viewOf(bytes);
  const sumAt = length - checksumBytes;
  if (view.getBigUint64(sumAt, true) !== checksum(0n, bytes.subarray(0, sumAt)))
    throw damaged("the checksum of the head does not match");
  const metadataBytes = view.getUint32(36, true);
  const tableCount = view.getUint16(40, true);
  const columnBits = view.getUint16(42, true);
  if (view.getUint32(44, true) !== 0) throw damaged("zero bytes of the header are not zero");
  if (tableCount > 255 || headBytes(tableCount, metadataBytes) !== length)
    throw damaged(
      `${tableCount} tables and ${metadataBytes} bytes of metadata do not add up to a head of ${length} bytes`,
    );
  if (columnBits < 1 || columnBits > maxColumnBits)
    throw damaged(`column bits are ${columnBits}, not 1 to ${maxColumnBits}`);
  const tables: TableDescriptor[] = [];
  let expected = length;
  for (let index = 0; index < tableCount; index++) {
    const table = decodeDescriptor(view, headerBytes + index * descriptorBytes);
    if (table.kindNumber <= (tables.at(-1)?.kindNumber ?? 0)) throw damaged(`table ${index} is out of order`);
    if (table.offset !== expected)
      throw damaged(`table ${index} starts at ${table.offset}, not at ${expected}`);
    expected += table.length;
    tables.push(table);
  }
  if (expected !== fileBytes) throw damaged(`the tables end at ${expected}, but the file at ${fileBytes}`);
  const metadataAt = headerBytes + tableCount * descriptorBytes;
  return {
    fileBytes,
    keyId: view.getBigUint64(24).toString(16).padStart(16, "0"),
    rulesVersion: view.getUint32(32, true),
    columnBits,
    tables,
    // A copy, for the head may lie in a longer piece.
    metadata: Buffer.from(bytes.subarray(metadataAt, metadataAt + metadataBytes)),
  };
}

function decodeDescriptor(view: DataView, at: number): TableDescriptor {
  const kindNumber = view.getUint8(at);
  const bucketBits = view.getUint8(at + 1);
  if (view.getUint16(at + 2, true) !== 0 || view.getUint32(at + 4, true) !== 0)
    throw damaged("zero bytes of a table descriptor are not zero");
  if (bucketBits > maxBucketBits) throw damaged(`bucket bits are ${bucketBits}, not 0 to ${maxBucketBits}`);
  const entries = safeNumber(view, at + 8);
  const offset = safeNumber(view, at + 16);
  const length = safeNumber(view, at + 24);
  if (entries === undefined || offset === undefined || length === undefined)
    throw damaged("a table descriptor holds a number over 2^53 - 1");
  // Each bucket takes at least 9 bytes, and each entry at least one bit.
  if (length < directoryBytes(bucketBits) + 2 ** bucketBits * 9 || entries > length * 8)
    throw damaged(
      `a table of ${length} bytes is too short for ${entries} entries and ${bucketBits} bucket bits`,
    );
  return { kindNumber, bucketBits, entries, offset, length };
}

/** Reads 8 bytes as a number; undefined if it exceeds 2^53 - 1. In a folder of many indexes, a bigint takes long. */
function safeNumber(view: DataView, at: number): number | undefined {
  const high = view.getUint32(at + 4, true);
  return high < 2 ** 21 ? high * 2 ** 32 + view.getUint32(at, true) : undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(what: string): LeakcheckError {
  return new LeakcheckError("DAMAGED_INDEX", what, {
    hint: "restore the index from a backup, or rebuild it from the dump",
  });
}
