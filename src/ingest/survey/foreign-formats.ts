// Recognises files that look like a dump but are neither CSV nor NDJSON, by their first bytes
// (docs/reading.md, "Refused formats"). Read as CSV, a few of their lines would pass for records,
// and the people in all other lines would not be found.
import { linesOf, type ForeignFormat } from "./first-lines.js";

/** Share of the lines that must match. */
const neededShare = 0.5;

// A pipe hides that its first command failed, and its index would say "not found" for everything
// that is missing: hence `&&`.
const again = "| leakcheck build --format ndjson --name NAME -";
const asCsv = "export it as CSV from the program that made it";

const containers: readonly { what: string; magic: string; at?: number; hint?: string }[] = [
  {
    what: "an SQLite database",
    magic: "SQLite format 3\0",
    hint: "export its tables: sqlite3 -csv -header FILE 'SELECT * FROM TABLE' > NAME.csv && leakcheck build NAME.csv",
  },
  {
    what: "a Parquet file",
    magic: "PAR1",
    hint: "export it: duckdb -csv -c \"SELECT * FROM 'FILE'\" > NAME.csv && leakcheck build NAME.csv",
  },
  { what: "an Avro file", magic: "Obj\u0001" },
  { what: "a PDF document", magic: "%PDF-" },
  { what: "a Microsoft Office document", magic: "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" },
  { what: "a RAR archive", magic: "Rar!\u001a\u0007", hint: unpackInto("unrar x FILE FOLDER/") },
  { what: "a 7z archive", magic: "7z\u00bc\u00af\u0027\u001c", hint: unpackInto("7z x -oFOLDER FILE") },
  {
    what: "a tar archive",
    magic: "ustar",
    at: 257,
    hint: unpackInto("mkdir FOLDER && tar -xf FILE -C FOLDER"),
  },
];

const languages: readonly { what: string; line: RegExp; share: number; hint: string }[] = [
  {
    what: "a list of SQL statements",
    line: /^\s*(?:INSERT\s+(?:IGNORE\s+)?INTO\s+\S|REPLACE\s+INTO\s+\S|CREATE\s+TABLE\s+\S|COPY\s+\S.*\sFROM\s+stdin)/iu,
    share: 0,
    hint: "load it into a database and export its tables as CSV",
  },
  {
    what: "a list of SQL rows",
    line: /^\s*\(.*\)\s*[,;]\s*$/u,
    share: neededShare,
    hint: "load it into a database and export its tables as CSV",
  },
  {
    what: "serialised PHP data",
    line: /^(?:a:\d+:\{|[OC]:\d+:"\w)/u,
    share: neededShare,
    hint: `convert it to JSON on the way in: php -r 'while ($l = fgets(STDIN)) echo json_encode(unserialize(trim($l), ["allowed_classes" => false])), "\\n";' < FILE ${again}`,
  },
  {
    what: "XML or HTML",
    line: /^\s*<(?:[?!a-z][^>]*>?|\/[a-z][^>]*>)/iu,
    share: neededShare,
    hint: "convert it to CSV, or to one JSON object per line",
  },
  {
    what: "a list of vCards",
    line: /^BEGIN:VCARD\s*$/iu,
    share: 0,
    hint: "convert it to CSV, or to one JSON object per line",
  },
  {
    what: "an LDIF export of a directory",
    line: /^dn::? \S/u,
    share: 0,
    hint: "convert it to CSV, or to one JSON object per line",
  },
];

/**
 * Returns the format of a file by its first bytes, if no option makes such files readable; else
 * undefined.
 */
export function recogniseContainer(head: Uint8Array): ForeignFormat | undefined {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 512)).toString("latin1");
  if (start.startsWith("PK\u0003\u0004") && /\[Content_Types\]\.xml|mimetypeapplication|xl\//u.test(start))
    return { what: "a spreadsheet or a similar document", hint: asCsv };
  const found = containers.find(({ magic, at = 0 }) => start.startsWith(magic, at));
  return found === undefined ? undefined : { what: found.what, hint: found.hint ?? asCsv };
}

/**
 * Returns the language, other than CSV, that the lines of a text are written in; undefined if the
 * text may be CSV.
 */
export function recogniseLanguage(text: Uint8Array): ForeignFormat | undefined {
  const lines = linesOf(text);
  const found = languages.find(({ line, share }) => {
    const matching = lines.filter((one) => line.test(one)).length;
    return matching > share * lines.length;
  });
  return found === undefined
    ? undefined
    : { what: found.what, hint: `${found.hint}; if it is CSV after all, set --format csv` };
}

/**
 * Returns a hint that unpacks an archive and builds from its files, each of which may have a
 * header.
 */
export function unpackInto(command: string): string {
  return `unpack it first: ${command} && leakcheck build --name NAME FOLDER/*`;
}
