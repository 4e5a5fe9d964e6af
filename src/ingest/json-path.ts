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

/** What all places of a dump share. */
interface Tree {
  nodes: number;
  /** Tells names that say what they are (`email`, `city`) from such as may be values. */
  readonly isKnownName: (name: string) => boolean;
  /** Paths of the places whose unknown names have become `*`. */
  readonly starred: Set<string>;
  /** Hashes of the names that became `*`, at most {@link maxRemembered}. */
  readonly valueNames: Set<number>;
}

/** A place in the objects of a dump. The same place is the same node in every record, so its path is built once. */
export class PathNode {
  readonly path: string;
  readonly #tree: Tree;
  #children: Map<string, PathNode> | undefined;
  /** Names of this place that may be values: more than {@link mostUnknown} of them are. */
  #unknown = 0;

  private constructor(path: string, tree: Tree) {
    this.path = path;
    this.#tree = tree;
  }

  /**
   * The place of the records themselves. `isKnownName` tells names that say what they are; in the places in `starred` it is
   * known from the start that the other names are values.
   */
  static root(isKnownName: (name: string) => boolean = () => false, starred: Iterable<string> = []): PathNode {
    return new PathNode("", { nodes: 0, isKnownName, starred: new Set(starred), valueNames: new Set() });
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
    let segment = pathSegment(name);
    if (segment !== anyName && (!isRoot || isObject) && this.#isSuspect(segment)) segment = anyName;
    if (segment === anyName && name !== anyName) this.#countValueName(name);
    const known = this.known(segment);
    if (known !== undefined) return known;
    const child = new PathNode(this.#pathTo(segment, isRoot), this.#tree);
    if (this.#tree.nodes < maxRemembered) {
      this.#tree.nodes++;
      this.#children ??= new Map();
      this.#children.set(segment, child);
    }
    return child;
  }

  /** Whether a new name of this place counts as a value: one of more than {@link mostUnknown} that say nothing. */
  #isSuspect(name: string): boolean {
    if (this.#tree.isKnownName(name)) return false;
    if (this.#tree.starred.has(this.path)) return true;
    this.#unknown += 1;
    if (this.#unknown <= mostUnknown) return false;
    this.#tree.starred.add(this.path);
    // Those that came before are values too: from now on they lead to `*` as well, and are counted when they come again.
    for (const remembered of this.#children?.keys() ?? []) if (!this.#tree.isKnownName(remembered)) this.#children?.delete(remembered);
    return true;
  }

  /** FNV-1a over the UTF-16 units of the path and the name. */
  #countValueName(name: string): void {
    const names = this.#tree.valueNames;
    if (names.size >= maxRemembered) return;
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
