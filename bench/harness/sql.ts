// What the rivals are asked, in SQL. Canonical forms stand here once: for identifiers in ASCII, as the corpus has them, they are
// those of docs/rules-1.md. trim, ltrim and lower mean the same in DuckDB, SQLite and ClickHouse.
import { corpusColumns } from "../corpus/records.js";
import { type CountedKind } from "./runs/bench-run.js";

export interface SqlKind {
  number: 1 | 2 | 3;
  kind: CountedKind;
  column: (typeof corpusColumns)[number];
  canonical: string;
}

export const sqlKinds: readonly SqlKind[] = [
  { number: 1, kind: "email", column: "email", canonical: "lower(trim(email))" },
  { number: 2, kind: "phone", column: "phone_number", canonical: "ltrim(phone_number, '+')" },
  { number: 3, kind: "username", column: "username", canonical: "lower(trim(username))" },
];

/** Text as an SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The columns of a record that are not null, as a bitmap. */
const columnBits = `(${corpusColumns.map((column, bit) => `case when ${column} is null then 0 else ${1 << bit} end`).join(" + ")})::utinyint`;

/** A dump as DuckDB's table function. It is told what it would otherwise guess, and that all columns are text: it converts nothing. */
export function duckdbSource(format: "csv" | "ndjson" | "array", path: string): string {
  const columns = `columns = {${corpusColumns.map((column) => `${sqlText(column)}: 'VARCHAR'`).join(", ")}}`;
  return format === "csv"
    ? `read_csv(${sqlText(path)}, header = true, auto_detect = false, ${columns})`
    : `read_json(${sqlText(path)}, format = '${format === "array" ? "array" : "newline_delimited"}', ${columns})`;
}

/** How a dump of a shape is read, as {@link duckdbShape} takes it. */
export interface ShapeReading {
  path: string;
  isCsv: boolean;
  hasHeader: boolean;
  delimiter: string;
  quote: string;
  encoding: string;
}

/**
 * One row: the records, then the values of each column, of a dump of any shape. DuckDB finds the columns by
 * itself, takes all of them for text and drops records that it cannot read.
 */
export function duckdbShape({ path, isCsv, hasHeader, delimiter, quote, encoding }: ShapeReading): string {
  const source = isCsv
    ? `read_csv(${sqlText(path)}, header = ${hasHeader}, delim = ${sqlText(delimiter)}, quote = ${sqlText(quote)}, ` +
      `escape = ${sqlText(quote)}, encoding = ${sqlText(encoding)}, all_varchar = true, ignore_errors = true, strict_mode = false)`
    : `read_json(${sqlText(path)}, format = 'newline_delimited', ignore_errors = true)`;
  return `select count(*), count(columns(*)) from ${source}`;
}

/** One row: the records, then the values of each column. Counting a column makes DuckDB split and decode it. */
export function duckdbScan(source: string): string {
  return `select count(*), ${corpusColumns.map((column) => `count(${column})`).join(", ")} from ${source}`;
}

/**
 * Entries as leakcheck makes them: per kind and hash the united columns and the number of records, in order, in a table. Of the
 * ways to say it this was the fastest: the dump is read once, hashes and bitmaps are kept, and the kinds taken from those.
 */
export function duckdbGroup(source: string): string {
  const hashes = sqlKinds.map(
    ({ number, column, canonical }) =>
      `hash('${number}' || ${canonical}) as key${number}, ${column} is not null as has${number}`,
  );
  const entries = sqlKinds.map(
    ({ number }) =>
      `select ${number}::utinyint as kind, key${number} as key, columns from hashed where has${number}`,
  );
  return (
    `create table entries as with hashed as materialized (select ${hashes.join(", ")}, ${columnBits} as columns from ${source}) ` +
    `select kind, key, bit_or(columns) as columns, count(*) as records from (${entries.join(" union all ")}) group by kind, key order by kind, key`
  );
}

/** Entries of the table of {@link duckdbGroup} by kind. */
export const countEntries = "select kind, count(*) from entries group by kind order by kind";

/**
 * By kind: the keys that two tables of {@link duckdbGroup} have in common, and how many of them have a column
 * more in either. `a` and `b` are attached databases.
 */
export const duckdbCompare =
  "select kind, count(*), count(*) filter (b.columns & ~a.columns <> 0), count(*) filter (a.columns & ~b.columns <> 0) " +
  "from a.entries as a join b.entries as b using (kind, key) group by kind order by kind";

/** The whole dump in a table with an index on each canonical form: what one would do without leakcheck. */
export function duckdbIndexes(source: string): string[] {
  return [
    `create table dump as select * from ${source}`,
    ...sqlKinds.map(({ kind, canonical }) => `create index by_${kind} on dump ((${canonical}))`),
  ];
}

/** Distinct canonical forms of a kind in the table `dump`; its blank values are null in DuckDB and empty in SQLite. */
export function countDistinct({ column, canonical }: SqlKind): string {
  return `select count(*) from (select 1 from dump where ${column} <> '' group by ${canonical})`;
}

/** SQLite's indexes leave blank values out. */
export const sqliteIndexes: readonly string[] = sqlKinds.map(
  ({ kind, column, canonical }) => `create index by_${kind} on dump (${canonical}) where ${column} <> ''`,
);

export const sqliteTable = `create table dump (${corpusColumns.join(", ")})`;

/** As much as SQLite can be spared: a crash would leave nothing of use, and nobody else reads. */
export const sqlitePragmas =
  "pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive; pragma cache_size = -262144";

/** Answers for a list of identifiers, one a line, from the table of {@link duckdbGroup}: one row each, in any order. */
export function duckdbLookup(list: string, select: string): string {
  const [email, phone, username] = sqlKinds.map(
    ({ number, column, canonical }) => `hash('${number}' || ${canonical.replaceAll(column, "identifier")})`,
  );
  return (
    `select ${select} from (select identifier, ` +
    `case when contains(identifier, '@') then 1 when starts_with(identifier, '+') then 2 else 3 end as kind, ` +
    `case when contains(identifier, '@') then ${email} when starts_with(identifier, '+') then ${phone} else ${username} end as key ` +
    `from read_csv(${sqlText(list)}, header = false, auto_detect = false, delim = '\\t', quote = '', escape = '', columns = {'identifier': 'VARCHAR'})) ` +
    `as list left join entries using (kind, key)`
  );
}

/** The structure of the dump for ClickHouse's `file`. */
const clickhouseStructure = corpusColumns.map((column) => `${column} Nullable(String)`).join(", ");

/** ClickHouse's entries: keyed, as leakcheck's are. */
export function clickhouseGroup(format: "csv" | "ndjson", path: string): string[] {
  const source = `file(${sqlText(path)}, ${format === "csv" ? "CSVWithNames" : "JSONEachRow"}, ${sqlText(clickhouseStructure)})`;
  const pairs = sqlKinds.map(
    ({ number, canonical }) =>
      `(toUInt8(${number}), sipHash64Keyed((toUInt64(1), toUInt64(2)), '${number}', assumeNotNull(${canonical})))`,
  );
  const present = sqlKinds.map(({ column }) => `${column} is not null`);
  const bits = corpusColumns.map((column, bit) => `if(${column} is null, 0, ${1 << bit})`).join(" + ");
  return [
    "create table entries (kind UInt8, key UInt64, columns UInt8, records UInt64) engine = MergeTree order by (kind, key)",
    `insert into entries select pair.1 as kind, pair.2 as key, groupBitOr(columns) as columns, count() as records from ` +
      `(select arrayJoin(arrayFilter((pair, has) -> has, [${pairs.join(", ")}], [${present.join(", ")}])) as pair, ` +
      `toUInt8(${bits}) as columns from ${source}) group by kind, key order by kind, key`,
  ];
}
