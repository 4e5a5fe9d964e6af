// One NDJSON record to its values by path (docs/reading.md, "NDJSON" and "Columns"). JSON.parse decides what is
// JSON; its error text holds values and never gets through.
import { isJson } from "./json-grammar.js";
import { isMarkedNumber, markValues, mayLoseNumbers, unmarked } from "./json-numbers.js";
import { mostInside, PathNode } from "../json-path.js";
import type { RejectReason } from "../rejects.js";

/** Takes what a record holds. The same path is the same string in every record. */
export interface JsonVisitor {
  /** A string as it is (not empty), `true` or `false`. */
  value(path: string, value: string): void;
  /** A number, as its text in the source. */
  number(path: string, text: string): void;
  /** The path exists, with no value: `null`, `""`, `[]` or `{}`. */
  blank(path: string): void;
  /** The path holds something that is nested too deep to be read: not blank, and no identifier. */
  unread(path: string): void;
  /** An object's name that holds `@`. */
  name(name: string): void;
}

/** Objects and arrays within each other that are read, the record itself being the first. */
export const maxDepth = 64;

/** So many lines behind one that is no JSON are looked at before they are parsed: what an exception costs is spread over them. */
const suspectLines = 16;

type JsonValue = string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue };

/**
 * Gives the values of NDJSON records by their dotted paths. Array indices are dropped: the elements share the array's path.
 * An object or array below {@link maxDepth} levels is reported as `unread` if it is not empty, and so are names in it: not.
 */
export class JsonValues {
  readonly #root: PathNode;
  readonly #visitor: JsonVisitor;
  #marked = false;
  /** How many further lines may well be no JSON. */
  #suspicion = 0;

  /** `root` is the place of the records; whoever shares it shares what was learned of names. */
  constructor(visitor: JsonVisitor, root: PathNode = PathNode.root()) {
    this.#visitor = visitor;
    this.#root = root;
  }

  /** Paths of the places in which names of objects turned out to be values: see `collapsedPath`. */
  get starred(): ReadonlySet<string> {
    return this.#root.starred;
  }

  /**
   * Visits all values of one record; of two equal names the last wins, as JSON.parse has it. Names like `7` come before
   * others, as in every JavaScript object. Returns why the line is no record, in which case nothing was visited.
   */
  flatten(line: string): RejectReason | undefined {
    const parsed = this.#parsed(line);
    if (parsed === undefined) return "invalid-json";
    let record: JsonValue = parsed;
    if (typeof record !== "object" || record === null || Array.isArray(record)) return "not-an-object";
    this.#marked = mayLoseNumbers(line);
    if (this.#marked) record = JSON.parse(markValues(line)) as { [name: string]: JsonValue };
    this.#object(record, this.#root, 1);
    return undefined;
  }

  /**
   * What JSON.parse gives, undefined if the line is no JSON. An exception takes longer than all else that is done with a line, so that behind
   * one that was none lines are looked at first, until many were JSON.
   */
  #parsed(line: string): JsonValue | undefined {
    if (this.#suspicion > 0) {
      this.#suspicion -= 1;
      if (!isJson(line)) {
        this.#suspicion = suspectLines;
        return undefined;
      }
    }
    try {
      return JSON.parse(line) as JsonValue;
    } catch {
      this.#suspicion = suspectLines;
      return undefined;
    }
  }

  #object(object: { [name: string]: JsonValue }, node: PathNode, depth: number): void {
    let areObjects: boolean | undefined;
    // Own names only, `__proto__` among them, which JSON.parse makes an ordinary one.
    for (const name of Object.keys(object)) {
      const value = object[name]!;
      let child = node.known(name);
      if (child === undefined || (!child.isObject && typeof value === "object")) {
        const inside = namesIn(value);
        if (child === undefined && name.includes("@")) this.#visitor.name(name);
        if (child === undefined || inside !== undefined) {
          if (inside !== undefined) areObjects ??= Object.values(object).every((one) => isBlankOrObject(one));
          child = node.grow(name, depth === 1, inside === undefined ? undefined : { inside, isAmongObjects: areObjects === true });
        }
      }
      this.#value(value, child, depth);
    }
  }

  // Recursion ends at maxDepth, so no record overflows the stack.
  #value(value: JsonValue, node: PathNode, depth: number): void {
    if (typeof value === "string") {
      const text = this.#marked ? unmarked(value) : value;
      if (text === "") this.#visitor.blank(node.path);
      else if (this.#marked && isMarkedNumber(value)) this.#visitor.number(node.path, text);
      else this.#visitor.value(node.path, text);
    } else if (value === null) {
      this.#visitor.blank(node.path);
    } else if (typeof value === "number") {
      this.#visitor.number(node.path, String(value));
    } else if (typeof value !== "object") {
      this.#visitor.value(node.path, String(value));
    } else if (Array.isArray(value)) {
      if (value.length === 0) this.#visitor.blank(node.path);
      else if (depth === maxDepth) this.#visitor.unread(node.path);
      else for (const element of value) this.#value(element, node, depth + 1);
    } else if (Object.keys(value).length === 0) {
      this.#visitor.blank(node.path);
    } else if (depth === maxDepth) {
      this.#visitor.unread(node.path);
    } else {
      this.#object(value, node, depth + 1);
    }
  }
}

/** Names of the first object in a value, through arrays; undefined if there is none that has any. */
function namesIn(value: JsonValue, levels = maxDepth): string[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value)) {
    const names = Object.keys(value);
    return names.length === 0 ? undefined : names.slice(0, mostInside);
  }
  // What lies deeper is not read.
  if (levels > 0)
    for (const element of value) {
      const names = namesIn(element, levels - 1);
      if (names !== undefined) return names;
    }
  return undefined;
}

function isBlankOrObject(value: JsonValue): boolean {
  return value === null || (typeof value === "object" && (namesIn(value) !== undefined || (Array.isArray(value) ? value.length : 0) === 0));
}
