// The columns of a build: names to numbers, with what each means. Numbers follow the position in the sources.
import type { Kind } from "../format/kinds.js";
import { maxTrackedColumns } from "../format/column-set.js";
import { isKnownColumnName, meaningByName, type ColumnMeaning } from "../record/columns/column-meaning.js";
import { countryCodeColumnFor } from "../record/columns/country-code-columns.js";
import type { DataClass } from "../record/columns/data-classes.js";
import { writableName } from "./column-name.js";
import { collapsedPath } from "./json-path.js";

/** Where a value of a column goes. Columns beyond the tracked ones share the number {@link otherColumn}. */
export interface Slot {
  /** Build column number, 0 to 255; -1 for what is no column (a JSON name that is itself an identifier). */
  readonly number: number;
  readonly kind: Kind | null;
  /** Whether its values are country codes, which phone numbers of the same record may need. */
  readonly isCountryCode: boolean;
  /**
   * Of a column of phone numbers the number of the column that holds their country codes, -1 if there is none. To be asked
   * when all values of a record have their slots.
   */
  readonly countryCodeNumber: number;
}

/** A tracked column. */
export interface KnownColumn extends Slot {
  readonly name: string;
  readonly class: DataClass | null;
}

/** The number of all columns beyond the tracked ones. */
export const otherColumn = maxTrackedColumns;

/** The slot of a JSON name that looks like an e-mail address. */
export const nameSlot: Slot = { number: -1, kind: "email", isCountryCode: false, countryCodeNumber: -1 };

const maxOtherNames = 65_536;

/** What the survey of all sources said of their columns. */
export interface ColumnFacts {
  /** By name; a column that is not in it means what its name says. */
  readonly meanings: ReadonlyMap<string, ColumnMeaning>;
  /** Paths of the places in which names of objects are values. */
  readonly starred: ReadonlySet<string>;
  /** Tells names of objects that say what they are from such as may be values. */
  readonly isKnownName: (name: string) => boolean;
  /** Whether names of objects that are like those of people stay; false if not said. */
  readonly keepsNames?: boolean;
}

/** Gives columns their numbers, the same name always the same one, over all sources of a build. */
export class ColumnTable {
  readonly #slots = new Map<string, Slot>();
  readonly #columns: KnownColumn[] = [];
  readonly #starred = new Set<string>();
  readonly #kindsWithColumn = new Set<Kind>();
  readonly #countryCodes = new Set<string>();
  /** How many country-code columns have a slot: what was found out before another came does not hold any more. */
  #countryCodeSlots = 0;
  #facts: ColumnFacts = { meanings: new Map(), starred: new Set(), isKnownName: isKnownColumnName };
  #valueNames = 0;

  /** Takes over what the survey found; to be called before any slot is asked for. */
  setFacts(facts: ColumnFacts): void {
    this.#facts = facts;
    this.addStarred(facts.starred);
    for (const [name, { isCountryCode }] of facts.meanings) if (isCountryCode) this.#countryCodes.add(name);
  }

  /** The slot of a column by its name. Beyond the tracked columns the slot tells the kind still. */
  slot(named: string): Slot {
    const known = this.#slots.get(named);
    if (known !== undefined) return known;
    const name = writableName(named);
    if (name !== named) return this.slot(name);
    const { class: dataClass, kind, isCountryCode } = this.#facts.meanings.get(name) ?? meaningByName(name);
    if (kind !== null) this.#kindsWithColumn.add(kind);
    const number = Math.min(this.#columns.length, otherColumn);
    const slot = new ColumnSlot(name, number, dataClass, kind, isCountryCode, kind === "phone" ? this.#countryCodeFinder(name) : undefined);
    if (number < otherColumn) {
      this.#columns.push(slot);
      if (isCountryCode) {
        this.#countryCodes.add(name);
        this.#countryCodeSlots += 1;
      }
    }
    // A dump with a million column names must not fill the memory: past so many they are looked up each time.
    if (number < otherColumn || this.otherNames < maxOtherNames) this.#slots.set(name, slot);
    return slot;
  }

  /** The tracked columns by number. */
  get columns(): readonly KnownColumn[] {
    return this.#columns;
  }

  /** Whether some source has had a column of this name, as far as that is remembered. */
  has(name: string): boolean {
    return this.#slots.has(name);
  }

  /** The names of all columns that are remembered, in the order in which they came. */
  get names(): Iterable<string> {
    return this.#slots.keys();
  }

  /** What the survey said of columns, by name. */
  get meanings(): ReadonlyMap<string, ColumnMeaning> {
    return this.#facts.meanings;
  }

  /** Tells names of objects that say what they are from such as may be values. */
  get isKnownName(): (name: string) => boolean {
    return this.#facts.isKnownName;
  }

  get keepsNames(): boolean {
    return this.#facts.keepsNames === true;
  }

  /** Paths of the places in which names of objects were values before reading began. */
  get starredBefore(): ReadonlySet<string> {
    return this.#facts.starred;
  }

  /** Takes over the places of a source in which names of objects turned out to be values. */
  addStarred(paths: ReadonlySet<string>): void {
    for (const path of paths) this.#starred.add(path);
  }

  /** Counts names of a source that became `*`. */
  addValueNames(count: number): void {
    this.#valueNames += count;
  }

  /** How many names became `*`: 65,536 at most for each source, and over several sources equal ones count again. */
  get valueNames(): number {
    return this.#valueNames;
  }

  /**
   * The name of a column as it may be stored; `isEmpty` says that it never had a value. To be asked when all sources have been read.
   */
  storedName(name: string, isEmpty = false): string {
    return collapsedPath(name, this.#starred, this.#facts.isKnownName, isEmpty);
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

  /** Finds the number of a phone column's country-code column, again whenever another such column has come. */
  #countryCodeFinder(phoneName: string): () => number {
    let at = -1;
    let number = -1;
    return () => {
      if (at !== this.#countryCodeSlots) {
        at = this.#countryCodeSlots;
        const name = countryCodeColumnFor(phoneName, [...this.#countryCodes]);
        number = (name === undefined ? undefined : this.#slots.get(name)?.number) ?? -1;
      }
      return number;
    };
  }
}

class ColumnSlot implements KnownColumn {
  readonly name: string;
  readonly number: number;
  readonly class: DataClass | null;
  readonly kind: Kind | null;
  readonly isCountryCode: boolean;
  readonly #findCountryCode: (() => number) | undefined;

  constructor(
    name: string,
    number: number,
    dataClass: DataClass | null,
    kind: Kind | null,
    isCountryCode: boolean,
    findCountryCode: (() => number) | undefined,
  ) {
    this.name = name;
    this.number = number;
    this.class = dataClass;
    this.kind = kind;
    this.isCountryCode = isCountryCode;
    this.#findCountryCode = findCountryCode;
  }

  get countryCodeNumber(): number {
    return this.#findCountryCode?.() ?? -1;
  }
}
