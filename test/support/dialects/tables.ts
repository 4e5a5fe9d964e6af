// Tables of made-up people in some dialect, by a seed.
import { somebody, type Person } from "../damage/people.js";
import { seededRandom } from "../random.js";
import { someDialect, writeTable, type Dialect } from "./dialects.js";

type Random = (below: number) => number;

const names = ["username", "email", "phone", "full_name", "city", "bio"];

/** A table, the person in each of its rows, and its bytes in a dialect. */
export interface Table {
  readonly dialect: Dialect;
  readonly columns: readonly string[];
  readonly people: readonly { person: Person; row: readonly string[] }[];
  readonly bytes: Buffer;
}

/** Returns the table with this number. */
export function tableOf(seed: number): Table {
  const random = seededRandom(Math.imul(seed, 0x9e3779b1) >>> 0);
  const dialect = someDialect(random);
  const rest = names.filter((name) => name !== "email" && random(3) > 0);
  const columns = rest.toSpliced(random(rest.length + 1), 0, "email");
  const count = 5 + (random(4) === 0 ? random(496) : random(40));
  const known = new Set<string>();
  const people = Array.from({ length: count }, () => {
    const person = somebodyElse(random, known);
    return { person, row: columns.map((column) => valueOf(random, dialect, column, person)) };
  });
  const rows = people.map(({ row }) => row);
  return {
    dialect,
    columns,
    people,
    bytes: writeTable(dialect, dialect.hasHeader ? [columns, ...rows] : rows),
  };
}

/** Returns a person who shares no identifier with those known, and adds the person's own to them. */
function somebodyElse(random: Random, known: Set<string>): Person {
  for (;;) {
    const person = somebody(random);
    const own = [person.username, person.email, person.phone].map((value) => value.toLowerCase());
    if (own.some((value) => known.has(value))) continue;
    for (const value of own) known.add(value);
    return person;
  }
}

function valueOf(random: Random, dialect: Dialect, column: string, person: Person): string {
  if (random(15) === 0) return "";
  switch (column) {
    case "username":
      return person.username;
    case "email":
      return person.email;
    case "phone":
      return `+${person.phone}`;
    case "full_name":
      return person.name;
    case "city":
      return person.city;
    default:
      return bioOf(random, dialect);
  }
}

function bioOf(random: Random, { quoting, separator }: Dialect): string {
  const plain = ["likes tea", "photographer", "x y z", "2025"][random(4)] ?? "";
  if (quoting === "none") return plain;
  return (
    [plain, `tea${separator} coffee`, 'says "hi" a lot', "it's fine", "two\nlines", "back\\slash"][
      random(6)
    ] ?? plain
  );
}
