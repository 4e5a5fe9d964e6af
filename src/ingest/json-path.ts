// Dotted paths of JSON values (design.md section 5, "Columns"): object names joined by dots, without names that are values.

/** What a name that may be a value becomes. */
const anyName = "*";
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

/** A place in the objects of a dump. The same place is the same node in every record, so its path is built once. */
export class PathNode {
  readonly path: string;
  readonly #tree: { nodes: number };
  #children: Map<string, PathNode> | undefined;

  private constructor(path: string, tree: { nodes: number }) {
    this.path = path;
    this.#tree = tree;
  }

  /** The place of the records themselves. */
  static root(): PathNode {
    return new PathNode("", { nodes: 0 });
  }

  /** The child that is remembered for this very name; undefined if it is not (yet), see {@link grow}. */
  known(name: string): PathNode | undefined {
    return this.#children?.get(name);
  }

  /** The child for a name that is not known. Names that become `*` share one child and are not remembered themselves. */
  grow(name: string, isRoot: boolean): PathNode {
    // The rule for a nested object with more than 32 unknown children belongs here: it sees every new name of a place once.
    const segment = pathSegment(name);
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

  /** Paths end where they grow too long: what lies deeper counts at the last place that has a name. */
  #pathTo(segment: string, isRoot: boolean): string {
    if (isRoot) return segment;
    if (this.path.length + 1 + segment.length <= longestPath) return `${this.path}.${segment}`;
    return this.path.endsWith(deeper) ? this.path : this.path + deeper;
  }
}
