// Compiles regular expressions over digits to nondeterministic automata, for the subset that
// numbering plans use (digits, `\d`, classes, groups, alternation, `?`, `{n}`, `{n,m}`, `$` at the
// end of an alternative). Uses Thompson's construction, built from the end, with equal nodes
// shared. Alternatives keep their order, which is their priority in ECMAScript.

/** A node of an automaton. */
export type PatternNode =
  | { readonly is: "digits"; readonly mask: number; readonly next: number }
  | { readonly is: "choice"; readonly of: readonly number[] }
  /** Begins or ends the last capturing group. */
  | { readonly is: "open" | "close"; readonly next: number }
  /** Continues only at the end of the text. */
  | { readonly is: "end"; readonly next: number }
  /** The pattern `tag` has matched. A `sticky` match holds whatever digits follow. */
  | { readonly is: "match"; readonly tag: number; readonly sticky: boolean };

/** Compiles patterns into nodes, which are identified by number. */
export class PatternNodes {
  readonly #nodes: PatternNode[] = [];
  readonly #known = new Map<string, number>();

  node(number: number): PatternNode {
    return this.#nodes[number] as PatternNode;
  }

  /** Compiles a pattern whose match node carries `tag`. Returns the number of its first node. */
  compile(pattern: string, tag: number, options: { sticky?: boolean } = {}): number {
    const parser = new PatternParser(pattern, this);
    return parser.compile(this.add({ is: "match", tag, sticky: options.sticky === true }));
  }

  add(node: PatternNode): number {
    const name = JSON.stringify(node);
    let number = this.#known.get(name);
    if (number === undefined) {
      number = this.#nodes.length;
      this.#nodes.push(node);
      this.#known.set(name, number);
    }
    return number;
  }
}

/** Builds a part of a pattern that continues at node `next`. Returns its first node. */
type Part = (next: number) => number;

class PatternParser {
  readonly #pattern: string;
  readonly #nodes: PatternNodes;
  readonly #groups: number;
  #at = 0;
  #opened = 0;

  constructor(pattern: string, nodes: PatternNodes) {
    this.#pattern = pattern;
    this.#nodes = nodes;
    this.#groups = pattern.match(/\((?!\?)/gu)?.length ?? 0;
  }

  compile(next: number): number {
    const whole = this.#alternatives();
    if (this.#at !== this.#pattern.length) throw this.#unknown();
    return whole(next);
  }

  #alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#takes("|")) parts.push(this.#sequence());
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    return (next) => this.#nodes.add({ is: "choice", of: parts.map((part) => part(next)) });
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (this.#at < this.#pattern.length && !"|)".includes(this.#pattern.charAt(this.#at)))
      parts.push(this.#repeated());
    return (next) => parts.reduceRight((after, part) => part(after), next);
  }

  #repeated(): Part {
    const part = this.#single();
    if (this.#takes("?")) return (next) => this.#nodes.add({ is: "choice", of: [part(next), next] });
    const counts = this.#match(/\{(\d+)(?:,(\d+))?\}/uy);
    if (counts === undefined) return part;
    const least = Number(counts[1]);
    const most = Number(counts[2] ?? least);
    return (next) => {
      let node = next;
      for (let count = least; count < most; count++)
        node = this.#nodes.add({ is: "choice", of: [part(node), next] });
      for (let count = 0; count < least; count++) node = part(node);
      return node;
    };
  }

  #single(): Part {
    if (this.#takes("(?:")) return this.#group();
    if (this.#takes("(")) {
      this.#opened += 1;
      const isLast = this.#opened === this.#groups;
      const group = this.#group();
      if (!isLast) return group;
      return (next) => this.#nodes.add({ is: "open", next: group(this.#nodes.add({ is: "close", next })) });
    }
    if (this.#takes("$")) return (next) => this.#nodes.add({ is: "end", next });
    const mask = this.#digits();
    return (next) => this.#nodes.add({ is: "digits", mask, next });
  }

  #group(): Part {
    const part = this.#alternatives();
    if (!this.#takes(")")) throw this.#unknown();
    return part;
  }

  #digits(): number {
    if (this.#takes("\\d")) return 0x3ff;
    const listed = this.#match(/\[([\d-]+)\]/uy)?.[1] ?? this.#match(/\d/uy)?.[0];
    if (listed === undefined) throw this.#unknown();
    let mask = 0;
    for (const [, from, to = from] of listed.matchAll(/(\d)(?:-(\d))?/gu))
      for (let digit = Number(from); digit <= Number(to); digit++) mask |= 1 << digit;
    return mask;
  }

  #takes(text: string): boolean {
    if (!this.#pattern.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#pattern) ?? undefined;
    this.#at += match?.[0].length ?? 0;
    return match;
  }

  #unknown(): Error {
    return new Error(`bug: unsupported syntax in numbering plan pattern ${this.#pattern} at ${this.#at}`);
  }
}
