// Finds the lists of records by names, where an object is too long to be read as a whole.
import { anyName, pathSegment, rootPath } from "../json-path.js";
import type { ListRules } from "./line-records.js";
import type { CutLists } from "./object-cutting.js";

const ofObjects = ".{}";

/** The lists of records, with the names that the survey took for values. */
export class NamedLists implements CutLists {
  readonly #rules: ListRules;
  readonly #starred: ReadonlySet<string>;
  readonly #isKnownName: (name: string) => boolean;
  /** The path below which a name was last, and what is known of the names there. */
  #parent: string | undefined;
  #isRoot = false;
  #isStarred = false;
  #anyPath = "";

  /** `starred` as in `PathNode`. */
  constructor(rules: ListRules, starred: ReadonlySet<string>, isKnownName: (name: string) => boolean) {
    this.#rules = rules;
    this.#starred = starred;
    this.#isKnownName = isKnownName;
  }

  pathOf(parent: string, name: string, isRoot: boolean): string {
    if (parent !== this.#parent || isRoot !== this.#isRoot) this.#enter(parent, isRoot);
    if (pathSegment(name) === anyName || (this.#isStarred && !this.#isKnownName(name))) return this.#anyPath;
    return isRoot ? rootPath(name) : `${parent}.${name}`;
  }

  /** Millions of names may follow each other below one path. */
  #enter(parent: string, isRoot: boolean): void {
    this.#parent = parent;
    this.#isRoot = isRoot;
    this.#isStarred = this.#starred.has(parent) || this.#starred.has(parent + ofObjects);
    this.#anyPath = isRoot ? anyName : `${parent}.${anyName}`;
  }

  holdsRecords(path: string): boolean {
    return this.#rules.decision(path) === "records";
  }
}
