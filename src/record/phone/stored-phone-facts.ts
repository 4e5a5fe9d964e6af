// The facts of src/record/phone/phone-facts.ts as `npm run build` has found them out, beside the automaton (scripts/phone-table.ts): to find them out
// takes reading all numbering plans. Whatever its fields are, they are numbers, truth values and tables of numbers.
import { inRegion, phoneFacts, type PhoneFacts } from "./phone-facts.js";
import { storedForPlans } from "./automaton/phone-table.js";

const tables = { Uint8Array, Uint16Array, Uint32Array, Int32Array };

/** The same as {@link phoneFacts}, not found out anew. */
export function phoneFactsAtHand(region: string | undefined, hasPlaces: boolean): PhoneFacts {
  const stored = hasPlaces || region !== undefined ? storedForPlans() : undefined;
  return stored === undefined ? phoneFacts(region, hasPlaces) : inRegion(factsOf(stored.facts), region);
}

/** Facts as JSON: a table is its class and its bytes in base64. */
export function storableFacts(facts: PhoneFacts): Record<string, unknown> {
  const storable = (value: unknown): unknown =>
    ArrayBuffer.isView(value)
      ? { table: value.constructor.name, bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64") }
      : value;
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, storable(value)]));
}

function factsOf(stored: Readonly<Record<string, unknown>>): PhoneFacts {
  const fact = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const { table, bytes } = value as { table: keyof typeof tables; bytes: string };
    return new tables[table](Uint8Array.from(Buffer.from(bytes, "base64")).buffer);
  };
  return Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, fact(value)])) as unknown as PhoneFacts;
}
