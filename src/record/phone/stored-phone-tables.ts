// Stores the tables of phone-tables.ts and loads them again. `npm run build` computes them once,
// with the automaton (scripts/tables/phone-table.ts), because that takes reading all numbering plans.
// Their fields are numbers, booleans and arrays of numbers.
import { inRegion, phoneTables, type PhoneTables } from "./phone-tables.js";
import { storedForPlans } from "./automaton/phone-table.js";

const arrayClasses = { Uint8Array, Uint16Array, Uint32Array, Int32Array };

/** Returns the tables of {@link phoneTables}, loaded from the stored file if possible. */
export function storedPhoneTables(region: string | undefined, hasRegions: boolean): PhoneTables {
  const stored = hasRegions || region !== undefined ? storedForPlans() : undefined;
  return stored === undefined ? phoneTables(region, hasRegions) : inRegion(tablesOf(stored.facts), region);
}

/** Converts tables to JSON: each array becomes the name of its class and its bytes in base64. */
export function storableTables(facts: PhoneTables): Record<string, unknown> {
  const storable = (value: unknown): unknown =>
    ArrayBuffer.isView(value)
      ? {
          table: value.constructor.name,
          bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64"),
        }
      : value;
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, storable(value)]));
}

function tablesOf(stored: Readonly<Record<string, unknown>>): PhoneTables {
  const restored = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const { table, bytes } = value as { table: keyof typeof arrayClasses; bytes: string };
    return new arrayClasses[table](Uint8Array.from(Buffer.from(bytes, "base64")).buffer);
  };
  return Object.fromEntries(
    Object.entries(stored).map(([name, value]) => [name, restored(value)]),
  ) as unknown as PhoneTables;
}
