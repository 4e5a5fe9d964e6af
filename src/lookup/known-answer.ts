// The answer to a query whose keys were asked for already: the definition finds it in what they gave.
import { LeakcheckError, bug } from "../errors.js";
import { profileOf } from "../format/bucket.js";
import type { Kind } from "../format/kinds.js";
import type { LineKind, LineResults, Result } from "../kernel/lists/query-blocks.js";
import type { Profile } from "../kernel/tables/bucket-reader.js";
import { answerQuery, type Answer, type ClosedIndex } from "./answer.js";
import type { OpenedIndex, SearchableIndex } from "./opened-index.js";
import type { Query } from "./query.js";

/** What is known of a query: how it was read, what each index gave (nothing for those that are closed), and the profiles by number. */
export interface KnownResults {
  kind: LineKind;
  results: readonly (LineResults | undefined)[];
  profile: (number: number) => Uint8Array;
}

/** The answer, as `answerQuery` gives it. It asserts that the definition asks for those keys, and for no other. */
export async function answerKnown(
  query: Query,
  indexes: readonly (OpenedIndex | ClosedIndex)[],
  minCoverage: number,
  known: KnownResults,
): Promise<Answer> {
  const asked = indexes.map((index, place) =>
    "metadata" in index ? knownIndex(query.text, index, known, known.results[place] ?? bug("no results")) : index,
  );
  return answerQuery(query, asked, minCoverage);
}

function knownIndex(text: string, { metadata, rules, reader }: OpenedIndex, { kind, profile }: KnownResults, results: LineResults): SearchableIndex {
  const own = text.toLowerCase();
  const resultOf = (asked: Kind, canonical: string): Result => {
    const isOwn = canonical === own;
    switch (asked) {
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
        if (kind === "name" ? own === canonical || own === `@${canonical}` : isOwn) return results.username;
        break;
      case "domain":
        break;
    }
    return bug(`a line that was taken for ${kind} is asked for as ${asked}`);
  };
  return {
    metadata,
    rules,
    async find(asked, canonical): Promise<Profile | undefined> {
      const result = resultOf(asked, canonical);
      if (result === "damaged") throw new LeakcheckError("DAMAGED_INDEX", `a bucket of the table of kind ${asked} is damaged`);
      return result === undefined ? undefined : profileOf(profile(result), reader.head.columnBits);
    },
  };
}
