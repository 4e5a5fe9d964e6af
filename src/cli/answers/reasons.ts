// Why an answer is inconclusive, in words, and what would settle it.
import type { Reason } from "../../lookup/answer.js";

/** For each reason: what is the matter, and what to do. */
export const reasonTexts: Readonly<Record<Reason, { why: string; remedy: string }>> = {
  "kind-not-indexed": {
    why: "the dataset has no column of such identifiers",
    remedy: "ask with another identifier of the same person",
  },
  "national-phone": {
    why: "without a country code the number could be one of several",
    remedy: "write it with + and the country code, or say its country with --region",
  },
  "blank-word": {
    why: "dumps write this word for a missing value, so it was not indexed",
    remedy: "build the index again with --keep-word if it is a real user name there",
  },
  "unindexable-values": {
    why: "over 1 % of the values of this kind could not be indexed",
    remedy: "ask with another identifier, or build again with --region if they are phone numbers",
  },
  "low-coverage": {
    why: "too many records of the dump could not be read",
    remedy: "build again from a better copy (--min-coverage accepts less)",
  },
  "damaged-bucket": {
    why: "the part of the index where it would stand is damaged",
    remedy: "restore the index from a backup, or build it again",
  },
  "missing-key": {
    why: "the secret of this index is not here",
    remedy: "put its key file back into the key folder, or name it with --key-file",
  },
  "unreadable-index": {
    why: "this index cannot be opened",
    remedy: "run leakcheck verify on it, and update leakcheck if the index is newer",
  },
  unrecognised: {
    why: "this is no e-mail address, phone number or user name",
    remedy: "check the spelling",
  },
};
