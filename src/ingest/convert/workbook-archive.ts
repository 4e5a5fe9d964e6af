// The zip archive of a workbook: its files are unpacked and checked here, because the library that
// reads them checks neither their sums nor their size, and are handed to it in an archive without
// compression.
import { crc32, inflateRawSync } from "node:zlib";
import type { LeakcheckError } from "../../errors.js";
import { cutAt, damagedAt, longWorkbook } from "./conversion-errors.js";
import type { WorkbookText } from "./workbook-texts.js";

/** Most bytes of a workbook, packed and unpacked: all of it is in memory at once. */
export const mostWorkbookBytes: number = 64 * 1024 * 1024;

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;

/** A file of an archive, as the directory at its end has it. */
interface Entry {
  readonly path: string;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Returns the texts of a workbook, unpacked. Throws `CUT_SOURCE`, `DAMAGED_SOURCE` and `UNKNOWN_FORMAT`. */
export function workbookTexts(bytes: Uint8Array, name: string): WorkbookText[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = entriesOf(zip, name).filter(({ path }) => /\.(?:xml|rels)$/u.test(path));
  if (entries.reduce((sum, { size }) => sum + size, 0) > mostWorkbookBytes)
    throw longWorkbook(name, mostWorkbookBytes);
  return entries.map((entry) => ({ path: entry.path, text: unpacked(zip, entry, name) }));
}

function entriesOf(zip: Buffer, name: string): Entry[] {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== directoryEnd) end--;
  if (end < 0) throw cutAt(name, "the directory of its zip archive is missing", zip.length);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || zip.readUInt32LE(at) !== directoryEntry)
      throw damagedAt(name, "the directory of its zip archive is not valid", at);
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    entries.push({
      path: zip.toString("utf8", at + 46, nameEnd),
      method: zip.readUInt16LE(at + 10),
      sum: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function unpacked(zip: Buffer, { at, method, packed, size, sum }: Entry, name: string): Buffer {
  const damaged = (): LeakcheckError => damagedAt(name, "a file of its zip archive cannot be unpacked", at);
  if (at + 30 > zip.length || zip.readUInt32LE(at) !== localEntry) throw damaged();
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const data = zip.subarray(start, start + packed);
  let text: Buffer;
  try {
    text = method === 0 ? data : inflateRawSync(data, { maxOutputLength: size + 1 });
  } catch {
    throw damaged();
  }
  if ((method !== 0 && method !== 8) || text.length !== size || crc32(text) !== sum) throw damaged();
  return text;
}

/** Returns a zip archive whose files are not compressed. */
export function stored(files: readonly WorkbookText[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const { text } = file;
    const path = Buffer.from(file.path);
    // Versions, flags, method, time and date, sum, both lengths, length of the path.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(text), 10);
    facts.writeUInt32LE(text.length, 14);
    facts.writeUInt32LE(text.length, 18);
    facts.writeUInt16LE(path.length, 22);
    parts.push(number(localEntry), facts, path, text);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(number(directoryEntry), Buffer.of(20, 0), facts, place, path);
    at += 30 + path.length + text.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  const zip = Buffer.concat([...parts, list, number(directoryEnd), end]);
  return Uint8Array.from(zip);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
