// The traces of one record or reject, each once.
import { overflowSign } from "../../record/traces/traces.js";

/** Most tokens of a record. Beyond them, nothing in the dump can be "not found". */
const mostTraces = 65_536;

/** Collects tokens. Clear it for each record. */
export class RecordTraces {
  readonly #tokens = new Set<string>();

  get count(): number {
    return this.#tokens.size;
  }

  /** True if there are too many: no others change what is entered. */
  get isFull(): boolean {
    return this.#tokens.has(overflowSign);
  }

  clear(): void {
    this.#tokens.clear();
  }

  add(token: string): void {
    this.#tokens.add(this.#tokens.size < mostTraces ? token : overflowSign);
  }

  all(): Iterable<string> {
    return this.#tokens;
  }
}
