// Opens the sources of a build in order, and unpacks those that come next beside the one that is read.
import type { InputFile } from "../ingest/inputs/input.js";
import { PiecePool, readAhead, type AheadFile } from "../ingest/inputs/read-ahead.js";
import { openSource, type OpenSource } from "../ingest/open-source.js";
import type { SurveyedSource } from "../ingest/survey/survey.js";

/** Bytes that each source may be ahead. */
const aheadBytes = 24 * 2 ** 20;
/** Sources that are read ahead, at most. */
const mostAhead = 4;

export class SourcesAhead {
  readonly #sources: readonly SurveyedSource[];
  readonly #most: number;
  readonly #passing: (source: SurveyedSource, stream: InputFile) => InputFile;
  /** Sources that are being opened or are open, by their position. */
  readonly #open = new Map<number, Promise<OpenSource>>();
  readonly #ahead = new Map<number, AheadFile>();
  readonly #pieces = new PiecePool();

  /** `passing` wraps each stream before it is read. */
  constructor(
    sources: readonly SurveyedSource[],
    threads: number,
    passing: (source: SurveyedSource, stream: InputFile) => InputFile = (_source, stream) => stream,
  ) {
    this.#sources = sources;
    this.#passing = passing;
    this.#most = Math.min(mostAhead, threads);
  }

  /** Opens a source, and starts to open those behind it. Throws the errors of `openSource`. */
  async open(position: number): Promise<OpenSource> {
    const source = this.#start(position, false);
    for (let next = position + 1; next <= position + this.#most; next++)
      if (this.#canStart(position, next)) this.#start(next, true).catch(() => {});
    return source;
  }

  /** Closes a source that was read. */
  async close(position: number): Promise<void> {
    const source = this.#open.get(position);
    this.#open.delete(position);
    await this.#ahead.get(position)?.stopped();
    this.#ahead.delete(position);
    try {
      (await source)?.file.close();
    } catch {
      // It failed to open; whoever asked for it knows.
    }
  }

  /** Closes all sources. */
  async closeAll(): Promise<void> {
    for (const position of this.#open.keys()) await this.close(position);
  }

  #start(position: number, isAhead: boolean): Promise<OpenSource> {
    const known = this.#open.get(position);
    if (known !== undefined) return known;
    const source = this.#sources[position] as SurveyedSource;
    const opening = openSource(source, (stream) => {
      const file = this.#passing(source, stream);
      if (!isAhead) return file;
      const ahead = readAhead(file, aheadBytes, this.#pieces);
      this.#ahead.set(position, ahead);
      return ahead;
    });
    this.#open.set(position, opening);
    return opening;
  }

  /** Returns true for a packed file that no other open source is in: an archive is read in order. */
  #canStart(current: number, next: number): boolean {
    const source = this.#sources[next];
    if (source === undefined || !source.input.canReopen || source.size !== undefined) return false;
    const { path } = source.input.stored;
    for (let other = current; other < next; other++)
      if (this.#sources[other]?.input.stored.path === path) return false;
    return true;
  }
}
