// How far a build has read the files on disk, whatever is packed in them.
import type { Input } from "../ingest/inputs/input.js";
import type { OpenSource } from "../ingest/open-source.js";
import type { SurveyedSource } from "../ingest/survey/survey.js";
import type { BuildProgress } from "./build-options.js";

export class StoredProgress {
  readonly #progress: BuildProgress;
  /** Where each stored file starts, if one follows the other. */
  readonly #starts = new Map<string, number>();

  /** Sets the total: null if the length of a source is unknown. */
  constructor(progress: BuildProgress, sources: readonly SurveyedSource[]) {
    this.#progress = progress;
    let total = 0;
    for (const { input } of sources) {
      const { path, size = NaN } = input.stored;
      if (this.#starts.has(path)) continue;
      this.#starts.set(path, total);
      total += size;
    }
    progress.totalBytes = Number.isNaN(total) ? null : total;
  }

  /** Takes how many bytes of a source have been read. */
  reached({ input, file }: Pick<OpenSource, "file"> & { input: Input }, bytes: number): void {
    const start = this.#starts.get(input.stored.path) ?? 0;
    this.#progress.bytes = (Number.isNaN(start) ? 0 : start) + (file.storedBytes?.() ?? bytes);
  }
}
