// Ways to write CSV: quotes, delimiters, line ends, encodings, no header, lists of addresses and secrets.
import { blank, email, phone, plain, username } from "./cell.js";
import {
  cityColumn,
  emailColumn,
  everyEmailColumn,
  nameColumn,
  sometimes,
  usernameColumn,
  usualColumns,
} from "./columns.js";
import { e164 } from "./fiction-numbers.js";
import type { Shape } from "./shape.js";
import { table, type Column } from "./table.js";

const phoneColumn: Column = [
  "phone",
  sometimes(0.5, (person) => phone(person.phone(), `+${e164(person.phone())}`)),
];
const ageColumn: Column = ["age", sometimes(0.8, (person) => plain(String(18 + (person.n % 60))))];
const columns = usualColumns(phoneColumn, ageColumn);
const secret: Column = [
  "password",
  (person) => plain(`made-up-${person.n.toString(36)}${[":x", ";y", "", '"', " z"][person.n % 5]}`),
];
const plainSecret: Column = ["password", (person) => plain(`made-up-${person.n.toString(36)}`)];
const siteColumn: Column = [
  "site",
  ({ n }) =>
    plain(
      [
        "https://shop.example/in",
        "https://accounts.example.org:8443/v2?a=1&u=http://x.example",
        "http://192.0.2.7/",
        "shop.example.net/login",
      ][n % 4] as string,
    ),
];
const loginColumn: Column = [
  "login",
  (person) => (person.chance(0.5) ? email(person.email) : username(person.username)),
];
const siteSecret: Column = [
  "password",
  ({ n }) => plain(`made-up-${n.toString(36)}${n % 50 === 0 ? ":x" : ""}`),
];
const latinCity: Column = [
  "city",
  (person) => plain(["Zürich", "Málaga", "Besançon", "Malmö", "Gent, België"][person.n % 5] as string),
];

/** Nothing, as a database writes it. */
function nulls(word: string): readonly Column[] {
  const nothing = () => blank(word);
  return [
    usernameColumn,
    ["full_name", sometimes(0.5, (person) => plain(person.fullName), nothing)],
    ["email", sometimes(0.5, (person) => email(person.email), nothing)],
    ["phone", sometimes(0.5, (person) => phone(person.phone(), `+${e164(person.phone())}`), nothing)],
    ["city", sometimes(0.5, (person) => plain(person.city), nothing)],
  ];
}

export const dialectShapes: readonly Shape[] = [
  table({ name: "csv", what: "quotes where they are needed", columns }),
  table({ name: "quoted-all", what: "everything quoted", columns, quoting: "all" }),
  table({ name: "quoted-strings", what: "all but numbers quoted", columns, quoting: "strings" }),
  table({ name: "quoted-single", what: "everything in single quotes", columns, quoting: "all", quote: "'" }),
  table({ name: "semicolon", what: "; between fields", columns, delimiter: ";" }),
  table({ name: "tab", what: "tabs between fields", columns, delimiter: "\t", extension: "tsv" }),
  table({ name: "pipe", what: "| between fields", columns, delimiter: "|" }),
  table({
    name: "colon",
    what: ": between fields",
    columns: [usernameColumn, everyEmailColumn, ageColumn],
    delimiter: ":",
    extension: "txt",
  }),
  table({ name: "crlf", what: "CRLF line ends", columns, lineEnd: "\r\n" }),
  table({
    name: "crlf-quoted",
    what: "CRLF line ends, everything quoted",
    columns,
    lineEnd: "\r\n",
    quoting: "all",
  }),
  table({ name: "byte-order-mark", what: "UTF-8 with a byte order mark", columns, before: "\ufeff" }),
  table({
    name: "empty-lines",
    what: "empty lines between records",
    columns,
    change: (record, { n }) => (n % 3 === 0 ? { ...record, text: `${record.text}\n` } : undefined),
  }),
  table({
    name: "short-records",
    what: "records that end before their last fields",
    columns: [...columns, ["country", () => blank()], ["state", () => blank()]],
    change: (record, { n }) => ({ ...record, text: `${record.text.slice(0, -1 - (n % 3))}\n` }),
  }),
  table({
    name: "surplus-blanks",
    what: "records with empty fields too many",
    columns,
    change: (record, { n }) => ({ ...record, text: `${record.text.slice(0, -1)}${",".repeat(n % 3)}\n` }),
  }),
  table({
    name: "null-backslash",
    what: "\\N for nothing",
    columns: nulls("\\N"),
    extension: "tsv",
    delimiter: "\t",
  }),
  table({ name: "null-word", what: "NULL for nothing", columns: nulls("NULL") }),
  table({
    name: "utf-16le",
    what: "UTF-16, little-endian, with a byte order mark",
    columns,
    encoding: "utf-16le",
    before: "\ufeff",
  }),
  table({
    name: "utf-16be",
    what: "UTF-16, big-endian, with a byte order mark",
    columns,
    encoding: "utf-16be",
    before: "\ufeff",
  }),
  table({
    name: "latin1",
    what: "Latin-1",
    columns: [usernameColumn, nameColumn, emailColumn, latinCity],
    encoding: "latin1",
    options: { encoding: "windows-1252" },
  }),
  table({
    name: "addresses-every",
    what: "an address in every record",
    columns: [usernameColumn, everyEmailColumn, cityColumn],
  }),
  table({ name: "addresses-alone", what: "addresses alone below a header", columns: [everyEmailColumn] }),
  table({
    name: "addresses-list",
    what: "addresses alone, without a header",
    columns: [everyEmailColumn],
    hasHeader: false,
    extension: "txt",
  }),
  table({
    name: "phones-list",
    what: "numbers with + alone, without a header",
    columns: [["phone", (person) => phone(person.phone(), `+${e164(person.phone())}`)]],
    hasHeader: false,
    extension: "txt",
  }),
  table({
    name: "headerless",
    what: "no header",
    columns: [
      ["username", (person) => username(`${person.username}${10 + (person.n % 90)}`)],
      everyEmailColumn,
      phoneColumn,
      cityColumn,
    ],
    hasHeader: false,
  }),
  table({
    name: "headerless-quoted",
    what: "no header, everything quoted, CRLF",
    columns: [everyEmailColumn, phoneColumn, cityColumn],
    hasHeader: false,
    quoting: "all",
    lineEnd: "\r\n",
  }),
  table({
    name: "list-colon",
    what: "address:secret",
    columns: [everyEmailColumn, secret],
    hasHeader: false,
    delimiter: ":",
    quoting: "none",
    extension: "txt",
  }),
  table({
    name: "list-semicolon",
    what: "address;secret",
    columns: [everyEmailColumn, plainSecret],
    hasHeader: false,
    delimiter: ";",
    quoting: "none",
    extension: "txt",
  }),
  table({
    name: "list-colon-many",
    what: "address:address of a computer:secret",
    columns: [everyEmailColumn, ["ip", ({ n }) => plain(`192.0.2.${n % 256}`)], plainSecret],
    hasHeader: false,
    delimiter: ":",
    quoting: "none",
    extension: "txt",
  }),
  table({
    name: "list-sites",
    what: "site:login:secret, where half of the logins are user names",
    columns: [siteColumn, loginColumn, siteSecret],
    hasHeader: false,
    delimiter: ":",
    quoting: "none",
    extension: "txt",
  }),
];
