// The folder of key files. Each holds one secret and is named by its key id; a pointer file names
// the default key for builds. Only the pointer is ever overwritten.
import { basename, join } from "node:path";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { discard, placeExclusively } from "../publishing/place-exclusively.js";
import { decodeKeyFile, maxKeyFileBytes } from "../format/key-file.js";
import { deriveKey, type DerivedKey } from "../kernel/secret.js";
import { placeSynced } from "./place-synced.js";
import { clearKeyLeftovers, writeKeyFile } from "./write-key-file.js";

/** A secret, the keys derived from it, and its file. */
export interface StoredKey extends DerivedKey {
  secret: Uint8Array;
  path: string;
}

const pointerName = "default";
const extension = ".key";

/**
 * Reads the key file at `path`. Throws `BAD_KEY`, `CANNOT_READ`, or `UNSAFE_KEY` if others can read
 * it.
 */
export function readKeyFile(files: Files, path: string): StoredKey {
  const stat = files.look(path, true);
  if (stat !== undefined && stat.type !== "file")
    throw new LeakcheckError("BAD_KEY", `${path} is not a regular file`);
  if (stat !== undefined && (stat.mode & 0o077) !== 0)
    throw new LeakcheckError(
      "UNSAFE_KEY",
      `${path} can be read by other users (mode ${stat.mode.toString(8).padStart(4, "0")})`,
      {
        hint: "run chmod 600 on it, and consider who may have read it",
      },
    );
  const secret = decodeKeyFile(Buffer.from(files.readWhole(path, maxKeyFileBytes)).toString("utf8"), path);
  return { ...deriveKey(secret), secret, path };
}

/** The folder of a user's key files. */
export class KeyFolder {
  readonly path: string;
  readonly #files: Files;

  constructor(files: Files, path: string) {
    this.#files = files;
    this.path = path;
  }

  /** Returns the ids of the key files, sorted. Ignores other files. */
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

  /**
   * Returns the key with this id, or undefined if it has no file. Throws whatever
   * {@link readKeyFile} throws.
   */
  find(keyId: string): StoredKey | undefined {
    const path = this.pathOf(keyId);
    if (this.#files.look(path, true) === undefined) return undefined;
    const key = readKeyFile(this.#files, path);
    if (key.keyId !== keyId)
      throw new LeakcheckError("BAD_KEY", `${path} holds the secret of a different key id, ${key.keyId}`);
    return key;
  }

  /** Removes leftovers of killed runs, if the folder exists. */
  clear(): void {
    if (this.#files.look(this.path, true)?.type === "folder") clearKeyLeftovers(this.#files, this.path);
  }

  /** Adds a secret. Leaves an existing file of this secret unchanged. */
  add(secret: Uint8Array): StoredKey {
    const derived = deriveKey(secret);
    this.#files.makeFolder(this.path);
    this.clear();
    const key = { ...derived, secret, path: this.pathOf(derived.keyId) };
    if (this.find(derived.keyId) === undefined) writeKeyFile(this.#files, key.path, key);
    // The process that wrote the existing file may have been killed before it synced the folder.
    else this.#files.syncFolder(this.path);
    return key;
  }

  /**
   * Adds a new secret and makes it the default. With `first`, does so only if there is no default
   * yet, and returns undefined if another process was faster. Removes the new key file if it did
   * not become the default.
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
      // The default pointer may name this secret even after a failure; losing it would be worse.
      if (!isDefault && this.#isSurelyNotDefault(key.keyId)) discard(this.#files, key.path);
    }
    return isDefault ? key : undefined;
  }

  /**
   * Returns the default key id, or undefined if none is set. Throws `BAD_KEY` if the pointer holds
   * no id.
   */
  defaultId(): string | undefined {
    const pointer = this.#pointer;
    if (this.#files.look(pointer, true) === undefined) return undefined;
    const keyId = Buffer.from(this.#files.readWhole(pointer, maxKeyFileBytes)).toString("utf8").trim();
    if (!/^[0-9a-f]{16}$/u.test(keyId))
      throw new LeakcheckError("BAD_KEY", `${pointer} does not hold a key id`);
    return keyId;
  }

  /** Makes a key the default, replacing any other. */
  setDefault(keyId: string): void {
    this.clear();
    placeSynced(this.#files, this.#pointer, `${keyId}\n`, (draft) => {
      this.#files.rename(draft, this.#pointer);
    });
  }

  /** Makes a key the default if there is none yet; returns false if another process was faster. */
  setFirstDefault(keyId: string): boolean {
    return placeSynced(this.#files, this.#pointer, `${keyId}\n`, (draft) =>
      placeExclusively(this.#files, draft, this.#pointer),
    );
  }

  /** Removes a key file; of the default key, its pointer first. Throws what removing throws. */
  remove(keyId: string): void {
    this.clear();
    if (this.defaultId() === keyId) {
      this.#files.remove(this.#pointer);
      this.#files.syncFolder(this.path);
    }
    this.#files.remove(this.pathOf(keyId));
    this.#files.syncFolder(this.path);
  }

  get #pointer(): string {
    return join(this.path, pointerName);
  }

  /** Returns true only if it is certain that this key is not the default. */
  #isSurelyNotDefault(keyId: string): boolean {
    try {
      return this.defaultId() !== keyId;
    } catch {
      return false;
    }
  }
}
