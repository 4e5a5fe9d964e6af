// Gives an index other metadata. The tables stay as they are, byte for byte: they are copied behind a new head into a temporary file
// beside the index, which then takes its name. Whenever that ends, the name has the old index or the new one. docs/format.md section 4.
import { dirname, join } from "node:path";
import { LeakcheckError } from "../errors.js";
import type { Files, OpenFile } from "../files.js";
import {
  decodeHead,
  encodeHead,
  headBytes,
  maxHeadBytes,
  parseHeadLength,
  type Head,
} from "../format/head.js";
import { firstReadBytes } from "../format/head.js";
import { decodeMetadata, encodeMetadata, type Metadata } from "../format/metadata.js";
import { readAt } from "../files.js";
import { kernelChecksum } from "../kernel/kernel-checksum.js";
import { discard } from "../publishing/place-exclusively.js";
import { publish } from "../publishing/publish.js";
import { clearLeftovers, temporaryName } from "../publishing/temporary-name.js";

/** Bytes copied at a time. */
const pieceBytes = 4 * 2 ** 20;

/**
 * Replaces the metadata of the index at `path` by what `change` makes of it, which must keep all that
 * the tables depend on. Links are followed. Throws the codes of reading a head, `CANNOT_WRITE`,
 * `DISK_FULL`, and `ABORTED` if `signal` aborts; then the index is as before.
 */
export async function rewriteMetadata(
  files: Files,
  path: string,
  change: (metadata: Metadata) => Metadata,
  signal: AbortSignal,
): Promise<Metadata> {
  const target = files.followLinks(path) ?? path;
  clearLeftovers(files, dirname(target));
  const unique = Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString("hex");
  const draft = join(dirname(target), `${temporaryName(files, "draft")}${unique}`);
  const before = files.look(target);
  const source = files.open(target);
  try {
    const head = readHead(source, target);
    const metadata = change(decodeMetadata(head.metadata));
    const made = withMetadata(head, encodeMetadata(metadata));
    const copy = files.create(draft, before?.mode);
    try {
      await copyTables(source, copy, { from: oldHeadBytes(head), to: made.length }, signal);
      // Last, so that a draft that was cut is no index.
      copy.write(made, 0);
      copy.sync();
    } finally {
      copy.close();
    }
    const now = files.look(target);
    if (now?.inode !== before?.inode || now?.device !== before?.device)
      throw new LeakcheckError("CANNOT_WRITE", `${target} was replaced meanwhile`, { hint: "try again" });
    publish(files, draft, target, true);
    return metadata;
  } finally {
    source.close();
    discard(files, draft);
  }
}

function oldHeadBytes({ tables, metadata }: Head): number {
  return headBytes(tables.length, metadata.length);
}

function readHead(source: OpenFile, path: string): Head {
  const size = source.size ?? 0;
  const first = readAt(source, 0, Math.min(firstReadBytes, size));
  try {
    const length = parseHeadLength(first, size);
    return decodeHead(readAt(source, 0, length), size, kernelChecksum);
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
    const { hint } = cause;
    throw new LeakcheckError(
      cause.code,
      `${path}: ${cause.message}`,
      hint === undefined ? { cause } : { cause, hint },
    );
  }
}

/** Returns a head like `head`, with other metadata; all tables move by the difference. */
function withMetadata(head: Head, metadata: Uint8Array): Uint8Array {
  const length = headBytes(head.tables.length, metadata.length);
  if (length > maxHeadBytes)
    throw new LeakcheckError(
      "CANNOT_WRITE",
      `cannot write the index: its head would take ${length} bytes, over the limit of ${maxHeadBytes}`,
    );
  const moved = length - oldHeadBytes(head);
  return encodeHead(
    {
      ...head,
      fileBytes: head.fileBytes + moved,
      tables: head.tables.map((table) => ({ ...table, offset: table.offset + moved })),
      metadata,
    },
    kernelChecksum,
  );
}

async function copyTables(
  source: OpenFile,
  copy: OpenFile,
  { from, to }: { from: number; to: number },
  signal: AbortSignal,
): Promise<void> {
  const piece = Buffer.allocUnsafe(pieceBytes);
  const end = source.size ?? 0;
  for (let at = from; at < end;) {
    const got = source.read(piece.subarray(0, Math.min(piece.length, end - at)), at);
    if (got === 0) throw new LeakcheckError("CANNOT_READ", `${source.path} became shorter while it was read`);
    copy.write(piece.subarray(0, got), at - from + to);
    at += got;
    // Lets a signal in.
    await new Promise(setImmediate);
    if (signal.aborted) throw new LeakcheckError("ABORTED", "interrupted");
  }
}
