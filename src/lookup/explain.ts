// What a query was looked up as: the asker's own words in canonical form, and no value of a dump.
import type { Kind } from "../format/kinds.js";
import type { Reason } from "./answer.js";
import type { OpenedIndex } from "./opened-index.js";
import type { Query } from "./query.js";

/** One spelling that was looked up under one kind. */
export interface LookedUp {
  kind: Kind;
  canonical: string;
  /** What it means that it is not there: `counts`, so much as the answer says; `ignored`, nothing; or why it tells nothing. */
  absence: "counts" | "ignored" | Reason;
  /** Names of the datasets that have nothing of this kind, and were not asked. */
  notIn: string[];
}

/** The spellings that a query was looked up under, in all indexes together: each is read by its own rules and region. */
export function explainQuery(query: Query, indexes: readonly OpenedIndex[]): LookedUp[] {
  const all = new Map<string, LookedUp>();
  for (const { rules, reader, metadata } of indexes) {
    const add = (kind: Kind, canonical: string, absence: LookedUp["absence"]): void => {
      const name = `${kind} ${canonical}`;
      let lookedUp = all.get(name);
      if (lookedUp === undefined) all.set(name, (lookedUp = { kind, canonical, absence, notIn: [] }));
      if (reader.table(kind) === undefined) lookedUp.notIn.push(metadata.dataset.name);
    };
    for (const { kind, canonical, doubt, onlyHits } of query.readingsBy(rules, metadata.region)) {
      const absence = onlyHits === true ? "ignored" : (doubt ?? "counts");
      add(kind, canonical, absence);
      if (kind !== "email") continue;
      const mailbox = rules.mailboxOf(canonical) ?? canonical;
      if (mailbox !== canonical) add("email", mailbox, absence);
      add("mailbox", mailbox, absence);
    }
  }
  return [...all.values()];
}
