// How lines that are not plain are asked in the kernel: the reference path reads them, and the kernel
// looks up what they are read as.
import type { AskedLine } from "../../kernel/lists/query-blocks.js";
import type { Reading } from "../../record/readings.js";
import type { BlockOptions } from "./block-answers.js";
import type { OpenedIndex } from "../opened-index.js";
import { isBlankLine, type Query } from "../query.js";

/** Tells how queries are asked in a set of indexes. */
export class AskedLines {
  readonly #indexes: readonly OpenedIndex[];
  readonly #shown: (text: string) => string;
  readonly #areAlike: boolean;
  readonly #haveTraces: boolean;
  /** Numbers of ways to be read, by what decides the answer beside the results. */
  readonly #ways = new Map<string, number>();

  constructor({ indexes, region, text }: Pick<BlockOptions, "indexes" | "region" | "text">) {
    this.#indexes = indexes.filter((index) => "metadata" in index);
    this.#shown = (query) => text.shown(query);
    const [first] = this.#indexes;
    this.#haveTraces = this.#indexes.some(({ metadata }) => metadata.kinds.trace !== undefined);
    // The kernel asks all indexes for the same.
    this.#areAlike =
      first !== undefined &&
      this.#indexes.every(
        ({ rules, metadata }) =>
          rules === first.rules && (region !== undefined || metadata.region === first.metadata.region),
      );
  }

  /** Returns how a query is asked; undefined if only the reference path can. */
  asked(query: Query): AskedLine | undefined {
    const [first] = this.#indexes;
    if (first === undefined || !this.#areAlike || isBlankLine(query.text)) return undefined;
    const readings = query.readingsBy(first.rules, first.metadata.region);
    const [likeliest, other] = readings;
    if (likeliest === undefined || readings.length > 2 || !isSimple(likeliest) || likeliest.onlyHits === true)
      return undefined;
    const { kind, canonical } = likeliest;
    // Where characters may have been lost, an address has other traces besides.
    if (kind === "email" && this.#haveTraces && first.rules.traceQuery(kind, canonical).tokens.length > 1)
      return undefined;
    if (other !== undefined && (other.kind !== "username" || kind === "username")) return undefined;
    const name = kind === "username" ? likeliest : other;
    const nameCounts = name !== undefined && name.onlyHits !== true && name.doubt === undefined;
    const tokens =
      nameCounts && this.#haveTraces ? first.rules.traceQuery("username", name.canonical).tokens : [];
    return {
      own: kind === "username" ? undefined : kind === "phone" ? `+${canonical}` : canonical,
      name: name?.canonical,
      shown: this.#shown(query.text),
      way: this.#wayOf(readings),
      isInDoubt: likeliest.doubt !== undefined,
      nameCounts,
      nameTraces: tokens.map(probedToken),
      hasMoreTraces: tokens.some((list) => list.length > 1),
    };
  }

  #wayOf(readings: readonly Reading[]): number {
    const name = readings.map(({ kind, doubt = "", onlyHits }) => `${kind} ${doubt} ${onlyHits}`).join();
    let way = this.#ways.get(name);
    if (way === undefined) this.#ways.set(name, (way = this.#ways.size + 1));
    return way;
  }
}

/** Returns the one of several tokens that the kernel probes: the longest is likely the rarest. */
export function probedToken(tokens: readonly string[]): string {
  return tokens.reduce((longest, token) => (token.length > longest.length ? token : longest));
}

function isSimple({ variants = [], sameAs }: Reading): boolean {
  return variants.length === 0 && sameAs === undefined;
}
