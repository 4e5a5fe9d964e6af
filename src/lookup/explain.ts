// Explains how a query was looked up: the user's own input in canonical form, never a value from a
// dump.
import type { Kind } from "../format/kinds.js";
import type { Reason } from "./answer.js";
import type { OpenedIndex } from "./opened-index.js";
import type { Query } from "./query.js";

/** One canonical form that was looked up under one kind. */
export interface LookedUp {
  kind: Kind;
  canonical: string;
  /**
   * The meaning of not finding it: `counts` towards "not found"; `ignored`, because only a hit
   * matters; or the reason why its absence is inconclusive.
   */
  absence: "counts" | "ignored" | Reason;
  /** Names of the datasets that have no table of this kind and so were not searched. */
  notIn: string[];
}

/**
 * Returns every form that a query was looked up under, across all indexes. Each index reads the
 * query by its own rules and region.
 */
export function explainQuery(query: Query, indexes: readonly OpenedIndex[]): LookedUp[] {
  const all = new Map<string, LookedUp>();
  for (const { rules, reader, metadata } of indexes) {
    const add = (kind: Kind, canonical: string, absence: LookedUp["absence"]): void => {
      const name = `${kind} ${canonical}`;
      let lookedUp = all.get(name);
      if (lookedUp === undefined) all.set(name, (lookedUp = { kind, canonical, absence, notIn: [] }));
      if (reader.table(kind) === undefined) lookedUp.notIn.push(metadata.dataset.name);
    };
    for (const { kind, canonical, doubt, onlyHits, variants = [] } of query.readingsBy(
      rules,
      metadata.region,
    )) {
      const absence = onlyHits === true ? "ignored" : (doubt ?? "counts");
      add(kind, canonical, absence);
      for (const variant of variants) add(kind, variant, absence);
      if (kind !== "email") continue;
      const mailbox = rules.mailboxOf(canonical) ?? canonical;
      if (mailbox !== canonical) add("email", mailbox, absence);
      add("mailbox", mailbox, absence);
    }
  }
  return [...all.values()];
}
