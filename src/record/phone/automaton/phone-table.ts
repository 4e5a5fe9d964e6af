// Loads the complete automaton of valid numbers, which `npm run build` computes for one version of
// libphonenumber's plans (scripts/tables/phone-table.ts). If another version is installed it cannot be
// used, and phone-automaton.ts learns its states as they are reached.
import { requireOfPhones, requireOfPlans } from "../phone-metadata.js";

/**
 * A complete automaton: transitions at `state * 10 + digit`, a flag per accepting state, the number
 * of states, and the state before the first digit.
 */
export interface PhoneTable {
  readonly transitions: Int32Array<ArrayBuffer>;
  readonly accepting: Uint8Array<ArrayBuffer>;
  readonly states: number;
  readonly start: number;
}

/** The stored file: transitions as little-endian u16 in base64, accepting states by number. */
export interface StoredPhoneTable {
  readonly version: string;
  readonly start: number;
  readonly states: number;
  readonly transitions: string;
  readonly accepting: readonly number[];
  /** Tables in the form of stored-phone-tables.ts. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Loads the stored file, or returns undefined if it is missing or made for other plans. */
export function storedForPlans(): StoredPhoneTable | undefined {
  try {
    const stored = requireOfPhones("#phone-table") as StoredPhoneTable;
    return stored.version === plansVersion() ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Loads the complete automaton, or returns undefined if none is stored for the installed plans. */
export function storedPhoneTable(): PhoneTable | undefined {
  const stored = storedForPlans();
  if (stored === undefined) return undefined;
  const bytes = Buffer.from(stored.transitions, "base64");
  const { states, start } = stored;
  if (bytes.length !== states * 20) return undefined;
  // A typed array can read the words because every supported machine is little-endian, as the
  // kernel is.
  const transitions = new Int32Array(new Uint16Array(Uint8Array.from(bytes).buffer));
  const accepting = new Uint8Array(states);
  for (const state of stored.accepting) accepting[state] = 1;
  return { transitions, accepting, states, start };
}

/** Returns the version of libphonenumber-js, and so of the numbering plans. */
export function plansVersion(): string {
  const plans = requireOfPlans("#vendor/phone-plans-version.json", "libphonenumber-js/package.json");
  return (plans as { version: string }).version;
}
