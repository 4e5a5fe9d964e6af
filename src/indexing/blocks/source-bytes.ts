// The bytes of a source that is read in blocks: from a file, or from a stream's ring for as long as
// it holds them.
import { changedDump } from "../../ingest/source-errors.js";
import type { Files, OpenFile } from "../../files.js";
import type { BlockSource } from "./block-source.js";
import { StreamRing, type RingHooks } from "./stream-ring.js";

interface StreamHooks extends RingHooks {
  /** Must throw. It is called if a stream's bytes have been released. */
  onReleased: () => never;
}

export class SourceBytes {
  readonly #source: BlockSource;
  readonly #file: OpenFile | undefined;
  readonly #ring: StreamRing | undefined;
  readonly #hooks: StreamHooks;

  constructor(files: Files, source: BlockSource, hooks: StreamHooks) {
    this.#source = source;
    this.#file = source.ring === undefined ? files.open(source.path) : undefined;
    this.#ring = source.ring === undefined ? undefined : StreamRing.of(source.ring);
    this.#hooks = hooks;
  }

  /** The length of the source; infinite for a stream that has not ended. */
  get size(): number {
    return this.#ring?.size ?? this.#source.size;
  }

  get isStream(): boolean {
    return this.#ring !== undefined;
  }

  /**
   * Returns true if the source extends past an offset, waiting until that is known. Returns false
   * if the build is aborted.
   */
  reaches(offset: number): boolean {
    if (this.#ring === undefined) return offset < this.#source.size;
    const got = this.#ring.read(new Uint8Array(1), offset, this.#hooks);
    // Released bytes did exist.
    return got === undefined ? !this.#hooks.isAborted() : got > 0;
  }

  /**
   * Fills a view from `offset` on, as far as the source goes. Returns the number of bytes read.
   * Throws `DAMAGED_DUMP` if a file has become shorter.
   */
  read(into: Uint8Array, offset: number): number {
    if (this.#ring !== undefined)
      return this.#ring.read(into, offset, this.#hooks) ?? this.#hooks.onReleased();
    const { size, path } = this.#source;
    const wanted = Math.min(into.length, size - offset);
    let done = 0;
    while (done < wanted) {
      const got = this.#file!.read(into.subarray(done, wanted), offset + done);
      if (got === 0) throw changedDump(path, size, offset + done);
      done += got;
    }
    return done;
  }

  /** Releases the bytes before an offset. */
  release(offset: number): void {
    this.#ring?.release(offset);
  }

  close(): void {
    this.#file?.close();
  }
}
