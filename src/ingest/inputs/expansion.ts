// Limits how much unpacking may give: a small file can unpack to more than any disk holds.
import { expandsTooFar } from "../source-errors.js";
import type { ByteStream } from "./streams.js";

/** The most that unpacking may give. */
export interface ExpansionLimits {
  /** Of all inputs together, in bytes. */
  readonly bytes: number;
  /** Of each layer of an input, as a multiple of the stored bytes that were read for it. */
  readonly ratio: number;
}

export const usualExpansion: ExpansionLimits = { bytes: 2 ** 40, ratio: 1000 };

/** Up to here, no ratio is too high. */
const smallBytes = 64 * 2 ** 20;

/** Counts what the layers of all inputs give. */
export class Expansion {
  readonly #limits: ExpansionLimits;
  /** What each layer has given at most: the survey reads it before the build does. */
  readonly #given = new Map<string, number>();
  #bytes = 0;

  constructor(limits: ExpansionLimits) {
    this.#limits = limits;
  }

  /**
   * Passes on what a layer gives. `storedBytes` says how much was read for it, below all layers, so
   * that nested layers cannot each have the whole ratio. Throws `EXPANDS_TOO_FAR`.
   */
  async *limited(layer: ByteStream, path: string): AsyncGenerator<Uint8Array, void, undefined> {
    const { bytes: most, ratio } = this.#limits;
    let given = 0;
    for await (const piece of layer.bytes) {
      given += piece.length;
      this.#count(path, given);
      if (this.#bytes > most) throw expandsTooFar(path, `more than ${most} bytes`);
      if (given > smallBytes && given > ratio * layer.storedBytes())
        throw expandsTooFar(path, `more than ${ratio} times its length`);
      yield piece;
    }
  }

  #count(path: string, given: number): void {
    const before = this.#given.get(path) ?? 0;
    if (given <= before) return;
    this.#bytes += given - before;
    this.#given.set(path, given);
  }
}
