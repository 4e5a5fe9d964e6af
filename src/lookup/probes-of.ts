// The keys that a search of an index may ask for, known before the first answer: an index behind a
// network is asked for all of them at once.
import type { Kind } from "../format/kinds.js";
import { maskSign, overflowSign } from "../record/traces/traces.js";
import type { ClosedIndex } from "./answer.js";
import type { OpenedIndex, SearchableIndex } from "./opened-index.js";
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

/** Queries whose keys are fetched together: their forms are in memory for as long. */
const mostQueries = 32_768;
/** The same for files behind a network, of which whole buckets are in memory. */
const mostQueriesOfFiles = 256;

/** Returns how many queries at most are fetched together. */
export function queriesPerFetch(indexes: readonly (OpenedIndex | ClosedIndex)[]): number {
  const hasFiles = indexes.some(
    (index) => "metadata" in index && index.reader.isRemote && index.reader.takesMany !== true,
  );
  return hasFiles ? mostQueriesOfFiles : mostQueries;
}

/**
 * Fetches what many queries need, all at once, from the indexes behind a network. One query alone is
 * quicker by itself: a file has likely ranges for it.
 */
export async function prepareAll(
  queries: readonly Query[],
  indexes: readonly (OpenedIndex | ClosedIndex)[],
): Promise<void> {
  for (const index of indexes) {
    if (!("metadata" in index)) continue;
    const isFile = index.reader.takesMany !== true;
    if (isFile && queries.length < 2) continue;
    await index.prepareAll?.(queries.flatMap((query) => probesOf(query, index)));
    if (isFile) continue;
    if (index.metadata.kinds.trace === undefined) continue;
    if ((await index.find("trace", maskSign)) === undefined) continue;
    const masks: Form[] = [];
    for (const query of queries) masks.push(...(await masksOf(query, index)));
    await index.prepare?.(masks);
  }
}

/** Returns the masks that a search probes for what it does not find. */
async function masksOf(query: Query, index: OpenedIndex): Promise<Form[]> {
  const { metadata, rules } = index;
  const masks: Form[] = [];
  for (const { kind, canonical, variants = [] } of query.readingsBy(rules, metadata.region)) {
    if ((await index.find(kind, canonical)) !== undefined) continue;
    const mailbox = kind === "email" ? rules.mailboxOf(canonical) : undefined;
    for (const form of [canonical, ...variants, ...(mailbox === undefined ? [] : [mailbox])])
      for (const mask of rules.traceQuery(kind, form).masks) masks.push({ kind: "trace", canonical: mask });
  }
  return masks;
}
