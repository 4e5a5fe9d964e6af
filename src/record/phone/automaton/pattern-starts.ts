// What the first two digits of a number say of a pattern at its beginning, a prefix of numbering plans: whether it can match there, and how much.
// Proved on the pattern's automaton (digit-pattern.ts), so that fast readers need no expressions.
import { PatternNodes } from "./digit-pattern.js";

/** Sets of two first digits, a bit at `first * 10 + second`. What is in neither is not known; both hold for numbers of more than `least` digits. */
export interface PatternStarts {
  /** The pattern matches nothing, or nothing but the empty text. */
  readonly none: Uint8Array;
  /** It matches exactly the first digit, and its last group has no part in that. */
  readonly first: Uint8Array;
  readonly least: number;
}

/** A set of two digits takes so many bytes. */
export const pairBytes = 16;
/** Digits of the numbers that are asked about. */
const shortest = 7;
const longest = 17;
const anyDigit = 0x3ff;

const known = new Map<string | null, PatternStarts>();

/** What is known of numbers of 7 digits or more; `null` is a pattern that matches nothing. A pattern that is not understood says nothing. */
export function patternStarts(pattern: string | null): PatternStarts {
  let starts = known.get(pattern);
  if (starts === undefined) known.set(pattern, (starts = startsOf(pattern)));
  return starts;
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
  // Digits of a class lead to the same.
  const ends = new Map<string, number | undefined>();
  for (let digit = 0; digit < 10; digit++) {
    const one = matcher.step(matcher.start, 1 << digit);
    // Alternatives have a priority: a longer match, or the empty one, may come before.
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

/** The most digits of a number that ends where the pattern does, from a state behind two digits; undefined if it may match before, whatever follows. */
function endOf(matcher: Matcher, behind: State): number | undefined {
  let end = 0;
  let state = behind;
  for (let length = 2; length <= longest; length++) {
    if (state.hasMatch) return undefined;
    if (state.hasEnd) end = length;
    if (state.waiting.length === 0) return end;
    state = matcher.step(state, anyDigit);
  }
  return undefined;
}

/** Where a pattern may be: the nodes that wait for a digit, and what was passed on the way to them. */
interface State {
  readonly waiting: readonly number[];
  /** It may have matched, whatever follows. */
  readonly hasMatch: boolean;
  /** It may have matched if the number ends here. */
  readonly hasEnd: boolean;
  /** Its last group may have ended. */
  readonly hasGroup: boolean;
}

class Matcher {
  readonly start: State;
  readonly #nodes = new PatternNodes();

  /** Throws if the pattern is not understood. */
  constructor(pattern: string) {
    this.start = this.closure([this.#nodes.compile(pattern, 0)]);
  }

  /** The state after a digit that is one of a mask. */
  step({ waiting }: State, mask: number): State {
    return this.closure(waiting.flatMap((number) => this.after(number, mask)));
  }

  /** The nodes behind one that waits for a digit. */
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
