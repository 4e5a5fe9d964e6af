// Converts vCards (RFC 6350, and versions 2.1 and 3.0) to NDJSON: one object for each card.
import { cutAt } from "./conversion-errors.js";
import type { Bytes, Table } from "./table.js";
import { binary, Entry, entryTable, textLines } from "./text-lines.js";

/** Yields the one table of a file of vCards. Throws `CUT_SOURCE`. */
export function vcardTables(cards: Bytes, name: string): AsyncGenerator<Table, void, undefined> {
  return entryTable("cards", cardsOf(cards, name));
}

/** Names of properties in words; the others keep theirs, in lower case. */
const names: Readonly<Record<string, string>> = {
  FN: "full_name",
  TEL: "phone",
  BDAY: "birthday",
  ADR: "address",
  ORG: "organization",
  TITLE: "job_title",
  X_PHONETIC_FIRST_NAME: "first_name",
  X_PHONETIC_LAST_NAME: "last_name",
};
/** The parts of a name. */
const nameParts = ["family_name", "given_name", "middle_name", "prefix", "suffix"];
const binaries = new Set(["PHOTO", "LOGO", "SOUND", "KEY"]);

async function* cardsOf(cards: Bytes, name: string): AsyncGenerator<string, void, undefined> {
  let card: Entry | undefined;
  let folded: string | undefined;
  let end = 0;
  /** Adds a line without folds; returns the card that it ends. */
  const ended = (line: string): Entry | undefined => {
    const property = propertyOf(line);
    if (property === undefined) return undefined;
    const isCard = property.value.trim().toUpperCase() === "VCARD";
    if (property.name === "BEGIN" && isCard) {
      // A card may lie in another, as an agent of a person.
      const before = card;
      card = new Entry();
      return before;
    }
    if (property.name === "END" && isCard) {
      const whole = card;
      card = undefined;
      return whole;
    }
    if (card !== undefined) add(card, property);
    return undefined;
  };
  for await (const { text, end: behind } of textLines(cards, name)) {
    end = behind;
    if (folded !== undefined && /^[ \t]/u.test(text)) folded += text.slice(1);
    else if (folded !== undefined && isSoft(folded)) folded = folded.slice(0, -1) + text;
    else {
      const whole = folded === undefined ? undefined : ended(folded);
      if (whole?.isEmpty === false) yield whole.line();
      folded = text;
    }
  }
  const whole = folded === undefined ? undefined : ended(folded);
  if (whole?.isEmpty === false) yield whole.line();
  if (card !== undefined || /^(?:B|BE|BEG|BEGI|BEGIN|BEGIN:\w*)$/iu.test(folded ?? ""))
    throw cutAt(name, "its last card is not closed", end);
}

/** Whether a value in quoted-printable goes on in the next line. */
function isSoft(line: string): boolean {
  return line.endsWith("=") && /^[^:]*QUOTED-PRINTABLE/iu.test(line);
}

interface Property {
  readonly name: string;
  readonly notes: string;
  readonly value: string;
}

function propertyOf(line: string): Property | undefined {
  // Values of parameters may be in quotes, and hold colons there.
  const found = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^:"])*)?):(.*)$/su.exec(line);
  if (found === null) return undefined;
  const [, name = "", notes = "", value = ""] = found;
  return { name: name.toUpperCase(), notes: notes.toUpperCase(), value };
}

function add(card: Entry, { name, notes, value: written }: Property): void {
  if (written === "" || name === "VERSION") return;
  if (binaries.has(name) || /ENCODING=(?:B|BASE64)\b/u.test(notes)) {
    card.add(name.toLowerCase(), /^https?:/u.test(written) ? written : binary);
    return;
  }
  const value = notes.includes("QUOTED-PRINTABLE") ? fromQuotedPrintable(written, notes) : written;
  if (name === "N") {
    partsOf(value).forEach((part, at) => {
      if (part !== "") card.add(nameParts[at] ?? "name", part);
    });
    return;
  }
  const text = plain(value).replace(/^(?:tel|mailto):/iu, "");
  // Empty parts of an address say nothing.
  const shown =
    name === "ADR" || name === "ORG"
      ? text
          .split(";")
          .filter((part) => part.trim() !== "")
          .join(", ")
      : text;
  if (shown !== "")
    card.add(names[name.replaceAll("-", "_")] ?? name.toLowerCase().replaceAll("-", "_"), shown);
}

function partsOf(value: string): string[] {
  return (value.match(/(?:[^\\;]|\\.)+|(?<=;|^)(?=;|$)/gsu) ?? []).map(plain);
}

function plain(value: string): string {
  return value.replaceAll(/\\(.)/gsu, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));
}

function fromQuotedPrintable(value: string, notes: string): string {
  const bytes = Buffer.from(
    Buffer.from(value)
      .toString("latin1")
      .replaceAll(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
  const label = /CHARSET=([\w-]+)/u.exec(notes)?.[1] ?? "UTF-8";
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}
