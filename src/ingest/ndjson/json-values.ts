// Visits the values of one NDJSON record by path (docs/reading.md, "NDJSON" and "Columns").
// JSON.parse decides what is JSON; its error texts hold values and never get through.
import { isJson } from "./json-grammar.js";
import { isMarkedNumber, markValues, mayLoseNumbers, unmarked } from "./json-numbers.js";
import { countNames, mayHoldNames } from "./json-names.js";
import { mendedJson } from "./mended-json.js";
import { holdsSign, mostInside, PathNode } from "../json-path.js";
import type { RejectReason } from "../rejects.js";
import { isIdentifierName } from "../../record/columns/personal-names.js";

/** Receives the contents of a record. A path is the same string in every record. */
export interface JsonVisitor {
  /** Receives a string that is not empty, or `true` or `false`. */
  value(path: string, value: string): void;
  /** Receives a number, as its text in the source. */
  number(path: string, text: string): void;
  /** Receives a path without a value: `null`, `""`, `[]` or `{}`. */
  blank(path: string): void;
  /**
   * Receives the path of a value that is nested too deeply to be read: not blank, and not an
   * identifier.
   */
  unread(path: string): void;
  /** Called after a record in which a name stands twice in an object, so that a value was not visited. */
  repeated(): void;
  /** Receives a name that holds `@`, and the path of its value. */
  name(name: string, path: string): void;
  /**
   * Receives a name that may be another value: each time if it is taken for one, and otherwise when it
   * appears.
   */
  key(name: string): void;
  /**
   * Called before and after an element of a list that may be a record of its own: an object in an
   * array, the value of a name that is a value, and a value in an array of which {@link isList} says
   * so. The path is that of the elements.
   */
  enter(path: string): void;
  leave(): void;
  /** Returns true if the values of an array at this path may be records of their own. */
  isList(path: string): boolean;
}

/** Levels of objects and arrays that are read; the record itself is the first. */
export const maxDepth = 64;

/**
 * After a line that is not JSON, this many lines are checked before they are parsed, to spread the
 * cost of an exception.
 */
const suspectLines = 16;

/** A name that is read as an address, and is no handle; a `%` before an `@` is the rest of an escape. */
const isAddress = /^[^@%]*[^@%\s"'][^@%]*@[^%]*$/u;

type JsonValue = string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue };

/** The children for all names of an object, and the names of which some are new. */
interface Grown {
  readonly children: Map<string, PathNode>;
  readonly added: ReadonlySet<string>;
}

/**
 * Visits the values of NDJSON records by their dotted paths. Array indices are dropped: the
 * elements share the array's path. An object or array below {@link maxDepth} levels is reported as
 * `unread` if it is not empty; names inside it are not reported.
 */
export class JsonValues {
  readonly #root: PathNode;
  readonly #visitor: JsonVisitor;
  #marked = false;
  /** Number of further lines to check before they are parsed. */
  #suspicion = 0;
  /** Names of the current record that were visited; infinite if it has values that are not read. */
  #names = 0;

  /** `root` is the node of the records; all that share it share what was learned about names. */
  constructor(visitor: JsonVisitor, root: PathNode = PathNode.root()) {
    this.#visitor = visitor;
    this.#root = root;
  }

  /** Paths of the nodes whose unknown names turned out to be values: see `collapsedPath`. */
  get starred(): ReadonlySet<string> {
    return this.#root.starred;
  }

  /**
   * Visits all values of one record. The last of two equal names wins, as in JSON.parse; names like
   * `7` come first, as in every JavaScript object. Returns the reason if the line is not a record;
   * then nothing was visited.
   */
  flatten(line: string): RejectReason | undefined {
    const parsed = this.#parsed(line);
    let record = parsed;
    let text = line;
    if (parsed === undefined || typeof parsed === "string") {
      const mended = mendedJson(line);
      const object = mended === undefined ? undefined : this.#parsed(mended);
      if (mended !== undefined && isObject(object)) [text, record] = [mended, object];
    }
    if (record === undefined) return "invalid-json";
    if (!isObject(record)) return "not-an-object";
    this.#marked = mayLoseNumbers(text);
    if (this.#marked) record = JSON.parse(markValues(text)) as { [name: string]: JsonValue };
    this.#names = 0;
    this.#object(record, this.#root, 1);
    if (mayHoldNames(text, this.#names) && countNames(text) > this.#names) this.#visitor.repeated();
    return undefined;
  }

  /**
   * Returns the result of JSON.parse, or undefined if the line is not JSON. An exception takes
   * longer than all other work on a line. So after a line that is not JSON, the next ones are
   * checked first, until enough in a row are JSON.
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
    let grown: Grown | undefined;
    // Own names only; JSON.parse makes even `__proto__` an ordinary one.
    const names = Object.keys(object);
    this.#names += names.length;
    for (const name of names) {
      const value = object[name]!;
      let isNew = false;
      let child = grown?.children.get(name) ?? node.known(name);
      if (child === undefined || (!child.isObject && typeof value === "object")) {
        if (namesIn(value) !== undefined)
          child = (grown = this.#grown(object, node, depth)).children.get(name)!;
        else if (child === undefined) {
          child = node.grow(name, depth === 1);
          isNew = true;
        }
      }
      isNew ||= grown?.added.has(name) === true;
      const isElement = child.isAnyName;
      if (isElement) this.#visitor.enter(child.path);
      if (holdsSign(name)) this.#visitor.name(name, child.path);
      // Names that hold `@` are never taken for columns.
      if (isElement ? !isAddress.test(name) : isNew && mayBeValue(name, object, node))
        this.#visitor.key(name);
      this.#value(value, child, depth);
      if (isElement) this.#visitor.leave();
    }
  }

  /**
   * Grows the children for all names of an object before any of its values is visited, because a
   * later name may show that an earlier one is a value.
   */
  #grown(object: { [name: string]: JsonValue }, node: PathNode, depth: number): Grown {
    const added = new Set<string>();
    const isAmongObjects = Object.values(object).every((one) => isBlankOrObject(one));
    const grow = (name: string): PathNode => {
      const inside = namesIn(object[name]!);
      const known = node.known(name);
      if (known !== undefined && (known.isObject || inside === undefined)) return known;
      added.add(name);
      return node.grow(name, depth === 1, inside === undefined ? undefined : { inside, isAmongObjects });
    };
    const starred = this.starred.size;
    const children = new Map(Object.keys(object).map((name) => [name, grow(name)]));
    if (this.starred.size > starred)
      for (const [name, child] of children)
        if (!child.isAnyName && child !== node.known(name)) children.set(name, grow(name));
    return { children, added };
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
      else if (depth === maxDepth) this.#unread(node);
      else this.#elements(value, node, depth + 1);
    } else if (Object.keys(value).length === 0) {
      this.#visitor.blank(node.path);
    } else if (depth === maxDepth) {
      this.#unread(node);
    } else {
      this.#object(value, node, depth + 1);
    }
  }

  #unread(node: PathNode): void {
    // The names inside are not counted.
    this.#names = Infinity;
    this.#visitor.unread(node.path);
  }

  #elements(elements: readonly JsonValue[], node: PathNode, depth: number): void {
    const isList = this.#visitor.isList(node.path);
    for (const element of elements) {
      const isEntered =
        isList || (typeof element === "object" && element !== null && !Array.isArray(element));
      if (isEntered) this.#visitor.enter(node.path);
      this.#value(element, node, depth);
      if (isEntered) this.#visitor.leave();
    }
  }
}

/**
 * Returns true if a name that is taken for a column may be a value: it is not known, it is numbered, or
 * it is one of several under which there are people.
 */
function mayBeValue(name: string, object: { [name: string]: JsonValue }, node: PathNode): boolean {
  if (/\p{Nd}$/u.test(name) || !node.isKnownName(name)) return true;
  return (
    namesIn(object[name]!)?.some((inside) => isIdentifierName(inside)) === true &&
    Object.keys(object).length > 1 &&
    Object.values(object).every((one) => isBlankOrObject(one))
  );
}

/**
 * Returns the names in the first non-empty object of a value, through arrays; undefined if there is
 * none.
 */
function namesIn(value: JsonValue, levels = maxDepth): string[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!Array.isArray(value)) {
    const names = Object.keys(value);
    return names.length === 0 ? undefined : names.slice(0, mostInside);
  }
  // Deeper levels are not read.
  if (levels > 0)
    for (const element of value) {
      const names = namesIn(element, levels - 1);
      if (names !== undefined) return names;
    }
  return undefined;
}

function isObject(value: JsonValue | undefined): value is { [name: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isBlankOrObject(value: JsonValue): boolean {
  return (
    value === null ||
    (typeof value === "object" &&
      (namesIn(value) !== undefined || (Array.isArray(value) ? value.length : 0) === 0))
  );
}
