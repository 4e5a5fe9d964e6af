// Dotted paths of JSON values (docs/reading.md, "Columns"): object names joined by dots, without names that are values.

/** What a name that may be a value becomes. */
const anyName = "*";
/** So many names of one place that say nothing are taken for columns. */
const mostUnknown = 32;
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

/** Somebody who follows how the places of a dump grow. */
export interface PathWatch {
  /** A call of {@link PathNode.grow} is about to change the places; what is thrown here leaves them as they are. */
  growing(parent: PathNode, name: string, isRoot: boolean, isObject: boolean): void;
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
  /** Paths of the places whose unknown names have become `*`. */
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

  private constructor(path: string, tree: Tree) {
    this.path = path;
    this.#tree = tree;
    this.number = tree.nodes.length <= maxRemembered ? tree.nodes.push(this) - 1 : -1;
  }

  /**
   * The place of the records themselves. `isKnownName` tells names that say what they are; in the places in `starred` it is
   * known from the start that the other names are values.
   */
  static root(isKnownName: (name: string) => boolean = () => false, starred: Iterable<string> = [], watch?: PathWatch): PathNode {
    return new PathNode("", { nodes: [], watch, isKnownName, starred: new Set(starred), valueNames: new Set() });
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

  /**
   * The child for a name that is not known. Names that become `*` share one child and are not remembered themselves.
   * `isObject` says that the name's value is an object: only such names are suspected in a record itself, where dumps
   * have many columns.
   */
  grow(name: string, isRoot: boolean, isObject = false): PathNode {
    const tree = this.#tree;
    let segment = pathSegment(name);
    let isTold = false;
    if (segment !== anyName && (!isRoot || isObject) && !tree.isKnownName(segment)) {
      if (!tree.starred.has(this.path)) {
        tree.watch?.growing(this, name, isRoot, isObject);
        isTold = true;
        this.#countUnknown();
      }
      if (tree.starred.has(this.path)) segment = anyName;
    }
    if (segment === anyName && name !== anyName) this.#countValueName(name);
    const known = this.known(segment);
    if (known !== undefined) return known;
    if (!isTold && !this.isFull) tree.watch?.growing(this, name, isRoot, isObject);
    const child = new PathNode(this.#pathTo(segment, isRoot), tree);
    if (child.number >= 0) {
      this.#children ??= new Map();
      this.#children.set(segment, child);
      tree.watch?.added(this, segment, child);
    }
    return child;
  }

  /** Counts a new name of this place that says nothing; one of more than {@link mostUnknown} shows that they are values. */
  #countUnknown(): void {
    this.#unknown += 1;
    if (this.#unknown <= mostUnknown) return;
    this.#tree.starred.add(this.path);
    // Those that came before are values too: from now on they lead to `*` as well, and are counted when they come again.
    for (const remembered of this.#children?.keys() ?? []) {
      if (this.#tree.isKnownName(remembered)) continue;
      this.#children?.delete(remembered);
      this.#tree.watch?.removed(this, remembered);
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
 * been taken for columns, become `*` unless they say what they are.
 */
export function collapsedPath(path: string, starred: ReadonlySet<string>, isKnownName: (name: string) => boolean): string {
  if (starred.size === 0) return path;
  const segments = path.split(".");
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] ?? "";
    // In a record itself only names of objects are values, and such a path has a further segment.
    const isSuspect = index > 0 || segments.length > 1;
    if (isSuspect && segment !== anyName && starred.has(segments.slice(0, index).join(".")) && !isKnownName(segment)) segments[index] = anyName;
  }
  return segments.join(".");
}
