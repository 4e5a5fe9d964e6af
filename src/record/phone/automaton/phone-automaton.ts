// Recognises valid international numbers with a deterministic automaton, whose states are made as
// they are reached. It accepts exactly the digits for which libphonenumber's isValidPhoneNumber
// accepts `+` and the digits. libphonenumber strips a national prefix even after a calling code
// (+31 06…), so the automaton tracks the number with and without it, like RE2's leftmost-first
// automata:
// https://swtch.com/~rsc/regexp/regexp3.html
import { PatternNodes } from "./digit-pattern.js";
import type { Plan, PlansByCallingCode } from "../phone-metadata.js";
import type { PhoneTable } from "./phone-table.js";
import { longestNational, PlanStates } from "./plan-states.js";

/**
 * One way to match the national prefix; threads are kept in order of priority. `inner` is the state
 * of the number without the prefix, or -1 if no group of the pattern has begun.
 */
interface Thread {
  readonly at: "prefix" | "group" | "after";
  /** A node of the prefix pattern, or -1 once it has matched. */
  readonly node: number;
  readonly inner: number;
}

/** Progress through a number: within its calling code, or within the plans of one. */
type Progress =
  | { readonly code: string }
  | { readonly numbering: Numbering; readonly plain: number; readonly threads: readonly Thread[] };

/** The plans of a calling code, their start state, and the prefix of the main plan. */
interface Numbering {
  readonly code: string;
  readonly plans: readonly Plan[];
  readonly start: number;
  /** The state after the digits that the prefix transform puts before a number. */
  readonly transformed: number;
  readonly prefix: number;
}

/** Table entries for a transition not yet learned and for a state that accepts nothing. */
export const unknownState = 0;
export const deadState = 1;

/** The automaton for all calling codes. */
export class PhoneAutomaton {
  /** The state before the first digit. */
  readonly start: number;
  readonly #nodes = new PatternNodes();
  readonly #inner = new PlanStates(this.#nodes);
  readonly #codes = new Map<string, Numbering | readonly Plan[]>();
  readonly #begun = new Set<string>();
  readonly #progress: Progress[] = [];
  readonly #known = new Map<string, number>();
  #table = new Int32Array(10 * 4096);
  #accepting = new Uint8Array(4096);
  #size = 2;
  #learned = 0;

  /** Takes the plans to learn from, or a complete `table`, with which the plans are not used. */
  constructor(plans: PlansByCallingCode, table?: PhoneTable) {
    if (table !== undefined) {
      this.#table = table.transitions;
      this.#accepting = table.accepting;
      this.#size = table.states;
      this.#learned = table.states;
      this.start = table.start;
      return;
    }
    for (const [code, ofCode] of plans) {
      this.#codes.set(code, ofCode);
      for (let length = 0; length < code.length; length++) this.#begun.add(code.slice(0, length));
    }
    this.start = this.#number({ code: "" });
  }

  /** Returns the state after one more digit (0 to 9), or {@link deadState}. */
  step(state: number, digit: number): number {
    const next = this.#table[state * 10 + digit] as number;
    return next === unknownState ? this.#learn(state, digit) : next;
  }

  isAccepting(state: number): boolean {
    return this.#accepting[state] === 1;
  }

  /** Returns true if ASCII digits are a valid number, read as E.164 without `+`. */
  accepts(digits: string): boolean {
    let state = this.start;
    for (let index = 0; index < digits.length; index++) {
      const digit = digits.charCodeAt(index) - 0x30;
      const next = this.#table[state * 10 + digit] as number;
      state = next === unknownState ? this.#learn(state, digit) : next;
      if (state === deadState) return false;
    }
    return this.isAccepting(state);
  }

  /**
   * The part learned so far, for the kernel to walk: transitions at `state * 10 + digit`, a flag
   * per accepting state, and the number of states. Entries other than {@link unknownState} never
   * change. The arrays are replaced when they grow.
   */
  get table(): { transitions: Int32Array; accepting: Uint8Array; states: number } {
    return { transitions: this.#table, accepting: this.#accepting, states: this.#size };
  }

  /** Number of transitions learned. The table has changed if this number has. */
  get learned(): number {
    return this.#learned;
  }

  #learn(state: number, digit: number): number {
    this.#learned += 1;
    const next = state === deadState ? deadState : this.#after(this.#progress[state] as Progress, digit);
    this.#table[state * 10 + digit] = next;
    return next;
  }

  #after(progress: Progress, digit: number): number {
    if ("code" in progress) {
      const code = progress.code + String(digit);
      const numbering = this.#numbering(code);
      if (numbering === undefined) return this.#begun.has(code) ? this.#number({ code }) : deadState;
      return this.#number({ numbering, plain: numbering.start, threads: this.#opened(numbering) });
    }
    const { numbering, plain, threads } = progress;
    const next: Thread[] = [];
    const seen = new Set<number>();
    for (const { at, node, inner } of threads) {
      if (node < 0) {
        next.push({ at, node, inner: this.#inner.step(inner, digit) });
        break;
      }
      const waiting = this.#nodes.node(node);
      if (waiting.is !== "digits" || (waiting.mask & (1 << digit)) === 0) continue;
      const consumed = at === "group" ? this.#inner.step(inner, digit) : inner;
      if (this.#follow(numbering, { at, node: waiting.next, inner: consumed }, next, seen)) break;
    }
    return this.#number({ numbering, plain: this.#inner.step(plain, digit), threads: next });
  }

  #numbering(code: string): Numbering | undefined {
    const known = this.#codes.get(code);
    if (known === undefined || "code" in known) return known;
    const [main] = known;
    if (main === undefined) return undefined;
    const start = this.#inner.start(known);
    const literal = main.prefixTransform?.replace(/\$\d$/u, "") ?? "";
    const transformed = Array.from(literal, Number).reduce(
      (state, digit) => this.#inner.step(state, digit),
      start,
    );
    const prefix = main.prefixPattern === null ? -1 : this.#nodes.compile(main.prefixPattern, -1);
    const numbering: Numbering = { code, plans: known, start, transformed, prefix };
    this.#codes.set(code, numbering);
    return numbering;
  }

  #opened(numbering: Numbering): Thread[] {
    const threads: Thread[] = [];
    if (numbering.prefix >= 0)
      this.#follow(numbering, { at: "prefix", node: numbering.prefix, inner: -1 }, threads, new Set());
    return threads;
  }

  /**
   * Adds the nodes at which a thread waits for a digit, in order of priority. Returns true if the
   * thread has matched, which rules out all threads of lower priority.
   */
  #follow(numbering: Numbering, thread: Thread, threads: Thread[], seen: Set<number>): boolean {
    const { at, node: number, inner } = thread;
    if (seen.has(number)) return false;
    seen.add(number);
    const node = this.#nodes.node(number);
    switch (node.is) {
      case "choice":
        return node.of.some((one) => this.#follow(numbering, { at, node: one, inner }, threads, seen));
      case "open":
        if (numbering.plans[0]?.prefixTransform === null)
          return this.#follow(numbering, { at, node: node.next, inner }, threads, seen);
        return this.#follow(
          numbering,
          { at: "group", node: node.next, inner: numbering.transformed },
          threads,
          seen,
        );
      case "close":
        return this.#follow(
          numbering,
          { at: at === "group" ? "after" : at, node: node.next, inner },
          threads,
          seen,
        );
      case "match":
        threads.push({ at: "after", node: -1, inner: inner < 0 ? numbering.start : inner });
        return true;
      case "end":
      case "digits":
        threads.push({ at, node: number, inner });
        return false;
    }
  }

  #number(progress: Progress): number {
    let name: string;
    if ("code" in progress) name = progress.code;
    else {
      const { plain, threads } = progress;
      if (
        this.#inner.facts(plain).isDead &&
        threads.every(({ node, inner }) => node < 0 && this.#inner.facts(inner).isDead)
      )
        return deadState;
      name = `${progress.numbering.code} ${plain} ${threads.map(({ at, node, inner }) => `${at} ${node} ${inner}`).join()}`;
    }
    let state = this.#known.get(name);
    if (state === undefined) {
      state = this.#size++;
      this.#known.set(name, state);
      this.#progress[state] = progress;
      if (state >= this.#accepting.length) this.#grow();
      this.#accepting[state] = !("code" in progress) && this.#isValid(progress) ? 1 : 0;
    }
    return state;
  }

  #grow(): void {
    const table = new Int32Array(this.#table.length * 2);
    table.set(this.#table);
    this.#table = table;
    const accepting = new Uint8Array(this.#accepting.length * 2);
    accepting.set(this.#accepting);
    this.#accepting = accepting;
  }

  /** Returns libphonenumber's verdict on a number that ends here. */
  #isValid({ numbering, plain, threads }: Exclude<Progress, { code: string }>): boolean {
    const { plans } = numbering;
    const number = this.#inner.facts(this.#withoutPrefix(numbering, plain, threads));
    if (number.length < 2 || number.length > longestNational) return false;
    return (((number.national & number.typed) >> planOf(number, plans)) & 1) === 1;
  }

  #withoutPrefix({ plans, start }: Numbering, plain: number, threads: readonly Thread[]): number {
    const matched = threads.find(({ node }) => node < 0 || this.#nodes.node(node).is === "end");
    if (matched === undefined) return plain;
    const stripped = matched.inner < 0 ? start : matched.inner;
    if (stripped === plain) return plain;
    const [before, after] = [this.#inner.facts(plain), this.#inner.facts(stripped)];
    if ((before.national & 1) !== 0 && (after.national & 1) === 0) return plain;
    const { lengths } = plans[planOf(after, plans)] as Plan;
    return lengths.includes(after.length) || after.length > (lengths.at(-1) ?? 0) ? stripped : plain;
  }
}

/**
 * Returns the index of the plan that a number belongs to: the first whose leading digits match, or
 * one of whose types if it has none. Returns 0 if there is no such plan.
 */
function planOf(
  { national, typed, leading }: { national: number; typed: number; leading: number },
  plans: readonly Plan[],
): number {
  if (plans.length === 1) return 0;
  const found = plans.findIndex(
    ({ leadingDigits }, index) => ((leadingDigits === null ? national & typed : leading) >> index) & 1,
  );
  return Math.max(0, found);
}
