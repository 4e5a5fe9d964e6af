// TypeScript binding for blocks of queries: turns bytes into lines, and known answers into text.
// index-probes.ts looks up their keys in each index. See src/kernel/assembly/lists/query-block.ts,
// profile-set.ts and answer-lines.ts.

import { bug } from "../../errors.js";
import { BlockReader, ProfileSet, QueryBlock } from "../layouts.generated.js";
import { fillClasses } from "../readers/value-tables.js";
import type { Kernel } from "../kernel.js";
import { StateFields } from "../readers/state-fields.js";

/** The kernel reads up to this many bytes past the end of its input. */
const READ_BEYOND_BYTES = 64;
const LINE_BYTES = 16;
const RESULT_BYTES = 16;
/** With mentions or traces. */
const MOST_RESULT_BYTES = 40;
const PROBE_BYTES = 16;
/** The most masks of a line: src/kernel/assembly/lists/mask-probes.ts. */
const LINE_MASKS = 64;
const COUNTERS = 4096;
const PROFILE_BYTES = 48;
const PROFILE_HEAD_BYTES = 8;
const ANSWER_HEAD_BYTES = 16;
const FOUND = 3;
/** Words of an asked line: src/kernel/assembly/lists/query-block.ts. */
const ASKED_WORDS = 11;
const IN_DOUBT = 1;
const NAME_COUNTS = 2;
const HAS_MORE_TRACES = 4;
const ASKED_TEXTS = 5;
/** The most bytes of each text of an asked line. */
const ASKED_TEXT_BYTES = 254;
/** The most bytes of an asked line: its words, its texts, and padding. */
const MOST_ASKED_BYTES = ASKED_WORDS * 4 + ASKED_TEXTS * ASKED_TEXT_BYTES + 8;

/** Where the query stands in an answer, by the kernel's number: at the end a line feed follows. */
const textPlaces = ["none", "behind-head", "at-end"] as const;
export type TextPlace = (typeof textPlaces)[number];

/** Classes of lines, by the kernel's number. */
const lineKinds = ["odd", "email", "alias", "phone", "digits", "name"] as const;
export type LineKind = (typeof lineKinds)[number];

/** Why writing stopped, by the kernel's number. */
const stops = ["done", "full", "odd", "unknown"] as const;
export type WriteStop = (typeof stops)[number];

/**
 * Result of one key: undefined if it was not found, a profile's number, or "damaged" if its bucket
 * is.
 */
export type Result = number | "damaged" | undefined;

/** Results of a line's keys in one index; undefined for keys that were not looked up. */
export interface LineResults {
  own: Result;
  ofMailbox: Result;
  mailbox: Result;
  username: Result;
  mention: Result;
  mailboxMention: Result;
  /** In the order of the query's tokens, and then those of its mailbox. */
  traces: readonly Result[];
  /** Those of the user name of a line that is not plain. */
  nameTraces: readonly Result[];
}

/** Sizes, as parameters so that tests can reach their limits. */
export interface QuerySizes {
  /** Longest block in bytes. */
  inputBytes: number;
  /** Lines looked up together. */
  lines: number;
  /** Bytes of answers written together. The kernel writes none longer than half of this. */
  outBytes: number;
  /** Different answers kept at a time, and bytes of their text. */
  answers: number;
  answerBytes: number;
  /** Different profiles kept at a time. */
  profiles: number;
}

export interface QueryOptions {
  /** By index asked: true if it has mentions or traces, which need more results. */
  haveTexts: readonly boolean[];
  /** Number of the kind that every query is read as, or 0 for any. */
  forcedKind: number;
  /** True if bare digits are understood: only if no index has a region and none is set. */
  takesDigits: boolean;
  /** By the first two digits of an international number: how many digits its calling code has. */
  codeLengths: Uint8Array;
  /** Text at the start of each answer, and whether the line's number comes before it. */
  head: Uint8Array;
  hasNumber: boolean;
  textPlace: TextPlace;
  /** True if a text that begins like a formula is not shown as it stands. */
  guardsFormulas: boolean;
  sizes: QuerySizes;
}

/** How the reference path reads a line that is not plain. */
export interface AskedLine {
  /** The address, or `+` and number, that the line asks for; undefined if it is a name. */
  readonly own: string | undefined;
  /** The user name that it asks for; undefined if it is none. */
  readonly name: string | undefined;
  /** The query as it stands in an answer. */
  readonly shown: string;
  /** Numbers the ways to be read, from 1. */
  readonly way: number;
  /** True if a miss is inconclusive anyway. */
  readonly isInDoubt: boolean;
  /** True if missing the name counts, alone or beside a number. */
  readonly nameCounts: boolean;
  /** Traces of a name that counts, at most two. */
  readonly nameTraces: readonly string[];
  /** True if it has more: if one of these is left, the line is deferred. */
  readonly hasMoreTraces: boolean;
}

export class QueryBlocks {
  readonly state: StateFields<keyof typeof QueryBlock.words>;
  /** Address of the byte classes for e-mail addresses. */
  readonly emailClasses: number;
  readonly #kernel: Kernel;
  readonly #profiles: StateFields<keyof typeof ProfileSet.words>;
  readonly #sizes: QuerySizes;
  readonly #input: number;
  readonly #texts: number;
  /** By index: where its results start among those of a line. The last one is the end. */
  readonly #offsets: readonly number[];
  #textBytes = 0;
  /** Asked lines of the lines read: their room, of the length of the longest block, and their end. */
  #asked = 0;
  #askedEnd = 0;

  constructor(kernel: Kernel, options: QueryOptions) {
    const {
      haveTexts,
      forcedKind,
      takesDigits,
      codeLengths,
      head,
      hasNumber,
      textPlace,
      guardsFormulas,
      sizes,
    } = options;
    this.#kernel = kernel;
    this.#sizes = sizes;
    this.state = new StateFields(kernel, QueryBlock);
    this.#profiles = new StateFields(kernel, ProfileSet);
    this.#input = kernel.reserve(sizes.inputBytes + READ_BEYOND_BYTES);
    const tables = new StateFields(kernel, BlockReader);
    this.emailClasses = kernel.reserve(256);
    const codes = kernel.reserve(codeLengths.length);
    const headAt = kernel.reserve(head.length);
    fillClasses(kernel.bytes(this.emailClasses, 256));
    kernel.bytes(codes, codeLengths.length).set(codeLengths);
    kernel.bytes(headAt, head.length).set(head);
    tables.setAll({ emailClasses: this.emailClasses, codeLengths: codes });

    const probeBytes = sizes.lines * PROBE_BYTES;
    const probes = (count: number): number => kernel.reserve(count * probeBytes);
    // Two probes for each address and one for each number; later, up to three traces for each line.
    const mostTraces = Math.max(3 * sizes.lines, LINE_MASKS);
    const first = kernel.reserve(mostTraces * PROBE_BYTES);
    const profileSlots = slotsFor(sizes.profiles);
    // One more, because a new profile is written before it is compared with the known ones.
    const profiles = kernel.reserve((sizes.profiles + 1) * PROFILE_BYTES);
    this.#profiles.setAll({
      profiles,
      most: sizes.profiles,
      slots: kernel.reserve(profileSlots * 4),
      mask: profileSlots - 1,
    });
    const offsets = [0];
    for (const hasTexts of haveTexts) offsets.push(offsets.at(-1)! + resultBytesOf(hasTexts));
    this.#offsets = offsets;
    const resultBytes = offsets.at(-1)!;
    const answerSlots = slotsFor(sizes.answers);
    const out = kernel.reserve(sizes.outBytes);
    this.#texts = kernel.reserve(sizes.answerBytes);
    this.state.setAll({
      tables: tables.at,
      forcedKind,
      takesDigits: Number(takesDigits),
      lines: kernel.reserve(sizes.lines * LINE_BYTES),
      mostLines: sizes.lines,
      results: kernel.reserve(sizes.lines * resultBytes),
      resultBytes,
      emailProbes: first,
      traceProbes: first,
      phoneProbes: first + 2 * probeBytes,
      nameProbes: probes(1),
      mailboxProbes: probes(1),
      mentionProbes: probes(2),
      mostTraces,
      spare: kernel.reserve(mostTraces * PROBE_BYTES),
      counters: kernel.reserve(COUNTERS * 4),
      profiles: this.#profiles.at,
      head: headAt,
      headLength: head.length,
      hasNumber: Number(hasNumber),
      textPlace: textPlaces.indexOf(textPlace),
      guardsFormulas: Number(guardsFormulas),
      out,
      outEnd: out,
      outLimit: out + sizes.outBytes,
      answers: kernel.reserve(sizes.answers * (ANSWER_HEAD_BYTES + resultBytes)),
      mostAnswers: sizes.answers,
      answerSlots: kernel.reserve(answerSlots * 4),
      answerMask: answerSlots - 1,
    });
  }

  /** Takes a block of whole lines. The last one may lack its line end. */
  begin(block: Uint8Array): void {
    if (block.length > this.#sizes.inputBytes) bug(`a block of ${block.length} bytes`);
    this.#kernel.bytes(this.#input, block.length).set(block);
    this.state.setAll({ at: this.#input, end: this.#input + block.length });
  }

  /**
   * Reads the next lines of the block and returns how many, 0 at the block's end. `firstNumber` is
   * the number of the first.
   */
  readLines(firstNumber: number): number {
    const { state } = this;
    // Kept answers refer to profiles by number.
    if (this.#profiles.get("count") === this.#sizes.profiles) {
      this.#kernel.exports.clearProfiles(this.#profiles.at);
      this.#forget();
    }
    this.#kernel.exports.readLines(state.at);
    const count = state.get("lineCount");
    this.#askedEnd = this.#asked;
    this.#kernel.bytes(state.get("results"), count * state.get("resultBytes")).fill(0);
    state.setWide("numberLow", "numberHigh", firstNumber);
    return count;
  }

  /**
   * Writes answers from the next line on, and returns why it stopped. The caller deals with that
   * before the next call.
   */
  write(): WriteStop {
    return stops[this.#kernel.exports.writeAnswers(this.state.at)] as WriteStop;
  }

  /** Index of the next line among the lines read. */
  get line(): number {
    return this.state.get("line");
  }

  get lineCount(): number {
    return this.state.get("lineCount");
  }

  /** Skips the next line, which the caller answers. */
  skipLine(): void {
    this.state.set("line", this.line + 1);
  }

  /** Returns how the next line is asked; undefined if it is asked as it stands. */
  lineAsked(): (Pick<AskedLine, "nameCounts"> & { own: string; name: string }) | undefined {
    const asked = this.#lineWords()[3] ?? 0;
    if (asked === 0) return undefined;
    const words = this.#words(asked, ASKED_WORDS);
    const [at = 0, length = 0, nameAt = 0, nameLength = 0] = words;
    return {
      own: this.#text(at, length),
      name: this.#text(nameAt, nameLength),
      nameCounts: ((words.at(-1) ?? 0) & NAME_COUNTS) !== 0,
    };
  }

  #text(at: number, length: number): string {
    return Buffer.from(this.#kernel.bytes(at, length)).toString();
  }

  /** Returns a copy of the next line's bytes, without its line end. */
  lineBytes(): Buffer {
    const [start = 0, length = 0] = this.#lineWords();
    return Buffer.from(this.#kernel.bytes(start, length));
  }

  lineKind(): LineKind {
    return lineKinds[this.#lineWords()[2] ?? 0] ?? bug("a line of unknown kind");
  }

  /**
   * Asks the lines read that are not plain as `asked` says; those of which it says nothing are
   * deferred, and so are those for which there is no room.
   */
  askOddLines(asked: (line: Buffer) => AskedLine | undefined): void {
    const lines = this.state.get("lines");
    const words = LINE_BYTES / 4;
    const count = this.lineCount * words;
    let all = this.#words(lines, count);
    for (let at = 0; at < count; at += words) {
      const [start = 0, length = 0, kind = 0] = all.subarray(at, at + 3);
      if (kind !== 0 || length === 0) continue;
      if (this.#asked === 0) {
        this.#asked = this.#kernel.reserve(this.#sizes.inputBytes + READ_BEYOND_BYTES);
        this.#askedEnd = this.#asked;
        // The memory may have moved.
        all = this.#words(lines, count);
      }
      const found = asked(Buffer.from(all.buffer, start, length));
      if (found === undefined) continue;
      if (this.#askedEnd + MOST_ASKED_BYTES > this.#asked + this.#sizes.inputBytes) return;
      this.#ask(lines + at * 4, found);
    }
  }

  /** Asks a line, unless it asks for more than the kernel understands. */
  #ask(line: number, asked: AskedLine): void {
    const { own, name = "", shown, nameTraces, way } = asked;
    const [first = "", second = ""] = nameTraces;
    const texts = [own ?? name, name, shown, first, second];
    if (texts.some((text) => Buffer.byteLength(text) > ASKED_TEXT_BYTES)) return;
    const { buffer } = this.#kernel.exports.memory;
    let end = this.#askedEnd + ASKED_WORDS * 4;
    const words = texts.flatMap((text) => {
      const start = end;
      const length = Buffer.from(buffer, start, ASKED_TEXT_BYTES).write(text);
      end += length;
      return [start, length];
    });
    new Uint32Array(buffer, this.#askedEnd, ASKED_WORDS).set([
      ...words,
      8 * way +
        (asked.isInDoubt ? IN_DOUBT : 0) +
        (asked.nameCounts ? NAME_COUNTS : 0) +
        (asked.hasMoreTraces ? HAS_MORE_TRACES : 0),
    ]);
    if (this.#kernel.exports.askLine(this.state.at, line, this.#askedEnd, Number(own === undefined)) !== 0)
      this.#askedEnd = end + (-end & 7);
  }

  /** Returns where the results of an index start among those of a line. */
  offsetOf(index: number): number {
    return this.#offsets[index] ?? bug("no such index");
  }

  /** Returns the results of the next line's keys in an index. */
  lineResults(index: number): LineResults {
    const offset = this.offsetOf(index);
    const at = this.state.get("results") + this.line * this.state.get("resultBytes") + offset;
    const results = Array.from(this.#words(at, (this.offsetOf(index + 1) - offset) / 4), (word) =>
      word === 0 ? undefined : word < FOUND ? "damaged" : word - FOUND,
    );
    const [own, ofMailbox, mailbox, username, mention, ...others] = results;
    const traces = others.slice(0, 3);
    // Only a number has a third trace, and it has no mailbox.
    return {
      own,
      ofMailbox,
      mailbox,
      username,
      mention,
      traces,
      mailboxMention: traces[2],
      nameTraces: others.slice(3),
    };
  }

  /** Returns a copy of a profile as it stands in a dictionary. */
  profile(number: number): Uint8Array {
    const at = this.#profiles.get("profiles") + number * PROFILE_BYTES;
    return this.#kernel.bytes(at + PROFILE_HEAD_BYTES, this.#words(at, 2)[1]!).slice();
  }

  /**
   * Keeps the part of the next line's answer after the query, for all lines with the same results.
   * Returns false if it is too long to keep. An empty text means that such lines are not answered.
   */
  keepAnswer(text: Uint8Array): boolean {
    const { answerBytes, answers, outBytes } = this.#sizes;
    // The kept text may follow a line of 254 bytes and a number.
    if (text.length + 512 > outBytes / 2 || text.length > answerBytes) return false;
    if (this.#textBytes + text.length > answerBytes || this.state.get("answerCount") === answers)
      this.#forget();
    const at = this.#texts + this.#textBytes;
    this.#kernel.bytes(at, text.length).set(text);
    this.#textBytes += text.length;
    this.#kernel.exports.keepAnswer(this.state.at, at, text.length);
    return true;
  }

  /** Appends an answer that the caller found. Returns false if there is no space. */
  append(text: Uint8Array): boolean {
    const end = this.state.get("outEnd");
    if (text.length > this.state.get("outLimit") - end) return false;
    this.#kernel.bytes(end, text.length).set(text);
    this.state.set("outEnd", end + text.length);
    return true;
  }

  /** Returns the answers written, valid until the next call, and clears them. */
  takeWritten(): Uint8Array {
    const out = this.state.get("out");
    const written = this.#kernel.bytes(out, this.state.get("outEnd") - out);
    this.state.set("outEnd", out);
    return written;
  }

  #forget(): void {
    this.#textBytes = 0;
    this.#kernel.exports.forgetAnswers(this.state.at);
  }

  #lineWords(): Uint32Array {
    return this.#words(this.state.get("lines") + this.line * LINE_BYTES, 4);
  }

  #words(address: number, count: number): Uint32Array {
    return new Uint32Array(this.#kernel.exports.memory.buffer, address, count);
  }
}

/** Returns the bytes of one line's results in an index. */
export function resultBytesOf(hasTexts: boolean): number {
  return hasTexts ? MOST_RESULT_BYTES : RESULT_BYTES;
}

/** Returns a power of 2, more than twice `count`. */
function slotsFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(2 * count + 2));
}
