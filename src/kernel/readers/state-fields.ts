// Reads and writes the 32-bit fields of an object in the kernel by name. Its layout is generated
// from the kernel's sources.

import type { Kernel } from "../kernel.js";

/** Layout of a class: see layouts.generated.ts. */
interface Layout<Field extends string> {
  readonly bytes: number;
  /** Offset in bytes, by field. */
  readonly words: Readonly<Record<Field, number>>;
}

export class StateFields<Field extends string> {
  /** Address of the object. */
  readonly at: number;
  readonly #kernel: Kernel;
  readonly #layout: Layout<Field>;
  #words: Uint32Array = new Uint32Array(0);

  /** Binds the object at `at`, or a new one. */
  constructor(kernel: Kernel, layout: Layout<Field>, at = kernel.reserve(layout.bytes)) {
    this.#kernel = kernel;
    this.#layout = layout;
    this.at = at;
  }

  get(field: Field): number {
    return this.#view()[this.#layout.words[field] / 4]!;
  }

  set(field: Field, value: number): void {
    this.#view()[this.#layout.words[field] / 4] = value;
  }

  setAll(values: Partial<Record<Field, number>>): void {
    for (const [field, value] of Object.entries(values)) this.set(field as Field, value as number);
  }

  /** Sets a number up to 2^53 in two fields, its low half and its high half. */
  setWide(low: Field, high: Field, value: number): void {
    this.set(low, value % 2 ** 32);
    this.set(high, Math.floor(value / 2 ** 32));
  }

  /** Renews the view once the kernel's memory has grown. */
  #view(): Uint32Array {
    if (this.#words.length === 0)
      this.#words = new Uint32Array(
        this.#kernel.exports.memory.buffer,
        this.at,
        Math.floor(this.#layout.bytes / 4),
      );
    return this.#words;
  }
}
