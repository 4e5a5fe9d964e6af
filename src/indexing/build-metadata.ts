// The metadata of an index, made from the counts of a finished reading; and the check that there is
// anything to index.
import { kindNumbers, type Kind } from "../format/kinds.js";
import type { Column, KindCounts, Metadata, SourceDamage, SourceInfo } from "../format/metadata.js";
import { otherColumn, type ColumnTable } from "../ingest/columns.js";
import type { Damage } from "../ingest/inputs/input.js";
import { noRecords } from "../ingest/source-errors.js";
import { coverageOf } from "../format/coverage.js";
import type { BuildOptions } from "./build-options.js";
import type { Counts } from "./entries/counts.js";

/**
 * Throws `NO_RECORDS` if the dumps held no readable record. The dumps of a part may hold none if other
 * parts do.
 */
export function checkContents(
  options: BuildOptions,
  { records, rejects }: Counts,
  columns: Pick<ColumnTable, "columnBits">,
): void {
  if (options.plan !== undefined && columns.columnBits > 0) return;
  const dumps = options.dumps.map((path) => (path === "-" ? "standard input" : path)).join(", ");
  if (records === 0) throw noRecords(dumps, rejects.total);
}

/** Returns the kinds that get a table: those with a column, and those found in other columns. */
export function tableKinds(
  columns: ColumnTable,
  found: ReadonlySet<number>,
  { domains = false }: Pick<BuildOptions, "domains">,
): Kind[] {
  return (Object.keys(kindNumbers) as Kind[]).filter(
    (kind) =>
      hasColumn(columns, kind, domains) || found.has(kindNumbers[kind]) || (domains && kind === "domain"),
  );
}

/**
 * Returns true if a column holds the values a kind is read from. Mailboxes and domains are read from
 * e-mail addresses.
 */
function hasColumn(columns: ColumnTable, kind: Kind, countsDomains: boolean): boolean {
  if (kind === "domain") return countsDomains && columns.kinds.has("email");
  return columns.kinds.has(kind === "mailbox" ? "email" : kind);
}

/**
 * Returns the metadata. Its fields are in a fixed order, so that the same build gives the same
 * bytes.
 */
export function makeMetadata(
  options: BuildOptions,
  parts: {
    counts: Counts;
    table: ColumnTable;
    ordered: Column[];
    sources: SourceInfo[];
    ordinals: readonly number[];
    damages: readonly Damage[];
    blankWords: readonly string[];
    kinds: readonly Kind[];
  },
): Metadata {
  const { counts, table, ordered, sources, ordinals, damages, kinds } = parts;
  const { plan } = options;
  const { rejects } = counts;
  const kindFacts: Partial<Record<Kind, KindCounts>> = {};
  for (const kind of kinds)
    kindFacts[kind] = {
      hasColumn: hasColumn(table, kind, options.domains === true),
      ...(counts.tallies.get(kind) ?? { values: 0, unindexable: 0 }),
    };
  return {
    tool: options.tool,
    created: options.created.toISOString(),
    dataset: options.dataset,
    ...(options.expires === undefined ? {} : { expires: options.expires }),
    region: options.region ?? null,
    ...(plan === undefined
      ? {}
      : {
          plan: {
            id: plan.id,
            sources: plan.sources.length,
            ordinals: [...ordinals],
            starred: table.starredLater,
          },
        }),
    sources,
    ...(damages.length === 0 ? {} : { damaged: damages.map((one) => damageOf(one, options)) }),
    columns: ordered,
    otherColumns:
      table.otherRegionCodes === 0
        ? null
        : { count: table.otherRegionCodes, exposed: counts.exposed[otherColumn] ?? 0 },
    records: counts.records,
    recordBytes: counts.recordBytes,
    rejects: {
      total: rejects.total,
      bytes: rejects.bytes,
      reasons: rejects.reasons(),
      salvaged: counts.salvaged,
    },
    coverage: coverageOf({
      records: counts.records,
      recordBytes: counts.recordBytes,
      rejects: counts.rejects,
      damages: damages.length,
    }),
    kinds: kindFacts,
    blankWords: [...parts.blankWords],
  };
}

function damageOf({ name, code }: Damage, { keepSourceNames }: BuildOptions): SourceDamage {
  return { name: keepSourceNames === false ? null : name, code };
}
