// From a value and its kind to canonical identifiers: the rules of version 1 put together.
import type { Kind } from "../format/kinds.js";
import { canonicalEmails } from "./email.js";
import { invisible, readPhone } from "./phone.js";
import { canonicalUsername } from "./username.js";

/** The version of the rules that this file stands for; it is stored in every index. */
export const rulesVersion = 1;

/** Identifiers found in one value. */
export interface Identifiers {
  /** What can be looked up: kind and canonical form. */
  readonly found: readonly { readonly kind: Kind; readonly canonical: string }[];
  /** Digits that are an international number only if the source writes them so; undefined if there are none. */
  readonly bareDigits?: string;
}

const nothing: Identifiers = { found: [] };

/**
 * Reads a value that is not blank as identifiers of the kind of its column. A value with the shape of an e-mail address
 * or of an international phone number is entered under that kind too, whatever the column says.
 */
export function identifiersIn(value: string, kind: Kind): Identifiers {
  switch (kind) {
    case "email": {
      const found = canonicalEmails(value).map((canonical) => ({ kind: "email" as const, canonical }));
      return found.length > 0 || !isInternationalPhone(value) ? { found } : { found: phoneIn(value) };
    }
    case "phone": {
      if (value.includes("@")) return { found: canonicalEmails(value).map((canonical) => ({ kind: "email" as const, canonical })) };
      const reading = readPhone(value);
      if (reading === undefined) return nothing;
      if (reading.form === "bare") return { found: [], bareDigits: reading.digits };
      return { found: [{ kind: "phone", canonical: reading.digits }] };
    }
    case "username": {
      const name = canonicalUsername(value);
      const found: { kind: Kind; canonical: string }[] = name === undefined ? [] : [{ kind: "username", canonical: name }];
      if (value.includes("@", 1)) for (const canonical of canonicalEmails(value)) found.push({ kind: "email", canonical });
      if (isInternationalPhone(value)) found.push(...phoneIn(value));
      return { found };
    }
    case "mailbox":
    case "domain":
      return nothing;
  }
}

/** Whether a value begins as an international phone number does in writing; `00` is left to phone columns. */
function isInternationalPhone(value: string): boolean {
  return /^\s*(?:tel:)?[+\uff0b]\s*\d/iu.test(value.replace(invisible, ""));
}

function phoneIn(value: string): { kind: Kind; canonical: string }[] {
  const reading = readPhone(value);
  return reading?.form === "international" ? [{ kind: "phone", canonical: reading.digits }] : [];
}
