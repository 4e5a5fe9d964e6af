// One query in one index: the hits, and what their absence is worth. docs/rules-1.md.
import { LeakcheckError } from "../errors.js";
import { bitsOf } from "../format/column-set.js";
import type { Kind } from "../format/kinds.js";
import type { Metadata } from "../format/metadata.js";
import type { Profile } from "../kernel/tables/bucket-reader.js";
import type { QueryKind, Reading } from "../record/readings.js";
import type { Rules } from "../record/rules.js";
import type { Exposure, Reason } from "./answer.js";
import type { SearchableIndex } from "./opened-index.js";
import type { Query } from "./query.js";

/** The share of a kind's values without a key above which absence tells nothing. */
const mostUnindexable = 0.01;

/** How the columns beyond the tracked ones are named in answers. */
export const otherColumnsName = "other columns";

/** What a probe gives: a profile, nothing, or nothing to go by. */
type Probed = Profile | undefined | "damaged";
type Probe = (kind: Kind, canonical: string) => Promise<Probed>;

/** The exposures in one index, exact ones first, and why their absence would tell nothing; null if it means "not found". */
export async function searchIndex(query: Query, index: SearchableIndex, minCoverage: number): Promise<{ hits: Exposure[]; reason: Reason | null }> {
  const { metadata, rules } = index;
  const readings = query.readingsBy(rules, metadata.region);
  const exact: Exposure[] = [];
  const aliases: Exposure[] = [];
  const reported = new Set(readings.map(({ kind, canonical }) => `${kind} ${canonical}`));
  let reason = readings.length === 0 ? doubtOfNone(query, metadata) : null;
  let isDamaged = false;
  const probe: Probe = async (kind, canonical) => {
    try {
      return await index.find(kind, canonical);
    } catch (cause) {
      if (!(cause instanceof LeakcheckError) || cause.code !== "DAMAGED_INDEX") throw cause;
      isDamaged = true;
      return "damaged";
    }
  };
  for (const reading of readings) {
    const { kind, canonical } = reading;
    const profile = await probe(kind, canonical);
    if (profile === undefined) {
      if (reading.onlyHits !== true) reason ??= doubtOf(reading, index, minCoverage);
    } else if (profile !== "damaged") {
      const hit = exposureOf(kind, "exact", profile, metadata);
      if (reading.onlyHits !== true || !exact.some((other) => addsNothing(hit, other))) exact.push(hit);
    }
    if (kind !== "email") continue;
    for (const alias of await probeAliases(canonical, profile, rules.mailboxOf(canonical) ?? canonical, { probe, reported }))
      aliases.push(exposureOf(kind, "alias", alias, metadata));
  }
  return { hits: [...exact, ...aliases], reason: isDamaged ? "damaged-bucket" : reason };
}

/** The profiles under other spellings of an address whose own one is `exact`. What is in `reported` is not reported again. */
async function probeAliases(
  address: string,
  exact: Probed,
  mailbox: string,
  { probe, reported }: { probe: Probe; reported: Set<string> },
): Promise<Profile[]> {
  const found: Profile[] = [];
  const report = (kind: Kind, profile: Probed): void => {
    const name = `${kind} ${mailbox}`;
    if (profile === undefined || profile === "damaged" || reported.has(name)) return;
    reported.add(name);
    found.push(profile);
  };
  if (mailbox !== address) report("email", await probe("email", mailbox));
  const shared = await probe("mailbox", mailbox);
  // The records of an alias are among those of its mailbox: only more than its own are those of another alias.
  const isOfOthers =
    mailbox === address || exact === undefined || (exact !== "damaged" && shared !== "damaged" && exact.records < (shared?.records ?? 0));
  if (isOfOthers) report("mailbox", shared);
  return found;
}

/** Whether a hit says no more than another one: an address that stands in a column of user names has both keys. */
function addsNothing(hit: Exposure, other: Exposure): boolean {
  return hit.columns.every((name) => other.columns.includes(name));
}

/** Why the absence of a reading's keys tells nothing in this index; null if it means "not found". */
function doubtOf({ kind, canonical, doubt }: Reading, index: SearchableIndex, minCoverage: number): Reason | null {
  const { metadata, rules } = index;
  const facts = metadata.kinds[kind];
  if (facts?.hasColumn !== true) return "kind-not-indexed";
  if (kind === "email" && metadata.kinds.mailbox?.hasColumn !== true && mayHaveAliases(canonical, rules)) return "kind-not-indexed";
  if (doubt !== undefined) return doubt;
  if (kind === "username" && metadata.blankWords.includes(canonical)) return "blank-word";
  if (facts.unindexable > mostUnindexable * facts.values) return "unindexable-values";
  return metadata.coverage < minCoverage ? "low-coverage" : null;
}

/** Whether an address may have other spellings: an index without a table of mailboxes knows only the one that was asked for. */
function mayHaveAliases(address: string, { mailboxOf }: Rules): boolean {
  return (mailboxOf(address) ?? mailboxOf(`a+a${address.slice(address.lastIndexOf("@"))}`)) !== undefined;
}

/** Why a query without any reading tells nothing. */
function doubtOfNone({ text, kind }: Query, { blankWords }: Metadata): Reason {
  const word = text.trim().toLowerCase();
  return blankWords.includes(word) || (kind === "phone" && word === "0") ? "blank-word" : "unrecognised";
}

function exposureOf(kind: QueryKind, match: Exposure["match"], profile: Profile, metadata: Metadata): Exposure {
  const bits = bitsOf(profile.bitmap);
  const columns = bits.flatMap((bit) => metadata.columns[bit] ?? []).toSorted((a, b) => a.position - b.position);
  const names = columns.map(({ name }) => name);
  if (bits.includes(metadata.columns.length)) names.push(otherColumnsName);
  const classes = new Set(columns.flatMap((column) => column.class ?? []));
  const { name: dataset, title } = metadata.dataset;
  return { dataset, title, kind, match, records: profile.records, columns: names, classes: [...classes].toSorted() };
}
