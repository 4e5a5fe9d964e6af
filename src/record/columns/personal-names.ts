// Recognises names within a JSON object that show it describes a person, and object names that look
// like a person's: the names beside them are then people's too (docs/reading.md, "Columns").
import { isNumberedPerson, meaningByName } from "./column-meaning.js";
import type { DataClass } from "./data-classes.js";

/** Classes that people have and things hardly ever have. */
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
/** Those of the classes that companies, places and events have too. */
const sharedClasses = new Set<DataClass>([
  "Physical addresses",
  "Geographic locations",
  "Employers",
  "Occupations",
]);
/** Names of those classes that things have too. */
const namesOfThings = new Set([
  "name",
  "names",
  "first",
  "last",
  "location",
  "locations",
  "state",
  "place",
  "area",
  "position",
  "country",
  "region",
]);

/** Returns true if a name in an object suggests a person: `city`, `email`, `full_name`. */
export function isPersonalName(name: string): boolean {
  if (namesOfThings.has(name.toLowerCase())) return false;
  const { class: dataClass } = meaningByName(name);
  return dataClass !== null && personalClasses.has(dataClass);
}

/** Returns true if a column of this class belongs to one person, not to a group or a place. */
export function isOfOnePerson(dataClass: DataClass): boolean {
  return personalClasses.has(dataClass) && !sharedClasses.has(dataClass);
}

/** Returns true if a name in an object stands for identifiers. */
export function isIdentifierName(name: string): boolean {
  return meaningByName(name).kind !== null;
}

/**
 * Returns true if a name is two to six words of letters, one of them capitalised: `Anna Smit`,
 * `Smit, Anna`, `Anna van den Berg`; a word for a person with a number: `user7`; or two to four words
 * with dots between them, none of which names a column: `anna.smit7`.
 */
export function isLikePerson(name: string): boolean {
  if (isNumberedPerson(name) || isDotted(name)) return true;
  const words = name.trim().split(/\s+/u);
  return (
    words.length > 1 &&
    words.length <= 6 &&
    words.every((word) => /^[\p{L}\p{M}'’.-]+,?$/u.test(word)) &&
    words.some((word) => /^\p{Lu}/u.test(word))
  );
}

/** A path of JSON names has dots too, so such a name would be taken for several. */
function isDotted(name: string): boolean {
  return (
    /^[\p{L}\p{M}'’_-]+(?:\.[\p{L}\p{M}\p{Nd}'’_-]+){1,3}$/u.test(name) &&
    name.split(".").every((part) => meaningByName(part).class === null)
  );
}
