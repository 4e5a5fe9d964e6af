// The part of a source that is looked at. It moves on, and grows only as far as a reader goes back.
import type { Bytes } from "./table.js";

const LINE_FEED = 10;

export class ByteWindow {
  bytes: Buffer = Buffer.alloc(0);
  /** Where the next byte to be read stands in `bytes`; those before it are dropped. */
  at = 0;
  /** True if no bytes follow those in `bytes`. */
  isEnd = false;
  readonly #chunks: AsyncIterator<Uint8Array>;
  #dropped = 0;
  /** Takes what is moved past, but for what the window still holds from `#takenTo` on. */
  #take: ((bytes: Buffer) => void) | undefined;
  #takenTo = 0;
  /** The byte before the window. */
  #before: number | undefined;

  constructor(bytes: Bytes) {
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  /** True if the bytes so far end with a line. */
  get endsLine(): boolean {
    return (this.bytes.at(-1) ?? this.#before) === LINE_FEED;
  }

  /** Returns the offset in the source of a byte of the window. */
  offsetOf(at = this.at): number {
    return this.#dropped + at;
  }

  /**
   * Appends bytes, at least as many as are kept, so that reading again after each call takes linear
   * time.
   */
  async fill(): Promise<void> {
    if (this.at > 0) this.#before = this.bytes[this.at - 1];
    this.#take?.(this.bytes.subarray(this.#takenTo, this.at));
    this.#takenTo = 0;
    const kept = Buffer.from(this.bytes.subarray(this.at));
    this.#dropped += this.at;
    this.at = 0;
    this.bytes = kept;
    const parts: Uint8Array[] = kept.length === 0 ? [] : [kept];
    for (let added = 0; added === 0 || added < kept.length;) {
      const { done, value } = await this.#chunks.next();
      if (done === true) {
        this.isEnd = true;
        break;
      }
      if (value.length > 0) parts.push(value);
      added += value.length;
    }
    const [only] = parts;
    if (parts.length === 1 && only !== undefined)
      this.bytes = Buffer.from(only.buffer, only.byteOffset, only.length);
    else if (parts.length > 1) this.bytes = Buffer.concat(parts);
  }

  /** Hands on what the window moves past from here on. */
  record(take: (bytes: Buffer) => void): void {
    this.#take = take;
    this.#takenTo = this.at;
  }

  /** Hands on the last bytes since `record`, and no more. */
  endRecord(): void {
    this.#take?.(this.bytes.subarray(this.#takenTo, this.at));
    this.#take = undefined;
  }

  /** Ends reading of the source. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
