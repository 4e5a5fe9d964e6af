// TypeScript binding of the kernel's traces of single texts, for records and rejects that the reference path reads.
import { BlockReader } from "../layouts.generated.js";
import type { Kernel } from "../kernel.js";
import { FoldedPages, type Folding } from "./folded-pages.js";
import { KNOWN_TRACES } from "./known-traces.js";
import { StateFields } from "./state-fields.js";
import { layProviders, type MailProviderTable } from "./value-tables.js";

/** The longest text, in UTF-16 units, and the most bytes of each. */
const LONGEST_TEXT = 1024;
const UNIT_BYTES = 3;
/** The most traces that a text leaves, and those that may wait besides: see text-traces.ts, pending-traces.ts and known-ends.ts. */
const TEXT_TRACES = 2048 + 512 + 256;
const ENTRY_BYTES = 16;
/** Texts are left to the reference path while less of this has room. */
const STAGED_BYTES = 4 * TEXT_TRACES * ENTRY_BYTES;
const SCRATCH_BYTES = 512;

const encoder = new TextEncoder();
const surrogate = /\p{Surrogate}/u;

/** Texts in the memory of a kernel. */
export class TracedTexts {
  readonly #kernel: Kernel;
  #at = 0;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
  }

  /**
   * Stages the traces of a text in the stage of the reader at `reader`, which has room for `room` more entries. Returns
   * false if the text is not one that the kernel reads; some may have been staged.
   */
  leave(reader: number, text: string, room: number): boolean {
    if (text.length > LONGEST_TEXT || room < TEXT_TRACES) return false;
    if (this.#at === 0) this.#at = this.#kernel.reserveForGood(UNIT_BYTES * LONGEST_TEXT + 64);
    const bytes = this.#kernel.bytes(this.#at, UNIT_BYTES * LONGEST_TEXT);
    const { written } = encoder.encodeInto(text, bytes);
    // Half a character has no UTF-8.
    if (written !== text.length && surrogate.test(text)) return false;
    return this.#kernel.exports.leaveTextTraces(reader, this.#at, written) !== 0;
  }
}

/** Leaves the traces of texts of sources that are not read in blocks. */
export class TextTraces {
  readonly #state: StateFields<keyof typeof BlockReader.words>;
  readonly #texts: TracedTexts;
  readonly #staged: number;

  constructor(kernel: Kernel, folding: Folding, providers: readonly MailProviderTable[]) {
    kernel.host ??= new FoldedPages(kernel, folding);
    this.#texts = new TracedTexts(kernel);
    this.#state = new StateFields(kernel, BlockReader, kernel.reserveForGood(BlockReader.bytes));
    this.#staged = kernel.reserveForGood(STAGED_BYTES);
    this.#state.setAll({
      staged: this.#staged,
      stagedEnd: this.#staged,
      stagedLimit: this.#staged + STAGED_BYTES,
      stagedBytes: ENTRY_BYTES,
      knownTraces: kernel.reserveForGood(KNOWN_TRACES),
      scratch: kernel.reserveForGood(SCRATCH_BYTES),
      ...layProviders(kernel, providers, (bytes) => kernel.reserveForGood(bytes)),
    });
  }

  /** Stages the traces of a text. Returns false if the reference path is to leave them. */
  leave(text: string): boolean {
    return this.#texts.leave(this.#state.at, text, this.#room);
  }

  /** True if there is no room for another text. */
  get isFull(): boolean {
    return this.#room < TEXT_TRACES;
  }

  /** Passes the address range of the staged entries to `take`, then clears them. */
  takeStaged(take: (from: number, end: number, entryBytes: number) => void): void {
    take(this.#staged, this.#state.get("stagedEnd"), ENTRY_BYTES);
    this.#state.set("stagedEnd", this.#staged);
  }

  get #room(): number {
    return (this.#state.get("stagedLimit") - this.#state.get("stagedEnd")) / ENTRY_BYTES;
  }
}
