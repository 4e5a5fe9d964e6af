// A share: an index and its secret in one encrypted file. docs/sharing.md, "The file".
import { dirname, join } from "node:path";
import { LeakcheckError } from "../errors.js";
import { readAt, type Files } from "../files.js";
import { decodeKeyFile, encodeKeyFile, maxKeyFileBytes } from "../format/key-file.js";
import type { KeyFolder } from "../library/key-folder.js";
import { indexExtension } from "../library/library.js";
import { openReader } from "../lookup/open-reader.js";
import { verifyIndex } from "../lookup/verify.js";
import { deriveKey } from "../kernel/secret.js";
import { checkTarget, publish } from "../publishing/publish.js";
import { clearLeftovers, temporaryName } from "../publishing/temporary-name.js";
import { ageHeadBytes, damaged, sealed, unsealed, type Lock, type Unlock } from "./age.js";
import { ByteStream, parseTarHeader, tarEnd, tarHeader, tarPadding } from "./tar.js";

const chunkBytes = 1 << 20;
/** Longest name of an index in a share, in bytes, with its extension: that of a tar. */
const mostNameBytes = 100;
const headerBytes = 512;

/** Calls between two pieces of work; throws to end it. */
type Pause = () => void;

/** The content of a share: the key file first, because it is short. */
async function* partsOf(
  files: Files,
  index: { path: string; name: string },
  key: { keyId: string; secret: Uint8Array },
  pause: Pause,
): AsyncGenerator<Uint8Array> {
  const keyFile = Buffer.from(encodeKeyFile(key.secret, key.keyId));
  yield tarHeader({ name: `${key.keyId}.key`, bytes: keyFile.length });
  yield keyFile;
  yield tarPadding(keyFile.length);
  const file = files.open(index.path);
  try {
    const { size = 0 } = file;
    yield tarHeader({ name: `${index.name}${indexExtension}`, bytes: size });
    for (let at = 0; at < size; at += chunkBytes) {
      pause();
      const chunk = readAt(file, at, Math.min(chunkBytes, size - at));
      if (chunk.length === 0)
        throw new LeakcheckError("CANNOT_READ", `${index.path} has become shorter while it was read`);
      yield chunk;
    }
    yield tarPadding(size);
  } finally {
    file.close();
  }
  yield tarEnd;
}

/**
 * Writes a share of an index to `target`, complete or not at all. Throws `INDEX_EXISTS` without
 * `replace`, `USAGE`, and what reading and writing throw.
 */
export async function writeShare(
  files: Files,
  target: string,
  content: { path: string; name: string; key: { keyId: string; secret: Uint8Array } },
  options: { lock: Lock; replace: boolean; pause: Pause; work?: number },
): Promise<void> {
  const { path, name, key } = content;
  const { lock, replace, pause, work } = options;
  if (Buffer.byteLength(name) + indexExtension.length > mostNameBytes)
    throw new LeakcheckError("USAGE", "the name of the index is too long for a share", {
      hint: "set a shorter one with --name",
    });
  checkTarget(files, target, replace);
  clearLeftovers(files, dirname(target));
  const temporary = files.makeTemporaryFolder(join(dirname(target), temporaryName(files, "build")));
  try {
    const draft = join(temporary, "share");
    await writeAll(files, draft, sealed(partsOf(files, { path, name }, key, pause), lock, work));
    publish(files, draft, target, replace);
  } finally {
    files.removeFolder(temporary);
  }
}

/** What a share held, once it is in its places. */
export interface Imported {
  index: string;
  bytes: number;
  keyId: string;
}

/** Where the parts of a share go. */
export interface ImportTarget {
  folder: string;
  keys: KeyFolder;
  /** Name of the index, instead of that in the share. */
  name?: string | undefined;
  replace: boolean;
}

/**
 * Imports a share: the secret goes to the key folder and the index, once it is checked, to `folder`.
 * If it ends early nothing is changed, but for a secret without its index. Throws `LOCKED`,
 * `BAD_SHARE`, `INDEX_EXISTS` without `replace`, and what opening an index throws.
 */
export async function importShare(
  files: Files,
  path: string,
  { folder, keys, name, replace }: ImportTarget,
  { unlock, pause }: { unlock: Unlock; pause: Pause },
): Promise<Imported> {
  const file = files.open(path);
  try {
    const head = readAt(file, 0, ageHeadBytes);
    const stream = new ByteStream(unsealed(head, chunksOf(file, pause), unlock, path));
    const keyEntry = parseTarHeader(await stream.take(headerBytes));
    if (keyEntry === undefined || !keyEntry.name.endsWith(".key") || keyEntry.bytes > maxKeyFileBytes)
      throw noShare(path);
    const keyText = Buffer.from(await stream.take(keyEntry.bytes)).toString("utf8");
    const secret = decodeKeyFile(keyText, `the key file in ${path}`);
    await stream.take(tarPadding(keyEntry.bytes).length);
    const entry = parseTarHeader(await stream.take(headerBytes));
    const stored = entry?.name ?? "";
    if (entry === undefined || !isIndexName(stored)) throw noShare(path);
    const target = join(folder, name === undefined ? stored : `${name}${indexExtension}`);
    files.makeFolder(folder);
    checkImport(files, target, replace);
    clearLeftovers(files, folder);
    const temporary = files.makeTemporaryFolder(join(folder, temporaryName(files, "build")));
    try {
      const draft = join(temporary, "index");
      await writeAll(files, draft, stream.pieces(entry.bytes));
      const rest = await stream.take(tarPadding(entry.bytes).length + tarEnd.length + 1);
      if (rest.length !== tarPadding(entry.bytes).length + tarEnd.length) throw damaged(path);
      const { keyId } = deriveKey(secret);
      await checkIndex(files, draft, keyId, path);
      keys.add(secret);
      publish(files, draft, target, replace);
      return { index: target, bytes: entry.bytes, keyId };
    } finally {
      files.removeFolder(temporary);
    }
  } finally {
    file.close();
  }
}

/** Reads an encrypted key file; returns its secret. Throws `LOCKED`, `BAD_SHARE`, `BAD_KEY`. */
export async function readSealedKey(files: Files, path: string, unlock: Unlock): Promise<Uint8Array> {
  const file = files.open(path);
  try {
    const head = readAt(file, 0, ageHeadBytes);
    const stream = new ByteStream(
      unsealed(
        head,
        chunksOf(file, () => {}),
        unlock,
        path,
      ),
    );
    const text = await stream.take(maxKeyFileBytes + 1);
    if (parseTarHeader(text.subarray(0, headerBytes)) !== undefined)
      throw new LeakcheckError("BAD_KEY", `${path} holds an index too`, {
        hint: `run: leakcheck import ${path}`,
      });
    return decodeKeyFile(Buffer.from(text).toString("utf8"), path);
  } finally {
    file.close();
  }
}

/** Writes an encrypted key file with mode 0600; an existing file is never replaced. */
export async function writeSealedKey(
  files: Files,
  target: string,
  key: { keyId: string; secret: Uint8Array },
  { lock, work }: { lock: Lock; work?: number },
): Promise<void> {
  checkTarget(files, target, false);
  const temporary = files.makeTemporaryFolder(join(dirname(target), temporaryName(files, "build")));
  try {
    const draft = join(temporary, "key");
    await writeAll(files, draft, sealed(textOf(encodeKeyFile(key.secret, key.keyId)), lock, work));
    publish(files, draft, target, false);
  } finally {
    files.removeFolder(temporary);
  }
}

async function* textOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function* chunksOf(file: ReturnType<Files["open"]>, pause: Pause): AsyncGenerator<Uint8Array> {
  for (let at = 0; ;) {
    pause();
    const chunk = readAt(file, at, chunkBytes);
    if (chunk.length === 0) return;
    at += chunk.length;
    yield chunk;
  }
}

async function writeAll(files: Files, path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const file = files.create(path);
  try {
    for await (const chunk of chunks) file.write(chunk, null);
    file.sync();
  } finally {
    file.close();
  }
}

/** A name may lead nowhere else, whoever wrote the share. */
function isIndexName(name: string): boolean {
  return name.endsWith(indexExtension) && /^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u.test(name);
}

function checkImport(files: Files, target: string, replace: boolean): void {
  if (files.look(target) !== undefined && !replace)
    throw new LeakcheckError("INDEX_EXISTS", `${target} already exists`, {
      hint: "import it under another name with --name, or replace it with --force",
    });
  checkTarget(files, target, replace);
}

/** Checks every byte of an index before it is published, and that the secret is its own. */
async function checkIndex(files: Files, draft: string, keyId: string, path: string): Promise<void> {
  const reader = await openReader(draft, files, `the index in ${path}`);
  try {
    const { faults } = await verifyIndex(reader);
    if (faults.length > 0)
      throw new LeakcheckError("DAMAGED_INDEX", `the index in ${path} is damaged: ${faults[0] ?? ""}`, {
        hint: "have it shared again from a sound index",
      });
    if (reader.head.keyId !== keyId)
      throw new LeakcheckError("BAD_SHARE", `${path} holds the secret of another index`);
  } finally {
    reader.close();
  }
}

function noShare(path: string): LeakcheckError {
  return new LeakcheckError("BAD_SHARE", `${path} holds no index with its secret`, {
    hint: "an encrypted key file is imported with: leakcheck key import",
  });
}
