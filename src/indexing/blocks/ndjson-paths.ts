// The nodes and columns of an NDJSON source as one thread knows them, and the kernel's copy. They
// change only in source order: the thread whose block counts next changes them and logs each change
// for the other threads.
import { ColumnTable, otherColumn, type Slot } from "../../ingest/columns.js";
import { writableName } from "../../ingest/column-name.js";
import { ListRules } from "../../ingest/ndjson/line-records.js";
import type { Survey } from "../../ingest/survey/survey.js";
import {
  anyName,
  mostValueNames,
  PathNode,
  type ObjectNames,
  type PathWatch,
} from "../../ingest/json-path.js";
import { isKnownColumnName } from "../../record/columns/column-meaning.js";
import type { JsonParser, NodePlan, ReadArrays } from "../../kernel/readers/json-parser.js";
import { kernelKind } from "./field-plans.js";
import { PathLog } from "./path-log.js";

/** Knowledge of an NDJSON source that all threads start with, as plain data. */
export interface NdjsonKnowledge extends Pick<Survey, "meanings" | "starred" | "keepsNames" | "lists"> {
  /** Names in the paths that `map` mentions. */
  mappedNames: readonly string[];
  /** The columns of earlier sources, in order. */
  columns: readonly string[];
  log: SharedArrayBuffer;
}

/** A thread's knowledge of names at the end of a source. */
export interface NameTotals {
  starred: ReadonlySet<string>;
  /** Hashes of names replaced by `*`, at most {@link mostValueNames}. */
  valueNames: ReadonlySet<number>;
  hasIdentifiers: boolean;
}

/**
 * The changes made by one record: calls of {@link PathNode.grow} with the number of the node, and
 * paths of new columns.
 */
interface Change {
  grown: [node: number, name: string, isRoot: boolean, object?: ObjectNames][];
  paths: string[];
}

export class NdjsonPaths implements PathWatch {
  readonly root: PathNode;
  readonly columns = new ColumnTable();
  /** Which elements of lists are records of their own. */
  readonly rules: ListRules;
  /**
   * True if the current block counts next, so that nodes may change. Otherwise changes are refused.
   */
  mayChange = false;
  /** Columns that the current block is the first to have. */
  newPaths = new Set<string>();
  /**
   * True if the log is full or cannot express a change, so that only this thread knows the nodes
   * from here on.
   */
  isAlone = false;

  readonly #parser: JsonParser;
  readonly #log: PathLog;
  readonly #refuse: () => never;
  readonly #hasParts: boolean;
  /** Kernel addresses of nodes, by number and by path. */
  readonly #addresses: (number | undefined)[] = [];
  readonly #byPath = new Map<string, number[]>();
  readonly #valueNames = new Set<number>();
  #hasIdentifiers = false;
  #change: Change = { grown: [], paths: [] };
  #isApplying = false;
  /** Number of changes that may alter the meaning of a name, now and when the block began. */
  #turns = 0;
  #turnsAtStart = 0;

  /** `refuse` must throw. It is called before a change that is not allowed. */
  constructor(known: NdjsonKnowledge & { hasParts: boolean }, parser: JsonParser, refuse: () => never) {
    const mapped = new Set(known.mappedNames);
    const isKnownName = (name: string): boolean => mapped.has(name) || isKnownColumnName(name);
    this.#parser = parser;
    this.#refuse = refuse;
    this.#hasParts = known.hasParts;
    this.#log = PathLog.of(known.log);
    this.columns.setFindings({
      meanings: known.meanings,
      starred: known.starred,
      isKnownName,
      keepsNames: known.keepsNames,
      lists: known.lists,
    });
    this.rules = new ListRules(known.lists, (path) => this.columns.meaningOf(path));
    for (const name of known.columns) this.columns.slot(name);
    this.root = PathNode.root(isKnownName, known.starred, { watch: this, keepsNames: known.keepsNames });
    this.#addresses[this.root.number] = parser.root;
  }

  /** Begins a block after applying the changes logged so far. */
  startPart(): void {
    this.#applyLog();
    this.#turnsAtStart = this.#turns;
    this.newPaths = new Set();
    this.root.takeValueNames();
  }

  /**
   * Applies the changes logged since the block began. Returns true if they make the block stale, so
   * that it must be parsed again.
   */
  isStale(): boolean {
    this.#applyLog();
    return this.#turns !== this.#turnsAtStart;
  }

  /** Commits the names of the current block. */
  commitPart(hasIdentifiers: boolean): void {
    this.#hasIdentifiers ||= hasIdentifiers;
    for (const name of this.root.takeValueNames())
      if (this.#valueNames.size < mostValueNames) this.#valueNames.add(name);
    if (this.#valueNames.size >= mostValueNames) this.#parser.forgetValueNames();
  }

  get names(): NameTotals {
    return { starred: this.root.starred, valueNames: this.#valueNames, hasIdentifiers: this.#hasIdentifiers };
  }

  /** Returns the slot of a column by its path. */
  readonly slotOf = (path: string): Slot => {
    const name = this.columns.has(path) ? path : writableName(path);
    if (this.columns.has(name)) return this.columns.slot(name);
    if (!this.mayChange) this.#refuse();
    this.newPaths.add(name);
    const slot = this.#newSlot(name);
    // A column that is not remembered changes nothing.
    if (this.columns.has(name)) this.#change.paths.push(name);
    return slot;
  };

  growing(parent: PathNode, name: string, isRoot: boolean, object: ObjectNames | undefined): void {
    if (!this.#isApplying && !this.mayChange) this.#refuse();
    // At the top level of a record, a remembered name takes precedence over `*`.
    if (isRoot && this.root.starred.has("")) this.#turns += 1;
    // Names that look like people's names, and change nothing by themselves, may become significant
    // next to a new object.
    if (object !== undefined) this.#turns += 1;
    if (this.#isApplying) return;
    this.isAlone ||= parent.number < 0;
    this.#change.grown.push(
      object === undefined ? [parent.number, name, isRoot] : [parent.number, name, isRoot, object],
    );
  }

  added(parent: PathNode, name: string, child: PathNode): void {
    const at = this.#addresses[parent.number];
    if (at === undefined || !isPlain(name)) return;
    // The object under a name that is a value may be a record of its own.
    if (child.isAnyName) {
      if (!parent.path.includes(anyName) && this.#areRecords(child.path))
        this.#addresses[child.number] = this.#parser.addValueNames(at, parent.pathHash);
      return;
    }
    const address = this.#parser.addName(at, name);
    this.#parser.setArrays(address, this.#arraysAt(child.path));
    this.#addresses[child.number] = address;
    const same = this.#byPath.get(child.path);
    if (same === undefined) this.#byPath.set(child.path, [address]);
    else same.push(address);
    if (this.columns.has(child.path)) this.#setPlan(address, this.columns.slot(child.path));
  }

  removed(parent: PathNode, name: string): void {
    this.#turns += 1;
    const at = this.#addresses[parent.number];
    if (at !== undefined && isPlain(name) && name !== anyName) this.#parser.removeName(at, name);
  }

  /** Ends a record. Logs its changes for the other threads. */
  settle(): void {
    const change = this.#change;
    if (change.grown.length === 0 && change.paths.length === 0) return;
    this.#change = { grown: [], paths: [] };
    this.isAlone ||= this.root.isFull || !this.#log.append(change);
  }

  /** Applies the changes that other threads have logged. */
  #applyLog(): void {
    if (this.isAlone) return;
    this.#isApplying = true;
    for (
      let change = this.#log.take() as Change | undefined;
      change !== undefined;
      change = this.#log.take() as Change | undefined
    ) {
      for (const [node, ...rest] of change.grown) this.root.place(node)!.grow(...rest);
      for (const path of change.paths) this.#newSlot(path);
    }
    this.#isApplying = false;
  }

  #newSlot(path: string): Slot {
    const slot = this.columns.slot(path);
    this.#plan(path, slot);
    if (slot.isCountryCode && slot.number < otherColumn) {
      // Phone numbers may take their region from it.
      this.#turns += 1;
      for (const known of this.#byPath.keys())
        if (this.columns.has(known)) this.#plan(known, this.columns.slot(known));
    }
    return slot;
  }

  /** Returns true if the objects under names that are values are records, each all that its line holds. */
  #areRecords(path: string): boolean {
    return this.#hasParts && this.rules.decision(path) === "records";
  }

  /** Returns which arrays at a path the kernel may read: those whose elements are no records. */
  #arraysAt(path: string): ReadArrays {
    const decision = this.rules.decision(path);
    return { ofObjects: decision === "part", ofValues: !this.rules.isList(path) };
  }

  #plan(path: string, slot: Slot): void {
    for (const address of this.#byPath.get(path) ?? []) this.#setPlan(address, slot);
  }

  /** A name that looks damaged gets no plan, because its values leave traces. */
  #setPlan(address: number, slot: Slot): void {
    if (slot.isBroken !== true) this.#parser.setPlan(address, planOf(slot));
  }
}

/** Returns true if JSON writes the name unescaped and no other name has the same bytes. */
function isPlain(name: string): boolean {
  // oxlint-disable-next-line no-control-regex -- JSON escapes these
  return !/["\\\u0000-\u001f\ufffd\p{Surrogate}]/u.test(name);
}

function planOf(slot: Slot): NodePlan {
  const { number, countryCodeNumber, isCountryCode, isSecret } = slot;
  // Columns past the tracked ones share a number, so the one with the country codes cannot be
  // identified.
  return {
    kind: kernelKind(slot),
    number,
    countryCodeNumber: countryCodeNumber < otherColumn ? countryCodeNumber : -1,
    isCountryCode,
    isSecret,
    isIdentifier: slot.kind !== null,
  };
}
