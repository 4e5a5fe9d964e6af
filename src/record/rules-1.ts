// The rules of version 1, put together: docs/rules-1.md.
import { canonicalEmails } from "./email/email.js";
import { identifiersIn } from "./identifiers.js";
import { mailboxOf } from "./email/mailbox.js";
import { plainForm } from "./plain-form.js";
import { readingsOf } from "./readings.js";
import type { Rules } from "./rules.js";

export const rules1: Rules = { version: 1, identifiersIn, plainForm, emailsIn: canonicalEmails, mailboxOf, readingsOf };
