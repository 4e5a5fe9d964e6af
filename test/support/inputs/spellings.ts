// One dump in many spellings, made by the programs that people make them with.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasTool, runTool } from "../unpack/tools.js";

/** A spelling: the tools that it takes, and the commands that write it. */
export interface Spelling {
  readonly name: string;
  readonly tools: readonly string[];
  /**
   * Run in a folder with the dump (`it.csv`, `it.ndjson`) and its parts (`1.csv`, `2.csv`, `3.csv`). What
   * they write into `out` is the dump; what they write to standard output is its standard input.
   */
  readonly commands: string;
}

const fields = ["username", "email", "phone", "bio"] as const;

/** Made-up people, whose bios have all that a format may stumble over. */
function peopleOf(count: number): string[][] {
  const bios = [
    "",
    "short",
    'two\nlines and a "quote"',
    "comma, semicolon; tab\t",
    "it's C:\\new",
    "Zoë — 日本",
  ];
  return Array.from({ length: count }, (_, index) => [
    `user${index}`,
    `user${index}@example.com`,
    index % 5 === 0 ? "" : `+3161${String(index).padStart(7, "0")}`,
    bios[index % bios.length] ?? "",
  ]);
}

function csvOf(rows: readonly string[][], delimiter = ","): string {
  const field = (value: string): string =>
    /["\n,;\t]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return [fields as readonly string[], ...rows].map((row) => `${row.map(field).join(delimiter)}\n`).join("");
}

/** Returns a text of SQL that makes the same table. */
export function insertsOf(count: number, type: string, quoted: (value: string) => string): string {
  const rows = peopleOf(count).map((row) => `(${row.map(quoted).join(",")})`);
  const columns = fields.map((name) => `${name} ${type}`).join(", ");
  return `CREATE TABLE people (${columns});\nINSERT INTO people VALUES\n${rows.join(",\n")};\n`;
}

/** Writes the dump and its parts into a folder. */
export function writeSources(folder: string, count: number): void {
  const people = peopleOf(count);
  const objects = people.map((row) =>
    JSON.stringify(Object.fromEntries(row.map((value, index) => [fields[index], value]))),
  );
  const write = (name: string, text: string | Uint8Array): void => {
    writeFileSync(join(folder, name), text);
  };
  write("it.csv", csvOf(people));
  write("it.ndjson", `${objects.join("\n")}\n`);
  const third = Math.ceil(count / 3);
  for (const part of [0, 1, 2])
    write(`${part + 1}.csv`, csvOf(people.slice(part * third, part * third + third)));
  write("semicolons.csv", csvOf(people, ";"));
  write("tabs.csv", csvOf(people, "\t"));
  write("crlf.csv", csvOf(people).replaceAll("\n", "\r\n"));
  write("marked.csv", `\ufeff${csvOf(people)}`);
  const wide = Buffer.from(`\ufeff${csvOf(people)}`, "utf16le");
  write("utf-16le.csv", wide);
  write("utf-16be.csv", Buffer.from(wide).swap16());
  write("open.csv", csvOf(people).trimEnd());
  write("readme.txt", "how to read it\n");
  write(
    "sqlite.sql",
    insertsOf(count, "TEXT", (value) => `'${value.replaceAll("'", "''")}'`),
  );
}

const gzips = ["", "-1", "-9n"].map((options) => [
  `gzip ${options}`,
  "gzip",
  `gzip -c ${options} it.csv > out/it.csv.gz`,
]);
const zips = ["", "-0", "-fz", "-9", "-Z bzip2"].map((options) => [
  `zip ${options}`,
  "zip",
  `zip -q ${options} out/it.zip it.csv`,
]);
const tars = ["v7", "ustar", "gnu", "pax"].map((format) => [
  `tar, ${format}`,
  "tar",
  `tar --format=${format} -cf out/it.tar 1.csv 2.csv 3.csv`,
]);
const members = ["gzip", "zstd -q", "xz", "bzip2", "pigz"].map((tool) => [
  `members of ${tool}`,
  tool.split(" ")[0] ?? "",
  `head -c 777 it.csv | ${tool} -c > out/it; tail -c +778 it.csv | ${tool} -c >> out/it; ${tool} -c < /dev/null >> out/it`,
]);

const all: readonly (readonly string[])[] = [
  ["plain", "", "cp it.csv out"],
  [
    "parts in folders",
    "",
    "mkdir -p out/a/b && cp 1.csv out && cp 2.csv out/a && cp 3.csv readme.txt out/a/b",
  ],
  ["semicolons", "", "cp semicolons.csv out"],
  ["tabs", "", "cp tabs.csv out/it.tsv"],
  ["CRLF", "", "cp crlf.csv out"],
  ["a byte order mark", "", "cp marked.csv out"],
  ["UTF-16LE", "", "cp utf-16le.csv out"],
  ["UTF-16BE", "", "cp utf-16be.csv out"],
  ["no last line end", "", "cp open.csv out"],
  ["NDJSON", "", "cp it.ndjson out"],
  ["standard input", "", "cat it.csv"],
  ...gzips,
  ["UTF-16, gzip", "gzip", "gzip -c utf-16le.csv > out/it.gz"],
  ["CRLF, a mark, gzip", "gzip", "cat marked.csv | gzip > out/it.gz"],
  ["gzip, zeros behind", "gzip", "gzip -c it.csv > out/it.gz; head -c 512 /dev/zero >> out/it.gz"],
  ["gzip on standard input", "gzip", "gzip -c it.csv"],
  ["parts, gzip", "gzip", "for part in 1 2 3; do gzip -c $part.csv > out/$part.csv.gz; done"],
  ["NDJSON, gzip", "gzip", "gzip -c it.ndjson > out/it.json.gz"],
  ["pigz", "pigz", "pigz -c -b 128 it.csv > out/it.csv.gz"],
  ["pigz -i", "pigz", "pigz -c -i -b 128 it.csv > out/it.csv.gz"],
  ["zstd", "zstd", "zstd -q it.csv -o out/it.csv.zst"],
  ["zstd -19 --no-check", "zstd", "zstd -q -19 --no-check it.csv -o out/it.csv.zst"],
  ["zstd --long", "zstd", "zstd -q --long=27 it.csv -o out/it.csv.zst"],
  ["pzstd", "pzstd", "pzstd -q -p 2 it.csv -o out/it.csv.zst"],
  ["zstd on standard input", "zstd", "zstd -qc it.csv"],
  ["xz", "xz", "xz -c it.csv > out/it.csv.xz"],
  ["xz, blocks, CRC-32", "xz", "xz -c --check=crc32 --block-size=4096 it.csv > out/it.csv.xz"],
  ["xz, SHA-256", "xz", "xz -c --check=sha256 it.csv > out/it.csv.xz"],
  ["bzip2", "bzip2", "bzip2 -c it.csv > out/it.csv.bz2"],
  ["bzip2 -1", "bzip2", "bzip2 -1c it.csv > out/it.csv.bz2"],
  ...members,
  ...zips,
  ["zip of parts and a readme", "zip", "zip -q out/it.zip readme.txt 1.csv 2.csv 3.csv"],
  ["zip, as a stream", "zip", "zip -q - it.csv | cat > out/it.zip"],
  ["zip on standard input", "zip", "zip -q - 1.csv 2.csv 3.csv | cat"],
  ["zip of gzips", "zip gzip", "gzip -k 1.csv 2.csv 3.csv && zip -q out/it.zip 1.csv.gz 2.csv.gz 3.csv.gz"],
  ["zip in gzip", "zip gzip", "zip -q - it.csv | gzip > out/it.zip.gz"],
  ...tars,
  ["tar, gzip", "tar gzip", "tar -czf out/it.tgz 1.csv 2.csv 3.csv readme.txt"],
  ["tar, xz", "tar xz", "tar -cJf out/it.tar.xz 1.csv 2.csv 3.csv"],
  ["tar, bzip2", "tar bzip2", "tar -cjf out/it.tar.bz2 it.csv"],
  ["tar, zstd", "tar zstd", "tar --zstd -cf out/it.tar.zst it.csv"],
  ["tar, gzip on standard input", "tar gzip", "tar -cz 1.csv 2.csv 3.csv"],
  ["tars in a row", "tar", "tar -cf out/it.tar 1.csv 2.csv && tar -c 3.csv >> out/it.tar"],
  [
    "tar of all packings",
    "tar gzip xz zstd",
    "gzip -k 1.csv && xz -k 2.csv && zstd -q 3.csv && tar -cf out/it.tar 1.csv.gz 2.csv.xz 3.csv.zst",
  ],
  ["gzip of xz of zstd of bzip2", "gzip xz zstd bzip2", "bzip2 -c it.csv | zstd -qc | xz -c | gzip > out/it"],
  ["a JSON array", "jq", "jq -cs . it.ndjson > out/it.json"],
  ["an indented JSON array", "jq", "jq -s . it.ndjson > out/it.json"],
  ["indented objects, gzip", "jq gzip", "jq . it.ndjson | gzip > out/it.json.gz"],
  ["RFC 7464", "awk", "awk '{ printf \"\\036%s\\n\", $0 }' it.ndjson > out/it.json"],
  ["SQLite, .dump", "sqlite3", "sqlite3 base < sqlite.sql && sqlite3 base .dump > out/it.sql"],
  ["SQLite, .dump, xz", "sqlite3 xz", "sqlite3 base < sqlite.sql && sqlite3 base .dump | xz > out/it.sql.xz"],
  ["SQLite, .dump on standard input", "sqlite3", "sqlite3 base < sqlite.sql && sqlite3 base .dump"],
  [
    "SQLite, inserts",
    "sqlite3",
    "sqlite3 base < sqlite.sql && sqlite3 -header -cmd '.mode insert people' base 'SELECT * FROM people' > out/it.sql",
  ],
  [
    "SQLite, CSV",
    "sqlite3",
    "sqlite3 base < sqlite.sql && sqlite3 -header -csv base 'SELECT * FROM people' > out/it.csv",
  ],
  [
    "SQLite, JSON",
    "sqlite3",
    "sqlite3 base < sqlite.sql && sqlite3 -json base 'SELECT * FROM people' > out/it.json",
  ],
];

/** All spellings whose tools are here; says on standard error which tools are not. */
export const spellings: readonly Spelling[] = all
  .map(([name = "", tools = "", commands = ""]) => ({
    name,
    tools: tools.split(" ").filter(Boolean),
    commands,
  }))
  .filter(({ tools }) => tools.map(hasTool).every(Boolean));

/** Makes a spelling in the folder of the sources: returns a folder to read, or what to read from a pipe. */
export function madeIn(
  folder: string,
  { name, commands }: Spelling,
): { dumps: string } | { input: Uint8Array } {
  const place = join(folder, name.replaceAll(/\W/gu, "_"));
  mkdirSync(join(place, "out"), { recursive: true });
  runTool("sh", ["-c", "cp ../*.* ."], undefined, place);
  const input = runTool("sh", ["-ec", commands], undefined, place);
  return input.length > 0 ? { input } : { dumps: join(place, "out") };
}
