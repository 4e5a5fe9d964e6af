// One record in a hundred broken, in each way; and dumps of nothing but rejects.
import { email, plain } from "./cell.js";
import { everyEmailColumn, usernameColumn } from "./columns.js";
import { objects } from "./objects.js";
import type { Person } from "./person.js";
import type { RejectReason, Seen, Shape, ShapeRecord } from "./shape.js";
import { table, type Column } from "./table.js";

/** Without quotes, since a quote that is not closed would end there. */
const cityColumn: Column = ["city", (person) => plain(person.city.replaceAll(",", ""))];
const columns = [usernameColumn, everyEmailColumn, cityColumn];
const maxRecordBytes = 2000;

/** A broken record, in which the person's address is found all the same. */
function reject(text: string, reason: RejectReason, { email: address }: Person): ShapeRecord {
  const seen: Seen[] = text.includes(address) ? [["email", address]] : [];
  return { text, seen, columns: [], reject: reason };
}

type Break = (person: Person) => ShapeRecord;

const csvBreaks: Readonly<Record<string, Break>> = {
  "stray-quote": (person) => reject(`${person.username},"${person.email}"x,Utrecht\n`, "stray-quote", person),
  "unclosed-quote": (person) =>
    reject(`${person.username},${person.email},"Utrecht\n`, "unclosed-quote", person),
  "column-count": (person) =>
    reject(`${person.username},Smit, A.,${person.email},Utrecht\n`, "column-count", person),
  "too-long": (person) =>
    reject(
      `${person.username},${person.email},${"Utrecht ".repeat(maxRecordBytes / 7)}\n`,
      "too-long",
      person,
    ),
};

const jsonBreaks: Readonly<Record<string, Break>> = {
  "invalid-json": (person) =>
    reject(`{"username":"${person.username}","email":"${person.email}",}\n`, "invalid-json", person),
  "cut-json": (person) =>
    reject(
      `{"username":"${person.username}","email":"${person.email}","city":"Utr\n`,
      "invalid-json",
      person,
    ),
  "not-an-object": (person) => reject(`["${person.username}","${person.email}"]\n`, "not-an-object", person),
  "too-long": (person) =>
    reject(`{"email":"${person.email}","bio":"${"x".repeat(maxRecordBytes)}"}\n`, "too-long", person),
};

/** One record in a hundred, by turns in each of these ways. */
function oneInHundred(breaks: readonly Break[]) {
  return (_: ShapeRecord, person: Person): ShapeRecord | undefined =>
    person.n % 100 === 42 && person.n < person.records
      ? (breaks[Math.floor(person.n / 100) % breaks.length] as Break)(person)
      : undefined;
}

const lowCoverage = { email: "low-coverage", username: "low-coverage" } as const;
const options = { maxRecordBytes };

function brokenTable(name: string, what: string, breaks: readonly Break[]): Shape {
  return table({ name, what, columns, change: oneInHundred(breaks), absence: lowCoverage, options });
}

function brokenObjects(name: string, what: string, breaks: readonly Break[]): Shape {
  return objects({
    name,
    what,
    object: ({ username, email: address, city }) => ({
      value: { username, email: address, city },
      seen: [
        ["username", username],
        ["email", address],
      ],
    }),
    change: oneInHundred(breaks),
    absence: lowCoverage,
    options,
  });
}

const nothing = { absence: lowCoverage, error: "NO_RECORDS" } as const;

export const brokenShapes: readonly Shape[] = [
  ...Object.entries(csvBreaks).map(([name, change]) =>
    brokenTable(`broken-${name}`, `CSV, 1 % ${name}`, [change]),
  ),
  brokenTable("broken-every-way", "CSV, 1 % broken in every way", Object.values(csvBreaks)),
  ...Object.entries(jsonBreaks).map(([name, change]) =>
    brokenObjects(`broken-ndjson-${name}`, `NDJSON, 1 % ${name}`, [change]),
  ),
  brokenObjects("broken-ndjson-every-way", "NDJSON, 1 % broken in every way", Object.values(jsonBreaks)),
  table({
    name: "nothing-but-quotes",
    what: "CSV, every record a lone quote",
    columns,
    change: (_, person) => reject('"\n', "unclosed-quote", person),
    ...nothing,
  }),
  table({
    name: "nothing-but-surplus",
    what: "CSV, every record with fields too many",
    columns,
    change: (_, person) => reject(`${person.username},a,b,${person.email},c\n`, "column-count", person),
    ...nothing,
  }),
  objects({
    name: "nothing-but-rejects",
    what: "NDJSON, every line no JSON",
    object: () => ({ value: {}, seen: [] }),
    change: (_, person) => reject("x\n", "invalid-json", person),
    options: {},
    ...nothing,
  }),
  table({
    name: "mostly-rejects",
    what: "CSV, nine of ten records with a quote in the wrong place",
    columns: [usernameColumn, ["email", (person) => email(person.email)], ["city", () => plain("Utrecht")]],
    change: (_, person) =>
      person.n % 10 > 0 && person.n < person.records
        ? reject(`"${person.username}"x,${person.email},Urk\n`, "stray-quote", person)
        : undefined,
    absence: lowCoverage,
  }),
];
