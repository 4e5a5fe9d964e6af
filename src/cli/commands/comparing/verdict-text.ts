// The verdict of a comparison in words.
import type { KindComparison } from "../../../comparing/comparison.js";
import {
  decidingKinds,
  thresholds,
  type Silence,
  type Verdict,
  type VerdictWord,
} from "../../../comparing/verdict.js";
import { kindWords } from "../../answers/explain-text.js";
import { count, counted } from "../../terminal/numbers.js";

/** The most fields that the verdict names. */
const mostNewFields = 5;

/** The kinds of entries, in the plural. */
export const kindPlurals: Readonly<Partial<Record<string, string>>> = {
  email: "e-mail addresses",
  phone: "phone numbers",
  username: "user names",
  mailbox: "e-mail aliases",
  mention: "mentions in texts",
};

const sentences: Readonly<Record<Exclude<VerdictWord, "cannot-tell">, string>> = {
  repackaged: "nearly all of B is in A, and the two are about as large",
  subset: "nearly all of B is in A, which is larger",
  superset: "nearly all of A is in B, which has more",
  "partly-known": "at least half of B is in A",
  "mostly-new": "less than half of B is in A",
  unrelated: "A and B have next to nothing in common",
};

const silences: Readonly<Record<Silence, string>> = {
  "no-common-kind":
    "A and B have no kind in common that decides. User names do not: two sites have the same names for different people",
  "too-small": `there are fewer than ${thresholds.leastEntries} identifiers to compare`,
  "within-the-error": "the estimate is too close to a threshold; compare the indexes themselves",
};

export function verdictWord({ word }: Pick<Verdict, "word">): string {
  return word.replaceAll("-", " ");
}

/** Returns the verdict: the word, then what it means, by which kinds, and what is new for people in both. */
export function verdictText(
  verdict: Verdict,
  kinds: readonly KindComparison[],
): { strong: string; text: string } {
  const { word, decidedBy, reason } = verdict;
  const strong = `${verdictWord(verdict)}:`;
  if (word === "cannot-tell") return { strong, text: `${silences[reason ?? "no-common-kind"]}.` };
  const by = decidedBy.map((kind) => kindPlurals[kind]).join(" and ");
  return { strong, text: [`by ${by}, ${sentences[word]}.`, ...newFields(kinds)].join(" ") };
}

/** Says which fields the e-mail addresses, or else phone numbers, in both have in B but not in A. */
function newFields(kinds: readonly KindComparison[]): string[] {
  const known = decidingKinds
    .map((deciding) => kinds.find(({ kind }) => kind === deciding))
    .find((one) => (one?.compared ?? 0) > 0);
  const added = (known?.fields ?? [])
    .filter(({ isClass, class: dataClass, newInB }) => newInB > 0 && (isClass || dataClass === null))
    .toSorted((x, y) => y.newInB - x.newInB);
  if (known === undefined || added.length === 0) return [];
  const listed = added.slice(0, mostNewFields).map(({ name, newInB }) => `${name} (${count(newInB)})`);
  const number = counted(known.compared ?? 0, kindWords[known.kind], kindPlurals[known.kind]);
  return [`Of ${number} in both, B has more: ${listed.join(", ")}.`];
}
