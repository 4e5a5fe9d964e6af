// The automaton of valid numbers as `npm run build` has found it out for one version of libphonenumber's plans (scripts/phone-table.ts), so that no
// build of an index has to. Where another version is installed there is none: src/record/phone/automaton/phone-automaton.ts learns it then.
import { requireOfPhones } from "../phone-metadata.js";

/** Transitions at `state * 10 + digit`, a flag for each accepting state, the number of states, and the state before the first digit. */
export interface PhoneTable {
  readonly transitions: Int32Array<ArrayBuffer>;
  readonly accepting: Uint8Array<ArrayBuffer>;
  readonly states: number;
  readonly start: number;
}

/** The file: transitions as little-endian words of 16 bits in base64, accepting states by number. */
export interface StoredPhoneTable {
  readonly version: string;
  readonly start: number;
  readonly states: number;
  readonly transitions: string;
  readonly accepting: readonly number[];
  /** See stored-phone-facts.ts. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What was stored for the plans that are installed; undefined if it was not made for them. */
export function storedForPlans(): StoredPhoneTable | undefined {
  try {
    const stored = requireOfPhones("#phone-table") as StoredPhoneTable;
    return stored.version === plansVersion() ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** The complete automaton of the plans that are installed; undefined if it was not made for them. */
export function storedPhoneTable(): PhoneTable | undefined {
  const stored = storedForPlans();
  if (stored === undefined) return undefined;
  const bytes = Buffer.from(stored.transitions, "base64");
  const { states, start } = stored;
  if (bytes.length !== states * 20) return undefined;
  // The kernel's memory is little-endian, and so is every machine on which it runs without detours.
  const transitions = new Int32Array(new Uint16Array(Uint8Array.from(bytes).buffer));
  const accepting = new Uint8Array(states);
  for (const state of stored.accepting) accepting[state] = 1;
  return { transitions, accepting, states, start };
}

/** The version of libphonenumber-js, whose plans are used. */
export function plansVersion(): string {
  return (requireOfPhones("libphonenumber-js/package.json") as { version: string }).version;
}
