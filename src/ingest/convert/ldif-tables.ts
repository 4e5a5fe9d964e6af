// Converts LDIF (RFC 2849), the text form of a directory, to NDJSON: one object for each entry.
import { cutAt, damagedAt } from "./conversion-errors.js";
import { binaryText } from "./binary-text.js";
import type { Bytes, Table } from "./table.js";
import { binary, Entry, entryTable, textLines } from "./text-lines.js";

/** Yields the one table of an LDIF file. Throws `CUT_SOURCE` and `DAMAGED_SOURCE`. */
export function ldifTables(ldif: Bytes, name: string): AsyncGenerator<Table, void, undefined> {
  return entryTable("entries", entriesOf(ldif, name));
}

/** The first comment of ldapsearch, and one of its last. */
const opening = /^# extended LDIF/u;
const closing = /^# num(?:Responses|Entries): /u;

/** What stands outside entries. */
const around = new Set(["version", "search", "result", "control", "matcheddn"]);

async function* entriesOf(ldif: Bytes, name: string): AsyncGenerator<string, void, undefined> {
  let entry = new Entry();
  let isOwed = false;
  let end = 0;
  /** Adds a line without folds; returns true if it ends an entry. */
  const ends = (line: string): boolean => {
    if (opening.test(line)) isOwed = true;
    if (closing.test(line)) isOwed = false;
    if (line === "") return !entry.isEmpty;
    // In a change, a line of `-` parts its steps.
    if (line.startsWith("#") || line === "-") return false;
    const found = /^([^\s:;]+)(?:;[^:]*)?:([:<]?) *(.*)$/su.exec(line);
    const isBefore = !entry.has("dn");
    if (found === null) {
      if (isBefore) return false;
      throw damagedAt(name, "a line is no attribute", end);
    }
    const [, attribute = "", sign, value = ""] = found;
    if (!isBefore || !around.has(attribute.toLowerCase()))
      entry.add(attribute, sign === ":" ? decoded(value) : value);
    return false;
  };
  let folded: string | undefined;
  for await (const { text, isWhole, end: behind } of textLines(ldif, name)) {
    if (!isWhole) throw cutAt(name, "its last line has no end", behind);
    if (text.startsWith(" ") && folded !== undefined) {
      folded += text.slice(1);
      continue;
    }
    if (folded !== undefined && ends(folded)) {
      yield entry.line();
      entry = new Entry();
    }
    folded = text;
    end = behind;
  }
  if (folded !== undefined) ends(folded);
  if (!entry.isEmpty) yield entry.line();
  if (isOwed) throw cutAt(name, "the last comment of the program that wrote it is missing", end);
}

function decoded(value: string): string {
  const text = binaryText(Buffer.from(value, "base64")).toString("utf8");
  return text.startsWith("0x") ? binary : text;
}
