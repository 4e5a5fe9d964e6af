// The rules by their versions. Every version stays in the program: the dump behind an old index is gone, so its queries must
// be read for ever as its values were.
import type { Kind } from "../format/kinds.js";
import type { Identifiers } from "./identifiers.js";
import type { Reading, ReadingOptions } from "./readings.js";
import { rules1 } from "./rules-1.js";

/** One version of the rules: how values and queries become canonical forms. Pure; the same for ever. */
export interface Rules {
  /** As it stands in the head of an index. */
  readonly version: number;
  /** The identifiers in a value that is not blank, of a column of this kind. */
  readonly identifiersIn: (value: string, kind: Kind) => Identifiers;
  /** Its only identifier, of the column's kind, where that is found without asking all rules; undefined tells nothing. */
  readonly plainForm: (value: string, kind: Kind) => string | undefined;
  /** The canonical e-mail addresses in any text. */
  readonly emailsIn: (text: string) => string[];
  /** The form of a canonical e-mail address that all aliases of its mailbox share; undefined where that is the address itself. */
  readonly mailboxOf: (email: string) => string | undefined;
  /** What a query can be read as, the likeliest first; none if it cannot be an identifier. */
  readonly readingsOf: (text: string, options: ReadingOptions) => Reading[];
}

/** Finds the rules of a version, undefined if this program does not know it. */
export type RulesFinder = (version: number) => Rules | undefined;

/** What new indexes are made by. */
export const currentRules: Rules = rules1;

const everyVersion: readonly Rules[] = [rules1];

export const rulesOf: RulesFinder = (version) => everyVersion.find((rules) => rules.version === version);
