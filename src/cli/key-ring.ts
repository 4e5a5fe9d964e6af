// The key files: one secret each, in a folder of their own; one of them is the default, which builds use.
import { basename, join } from "node:path";
import { LeakcheckError } from "../errors.js";
import type { Files } from "../files.js";
import { decodeKeyFile, encodeKeyFile, maxKeyFileBytes, secretBytes } from "../format/key-file.js";
import { deriveKey } from "../kernel/secret.js";

/** A secret with its public id, and whether it was made just now. */
export interface KeyInUse {
  keyId: string;
  secret: Uint8Array;
  path: string;
  isNew: boolean;
}

const defaultName = "default";

/** The folder of key files, and the one file that a user may have named beside it. */
export class KeyRing {
  readonly #files: Files;
  readonly #folder: string;
  readonly #named: KeyInUse | undefined;

  /** `keyFile` is a key file named by the user, with `--key-file` or `$LEAKCHECK_KEY_FILE`; it is read at once. */
  constructor(files: Files, folder: string, keyFile?: string) {
    this.#files = files;
    this.#folder = folder;
    this.#named = keyFile === undefined ? undefined : { ...this.#read(keyFile), isNew: false };
  }

  /** The secret with this id, undefined if there is none. Throws `BAD_KEY`, `UNSAFE_KEY`. */
  find(keyId: string): Uint8Array | undefined {
    if (this.#named?.keyId === keyId) return this.#named.secret;
    const path = this.#pathOf(keyId);
    if (this.#files.look(path, true) === undefined) return undefined;
    const { keyId: found, secret } = this.#read(path);
    if (found !== keyId) throw new LeakcheckError("BAD_KEY", `${path} holds the secret of another key id, ${found}`);
    return secret;
  }

  /** The secret for a new index: the named key file, else the default one, which is made if there is none yet. */
  forBuild(): KeyInUse {
    if (this.#named !== undefined) return this.#named;
    const existing = this.#default();
    if (existing !== undefined) return existing;
    this.#files.makeFolder(this.#folder);
    const secret = crypto.getRandomValues(new Uint8Array(secretBytes));
    const { keyId } = deriveKey(secret);
    const path = this.#pathOf(keyId);
    this.#write(path, encodeKeyFile(secret, keyId));
    // Of two first builds at the same moment one sets the default, and the other takes it.
    if (this.#publish(join(this.#folder, defaultName), `${keyId}\n`)) return { keyId, secret, path, isNew: true };
    this.#files.remove(path);
    const winner = this.#default();
    if (winner === undefined) throw new LeakcheckError("BAD_KEY", `${join(this.#folder, defaultName)} came and went while a key was made`);
    return winner;
  }

  #default(): KeyInUse | undefined {
    const pointer = join(this.#folder, defaultName);
    if (this.#files.look(pointer, true) === undefined) return undefined;
    const keyId = Buffer.from(this.#files.readWhole(pointer, maxKeyFileBytes)).toString("utf8").trim();
    if (!/^[0-9a-f]{16}$/u.test(keyId)) throw new LeakcheckError("BAD_KEY", `${pointer} does not hold a key id`);
    const path = this.#pathOf(keyId);
    const secret = this.find(keyId);
    if (secret === undefined)
      throw new LeakcheckError("MISSING_KEY", `the default key ${keyId} has no file`, { hint: `put its key file back as ${path}, or name one with --key-file` });
    return { keyId, secret, path, isNew: false };
  }

  #pathOf(keyId: string): string {
    return join(this.#folder, `${keyId}.key`);
  }

  #read(path: string): { keyId: string; secret: Uint8Array; path: string } {
    const facts = this.#files.look(path, true);
    if (facts !== undefined && (facts.mode & 0o077) !== 0)
      throw new LeakcheckError("UNSAFE_KEY", `${path} can be read by others (mode ${facts.mode.toString(8).padStart(4, "0")})`, {
        hint: `run chmod 600 on it, and think about who may have read it`,
      });
    const secret = decodeKeyFile(Buffer.from(this.#files.readWhole(path, maxKeyFileBytes)).toString("utf8"), path);
    return { keyId: deriveKey(secret).keyId, secret, path };
  }

  #write(path: string, text: string): void {
    const file = this.#files.create(path);
    try {
      file.write(Buffer.from(text), null);
      file.sync();
    } finally {
      file.close();
    }
    this.#files.syncFolder(this.#folder);
  }

  /** Gives a small file its name with its contents complete; false if the name is taken. */
  #publish(path: string, text: string): boolean {
    const folder = this.#files.makeTemporaryFolder(join(this.#folder, `.${basename(path)}-`));
    try {
      const draft = join(folder, "draft");
      this.#write(draft, text);
      const published = this.#files.linkExclusive(draft, path);
      this.#files.syncFolder(this.#folder);
      return published;
    } finally {
      this.#files.removeFolder(folder);
    }
  }
}
