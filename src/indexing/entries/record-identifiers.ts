// The identifiers of one record, each once: a key counts once per record.

/** Up to this many, a linear scan is faster than a set. */
const mostScanned = 8;

/**
 * Collects identifiers by kind number and canonical form, in order of first appearance. Clear it
 * for each record.
 */
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
    if (count > mostScanned) return this.#names.has(kindNumber + form);
    for (let index = 0; index < count; index++)
      if (kinds[index] === kindNumber && forms[index] === form) return true;
    return false;
  }

  /** Adds an identifier. Returns false if it was there already. */
  add(kindNumber: number, form: string): boolean {
    if (this.has(kindNumber, form)) return false;
    const { count, kinds, forms } = this;
    kinds[count] = kindNumber;
    forms[count] = form;
    this.count += 1;
    if (count === mostScanned)
      for (let index = 0; index <= mostScanned; index++)
        this.#names.add((kinds[index] as number) + (forms[index] as string));
    else if (count > mostScanned) this.#names.add(kindNumber + form);
    return true;
  }
}
