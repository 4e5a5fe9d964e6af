// A region of the kernel's memory that grows as it is needed. What it was before is not freed, so it doubles at least.
import type { Kernel } from "../kernel.js";

export class Region {
  readonly #kernel: Kernel;
  #at = 0;
  #bytes = 0;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  get at(): number {
    return this.#at;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Makes it at least so many bytes long; true if it is another one now, and zeroed. */
  grow(bytes: number): boolean {
    if (bytes <= this.#bytes) return false;
    this.#bytes = Math.max(bytes, 2 * this.#bytes);
    this.#at = this.#kernel.reserve(this.#bytes);
    return true;
  }
}
