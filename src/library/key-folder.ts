// The folder of key files: one secret each, named by its id, and a pointer that says which of them builds use.
// Nothing in it is ever overwritten but the pointer.
import { basename, join } from "node:path";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { discard, placeExclusively } from "../publishing/place-exclusively.js";
import { decodeKeyFile, maxKeyFileBytes } from "../format/key-file.js";
import { deriveKey, type DerivedKey } from "../kernel/secret.js";
import { clearKeyLeftovers, placeSynced, writeKeyFile } from "./write-key-file.js";

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

  /** Removes what killed runs left in the folder, if there is one. */
  clear(): void {
    if (this.#files.look(this.path, true)?.type === "folder") clearKeyLeftovers(this.#files, this.path);
  }

  /** Adds a secret. One that is there already is left as it is. */
  add(secret: Uint8Array): StoredKey {
    const derived = deriveKey(secret);
    this.#files.makeFolder(this.path);
    this.clear();
    const key = { ...derived, secret, path: this.pathOf(derived.keyId) };
    if (this.find(derived.keyId) === undefined) writeKeyFile(this.#files, key.path, key);
    // One that is there may be from a process that was killed before it had synced the folder.
    else this.#files.syncFolder(this.path);
    return key;
  }

  /**
   * Adds a new secret and makes it the default; with `first` only if there is none, and takes it back if somebody else was first. So does a
   * failure to make it the default.
   */
  addDefault(secret: Uint8Array, first: boolean): StoredKey | undefined {
    const key = this.add(secret);
    let isDefault = false;
    try {
      if (first) isDefault = this.setFirstDefault(key.keyId);
      else {
        this.setDefault(key.keyId);
        isDefault = true;
      }
    } finally {
      // A secret that the default names, or may name, stays.
      if (!isDefault && this.#isOtherDefault(key.keyId)) discard(this.#files, key.path);
    }
    return isDefault ? key : undefined;
  }

  /** The id that builds use, undefined if none was set. Throws `BAD_KEY` if the pointer holds no id. */
  defaultId(): string | undefined {
    const pointer = this.#pointer;
    if (this.#files.look(pointer, true) === undefined) return undefined;
    const keyId = Buffer.from(this.#files.readWhole(pointer, maxKeyFileBytes)).toString("utf8").trim();
    if (!/^[0-9a-f]{16}$/u.test(keyId)) throw new LeakcheckError("BAD_KEY", `${pointer} does not hold a key id`);
    return keyId;
  }

  /** Makes a key the default, whatever was before. */
  setDefault(keyId: string): void {
    this.clear();
    placeSynced(this.#files, this.#pointer, `${keyId}\n`, (draft) => {
      this.#files.rename(draft, this.#pointer);
    });
  }

  /** Makes a key the default if there is none yet; false if somebody else was first. */
  setFirstDefault(keyId: string): boolean {
    return placeSynced(this.#files, this.#pointer, `${keyId}\n`, (draft) => placeExclusively(this.#files, draft, this.#pointer));
  }

  get #pointer(): string {
    return join(this.path, pointerName);
  }

  /** Whether it is certain that the default is not this key. */
  #isOtherDefault(keyId: string): boolean {
    try {
      return this.defaultId() !== keyId;
    } catch {
      return false;
    }
  }
}
