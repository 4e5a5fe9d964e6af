// The kernel's reader of NDJSON, bound to TypeScript: as that of CSV, but that a record's values are found by their names. The
// layouts are those of src/kernel/assembly/ndjson/json-reader.ts, json-names.ts and json-parse.ts.

import { bug } from "../../errors.js";
import { CsvParser } from "./csv-parser.js";
import type { Kernel } from "../kernel.js";
import type { CsvParserOptions, Doubt } from "./parser-options.js";

/** Where each field of a JsonReader lies, in words of 32 bits. */
const STATE = [
  "root",
  "shortcuts",
  "firstFactor",
  "lastFactor",
  "mostValues",
  "places",
  "fewPlaces",
  "mostPlaces",
  "stopsAtDoubt",
  "decoded",
  "decodedLimit",
  "hasIdentifiers",
  "stamp",
] as const;
type Field = (typeof STATE)[number];
const places = Object.fromEntries(STATE.map((name, index) => [name, index])) as Record<Field, number>;

/** Where the fields of a JsonNode lie that are written here, in bytes. */
const NODE = {
  plan: 0,
  flags: 4,
  nameAt: 20,
  nameBytes: 24,
  table: 28,
  mask: 32,
  headBits: 36,
  head: 40,
  pairs: 56,
  bit: 64,
  list: 72,
  noteBytes: 76,
} as const;
const HAS_COLUMN = 1;
const IS_COUNTRY_CODE = 2;
const HAS_KIND = 4;
/** Lists of values: by kind, that of country codes, none, and what needs more attention. */
const COUNTRY_CODE = 0;
const USERNAME = 3;
const UNLISTED = 4;
const ODD = 5;
/** The columns of a word. */
const WORD_COLUMNS = 64;
const NO_FIELD = 0xffff;
const HEAD_BYTES = 16;

const DOUBT_WORDS = 4;
const DECODED_BYTES = 16384;
/** Structural bytes that are looked for at once, and the most that a record may have; the kernel writes a few more. */
const FEW_PLACES = 2048;
const MOST_PLACES = 8192;
const SLACK_PLACES = 96;
const MOST_ROWS = 128;
const PHONE = 2;
const SMALLEST_TABLE = 16;
/** What is noted of a value, the lists of them, and the largest staged entry. */
const VALUE_BYTES = 16;
const LISTS = 4;
const WIDE_BYTES = 48;
/** What a name is compared by that is none any more: the first of these would end a name, and where it does, no colon follows. */
const NEVER = "\n".repeat(HEAD_BYTES);

/** What the values of a place stand for: a column, and the number of that with the country codes of its phone numbers, -1 if none. */
export interface PlacePlan {
  kind: number;
  number: number;
  countryCodeNumber: number;
  isCountryCode: boolean;
}

export interface JsonParserOptions extends Omit<CsvParserOptions, "delimiter" | "quote" | "escape" | "fields"> {
  /** Records with more identifiers and country codes may be left to the definition. */
  mostValues: number;
}

/** A line that the kernel left to the definition; counted from the block's first, 0. */
export interface LineDoubt extends Doubt {
  line: number;
}

/** The names below a place. */
interface Names {
  /** Addresses of their places. */
  byName: Map<string, number>;
  /** Room of the table in the kernel. */
  room: number;
}

/** One parser of blocks of NDJSON. Places are known by their addresses in the kernel; the records themselves are {@link root}. */
export class JsonParser extends CsvParser {
  readonly root: number;
  readonly #jsonAt: number;
  readonly #json: Kernel;
  readonly #names = new Map<number, Names>();
  /** There are other names of records than before. */
  #isChanged = true;
  /** Places below which there are fewer names than their tables have: these are laid anew before they are needed. */
  readonly #outdated = new Set<number>();

  constructor(kernel: Kernel, options: JsonParserOptions) {
    const { mostValues } = options;
    const mostRows = Math.min(MOST_ROWS, 2 * mostValues);
    const valuesRoom = 4 * mostRows;
    // Room for the entries of a batch is left at any time: one for each value, and one for a mailbox of each record.
    const stagingBytes = Math.max(options.stagingBytes, 2 * WIDE_BYTES * (valuesRoom + mostRows));
    super(kernel, { ...options, stagingBytes, delimiter: 0, quote: -1, escape: -1, fields: [] });
    this.#json = kernel;
    this.#jsonAt = kernel.reserve(kernel.exports.jsonReaderBytes());
    this.root = kernel.reserve(kernel.exports.jsonNodeBytes());
    const decoded = kernel.reserve(DECODED_BYTES);
    const values = {
      root: this.root,
      shortcuts: kernel.reserve(kernel.exports.shortcutsBytes()),
      mostValues,
      places: kernel.reserve(4 * (MOST_PLACES + SLACK_PLACES)),
      fewPlaces: FEW_PLACES,
      mostPlaces: MOST_PLACES,
      decoded,
      decodedLimit: decoded + DECODED_BYTES,
    };
    for (const [name, value] of Object.entries(values)) this.#setWord(name as Field, value);
    this.setField("batchRows", mostRows);
    this.setField("notes", kernel.reserve(VALUE_BYTES * (LISTS * valuesRoom + 1)));
    this.setField("notesRoom", valuesRoom);
    this.setField("batchEntries", valuesRoom + mostRows);
  }

  /** Whether the kernel stops behind each record that it leaves. */
  set stopsAtDoubt(stops: boolean) {
    this.#setWord("stopsAtDoubt", stops ? 1 : 0);
  }

  /** Makes a name known below a place. It must hold no quote, backslash or control character, and be well-formed. */
  addName(parent: number, name: string): number {
    const { exports } = this.#json;
    const node = this.#json.reserve(exports.jsonNodeBytes());
    // As it is written, with what stands around it; it is compared with the quote behind it.
    const written = Buffer.from(`"${name}":`);
    const text = written.subarray(1, -1);
    const nameAt = this.#json.reserve(written.length) + 1;
    this.#json.bytes(nameAt - 1, written.length).set(written);
    this.#setNode(node, "nameAt", nameAt);
    this.#isChanged ||= parent === this.root;
    this.#setNode(node, "nameBytes", text.length);
    this.#setNode(node, "plan", NO_FIELD * 2 ** 16);
    this.#setNode(node, "list", ODD);
    const head = this.#json.bytes(node + NODE.head, HEAD_BYTES);
    head.set(text.subarray(0, HEAD_BYTES));
    this.#setNode(node, "headBits", 2 ** Math.min(text.length, HEAD_BYTES) - 1);
    let names = this.#names.get(parent);
    if (names === undefined) this.#names.set(parent, (names = { byName: new Map(), room: 0 }));
    if (names.byName.has(name)) bug("a name is known already");
    names.byName.set(name, node);
    if (4 * names.byName.size > names.room) this.#layNames(parent, names, Math.max(SMALLEST_TABLE, 2 * names.room));
    else if (!this.#outdated.has(parent)) exports.putName(parent, node);
    return node;
  }

  /** Forgets a name. */
  removeName(parent: number, name: string): void {
    const names = this.#names.get(parent);
    const node = names?.byName.get(name);
    if (names === undefined || node === undefined) bug("a name is not known");
    names.byName.delete(name);
    this.#isChanged ||= parent === this.root;
    // It may be expected still.
    this.#setNode(node, "nameBytes", 1);
    this.#setNode(node, "headBits", 2 ** HEAD_BYTES - 1);
    this.#json.bytes(node + NODE.head, HEAD_BYTES).set(Buffer.from(NEVER));
    // Names that turn out to be values go all at once, and may be many.
    this.#outdated.add(parent);
  }

  /** Says what the values of a place stand for; those of a place without a plan are left to the definition. */
  setPlan(node: number, { kind, number, countryCodeNumber, isCountryCode }: PlacePlan): void {
    const field = countryCodeNumber < 0 ? NO_FIELD : countryCodeNumber;
    const list = kind === 0 ? (isCountryCode ? COUNTRY_CODE : UNLISTED) : kind <= USERNAME && !isCountryCode ? kind : ODD;
    this.#setNode(node, "list", list);
    this.#setNode(node, "noteBytes", list === UNLISTED ? 0 : VALUE_BYTES);
    this.#setNode(node, "pairs", kind === PHONE ? this.phonePairs : this.wordPairs);
    this.#setNode(node, "plan", kind + number * 2 ** 8 + field * 2 ** 16);
    this.#setNode(node, "flags", HAS_COLUMN | (isCountryCode ? IS_COUNTRY_CODE : 0) | (kind === 0 ? 0 : HAS_KIND));
    const bit = number < WORD_COLUMNS ? 1n << BigInt(number) : 0n;
    new DataView(this.#json.exports.memory.buffer).setBigUint64(node + NODE.bit, bit, true);
  }

  /** Whether one of the staged records had a column of identifiers; then forgets it. */
  takeHasIdentifiers(): boolean {
    const has = this.#word("hasIdentifiers") !== 0;
    this.#setWord("hasIdentifiers", 0);
    return has;
  }

  override drop(): void {
    super.drop();
    this.#setWord("hasIdentifiers", 0);
  }

  /** Gives the lines that the kernel left, and copies of their bytes; then forgets them. Returns whether there were any. */
  takeLines(give: (doubt: LineDoubt, bytes: Buffer) => void): boolean {
    const words = this.takeDoubtWords();
    const lines: [LineDoubt, Buffer][] = [];
    for (let word = 0; word < words.length; word += DOUBT_WORDS) {
      const [address = 0, length = 0, line = 0] = words.subarray(word, word + DOUBT_WORDS);
      // What is done with a line may grow the kernel's memory, or have its bytes replaced.
      lines.push([{ offset: this.offsetOf(address), length, line }, Buffer.from(this.#json.bytes(address, length))]);
    }
    for (const [doubt, bytes] of lines) give(doubt, bytes);
    return lines.length > 0;
  }

  protected override parseBytes(state: number, stop: number, end: number, isLast: 0 | 1): number {
    for (const place of this.#outdated) {
      const names = this.#names.get(place)!;
      this.#layNames(place, names, names.room);
    }
    if (this.#isChanged) this.#json.exports.layShortcuts(this.#jsonAt);
    this.#isChanged = false;
    return this.#json.exports.parseJson(state, this.#jsonAt, stop, end, isLast);
  }

  /** Puts all names below a place into a table of its own; one that was there before stays unused. */
  #layNames(parent: number, names: Names, room: number): void {
    const { exports } = this.#json;
    this.#outdated.delete(parent);
    if (room > names.room) {
      this.#setNode(parent, "table", this.#json.reserve(4 * room));
      names.room = room;
    } else {
      this.#json.bytes(this.#getNode(parent, "table"), 4 * room).fill(0);
    }
    this.#setNode(parent, "mask", room - 1);
    for (const node of names.byName.values()) exports.putName(parent, node);
  }

  #getNode(node: number, field: keyof typeof NODE): number {
    return new DataView(this.#json.exports.memory.buffer).getUint32(node + NODE[field], true);
  }

  #setNode(node: number, field: keyof typeof NODE, value: number): void {
    new DataView(this.#json.exports.memory.buffer).setUint32(node + NODE[field], value, true);
  }

  #word(name: Field): number {
    return new Uint32Array(this.#json.exports.memory.buffer, this.#jsonAt, STATE.length)[places[name]]!;
  }

  #setWord(name: Field, value: number): void {
    new Uint32Array(this.#json.exports.memory.buffer, this.#jsonAt, STATE.length)[places[name]] = value;
  }
}
