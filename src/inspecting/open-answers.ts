// What an index cannot answer, as plain data.
import type { QueryKind } from "../record/found.js";

/** What an index leaves open. */
export interface OpenAnswers {
  /** The kinds of identifiers that no column holds. */
  readonly missingKinds: readonly QueryKind[];
  /** Share of the records that could be read. */
  readonly coverage: number;
  /** True if a record had more unread text than leaves traces: every miss is inconclusive. */
  readonly hasOverflow: boolean;
  /** Share of absent phone numbers that would be inconclusive. */
  readonly openPhones: number;
  /** By kind: share of the values that were not read with certainty. */
  readonly unread: Readonly<Partial<Record<QueryKind, number>>>;
}
