// Explains why an answer is inconclusive and what would settle it.
import type { Reason } from "../../lookup/answer.js";

/** For each reason, the cause and the remedy. */
export const reasonTexts: Readonly<Record<Reason, { why: string; remedy: string }>> = {
  "kind-not-indexed": {
    why: "identifiers of this kind are not indexed there",
    remedy: "look up another identifier of the same person",
  },
  "national-phone": {
    why: "without a country code, it could be one of several numbers",
    remedy: "write it with + and the country code, or set --region",
  },
  "blank-word": {
    why: "dumps use this word for a missing value, so it was not indexed",
    remedy: "rebuild the index with --keep-word if it is a real user name there",
  },
  "unread-value": {
    why: "the dump has a value that could not be read with certainty, and it may be this one",
    remedy: "look up another identifier of the same person",
  },
  "low-coverage": {
    why: "too many records could not be read",
    remedy: "rebuild the index from a better copy, or accept less with --min-coverage",
  },
  "damaged-source": {
    why: "the dump was cut or damaged, and this may have stood in the part that is lost",
    remedy: "rebuild the index from a whole copy of the dump",
  },
  "damaged-bucket": {
    why: "the part of the index that would hold it is damaged",
    remedy: "restore the index from a backup, or rebuild it",
  },
  "missing-key": {
    why: "the secret of this index is missing",
    remedy: "put its key file back into the key folder, or set --key-file",
  },
  "unreadable-index": {
    why: "this index cannot be opened",
    remedy: "run leakcheck verify on it, and update leakcheck if the index is newer",
  },
  unrecognised: {
    why: "this is not an e-mail address, phone number or user name",
    remedy: "check the spelling",
  },
  "part-of-plan": {
    why: "the index holds only a part of the dataset's dumps",
    remedy: "merge it with the indexes of the other parts, and look there",
  },
  "part-incomplete": {
    why: "this dataset is not completely in its database",
    remedy: "run leakcheck push for its index, and look again once that has ended",
  },
};
