// Tracks which patterns of a calling code's plans still match a national number, digit by digit.
// The inner part of the phone automaton.
import type { Plan } from "../phone-metadata.js";
import type { PatternNodes } from "./digit-pattern.js";

/** What each plan of a calling code says about a national number that ends here. */
export interface NationalTables {
  readonly length: number;
  /**
   * One bit per plan, by its index: the plan's pattern matches the whole number; the pattern of one
   * of its types does; its leading digits match.
   */
  readonly national: number;
  readonly typed: number;
  readonly leading: number;
  /** True if no further digits can make it a number of any type. */
  readonly isDead: boolean;
}

interface State extends NationalTables {
  readonly nodes: readonly number[];
}

interface Tag {
  readonly plan: number;
  readonly what: "national" | "typed" | "leading";
  /** Lengths as bits. A type's pattern counts only at the type's own lengths. */
  readonly lengths: number;
}

/** Maximum digits of a national number. */
export const longestNational = 17;

/**
 * The states of national numbers, determinised when first reached. A dead state keeps its length,
 * because stripping a prefix depends on it.
 */
export class PlanStates {
  readonly #nodes: PatternNodes;
  readonly #tags: Tag[] = [];
  /** For each node, true if a type may still match from it. A state without such a node is dead. */
  readonly #hasType: boolean[] = [];
  readonly #states: State[] = [];
  readonly #known = new Map<string, number>();
  #next = new Int32Array(10 * 1024).fill(-1);

  constructor(nodes: PatternNodes) {
    this.#nodes = nodes;
  }

  /** Returns the state before the first digit of a national number. Takes at most 31 plans. */
  start(plans: readonly Plan[]): number {
    const nodes = plans.flatMap((plan, index) => [
      this.#compile(plan.nationalPattern, { plan: index, what: "national", lengths: -1 }),
      ...plan.types.map(({ pattern, lengths }) =>
        this.#compile(pattern, { plan: index, what: "typed", lengths: bitsOf(lengths) }),
      ),
      ...(plan.leadingDigits === null
        ? []
        : [this.#compile(plan.leadingDigits, { plan: index, what: "leading", lengths: -1 })]),
    ]);
    return this.#state(nodes, 0);
  }

  facts(state: number): NationalTables {
    return this.#states[state] as State;
  }

  step(state: number, digit: number): number {
    let next = this.#next[state * 10 + digit] as number;
    if (next < 0) this.#next[state * 10 + digit] = next = this.#determine(state, digit);
    return next;
  }

  #compile(pattern: string, tag: Tag): number {
    this.#tags.push(tag);
    return this.#nodes.compile(pattern, this.#tags.length - 1, { sticky: tag.what === "leading" });
  }

  #determine(state: number, digit: number): number {
    const { nodes, length } = this.#states[state] as State;
    if (length > longestNational) return state;
    const followers = nodes.flatMap((number) => {
      const node = this.#nodes.node(number);
      if (node.is === "digits") return (node.mask & (1 << digit)) === 0 ? [] : [node.next];
      return node.is === "match" && node.sticky ? [number] : [];
    });
    // No national number is longer, so earlier matches no longer count.
    return this.#state(length === longestNational ? [] : followers, length + 1);
  }

  #state(roots: readonly number[], length: number): number {
    const found = new Set<number>();
    for (const root of roots) this.#close(root, found);
    const nodes = [...found].toSorted((a, b) => a - b);
    const bits = { national: 0, typed: 0, leading: 0 };
    for (const number of nodes) {
      const node = this.#nodes.node(number);
      if (node.is !== "match") continue;
      const { plan, what, lengths } = this.#tags[node.tag] as Tag;
      if ((lengths & (1 << length)) !== 0) bits[what] |= 1 << plan;
    }
    const isDead = !nodes.some((number) => this.#leadsToType(number));
    const name = `${length}:${nodes.join(",")}`;
    let state = this.#known.get(name);
    if (state === undefined) {
      state = this.#states.length;
      this.#states.push({ nodes, length, ...bits, isDead });
      this.#known.set(name, state);
      if (this.#states.length * 10 >= this.#next.length) {
        const grown = new Int32Array(this.#next.length * 2).fill(-1);
        grown.set(this.#next);
        this.#next = grown;
      }
    }
    return state;
  }

  #close(number: number, found: Set<number>): void {
    const node = this.#nodes.node(number);
    if (node.is === "choice") for (const one of node.of) this.#close(one, found);
    else if (node.is === "open" || node.is === "close") this.#close(node.next, found);
    else found.add(number);
  }

  #leadsToType(number: number): boolean {
    return (this.#hasType[number] ??= this.#findType(number));
  }

  #findType(number: number): boolean {
    const node = this.#nodes.node(number);
    if (node.is === "match") return this.#tags[node.tag]?.what === "typed";
    return this.#leadsToType(node.is === "choice" ? (node.of[0] as number) : node.next);
  }
}

function bitsOf(lengths: readonly number[]): number {
  return lengths.reduce((bits, length) => bits | (1 << length), 0);
}
