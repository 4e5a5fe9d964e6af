// The rules of version 1, put together: docs/rules-1.md.
import type { Kind } from "../format/kinds.js";
import { canonicalEmails } from "./email/email.js";
import { identifiersIn, identifiersInLogin } from "./identifiers.js";
import { mailboxOf } from "./email/mailbox.js";
import { isCanonicalAddress } from "./email/plain-address.js";
import { internationalForms } from "./phone/phone-forms.js";
import { readingsOf } from "./readings.js";
import type { Rules } from "./rules.js";
import { mayMention, mentionsIn } from "./traces/mentions.js";
import { isStructured } from "./traces/structured.js";
import { tracesInName } from "./traces/name-traces.js";
import { traceQuery, tracesIn } from "./traces/traces.js";

/** Can be no address of mail or profile and no phone number, and has nothing that would be folded or taken off. */
const plainName = /^[a-z0-9._-]{0,253}[a-z0-9_-]$/;
const plainInternational = /^\+[1-9]\d{6,14}$/;

/**
 * The canonical form of a value that is its only identifier, of the kind of its column, as most values are. Undefined if all rules have to be
 * asked: they would find nothing else, and take longer.
 */
function plainForm(value: string, kind: Kind): string | undefined {
  if (kind === "username") return plainName.test(value) ? value : undefined;
  if (kind === "email") return isCanonicalAddress(value) ? value : undefined;
  if (kind !== "phone" || !plainInternational.test(value)) return undefined;
  const [form, ...others] = internationalForms(value.slice(1));
  return others.length === 0 ? form : undefined;
}

export const rules1: Rules = {
  version: 1,
  identifiersIn,
  identifiersInLogin,
  plainForm,
  mayMention,
  mentionsIn,
  isStructured,
  tracesIn,
  tracesInName,
  traceQuery,
  emailsIn: canonicalEmails,
  mailboxOf,
  readingsOf,
};
