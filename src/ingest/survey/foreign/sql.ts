// SQL: what a dump of a database as statements looks like, and how its rows become JSON or TSV.
import { areMost, python, type TextFormat } from "./foreign-format.js";

/**
 * Prints the rows of INSERT and REPLACE statements as JSON, under the names that these statements or
 * CREATE TABLE give. Texts hold backslashes as escapes only if the dump seems to be of MySQL.
 */
const rows = String.raw`
import json, mmap, re, sys
dump = mmap.mmap(0, 0, access=mmap.ACCESS_READ)
start = dump[:1 << 20]
mysql = b"\x60" in start or b"\\\x27" in start
inner = rb"[^\x27\\]|\\.|\x27\x27" if mysql else rb"[^\x27]|\x27\x27"
token = re.compile(
    rb"(--[^\n]*|/\*.*?\*/)|\x27((?:" + inner + rb")*)\x27|[\x60\x22\[]([^\x60\x22\]\n]*)[\x60\x22\]]"
    rb"|([(),;])|([^\s(),;\x27\x60\x22\[]+)|(\x27)", re.S)
control = {"n": "\n", "r": "\r", "t": "\t", "b": "", "0": "", "Z": ""}
rules = b"PRIMARY KEY UNIQUE CONSTRAINT INDEX FULLTEXT SPATIAL FOREIGN CHECK EXCLUDE".split()
def text(part):
    part = part.decode("utf-8", "replace").replace("\x27\x27", "\x27")
    return re.sub(r"\\(.)", lambda one: control.get(one[1], one[1]), part, flags=re.S) if mysql else part
def value(cell):
    texts = [one for one in cell if type(one) is str]
    word = b" ".join(one for one in cell if type(one) is bytes).decode("utf-8", "replace")
    return texts[0] if texts else None if word.upper() == "NULL" else word
columns, state, table, names, depth, row, cell = {}, "alone", b"", None, 0, [], []
for found in token.finditer(dump):
    kind = found.lastindex
    part = found[kind]
    if kind == 1: continue
    if kind == 6: sys.exit("a text does not end: the file may have been cut")
    if depth:
        if kind == 4: depth += (part == b"(") - (part == b")")
        if depth and not (depth == 1 and kind == 4 and part == b","):
            if kind != 4: cell.append(text(part) if kind == 2 else part)
            continue
        row.append(cell)
        cell = []
        if depth: continue
        if state == "create":
            columns[table] = [one[0].decode() for one in row if one and one[0].upper() not in rules]
            state = None
        elif state == "insert": names = [one[0].decode() for one in row if one]
        elif state in ("rows", "alone"):
            fits = names and len(names) == len(row)
            heads = names if fits else ["column_%d" % (at + 1) for at in range(len(row))]
            print(json.dumps({head: value(one) for head, one in zip(heads, row)}))
    elif kind == 4:
        if part == b"(": depth, row, cell = 1, [], []
        elif part == b";": state = None
    elif kind != 2:
        word = part.upper() if kind == 5 else b""
        if word in (b"INSERT", b"REPLACE"): state, names = "insert", None
        elif word == b"CREATE": state = "new"
        elif word == b"TABLE" and state == "new": state = "create"
        elif word in (b"GO", b"ON") and state == "rows": state = None
        elif word in (b"VALUES", b"VALUE") and state == "insert":
            state, names = "rows", names or columns.get(table)
        elif state in ("create", "insert") and part != b".": table = part
if depth or state in ("create", "insert") or state == "rows" and b";" in start:
    sys.exit("the last statement does not end: the file may have been cut")
`;

/** Takes one table out of the COPY statements of PostgreSQL, with its header. */
const copied = String.raw`awk '
/^COPY .* FROM stdin/ {
  is_in = $2 ~ /^([^.]*\.)?"?TABLE"?$/
  if (!is_in) next
  sub(/^[^(]*\(/, ""); sub(/\) FROM stdin.*/, ""); gsub(/"/, ""); gsub(/, /, "\t")
  print; found = 1; next
}
$0 == "\\." { is_in = 0 }
is_in { print }
END { exit is_in || !found }
' FILE`;

const insert = /^\s*(?:INSERT\s+(?:IGNORE\s+)?INTO\s+\S|INSERT\s+\[|REPLACE\s+INTO\s+\S)/iu;
const create = /^\s*CREATE\s+TABLE\s+\S/iu;
const copy = /^COPY\s+\S.*\sFROM\s+stdin/iu;
const postgres = /^-- PostgreSQL database dump\s*$/u;
const row = /^\s*\(.*\)\s*[,;]\s*$/u;

const toJson = { command: python(rows), gives: "NAME.ndjson" } as const;

/** The forms of SQL; the first that fits is meant. */
export const sqlFormats: readonly TextFormat[] = [
  {
    what: "a PostgreSQL dump (SQL with COPY)",
    isIn: (lines) =>
      lines.some((line) => copy.test(line)) ||
      (lines.some((line) => postgres.test(line)) && !lines.some((line) => insert.test(line))),
    hint: "extract the rows of each table that holds people, with its name as TABLE",
    conversion: { command: copied, gives: "NAME.tsv", options: "--quote none" },
    mayBeCsv: true,
  },
  {
    what: "a list of SQL statements",
    isIn: (lines) => lines.some((line) => insert.test(line) || create.test(line)),
    hint: "turn its rows into JSON",
    conversion: toJson,
    mayBeCsv: true,
  },
  {
    what: "a list of SQL rows",
    isIn: (lines) => areMost(lines, row),
    hint: "turn its rows into JSON",
    conversion: toJson,
    mayBeCsv: true,
  },
];
