// Converts vCards (RFC 6350, and versions 2.1 and 3.0) to NDJSON: one object for each card.
import { cutAt } from "./conversion-errors.js";
import type { Bytes, Table } from "./table.js";
import { binary, Entry, entryTable, textLines } from "./text-lines.js";

/** Yields the one table of a file of vCards. Throws `CUT_SOURCE`. */
export function vcardTables(cards: Bytes, name: string): AsyncGenerator<Table, void, undefined> {
  return entryTable("cards", cardsOf(cards, name));
}

/** Names of properties in words; the others keep theirs, in lower case and without a leading `X-`. */
const names: Readonly<Record<string, string>> = {
  FN: "full_name",
  TEL: "phone",
  BDAY: "birthday",
  ADR: "address",
  ORG: "organization",
  TITLE: "job_title",
  PHONETIC_FIRST_NAME: "first_name",
  PHONETIC_LAST_NAME: "last_name",
  YAHOO: "yahoo_messenger",
  IMPP: "messenger_username",
  GOOGLE_TALK: "messenger_username",
  GTALK: "messenger_username",
  GADUGADU: "messenger_username",
  GROUPWISE: "messenger_username",
  SOCIALPROFILE: "social_username",
};
/** The parts of a name. */
const nameParts = ["family_name", "given_name", "middle_name", "prefix", "suffix"];
const binaries = new Set(["PHOTO", "LOGO", "SOUND", "KEY"]);

async function* cardsOf(cards: Bytes, name: string): AsyncGenerator<string, void, undefined> {
  let card: Entry | undefined;
  /** Cards that go on behind the one of an agent. */
  const around: Entry[] = [];
  let isAgent = false;
  let folded: string | undefined;
  let end = 0;
  /** Whether the lines that are no properties may be those of a picture. */
  let isInBinary = false;
  /** Adds a line without folds; returns the card that it ends. */
  const ended = (line: string): Entry | undefined => {
    const property = propertyOf(line);
    if (property === undefined) {
      // Nobody who stands in a line of another sort may be "not found".
      if (!isTelling(line) || (card !== undefined && isInBinary && encoded.test(line))) return undefined;
      if (card === undefined) return textOf(line);
      card.add("text", line);
      return undefined;
    }
    isInBinary = isBinary(property);
    const isCard = property.value.trim().toUpperCase() === "VCARD";
    if (property.name === "BEGIN" && isCard) {
      // A card may lie in another, as an agent of a person; otherwise the one before has lost its end.
      const before = card;
      card = new Entry();
      if (!isAgent || before === undefined) return before;
      around.push(before);
      return undefined;
    }
    if (property.name === "END" && isCard) {
      const whole = card;
      card = around.pop();
      return whole;
    }
    isAgent = property.name === "AGENT";
    if (card === undefined) return isTelling(line) ? textOf(line) : undefined;
    add(card, property);
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

function textOf(line: string): Entry {
  const entry = new Entry();
  entry.add("text", line);
  return entry;
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
  // Values of parameters may be in quotes, and hold colons there; a quote may have lost its other one.
  const found =
    /^(?:[\w-]+\.)?([^\s;:."]+)((?:;(?:"[^"]*"|[^:"])*)?):(.*)$/su.exec(line) ??
    /^(?:[\w-]+\.)?([^\s;:."]+)(;[^:]*):(.*)$/su.exec(line);
  if (found === null) return undefined;
  const [, name = "", notes = "", value = ""] = found;
  return { name: name.toUpperCase(), notes, value };
}

function isBinary({ name, notes }: Property): boolean {
  return binaries.has(name) || /ENCODING=(?:B|BASE64)\b|;BASE64\b/iu.test(notes);
}

/** A line of a picture in Base64. */
const encoded = /^[\w+/]+={0,2}$/u;

/** Whether a line may name somebody: an `@`, or seven digits in a row. */
function isTelling(line: string): boolean {
  return /@|\d{7}/u.test(line);
}

function add(card: Entry, property: Property): void {
  const { notes, value: written } = property;
  if (written === "" || property.name === "VERSION") return;
  if (isBinary(property)) {
    card.add(property.name.toLowerCase(), /^https?:/u.test(written) ? written : binary);
    return;
  }
  const value = /QUOTED-PRINTABLE/iu.test(notes) ? fromQuotedPrintable(written, notes) : written;
  if (property.name === "N") {
    partsOf(value).forEach((part, at) => {
      if (part !== "") card.add(nameParts[at] ?? "name", part);
    });
    return;
  }
  if (property.name === "X-ANDROID-CUSTOM") {
    // `vnd.android.cursor.item/nickname;Kim;1;;`
    const [item = "", first = ""] = partsOf(value);
    if (first !== "") card.add(item.slice(item.lastIndexOf("/") + 1) || "text", first);
    return;
  }
  const name = property.name.replace(/^X-/u, "").replaceAll("-", "_");
  // KDE names messengers: `X-messaging/aim-All`.
  const column = name.startsWith("MESSAGING/") ? "messenger_username" : (names[name] ?? name.toLowerCase());
  const text = plain(value).replace(/^(?:tel|mailto):/iu, "");
  if (column === "messenger_username" || column === "social_username") {
    for (const account of accountsOf(text, notes)) card.add(column, account);
    return;
  }
  // Empty parts of an address say nothing.
  const shown =
    name === "ADR" || name === "ORG"
      ? text
          .split(";")
          .filter((part) => part.trim() !== "")
          .join(", ")
      : text;
  if (shown !== "") card.add(column, shown);
}

/** Returns the accounts of a URI (`skype:kim?chat`, `aim:goim?screenname=kim`) and of its parameters. */
function accountsOf(uri: string, notes: string): string[] {
  const [, scheme, account = ""] = /^([a-z][\w.+-]*:(?!\/\/))?(.*)$/isu.exec(uri) ?? [];
  const action = /^(?:goim|sendim|chat|call|addfriend|addcontact|im)\?(?:\w+=)?([^&]+)/iu.exec(account)?.[1];
  const one = scheme === undefined ? account : (action ?? account.replace(/\?.*$/su, ""));
  const named = /;(?:X-USER|USERNAME)=(?:"([^"]*)"|([^;]*))/iu.exec(notes);
  const other = named?.[1] ?? named?.[2] ?? "";
  return [one, uri.toLowerCase().includes(other.toLowerCase()) ? "" : other].filter((text) => text !== "");
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
  const label = /CHARSET=([\w-]+)/iu.exec(notes)?.[1] ?? "UTF-8";
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}
