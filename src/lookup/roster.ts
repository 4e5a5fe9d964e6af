// Answers the rows of a roster: the identifiers of one person, united into one answer.
import { isExpired } from "../format/expiry.js";
import type { QueryKind } from "../record/found.js";
import {
  answerQuery,
  type Answer,
  type ClosedIndex,
  type Reason,
  type Searched,
  type Status,
} from "./answer.js";
import type { OpenedIndex } from "./opened-index.js";
import { AllAnswers } from "./lists/all-answers.js";
import { prepareAll, queriesPerFetch } from "./probes-of.js";
import { parseQuery } from "./query.js";

/** The answer for a row. No list holds duplicates. */
export interface RowAnswer {
  status: Status;
  /** Kinds of the identifiers that were found. */
  kinds: QueryKind[];
  /** Exposed data classes, sorted. */
  classes: string[];
  /** Datasets that hold one of the identifiers. */
  datasets: string[];
  /** Reasons why the other datasets were inconclusive. */
  reasons: Reason[];
  /** Datasets whose index should not be used any more; the rest of the answer is the same. */
  expired: string[];
}

/** The answer for a row without any usable identifier, except for what has expired. */
const unreadableRow: Omit<RowAnswer, "expired"> = {
  status: "inconclusive",
  kinds: [],
  classes: [],
  datasets: [],
  reasons: ["unrecognised"],
};

/** An identifier of a row. `region` is that of `parseQuery`. */
export interface RowQuery {
  readonly value: string;
  readonly kind: QueryKind;
  readonly region?: string | null | undefined;
}

/** Returns the identifiers of a row; `region` is that of numbers with no country beside them. */
export function queriesOf(cells: readonly RowQuery[], region: string | undefined): readonly RowQuery[] {
  if (region === undefined) return cells;
  return cells.map(({ value, kind, region: own = region }) => ({ value, kind, region: own }));
}

/** From so many identifiers of a kind and region on, a block is quicker than one after the other. */
const fewestOfBlock = 1024;
/** Most kinds and regions that are looked up in blocks: each takes memory of its own. */
const mostBlocks = 4;
/** Numbers that are the same in every region. */
const international = /^\+[1-9]\d{6,14}$/u;
/** Most united answers that are kept, so that memory is bounded. */
const mostUnited = 65_536;

/** Answers rows of identifiers, of which each is looked up in every index. */
export class RowAnswers {
  readonly #indexes: readonly (OpenedIndex | ClosedIndex)[];
  readonly #minCoverage: number;
  readonly #today: string;
  readonly #expired: string[];
  readonly #blocks = new Map<string, AllAnswers>();
  /** Numbers of answers by their lists, which equal answers of a block share. */
  readonly #numbers = new Map<readonly Searched[], number>();
  /** By the numbers of a row's answers, as a number for up to three of them. */
  readonly #united = new Map<number | string, RowAnswer>();

  /** The parameters are those of `answerQuery`. */
  constructor(indexes: readonly (OpenedIndex | ClosedIndex)[], minCoverage: number, today = "") {
    this.#indexes = indexes;
    this.#minCoverage = minCoverage;
    this.#today = today;
    this.#expired = unique(
      indexes.flatMap((index) =>
        "metadata" in index && isExpired(index.metadata, today) ? index.metadata.dataset.name : [],
      ),
    );
  }

  /** Returns the answers to rows, in their order. */
  async answer(rows: readonly (readonly RowQuery[])[]): Promise<RowAnswer[]> {
    const answers = await this.#answersTo(rows.flat());
    let at = 0;
    return rows.map(({ length }) => {
      at += length;
      return this.#unite(answers, at - length, at);
    });
  }

  async #answersTo(queries: readonly RowQuery[]): Promise<Answer[]> {
    const answers: Answer[] = [];
    const groups = new Map<string, { kind: QueryKind; region: RowQuery["region"]; places: number[] }>();
    for (let place = 0; place < queries.length; place++) {
      const { kind, value, region: own } = queries[place] as RowQuery;
      const region = kind === "phone" && !international.test(value) ? own : undefined;
      const name = region === undefined ? kind : `${kind} ${region}`;
      const group = groups.get(name);
      if (group === undefined) groups.set(name, { kind, region, places: [place] });
      else group.places.push(place);
    }
    for (const [name, { kind, region, places }] of groups) {
      const block = places.length < fewestOfBlock ? undefined : this.#blockOf(name, kind, region);
      const found = await block?.answerAlike(places.map((place) => queries[place]!.value));
      found?.forEach((answer, index) => (answers[places[index]!] = answer));
    }
    const rest = [...queries.keys()].filter((place) => answers[place] === undefined);
    const most = queriesPerFetch(this.#indexes);
    for (let at = 0; at < rest.length; at += most) {
      const together = rest.slice(at, at + most);
      const parsed = together.map((place) => {
        const { value, ...how } = queries[place]!;
        return parseQuery(value, how);
      });
      await prepareAll(parsed, this.#indexes);
      for (const [index, query] of parsed.entries())
        answers[together[index]!] = await answerQuery(query, this.#indexes, this.#minCoverage, this.#today);
    }
    return answers;
  }

  /** Returns the block for queries; undefined if there are too many. */
  #blockOf(name: string, kind: QueryKind, region: RowQuery["region"]): AllAnswers | undefined {
    let block = this.#blocks.get(name);
    if (block === undefined && this.#blocks.size < mostBlocks) {
      const [indexes, minCoverage, today] = [this.#indexes, this.#minCoverage, this.#today];
      block = new AllAnswers({ indexes, minCoverage, today, kind, region });
      this.#blocks.set(name, block);
    }
    return block;
  }

  /** Unites the answers to a row, those from `start` to `end`, or takes those of an earlier row with equal ones. */
  #unite(answers: readonly Answer[], start: number, end: number): RowAnswer {
    if (this.#united.size > mostUnited || this.#numbers.size > mostUnited) {
      this.#united.clear();
      this.#numbers.clear();
    }
    let name: number | string = end - start > 3 ? "" : 0;
    for (let at = start; at < end; at++) {
      const number = this.#numberOf((answers[at] as Answer).searched) + 1;
      name = typeof name === "number" ? name * (mostUnited + 4) + number : `${name} ${number}`;
    }
    let united = this.#united.get(name);
    if (united === undefined) {
      const own = answers.slice(start, end);
      united = { ...(own.length === 0 ? unreadableRow : unite(own)), expired: this.#expired };
      this.#united.set(name, united);
    }
    return united;
  }

  #numberOf(searched: readonly Searched[]): number {
    let number = this.#numbers.get(searched);
    if (number === undefined) this.#numbers.set(searched, (number = this.#numbers.size));
    return number;
  }
}

/**
 * Unites the answers for a row, which must come from the same indexes in the same order. The row is
 * exposed if any index has a hit, else inconclusive if any index is, else not found.
 */
function unite(answers: readonly Answer[]): Omit<RowAnswer, "expired"> {
  const byIndex = (answers[0]?.searched ?? []).map((_, index) =>
    uniteSearched(answers.flatMap(({ searched }) => searched[index] ?? [])),
  );
  const has = (status: Status): boolean => byIndex.some((one) => one.status === status);
  const exposures = answers.flatMap((answer) => answer.exposures);
  return {
    status: has("exposed")
      ? "exposed"
      : has("inconclusive") || byIndex.length === 0
        ? "inconclusive"
        : "not-found",
    kinds: unique(exposures.map(({ kind }) => kind)),
    classes: unique(exposures.flatMap(({ classes }) => classes)).toSorted(),
    datasets: unique(exposures.map(({ dataset }) => dataset)),
    reasons: unique(byIndex.flatMap(({ reasons }) => reasons)),
  };
}

/**
 * Unites the results of one index for all identifiers of a row. An identifier whose kind the index
 * lacks does not make the row inconclusive if the index could judge another one.
 */
function uniteSearched(searched: readonly Searched[]): { status: Status; reasons: Reason[] } {
  if (searched.some(({ status }) => status === "exposed")) return { status: "exposed", reasons: [] };
  const reasons = searched.flatMap(({ reason }) => reason ?? []);
  const others = reasons.filter((reason) => reason !== "kind-not-indexed");
  if (others.length > 0) return { status: "inconclusive", reasons: others };
  if (searched.some(({ status }) => status === "not-found")) return { status: "not-found", reasons: [] };
  return { status: "inconclusive", reasons };
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
