// Shapes of NDJSON: what databases and programs export.
import { cities } from "../corpus/names.js";
import { dialled, e164, spaced } from "./fiction-numbers.js";
import { objects, type Json } from "./objects.js";
import { otherColumns } from "./table.js";
import type { Person } from "./person.js";
import type { Seen, Shape } from "./shape.js";

/** What most people have: a user name, seldom an address or a number with +. */
function usual(person: Person): { value: Record<string, Json>; seen: Seen[] } {
  const value: Record<string, Json> = { username: person.username };
  const seen: Seen[] = [["username", person.username]];
  if (person.chance(0.6)) {
    value["email"] = person.email;
    seen.push(["email", person.email]);
  }
  if (person.chance(0.4)) {
    value["phone_number"] = `+${e164(person.phone())}`;
    seen.push(["phone", e164(person.phone())]);
  }
  if (person.chance(0.5)) value["city"] = person.city;
  return { value, seen };
}

/** As Python writes it. */
function spacedOut(value: Json): string {
  return JSON.stringify(value, null, 1)
    .replaceAll(/\n */gu, " ")
    .replaceAll("{ ", "{")
    .replaceAll(" }", "}")
    .replaceAll("[ ", "[")
    .replaceAll(" ]", "]");
}

/** Every character of a text that is not a letter, a digit or plain ASCII escaped. */
function escaped(value: Json): string {
  return JSON.stringify(value)
    .replaceAll(/[^ -~]/gu, (sign) =>
      [...Array(sign.length).keys()]
        .map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`)
        .join(""),
    )
    .replaceAll("@", String.raw`\u0040`)
    .replaceAll("/", String.raw`\/`);
}

function shuffled({ value, seen }: ReturnType<typeof usual>, { random }: Person): ReturnType<typeof usual> {
  const names = Object.keys(value);
  for (let index = names.length - 1; index > 0; index--) {
    const other = random.below(index + 1);
    [names[index], names[other]] = [names[other] as string, names[index] as string];
  }
  return { value: Object.fromEntries(names.map((name) => [name, value[name] as Json])), seen };
}

const phoneFill = 0.6;

export const jsonShapes: readonly Shape[] = [
  objects({ name: "ndjson-flat", what: "flat objects", object: usual }),
  objects({ name: "ndjson-spaced", what: "flat objects with spaces", object: usual, write: spacedOut }),
  objects({ name: "ndjson-crlf", what: "flat objects, CRLF line ends", object: usual, lineEnd: "\r\n" }),
  objects({
    name: "ndjson-blank-lines",
    what: "empty lines between objects",
    object: usual,
    lineEnd: "\n\n",
  }),
  objects({
    name: "ndjson-utf-16",
    what: "flat objects in UTF-16",
    object: usual,
    encoding: "utf-16le",
    before: "\ufeff",
  }),
  objects({
    name: "ndjson-nested",
    what: "objects within objects",
    object(person) {
      const { value, seen } = usual(person);
      const { username, city = null, ...contact } = value;
      return {
        value: {
          id: person.n,
          account: { username: username as string, profile: { contact, location: { city } } },
        },
        seen,
      };
    },
  }),
  objects({
    name: "ndjson-arrays",
    what: "arrays of texts and of objects",
    object(person) {
      const { username, n } = person;
      const emails = [person.email, person.secondEmail].slice(0, n % 3);
      const phones = [person.phone("GB"), person.phone("NL")].slice(0, n % 2);
      const value = {
        username,
        emails,
        contact: { phones: phones.map((number) => ({ number: `+${e164(number)}`, type: "home" })) },
        tags: n % 4 === 0 ? [] : ["a", "b"],
      };
      return {
        value,
        seen: [
          ["username", username],
          ...emails.map((one): Seen => ["email", one]),
          ...phones.map((one): Seen => ["phone", e164(one)]),
        ],
      };
    },
  }),
  objects({
    name: "ndjson-escapes",
    what: "escapes in every text",
    write: escaped,
    object(person) {
      const { value, seen } = usual(person);
      return {
        value: {
          ...value,
          bio: `Zoë "${person.n}"\n\t\\ 🌷 ${person.city}`,
          site: `https://example.com/${person.n}`,
        },
        seen,
      };
    },
  }),
  objects({
    name: "ndjson-number-phones",
    what: "numbers as phone numbers",
    bareDigits: "international",
    object: (person) => ({
      value: {
        username: person.username,
        phone: Number(e164(person.phone())),
        age: person.n % 90,
        balance: person.n / 8,
      },
      seen: [
        ["username", person.username],
        ["phone", e164(person.phone())],
      ],
    }),
  }),
  objects({
    name: "ndjson-country-code",
    what: "calling codes beside national numbers, as numbers and texts",
    object(person) {
      const number = person.phone();
      const phone = person.n % 2 === 0 ? Number(number.national) : dialled(number);
      return {
        value: {
          username: person.username,
          country_code: person.n % 3 === 0 ? Number(number.callingCode) : number.country,
          phone,
        },
        seen: [
          ["username", person.username],
          ["phone", e164(number)],
        ],
      };
    },
  }),
  objects({
    name: "ndjson-two-countries",
    what: "numbers beside their countries in an array",
    object(person) {
      const numbers = [person.phone("FR"), person.phone("DE")].slice(0, 1 + (person.n % 2));
      return {
        value: {
          username: person.username,
          phones: numbers.map((number) => ({ country_code: number.country, number: dialled(number) })),
        },
        seen: [["username", person.username], ...numbers.map((number): Seen => ["phone", e164(number)])],
      };
    },
  }),
  objects({
    name: "ndjson-nulls",
    what: "null, empty texts, arrays and objects for nothing",
    object(person) {
      const { value, seen } = usual(person);
      const nothing: readonly Json[] = [null, "", [], {}];
      const fill = (name: string): Json => value[name] ?? (nothing[(person.n + name.length) % 4] as Json);
      return {
        value: {
          username: fill("username"),
          email: fill("email"),
          phone_number: fill("phone_number"),
          city: fill("city"),
          deleted: false,
          logins: 0,
        },
        seen,
      };
    },
  }),
  objects({
    name: "ndjson-shuffled",
    what: "names in any order",
    object: (person) => shuffled(usual(person), person),
  }),
  objects({
    name: "ndjson-absent-names",
    what: "few of sixty names in each object",
    object(person) {
      const { value, seen } = usual(person);
      const more: Record<string, Json> = {};
      for (let index = 0; index < 56; index++)
        if (person.chance(0.1))
          more[`field_${index}`] = index % 2 === 0 ? index : (cities[index % cities.length] ?? "");
      return { value: { ...more, ...value }, seen };
    },
  }),
  objects({
    name: "ndjson-many-names",
    what: "three hundred names, new ones all over the dump",
    object(person) {
      const { value, seen } = usual(person);
      const newest = 4 + Math.floor((296 * Math.min(person.n, person.records)) / person.records);
      return {
        value: { ...value, [`field_${person.random.below(newest)}`]: person.n, [`field_${newest}`]: "x" },
        seen,
      };
    },
    // With the four usual columns 251 of these are tracked.
    columnOf: (path) =>
      Number(/^field_(?<number>\d+)$/u.exec(path)?.groups?.["number"] ?? 0) > 250 ? otherColumns : path,
  }),
  objects({
    name: "ndjson-5-kb",
    what: "objects of 5 KB",
    object(person) {
      const { value, seen } = usual(person);
      const posts = Array.from({ length: 20 }, (_, index) => ({
        id: person.n * 20 + index,
        text: `${person.city} and "more" `.repeat(8),
        liked: index % 2 === 0,
      }));
      return { value: { ...value, posts }, seen };
    },
  }),
  objects({
    name: "ndjson-mongo",
    what: "wrappers of MongoDB's export",
    object(person) {
      const { value, seen } = usual(person);
      const hasPhone = person.chance(phoneFill);
      const { phone_number: _, ...others } = value;
      return {
        value: {
          _id: { $oid: person.n.toString(16).padStart(24, "0") },
          ...others,
          ...(hasPhone ? { phone: { $numberLong: e164(person.phone()) } } : {}),
          created_at: { $date: "2026-01-07T00:00:00Z" },
          logins: { $numberInt: "12" },
        },
        seen: [
          ...seen.filter(([kind]) => kind !== "phone"),
          ...(hasPhone ? [["phone", e164(person.phone())] as const] : []),
        ],
      };
    },
    bareDigits: "international",
  }),
  objects({
    name: "ndjson-elasticsearch",
    what: "documents of Elasticsearch, with what Logstash adds",
    object(person) {
      const { value, seen } = usual(person);
      const added = { "@timestamp": "2026-01-07T00:00:00.000Z", "@version": "1" };
      return {
        value: { _index: "users", _id: String(person.n), _source: { ...added, ...value } },
        seen,
      };
    },
  }),
  objects({
    name: "ndjson-keyed",
    what: "objects by address: the address is a name",
    object(person) {
      const { username, email, city } = person;
      return {
        value: { username, emails: { [email]: { city } } },
        seen: [
          ["username", username],
          ["email", email],
        ],
      };
    },
    columnOf: (path) => path.replace(/^emails\..*\.city$/u, "emails.*.city"),
    absence: { email: "kind-not-indexed" },
  }),
  objects({
    name: "ndjson-spaced-phones",
    what: "numbers with +, in groups",
    object: (person) => ({
      value: { username: person.username, phone: spaced(person.phone()), full_name: person.fullName },
      seen: [
        ["username", person.username],
        ["phone", e164(person.phone())],
      ],
    }),
  }),
];
