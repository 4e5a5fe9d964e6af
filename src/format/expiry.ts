// When an index should be deleted. docs/format.md section 8.
import type { Metadata } from "./metadata.js";

/** Returns true if the text is a day that exists, such as 2027-01-31. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Returns the day of a time in UTC. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** Returns true if the last day of an index is before `today`. */
export function isExpired({ expires }: Pick<Metadata, "expires">, today: string): boolean {
  return expires !== undefined && expires < today;
}
