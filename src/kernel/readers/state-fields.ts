// A structure in a kernel's memory whose fields are all 32 bits wide, known by their names.

import type { Kernel } from "../kernel.js";

/** The fields stand in the order in which the AssemblyScript class has them. */
export class StateFields<Field extends string> {
  /** The structure's address. */
  readonly at: number;
  readonly #kernel: Kernel;
  readonly #places: ReadonlyMap<Field, number>;
  #words: Uint32Array = new Uint32Array(0);

  /** At `at`, or in memory of its own. */
  constructor(kernel: Kernel, fields: readonly Field[], at = kernel.reserve(4 * fields.length)) {
    this.#kernel = kernel;
    this.#places = new Map(fields.map((field, place) => [field, place]));
    this.at = at;
  }

  get(field: Field): number {
    return this.#view()[this.#places.get(field)!]!;
  }

  set(field: Field, value: number): void {
    this.#view()[this.#places.get(field)!] = value;
  }

  setAll(values: Partial<Record<Field, number>>): void {
    for (const [field, value] of Object.entries(values)) this.set(field as Field, value as number);
  }

  /** A number up to 2^53 in two fields, its low half and its high one. */
  setWide(low: Field, high: Field, value: number): void {
    this.set(low, value % 2 ** 32);
    this.set(high, Math.floor(value / 2 ** 32));
  }

  /** A new view where the kernel's memory has grown. */
  #view(): Uint32Array {
    if (this.#words.length === 0) this.#words = new Uint32Array(this.#kernel.exports.memory.buffer, this.at, this.#places.size);
    return this.#words;
  }
}
