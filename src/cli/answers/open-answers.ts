// Says which lookups an index cannot answer: the kinds that no column holds, records that could not
// be read, and how many absent phone numbers would be inconclusive. `inspect` says it while the dump
// is still there, `build` at its end.
import { usualMinCoverage } from "../../format/metadata.js";
import type { OpenAnswers } from "../../inspecting/open-answers.js";
import { queryKinds, type QueryKind } from "../../record/found.js";
import { roughShare, share } from "../terminal/numbers.js";
import { wrapText } from "../terminal/table.js";

const plurals: Readonly<Record<QueryKind, string>> = {
  email: "e-mail addresses",
  phone: "phone numbers",
  username: "user names",
};

/** Shares below these are not worth a word. */
const noticedPhones = 0.0005;
const noticedUnread = 0.0005;

/** Returns sentences without a full stop; none if every lookup can be answered. */
export function sentencesOn({
  missingKinds,
  coverage,
  hasOverflow,
  openPhones,
  unread,
}: OpenAnswers): string[] {
  const sentences: string[] = [];
  if (missingKinds.length > 0 && missingKinds.length < queryKinds.length)
    sentences.push(
      `no column holds ${listed(missingKinds.map((kind) => plurals[kind]))}: every lookup of one is inconclusive`,
    );
  if (hasOverflow)
    sentences.push('a record has too much text that could not be read: nobody is told "not found"');
  else if (coverage < usualMinCoverage)
    sentences.push(
      `${share(1 - coverage)} of the records could not be read: nobody is told "not found", unless --min-coverage accepts less`,
    );
  if (openPhones >= noticedPhones)
    sentences.push(
      `of absent phone numbers ${aboutShare(openPhones)} are inconclusive: they end like numbers that could not be read`,
    );
  for (const kind of queryKinds) {
    const part = unread[kind] ?? 0;
    if (part < noticedUnread) continue;
    sentences.push(
      `${aboutShare(part)} of the ${plurals[kind]} could not be read for certain: whoever may be one of them is told "inconclusive"`,
    );
  }
  return sentences;
}

/**
 * Returns the sentences on a terminal of `width` cells, with a title above and lines below; nothing if
 * there are none.
 */
export function openLines(
  title: string,
  open: OpenAnswers | null,
  width: number,
  below: readonly string[] = [],
): string[] {
  const sentences = open === null ? [] : sentencesOn(open);
  if (sentences.length === 0) return [];
  return [title, ...sentences.flatMap((one) => wrapText(one, width, "- ", "  ")), ...below];
}

function aboutShare(value: number): string {
  return value < 0.01 ? "under 1 %" : value > 0.99 ? "nearly all" : `about ${roughShare(value)}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}
