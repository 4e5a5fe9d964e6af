// TypeScript binding of the kernel's NDJSON reader, which finds the values of a record by their
// names. See json-reader.ts, json-names.ts and json-parse.ts in src/kernel/assembly/ndjson.

import { bug } from "../../errors.js";
import type { Kernel } from "../kernel.js";
import { JsonNode, JsonReader } from "../layouts.generated.js";
import { BlockParser, MOST_ROWS } from "./block-parser.js";
import { NOTE_WORDS, notesIn } from "./deferred-notes.js";
import type { BlockParserOptions, DeferredLine, DeferredReject, DeferredSink } from "./parser-options.js";
import { StateFields } from "./state-fields.js";
import { layPairs } from "./value-tables.js";

const HAS_COLUMN = 1;
const IS_COUNTRY_CODE = 2;
const HAS_KIND = 4;
const IS_IDENTIFIER = 8;
const OF_OBJECTS = 1;
const OF_VALUES = 2;
/**
 * Lists of values. Kinds 1 to 3 have lists of their own number. The others are country codes,
 * values that need no list, and values that need a closer look.
 */
const COUNTRY_CODE = 0;
const USERNAME = 3;
const UNLISTED = 4;
const ODD = 5;
/** Columns in one 64-bit word of a column set. */
const WORD_COLUMNS = 64;
const NO_COLUMN = 0xffff;
const HEAD_BYTES = 16;

/** Lines checked after one that is not JSON: see json-parse.ts. */
const SUSPECT_LINES = 16;
const DECODED_BYTES = 1 << 16;
/**
 * Structural bytes searched for at a time, the most that a record may have, and how many more the
 * kernel may write.
 */
const FEW_POSITIONS = 2048;
const MOST_POSITIONS = 8192;
const SLACK_POSITIONS = 96;
const PHONE = 2;
const SMALLEST_TABLE = 16;
/** Size of a noted value. */
const NOTE_BYTES = 16;
/** Names that are values, noted in one go. */
const MOST_VALUE_NAMES = 16_384;
/** Head of a removed name. Its first byte would end any name, and no colon follows it there. */
const NEVER = "\n".repeat(HEAD_BYTES);

/**
 * Meaning of a node's values: a column, and the column with the country codes of its phone
 * numbers, -1 if none.
 */
export interface NodePlan {
  kind: number;
  number: number;
  countryCodeNumber: number;
  isCountryCode: boolean;
  /** False if its values are deferred but are no identifiers. Default: true, if it has a kind. */
  isIdentifier?: boolean;
  isSecret: boolean;
}

/** The arrays of a node that the kernel may read, because their elements are no records. */
export interface ReadArrays {
  ofObjects: boolean;
  ofValues: boolean;
}

export interface JsonParserOptions extends BlockParserOptions {
  /** Records with more identifiers and country codes than this may be deferred. */
  mostValues: number;
  /** True if lines may be parts of a longer object. */
  hasParts?: boolean;
}

/** The names below a node. */
interface Names {
  /** Addresses of their nodes. */
  byName: Map<string, number>;
  /** Slots of the table in the kernel. */
  room: number;
}

/**
 * Parses blocks of NDJSON. A node of the JSON tree is known by its address in the kernel; {@link
 * root} is the record itself.
 */
export class JsonParser extends BlockParser {
  readonly root: number;
  readonly #state: StateFields<keyof typeof JsonReader.words>;
  /** Addresses of the pair tables for blank values: for phone columns, and for the others. */
  readonly #phonePairs: number;
  readonly #wordPairs: number;
  readonly #names = new Map<number, Names>();
  /** True if the names of the root have changed since the shortcuts were laid out. */
  #isChanged = true;
  /** Nodes whose tables hold removed names. They are rebuilt before the next parse. */
  readonly #outdated = new Set<number>();

  constructor(kernel: Kernel, options: JsonParserOptions) {
    const { mostValues, blankWords, hasParts } = options;
    const rows = Math.min(MOST_ROWS, 2 * mostValues);
    const listedValues = 4 * rows;
    // One for each value, and one for the mailbox of each record.
    const entries = listedValues + 2 * rows;
    const batch = { rows, listedValues, entries, doubtBytes: 4 * NOTE_WORDS, columns: 1, isNarrow: true };
    super(kernel, JsonReader.bytes, options, batch);
    ({ wordPairs: this.#wordPairs, phonePairs: this.#phonePairs } = layPairs(kernel, blankWords));
    this.root = kernel.reserve(JsonNode.bytes);
    const decoded = kernel.reserve(DECODED_BYTES);
    this.#state = new StateFields(kernel, JsonReader, this.at);
    this.#state.setAll({
      isJson: 1,
      root: this.root,
      shortcuts: kernel.reserve(kernel.exports.shortcutsBytes()),
      mostValues,
      hasParts: Number(hasParts === true),
      places: kernel.reserve(4 * (MOST_POSITIONS + SLACK_POSITIONS)),
      fewPlaces: FEW_POSITIONS,
      mostPlaces: MOST_POSITIONS,
      ...(hasParts === true ? this.#layValueNames() : {}),
      decoded,
      decodedLimit: decoded + DECODED_BYTES,
    });
  }

  /** Sets whether the kernel stops after each record that it defers. */
  set stopsAtEachDeferred(stops: boolean) {
    this.#state.set("stopsAtEachDeferred", stops ? 1 : 0);
  }

  /** Sets whether the kernel stops after each record with a name that it does not know. */
  set stopsAtNewNames(stops: boolean) {
    this.#state.set("stopsAtNewNames", stops ? 1 : 0);
  }

  /**
   * Adds a name below a node and returns the address of its node. The name must be well-formed,
   * without quotes, backslashes and control characters.
   */
  addName(parent: number, name: string): number {
    const { exports } = this.kernel;
    const node = this.kernel.reserve(JsonNode.bytes);
    // The text as written in the source. The kernel compares the name and its closing quote.
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
    if (names.byName.has(name)) bug("the name is already known");
    names.byName.set(name, node);
    if (4 * names.byName.size > names.room)
      this.#layNames(parent, names, Math.max(SMALLEST_TABLE, 2 * names.room));
    else if (!this.#outdated.has(parent)) exports.putName(parent, node);
    return node;
  }

  /**
   * Adds the node of the names below a node that are values, for elements of a longer object, and
   * returns its address. `pathHash` is the hash of the path before them.
   */
  addValueNames(parent: number, pathHash: number): number {
    const node = this.kernel.reserve(JsonNode.bytes);
    this.#setNode(node, "pathHash", pathHash);
    this.#setNode(parent, "values", node);
    return node;
  }

  /** Passes on the hashes of names that are values, and clears them. */
  takeValueNames(take: (hash: number) => void): void {
    const start = this.#state.get("valueNames");
    const count = (this.#state.get("valueNamesEnd") - start) / 4;
    if (count === 0) return;
    this.#state.set("valueNamesEnd", start);
    for (const hash of new Int32Array(this.kernel.exports.memory.buffer, start, count)) take(hash);
  }

  /** Notes names that are values no more. */
  forgetValueNames(): void {
    this.#state.setAll({ valueNames: 0, valueNamesEnd: 0 });
  }

  #layValueNames(): { valueNames: number; valueNamesEnd: number; valueNamesRoomEnd: number } {
    const start = this.kernel.reserve(4 * MOST_VALUE_NAMES);
    return {
      valueNames: start,
      valueNamesEnd: start,
      valueNamesRoomEnd: start + 4 * MOST_VALUE_NAMES,
    };
  }

  /** Removes a name. */
  removeName(parent: number, name: string): void {
    const names = this.#names.get(parent);
    const node = names?.byName.get(name);
    if (names === undefined || node === undefined) bug("the name is not known");
    names.byName.delete(name);
    this.#isChanged ||= parent === this.root;
    // A shortcut may still point to the node.
    this.#setNode(node, "nameBytes", 1);
    this.#setNode(node, "headBits", 2 ** HEAD_BYTES - 1);
    this.kernel.bytes(node + JsonNode.longs.head, HEAD_BYTES).set(Buffer.from(NEVER));
    // Names found to be values are removed all at once, and may be many.
    this.#outdated.add(parent);
  }

  /** Sets which arrays of a node are read; at first none. */
  setArrays(node: number, { ofObjects, ofValues }: ReadArrays): void {
    this.#setNode(node, "arrays", (ofObjects ? OF_OBJECTS : 0) | (ofValues ? OF_VALUES : 0));
  }

  /** Sets the meaning of a node's values. The values of a node without a plan are deferred. */
  setPlan(node: number, plan: NodePlan): void {
    const { kind, number, countryCodeNumber, isCountryCode, isSecret, isIdentifier = kind !== 0 } = plan;
    const country = kind === 0 ? Number(isSecret) : countryCodeNumber < 0 ? NO_COLUMN : countryCodeNumber;
    const list =
      kind === 0
        ? isCountryCode
          ? COUNTRY_CODE
          : UNLISTED
        : kind <= USERNAME && !isCountryCode
          ? kind
          : ODD;
    this.#setNode(node, "list", list);
    this.#setNode(node, "noteBytes", list === UNLISTED ? 0 : NOTE_BYTES);
    this.#setNode(node, "pairs", kind === PHONE ? this.#phonePairs : this.#wordPairs);
    this.#setNode(node, "plan", kind + number * 2 ** 8 + country * 2 ** 16);
    this.#setNode(
      node,
      "flags",
      HAS_COLUMN |
        (isCountryCode ? IS_COUNTRY_CODE : 0) |
        (kind === 0 ? 0 : HAS_KIND) |
        (isIdentifier ? IS_IDENTIFIER : 0),
    );
    const bit = number < WORD_COLUMNS ? 1n << BigInt(number) : 0n;
    new DataView(this.kernel.exports.memory.buffer).setBigUint64(node + JsonNode.longs.bit, bit, true);
  }

  /** Returns true if a staged record had an identifier column, and clears the mark. */
  takeHasIdentifiers(): boolean {
    const has = this.#state.get("hasIdentifiers") !== 0;
    this.#state.set("hasIdentifiers", 0);
    return has;
  }

  override drop(): void {
    super.drop();
    this.#state.set("hasIdentifiers", 0);
    this.#state.set("metNewName", 0);
    this.#state.set("valueNamesEnd", this.#state.get("valueNames"));
  }

  /** Has the kernel check the next lines that it does not read, after one that was not JSON. */
  suspect(): void {
    this.#state.set("suspectLines", SUSPECT_LINES);
  }

  /**
   * Passes what was deferred to `sink`, with copies of its bytes, then clears it. Returns true if any
   * of it was a line.
   */
  takeDeferred(sink: DeferredSink): boolean {
    const words = this.takeDeferredWords();
    const notes: (DeferredReject | [DeferredLine, Buffer])[] = [];
    let hasLines = false;
    const hasNewName = this.#state.get("metNewName") !== 0;
    this.#state.set("metNewName", 0);
    for (const note of notesIn(words, NOTE_WORDS)) {
      const reject = this.rejectOf(words, note);
      if (reject !== undefined) {
        notes.push(reject);
        continue;
      }
      hasLines = true;
      const [address = 0, length = 0, line = 0] = words.subarray(note, note + 3);
      // Copies first, because the sink may grow the kernel's memory or refill the buffer.
      notes.push([
        { offset: this.offsetOf(address), length, line },
        Buffer.from(this.kernel.bytes(address, length)),
      ]);
    }
    for (const [index, note] of notes.entries()) {
      // Nothing was parsed behind a line with a new name.
      if (Array.isArray(note)) sink.line(...note, hasNewName && index === notes.length - 1);
      else sink.reject(note);
    }
    return hasLines;
  }

  protected override parseBytes(stop: number, end: number, isLast: 0 | 1): number {
    for (const parent of this.#outdated) {
      const names = this.#names.get(parent)!;
      this.#layNames(parent, names, names.room);
    }
    if (this.#isChanged) this.kernel.exports.layShortcuts(this.at);
    this.#isChanged = false;
    return this.kernel.exports.parseJson(this.at, stop, end, isLast);
  }

  /**
   * Puts all names below a node into a table of `room` slots. A smaller table before it stays
   * unused.
   */
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
