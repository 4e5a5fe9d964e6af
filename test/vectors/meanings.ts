// What each file of vectors is about: from a case's input to what it must give. docs/rules-1.md section 7.
import { BlankRule } from "../../src/record/blank.js";
import { canonicalEmails } from "../../src/record/email/email.js";
import { fold } from "../../src/record/fold.js";
import { identifiersIn } from "../../src/record/identifiers.js";
import { mailboxOf } from "../../src/record/email/mailbox.js";
import { decidedForms, readBare } from "../../src/record/phone/phone-bare.js";
import { isValidInternational, nationalReading } from "../../src/record/phone/phone-plan.js";
import { canonicalUsername } from "../../src/record/username.js";
import type { Kind } from "../../src/format/kinds.js";

/** A text, or a text and what is known of it. */
type Input =
  | string
  | { value: string; kind?: Kind; place?: string; isInternational?: boolean; prefersInternational?: boolean };

/** One case of a file of vectors. */
export interface Vector {
  input: Input;
  expected: unknown;
  why: string;
}

/** By the name of the file without `.json`. */
export const meanings: Readonly<Record<string, (input: Input) => unknown>> = {
  email: (input) => canonicalEmails(textOf(input)),
  phone: (input) => phoneForms(typeof input === "string" ? { value: input } : input),
  username: (input) => listOf(canonicalUsername(textOf(input))),
  blank: (input) =>
    typeof input === "string"
      ? new BlankRule().isBlank(input)
      : new BlankRule().isBlank(input.value, input.kind),
  mailbox: (input) => mailboxOf(textOf(input)) ?? null,
  fold: (input) => fold(textOf(input)),
  idna: (input) => canonicalEmails(`a@${textOf(input)}`).map((address) => address.slice(2)),
};

function phoneForms({
  value,
  place,
  isInternational = false,
  prefersInternational = false,
}: Exclude<Input, string>): string[] {
  const { found, bareDigits } = identifiersIn(value, "phone");
  const decision = { isInternational, prefersInternational };
  const bare = bareDigits.flatMap((digits) =>
    decidedForms(readBare(digits, place, { isValidInternational, nationalReading }), decision),
  );
  return [...new Set([...found.map(({ canonical }) => canonical), ...bare])];
}

function textOf(input: Input): string {
  return typeof input === "string" ? input : input.value;
}

function listOf(name: string | undefined): string[] {
  return name === undefined ? [] : [name];
}
