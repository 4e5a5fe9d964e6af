// The entries of all parts of a database, fetched by key: many at a time, and kept, because indexes of one
// secret are asked for the same keys.
import type { Client } from "./client.js";
import {
  askForKeys,
  checkReply,
  endRow,
  versionRow,
  witnessesOf,
  type PartWitness,
  type StoredKey,
} from "./entries-reply.js";
import type { StoredPart } from "./part-rows.js";
import { RowReader } from "./row-binary.js";

/** What a part holds under a key. */
export interface StoredEntry {
  readonly part: number;
  readonly columns: Uint8Array;
  readonly records: number;
}

const noEntries: readonly StoredEntry[] = [];
/** Keys of one request, and keys that are remembered, found or not. */
const usualRequestKeys = 262_144;
const mostKnown = 2 ** 21;

export class StoredEntries {
  readonly #client: Client;
  readonly #parts: ReadonlyMap<number, StoredPart>;
  readonly #witnesses: readonly PartWitness[];
  readonly #requestKeys: number;
  /** By the number of the kind. */
  #known = new Map<number, Map<bigint, readonly StoredEntry[]>>();
  #count = 0;

  constructor(client: Client, parts: readonly StoredPart[], requestKeys = usualRequestKeys) {
    this.#client = client;
    this.#parts = new Map(parts.map((part) => [part.part, part]));
    this.#witnesses = witnessesOf(parts);
    this.#requestKeys = requestKeys;
  }

  /** Returns the entries of a key in all parts. Throws as `fetch`. */
  async find(key: StoredKey): Promise<readonly StoredEntry[]> {
    const known = this.#known.get(key.kindNumber)?.get(key.key);
    if (known !== undefined) return known;
    await this.fetch([key]);
    return this.#known.get(key.kindNumber)?.get(key.key) ?? noEntries;
  }

  /**
   * Fetches those keys that are not known. Throws `CANNOT_FETCH`, `INDEX_CHANGED` if a part was dropped or
   * loaded meanwhile, `PART_INCOMPLETE` if a replica has lost rows.
   */
  async fetch(keys: readonly StoredKey[]): Promise<void> {
    let missing = this.#missing(keys);
    if (this.#count + missing.length > mostKnown) {
      this.#known = new Map();
      this.#count = 0;
      missing = this.#missing(keys);
    }
    for (let at = 0; at < missing.length; at += this.#requestKeys)
      await this.#request(missing.slice(at, at + this.#requestKeys));
  }

  #missing(keys: readonly StoredKey[]): StoredKey[] {
    const seen = new Map<number, Set<bigint>>();
    return keys.filter(({ kindNumber, key }) => {
      if (this.#known.get(kindNumber)?.has(key) === true) return false;
      let ofKind = seen.get(kindNumber);
      if (ofKind === undefined) seen.set(kindNumber, (ofKind = new Set()));
      if (ofKind.has(key)) return false;
      ofKind.add(key);
      return true;
    });
  }

  async #request(keys: readonly StoredKey[]): Promise<void> {
    const asked = [...keys, ...this.#witnesses];
    const reply = await askForKeys(this.#client, asked);
    const found = new Map<number, Map<bigint, StoredEntry[]>>();
    for (const { kindNumber } of asked) if (!found.has(kindNumber)) found.set(kindNumber, new Map());
    const versions = this.#readReply(reply, found, asked.length);
    const missing = this.#witnesses.find(
      ({ part, kindNumber, key }) =>
        found
          .get(kindNumber)
          ?.get(key)
          ?.some((entry) => entry.part === part) !== true,
    );
    checkReply(this.#client, this.#parts.values(), versions, missing);
    for (const { kindNumber, key } of keys) {
      let ofKind = this.#known.get(kindNumber);
      if (ofKind === undefined) this.#known.set(kindNumber, (ofKind = new Map()));
      ofKind.set(key, found.get(kindNumber)?.get(key) ?? noEntries);
    }
    this.#count += keys.length;
  }

  /** Sorts the rows of a reply into `found`; returns the latest version of each part. */
  #readReply(
    reply: Buffer,
    found: ReadonlyMap<number, Map<bigint, StoredEntry[]>>,
    asked: number,
  ): Map<number, bigint> {
    const versions = new Map<number, bigint>();
    let counted: bigint | undefined;
    try {
      for (const rows = new RowReader(reply); !rows.isAtEnd;) {
        const kindNumber = rows.uint8();
        const key = rows.uint64();
        const entry = { part: rows.uint32(), columns: rows.string(), records: rows.uint32() };
        if (kindNumber === endRow) counted = key;
        else if (kindNumber === versionRow) versions.set(entry.part, key);
        else {
          const known = found.get(kindNumber)?.get(key);
          if (known === undefined) found.get(kindNumber)?.set(key, [entry]);
          else known.push(entry);
        }
      }
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      counted = undefined;
    }
    if (counted !== BigInt(asked)) throw this.#client.failure("the reply of the server is not whole");
    return versions;
  }
}
