// The places and columns of an NDJSON source as one thread knows them, and the kernel's copy of them. They change in the order of the source
// only: by the thread whose block counts next, which writes down what the others must do as well.
import { ColumnTable, otherColumn, type Slot } from "../../ingest/columns.js";
import { writableName } from "../../ingest/column-name.js";
import { mostValueNames, PathNode, type ObjectNames, type PathWatch } from "../../ingest/json-path.js";
import { isKnownColumnName, type ColumnMeaning } from "../../record/columns/column-meaning.js";
import type { JsonParser, PlacePlan } from "../../kernel/readers/json-parser.js";
import { kernelKind } from "./field-plans.js";
import { PathLog } from "./path-log.js";

/** What all threads know of an NDJSON source before they read it: plain data. */
export interface NdjsonFacts {
  meanings: ReadonlyMap<string, ColumnMeaning>;
  starred: ReadonlySet<string>;
  /** Whether names of objects that are like those of people stay. */
  keepsNames: boolean;
  /** Names in the paths that options name. */
  mappedNames: readonly string[];
  /** The columns of the sources before, in their order. */
  columns: readonly string[];
  log: SharedArrayBuffer;
}

/** What a thread knows of names at the end. */
export interface NameFacts {
  starred: ReadonlySet<string>;
  /** Hashes of names that became `*`, at most {@link mostValueNames}. */
  valueNames: ReadonlySet<number>;
  hasIdentifiers: boolean;
}

/** How one record changed the places and columns: calls of {@link PathNode.grow} by number of the place, and paths of columns. */
interface Change {
  grown: [place: number, name: string, isRoot: boolean, object?: ObjectNames][];
  paths: string[];
}

export class NdjsonPaths implements PathWatch {
  readonly root: PathNode;
  readonly columns = new ColumnTable();
  /** Whether the present block counts next, so that the places may change; else that is refused. */
  mayChange = false;
  /** Columns that the present block is the first to have. */
  newPaths = new Set<string>();
  /** The log has no room, or cannot say what changes: only this thread knows the places from here on. */
  isAlone = false;

  readonly #parser: JsonParser;
  readonly #log: PathLog;
  readonly #refuse: () => never;
  /** Addresses of places in the kernel, by number and by path. */
  readonly #addresses: (number | undefined)[] = [];
  readonly #byPath = new Map<string, number[]>();
  readonly #valueNames = new Set<number>();
  #hasIdentifiers = false;
  #change: Change = { grown: [], paths: [] };
  #isTakingOver = false;
  /** Counts changes after which a name may stand for something else than before; and how many there were when the block began. */
  #turns = 0;
  #turnsAtStart = 0;

  /** `refuse` throws: it is called before anything changes that must not. */
  constructor(facts: NdjsonFacts, parser: JsonParser, refuse: () => never) {
    const mapped = new Set(facts.mappedNames);
    const isKnownName = (name: string): boolean => mapped.has(name) || isKnownColumnName(name);
    this.#parser = parser;
    this.#refuse = refuse;
    this.#log = PathLog.of(facts.log);
    this.columns.setFacts({ meanings: facts.meanings, starred: facts.starred, isKnownName, keepsNames: facts.keepsNames });
    for (const name of facts.columns) this.columns.slot(name);
    this.root = PathNode.root(isKnownName, facts.starred, { watch: this, keepsNames: facts.keepsNames });
    this.#addresses[this.root.number] = parser.root;
  }

  /** Begins a block, with all that is known by now. */
  startPart(): void {
    this.#takeOver();
    this.#turnsAtStart = this.#turns;
    this.newPaths = new Set();
    this.root.takeValueNames();
  }

  /** Takes over what was found out since the block began; whether it has to be read anew because of that. */
  isStale(): boolean {
    this.#takeOver();
    return this.#turns !== this.#turnsAtStart;
  }

  /** The present block counts. */
  commitPart(hasIdentifiers: boolean): void {
    this.#hasIdentifiers ||= hasIdentifiers;
    for (const name of this.root.takeValueNames()) if (this.#valueNames.size < mostValueNames) this.#valueNames.add(name);
  }

  get names(): NameFacts {
    return { starred: this.root.starred, valueNames: this.#valueNames, hasIdentifiers: this.#hasIdentifiers };
  }

  /** The slot of a column by its path. */
  readonly slotOf = (path: string): Slot => {
    const name = this.columns.has(path) ? path : writableName(path);
    if (this.columns.has(name)) return this.columns.slot(name);
    if (!this.mayChange) this.#refuse();
    this.newPaths.add(name);
    const slot = this.#newSlot(name);
    // What is not remembered leaves everything as it was.
    if (this.columns.has(name)) this.#change.paths.push(name);
    return slot;
  };

  growing(parent: PathNode, name: string, isRoot: boolean, object: ObjectNames | undefined): void {
    // In a record itself a remembered name goes before `*`.
    if (isRoot && this.root.starred.has("")) this.#turns += 1;
    // Names like those of people, which change nothing where they stand, may show something beside a new object.
    if (object !== undefined) this.#turns += 1;
    if (this.#isTakingOver) return;
    if (!this.mayChange) this.#refuse();
    this.isAlone ||= parent.number < 0;
    this.#change.grown.push(object === undefined ? [parent.number, name, isRoot] : [parent.number, name, isRoot, object]);
  }

  added(parent: PathNode, name: string, child: PathNode): void {
    const at = this.#addresses[parent.number];
    if (at === undefined || !isPlain(name)) return;
    const address = this.#parser.addName(at, name);
    this.#addresses[child.number] = address;
    const same = this.#byPath.get(child.path);
    if (same === undefined) this.#byPath.set(child.path, [address]);
    else same.push(address);
    if (this.columns.has(child.path)) this.#parser.setPlan(address, planOf(this.columns.slot(child.path)));
  }

  removed(parent: PathNode, name: string): void {
    this.#turns += 1;
    const at = this.#addresses[parent.number];
    if (at !== undefined && isPlain(name)) this.#parser.removeName(at, name);
  }

  /** A record has changed what it changes: has the other threads know. */
  settle(): void {
    const change = this.#change;
    if (change.grown.length === 0 && change.paths.length === 0) return;
    this.#change = { grown: [], paths: [] };
    this.isAlone ||= this.root.isFull || !this.#log.append(change);
  }

  /** Does what other threads have written down. */
  #takeOver(): void {
    if (this.isAlone) return;
    this.#isTakingOver = true;
    for (let change = this.#log.take() as Change | undefined; change !== undefined; change = this.#log.take() as Change | undefined) {
      for (const [place, ...rest] of change.grown) this.root.place(place)!.grow(...rest);
      for (const path of change.paths) this.#newSlot(path);
    }
    this.#isTakingOver = false;
  }

  #newSlot(path: string): Slot {
    const slot = this.columns.slot(path);
    this.#plan(path, slot);
    if (slot.isCountryCode && slot.number < otherColumn) {
      // Phone numbers may have their countries in it.
      this.#turns += 1;
      for (const known of this.#byPath.keys()) if (this.columns.has(known)) this.#plan(known, this.columns.slot(known));
    }
    return slot;
  }

  #plan(path: string, slot: Slot): void {
    for (const address of this.#byPath.get(path) ?? []) this.#parser.setPlan(address, planOf(slot));
  }
}

/** Whether a name stands in JSON as it is, and is the only one with its bytes. */
function isPlain(name: string): boolean {
  // oxlint-disable-next-line no-control-regex -- JSON escapes these
  return !/["\\\u0000-\u001f\p{Surrogate}]/u.test(name);
}

function planOf({ kind, number, countryCodeNumber, isCountryCode }: Slot): PlacePlan {
  // Columns beyond the tracked ones share a number: which of them has the countries cannot be told.
  return { kind: kernelKind(kind), number, countryCodeNumber: countryCodeNumber < otherColumn ? countryCodeNumber : -1, isCountryCode };
}
