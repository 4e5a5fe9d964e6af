// An index with its secret: what a lookup searches.
import { LeakcheckError } from "../errors.js";
import { nodeFiles, type Files } from "../files.js";
import { kindNumbers, type Kind } from "../format/kinds.js";
import type { Metadata } from "../format/metadata.js";
import { deriveKey } from "../format/secret.js";
import { BucketReader, type Profile } from "../kernel/bucket-reader.js";
import { Kernel } from "../kernel/kernel.js";
import { rulesVersion } from "../record/identifiers.js";
import { openFileSource, type ByteSource } from "./byte-source.js";
import { IndexReader } from "./index-reader.js";

/** Finds the secret of a key id, 16 hexadecimal digits; undefined if there is none. Throws if there is one that must not be used. */
export type SecretFinder = (keyId: string) => Uint8Array | undefined;

/** An index that can be asked. */
export class OpenedIndex {
  readonly path: string;
  readonly reader: IndexReader;
  readonly #kernel: Kernel;

  private constructor(path: string, reader: IndexReader, kernel: Kernel) {
    this.path = path;
    this.reader = reader;
    this.#kernel = kernel;
  }

  /**
   * Opens an index for lookups. Throws what `IndexReader.open` throws, `NEWER_RULES`, `MISSING_KEY`, and what `secretOf`
   * throws.
   */
  static async open(path: string, secretOf: SecretFinder, files: Files = nodeFiles): Promise<OpenedIndex> {
    return OpenedIndex.from(path, openFileSource(files, path), secretOf);
  }

  /** The same for bytes that lie anywhere. */
  static async from(path: string, source: ByteSource, secretOf: SecretFinder): Promise<OpenedIndex> {
    const kernel = Kernel.open();
    const reader = await IndexReader.open(source, new BucketReader(kernel));
    try {
      const { keyId, rulesVersion: version } = reader.head;
      if (version !== rulesVersion)
        throw new LeakcheckError("NEWER_RULES", `${path} was made by rules version ${version}, this program knows version ${rulesVersion}`, {
          hint: "update leakcheck",
        });
      const secret = secretOf(keyId);
      if (secret === undefined) throw missingKey(path, keyId);
      const { sipHashKey, keyId: found } = deriveKey(secret);
      if (found !== keyId) throw missingKey(path, keyId, found);
      kernel.setKey(sipHashKey);
      return new OpenedIndex(path, reader, kernel);
    } catch (cause) {
      reader.close();
      throw cause;
    }
  }

  get metadata(): Metadata {
    return this.reader.metadata;
  }

  /** The profile of an identifier in canonical form, undefined if it is not there. Throws `DAMAGED_INDEX`. */
  async find(kind: Kind, canonical: string): Promise<Profile | undefined> {
    const table = this.reader.table(kind);
    return table === undefined ? undefined : this.reader.probe(table, this.#kernel.hash(kindNumbers[kind], canonical));
  }

  close(): void {
    this.reader.close();
  }
}

function missingKey(path: string, keyId: string, other?: string): LeakcheckError {
  const but = other === undefined ? "" : `; the secret given has key id ${other}`;
  return new LeakcheckError("MISSING_KEY", `the secret of ${path} is missing, its key id is ${keyId}${but}`, {
    hint: `put the key file ${keyId}.key into the key folder, or name it with --key-file`,
  });
}
