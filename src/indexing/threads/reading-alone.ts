// Whether the main thread alone reads dumps fast enough. Each worker costs as much processor time as the
// kernel takes for 30 MB, so a dump of medium size is read without, unless much of it is left to the reference path.

/** Watches the main thread while it reads dumps alone. */
export class ReadingAlone {
  readonly #most: number;
  #leftBytes: number;
  #bytes = 0;
  #records = 0;

  /** `bytes` is the length of all dumps; `most` is how many records may be left to the reference path. */
  constructor(bytes: number, most: number) {
    this.#leftBytes = bytes;
    this.#most = most;
  }

  /** Takes what was read: bytes, and how many records in them were left to the reference path. */
  took(bytes: number, records: number): void {
    this.#leftBytes -= bytes;
    this.#bytes += bytes;
    this.#records += records;
  }

  /** True if too many records will be left, should the rest be like what was read. */
  get isSlow(): boolean {
    return (this.#records / Math.max(1, this.#bytes)) * this.#leftBytes > this.#most;
  }
}
