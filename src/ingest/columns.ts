// The columns of a build: their names, numbers and meanings. Numbers follow the order in the
// sources.
import { isAreaCodeName } from "../record/columns/area-code-columns.js";
import type { Kind } from "../format/kinds.js";
import { maxTrackedColumns } from "../format/column-set.js";
import { isKnownColumnName, meaningByName, type ColumnMeaning } from "../record/columns/column-meaning.js";
import { editDistance } from "../record/columns/edit-distance.js";
import { countryCodeColumnFor } from "../record/columns/country-code-columns.js";
import { secretClasses, type DataClass } from "../record/columns/data-classes.js";
import { writableName } from "./column-name.js";
import { collapsedPath } from "./json-path.js";
import { noLists, type ListFindings } from "./people-lists.js";

/**
 * The number and kind of a column. Columns beyond the tracked ones share one number,
 * {@link otherColumn}.
 */
export interface Slot {
  /**
   * Number of the column in the build, 0 to 255; -1 for a value that belongs to no column (a JSON
   * name that is itself an identifier).
   */
  readonly number: number;
  readonly kind: Kind | null;
  /** True if its values are country codes, which phone numbers of the same record may need. */
  readonly isCountryCode: boolean;
  /** True if its values are secrets, such as passwords: they are never entered. */
  readonly isSecret: boolean;
  /** True for a JSON name, which belongs to no column, and is no identifier for certain. */
  readonly isKey?: boolean;
  /** True for a column of logins: each value is read by its own form. Its kind is e-mail. */
  readonly isLogin?: boolean;
  /** True for a column without a kind whose values may be identifiers, and leave traces. */
  readonly leavesTraces?: boolean;
  /** True if its values are area codes, which phone numbers of the same record may lack. */
  readonly isAreaCode?: boolean;
  /** As in a `ColumnMeaning`. */
  readonly alsoHolds?: readonly Kind[];
  /** True if its name looks damaged, so that its values may be identifiers. */
  readonly isBroken?: boolean;
  /**
   * For a phone column, the number of the column that holds its country codes, or -1 if there is
   * none. Read it only when all values of a record have their slots.
   */
  readonly countryCodeNumber: number;
}

/** A tracked column. */
export interface KnownColumn extends Slot {
  readonly name: string;
  readonly class: DataClass | null;
}

/** The number that all columns beyond the tracked ones share. */
export const otherColumn = maxTrackedColumns;

/** The slot of a JSON name that looks like an e-mail address. */
export const nameSlot: Slot = {
  number: -1,
  kind: "email",
  isCountryCode: false,
  isSecret: false,
  countryCodeNumber: -1,
};

/** The slot of any other JSON name that may be a value. */
export const keySlot: Slot = { ...nameSlot, kind: null, isKey: true };

/** The kinds of logins. */
const loginKinds = ["email", "phone", "username"] as const satisfies readonly Kind[];

const maxOtherNames = 65_536;
/** Names of fewer characters differ by one slip at most, or they are other words. */
const longName = 5;

/** Findings of the survey about the columns of all sources. */
export interface ColumnFindings {
  /** By name; any other column means what its name says. */
  readonly meanings: ReadonlyMap<string, ColumnMeaning>;
  /** Paths of the nodes whose unknown names are values. */
  readonly starred: ReadonlySet<string>;
  /** Returns true for a name that says what it holds, false for one that may be a value. */
  readonly isKnownName: (name: string) => boolean;
  /** True to keep object names that look like names of people; false by default. */
  readonly keepsNames?: boolean;
  /** The lists of JSON dumps; none by default. */
  readonly lists?: ListFindings;
  /** The columns of a plan; absent without one. */
  readonly planned?: PlannedColumns;
}

/** The columns of a plan, which give those of its parts their positions. */
interface PlannedColumns {
  readonly names: readonly string[];
  /** The only columns that are tracked, if the plan has more than an index can track. */
  readonly tracked: ReadonlySet<string> | undefined;
}

/** Assigns numbers to columns; a name has the same number in all sources of a build. */
export class ColumnTable {
  readonly #slots = new Map<string, Slot>();
  readonly #columns: KnownColumn[] = [];
  readonly #starred = new Set<string>();
  readonly #kindsWithColumn = new Set<Kind>();
  readonly #countryCodes = new Set<string>();
  /**
   * Number of country-code columns with a slot; earlier searches are stale once another appears.
   */
  #countryCodeSlots = 0;
  #facts: ColumnFindings = { meanings: new Map(), starred: new Set(), isKnownName: isKnownColumnName };
  #valueNames = 0;
  /** Names of the identifier columns that the survey found. */
  #identifierNames: readonly string[] | undefined;

  /** Takes over the findings of the survey; call before the first {@link slot}. */
  setFindings(facts: ColumnFindings): void {
    this.#facts = facts;
    this.#identifierNames = undefined;
    this.addStarred(facts.starred);
    for (const [name, { isCountryCode }] of facts.meanings) if (isCountryCode) this.#countryCodes.add(name);
  }

  /**
   * Returns the slot of a column by its name. Slots beyond the tracked columns still have their
   * kind.
   */
  slot(named: string): Slot {
    const known = this.#slots.get(named);
    if (known !== undefined) return known;
    const name = writableName(named);
    if (name !== named) return this.slot(name);
    const meaning = this.meaningOf(name);
    const { kind, isCountryCode } = meaning;
    if (kind !== null) this.#kindsWithColumn.add(kind);
    if (meaning.isLogin === true) for (const one of loginKinds) this.#kindsWithColumn.add(one);
    const { tracked } = this.#facts.planned ?? {};
    const number =
      tracked === undefined || tracked.has(name) ? Math.min(this.#columns.length, otherColumn) : otherColumn;
    const slot = new ColumnSlot(
      name,
      number,
      meaning,
      kind === "phone" ? this.#countryCodeFinder(name) : undefined,
      kind === null && this.#isDamaged(name),
    );
    if (number < otherColumn) {
      this.#columns.push(slot);
      if (isCountryCode) {
        this.#countryCodes.add(name);
        this.#countryCodeSlots += 1;
      }
    }
    // A dump with a million column names must not fill the memory: beyond a limit, slots are made
    // on each call.
    if (number < otherColumn || this.otherRegionCodes < maxOtherNames) this.#slots.set(name, slot);
    return slot;
  }

  /**
   * Returns true for a name that has lost bytes, or that the survey met rarely if at all and that
   * differs from that of an identifier column by a slip or two.
   */
  #isDamaged(name: string): boolean {
    if (name.includes("\ufffd")) return true;
    const { meanings } = this.#facts;
    if (meanings.has(name) || this.#facts.isKnownName(name)) return false;
    this.#identifierNames ??= [...meanings].flatMap(([known, { kind }]) => (kind === null ? [] : [known]));
    return this.#identifierNames.some((known) => {
      const most = known.length < longName ? 1 : 2;
      return Math.abs(known.length - name.length) <= most && editDistance(known, name) <= most;
    });
  }

  /** Tracked columns by number. */
  get columns(): readonly KnownColumn[] {
    return this.#columns;
  }

  /** Returns true if some source had a column of this name, as far as that is remembered. */
  has(name: string): boolean {
    return this.#slots.has(name);
  }

  /** Names of all remembered columns, in order of appearance. */
  get names(): Iterable<string> {
    return this.#slots.keys();
  }

  /** Meanings that the survey found, by column name. */
  get meanings(): ReadonlyMap<string, ColumnMeaning> {
    return this.#facts.meanings;
  }

  /** Returns true for a name that says what it holds, false for one that may be a value. */
  get isKnownName(): (name: string) => boolean {
    return this.#facts.isKnownName;
  }

  /** Returns the meaning of a column, which need not be known. */
  meaningOf(name: string): ColumnMeaning {
    return this.#facts.meanings.get(name) ?? meaningByName(name);
  }

  /** The lists of JSON dumps that the survey found. */
  get lists(): ListFindings {
    return this.#facts.lists ?? noLists;
  }

  get keepsNames(): boolean {
    return this.#facts.keepsNames === true;
  }

  /** Paths of the nodes whose unknown names were known to be values before reading began. */
  get starredBefore(): ReadonlySet<string> {
    return this.#facts.starred;
  }

  /** Paths of such nodes that were not known then, sorted. */
  get starredLater(): string[] {
    return [...this.#starred].filter((path) => !this.#facts.starred.has(path)).toSorted();
  }

  /** The names of the plan's columns, in its order; undefined without a plan. */
  get plannedNames(): readonly string[] | undefined {
    return this.#facts.planned?.names;
  }

  /** Adds nodes of a source whose unknown names turned out to be values. */
  addStarred(paths: ReadonlySet<string>): void {
    for (const path of paths) this.#starred.add(path);
  }

  /** Adds to the count of names that became `*`. */
  addValueNames(count: number): void {
    this.#valueNames += count;
  }

  /**
   * Number of names that became `*`: at most 65,536 for each source; equal names of several sources
   * count several times.
   */
  get valueNames(): number {
    return this.#valueNames;
  }

  /**
   * Returns the name of a column as it may be stored; `isEmpty` is true if it never had a value.
   * Call when all sources have been read.
   */
  storedName(name: string, isEmpty = false): string {
    return collapsedPath(name, this.#starred, this.#facts.isKnownName, isEmpty);
  }

  /** Number of columns that are not tracked, at most 65,536. */
  get otherRegionCodes(): number {
    return this.#slots.size - this.#columns.length;
  }

  /**
   * Number of bits in a column set: one for each tracked column, and one for the others if there
   * are any.
   */
  get columnBits(): number {
    return this.#columns.length + (this.otherRegionCodes > 0 ? 1 : 0);
  }

  /** Kinds of which there is at least one column. */
  get kinds(): ReadonlySet<Kind> {
    return this.#kindsWithColumn;
  }

  /**
   * Returns a function that finds the number of a phone column's country-code column, and searches
   * again after another such column has appeared.
   */
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
  readonly isBroken: boolean;
  readonly isLogin: boolean;
  readonly leavesTraces: boolean;
  readonly isAreaCode: boolean;
  readonly alsoHolds?: readonly Kind[];
  readonly #findCountryCode: (() => number) | undefined;

  constructor(
    name: string,
    number: number,
    meaning: ColumnMeaning,
    findCountryCode: (() => number) | undefined,
    isBroken: boolean,
  ) {
    const { class: dataClass, kind, isCountryCode, isLogin, alsoHolds } = meaning;
    this.name = name;
    this.number = number;
    this.class = dataClass;
    this.kind = kind;
    this.isCountryCode = isCountryCode;
    this.isLogin = isLogin === true;
    this.leavesTraces =
      meaning.leavesTraces === true || meaning.holdsPairs === true || meaning.mentionsPeople === true;
    this.isAreaCode = kind === null && !isCountryCode && isAreaCodeName(name);
    if (alsoHolds !== undefined) this.alsoHolds = alsoHolds;
    this.#findCountryCode = findCountryCode;
    this.isBroken = isBroken;
  }

  get isSecret(): boolean {
    return this.class !== null && secretClasses.has(this.class);
  }

  get countryCodeNumber(): number {
    return this.#findCountryCode?.() ?? -1;
  }
}
