// Builds a table in some dialect, and asks for everybody in it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { LeakcheckError } from "../../../src/errors.js";
import { answerQuery } from "../../../src/lookup/answer.js";
import { parseQuery } from "../../../src/lookup/query.js";
import { somebody, type Person } from "../damage/people.js";
import { emptyFolder, removeFolders } from "../folder.js";
import { buildText, openBuilt } from "../index/built-index.js";
import { seededRandom } from "../random.js";
import { someDialect, writeTable, type Dialect } from "./dialects.js";

type Random = (below: number) => number;

/** What became of a file. */
export interface Read {
  outcome: "read" | "refused";
  asked: number;
  inconclusive: number;
}

const names = ["username", "email", "phone", "full_name", "city", "bio"];

/** A table, and by row which of its columns hold a value. */
interface Table {
  dialect: Dialect;
  columns: readonly string[];
  people: readonly { person: Person; row: readonly string[] }[];
}

function someTable(random: Random): Table {
  const dialect = someDialect(random);
  const rest = names.filter((name) => name !== "email" && random(3) > 0);
  const columns = rest.toSpliced(random(rest.length + 1), 0, "email");
  const count = 5 + (random(4) === 0 ? random(496) : random(40));
  const known = new Set<string>();
  const people = Array.from({ length: count }, () => {
    const person = somebodyElse(random, known);
    return { person, row: columns.map((column) => valueOf(random, dialect, column, person)) };
  });
  return { dialect, columns, people };
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

/** Fails if a file is neither read with exactly the truth nor refused, or if the two paths differ. */
export async function expectRead(seed: number, isCompared = true): Promise<Read> {
  const random = seededRandom(Math.imul(seed, 0x9e3779b1) >>> 0);
  const { dialect, columns, people } = someTable(random);
  const rows = people.map(({ row }) => row);
  const bytes = writeTable(dialect, dialect.hasHeader ? [columns, ...rows] : rows);
  const path = join(emptyFolder(), "it.lkx");
  const read: Read = { outcome: "read", asked: 0, inconclusive: 0 };
  try {
    await buildText(path, "csv", bytes, { keepSourceNames: false });
  } catch (cause) {
    if (!(cause instanceof LeakcheckError)) throw cause;
    return { ...read, outcome: "refused" };
  }
  const index = await openBuilt(path);
  const wrong: string[] = [];
  for (const { person, row } of people) {
    // Without a header, columns have names by their content.
    const expected = columns.flatMap((name, column) => (row[column] === "" ? [] : [name])).toSorted();
    const shown = (these: readonly string[]): string =>
      dialect.hasHeader ? these.join() : String(these.length);
    for (const kind of ["email", "username", "phone"] as const) {
      const value = row[columns.indexOf(kind)] ?? "";
      if (value === "") continue;
      const { status, exposures } = await answerQuery(parseQuery(value, { kind }), [index], 0);
      read.asked += 1;
      if (status === "inconclusive") read.inconclusive += 1;
      // Without a header, names beside addresses are no user names by content alone.
      if (status === "not-found" && (dialect.hasHeader || kind !== "username"))
        wrong.push(`${kind}: not found`);
      const told = exposures.find(({ match }) => match === "exact")?.columns.toSorted() ?? [];
      if (status === "exposed" && shown(told) !== shown(expected))
        wrong.push(`${kind} of ${person.username}: columns ${shown(told)}, not ${shown(expected)}`);
    }
  }
  for (const [kind, text] of [
    ["email", "nobody@example.invalid"],
    ["username", "nobody_is.called"],
  ] as const) {
    const { status } = await answerQuery(parseQuery(text, { kind }), [index], 0);
    if (status === "exposed") wrong.push(`absent ${kind}: exposed`);
  }
  index.close();
  if (wrong.length > 0)
    throw new Error(
      `seed ${seed}, ${JSON.stringify({ ...dialect, columns })}: ${wrong.length} wrong: ${wrong.slice(0, 3).join("; ")}`,
    );
  if (isCompared) {
    const reference = `${path}.reference.lkx`;
    await buildText(reference, "csv", bytes, { keepSourceNames: false, general: true });
    expect(readFileSync(path).equals(readFileSync(reference)), `both paths, seed ${seed}`).toBe(true);
  }
  removeFolders();
  return read;
}
