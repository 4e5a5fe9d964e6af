// Answers for a domain, from indexes that count the addresses of each (build --domains): how many were in
// the dump, and with which fields; never an address.
import { LeakcheckError } from "../../errors.js";
import { isExpired } from "../../format/expiry.js";
import type { Profile } from "../../kernel/tables/bucket-reader.js";
import { currentRules, type Rules } from "../../record/rules.js";
import { statusOf, type ClosedIndex, type Reason, type Searched, type Status } from "../answer.js";
import type { OpenedIndex } from "../opened-index.js";
import { exposedIn, gapReason } from "../search.js";

/** Fewer addresses than this are not told apart: a domain may be that of one person. */
const fewestAddresses = 5;

/** What one index says. */
export interface DomainInDataset extends Searched {
  title: string | null;
  /** Distinct addresses of the domain; null if there are fewer than `fewerThan`, or it cannot tell. */
  addresses: number | null;
  fewerThan?: number;
  /** Columns exposed in a record of any of these addresses, in the dump's order, and their classes. */
  columns: string[];
  classes: string[];
}

export interface DomainAnswer {
  domain: string;
  status: Status;
  datasets: DomainInDataset[];
}

type DomainIndex = Pick<OpenedIndex, "metadata" | "rules" | "find" | "reader" | "isIncomplete">;

/**
 * Answers for a domain, without its subdomains. The parameters are those of `answerQuery`. Throws `USAGE`
 * for what is no domain.
 */
export async function answerDomain(
  text: string,
  indexes: readonly (DomainIndex | ClosedIndex)[],
  minCoverage: number,
  today = "",
): Promise<DomainAnswer> {
  const datasets: DomainInDataset[] = [];
  for (const index of indexes)
    datasets.push(
      "metadata" in index
        ? {
            ...(await inIndex(text, index, minCoverage)),
            ...(isExpired(index.metadata, today) ? { expired: true } : {}),
          }
        : nothing({ dataset: index.dataset, title: null, coverage: null }, "inconclusive", index.reason),
    );
  return {
    domain: domainIn(text, currentRules),
    status: statusOf(datasets.map(({ status }) => status)),
    datasets,
  };
}

async function inIndex(text: string, index: DomainIndex, minCoverage: number): Promise<DomainInDataset> {
  const { metadata, rules } = index;
  const { dataset, coverage } = metadata;
  const about = { dataset: dataset.name, title: dataset.title, coverage };
  const domain = domainIn(text, rules);
  if (metadata.kinds.domain === undefined) return nothing(about, "inconclusive", "kind-not-indexed");
  let profile: Profile | undefined;
  try {
    profile = await index.find("domain", domain);
  } catch (cause) {
    if (!(cause instanceof LeakcheckError) || cause.code !== "DAMAGED_INDEX") throw cause;
    return nothing(about, "inconclusive", "damaged-bucket");
  }
  if (profile === undefined) {
    const reason = missReason(index, minCoverage);
    return nothing(about, reason === null ? "not-found" : "inconclusive", reason);
  }
  const { columns, classes } = exposedIn(profile, metadata);
  const isFew = profile.records < fewestAddresses;
  return {
    ...about,
    status: "exposed",
    reason: null,
    addresses: isFew ? null : profile.records,
    ...(isFew ? { fewerThan: fewestAddresses } : {}),
    columns,
    classes,
  };
}

/** Returns the canonical form of a domain, perhaps after an @. Throws `USAGE`. */
function domainIn(text: string, rules: Rules): string {
  const name = text.trim().replace(/^@/u, "");
  const [address, ...others] = /[@\s,;|]/u.test(name) ? [] : rules.emailsIn(`x@${name}`);
  if (address === undefined || others.length > 0)
    throw new LeakcheckError("USAGE", "that is not the domain of e-mail addresses", {
      hint: "name one such as example.com",
    });
  return address.slice(address.lastIndexOf("@") + 1);
}

/**
 * Returns why a domain that was not counted may have addresses in the dump all the same. Only those that
 * were read as addresses of records are counted.
 */
function missReason(index: DomainIndex, minCoverage: number): Reason | null {
  const { metadata, reader } = index;
  const { domain, email } = metadata.kinds;
  if (domain?.hasColumn !== true) return "kind-not-indexed";
  const gap = gapReason(index, minCoverage);
  if (gap !== null) return gap;
  const hasMore =
    (email?.unindexable ?? 0) > 0 ||
    metadata.rejects.total > 0 ||
    (reader.table("mention")?.entries ?? 0) > 0 ||
    (reader.table("trace")?.entries ?? 0) > 0;
  return hasMore ? "unread-value" : null;
}

function nothing(
  about: Pick<DomainInDataset, "dataset" | "title" | "coverage">,
  status: Status,
  reason: Reason | null,
): DomainInDataset {
  return { ...about, status, reason, addresses: null, columns: [], classes: [] };
}
