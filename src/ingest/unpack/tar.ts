// tar: the regular files of an archive, one after the other, without looking back. Read here and not by
// a package, because every end that is not the archive's must be told.
import { bug, type LeakcheckError } from "../../errors.js";
import type { Bytes } from "./packed.js";
import { PackedReader } from "./packed-reader.js";
import { parsePaxRecords, parseTarHeader, tarBlockBytes, tarText, type TarHeader } from "./tar-header.js";
import { cutPacked, damagedPacked, garbageBehind, otherMember } from "./unpack-errors.js";

/** One regular file of an archive. */
export interface Member {
  /** As stored, for messages and patterns only: it may hold `..` and control characters. */
  readonly name: string;
  readonly size: number | undefined;
  /** The contents, to be read before the next member is asked for. */
  readonly bytes: AsyncGenerator<Uint8Array, void, undefined>;
}

const what = "its tar data";
/** Longer names and extended headers are taken for damage. */
const mostHeaderBytes = 1 << 20;

/** Regular files: of ustar, of V7, and contiguous ones. */
const fileTypes: ReadonlySet<string> = new Set(["0", "\0", "7"]);
/** Links, devices, folders, pipes, and the name of the volume. */
const withoutContents = "123456V";
/** The names in a folder by GNU tar; access rights and attributes by Solaris and star. */
const onlyNotes = "DAEI";

/**
 * Yields the regular files of a tar: V7, ustar, pax, GNU. What the caller does not read of a member is
 * skipped. Archives in a row are one. Throws `CUT_SOURCE` without the two zero blocks at the end,
 * `DAMAGED_SOURCE` for a header whose sum is wrong. A member that cannot be read as a file, such as a
 * sparse one, throws `UNKNOWN_FORMAT` when it is read.
 */
export async function* tarMembers(tar: Bytes, name: string): AsyncGenerator<Member, void, undefined> {
  const reader = new PackedReader(tar);
  try {
    yield* membersOf(reader, name);
  } finally {
    await reader.close();
  }
}

/** What extended headers say of the members that follow them. */
type Extended = ReadonlyMap<string, Uint8Array>;

async function* membersOf(reader: PackedReader, name: string): AsyncGenerator<Member, void, undefined> {
  let forAll: Extended = new Map();
  let extended: Extended = new Map();
  let longName: string | undefined;
  let zeroBlocks = 0;
  for (;;) {
    const offset = reader.offset;
    const block = await reader.exactly(tarBlockBytes);
    if (block.length === 0 && zeroBlocks >= 2) return;
    // What is behind the end need not be a whole block.
    if (block.every((byte) => byte === 0) && (block.length === tarBlockBytes || zeroBlocks >= 2)) {
      zeroBlocks += 1;
      continue;
    }
    const header = block.length === tarBlockBytes ? parseTarHeader(block) : undefined;
    if (header === undefined && zeroBlocks >= 2) throw garbageBehind(name, what, offset);
    if (block.length < tarBlockBytes) throw cutPacked(name, what, reader.offset);
    if (header === undefined)
      throw damagedPacked(name, `the sum of the tar header at byte ${offset} is wrong`);
    zeroBlocks = 0;
    const { type } = header;
    if ("xgXLK".includes(type)) {
      const contents = await headerContents(reader, header, name, offset);
      if (type === "L") longName = tarText(contents);
      else if (type !== "K") {
        const records = parsePaxRecords(contents);
        if (records === undefined)
          throw damagedPacked(name, `the extended tar header at byte ${offset} is wrong`);
        if (type === "g") forAll = new Map([...forAll, ...records]);
        else extended = records;
      }
      continue;
    }
    const member = memberOf(header, new Map([...forAll, ...extended]), longName);
    extended = new Map();
    longName = undefined;
    if (member.size === undefined)
      throw damagedPacked(name, `the size in the tar header at byte ${offset} is wrong`);
    if (header.isExtended && type === "S") await skipSparseHeaders(reader, name);
    yield* memberAt(reader, name, offset, member);
  }
}

/** A header together with the extended ones before it. */
type FullHeader = Pick<TarHeader, "name" | "size" | "type"> & { isSparse: boolean };

function memberOf(header: TarHeader, extended: Extended, longName: string | undefined): FullHeader {
  const path = extended.get("GNU.sparse.name") ?? extended.get("path");
  const size = extended.get("size");
  const sizeText = size === undefined ? "" : tarText(size);
  return {
    name: path === undefined ? (longName ?? header.name) : tarText(path),
    size: size === undefined ? header.size : /^[0-9]{1,15}$/u.test(sizeText) ? Number(sizeText) : undefined,
    type: header.type,
    isSparse: header.type === "S" || [...extended.keys()].some((key) => key.startsWith("GNU.sparse.")),
  };
}

/** Yields a member if it is one, and leaves the reader behind its contents. */
async function* memberAt(
  reader: PackedReader,
  archive: string,
  offset: number,
  { name, size = 0, type, isSparse }: FullHeader,
): AsyncGenerator<Member, void, undefined> {
  const isV7Folder = type === "\0" && name.endsWith("/");
  const isFile = fileTypes.has(type);
  const skip = async (count: number): Promise<void> => {
    if ((await reader.skip(count)) < count) throw cutPacked(archive, what, reader.offset);
  };
  const padding = (tarBlockBytes - (size % tarBlockBytes)) % tarBlockBytes;
  if (size === 0 && (!isFile || isV7Folder)) return;
  if (onlyNotes.includes(type)) {
    await skip(size + padding);
    return;
  }
  // Old writers gave links the size of the file that they lead to, without its contents: where the next
  // header stands cannot be known.
  if (withoutContents.includes(type))
    throw damagedPacked(archive, `the tar header at byte ${offset} is of a link or folder with contents`);
  const place: MemberPlace = { left: size, isCurrent: true };
  const unreadable = isSparse ? "it is a sparse file" : isFile ? undefined : "it is of an unknown type";
  const bytes =
    unreadable === undefined
      ? contentsAt(reader, archive, place)
      : refusing(otherMember(`${archive}, member at byte ${offset}`, unreadable));
  yield { name, size: isSparse ? undefined : size, bytes };
  place.isCurrent = false;
  await skip(place.left + padding);
}

/** How much of a member is still to be read, and whether it can be. */
interface MemberPlace {
  left: number;
  isCurrent: boolean;
}

async function* contentsAt(
  reader: PackedReader,
  archive: string,
  place: MemberPlace,
): AsyncGenerator<Uint8Array, void, undefined> {
  while (place.left > 0) {
    if (!place.isCurrent) bug("a member of a tar is read after the next was asked for");
    const piece = await reader.next(place.left);
    if (piece === undefined) throw cutPacked(archive, what, reader.offset);
    place.left -= piece.length;
    yield piece;
  }
}

/** Throws once it is read. */
// oxlint-disable-next-line require-yield -- it has nothing
async function* refusing(error: LeakcheckError): AsyncGenerator<Uint8Array, void, undefined> {
  throw error;
}

/** Returns the contents of a header that says more of the next. */
async function headerContents(
  reader: PackedReader,
  { size }: TarHeader,
  name: string,
  offset: number,
): Promise<Uint8Array> {
  if (size === undefined || size > mostHeaderBytes)
    throw damagedPacked(name, `the extended tar header at byte ${offset} is too long`);
  const padded = Math.ceil(size / tarBlockBytes) * tarBlockBytes;
  const contents = await reader.exactly(padded);
  if (contents.length < padded) throw cutPacked(name, what, reader.offset);
  return new Uint8Array(contents.subarray(0, size));
}

async function skipSparseHeaders(reader: PackedReader, name: string): Promise<void> {
  for (;;) {
    const block = await reader.exactly(tarBlockBytes);
    if (block.length < tarBlockBytes) throw cutPacked(name, what, reader.offset);
    if (block[504] !== 1) return;
  }
}
