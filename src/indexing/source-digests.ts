// SHA-256 of the sources of a build: of the files as they are stored, read beside the build, and of what
// is unpacked from them, as it passes.
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { StopSignal } from "../errors.js";
import type { Files } from "../files.js";
import type { SourceInfo, StoredDigest } from "../format/metadata.js";
import type { InputFile } from "../ingest/inputs/input.js";
import type { SurveyedSource } from "../ingest/survey/survey.js";
import { throwIfAborted } from "./abort.js";

const pieceBytes = 1 << 20;

type Source = Pick<SurveyedSource, "input" | "kept">;

export class SourceDigests {
  readonly #files: Files;
  readonly #signal: StopSignal | undefined;
  readonly #stored = new Map<string, Promise<StoredDigest>>();
  /** What passed of each source that is read as a stream; undefined until its end. */
  readonly #passed = new Map<SurveyedSource["input"], { digest: string | undefined }>();

  constructor(files: Files, signal: StopSignal | undefined) {
    this.#files = files;
    this.#signal = signal;
  }

  /** Returns a stream that is hashed while it is read. */
  passing({ input, kept }: Source, file: InputFile): InputFile {
    const hash = createHash("sha256");
    const passed: { digest: string | undefined } = { digest: undefined };
    this.#passed.set(input, passed);
    // The survey has read this of a pipe.
    if (kept !== null) hash.update(kept);
    return {
      ...file,
      async readNext(into) {
        const got = await file.readNext(into);
        if (got > 0) hash.update(into.subarray(0, got));
        else passed.digest ??= hash.digest("hex");
        return got;
      },
    };
  }

  /** Starts to hash the stored file of a source, unless that has been started. */
  start({ input }: Source): void {
    const { path } = input.stored;
    if (!input.canReopen || this.#stored.has(path)) return;
    const hashing = this.#hash(path);
    // Whoever asks for it gets the failure.
    hashing.catch(() => {});
    this.#stored.set(path, hashing);
  }

  /** Returns the digests of a source that was read; of a part of it, only that of the stored file. */
  async of({ input }: Source, isWhole: boolean): Promise<Pick<SourceInfo, "sha256" | "stored">> {
    const stored = await this.#stored.get(input.stored.path);
    const passed = this.#passed.get(input);
    // What was converted is not what was stored.
    const sha256 =
      input.reading !== undefined || !isWhole
        ? undefined
        : passed === undefined
          ? stored?.sha256
          : passed.digest;
    return {
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(stored === undefined ? {} : { stored }),
    };
  }

  async #hash(path: string): Promise<StoredDigest> {
    const file = this.#files.open(path);
    try {
      const hash = createHash("sha256");
      const piece = Buffer.allocUnsafe(pieceBytes);
      let bytes = 0;
      for (;;) {
        const got = file.read(piece, bytes);
        if (got === 0) return { bytes, sha256: hash.digest("hex") };
        hash.update(piece.subarray(0, got));
        bytes += got;
        await setImmediate();
        throwIfAborted(this.#signal);
      }
    } finally {
      file.close();
    }
  }
}
