// Divides the values of one JSON object among its records: people in a list are records of their
// own (docs/reading.md, "People within records").
import {
  decideLists,
  isPersonal,
  type ListDecision,
  type ListColumn,
  type ListFindings,
} from "../people-lists.js";

/** The values of one record, by their ordinals in the object. */
export interface LineRecord {
  readonly own: number[];
  /** Values of the objects around it that belong to all people in them. */
  shared: readonly number[];
  /** True if its own values may be those of several people. */
  isUnsure: boolean;
  /** False for an object whose values all belong to the people in it. */
  isCounted: boolean;
}

/** The meaning of a column, as far as it matters here. */
export type Meaning = Omit<ListColumn, "path">;

/** Says for a path if its elements are records, and what its columns mean. */
export class ListRules {
  readonly #findings: ListFindings;
  readonly #meaningOf: (path: string) => Meaning;
  /** By path: true if values in an array there may be records of their own. */
  readonly #lists = new Map<string, boolean>();
  readonly #personal = new Map<string, boolean>();

  constructor(findings: ListFindings, meaningOf: (path: string) => Meaning) {
    this.#findings = findings;
    this.#meaningOf = meaningOf;
  }

  /** Returns the decision for a list, if it does not depend on the record. */
  decision(path: string): ListDecision | undefined {
    return this.#findings.decisions.get(path) ?? (this.#findings.isByHand ? "part" : undefined);
  }

  /** Returns true if values in an array at this path may be records of their own. */
  isList(path: string): boolean {
    return remembered(
      this.#lists,
      path,
      () => this.decision(path) !== "part" && this.#meaningOf(path).kind !== null,
    );
  }

  /** Returns true if the elements of a list, or the objects themselves, hold something of a person. */
  isPersonalList(path: string): boolean {
    return this.#findings.personal.has(path);
  }

  /** Returns true if a value at this path is one that only a person has. */
  isPersonal(path: string): boolean {
    return remembered(this.#personal, path, () => isPersonal(this.#meaningOf(path)));
  }

  /**
   * Returns what is known of lists, with decisions for those of one object; `columns` returns its
   * paths, and those whose names hold `@`.
   */
  findingsFor(
    lists: readonly string[],
    columns: () => { paths: Iterable<string>; names: Iterable<string> },
  ): ListFindings {
    if (lists.every((list) => this.decision(list) !== undefined)) return this.#findings;
    const { paths, names } = columns();
    const here = decideLists(lists, [
      ...Array.from(new Set(paths), (path) => ({ path, ...this.#meaningOf(path) })),
      ...Array.from(new Set(names), nameColumn),
    ]);
    return {
      decisions: new Map([...here.decisions, ...this.#findings.decisions]),
      personal: new Set([...here.personal, ...this.#findings.personal]),
      isByHand: this.#findings.isByHand,
    };
  }
}

const mostRemembered = 65_536;

function remembered(known: Map<string, boolean>, path: string, decide: () => boolean): boolean {
  let answer = known.get(path);
  if (answer === undefined) {
    answer = decide();
    if (known.size < mostRemembered) known.set(path, answer);
  }
  return answer;
}

/** Returns the column that the names that hold `@` are, for the values at a path. */
export function nameColumn(path: string): ListColumn {
  return { path, kind: "email", class: "Email addresses", isCountryCode: false };
}

/** Collects the paths of one object's values, and divides them. Clear it for each object. */
export class LineRecords {
  readonly #rules: ListRules;
  /** By element, from 1: the path of its list, and the element around it; 0 is the object itself. */
  readonly #lists: string[] = [""];
  readonly #around: number[] = [0];
  #current = 0;
  /** By value: its path and the element that holds it. Blank values have paths only. */
  readonly #paths: string[] = [];
  readonly #elements: number[] = [];
  readonly #blank: string[] = [];
  readonly #names: string[] = [];
  #count = 0;

  constructor(rules: ListRules) {
    this.#rules = rules;
  }

  clear(): void {
    this.#lists.length = 1;
    this.#around.length = 1;
    this.#current = 0;
    this.#count = 0;
    this.#blank.length = 0;
    this.#names.length = 0;
  }

  enter(list: string): void {
    this.#around.push(this.#current);
    this.#current = this.#lists.push(list) - 1;
  }

  leave(): void {
    this.#current = this.#around[this.#current] as number;
  }

  isList(path: string): boolean {
    return this.#rules.isList(path);
  }

  /** Adds the next value, which is not blank. */
  value(path: string): void {
    this.#paths[this.#count] = path;
    this.#elements[this.#count] = this.#current;
    this.#count += 1;
  }

  /** Adds a name that holds `@`, as the next value. */
  name(path: string): void {
    this.#names.push(path);
    this.value(path);
  }

  /** Adds a name that may be a value, as the next value. It says nothing about its object. */
  key(): void {
    this.value("");
  }

  blank(path: string): void {
    this.#blank.push(path);
  }

  /** Returns true if the object itself holds something that only a person has. */
  isPersonal(): boolean {
    return (
      this.#rules.isPersonalList("") ||
      this.#paths.slice(0, this.#count).some((path) => this.#rules.isPersonal(path))
    );
  }

  /** Returns the records in order, or undefined if all values are one record. */
  divide(): LineRecord[] | undefined {
    const { length } = this.#lists;
    if (length === 1) return undefined;
    const { decisions, personal } = this.#rules.findingsFor(this.#lists.slice(1), () => ({
      paths: [...this.#paths.slice(0, this.#count), ...this.#blank],
      names: this.#names,
    }));
    const decisionOf = (element: number): ListDecision => decisions.get(this.#lists[element]!) ?? "part";
    const records: (LineRecord | undefined)[] = [];
    /** By element: the element whose record its values are part of. */
    const ends: number[] = [];
    for (let element = 0; element < length; element++) {
      const decision = element === 0 ? "records" : decisionOf(element);
      const end = decision === "records" ? element : (ends[this.#around[element]!] as number);
      ends.push(end);
      if (decision === "records")
        records[element] = { own: [], shared: [], isUnsure: false, isCounted: true };
      else if (decision === "unsure") records[end]!.isUnsure = true;
    }
    for (let value = 0; value < this.#count; value++) records[ends[this.#elements[value]!]!]!.own.push(value);
    this.#share(records, ends, personal);
    const found = records.filter((record) => record !== undefined);
    return found.length === 1 && !found[0]!.isUnsure ? undefined : found;
  }

  /** Shares the values of objects without a person of their own with the records within them. */
  #share(records: (LineRecord | undefined)[], ends: readonly number[], personal: ReadonlySet<string>): void {
    /** By element that is a record: what the records within it share. */
    const shared = new Map<number, readonly number[]>();
    const sharedIn = (element: number, outer: LineRecord): readonly number[] => {
      let values = shared.get(element);
      if (values !== undefined) return values;
      if (
        personal.has(this.#lists[element]!) ||
        outer.own.some((value) => this.#rules.isPersonal(this.#paths[value]!))
      ) {
        values = outer.shared;
      } else {
        outer.isCounted = false;
        values = outer.own.length === 0 ? outer.shared : [...outer.shared, ...outer.own];
      }
      shared.set(element, values);
      return values;
    };
    records.forEach((record, element) => {
      if (record === undefined || element === 0) return;
      const end = ends[this.#around[element]!]!;
      record.shared = sharedIn(end, records[end]!);
    });
  }
}
