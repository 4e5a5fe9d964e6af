// Finds rules by version. The program keeps every version: the dump behind an old index is gone, so
// queries to that index must always be read the way its values were.
import type { Kind } from "../format/kinds.js";
import type { Identifiers, LoginIdentifiers } from "./identifiers.js";
import type { QueryKind } from "./found.js";
import type { Reading, ReadingOptions } from "./readings.js";
import { rules1 } from "./rules-1.js";
import type { Mentions } from "./traces/mentions.js";
import type { TraceQuery, TraceSorts } from "./traces/traces.js";

/** One version of the rules that make values and queries canonical. Pure, and never changed. */
export interface Rules {
  /** The version number stored in the head of an index. */
  readonly version: number;
  /** Returns the identifiers in a non-blank value of a column of this kind. */
  readonly identifiersIn: (value: string, kind: Kind) => Identifiers;
  /** Returns the identifiers in a non-blank value of a column of logins. */
  readonly identifiersInLogin: (value: string) => LoginIdentifiers;
  /**
   * Returns a value's only identifier, of the column's kind, where a short test finds it. Undefined
   * means only that {@link identifiersIn} must decide.
   */
  readonly plainForm: (value: string, kind: Kind) => string | undefined;
  /** Returns true if {@link mentionsIn} may find anything in a text. */
  readonly mayMention: (text: string) => boolean;
  /** Returns the addresses and international numbers in a text that is meant for something else. */
  readonly mentionsIn: (text: string) => Mentions;
  /** Returns true if a text has the form of a record itself: it leaves traces in any column. */
  readonly isStructured: (text: string) => boolean;
  /** Passes the traces of a text that was not read with certainty to `add`. */
  readonly tracesIn: (text: string, sorts: TraceSorts, add: (token: string) => void) => void;
  /** Passes the traces of a JSON name that may be a value to `add`. */
  readonly tracesInName: (name: string, add: (token: string) => void) => void;
  /** Returns the traces that a value with this canonical form may have left. */
  readonly traceQuery: (kind: QueryKind, canonical: string) => TraceQuery;
  /** Returns the canonical e-mail addresses in any text. */
  readonly emailsIn: (text: string) => string[];
  /**
   * Returns the form that all aliases of an address's mailbox share, or undefined if that is the
   * address itself. The address must be canonical.
   */
  readonly mailboxOf: (email: string) => string | undefined;
  /** Returns the ways to read a query, likeliest first; empty if it cannot be an identifier. */
  readonly readingsOf: (text: string, options: ReadingOptions) => Reading[];
}

/** Returns the rules of a version, or undefined if this program does not know it. */
export type RulesFinder = (version: number) => Rules | undefined;

/** The rules that new indexes are built with. */
export const currentRules: Rules = rules1;

const everyVersion: readonly Rules[] = [rules1];

export const rulesOf: RulesFinder = (version) => everyVersion.find((rules) => rules.version === version);
