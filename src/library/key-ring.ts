// The secrets available to a run: those in the key folder, and a key file given by the user.
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { secretBytes } from "../format/key-file.js";
import type { DerivedKey } from "../kernel/secret.js";
import { KeyFolder, readKeyFile, type StoredKey } from "./key-folder.js";

/** A secret for a build. */
export interface BuildKey extends StoredKey {
  /** True if this run created it. */
  isNew: boolean;
}

/** Returns 32 bytes from the system's random number generator. */
export function newSecret(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(secretBytes));
}

export class KeyRing {
  readonly #openFolder: () => KeyFolder;
  readonly #named: StoredKey | undefined;
  /** Keys found so far, by id: most indexes share one. */
  readonly #found = new Map<string, DerivedKey>();

  /**
   * Reads `keyFile`, the file given with `--key-file` or `$LEAKCHECK_KEY_FILE`, at once. Calls
   * `folder` only when a key from the key folder is needed, because it throws where there is no
   * home folder.
   */
  constructor(files: Files, folder: () => string, keyFile?: string) {
    this.#openFolder = () => new KeyFolder(files, folder());
    this.#named = keyFile === undefined ? undefined : readKeyFile(files, keyFile);
  }

  /**
   * Returns the keys derived from the secret with this id, or undefined. Throws `BAD_KEY`,
   * `UNSAFE_KEY`.
   */
  find(keyId: string): DerivedKey | undefined {
    const key =
      this.#found.get(keyId) ?? (this.#named?.keyId === keyId ? this.#named : this.#folder.find(keyId));
    if (key !== undefined) this.#found.set(keyId, key);
    return key;
  }

  /**
   * Returns the secret for a new index: the one with the given id, else that of the given key file,
   * else the default one, which is created if there is none yet. Throws `MISSING_KEY`.
   */
  forBuild(keyId?: string): BuildKey {
    if (keyId !== undefined && this.#named?.keyId !== keyId) return { ...this.#stored(keyId), isNew: false };
    if (this.#named !== undefined) return { ...this.#named, isNew: false };
    this.#folder.clear();
    const existing = this.#folder.defaultId();
    if (existing !== undefined) return { ...this.#stored(existing), isNew: false };
    const key = this.#folder.addDefault(newSecret(), true);
    if (key !== undefined) return { ...key, isNew: true };
    // If two first builds run at once, one sets the default and the other uses it.
    const winner = this.#folder.defaultId();
    if (winner === undefined)
      throw new LeakcheckError(
        "MISSING_KEY",
        `the default key in ${this.#folder.path} was removed meanwhile`,
        { hint: "try again" },
      );
    return { ...this.#stored(winner), isNew: false };
  }

  get #folder(): KeyFolder {
    return this.#openFolder();
  }

  #stored(keyId: string): StoredKey {
    const key = this.#folder.find(keyId);
    if (key !== undefined) return key;
    const path = this.#folder.pathOf(keyId);
    throw new LeakcheckError("MISSING_KEY", `there is no key ${keyId}`, {
      hint: `restore its key file to ${path}, or run: leakcheck key list`,
    });
  }
}
