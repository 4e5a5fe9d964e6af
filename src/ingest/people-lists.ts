// Decides for the lists of a JSON dump if their elements are records of their own (docs/reading.md,
// "People within records"). A list is an array, or an object whose names are values; it is known by
// the path of its elements.
import type { Kind } from "../format/kinds.js";
import type { DataClass } from "../record/columns/data-classes.js";
import { listNameOf } from "../record/columns/list-names.js";
import { isOfOnePerson } from "../record/columns/personal-names.js";

/**
 * Each element of the list is a record of its own (`records`), or all are part of the record around
 * them (`part`). `unsure` means part, but the elements may be other people.
 */
export type ListDecision = "records" | "part" | "unsure";

/** What is known of the lists of all sources, as plain data. */
export interface ListFindings {
  /** By the path of the elements. */
  readonly decisions: ReadonlyMap<string, ListDecision>;
  /**
   * Paths of the objects, by the list that they are elements of, that hold an identifier or something
   * else that only a person has; "" is the record itself.
   */
  readonly personal: ReadonlySet<string>;
  /** True if options decide: a list without a decision is part of its record. */
  readonly isByHand: boolean;
}

/** The findings about dumps without lists. */
export const noLists: ListFindings = { decisions: new Map(), personal: new Set(), isByHand: false };

/** What a column means to the decision. */
export interface ListColumn {
  readonly path: string;
  readonly kind: Kind | null;
  readonly class: DataClass | null;
  readonly isCountryCode: boolean;
}

/**
 * Decides for lists, given by the paths of their elements, by the columns in and around them. An
 * element with an identifier is a record of its own:
 *
 * - if the list's name says that it holds people;
 * - if the name says nothing, and the list has identifiers of two kinds, or one and a column of
 *   another class;
 * - if the name says that it holds a person's things, or says nothing, and no person is around it.
 *
 * `byHand` decides instead, if given. Pure; the order of lists and columns does not matter.
 */
export function decideLists(
  lists: Iterable<string>,
  columns: Iterable<ListColumn>,
  byHand?: ListFindings,
): ListFindings {
  const inner = [...new Set(lists)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const held = new Map<string, ListColumn[]>(["", ...inner].map((path) => [path, []]));
  for (const column of columns) held.get(listAround(column.path, inner))?.push(column);
  const around = new Map(inner.map((path) => [path, parentOf(path, inner)]));
  // A person's own list of identifiers shows that there is a person.
  const persons = new Set([...held].filter(([, own]) => own.some(isPersonal)).map(([path]) => path));
  for (const list of inner)
    if (listNameOf(list) === "identifiers" && persons.has(list)) persons.add(around.get(list) ?? "");
  const decisions = new Map<string, ListDecision>(byHand?.decisions);
  for (const list of inner) {
    const own = held.get(list) ?? [];
    const parent = around.get(list) ?? "";
    const decision =
      byHand === undefined ? decide(list, own, persons.has(parent)) : (decisions.get(list) ?? "part");
    decisions.set(list, decision);
    if (decision === "records") continue;
    held.get(parent)?.push(...own);
    if (own.some(isPersonal)) persons.add(parent);
  }
  return { decisions, personal: persons, isByHand: byHand !== undefined };
}

function decide(list: string, own: readonly ListColumn[], isInPerson: boolean): ListDecision {
  const kinds = new Set(own.flatMap(({ kind }) => kind ?? []));
  if (kinds.size === 0) return "part";
  const named = listNameOf(list);
  if (named === "people") return "records";
  if (named === "identifiers") return "part";
  const identifying = own.find(({ kind }) => kind !== null)?.class;
  const isRich =
    kinds.size > 1 ||
    own.some((one) => one.class !== null && one.class !== identifying && !one.isCountryCode);
  if (named === "contacts") return isRich ? "records" : "part";
  if (!isInPerson) return "records";
  if (named === "things") return "part";
  return isRich ? "records" : "unsure";
}

/** Returns true if a column is an identifier's, or another that only a person has. */
export function isPersonal({ kind, class: dataClass }: Pick<ListColumn, "kind" | "class">): boolean {
  return kind !== null || (dataClass !== null && isOfOnePerson(dataClass));
}

/** Returns the decisions of `--records`, whose paths name lists, and of `--one-record` for no path. */
export function listsByHand(paths: readonly string[]): ListFindings {
  const decisions = new Map<string, ListDecision>();
  for (const path of paths) {
    decisions.set(path, "records");
    // The path of an object whose names are values.
    if (!path.endsWith("*")) decisions.set(`${path}.*`, "records");
  }
  return { decisions, personal: new Set(), isByHand: true };
}

/**
 * Returns advice on an unsure list: the options that make its elements records, and those that make
 * them part of the record around them. `records` are the lists that hold records anyway.
 */
export function adviceOnUnsure(path: string, records: readonly string[]): string {
  const options = (paths: readonly string[]): string => paths.map((one) => `--records '${one}'`).join(" ");
  const otherwise = records.length === 0 ? "--one-record" : options(records);
  return `if it does, set ${options([...records, path])}, otherwise ${otherwise}`;
}

/** Returns the longest of the lists that a path lies in, or ""; `lists` has the longest ones first. */
function listAround(path: string, lists: readonly string[]): string {
  return lists.find((list) => path === list || path.startsWith(`${list}.`)) ?? "";
}

function parentOf(list: string, lists: readonly string[]): string {
  return lists.find((one) => list.startsWith(`${one}.`)) ?? "";
}
