// Finds records whose values stand some columns beside their own, because a field was lost or a
// separator stands within one (docs/reading.md, "Rows that are a field short or long").
import { identifiersIn } from "../../record/identifiers.js";
import { mayHoldAddress, mayHoldNumber } from "../../record/plain-text.js";
import type { Slot } from "../columns.js";

/** Most columns that values may stand beside their own. */
const farthest = 3;
/** The places looked at, nearest first: values stand so many columns behind their own. */
const shifts = Array.from({ length: farthest }, (_, index) => [index + 1, -1 - index]).flat();
/** Fewer digits without a plus sign are no sign of a phone number. */
const fewestDigits = 7;
const plainNumber = /^\+?[\d ().-]*$/u;

interface KindColumn {
  readonly index: number;
  readonly kind: "email" | "phone";
}

/** Judges the records of a source by its columns of addresses and phone numbers. */
export class ShiftedRecords {
  readonly #slots: readonly Slot[];
  readonly #columns: readonly KindColumn[];
  readonly #isBlank: (value: string) => boolean;

  constructor(slots: readonly Slot[], isBlank: (value: string) => boolean) {
    this.#slots = slots;
    this.#isBlank = isBlank;
    this.#columns = slots.flatMap(({ kind }, index) =>
      kind === "email" || kind === "phone" ? [{ index, kind }] : [],
    );
  }

  /**
   * Returns true if a value of these columns is of another kind, and the record fits when its values
   * are moved by a few columns from some column on. If its number of fields is unusual (`isSuspect`),
   * its own column may be blank, too.
   */
  isShifted(fields: readonly string[], isSuspect: boolean): boolean {
    const isOdd =
      isSuspect || this.#columns.some((column) => this.#contradicts(column, fields[column.index] ?? ""));
    return isOdd && shifts.some((shift) => this.#fits(fields, shift, isSuspect));
  }

  /** Returns true if a value cannot belong to a column. Most values are judged at a glance. */
  #contradicts({ kind }: KindColumn, value: string): boolean {
    if (value === "" || (kind === "email" ? value.includes("@", 1) : plainNumber.test(value))) return false;
    return !this.#isBlank(value) && !isOfKind(value, kind);
  }

  /**
   * Returns true if a column has its value `shift` columns further on while its own holds something
   * else, and no column behind it has its value in place.
   */
  #fits(fields: readonly string[], shift: number, isSuspect: boolean): boolean {
    const { length } = this.#slots;
    // Where fields are missing, the values behind them have moved up.
    for (let index = length + Math.min(shift, 0); index < length; index++)
      if (!this.#isBlank(fields[index] ?? "")) return false;
    const first = this.#columns.find((column) => this.#isMoved(column, fields, shift, isSuspect));
    if (first === undefined) return false;
    const moved = this.#columns.filter(({ index }) => index >= first.index);
    return (
      (isSuspect || moved.some((column) => this.#contradicts(column, fields[column.index] ?? ""))) &&
      moved.every((column) => !this.#isInPlace(column, fields, shift))
    );
  }

  #isMoved(
    { index, kind }: KindColumn,
    fields: readonly string[],
    shift: number,
    isSuspect: boolean,
  ): boolean {
    const slot = this.#slots[index + shift];
    if (slot === undefined || slot.isSecret || slot.kind === kind) return false;
    if (slot.alsoHolds?.includes(kind) === true) return false;
    const value = fields[index + shift] ?? "";
    return !this.#isBlank(value) && isWholly(value, kind, isSuspect);
  }

  /** Returns true if a column holds a value of its kind that it would lose if the values were moved. */
  #isInPlace({ index, kind }: KindColumn, fields: readonly string[], shift: number): boolean {
    const value = fields[index] ?? "";
    if (this.#isBlank(value) || !isOfKind(value, kind)) return false;
    return this.#slots[index - shift]?.kind !== kind;
  }
}

function isOfKind(value: string, kind: "email" | "phone"): boolean {
  const { found, bareDigits } = identifiersIn(value, kind);
  return bareDigits.length > 0 || found.some((one) => one.kind === kind);
}

/** Judges a value at a glance: most are neither addresses nor numbers. */
function mayBeOfKind(value: string, kind: "email" | "phone", takesDigits: boolean): boolean {
  return kind === "email"
    ? /[@\uff20\ufe6b%&\\]/u.test(value)
    : (takesDigits ? /\p{Nd}/u : /[+\uff0b%&\\]/u).test(value);
}

/**
 * Returns true if a value is one address, or one number with a plus sign or, with `takesDigits`,
 * enough digits.
 */
export function isWholly(value: string, kind: "email" | "phone", takesDigits = false): boolean {
  if (!mayBeOfKind(value, kind, takesDigits)) return false;
  if (!(kind === "email" ? mayHoldAddress(value) : mayHoldNumber(value))) return false;
  const { found, bareDigits, isCertain } = identifiersIn(value, kind);
  if (!isCertain || found.some((one) => one.kind !== kind)) return false;
  if (found.length > 0) return bareDigits.length === 0;
  return takesDigits && bareDigits.length === 1 && bareDigits[0]!.digits.length >= fewestDigits;
}
