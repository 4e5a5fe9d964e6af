// Dotted paths of JSON values (docs/reading.md, "Columns"): object names joined by dots, without names that are values.
import { isIdentifierName, isLikePerson, isPersonalName } from "../record/columns/personal-names.js";

/** What a name that may be a value becomes. */
const anyName = "*";
/** So many names of one place that say nothing are taken for columns. */
const mostUnknown = 32;
/** Behind a path: not all unknown names of the place are values, but those of objects. */
const ofObjects = ".{}";
/** So many names of an object show what it is. */
export const mostInside = 16;
const longestName = 64;
/** The longest path, in UTF-16 units, without the mark of what lies deeper. */
const longestPath = 512;
const deeper = ".**";
/** Paths remembered at most, so that a dump with endless names does not fill the memory. */
const maxRemembered = 65_536;
/** Names that became `*` are counted up to this. */
export const mostValueNames = 65_536;

const allDigits = /^\p{Nd}+$/u;
const phoneShape = /^\s*\+?[\p{Nd}\s()./-]+$/u;
const digit = /\p{Nd}/gu;

/**
 * The segment that an object's name adds to a path: the name itself, or `*` if it may be a value: one that holds `@`, is all
 * digits, looks like a phone number (digits and phone punctuation, with a `+` in front or seven digits), or is longer than
 * 64 UTF-16 units.
 */
export function pathSegment(name: string): string {
  if (name.length > longestName || name.includes("@") || allDigits.test(name)) return anyName;
  if (!phoneShape.test(name)) return name;
  const digits = name.match(digit)?.length ?? 0;
  return digits >= 7 || (digits > 0 && name.trimStart().startsWith("+")) ? anyName : name;
}

/** What an object's name stands for, where names of objects are judged. */
export interface ObjectNames {
  /** Some names within it, the first {@link mostInside}. */
  readonly inside: readonly string[];
  /** Whether all that stands beside it are objects too. */
  readonly isAmongObjects: boolean;
}

/** Somebody who follows how the places of a dump grow. */
export interface PathWatch {
  /** A call of {@link PathNode.grow} is about to change the places; what is thrown here leaves them as they are. */
  growing(parent: PathNode, name: string, isRoot: boolean, object: ObjectNames | undefined): void;
  added(parent: PathNode, name: string, child: PathNode): void;
  removed(parent: PathNode, name: string): void;
}

/** What all places of a dump share. */
interface Tree {
  /** The remembered places by their numbers; the root is 0. */
  readonly nodes: PathNode[];
  readonly watch: PathWatch | undefined;
  /** Tells names that say what they are (`email`, `city`) from such as may be values. */
  readonly isKnownName: (name: string) => boolean;
  /** Whether names that are like those of people stay. */
  readonly keepsNames: boolean;
  /** Paths of the places whose unknown names have become `*`; with {@link ofObjects} those of objects only. */
  readonly starred: Set<string>;
  /** Hashes of the names that became `*`, at most {@link mostValueNames}. */
  valueNames: Set<number>;
}

/** A place in the objects of a dump. The same place is the same node in every record, so its path is built once. */
export class PathNode {
  readonly path: string;
  /** The same names in the same order give the same numbers; -1 if the place is not remembered. */
  readonly number: number;
  readonly #tree: Tree;
  #children: Map<string, PathNode> | undefined;
  /** Names of this place that may be values: more than {@link mostUnknown} of them are. */
  #unknown = 0;
  /** Whether an object has stood here. */
  #isObject = false;
  /** What stood in objects whose names say nothing. */
  #objects: ObjectNames[] = [];
  #hasPerson = false;

  private constructor(path: string, tree: Tree) {
    this.path = path;
    this.#tree = tree;
    this.number = tree.nodes.length <= maxRemembered ? tree.nodes.push(this) - 1 : -1;
  }

  /**
   * The place of the records themselves. `isKnownName` tells names that say what they are; in the places in `starred` it is
   * known from the start that the other names are values. With `keepsNames` names of objects are never taken for those of people.
   */
  static root(
    isKnownName: (name: string) => boolean = () => false,
    starred: Iterable<string> = [],
    { watch, keepsNames = false }: { watch?: PathWatch; keepsNames?: boolean } = {},
  ): PathNode {
    return new PathNode("", { nodes: [], watch, isKnownName, keepsNames, starred: new Set(starred), valueNames: new Set() });
  }

  /** The remembered place with a number. */
  place(number: number): PathNode | undefined {
    return this.#tree.nodes[number];
  }

  /** Whether no further place will be remembered. */
  get isFull(): boolean {
    return this.#tree.nodes.length > maxRemembered;
  }

  /** Hashes of the names that became `*` since this was last asked, at most {@link mostValueNames}. */
  takeValueNames(): ReadonlySet<number> {
    const names = this.#tree.valueNames;
    this.#tree.valueNames = new Set();
    return names;
  }

  /** How many different names of objects became `*`; counts to 65,536 at most. */
  get valueNames(): number {
    return this.#tree.valueNames.size;
  }

  /** Paths of the places in which names of objects turned out to be values; the root is the empty path. */
  get starred(): ReadonlySet<string> {
    return this.#tree.starred;
  }

  /** The child that is remembered for this very name; undefined if it is not (yet), see {@link grow}. */
  known(name: string): PathNode | undefined {
    return this.#children?.get(name);
  }

  /** Whether this place has had an object: if not, the first one in it is grown again, with the names inside. */
  get isObject(): boolean {
    return this.#isObject;
  }

  /**
   * The child for a name that is not known, or for the first object of one that is. Names that become `*` share one child and are
   * not remembered themselves. `object` is given if the name's value is an object that is not empty: only such names are suspected
   * in a record itself, where dumps have many columns.
   */
  grow(name: string, isRoot: boolean, object?: ObjectNames): PathNode {
    const tree = this.#tree;
    let segment = pathSegment(name);
    let isTold = false;
    if (segment !== anyName && (!isRoot || object !== undefined) && !tree.isKnownName(segment)) {
      const isPerson = object !== undefined && !tree.keepsNames && isLikePerson(segment);
      if (!this.#isStarred(object)) {
        const star = object === undefined || tree.keepsNames ? undefined : this.#starFor(object);
        // A further person changes nothing.
        if (!isPerson || !this.#hasPerson || star !== undefined) {
          tree.watch?.growing(this, name, isRoot, object);
          isTold = true;
          if (object !== undefined && this.#objects.length <= mostUnknown) this.#objects.push(object);
          if (isPerson) this.#hasPerson = true;
          else if (isRoot || this.known(segment) === undefined) this.#unknown += 1;
          if (star !== undefined) this.#star(star);
          else if (this.#unknown > mostUnknown) this.#star(this.path);
        }
      }
      if (isPerson || this.#isStarred(object)) segment = anyName;
    }
    if (segment === anyName && name !== anyName) this.#countValueName(name);
    const known = this.known(segment);
    if (known !== undefined) {
      if (object !== undefined) known.#isObject = true;
      return known;
    }
    if (!isTold && !this.isFull) tree.watch?.growing(this, name, isRoot, object);
    const child = new PathNode(this.#pathTo(segment, isRoot), tree);
    if (object !== undefined) child.#isObject = true;
    if (child.number >= 0) {
      this.#children ??= new Map();
      this.#children.set(segment, child);
      tree.watch?.added(this, segment, child);
    }
    return child;
  }

  #isStarred(object: ObjectNames | undefined): boolean {
    const { starred } = this.#tree;
    return starred.has(this.path) || (object !== undefined && starred.has(this.path + ofObjects));
  }

  /**
   * What to star where a further object shows that names beside it are those of people, undefined if it shows nothing. It does
   * if it shares with one before what people have (`city`); and where only objects stand here, of which none has a name that says
   * something, if it shares half of its names with one before, or both have identifiers.
   */
  #starFor(object: ObjectNames): string | undefined {
    const areOnlyObjects = object.isAmongObjects && this.#holdsOnlyObjects();
    for (const { inside } of this.#objects) {
      const shared = object.inside.filter((name) => inside.includes(name));
      if (areOnlyObjects) {
        if (shared.length > 0 && 2 * shared.length >= Math.min(inside.length, object.inside.length)) return this.path;
        if (inside.some(isIdentifierName) && object.inside.some(isIdentifierName)) return this.path;
      }
      // Other unknown names of the place may be columns all the same.
      if (shared.some(isPersonalName)) return areOnlyObjects || this.path === "" ? this.path : this.path + ofObjects;
    }
    return undefined;
  }

  #holdsOnlyObjects(): boolean {
    for (const [name, child] of this.#children ?? []) if (name !== anyName && (!child.#isObject || this.#tree.isKnownName(name))) return false;
    return true;
  }

  /** From now on unknown names of this place are values, also those that came before: they lead to `*`, and count when they come again. */
  #star(what: string): void {
    this.#tree.starred.add(what);
    this.#objects = [];
    for (const [name, child] of this.#children ?? []) {
      if (name === anyName || this.#tree.isKnownName(name) || (what !== this.path && !child.#isObject)) continue;
      this.#children?.delete(name);
      this.#tree.watch?.removed(this, name);
    }
  }

  /** FNV-1a over the UTF-16 units of the path and the name. */
  #countValueName(name: string): void {
    const names = this.#tree.valueNames;
    if (names.size >= mostValueNames) return;
    let hash = 0x811c9dc5;
    for (const text of [this.path, ".", name]) for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    names.add(hash);
  }

  /** Paths end where they grow too long: what lies deeper counts at the last place that has a name. */
  #pathTo(segment: string, isRoot: boolean): string {
    if (isRoot) return segment;
    if (this.path.length + 1 + segment.length <= longestPath) return `${this.path}.${segment}`;
    return this.path.endsWith(deeper) ? this.path : this.path + deeper;
  }
}

/**
 * A path as it may be stored: names below the places in `starred`, which turned out to be values after some of them had
 * been taken for columns, become `*` unless they say what they are. A column that `isEmpty` may be somebody of whom nothing was known.
 */
export function collapsedPath(path: string, starred: ReadonlySet<string>, isKnownName: (name: string) => boolean, isEmpty = false): string {
  if (starred.size === 0) return path;
  const original = path.split(".");
  const segments = [...original];
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] ?? "";
    if (segment === anyName || isKnownName(segment)) continue;
    const isLast = index === segments.length - 1 && !isEmpty;
    // The place may have been starred before one above it was.
    for (const parent of [segments, original].map((names) => names.slice(0, index).join(".")))
      // In a record itself only names of objects are values, and such a path has a further segment.
      if ((starred.has(parent) && (index > 0 || !isLast)) || (!isLast && starred.has(parent + ofObjects))) segments[index] = anyName;
  }
  return segments.join(".");
}
