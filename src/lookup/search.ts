// Searches one index for one query: its hits, and whether a miss means "not found". docs/rules-1.md
// section 6.
import { LeakcheckError } from "../errors.js";
import { bitsOf, severalPeople } from "../format/column-set.js";
import type { Kind } from "../format/kinds.js";
import type { Metadata } from "../format/metadata.js";
import type { Profile } from "../kernel/tables/bucket-reader.js";
import type { QueryKind } from "../record/found.js";
import type { Reading } from "../record/readings.js";
import type { Rules } from "../record/rules.js";
import type { Exposure, Reason } from "./answer.js";
import { isBlankWord } from "./blank-names.js";
import type { SearchableIndex } from "./opened-index.js";
import { maskSign, overflowSign } from "../record/traces/traces.js";
import { probesOf } from "./probes-of.js";
import type { Query } from "./query.js";
import { unitedExposure } from "./united-exposure.js";

/** The name in answers for all columns beyond those tracked by name. */
export const otherColumnsName = "other columns";

/** The result of a probe; undefined if the key is absent. */
type Probed = Profile | undefined | "damaged";
type Probe = (kind: Kind, canonical: string) => Probed | Promise<Probed>;

/**
 * Returns the exposures in one index, exact ones first, and the reason why a miss is inconclusive;
 * null if a miss means "not found".
 */
export async function searchIndex(
  query: Query,
  index: SearchableIndex,
  minCoverage: number,
): Promise<{ hits: Exposure[]; reason: Reason | null }> {
  const { metadata, rules } = index;
  const readings = query.readingsBy(rules, metadata.region);
  await index.prepare?.(probesOf(query, index));
  const exact: Exposure[] = [];
  /** Positions in `exact` of the exposures of phone lines, by the first form of their number. */
  const lines = new Map<string, number>();
  const aliases: Exposure[] = [];
  const mentions: Exposure[] = [];
  const reported = new Set(readings.map(({ kind, canonical }) => `${kind} ${canonical}`));
  let reason = readings.length === 0 ? unreadReason(query, metadata) : null;
  const hasTraces = metadata.kinds.trace !== undefined;
  let isDamaged = false;
  const fail = (cause: unknown): "damaged" => {
    if (!(cause instanceof LeakcheckError) || cause.code !== "DAMAGED_INDEX") throw cause;
    isDamaged = true;
    return "damaged";
  };
  const probe: Probe = (kind, canonical) => {
    try {
      const found = index.find(kind, canonical);
      return found instanceof Promise ? found.catch(fail) : found;
    } catch (cause) {
      return fail(cause);
    }
  };
  const addOfLine = (line: string, hit: Exposure): void => {
    const known = lines.get(line);
    if (known === undefined) lines.set(line, exact.push(hit) - 1);
    else exact[known] = unitedExposure(exact[known] as Exposure, hit, columnNames(metadata));
  };
  for (const reading of readings) {
    const { kind, canonical, variants = [], sameAs: line = canonical } = reading;
    // Waiting for nothing takes most of the time in a folder of many indexes, here and below.
    const probed = probe(kind, canonical);
    const profile = probed instanceof Promise ? await probed : probed;
    if (profile === undefined) {
      if (reading.onlyHits !== true) {
        reason ??= missReason(reading, index, minCoverage);
        if (reason === null && hasTraces && (await mayBeUnread(reading, index, probe)))
          reason = "unread-value";
      }
    } else if (profile !== "damaged") {
      const hit = exposureOf(kind, "exact", profile, metadata);
      if (kind === "phone") addOfLine(line, hit);
      else if (reading.onlyHits !== true || !exact.some((other) => addsNothing(hit, other))) exact.push(hit);
    }
    for (const variant of variants) {
      const found = await probe(kind, variant);
      if (found !== undefined && found !== "damaged")
        addOfLine(line, exposureOf(kind, "variant", found, metadata));
      else if (
        reason === null &&
        hasTraces &&
        (await mayBeUnread({ kind, canonical: variant }, index, probe))
      )
        reason = "unread-value";
    }
    for (const form of metadata.kinds.mention === undefined ? [] : [canonical, ...variants])
      for (const mention of await probeMentions({ kind, canonical: form }, index, { probe, reported }))
        mentions.push(exposureOf(kind, "mention", mention, metadata));
    if (kind !== "email") continue;
    for (const alias of await probeAliases(canonical, profile, rules.mailboxOf(canonical) ?? canonical, {
      probe,
      reported,
    }))
      aliases.push(exposureOf(kind, "alias", alias, metadata));
  }
  return { hits: [...exact, ...aliases, ...mentions], reason: isDamaged ? "damaged-bucket" : reason };
}

/**
 * Returns the profiles under other spellings of an address; `exact` is the result for the address
 * itself. Skips keys in `reported`, and adds those it returns.
 */
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
  const probed = probe("mailbox", mailbox);
  const shared = probed instanceof Promise ? await probed : probed;
  // The mailbox entry includes the records of the queried alias, so only a higher count shows that
  // another alias is in the dump.
  const isOfOthers =
    mailbox === address ||
    exact === undefined ||
    (exact !== "damaged" && shared !== "damaged" && exact.records < (shared?.records ?? 0));
  if (isOfOthers) report("mailbox", shared);
  return found;
}

/** Returns the profiles of a reading, and of the mailbox of an address, as mentions in texts. */
async function probeMentions(
  { kind, canonical }: Reading,
  { metadata, rules }: SearchableIndex,
  { probe, reported }: { probe: Probe; reported: Set<string> },
): Promise<Profile[]> {
  if (kind === "username" || metadata.kinds.mention === undefined) return [];
  const mailbox = kind === "email" ? rules.mailboxOf(canonical) : undefined;
  const found: Profile[] = [];
  for (const form of mailbox === undefined ? [canonical] : [canonical, mailbox]) {
    const name = `mention ${form}`;
    if (reported.has(name)) continue;
    reported.add(name);
    const profile = await probe("mention", form);
    if (profile !== undefined && profile !== "damaged") found.push(profile);
  }
  return found;
}

/**
 * Returns true if a value that was not read with certainty may be the one asked for: it left all
 * tokens of one way to write it. The index has traces.
 */
async function mayBeUnread(
  { kind, canonical }: Reading,
  index: SearchableIndex,
  probe: Probe,
): Promise<boolean> {
  const { rules } = index;
  const isLeft = async (token: string): Promise<boolean> => (await probe("trace", token)) !== undefined;
  const signs = signsOf(index);
  const isSignLeft = async (sign: string): Promise<boolean> => {
    const known = signs.get(sign);
    if (known !== undefined) return known;
    const found = await probe("trace", sign);
    // What is damaged is to be seen each time.
    if (found !== "damaged") signs.set(sign, found !== undefined);
    return found !== undefined;
  };
  if (await isSignLeft(overflowSign)) return true;
  const mailbox = kind === "email" ? rules.mailboxOf(canonical) : undefined;
  for (const form of mailbox === undefined ? [canonical] : [canonical, mailbox]) {
    const { tokens, masks } = rules.traceQuery(kind, form);
    for (const list of tokens) {
      let areLeft = true;
      for (const token of list) areLeft &&= await isLeft(token);
      if (areLeft) return true;
    }
    if (masks.length === 0 || !(await isSignLeft(maskSign))) continue;
    await index.prepare?.(masks.map((mask) => ({ kind: "trace", canonical: mask })));
    for (const mask of masks) if (await isLeft(mask)) return true;
  }
  return false;
}

/** Whether the signs among an index's traces are there. Every miss asks for them. */
const signsByIndex = new WeakMap<object, Map<string, boolean>>();

function signsOf(index: SearchableIndex): Map<string, boolean> {
  let signs = signsByIndex.get(index);
  if (signs === undefined) signsByIndex.set(index, (signs = new Map()));
  return signs;
}

/**
 * Returns true if a hit adds no column. An address in a column of user names, for one, has two
 * keys.
 */
function addsNothing(hit: Exposure, other: Exposure): boolean {
  return hit.columns.every((name) => other.columns.includes(name));
}

/**
 * Returns the kinds of which missing a reading can mean "not found" in this index, unless the
 * reading itself is in doubt. Lookups probe the traces of these.
 */
export function tracedKinds(
  { metadata }: Pick<SearchableIndex, "metadata">,
  minCoverage: number,
): QueryKind[] {
  return metadata.coverage < minCoverage || !holdsWholeDump(metadata)
    ? []
    : (["email", "phone", "username"] as const).filter((kind) => metadata.kinds[kind]?.hasColumn === true);
}

/** Returns why missing a reading in this index is inconclusive; null if it means "not found". */
function missReason(
  { kind, canonical, doubt }: Reading,
  index: SearchableIndex,
  minCoverage: number,
): Reason | null {
  const { metadata, rules } = index;
  const counts = metadata.kinds[kind];
  if (counts?.hasColumn !== true) return "kind-not-indexed";
  if (kind === "email" && metadata.kinds.mailbox?.hasColumn !== true && mayHaveAliases(canonical, rules))
    return "kind-not-indexed";
  if (doubt !== undefined) return doubt;
  if (isBlankWord(kind, canonical, index)) return "blank-word";
  return gapReason(index, minCoverage);
}

/** Returns why nothing that is missing in an index is certain to be absent; null if there is no reason. */
export function gapReason(
  { metadata, isIncomplete }: Pick<SearchableIndex, "metadata" | "isIncomplete">,
  minCoverage: number,
): Reason | null {
  if (isIncomplete === true) return "part-incomplete";
  if (isDamaged(metadata)) return "damaged-source";
  if (lacksSources(metadata)) return "part-of-plan";
  return metadata.coverage < minCoverage ? "low-coverage" : null;
}

/** Returns false if some of a dump was left out, whatever of the rest was read. */
export function holdsWholeDump(metadata: Pick<Metadata, "damaged" | "plan">): boolean {
  return !isDamaged(metadata) && !lacksSources(metadata);
}

/** Returns true if the build read past damage: nobody knows who stood there. */
function isDamaged({ damaged = [] }: Pick<Metadata, "damaged">): boolean {
  return damaged.length > 0;
}

/** Returns true if the index holds only some of the dumps that its plan names. */
function lacksSources({ plan }: Pick<Metadata, "plan">): boolean {
  return plan !== undefined && plan.ordinals.length < plan.sources;
}

/**
 * Returns true if an address may have other spellings. An index without a mailbox table cannot find
 * those.
 */
function mayHaveAliases(address: string, { mailboxOf }: Rules): boolean {
  return (mailboxOf(address) ?? mailboxOf(`a+a${address.slice(address.lastIndexOf("@"))}`)) !== undefined;
}

/** Returns why a query without any reading is inconclusive. */
function unreadReason({ text, kind }: Query, { blankWords }: Metadata): Reason {
  const word = text.trim().toLowerCase();
  return blankWords.includes(word) || (kind === "phone" && word === "0") ? "blank-word" : "unrecognised";
}

function exposureOf(
  kind: QueryKind,
  match: Exposure["match"],
  profile: Profile,
  metadata: Metadata,
): Exposure {
  const { name: dataset, title } = metadata.dataset;
  const { columns, classes, isOfSeveral } = exposedIn(profile, metadata);
  return {
    dataset,
    title,
    kind,
    match,
    records: profile.records,
    columns,
    classes,
    ...(isOfSeveral ? { severalPeople: true } : {}),
  };
}

/** Returns the columns of a profile in the dump's order, and their classes, sorted. */
export function exposedIn(
  { bitmap }: Profile,
  metadata: Metadata,
): { columns: string[]; classes: string[]; isOfSeveral: boolean } {
  const bits = bitsOf(bitmap);
  const all = inOrder(bits.flatMap((bit) => metadata.columns[bit] ?? []));
  const columns = all.filter(({ name }) => name !== severalPeople);
  const names = columns.map(({ name }) => name);
  if (bits.includes(metadata.columns.length)) names.push(otherColumnsName);
  const classes = new Set(columns.flatMap((column) => column.class ?? []));
  return { columns: names, classes: [...classes].toSorted(), isOfSeveral: columns.length < all.length };
}

/** Returns the names of all columns in the dump's order. */
function columnNames({ columns }: Metadata): string[] {
  return [...inOrder(columns).map(({ name }) => name), otherColumnsName];
}

function inOrder(columns: Metadata["columns"]): Metadata["columns"] {
  return columns.toSorted((a, b) => a.position - b.position);
}
