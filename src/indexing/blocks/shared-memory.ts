// Memory that the threads of a build share, lent to one source after the other. Fresh memory costs time,
// and what very many short sources leave behind is not collected until there is much of it.

/** What a source needs memory for: a stream, a stream that the survey has read to its end, its order, its log. */
type Use = "stream" | "kept" | "order" | "log";

/** Up to so many bytes are kept for the next source that is read whole: longer ones are rare. */
const mostWholeBytes = 2 ** 20;

export class SharedMemory {
  readonly #lent = new Map<Use, SharedArrayBuffer>();

  /**
   * Lends at least so many bytes. Whoever had them for this use before must need them no more; what is
   * in them is undefined.
   */
  lend(use: Use, bytes: number): SharedArrayBuffer {
    const lent = this.#lent.get(use);
    if (lent !== undefined && lent.byteLength >= bytes) return lent;
    if (use === "kept" && bytes > mostWholeBytes) return new SharedArrayBuffer(bytes);
    const fresh = new SharedArrayBuffer(use === "kept" ? 2 ** Math.ceil(Math.log2(bytes)) : bytes);
    this.#lent.set(use, fresh);
    return fresh;
  }
}
