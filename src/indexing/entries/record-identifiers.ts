// The identifiers of one record, each once: a key counts once for its record.

/** Up to so many a look through all is faster than a set of their names. */
const few = 8;

/** Gathers identifiers by kind number and canonical form, in the order in which they come first; to be cleared for each record. */
export class RecordIdentifiers {
  readonly kinds: number[] = [];
  readonly forms: string[] = [];
  count = 0;
  readonly #names = new Set<string>();

  clear(): void {
    this.count = 0;
    if (this.#names.size > 0) this.#names.clear();
  }

  has(kindNumber: number, form: string): boolean {
    const { count, kinds, forms } = this;
    if (count > few) return this.#names.has(kindNumber + form);
    for (let index = 0; index < count; index++) if (kinds[index] === kindNumber && forms[index] === form) return true;
    return false;
  }

  /** Returns false if it is there already. */
  add(kindNumber: number, form: string): boolean {
    if (this.has(kindNumber, form)) return false;
    const { count, kinds, forms } = this;
    kinds[count] = kindNumber;
    forms[count] = form;
    this.count += 1;
    if (count === few) for (let index = 0; index <= few; index++) this.#names.add((kinds[index] as number) + (forms[index] as string));
    else if (count > few) this.#names.add(kindNumber + form);
    return true;
  }
}
