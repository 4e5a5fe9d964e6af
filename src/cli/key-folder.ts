// The folder of key files: one secret each, named by its id, and a pointer that says which of them builds use.
// Nothing in it is ever overwritten but the pointer.
import { basename, join } from "node:path";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { decodeKeyFile, encodeKeyFile, maxKeyFileBytes } from "../format/key-file.js";
import { deriveKey, type DerivedKey } from "../kernel/secret.js";

/** A secret with what is derived from it, and its file. */
export interface StoredKey extends DerivedKey {
  secret: Uint8Array;
  path: string;
}

const pointerName = "default";
const extension = ".key";

/** Reads the key file at `path`. Throws `BAD_KEY`, `CANNOT_READ`, and `UNSAFE_KEY` if others can read it. */
export function readKeyFile(files: Files, path: string): StoredKey {
  const facts = files.look(path, true);
  if (facts !== undefined && facts.type !== "file") throw new LeakcheckError("BAD_KEY", `${path} is no file`);
  if (facts !== undefined && (facts.mode & 0o077) !== 0)
    throw new LeakcheckError("UNSAFE_KEY", `${path} can be read by others (mode ${facts.mode.toString(8).padStart(4, "0")})`, {
      hint: "run chmod 600 on it, and think about who may have read it",
    });
  const secret = decodeKeyFile(Buffer.from(files.readWhole(path, maxKeyFileBytes)).toString("utf8"), path);
  return { ...deriveKey(secret), secret, path };
}

/** Writes a new key file of mode 0600, synced. Throws `CANNOT_WRITE` if there is a file of that name. */
export function writeKeyFile(files: Files, path: string, { keyId, secret }: { keyId: string; secret: Uint8Array }): void {
  writeSynced(files, path, encodeKeyFile(secret, keyId));
}

/** The key files of a user. */
export class KeyFolder {
  readonly path: string;
  readonly #files: Files;

  constructor(files: Files, path: string) {
    this.#files = files;
    this.path = path;
  }

  /** The ids that have a file, sorted. Other files are passed over. */
  list(): string[] {
    if (this.#files.look(this.path, true) === undefined) return [];
    return this.#files
      .list(this.path)
      .filter((name) => name.endsWith(extension))
      .map((name) => basename(name, extension))
      .filter((name) => /^[0-9a-f]{16}$/u.test(name));
  }

  pathOf(keyId: string): string {
    return join(this.path, `${keyId}${extension}`);
  }

  /** The key with this id, undefined if it has no file. Throws what {@link readKeyFile} throws. */
  find(keyId: string): StoredKey | undefined {
    const path = this.pathOf(keyId);
    if (this.#files.look(path, true) === undefined) return undefined;
    const key = readKeyFile(this.#files, path);
    if (key.keyId !== keyId) throw new LeakcheckError("BAD_KEY", `${path} holds the secret of another key id, ${key.keyId}`);
    return key;
  }

  /** Adds a secret. One that is there already is left as it is. */
  add(secret: Uint8Array): StoredKey {
    const derived = deriveKey(secret);
    const existing = this.find(derived.keyId);
    if (existing !== undefined) return existing;
    this.#files.makeFolder(this.path);
    const key = { ...derived, secret, path: this.pathOf(derived.keyId) };
    writeKeyFile(this.#files, key.path, key);
    this.#files.syncFolder(this.path);
    return key;
  }

  /** The id that builds use, undefined if none was set. Throws `BAD_KEY` if the pointer holds no id. */
  defaultId(): string | undefined {
    const pointer = join(this.path, pointerName);
    if (this.#files.look(pointer, true) === undefined) return undefined;
    const keyId = Buffer.from(this.#files.readWhole(pointer, maxKeyFileBytes)).toString("utf8").trim();
    if (!/^[0-9a-f]{16}$/u.test(keyId)) throw new LeakcheckError("BAD_KEY", `${pointer} does not hold a key id`);
    return keyId;
  }

  /** Makes a key the default, whatever was before. */
  setDefault(keyId: string): void {
    this.#placePointer(keyId, (draft, pointer) => {
      this.#files.rename(draft, pointer);
    });
  }

  /** Makes a key the default if there is none yet; false if somebody else was first. */
  setFirstDefault(keyId: string): boolean {
    return this.#placePointer(keyId, (draft, pointer) => this.#files.linkExclusive(draft, pointer));
  }

  /** Takes back a key that was added and never used. */
  takeBack({ path }: StoredKey): void {
    this.#files.remove(path);
  }

  /** The pointer appears complete or not at all. */
  #placePointer<T>(keyId: string, place: (draft: string, pointer: string) => T): T {
    const folder = this.#files.makeTemporaryFolder(join(this.path, `.${pointerName}-`));
    try {
      const draft = join(folder, "draft");
      writeSynced(this.#files, draft, `${keyId}\n`);
      const placed = place(draft, join(this.path, pointerName));
      this.#files.syncFolder(this.path);
      return placed;
    } finally {
      this.#files.removeFolder(folder);
    }
  }
}

function writeSynced(files: Files, path: string, text: string): void {
  const file = files.create(path);
  try {
    file.write(Buffer.from(text), null);
    file.sync();
  } finally {
    file.close();
  }
}
