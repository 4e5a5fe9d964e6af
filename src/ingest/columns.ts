// The columns of a build: names to numbers, with what each means. Numbers follow the position in the sources.
import type { Kind } from "../format/kinds.js";
import { maxTrackedColumns } from "../format/column-set.js";
import { meaningOfColumn } from "../record/aliases.js";
import type { DataClass } from "../record/data-classes.js";
import { collapsedPath } from "./json-path.js";

/** Where a value of a column goes. Columns beyond the tracked ones share the number {@link otherColumn}. */
export interface Slot {
  /** Build column number, 0 to 255; -1 for what is no column (a JSON name that is itself an identifier). */
  readonly number: number;
  readonly kind: Kind | null;
  /** Whether its values are countries that phone numbers beside them were written for. */
  readonly isCountryCode: boolean;
  /** Of phone numbers: the number of the column of their countries, or -1. */
  readonly countryCodeNumber: number;
}

/** A tracked column. */
export interface KnownColumn extends Slot {
  readonly name: string;
  readonly class: DataClass | null;
}

/** The number of all columns beyond the tracked ones. */
export const otherColumn = maxTrackedColumns;

/** Whether a name says what it is, so that it is none of somebody's. */
export function isKnownName(name: string): boolean {
  return meaningOfColumn(name) !== null;
}

/** The slot of a JSON name that looks like an e-mail address. */
export const nameSlot: Slot = { number: -1, kind: "email", isCountryCode: false, countryCodeNumber: -1 };

const withoutCountry = { isCountryCode: false, countryCodeNumber: -1 } as const;
const maxOtherNames = 65_536;
const loneSurrogate = /\p{Surrogate}/gu;

/** Gives columns their numbers, the same name always the same one, over all sources of a build. */
export class ColumnTable {
  readonly #slots = new Map<string, Slot>();
  readonly #columns: KnownColumn[] = [];
  readonly #starred = new Set<string>();
  readonly #kindsWithColumn = new Set<Kind>();

  /** The slot of a column by its name. Beyond the tracked columns the slot tells the kind still. */
  slot(named: string): Slot {
    const known = this.#slots.get(named);
    if (known !== undefined) return known;
    // JSON can hold halves of surrogate pairs, which UTF-8 cannot.
    const name = named.replace(loneSurrogate, "\ufffd");
    if (name !== named) return this.slot(name);
    const meaning = meaningOfColumn(name);
    const kind = meaning?.kind ?? null;
    if (kind !== null) this.#kindsWithColumn.add(kind);
    if (this.#columns.length < maxTrackedColumns) {
      const column: KnownColumn = { number: this.#columns.length, name, kind, class: meaning?.class ?? null, ...withoutCountry };
      this.#columns.push(column);
      this.#slots.set(name, column);
      return column;
    }
    const slot: Slot = { number: otherColumn, kind, ...withoutCountry };
    // A dump with a million column names must not fill the memory: past this many they are looked up each time.
    if (this.otherNames < maxOtherNames) this.#slots.set(name, slot);
    return slot;
  }

  /** The tracked columns by number. */
  get columns(): readonly KnownColumn[] {
    return this.#columns;
  }

  /** Takes over the places of a source in which names of objects turned out to be values. */
  addStarred(paths: ReadonlySet<string>): void {
    for (const path of paths) this.#starred.add(path);
  }

  /** The name of a column as it may be stored. To be asked when all sources have been read. */
  storedName(name: string): string {
    return collapsedPath(name, this.#starred, isKnownName);
  }

  /** How many columns are not tracked; counts to 65,536 at most. */
  get otherNames(): number {
    return this.#slots.size - this.#columns.length;
  }

  /** How many bits a column set needs: the tracked columns, and one more for the others if there are any. */
  get columnBits(): number {
    return this.#columns.length + (this.otherNames > 0 ? 1 : 0);
  }

  /** The kinds that some column has. */
  get kinds(): ReadonlySet<Kind> {
    return this.#kindsWithColumn;
  }
}
