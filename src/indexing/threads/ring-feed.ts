// Fills the ring of a stream, which only the main thread can read.
import { setTimeout } from "node:timers/promises";
import { bug } from "../../errors.js";
import type { OpenFile } from "../../files.js";
import { StreamRing } from "../blocks/stream-ring.js";

/** Bytes of a stream that are read at a time. */
const pieceBytes = 1 << 20;

export class RingFeed {
  /**
   * Fills some of the ring without waiting, for the main thread that reads it by itself; undefined if the
   * stream may have to be waited for.
   */
  readonly pull: (() => void) | undefined;
  readonly #ring: StreamRing;
  readonly #file: OpenFile;
  /** The first bytes, which have been read. */
  #first: Buffer;

  constructor(ring: SharedArrayBuffer, file: OpenFile, first: Buffer, isReady: boolean) {
    this.#ring = StreamRing.of(ring);
    this.#file = file;
    this.#first = first;
    this.pull = isReady
      ? () => {
          const room = this.#ring.room();
          if (room.length === 0) bug("a ring that is full of what one thread reads");
          this.#filled(this.#takeFirst(room) || file.read(room.subarray(0, pieceBytes), null));
        }
      : undefined;
  }

  /** Fills the ring as the stream arrives and others read it, to its end. */
  async fill(isAborted: () => boolean): Promise<void> {
    while (!isAborted() && this.#ring.size === Infinity) {
      const room = this.#ring.room();
      if (room.length === 0) await setTimeout(1);
      else this.#filled(this.#takeFirst(room) || (await this.#file.readNext(room.subarray(0, pieceBytes))));
    }
  }

  #takeFirst(room: Uint8Array): number {
    const got = this.#first.copy(room);
    this.#first = this.#first.subarray(got);
    return got;
  }

  #filled(bytes: number): void {
    if (bytes === 0) this.#ring.end();
    else this.#ring.fill(bytes);
  }
}
