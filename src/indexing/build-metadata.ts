// What a finished reading says about the dataset: the metadata of the index, and whether there is anything to index.
import { LeakcheckError } from "../errors.js";
import { kindNumbers, type Kind } from "../format/kinds.js";
import type { Column, KindFacts, Metadata, SourceFacts } from "../format/metadata.js";
import { otherColumn, type ColumnTable } from "../ingest/columns.js";
import type { RejectTally } from "../ingest/rejects.js";
import type { BuildOptions } from "./build-options.js";
import type { Counts } from "./entries/counts.js";

/** Throws `NO_RECORDS` if the dumps held nothing that an index could be made of. */
export function checkContents(options: BuildOptions, { records, rejects }: Counts): void {
  const dumps = options.dumps.map((path) => (path === "-" ? "standard input" : path)).join(", ");
  if (records === 0)
    throw new LeakcheckError(
      "NO_RECORDS",
      rejects.total === 0 ? `there are no records in ${dumps}` : `none of the ${rejects.total} records in ${dumps} could be read`,
      { hint: "if the format was not recognised, say it with --format csv or --format ndjson" },
    );
}

/** The kinds that get a table: those with a column, and those of which something was found elsewhere. */
export function tableKinds(columns: ColumnTable, found: ReadonlySet<number>): Kind[] {
  return (Object.keys(kindNumbers) as Kind[]).filter((kind) => hasColumn(columns, kind) || found.has(kindNumbers[kind]));
}

/** Whether a column holds what a kind is read from: mailboxes come with e-mail addresses. */
function hasColumn(columns: ColumnTable, kind: Kind): boolean {
  return columns.kinds.has(kind === "mailbox" ? "email" : kind);
}

/** Puts the metadata together. Fields stand in a fixed order: the same build gives the same bytes. */
export function makeMetadata(
  options: BuildOptions,
  facts: { counts: Counts; table: ColumnTable; ordered: Column[]; sources: SourceFacts[]; blankWords: readonly string[]; kinds: readonly Kind[] },
): Metadata {
  const { counts, table, ordered, sources, kinds } = facts;
  const { rejects } = counts;
  const kindFacts: Partial<Record<Kind, KindFacts>> = {};
  for (const kind of kinds) kindFacts[kind] = { hasColumn: hasColumn(table, kind), ...(counts.tallies.get(kind) ?? { values: 0, unindexable: 0 }) };
  return {
    tool: options.tool,
    created: options.created.toISOString(),
    dataset: options.dataset,
    region: options.region ?? null,
    sources,
    columns: ordered,
    otherColumns: table.otherNames === 0 ? null : { count: table.otherNames, exposed: counts.exposed[otherColumn] ?? 0 },
    records: counts.records,
    rejects: { total: rejects.total, bytes: rejects.bytes, reasons: rejects.reasons(), salvaged: counts.salvaged },
    coverage: coverageOf(counts.records, counts.recordBytes, rejects),
    kinds: kindFacts,
    blankWords: [...facts.blankWords],
  };
}

function coverageOf(records: number, readBytes: number, rejects: RejectTally): number {
  if (rejects.total === 0) return 1;
  return Math.min(records / (records + rejects.total), readBytes / (readBytes + rejects.bytes));
}
