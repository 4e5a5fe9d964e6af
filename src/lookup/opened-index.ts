// An index opened with its secret, ready to be searched.
import { LeakcheckError } from "../errors.js";
import { nodeFiles, type Files } from "../files.js";
import type { TableDescriptor } from "../format/head.js";
import { kindNumbers, type Kind } from "../format/kinds.js";
import type { Metadata } from "../format/metadata.js";
import { deriveKey, type DerivedKey } from "../kernel/secret.js";
import type { Profile } from "../kernel/tables/bucket-reader.js";
import { shortKernel } from "../kernel/short-kernel.js";
import { currentRules, rulesOf, type Rules, type RulesFinder } from "../record/rules.js";
import type { ByteSource } from "./byte-source.js";
import { IndexReader } from "./index-reader.js";
import { bucketReaderOfThread, openFileReader } from "./open-reader.js";
import type { Form } from "./probes-of.js";

/**
 * Finds the secret for a key id of 16 hexadecimal digits. Returns its 32 bytes or the keys derived
 * from them, or undefined if there is none. Throws if the secret must not be used.
 */
export type SecretFinder = (keyId: string) => Uint8Array | DerivedKey | undefined;

/** What answers need of an index, be it a file or the rows of a database. */
export interface EntryReader
  extends
    Pick<IndexReader, "head" | "metadata" | "isRemote" | "table" | "probe" | "prefetch" | "close">,
    Partial<Pick<IndexReader, "prefetchAll">> {
  /** True if entries may still be missing: then nobody is "not found". */
  readonly isIncomplete?: boolean;
  /** True if fetching the keys of thousands of queries together takes little longer than those of one. */
  readonly takesMany?: boolean;
  /** The names of the parts that a database has it in; undefined for a file. */
  readonly parts?: readonly string[];
}

/** The parts of an index that answering a query needs. */
export type SearchableIndex = Pick<OpenedIndex, "metadata" | "rules" | "find"> &
  Partial<Pick<OpenedIndex, "prepare" | "prepareAll" | "isIncomplete">>;

/**
 * Returns the SipHash key of an index, for other threads and kernels of this program. Not part of
 * the public API.
 */
export function sipHashKeyOf(index: OpenedIndex): Uint8Array {
  return readKey(index);
}

let readKey: (index: OpenedIndex) => Uint8Array;

/** An open index with its secret. */
export class OpenedIndex<Reader extends EntryReader = EntryReader> {
  readonly path: string;
  readonly reader: Reader;
  /** The rules that its keys were made by; queries are read by the same rules. */
  readonly rules: Rules;
  /**
   * A private field of the language, so that printing or copying the object never shows the key.
   */
  readonly #sipHashKey: Uint8Array;

  static {
    readKey = (index) => index.#sipHashKey;
  }

  private constructor(path: string, reader: Reader, rules: Rules, sipHashKey: Uint8Array) {
    this.path = path;
    this.reader = reader;
    this.rules = rules;
    this.#sipHashKey = sipHashKey;
  }

  /**
   * Opens an index for lookups. Throws `CANNOT_READ`, `NEWER_RULES`, `MISSING_KEY`, and whatever
   * `IndexReader.open` and `secretOf` throw.
   */
  static async open(
    path: string,
    secretOf: SecretFinder,
    files: Files = nodeFiles,
  ): Promise<OpenedIndex<IndexReader>> {
    return OpenedIndex.openFile(path, secretOf, files);
  }

  /** Does so without waiting. */
  static openFile(path: string, secretOf: SecretFinder, files: Files): OpenedIndex<IndexReader> {
    return OpenedIndex.of(path, openFileReader(path, files), secretOf);
  }

  /**
   * Opens an index from any byte source, optionally with other rules. Otherwise the same as `open`.
   */
  static async from(
    path: string,
    source: ByteSource,
    secretOf: SecretFinder,
    findRules: RulesFinder = rulesOf,
  ): Promise<OpenedIndex<IndexReader>> {
    return OpenedIndex.of(path, await IndexReader.open(source, bucketReaderOfThread()), secretOf, findRules);
  }

  /** Takes a reader that is open, and closes it on failure. Throws `NEWER_RULES`, `MISSING_KEY`. */
  static of<Reader extends EntryReader>(
    path: string,
    reader: Reader,
    secretOf: SecretFinder,
    findRules: RulesFinder = rulesOf,
  ): OpenedIndex<Reader> {
    try {
      const { keyId, rulesVersion } = reader.head;
      const rules = findRules(rulesVersion);
      if (rules === undefined)
        throw new LeakcheckError(
          "NEWER_RULES",
          `${path} uses rules version ${rulesVersion}; this program supports up to version ${currentRules.version}`,
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

  /** True if entries may still be missing, because the index is being loaded into a database. */
  get isIncomplete(): boolean {
    return this.reader.isIncomplete === true;
  }

  /**
   * Returns the profile of a canonical form, or undefined if the index lacks it; a promise if that needs
   * waiting. Throws `DAMAGED_INDEX`.
   */
  find(kind: Kind, canonical: string): Profile | undefined | Promise<Profile | undefined> {
    const table = this.reader.table(kind);
    return table === undefined
      ? undefined
      : this.reader.probe(table, keyOf(this.#sipHashKey, kind, canonical));
  }

  /**
   * Fetches what looking up these forms needs, all at once. Undefined unless the index is behind a
   * network.
   */
  get prepare(): ((forms: readonly Form[]) => Promise<void>) | undefined {
    const { reader } = this;
    return reader.isRemote ? async (forms) => reader.prefetch(this.#keysOf(forms)) : undefined;
  }

  /** Does so for the forms of many queries, and holds it until the next call. */
  get prepareAll(): ((forms: readonly Form[]) => Promise<void>) | undefined {
    const { reader } = this;
    if (!reader.isRemote) return undefined;
    return async (forms) => {
      const keys = this.#keysOf(forms);
      await (reader.takesMany === true ? reader.prefetch(keys) : reader.prefetchAll?.(keys));
    };
  }

  #keysOf(forms: readonly Form[]): { table: TableDescriptor; key: bigint }[] {
    return forms.flatMap(({ kind, canonical }) => {
      const table = this.reader.table(kind);
      return table === undefined ? [] : [{ table, key: keyOf(this.#sipHashKey, kind, canonical) }];
    });
  }

  close(): void {
    this.reader.close();
  }
}

/** Keys that were made with one secret, by kind and form: a query asks all indexes for the same ones. */
const known = new Map<string, bigint>();
let knownBy: Uint8Array | undefined;
const mostKnown = 64;

function keyOf(sipHashKey: Uint8Array, kind: Kind, canonical: string): bigint {
  if (knownBy !== sipHashKey || known.size >= mostKnown) known.clear();
  knownBy = sipHashKey;
  const name = `${kind} ${canonical}`;
  let key = known.get(name);
  if (key === undefined) {
    const kernel = shortKernel();
    kernel.setKey(sipHashKey);
    known.set(name, (key = kernel.hash(kindNumbers[kind], canonical)));
  }
  return key;
}

function missingKey(path: string, keyId: string, other?: string): LeakcheckError {
  const found = other === undefined ? "" : `; the secret given has key id ${other}`;
  return new LeakcheckError(
    "MISSING_KEY",
    `the secret with key id ${keyId}, which ${path} needs, is missing${found}`,
    {
      hint: `put the key file ${keyId}.key into the key folder, or pass it with --key-file`,
    },
  );
}
