// What each file of vectors is about: from a case's input to what it must give. docs/rules-1.md section 7.
import { BlankRule } from "../../src/record/blank.js";
import { canonicalEmails } from "../../src/record/email/email.js";
import { fold } from "../../src/record/fold.js";
import { identifiersIn } from "../../src/record/identifiers.js";
import { mailboxOf } from "../../src/record/email/mailbox.js";
import {
  countBare,
  decidedForms,
  decideBare,
  noBareCounts,
  readBare,
  type BareForms,
} from "../../src/record/phone/phone-bare.js";
import { isValidInternational, nationalReading, ownCode } from "../../src/record/phone/phone-plan.js";
import { variantsOf } from "../../src/record/phone/phone-variants.js";
import { readUsernames } from "../../src/record/username.js";
import type { Kind } from "../../src/format/kinds.js";

/** A text, or a text and what is known of it. */
type Input = string | { value: string; kind?: Kind; place?: string; column?: readonly string[] };

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
  "bare-digits": (input) => bareForms(typeof input === "string" ? { value: input } : input),
  variants: (input) => variantsOf(textOf(input)),
  username: (input) => [...readUsernames(textOf(input)).names],
  certain: (input) =>
    typeof input !== "string" && identifiersIn(input.value, input.kind ?? "email").isCertain,
  blank: (input) =>
    typeof input === "string"
      ? new BlankRule().isBlank(input)
      : new BlankRule().isBlank(input.value, input.kind),
  mailbox: (input) => mailboxOf(textOf(input)) ?? null,
  fold: (input) => fold(textOf(input)),
  idna: (input) => canonicalEmails(`a@${textOf(input)}`).map((address) => address.slice(2)),
};

const plans = { isValidInternational, nationalReading, ownCode };

/** Returns what each number of a value gives in a column of these values, all with its region. */
function readColumn({ value, place, column = [] }: Exclude<Input, string>): BareForms[] {
  const counts = noBareCounts();
  for (const text of [value, ...column])
    for (const digits of identifiersIn(text, "phone").bareDigits)
      countBare(readBare(digits, place, plans), counts);
  const { bareDigits } = identifiersIn(value, "phone");
  return bareDigits.map((digits) => decidedForms(readBare(digits, place, plans), decideBare(counts)));
}

function phoneForms(input: Exclude<Input, string>): string[] {
  const found = identifiersIn(input.value, "phone").found.map(({ canonical }) => canonical);
  return [...new Set([...found, ...readColumn(input).flatMap(({ keys }) => keys)])];
}

function bareForms(input: Exclude<Input, string>): { keys: string[]; other: string[]; isUnread: boolean } {
  const forms = readColumn(input);
  return {
    keys: forms.flatMap(({ keys }) => keys),
    other: forms.flatMap(({ other = [] }) => other),
    isUnread: forms.some(({ isUnread = false }) => isUnread),
  };
}

function textOf(input: Input): string {
  return typeof input === "string" ? input : input.value;
}
