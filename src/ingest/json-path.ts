// Dotted paths of JSON values (docs/reading.md, "Columns"): names joined by dots, with `*` in place
// of names that are values.
import { isIdentifierName, isLikePerson, isPersonalName } from "../record/columns/personal-names.js";

/** Replaces a name that may be a value. */
export const anyName = "*";
/** Most unknown names of one node that are taken for columns. */
const mostUnknown = 32;
/** Suffix of a starred path: not all unknown names of the node are values, only object names. */
const ofObjects = ".{}";
/** Most names inside an object that are remembered to show what it is. */
export const mostInside = 16;
const longestName = 64;
/** Longest path in UTF-16 units, without the suffix for deeper values. */
const longestPath = 512;
const deeper = ".**";
/** Most nodes remembered, so that a dump with endless names does not fill the memory. */
const maxRemembered = 65_536;
/** Most names counted among those that became `*`. */
export const mostValueNames = 65_536;

const allDigits = /^\p{Nd}+$/u;
const phoneShape = /^\s*\+?[\p{Nd}\s()./-]+$/u;
const digit = /\p{Nd}/gu;

/** Names with an `@` that programs write: Logstash, and so dumps of Elasticsearch; JSON-LD; XML in PHP. */
const programNames = new Set(
  "@timestamp @version @metadata @context @id @type @graph @value @language @list @set @attributes".split(
    " ",
  ),
);

/** Returns true if a name holds an `@`, and may so be an address or a handle. */
export function holdsSign(name: string): boolean {
  return name.includes("@") && !programNames.has(name);
}

/**
 * Returns the segment that a name adds to a path: the name itself, or `*` if it may be a value. A
 * name may be a value if it holds `@` and is none that programs write, is all digits, looks like a
 * phone number (digits and phone punctuation, with a leading `+` or at least seven digits), or is
 * longer than 64 UTF-16 units.
 */
export function pathSegment(name: string): string {
  if (name.length > longestName || holdsSign(name) || allDigits.test(name)) return anyName;
  if (!phoneShape.test(name)) return name;
  const digits = name.match(digit)?.length ?? 0;
  return digits >= 7 || (digits > 0 && name.trimStart().startsWith("+")) ? anyName : name;
}

/** Returns the path of a name in the root, which is not that of the root even if the name is empty. */
export const rootPath = (segment: string): string => (segment === "" ? "(empty)" : segment);

/** Describes the object under a name, to decide if the name is a value. */
export interface ObjectNames {
  /** The first names inside the object, at most {@link mostInside}. */
  readonly inside: readonly string[];
  /** True if all values beside it are objects or blank. */
  readonly isAmongObjects: boolean;
}

/** Observes changes to the nodes of a dump. */
export interface PathWatch {
  /**
   * Called when {@link PathNode.grow} is about to change the nodes; an exception leaves them as
   * they are.
   */
  growing(parent: PathNode, name: string, isRoot: boolean, object: ObjectNames | undefined): void;
  added(parent: PathNode, name: string, child: PathNode): void;
  removed(parent: PathNode, name: string): void;
}

/** Continues a hash with a text: FNV-1a over its UTF-16 units. */
function hashOn(hash: number, text: string): number {
  let on = hash;
  for (let at = 0; at < text.length; at++) on = Math.imul(on ^ text.charCodeAt(at), 0x01000193);
  return on;
}

/** State that all nodes of a dump share. */
interface Tree {
  /** Remembered nodes by number; the root is 0. */
  readonly nodes: PathNode[];
  readonly watch: PathWatch | undefined;
  /**
   * Returns true for a name that says what it holds (`email`, `city`), false for one that may be a
   * value.
   */
  readonly isKnownName: (name: string) => boolean;
  /** True to keep object names that look like names of people. */
  readonly keepsNames: boolean;
  /**
   * Paths of nodes whose unknown names became `*`; with {@link ofObjects}, only their object names
   * did.
   */
  readonly starred: Set<string>;
  /** Hashes of names that became `*`, at most {@link mostValueNames}. */
  valueNames: Set<number>;
}

/** A node of the JSON tree. All records share it, so its path is built once. */
export class PathNode {
  readonly path: string;
  /** Number of the node in order of appearance; -1 if the node is not remembered. */
  readonly number: number;
  /** True if the node stands for names that are values. */
  readonly isAnyName: boolean;
  readonly #tree: Tree;
  #children: Map<string, PathNode> | undefined;
  /**
   * Number of names that may be values; the node is starred when it exceeds {@link mostUnknown}.
   */
  #unknown = 0;
  /** True if the node has held an object. */
  #isObject = false;
  /** Contents of objects under unknown names. */
  #objects: ObjectNames[] = [];
  #hasPerson = false;

  private constructor(path: string, tree: Tree) {
    this.path = path;
    this.isAnyName = path === anyName || path.endsWith(`.${anyName}`);
    this.#tree = tree;
    this.number = tree.nodes.length <= maxRemembered ? tree.nodes.push(this) - 1 : -1;
  }

  /**
   * Returns a new root node, which stands for the records themselves. `isKnownName` recognises
   * names that say what they hold; in the nodes in `starred`, all other names are values from the
   * start. With `keepsNames`, object names are never taken for names of people.
   */
  static root(
    isKnownName: (name: string) => boolean = () => false,
    starred: Iterable<string> = [],
    { watch, keepsNames = false }: { watch?: PathWatch; keepsNames?: boolean } = {},
  ): PathNode {
    return new PathNode("", {
      nodes: [],
      watch,
      isKnownName,
      keepsNames,
      starred: new Set(starred),
      valueNames: new Set(),
    });
  }

  /** Returns the remembered node with this number. */
  place(number: number): PathNode | undefined {
    return this.#tree.nodes[number];
  }

  /** True if no further node will be remembered. */
  get isFull(): boolean {
    return this.#tree.nodes.length > maxRemembered;
  }

  /** Returns true for a name that says what it holds, whatever stands under it. */
  isKnownName(name: string): boolean {
    return this.#tree.isKnownName(name);
  }

  /**
   * Returns the hashes of names that became `*` since the last call, at most
   * {@link mostValueNames}.
   */
  takeValueNames(): ReadonlySet<number> {
    const names = this.#tree.valueNames;
    this.#tree.valueNames = new Set();
    return names;
  }

  /** Number of different names that became `*`, at most 65,536. */
  get valueNames(): number {
    return this.#tree.valueNames.size;
  }

  /** Paths of nodes whose unknown names turned out to be values; the root's path is empty. */
  get starred(): ReadonlySet<string> {
    return this.#tree.starred;
  }

  /**
   * Returns the child remembered for exactly this name; undefined if there is none yet, see
   * {@link grow}.
   */
  known(name: string): PathNode | undefined {
    return this.#children?.get(name);
  }

  /**
   * True if this node has held an object. If not, call {@link grow} again for its first object,
   * with the names inside.
   */
  get isObject(): boolean {
    return this.#isObject;
  }

  /**
   * Returns the child for a name that is not known, or for the first object under a known name.
   * Names that become `*` share one child and are not remembered themselves. `object` is given if
   * the name's value is an object that is not empty. In the root only such names are suspected,
   * because dumps have many columns there.
   */
  grow(name: string, isRoot: boolean, object?: ObjectNames): PathNode {
    const tree = this.#tree;
    let segment = pathSegment(name);
    let isAnnounced = false;
    if (segment !== anyName && (!isRoot || object !== undefined) && !tree.isKnownName(segment)) {
      let isValue = this.#isStarred(object);
      if (!isValue) {
        const isPerson = object !== undefined && !tree.keepsNames && isLikePerson(segment);
        const star = object === undefined || tree.keepsNames ? undefined : this.#starFor(object);
        // Another name that looks like a person's changes nothing.
        if (!isPerson || !this.#hasPerson || star !== undefined) {
          tree.watch?.growing(this, name, isRoot, object);
          isAnnounced = true;
          if (object !== undefined && this.#objects.length <= mostUnknown) this.#objects.push(object);
          if (isPerson) this.#hasPerson = true;
          else if (isRoot || this.known(segment) === undefined) this.#unknown += 1;
          if (star !== undefined) this.#star(star);
          else if (this.#unknown > mostUnknown) this.#star(this.path);
        }
        isValue = isPerson || this.#isStarred(object);
      }
      if (isValue) segment = anyName;
    }
    if (segment === anyName && name !== anyName) this.#countValueName(name);
    const known = this.known(segment);
    if (known !== undefined) {
      if (object !== undefined && !known.#isObject) {
        // The names of a record are grown together from its first new object on.
        if (!isAnnounced) tree.watch?.growing(this, name, isRoot, object);
        known.#isObject = true;
      }
      return known;
    }
    if (!isAnnounced && !this.isFull) tree.watch?.growing(this, name, isRoot, object);
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
   * Returns the path to star if a further object shows that names beside it are names of people, or
   * undefined if it shows nothing. It shows that if it shares a personal name (`city`) with an
   * earlier object; or, where this node holds only objects, none under a known name, if it shares
   * half of its names with an earlier object or both have identifiers.
   */
  #starFor(object: ObjectNames): string | undefined {
    const areOnlyObjects = object.isAmongObjects && this.#holdsOnlyObjects();
    for (const { inside } of this.#objects) {
      const shared = object.inside.filter((name) => inside.includes(name));
      if (areOnlyObjects) {
        if (shared.length > 0 && 2 * shared.length >= Math.min(inside.length, object.inside.length))
          return this.path;
        if (inside.some(isIdentifierName) && object.inside.some(isIdentifierName)) return this.path;
      }
      // Other unknown names of this node may still be columns.
      if (shared.some(isPersonalName))
        return areOnlyObjects || this.path === "" ? this.path : this.path + ofObjects;
    }
    return undefined;
  }

  #holdsOnlyObjects(): boolean {
    for (const [name, child] of this.#children ?? [])
      if (name !== anyName && (!child.#isObject || this.#tree.isKnownName(name))) return false;
    return true;
  }

  /**
   * Turns unknown names of this node into values. Earlier names are forgotten: they lead to `*`,
   * and count, when they come again.
   */
  #star(path: string): void {
    this.#tree.starred.add(path);
    this.#objects = [];
    for (const [name, child] of this.#children ?? []) {
      if (name === anyName || this.#tree.isKnownName(name) || (path !== this.path && !child.#isObject))
        continue;
      this.#children?.delete(name);
      this.#tree.watch?.removed(this, name);
    }
  }

  /** Hash of what is before a name in its path. */
  get pathHash(): number {
    return hashOn(hashOn(0x811c9dc5, this.path), ".");
  }

  /** Counts a name below this node that is a value. */
  #countValueName(name: string): void {
    if (this.#tree.valueNames.size < mostValueNames) this.noteValueName(hashOn(this.pathHash, name));
  }

  /** Notes a name that is a value by its hash: {@link pathHash} and the name. */
  noteValueName(hash: number): void {
    const names = this.#tree.valueNames;
    if (names.size < mostValueNames) names.add(hash);
  }

  /**
   * Returns the path of a child. Paths that grow too long end: deeper values count at the last node
   * that has a name.
   */
  #pathTo(segment: string, isRoot: boolean): string {
    if (isRoot) return rootPath(segment);
    if (this.path.length + 1 + segment.length <= longestPath) return `${this.path}.${segment}`;
    return this.path.endsWith(deeper) ? this.path : this.path + deeper;
  }
}

/**
 * Returns a path as it may be stored. Names below the nodes in `starred` become `*` unless they are
 * known: these nodes may have been starred after some of their names had been taken for columns. A
 * column that `isEmpty` may be a person about whom nothing was known.
 */
export function collapsedPath(
  path: string,
  starred: ReadonlySet<string>,
  isKnownName: (name: string) => boolean,
  isEmpty = false,
): string {
  if (starred.size === 0) return path;
  const original = path.split(".");
  const segments = [...original];
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] ?? "";
    if (segment === anyName || isKnownName(segment)) continue;
    const isLast = index === segments.length - 1 && !isEmpty;
    // The node may have been starred before one above it was.
    for (const parent of [segments, original].map((names) => names.slice(0, index).join(".")))
      // In the root only object names are values, and their paths have a further segment.
      if ((starred.has(parent) && (index > 0 || !isLast)) || (!isLast && starred.has(parent + ofObjects)))
        segments[index] = anyName;
  }
  return segments.join(".");
}
