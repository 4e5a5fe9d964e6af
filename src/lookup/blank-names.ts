// Identifiers that are blank words of a dump: their values were not indexed (docs/rules-1.md, section
// 4).
import type { Metadata } from "../format/metadata.js";
import type { QueryKind } from "../record/found.js";
import type { SearchableIndex } from "./opened-index.js";

/** The e-mail addresses and phone numbers among an index's blank words, as kind and form. */
const known = new WeakMap<Metadata, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

/** Returns true if a blank word of the index is the identifier. */
export function isBlankWord(kind: QueryKind, canonical: string, index: SearchableIndex): boolean {
  const { metadata } = index;
  if (kind === "username") return metadata.blankWords.includes(canonical);
  let forms = known.get(metadata);
  if (forms === undefined) known.set(metadata, (forms = hasBlankContacts(metadata) ? formsOf(index) : none));
  return forms.has(`${kind} ${canonical}`);
}

/** Returns true if a blank word may be an e-mail address or a phone number. No usual one is. */
export function hasBlankContacts({ blankWords }: Metadata): boolean {
  // Compiling the exact expression takes longer than a lookup, and testing forty words takes long in a thousand indexes.
  if (!/@|[^ -~]|(?:\d\D*){4}/u.test(blankWords.join(" "))) return false;
  return blankWords.some((word) => /[@\uff20\ufe6b]|(?:\p{Nd}.*){4}/su.test(word));
}

function formsOf({ metadata, rules }: SearchableIndex): ReadonlySet<string> {
  return new Set(
    (["email", "phone"] as const).flatMap((kind) =>
      metadata.blankWords
        .flatMap((word) => rules.readingsOf(word, { kind, region: metadata.region }))
        .map(({ canonical }) => `${kind} ${canonical}`),
    ),
  );
}
