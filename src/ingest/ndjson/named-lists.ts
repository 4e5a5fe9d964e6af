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

  /** `starred` as in `PathNode`. */
  constructor(rules: ListRules, starred: ReadonlySet<string>, isKnownName: (name: string) => boolean) {
    this.#rules = rules;
    this.#starred = starred;
    this.#isKnownName = isKnownName;
  }

  pathOf(parent: string, name: string, isRoot: boolean): string {
    let segment = pathSegment(name);
    const isStarred = this.#starred.has(parent) || this.#starred.has(parent + ofObjects);
    if (isStarred && segment !== anyName && !this.#isKnownName(segment)) segment = anyName;
    return isRoot ? rootPath(segment) : `${parent}.${segment}`;
  }

  holdsRecords(path: string): boolean {
    return this.#rules.decision(path) === "records";
  }
}
