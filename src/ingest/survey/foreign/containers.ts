// Formats that are recognised by their first bytes: no option makes such files readable.
import type { ForeignFormat } from "./foreign-format.js";

interface Container extends ForeignFormat {
  /** The first bytes, as Latin-1. */
  readonly magic: string;
  /** Where these bytes stand. */
  readonly at?: number;
}

const exportIt = "export it as CSV from the program that made it";
const unpackIt = "unpack it first; each file in it may have a header of its own";

/** Compressed files. A pipe hides that its first command failed, so the file is tested first. */
const packed = (name: string, magic: string, at = 0): Container => ({
  what: `compressed with ${name}`,
  magic,
  at,
  hint: "test it, then unpack it on the way in",
  conversion: { command: `${name} -t FILE && ${name} -dc FILE`, gives: "pipe" },
});

const archive = (what: string, magic: string, command: string, at = 0): Container => ({
  what,
  magic,
  at,
  hint: unpackIt,
  conversion: { command, gives: "FOLDER" },
});

const zip = "PK\u0003\u0004";

/** A workbook of Excel, sheet by sheet. Cells keep the digits that they hold, not what Excel shows of them. */
const sheets = `
import csv, os, re, sys, zipfile, xml.etree.ElementTree as tree
book = zipfile.ZipFile(sys.argv[1])
space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
text = lambda node: "".join(one.text or "" for one in node.iter(space + "t"))
has = "xl/sharedStrings.xml" in book.namelist()
shared = [text(one) for one in tree.fromstring(book.read("xl/sharedStrings.xml"))] if has else []
def place(name):
    number = 0
    for letter in re.match("[A-Z]+", name)[0]: number = number * 26 + ord(letter) - 64
    return number
def value(cell):
    if cell.get("t") == "inlineStr": return text(cell)
    found = cell.findtext(space + "v") or ""
    if cell.get("t") == "s": return shared[int(found)]
    return str(int(float(found))) if re.fullmatch(r"\\d[\\d.]*E\\+?\\d+", found) else found
os.mkdir(sys.argv[2])
for sheet in book.namelist():
    if not re.match(r"xl/worksheets/[^/]+\\.xml", sheet): continue
    rows = []
    for row in tree.fromstring(book.read(sheet)).iter(space + "row"):
        cells = []
        for cell in row.iter(space + "c"):
            gap = place(cell.get("r")) - 1 - len(cells) if cell.get("r") else 0
            cells += [""] * gap + [value(cell)]
        rows.append(cells)
    width = max(map(len, rows), default=0)
    if width > 0:
        path = sys.argv[2] + "/" + os.path.basename(sheet)[:-4] + ".csv"
        with open(path, "w", newline="", encoding="utf-8") as out:
            csv.writer(out).writerows(cells + [""] * (width - len(cells)) for cells in rows)
`;

/** Every container; the first that fits is meant. */
export const containers: readonly Container[] = [
  {
    what: "an SQLite database",
    magic: "SQLite format 3\0",
    hint: "export each of its tables to a file of its own",
    conversion: { command: "sqlite3 -csv -header FILE 'SELECT * FROM TABLE'", gives: "NAME.csv" },
  },
  {
    what: "a Parquet file",
    magic: "PAR1",
    hint: "convert it with DuckDB",
    conversion: { command: `duckdb -csv -c "SELECT * FROM read_parquet('FILE')"`, gives: "NAME.csv" },
  },
  {
    what: "an Avro file",
    magic: "Obj\u0001",
    hint: "convert it with the Avro tools",
    conversion: { command: "avro-tools tojson FILE", gives: "NAME.ndjson" },
  },
  {
    what: "a PostgreSQL archive",
    magic: "PGDMP",
    hint: "turn it into SQL; leakcheck then says what to do with that",
    conversion: { command: "pg_restore --data-only -f - FILE", gives: "NAME.sql" },
  },
  {
    what: "a MongoDB dump (BSON)",
    magic: "\0\u0007_id\0",
    at: 3,
    hint: "convert it with the MongoDB tools",
    conversion: { command: "bsondump FILE", gives: "NAME.ndjson" },
  },
  { what: "an Access database", magic: "Standard Jet DB", at: 4, hint: exportIt },
  { what: "an Access database", magic: "Standard ACE DB", at: 4, hint: exportIt },
  { what: "a PDF document", magic: "%PDF-", hint: exportIt },
  {
    what: "a Microsoft Office document",
    magic: "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
    hint: `${exportIt}, and check that no phone number was rounded (3.16E+10)`,
  },
  archive("a RAR archive", "Rar!\u001a\u0007", "unrar x FILE FOLDER/"),
  archive("a 7z archive", "7z\u00bc\u00af\u0027\u001c", "7z x -oFOLDER FILE"),
  archive("a tar archive", "ustar", "mkdir FOLDER && tar -xf FILE -C FOLDER", 257),
  packed("gzip", "\u001f\u008b"),
  packed("zstd", "\u0028\u00b5\u002f\u00fd"),
  packed("xz", "\u00fd7zXZ\0"),
  packed("bzip2", "1AY&SY", 4),
  packed("lz4", "\u0004\u0022\u004d\u0018"),
  {
    what: "encoded in UTF-32",
    magic: "\u00ff\u00fe\0\0",
    hint: "convert it to UTF-8",
    conversion: { command: "iconv -f UTF-32 -t UTF-8 FILE", gives: "NAME.csv" },
  },
];

/** Files within a zip archive by which a document is recognised. */
export const documents: readonly (ForeignFormat & { readonly sign: RegExp })[] = [
  {
    what: "an Excel workbook",
    sign: /xl\//u,
    hint: "extract its sheets as CSV; each may have a header of its own",
    conversion: { command: `python3 -c '\n${sheets.trim()}\n' FILE FOLDER`, gives: "FOLDER" },
  },
  {
    what: "a spreadsheet or a similar document",
    sign: /\[Content_Types\]\.xml|mimetypeapplication/u,
    hint: `${exportIt}, and check that no phone number was rounded (3.16E+10)`,
  },
];

export const zipArchive: Container = archive("a zip archive", zip, "unzip -q FILE -d FOLDER");

/** Bytes in which the names of the first files of a zip archive are looked for. */
const documentBytes = 4096;

/**
 * Returns the format of a file by its first bytes, if no option makes such files readable; else
 * undefined.
 */
export function recogniseContainer(head: Uint8Array): ForeignFormat | undefined {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, documentBytes)).toString(
    "latin1",
  );
  if (start.startsWith(zip)) return documents.find(({ sign }) => sign.test(start)) ?? zipArchive;
  // The other byte order of UTF-32; its converter reads the mark.
  const beginning = start.startsWith("\0\0\u00fe\u00ff") ? "\u00ff\u00fe\0\0" : start;
  return containers.find(({ magic, at = 0 }) => beginning.startsWith(magic, at));
}
