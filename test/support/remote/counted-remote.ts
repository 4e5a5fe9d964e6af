// Counts the round trips to a remote file: a trip begins with a request while no other is under way.
import type { FetchRange, KnownFile, Range } from "../../../src/remote/range-client.js";
import type { RemoteFile } from "../../../src/remote/remote-source.js";

export class CountedRemote implements RemoteFile {
  trips = 0;
  requests = 0;
  bytes = 0;
  /** Most requests at a time. */
  most = 0;
  readonly ranges: [offset: number, length: number][] = [];
  #underWay = 0;
  readonly #fetch: FetchRange;

  constructor(fetch: FetchRange) {
    this.#fetch = fetch;
  }

  readonly fetch: FetchRange = async (offset, length, known) =>
    this.#count(this.#fetch, offset, length, known);

  /** Another file whose requests count too. */
  beside(fetch: FetchRange): RemoteFile {
    return {
      fetch: async (offset, length, known) => this.#count(fetch, offset, length, known),
      close() {},
    };
  }

  async #count(
    fetch: FetchRange,
    offset: number,
    length: number,
    known: KnownFile | undefined,
  ): Promise<Range> {
    if (this.#underWay === 0) this.trips += 1;
    this.requests += 1;
    this.bytes += length;
    this.ranges.push([offset, length]);
    this.#underWay += 1;
    this.most = Math.max(this.most, this.#underWay);
    try {
      // Replies come later than everything that is asked at once.
      await new Promise(setImmediate);
      return await fetch(offset, length, known);
    } finally {
      this.#underWay -= 1;
    }
  }

  close(): void {}

  /** Forgets what was counted. */
  restart(): void {
    this.trips = this.requests = this.bytes = this.most = 0;
    this.ranges.length = 0;
  }
}

/** Fetches from memory, as a server without faults would. */
export function fetchFrom(file: Uint8Array, etag = '"the-first"'): FetchRange {
  return async (offset, length) => ({
    bytes: file.slice(offset, offset + length),
    etag,
    total: file.length,
  });
}
