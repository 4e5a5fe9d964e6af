// The names of the elements of XML that are open, within one another.

/** Returns a short name as a number. */
export function codeOf(name: string): number {
  let code = 0;
  for (let at = 0; at < name.length; at++) code = (code << 8) | name.charCodeAt(at);
  return code;
}

export class XmlNames {
  depth = 0;
  /** The names with their prefixes, one behind the other. */
  #bytes = new Uint8Array(256);
  /** For each element: where its name, the name without its prefix, and the end of both stand; its code. */
  #places = new Int32Array(4 * 16);
  /** The element of the last tag: it may have been closed. */
  #lastAt = 0;

  /** Opens an element, and returns the code of its name: 0 if that is longer than four bytes. */
  push(from: Uint8Array, { start, local, end }: { start: number; local: number; end: number }): number {
    const at = 4 * this.depth;
    const to = at === 0 ? 0 : (this.#places[at - 2] as number);
    if (to + end - start > this.#bytes.length || at === this.#places.length) this.#grow(to + end - start);
    const bytes = this.#bytes;
    for (let index = start; index < end; index++) bytes[to + index - start] = from[index] as number;
    let code = 0;
    if (end - local <= 4)
      for (let index = local; index < end; index++) code = (code << 8) | (from[index] as number);
    this.#places[at] = to;
    this.#places[at + 1] = to + local - start;
    this.#places[at + 2] = to + end - start;
    this.#places[at + 3] = code;
    this.#lastAt = at;
    this.depth += 1;
    return code;
  }

  /** Closes the last element, and returns its code. */
  pop(): number {
    this.depth -= 1;
    this.#lastAt = 4 * this.depth;
    return this.#places[this.#lastAt + 3] as number;
  }

  /** Returns whether a name is that of the last element that is open. */
  isLast(from: Uint8Array, start: number, end: number): boolean {
    const at = 4 * (this.depth - 1);
    const bytes = this.#bytes;
    let own = this.#places[at] as number;
    if ((this.#places[at + 2] as number) - own !== end - start) return false;
    for (let index = start; index < end; index++) if (bytes[own++] !== from[index]) return false;
    return true;
  }

  /** The name of the last tag, without its prefix. */
  get last(): string {
    const [, local, end] = this.#places.subarray(this.#lastAt, this.#lastAt + 3);
    return Buffer.from(this.#bytes.subarray(local, end)).toString();
  }

  #grow(length: number): void {
    const bytes = new Uint8Array(2 * Math.max(length, this.#bytes.length));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
    const places = new Int32Array(2 * this.#places.length);
    places.set(this.#places);
    this.#places = places;
  }
}
