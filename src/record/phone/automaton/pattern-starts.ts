// Derives from a number's first two digits if a prefix pattern of a numbering plan can match, and
// how many digits. Proved on the pattern's automaton (digit-pattern.ts), so that the fast path
// needs no regular expressions.
import { PatternNodes } from "./digit-pattern.js";

/**
 * Sets of first two digits, a bit at `first * 10 + second`. Digits in neither set are undecided.
 * Both sets hold only for numbers of more than `least` digits.
 */
export interface PatternStarts {
  /** The pattern does not match, or matches only the empty text. */
  readonly none: Uint8Array;
  /** The pattern matches exactly the first digit, without its last group. */
  readonly first: Uint8Array;
  readonly least: number;
}

/** Size of a set of digit pairs, in bytes. */
export const pairBytes = 16;
/** Minimum and maximum digits of the numbers tested. */
const shortest = 7;
const longest = 17;
const anyDigit = 0x3ff;

const known = new Map<string | null, PatternStarts>();

/**
 * Returns the sets for a pattern, for numbers of 7 or more digits. `null` is a pattern that matches
 * nothing. A pattern with unsupported syntax gives empty sets.
 */
export function patternStarts(pattern: string | null): PatternStarts {
  let starts = known.get(pattern);
  if (starts === undefined) known.set(pattern, (starts = startsOf(pattern)));
  return starts;
}

/** Returns false if nothing that a pattern matches begins with a digit; true if it is unsupported. */
export function mayStartWith(pattern: string, digit: number): boolean {
  try {
    const matcher = new Matcher(pattern);
    const { waiting, hasMatch, hasEnd } = matcher.step(matcher.start, 1 << digit);
    return waiting.length > 0 || hasMatch || hasEnd;
  } catch {
    return true;
  }
}

function startsOf(pattern: string | null): PatternStarts {
  const none = new Uint8Array(pairBytes);
  const first = new Uint8Array(pairBytes);
  let least = shortest - 1;
  if (pattern === null) return { none: none.fill(0xff), first, least };
  let matcher: Matcher;
  try {
    matcher = new Matcher(pattern);
  } catch {
    return { none, first, least };
  }
  // Digits of one class lead to the same nodes, so their results are shared.
  const ends = new Map<string, number | undefined>();
  for (let digit = 0; digit < 10; digit++) {
    const one = matcher.step(matcher.start, 1 << digit);
    // An empty match would come first by priority; longer matches are ruled out by endOf below.
    const isFirst = one.hasMatch && !one.hasGroup && !matcher.start.hasMatch;
    if (one.hasMatch && !isFirst) continue;
    for (let second = 0; second < 10; second++) {
      const next = one.waiting.flatMap((number) => matcher.after(number, 1 << second));
      const name = next.join();
      if (!ends.has(name)) ends.set(name, endOf(matcher, matcher.closure(next)));
      const end = ends.get(name);
      if (end === undefined) continue;
      const pair = digit * 10 + second;
      (isFirst ? first : none)[pair >> 3]! |= 1 << (pair & 7);
      least = Math.max(least, end);
    }
  }
  return { none, first, least };
}

/**
 * Returns the maximum length of a number that ends where the pattern does, from a state after two
 * digits; 0 if there is none. Returns undefined if the pattern may match whatever follows.
 */
function endOf(matcher: Matcher, afterTwo: State): number | undefined {
  let end = 0;
  let state = afterTwo;
  for (let length = 2; length <= longest; length++) {
    if (state.hasMatch) return undefined;
    if (state.hasEnd) end = length;
    if (state.waiting.length === 0) return end;
    state = matcher.step(state, anyDigit);
  }
  return undefined;
}

/** Positions in a pattern: nodes that wait for a digit, and flags for nodes on the way. */
interface State {
  readonly waiting: readonly number[];
  /** True if the pattern may have matched, whatever follows. */
  readonly hasMatch: boolean;
  /** True if the pattern may have matched, provided the number ends here. */
  readonly hasEnd: boolean;
  /** True if the last group may have ended. */
  readonly hasGroup: boolean;
}

class Matcher {
  readonly start: State;
  readonly #nodes = new PatternNodes();

  /** Throws if the pattern has unsupported syntax. */
  constructor(pattern: string) {
    this.start = this.closure([this.#nodes.compile(pattern, 0)]);
  }

  /** Returns the state after any digit in a mask. */
  step({ waiting }: State, mask: number): State {
    return this.closure(waiting.flatMap((number) => this.after(number, mask)));
  }

  /** Returns the nodes that follow a node on any digit in a mask. */
  after(number: number, mask: number): readonly number[] {
    const node = this.#nodes.node(number);
    return node.is === "digits" && (node.mask & mask) !== 0 ? [node.next] : [];
  }

  closure(from: readonly number[]): State {
    const waiting = new Set<number>();
    const seen = new Set<number>();
    let hasMatch = false;
    let hasEnd = false;
    let hasGroup = false;
    const follow = (number: number): void => {
      if (seen.has(number)) return;
      seen.add(number);
      const node = this.#nodes.node(number);
      hasGroup ||= node.is === "close";
      if (node.is === "digits") waiting.add(number);
      else if (node.is === "match") hasMatch = true;
      else if (node.is === "end") hasEnd = true;
      else if (node.is === "choice") node.of.forEach(follow);
      else follow(node.next);
    };
    from.forEach(follow);
    return { waiting: [...waiting], hasMatch, hasEnd, hasGroup };
  }
}
