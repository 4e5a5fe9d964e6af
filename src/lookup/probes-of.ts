// The keys that a search of an index may ask for, known before the first answer: an index behind a
// network is asked for all of them at once.
import type { Kind } from "../format/kinds.js";
import { maskSign, overflowSign } from "../record/traces/traces.js";
import type { SearchableIndex } from "./opened-index.js";
import type { Query } from "./query.js";

/** A canonical form to look up under a kind. */
export interface Form {
  readonly kind: Kind;
  readonly canonical: string;
}

/**
 * Returns every form that `searchIndex` may probe, except masks, of which there are many and which
 * few indexes have. The list may name more than is probed; what it lacks is only slower.
 */
export function probesOf(
  query: Query,
  { metadata, rules }: Pick<SearchableIndex, "metadata" | "rules">,
): Form[] {
  const forms = new Map<string, Form>();
  const add = (kind: Kind, canonical: string): void => {
    forms.set(`${kind} ${canonical}`, { kind, canonical });
  };
  const { mention, trace } = metadata.kinds;
  for (const { kind, canonical, variants = [], onlyHits } of query.readingsBy(rules, metadata.region)) {
    const mailbox = kind === "email" ? rules.mailboxOf(canonical) : undefined;
    const written = [canonical, ...variants];
    for (const form of written) add(kind, form);
    if (kind === "email") {
      if (mailbox !== undefined) add("email", mailbox);
      add("mailbox", mailbox ?? canonical);
    }
    const all = mailbox === undefined ? written : [...written, mailbox];
    if (mention !== undefined && kind !== "username") for (const form of all) add("mention", form);
    if (trace === undefined || metadata.kinds[kind]?.hasColumn !== true) continue;
    add("trace", overflowSign);
    add("trace", maskSign);
    for (const form of onlyHits === true ? all.slice(1) : all)
      for (const token of rules.traceQuery(kind, form).tokens.flat()) add("trace", token);
  }
  return [...forms.values()];
}
