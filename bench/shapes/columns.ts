// The columns that most shapes have.
import { blank, email, plain, username, type Cell } from "./cell.js";
import type { Person } from "./person.js";
import type { Column } from "./table.js";

type MakeCell = (person: Person) => Cell;

/** The cell for this share of the people, else nothing, or what stands for nothing. */
export function sometimes(share: number, cell: MakeCell, nothing: MakeCell = () => blank()): MakeCell {
  return (person) => (person.chance(share) ? cell(person) : nothing(person));
}

export const usernameColumn: Column = ["username", (person) => username(person.username)];
export const nameColumn: Column = ["full_name", sometimes(0.7, (person) => plain(person.fullName))];
export const emailColumn: Column = ["email", sometimes(0.6, (person) => email(person.email))];
export const everyEmailColumn: Column = ["email", (person) => email(person.email)];
export const cityColumn: Column = ["city", sometimes(0.5, (person) => plain(person.city))];

/** User names, names, addresses and cities, with these columns before the cities. */
export function usualColumns(...more: readonly Column[]): readonly Column[] {
  return [usernameColumn, nameColumn, emailColumn, ...more, cityColumn];
}
