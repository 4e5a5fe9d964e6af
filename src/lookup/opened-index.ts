// An index with its secret: what a lookup searches.
import { LeakcheckError } from "../errors.js";
import { nodeFiles, type Files } from "../files.js";
import { kindNumbers, type Kind } from "../format/kinds.js";
import type { Metadata } from "../format/metadata.js";
import { deriveKey, type DerivedKey } from "../kernel/secret.js";
import type { Profile } from "../kernel/tables/bucket-reader.js";
import { shortKernel } from "../kernel/short-kernel.js";
import { currentRules, rulesOf, type Rules, type RulesFinder } from "../record/rules.js";
import { openFileSource, type ByteSource } from "./byte-source.js";
import { IndexReader } from "./index-reader.js";
import { bucketReaderOfThread } from "./open-reader.js";

/**
 * Finds the secret of a key id, 16 hexadecimal digits: its 32 bytes, or what was derived from them. Undefined if there is
 * none. Throws if there is one that must not be used.
 */
export type SecretFinder = (keyId: string) => Uint8Array | DerivedKey | undefined;

/** What a query is answered from. */
export type SearchableIndex = Pick<OpenedIndex, "metadata" | "rules" | "find">;

/** The SipHash key of an index, for other threads and kernels of this program; not part of the public API. */
export function sipHashKeyOf(index: OpenedIndex): Uint8Array {
  return readKey(index);
}

let readKey: (index: OpenedIndex) => Uint8Array;

/** An index that can be asked. */
export class OpenedIndex {
  readonly path: string;
  readonly reader: IndexReader;
  /** What its keys were made by, and so what a query of it is read by. */
  readonly rules: Rules;
  /** What the secret gives. Private to the language: whoever prints or copies the object gets no key. */
  readonly #sipHashKey: Uint8Array;

  static {
    readKey = (index) => index.#sipHashKey;
  }

  private constructor(path: string, reader: IndexReader, rules: Rules, sipHashKey: Uint8Array) {
    this.path = path;
    this.reader = reader;
    this.rules = rules;
    this.#sipHashKey = sipHashKey;
  }

  /**
   * Opens an index for lookups. Throws what `IndexReader.open` throws, `NEWER_RULES`, `MISSING_KEY`, and what `secretOf`
   * throws.
   */
  static async open(path: string, secretOf: SecretFinder, files: Files = nodeFiles): Promise<OpenedIndex> {
    return OpenedIndex.from(path, openFileSource(files, path), secretOf);
  }

  /** The same for bytes that lie anywhere, and for rules that are found elsewhere. */
  static async from(path: string, source: ByteSource, secretOf: SecretFinder, findRules: RulesFinder = rulesOf): Promise<OpenedIndex> {
    const reader = await IndexReader.open(source, bucketReaderOfThread());
    try {
      const { keyId, rulesVersion } = reader.head;
      const rules = findRules(rulesVersion);
      if (rules === undefined)
        throw new LeakcheckError(
          "NEWER_RULES",
          `${path} was made by rules version ${rulesVersion}, this program knows version ${currentRules.version} at most`,
          { hint: "update leakcheck" },
        );
      const secret = secretOf(keyId);
      if (secret === undefined) throw missingKey(path, keyId);
      const { sipHashKey, keyId: found } = secret instanceof Uint8Array ? deriveKey(secret) : secret;
      if (found !== keyId) throw missingKey(path, keyId, found);
      return new OpenedIndex(path, reader, rules, sipHashKey);
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
    if (table === undefined) return undefined;
    const kernel = shortKernel();
    kernel.setKey(this.#sipHashKey);
    return this.reader.probe(table, kernel.hash(kindNumbers[kind], canonical));
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
