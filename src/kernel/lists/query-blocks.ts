// Blocks of queries in the kernel, bound to TypeScript: bytes to lines, and known answers to text. What their keys give in each
// index comes from index-probes.ts. See src/kernel/assembly/lists/query-block.ts, profile-set.ts and answer-lines.ts.

import { bug } from "../../errors.js";
import { BlockReader, ProfileSet, QueryBlock } from "../layouts.generated.js";
import { fillClasses } from "../readers/value-tables.js";
import type { Kernel } from "../kernel.js";
import { StateFields } from "../readers/state-fields.js";

/** The kernel reads so far beyond the bytes that it is given. */
const READ_BEYOND_BYTES = 64;
const LINE_BYTES = 16;
const RESULT_BYTES = 16;
const PROBE_BYTES = 16;
const COUNTERS = 4096;
const PROFILE_BYTES = 48;
const PROFILE_HEAD_BYTES = 8;
const ANSWER_HEAD_BYTES = 16;
const FOUND = 3;

/** What a line is, by the kernel's number. */
const lineKinds = ["odd", "email", "alias", "phone", "digits", "name"] as const;
export type LineKind = (typeof lineKinds)[number];

/** Why writing stopped, by the kernel's number. */
const stops = ["done", "full", "odd", "unknown"] as const;
export type WriteStop = (typeof stops)[number];

/** What one key gave: nothing, a profile's number, or that its bucket is damaged. */
export type Result = number | "damaged" | undefined;

/** What the keys of a line gave in one index; those that were not asked gave nothing. */
export interface LineResults {
  own: Result;
  ofMailbox: Result;
  mailbox: Result;
  username: Result;
}

/** Sizes: parameters, so that tests meet their bounds. */
export interface QuerySizes {
  /** The longest block. */
  inputBytes: number;
  /** Lines that are looked up together. */
  lines: number;
  /** Answers that are written together; none that the kernel writes is longer than half of it. */
  outBytes: number;
  /** Different answers that are known at a time, and bytes of their text. */
  answers: number;
  answerBytes: number;
  /** Different profiles that are known at a time. */
  profiles: number;
}

export interface QueryOptions {
  /** How many indexes are asked. */
  indexes: number;
  /** The kind that every query is read as, by its number; 0 for any. */
  forcedKind: number;
  /** Whether bare digits are understood: only where no index has a region and none is given. */
  takesDigits: boolean;
  /** For the first two digits of an international number, how many digits its calling code has. */
  codeLengths: Uint8Array;
  /** What stands before the rest of an answer; whether the line's number stands before that, and the query itself behind it. */
  head: Uint8Array;
  hasNumber: boolean;
  hasText: boolean;
  sizes: QuerySizes;
}

export class QueryBlocks {
  readonly state: StateFields<keyof typeof QueryBlock.words>;
  /** Where the classes of bytes in addresses stand. */
  readonly emailClasses: number;
  readonly #kernel: Kernel;
  readonly #profiles: StateFields<keyof typeof ProfileSet.words>;
  readonly #sizes: QuerySizes;
  readonly #input: number;
  readonly #texts: number;
  #textBytes = 0;

  constructor(kernel: Kernel, options: QueryOptions) {
    const { indexes, forcedKind, takesDigits, codeLengths, head, hasNumber, hasText, sizes } = options;
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

    const probes = (count: number): number => kernel.reserve(count * sizes.lines * PROBE_BYTES);
    const profileSlots = slotsFor(sizes.profiles);
    // One profile more: where a new one is written before it is known to be new.
    const profiles = kernel.reserve((sizes.profiles + 1) * PROFILE_BYTES);
    this.#profiles.setAll({ profiles, most: sizes.profiles, slots: kernel.reserve(profileSlots * 4), mask: profileSlots - 1 });
    const resultBytes = indexes * RESULT_BYTES;
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
      emailProbes: probes(2),
      phoneProbes: probes(1),
      nameProbes: probes(1),
      mailboxProbes: probes(1),
      spare: probes(2),
      counters: kernel.reserve(COUNTERS * 4),
      profiles: this.#profiles.at,
      head: headAt,
      headLength: head.length,
      hasNumber: Number(hasNumber),
      hasText: Number(hasText),
      out,
      outEnd: out,
      outLimit: out + sizes.outBytes,
      answers: kernel.reserve(sizes.answers * (ANSWER_HEAD_BYTES + resultBytes)),
      mostAnswers: sizes.answers,
      answerSlots: kernel.reserve(answerSlots * 4),
      answerMask: answerSlots - 1,
    });
  }

  /** Takes a block over: whole lines, of which the last one need not end. */
  begin(block: Uint8Array): void {
    if (block.length > this.#sizes.inputBytes) bug(`a block of ${block.length} bytes`);
    this.#kernel.bytes(this.#input, block.length).set(block);
    this.state.setAll({ at: this.#input, end: this.#input + block.length });
  }

  /** Reads the next lines of the block, the first of which has this number; returns how many, 0 at the block's end. */
  readLines(firstNumber: number): number {
    const { state } = this;
    // Their numbers stand in known answers.
    if (this.#profiles.get("count") === this.#sizes.profiles) {
      this.#kernel.exports.clearProfiles(this.#profiles.at);
      this.#forget();
    }
    this.#kernel.exports.readLines(state.at);
    const count = state.get("lineCount");
    this.#kernel.bytes(state.get("results"), count * state.get("resultBytes")).fill(0);
    state.setWide("numberLow", "numberHigh", firstNumber);
    return count;
  }

  /** Writes answers, from the next line on, until something stops that; what it is has been dealt with when it is called again. */
  write(): WriteStop {
    return stops[this.#kernel.exports.writeAnswers(this.state.at)] as WriteStop;
  }

  /** The next line, counted from 0 among those that were read, and how many they are. */
  get line(): number {
    return this.state.get("line");
  }

  get lineCount(): number {
    return this.state.get("lineCount");
  }

  /** The next line is answered elsewhere. */
  skipLine(): void {
    this.state.set("line", this.line + 1);
  }

  /** The bytes of the next line, without its end; a copy. */
  lineBytes(): Buffer {
    const [start = 0, length = 0] = this.#lineWords();
    return Buffer.from(this.#kernel.bytes(start, length));
  }

  lineKind(): LineKind {
    return lineKinds[this.#lineWords()[2] ?? 0] ?? bug("a line of no kind");
  }

  /** What the keys of the next line gave in an index. */
  lineResults(index: number): LineResults {
    const at = this.state.get("results") + this.line * this.state.get("resultBytes") + index * RESULT_BYTES;
    const [own, ofMailbox, mailbox, username] = Array.from(this.#words(at, 4), (word) =>
      word === 0 ? undefined : word < FOUND ? "damaged" : word - FOUND,
    );
    return { own, ofMailbox, mailbox, username };
  }

  /** A profile as it stands in a dictionary; a copy. */
  profile(number: number): Uint8Array {
    const at = this.#profiles.get("profiles") + number * PROFILE_BYTES;
    return this.#kernel.bytes(at + PROFILE_HEAD_BYTES, this.#words(at, 2)[1]!).slice();
  }

  /**
   * Keeps what follows the query in the answer to the next line, and to all that give the same; false if it is too long to be kept.
   * Nothing, if such lines are not answered.
   */
  keepAnswer(text: Uint8Array): boolean {
    const { answerBytes, answers, outBytes } = this.#sizes;
    // It may follow a line of 254 bytes and a number.
    if (text.length + 512 > outBytes / 2 || text.length > answerBytes) return false;
    if (this.#textBytes + text.length > answerBytes || this.state.get("answerCount") === answers) this.#forget();
    const at = this.#texts + this.#textBytes;
    this.#kernel.bytes(at, text.length).set(text);
    this.#textBytes += text.length;
    this.#kernel.exports.keepAnswer(this.state.at, at, text.length);
    return true;
  }

  /** Writes an answer that was found elsewhere behind the others; false if there is no room. */
  append(text: Uint8Array): boolean {
    const end = this.state.get("outEnd");
    if (text.length > this.state.get("outLimit") - end) return false;
    this.#kernel.bytes(end, text.length).set(text);
    this.state.set("outEnd", end + text.length);
    return true;
  }

  /** The answers that were written, valid until the next call; they are forgotten then. */
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
    return this.#words(this.state.get("lines") + this.line * LINE_BYTES, 3);
  }

  #words(address: number, count: number): Uint32Array {
    return new Uint32Array(this.#kernel.exports.memory.buffer, address, count);
  }
}

/** A power of 2, at least twice as many as there are things. */
function slotsFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(2 * count + 2));
}
