// Answers a query from probe results that the kernel has already collected: `answerQuery` runs on
// these results instead of on the index.
import { LeakcheckError, bug } from "../../errors.js";
import { profileOf } from "../../format/bucket.js";
import type { Kind } from "../../format/kinds.js";
import type { QueryKind } from "../../record/found.js";
import type { LineKind, LineResults, Result } from "../../kernel/lists/query-blocks.js";
import type { Profile } from "../../kernel/tables/bucket-reader.js";
import { maskSign, overflowSign } from "../../record/traces/traces.js";
import { probedToken } from "./asked-lines.js";
import { answerQuery, type Answer, type ClosedIndex } from "../answer.js";
import type { OpenedIndex, SearchableIndex } from "../opened-index.js";
import type { Query } from "../query.js";
import { tracedKinds } from "../search.js";

/** All traces have it. */
const traceProfile: Profile = { bitmap: new Uint8Array(), records: 0 };

/** The kernel's results for one query. */
export interface KnownResults {
  /** How the kernel read the line. */
  kind: LineKind;
  /** How the line is asked; undefined if as it stands. */
  asked: { own: string; name: string; nameCounts: boolean } | undefined;
  /** One per index; undefined for indexes that are closed. */
  results: readonly (LineResults | undefined)[];
  /** Returns the bytes of a profile by its number. */
  profile: (number: number) => Uint8Array;
}

/**
 * Returns the answer of `answerQuery`. Asserts that it probes only for keys that the kernel has
 * probed.
 */
export async function answerKnown(
  query: Query,
  indexes: readonly (OpenedIndex | ClosedIndex)[],
  { minCoverage, today }: { minCoverage: number; today: string | undefined },
  known: KnownResults,
): Promise<Answer> {
  const knownIndexes = indexes.map((index, ordinal) =>
    "metadata" in index
      ? knownIndex(query.text, index, minCoverage, known, known.results[ordinal] ?? bug("no results"))
      : index,
  );
  return answerQuery(query, knownIndexes, minCoverage, today);
}

/** Returns true for a trace of a number or an address: those of names are not like them. */
function isOfContact(token: string): boolean {
  return /^[+#]|@/u.test(token);
}

function isSign(token: string): boolean {
  return token === overflowSign || token === maskSign;
}

function knownIndex(
  text: string,
  index: OpenedIndex,
  minCoverage: number,
  { kind, asked, profile }: KnownResults,
  results: LineResults,
): SearchableIndex {
  const { metadata, rules, reader } = index;
  const own = asked?.own ?? text.toLowerCase();
  const name = asked?.name ?? own;
  const likeliest: QueryKind = kind === "name" ? "username" : kind === "phone" ? "phone" : "email";
  const traced = tracedKinds(index, minCoverage);
  const isNameTraced =
    asked?.nameCounts === true && results.username === undefined && traced.includes("username");
  const isTraced =
    (kind === "name" ? results.username : results.own) === undefined &&
    traced.includes(likeliest) &&
    !(isNameTraced && kind === "name");
  const nameResult = (token: string): Result => {
    const lists = rules.traceQuery("username", name).tokens;
    // The first trace also stands for the sign that nothing can be "not found".
    if (isSign(token)) return token === maskSign ? undefined : results.nameTraces[0];
    const ordinal = lists.findIndex((list) => probedToken(list) === token);
    // Of the others of a list it does not matter what is said: one of it is not left.
    return ordinal < 0 ? 0 : results.nameTraces[ordinal];
  };
  const traceResult = (token: string): Result => {
    // The first trace also stands for the masks, and for the sign that nothing can be "not found".
    if (token === overflowSign) return results.traces[0];
    if (token === maskSign) return undefined;
    const skipped = kind === "phone" || own.startsWith("@") ? 1 : 0;
    const ordinal = rules.traceQuery(likeliest, own.slice(skipped)).tokens.flat().indexOf(token);
    if (ordinal >= 0) return results.traces[ordinal];
    return kind === "alias" ? results.traces[1] : bug("a trace that the kernel has not probed");
  };
  const resultOf = (sought: Kind, canonical: string): Result => {
    const isOwn = canonical === own;
    switch (sought) {
      case "email":
        if (kind === "email" && isOwn) return results.own;
        if (kind === "alias") return isOwn ? results.own : results.ofMailbox;
        break;
      case "mailbox":
        if ((kind === "email" && isOwn) || (kind === "alias" && !isOwn)) return results.mailbox;
        break;
      case "phone":
        if (kind === "phone" ? `+${canonical}` === own : kind === "digits" && isOwn) return results.own;
        break;
      case "username":
        if (name === canonical || (kind === "name" && name === `@${canonical}`)) return results.username;
        break;
      case "mention":
        if (kind === "alias" && !isOwn) return results.mailboxMention;
        if (kind === "phone" ? `+${canonical}` === own : kind !== "name" && isOwn) return results.mention;
        break;
      case "trace":
        // Missing digits never counts: the answer is the same with and without traces.
        if (kind === "digits") return undefined;
        if (isTraced && (!isNameTraced || isSign(canonical) || isOfContact(canonical)))
          return traceResult(canonical);
        if (isNameTraced) return nameResult(canonical);
        break;
      case "domain":
        break;
    }
    return bug(`a line that the kernel read as ${kind} is looked up as ${sought}`);
  };
  return {
    metadata,
    rules,
    find(asked, canonical): Profile | undefined {
      const result = resultOf(asked, canonical);
      if (result === "damaged")
        throw new LeakcheckError("DAMAGED_INDEX", `a bucket of the table of kind ${asked} is damaged`);
      if (result === undefined) return undefined;
      return asked === "trace" ? traceProfile : profileOf(profile(result), reader.head.columnBits);
    },
  };
}
