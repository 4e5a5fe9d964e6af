// Which names within an object show that it tells of a person, and whether an object's own name is like a person's: then names beside
// it are those of people (docs/reading.md, "Columns").
import { meaningByName } from "./column-meaning.js";
import type { DataClass } from "./data-classes.js";

/** What people have, and what things hardly have. */
const personalClasses = new Set<DataClass>([
  "Email addresses",
  "Recovery email addresses",
  "Phone numbers",
  "Usernames",
  "Nicknames",
  "Display names",
  "Names",
  "Passwords",
  "Physical addresses",
  "Geographic locations",
  "Dates of birth",
  "Ages",
  "Genders",
  "Social security numbers",
  "Government issued IDs",
  "Employers",
  "Occupations",
]);
/** Things have these too. */
const namesOfThings = new Set(["name", "names", "first", "last", "location", "locations", "state", "place", "area", "position", "country", "region"]);

/** Whether a name in an object is one of what people have: `city`, `email`, `full_name`. */
export function isPersonalName(name: string): boolean {
  if (namesOfThings.has(name.toLowerCase())) return false;
  const { class: dataClass } = meaningByName(name);
  return dataClass !== null && personalClasses.has(dataClass);
}

/** Whether a name in an object is one of identifiers. */
export function isIdentifierName(name: string): boolean {
  return meaningByName(name).kind !== null;
}

/** Several words of letters, with a capital in front of one: `Anna Smit`, `Smit, Anna`, `Anna van den Berg`. */
export function isLikePerson(name: string): boolean {
  const words = name.trim().split(/\s+/u);
  return (
    words.length > 1 && words.length <= 6 && words.every((word) => /^[\p{L}\p{M}'’.-]+,?$/u.test(word)) && words.some((word) => /^\p{Lu}/u.test(word))
  );
}
