// The reader of NDJSON in the kernel, bound to TypeScript: the values of a record are found by their names. See
// json-reader.ts, json-names.ts and json-parse.ts in src/kernel/assembly/ndjson.

import { bug } from "../../errors.js";
import type { Kernel } from "../kernel.js";
import { JsonNode, JsonReader } from "../layouts.generated.js";
import { BlockParser, MOST_ROWS, WIDE_BYTES } from "./block-parser.js";
import type { BlockParserOptions, Doubt } from "./parser-options.js";
import { StateFields } from "./state-fields.js";
import { layPairs } from "./value-tables.js";

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
const NO_COLUMN = 0xffff;
const HEAD_BYTES = 16;

const DOUBT_WORDS = 4;
const DECODED_BYTES = 16384;
/** Structural bytes that are looked for at once, and the most that a record may have; the kernel writes a few more. */
const FEW_PLACES = 2048;
const MOST_PLACES = 8192;
const SLACK_PLACES = 96;
const PHONE = 2;
const SMALLEST_TABLE = 16;
/** What is noted of a value. */
const NOTE_BYTES = 16;
/** What a name is compared by that is none any more: the first of these would end a name, and where it does, no colon follows. */
const NEVER = "\n".repeat(HEAD_BYTES);

/** What the values of a place stand for: a column, and the number of that with the country codes of its phone numbers, -1 if none. */
export interface PlacePlan {
  kind: number;
  number: number;
  countryCodeNumber: number;
  isCountryCode: boolean;
}

export interface JsonParserOptions extends BlockParserOptions {
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
export class JsonParser extends BlockParser {
  readonly root: number;
  readonly #state: StateFields<keyof typeof JsonReader.words>;
  /** Where the pairs are with which a blank value begins, of columns of phone numbers and of others. */
  readonly #phonePairs: number;
  readonly #wordPairs: number;
  readonly #names = new Map<number, Names>();
  /** There are other names of records than before. */
  #isChanged = true;
  /** Places below which there are fewer names than their tables have: these are laid anew before they are needed. */
  readonly #outdated = new Set<number>();

  constructor(kernel: Kernel, options: JsonParserOptions) {
    const { mostValues, blankWords } = options;
    const rows = Math.min(MOST_ROWS, 2 * mostValues);
    const listedValues = 4 * rows;
    // One for each value, and one for a mailbox of each record; entries become wider when there are many columns.
    const entries = listedValues + rows;
    const stagingBytes = Math.max(options.stagingBytes, 2 * WIDE_BYTES * entries);
    const batch = { rows, listedValues, entries, doubtBytes: 4 * DOUBT_WORDS, columns: 1, isNarrow: true };
    super(kernel, JsonReader.bytes, { ...options, stagingBytes }, batch);
    ({ wordPairs: this.#wordPairs, phonePairs: this.#phonePairs } = layPairs(kernel, blankWords));
    this.root = kernel.reserve(JsonNode.bytes);
    const decoded = kernel.reserve(DECODED_BYTES);
    this.#state = new StateFields(kernel, JsonReader, this.at);
    this.#state.setAll({
      root: this.root,
      shortcuts: kernel.reserve(kernel.exports.shortcutsBytes()),
      mostValues,
      places: kernel.reserve(4 * (MOST_PLACES + SLACK_PLACES)),
      fewPlaces: FEW_PLACES,
      mostPlaces: MOST_PLACES,
      decoded,
      decodedLimit: decoded + DECODED_BYTES,
    });
  }

  /** Whether the kernel stops behind each record that it leaves. */
  set stopsAtDoubt(stops: boolean) {
    this.#state.set("stopsAtDoubt", stops ? 1 : 0);
  }

  /** Makes a name known below a place. It must hold no quote, backslash or control character, and be well-formed. */
  addName(parent: number, name: string): number {
    const { exports } = this.kernel;
    const node = this.kernel.reserve(JsonNode.bytes);
    // As it is written, with what stands around it; it is compared with the quote behind it.
    const written = Buffer.from(`"${name}":`);
    const text = written.subarray(1, -1);
    const nameAt = this.kernel.reserve(written.length) + 1;
    this.kernel.bytes(nameAt - 1, written.length).set(written);
    this.#setNode(node, "nameAt", nameAt);
    this.#isChanged ||= parent === this.root;
    this.#setNode(node, "nameBytes", text.length);
    this.#setNode(node, "plan", NO_COLUMN * 2 ** 16);
    this.#setNode(node, "list", ODD);
    const head = this.kernel.bytes(node + JsonNode.longs.head, HEAD_BYTES);
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
    this.kernel.bytes(node + JsonNode.longs.head, HEAD_BYTES).set(Buffer.from(NEVER));
    // Names that turn out to be values go all at once, and may be many.
    this.#outdated.add(parent);
  }

  /** Says what the values of a place stand for; those of a place without a plan are left to the definition. */
  setPlan(node: number, { kind, number, countryCodeNumber, isCountryCode }: PlacePlan): void {
    const country = countryCodeNumber < 0 ? NO_COLUMN : countryCodeNumber;
    const list = kind === 0 ? (isCountryCode ? COUNTRY_CODE : UNLISTED) : kind <= USERNAME && !isCountryCode ? kind : ODD;
    this.#setNode(node, "list", list);
    this.#setNode(node, "noteBytes", list === UNLISTED ? 0 : NOTE_BYTES);
    this.#setNode(node, "pairs", kind === PHONE ? this.#phonePairs : this.#wordPairs);
    this.#setNode(node, "plan", kind + number * 2 ** 8 + country * 2 ** 16);
    this.#setNode(node, "flags", HAS_COLUMN | (isCountryCode ? IS_COUNTRY_CODE : 0) | (kind === 0 ? 0 : HAS_KIND));
    const bit = number < WORD_COLUMNS ? 1n << BigInt(number) : 0n;
    new DataView(this.kernel.exports.memory.buffer).setBigUint64(node + JsonNode.longs.bit, bit, true);
  }

  /** Whether one of the staged records had a column of identifiers; then forgets it. */
  takeHasIdentifiers(): boolean {
    const has = this.#state.get("hasIdentifiers") !== 0;
    this.#state.set("hasIdentifiers", 0);
    return has;
  }

  override drop(): void {
    super.drop();
    this.#state.set("hasIdentifiers", 0);
  }

  /** Gives the lines that the kernel left, and copies of their bytes; then forgets them. Returns whether there were any. */
  takeLines(give: (doubt: LineDoubt, bytes: Buffer) => void): boolean {
    const words = this.takeDoubtWords();
    const lines: [LineDoubt, Buffer][] = [];
    for (let word = 0; word < words.length; word += DOUBT_WORDS) {
      const [address = 0, length = 0, line = 0] = words.subarray(word, word + DOUBT_WORDS);
      // What is done with a line may grow the kernel's memory, or have its bytes replaced.
      lines.push([{ offset: this.offsetOf(address), length, line }, Buffer.from(this.kernel.bytes(address, length))]);
    }
    for (const [doubt, bytes] of lines) give(doubt, bytes);
    return lines.length > 0;
  }

  protected override parseBytes(stop: number, end: number, isLast: 0 | 1): number {
    for (const place of this.#outdated) {
      const names = this.#names.get(place)!;
      this.#layNames(place, names, names.room);
    }
    if (this.#isChanged) this.kernel.exports.layShortcuts(this.at);
    this.#isChanged = false;
    return this.kernel.exports.parseJson(this.at, stop, end, isLast);
  }

  /** Puts all names below a place into a table of its own; one that was there before stays unused. */
  #layNames(parent: number, names: Names, room: number): void {
    const { exports } = this.kernel;
    this.#outdated.delete(parent);
    if (room > names.room) {
      this.#setNode(parent, "table", this.kernel.reserve(4 * room));
      names.room = room;
    } else {
      this.kernel.bytes(this.#getNode(parent, "table"), 4 * room).fill(0);
    }
    this.#setNode(parent, "mask", room - 1);
    for (const node of names.byName.values()) exports.putName(parent, node);
  }

  #getNode(node: number, field: keyof typeof JsonNode.words): number {
    return new DataView(this.kernel.exports.memory.buffer).getUint32(node + JsonNode.words[field], true);
  }

  #setNode(node: number, field: keyof typeof JsonNode.words, value: number): void {
    new DataView(this.kernel.exports.memory.buffer).setUint32(node + JsonNode.words[field], value, true);
  }
}
