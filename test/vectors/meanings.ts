// What each file of vectors is about: from a case's input to what it must give. docs/format.md section 9.7.
import { BlankRule } from "../../src/record/blank.js";
import { canonicalEmails } from "../../src/record/email.js";
import { fold } from "../../src/record/fold.js";
import { mailboxOf } from "../../src/record/mailbox.js";
import { canonicalUsername } from "../../src/record/username.js";
import type { Kind } from "../../src/format/kinds.js";

/** A text, or a text and what is known of it. */
type Input = string | { value: string; kind?: Kind };

/** One case of a file of vectors. */
export interface Vector {
  input: Input;
  expected: unknown;
  why: string;
}

/** By the name of the file without `.json`. */
export const meanings: Readonly<Record<string, (input: Input) => unknown>> = {
  email: (input) => canonicalEmails(textOf(input)),
  username: (input) => listOf(canonicalUsername(textOf(input))),
  blank: (input) => (typeof input === "string" ? new BlankRule().isBlank(input) : new BlankRule().isBlank(input.value, input.kind)),
  mailbox: (input) => mailboxOf(textOf(input)) ?? null,
  fold: (input) => fold(textOf(input)),
  idna: (input) => canonicalEmails(`a@${textOf(input)}`).map((address) => address.slice(2)),
};

function textOf(input: Input): string {
  return typeof input === "string" ? input : input.value;
}

function listOf(name: string | undefined): string[] {
  return name === undefined ? [] : [name];
}
