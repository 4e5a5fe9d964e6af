// The secrets of a run: those of the key folder, and the one key file that the user named.
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { secretBytes } from "../format/key-file.js";
import type { DerivedKey } from "../kernel/secret.js";
import { KeyFolder, readKeyFile, type StoredKey } from "./key-folder.js";

/** A secret for a build, and whether it was made just now. */
export interface BuildKey extends StoredKey {
  isNew: boolean;
}

/** 32 bytes from the system's random generator. */
export function newSecret(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(secretBytes));
}

export class KeyRing {
  readonly #openFolder: () => KeyFolder;
  readonly #named: StoredKey | undefined;
  /** Those found so far: most indexes have the same one. */
  readonly #found = new Map<string, DerivedKey>();

  /**
   * `keyFile` is a key file named by the user, with `--key-file` or `$LEAKCHECK_KEY_FILE`; it is read at once. `folder` is asked for when a
   * key of the folder is needed: there may be none.
   */
  constructor(files: Files, folder: () => string, keyFile?: string) {
    this.#openFolder = () => new KeyFolder(files, folder());
    this.#named = keyFile === undefined ? undefined : readKeyFile(files, keyFile);
  }

  /** What the secret with this id gives, undefined if there is none. Throws `BAD_KEY`, `UNSAFE_KEY`. */
  find(keyId: string): DerivedKey | undefined {
    const key = this.#found.get(keyId) ?? (this.#named?.keyId === keyId ? this.#named : this.#folder.find(keyId));
    if (key !== undefined) this.#found.set(keyId, key);
    return key;
  }

  /**
   * The secret for a new index: the one with the id that is asked for, else the named key file, else the default one,
   * which is made if there is none yet. Throws `MISSING_KEY`.
   */
  forBuild(keyId?: string): BuildKey {
    if (keyId !== undefined && this.#named?.keyId !== keyId) return { ...this.#stored(keyId), isNew: false };
    if (this.#named !== undefined) return { ...this.#named, isNew: false };
    this.#folder.clear();
    const existing = this.#folder.defaultId();
    if (existing !== undefined) return { ...this.#stored(existing), isNew: false };
    const key = this.#folder.addDefault(newSecret(), true);
    if (key !== undefined) return { ...key, isNew: true };
    // Of two first builds at the same moment one sets the default, and the other takes it.
    const others = this.#folder.defaultId();
    if (others === undefined)
      throw new LeakcheckError("MISSING_KEY", `there is no default key in ${this.#folder.path} any more`, { hint: "try again" });
    return { ...this.#stored(others), isNew: false };
  }

  get #folder(): KeyFolder {
    return this.#openFolder();
  }

  #stored(keyId: string): StoredKey {
    const key = this.#folder.find(keyId);
    if (key !== undefined) return key;
    const path = this.#folder.pathOf(keyId);
    throw new LeakcheckError("MISSING_KEY", `there is no key ${keyId}`, { hint: `put its key file back as ${path}, or see: leakcheck key list` });
  }
}
