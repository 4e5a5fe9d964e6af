// The bytes of a source that is read in blocks: those of a file, or of a stream as long as its ring holds them.
import { LeakcheckError } from "../../errors.js";
import type { Files, OpenFile } from "../../files.js";
import type { BlockSource } from "./block-source.js";
import { StreamRing } from "./stream-ring.js";

export class SourceBytes {
  readonly #source: BlockSource;
  readonly #file: OpenFile | undefined;
  readonly #ring: StreamRing | undefined;
  readonly #isAborted: () => boolean;
  readonly #gone: () => never;

  /** `gone` throws: it is called for bytes of a stream that some record before them has passed. */
  constructor(files: Files, source: BlockSource, isAborted: () => boolean, gone: () => never) {
    this.#source = source;
    this.#file = source.ring === undefined ? files.open(source.path) : undefined;
    this.#ring = source.ring === undefined ? undefined : StreamRing.of(source.ring);
    this.#isAborted = isAborted;
    this.#gone = gone;
  }

  /** The length of the source; that of a stream is infinite until it has ended. */
  get size(): number {
    return this.#ring?.size ?? this.#source.size;
  }

  get isStream(): boolean {
    return this.#ring !== undefined;
  }

  /** Whether the source reaches beyond an offset; waits until that is known. False if the build was given up. */
  reaches(offset: number): boolean {
    if (this.#ring === undefined) return offset < this.#source.size;
    const got = this.#ring.read(new Uint8Array(1), offset, this.#isAborted);
    // Bytes that are gone already were there.
    return got === undefined ? !this.#isAborted() : got > 0;
  }

  /** Fills a view from an offset on, as far as the source goes. Throws `DAMAGED_DUMP` if a file has become shorter. */
  read(into: Uint8Array, offset: number): number {
    if (this.#ring !== undefined) return this.#ring.read(into, offset, this.#isAborted) ?? this.#gone();
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

  /** Bytes before an offset are not needed any more. */
  release(offset: number): void {
    this.#ring?.release(offset);
  }

  close(): void {
    this.#file?.close();
  }
}

/** A dump that has become shorter, or longer, while it was read. */
export function changedDump(path: string, before: number, after: number): LeakcheckError {
  return new LeakcheckError("DAMAGED_DUMP", `${path} changed while it was read: it had ${before} bytes at first, ${after} in the end`, {
    hint: "build again when nothing writes to it any more",
  });
}
