// A growing region of the kernel's memory. Reserved memory is never freed, so a region at least
// doubles when it grows.
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

  /** Makes the region at least `bytes` long. Returns true if it moved; a moved region is zeroed. */
  grow(bytes: number): boolean {
    if (bytes <= this.#bytes) return false;
    this.#bytes = Math.max(bytes, 2 * this.#bytes);
    this.#at = this.#kernel.reserve(this.#bytes);
    return true;
  }
}
