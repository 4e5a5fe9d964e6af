// Enters phone numbers as a dump holds them, and asks for others: how many are exposed, not found
// or inconclusive. Keys and traces are kept as text, so that a survey of all regions takes seconds.
import type { IdentifierSink } from "../../../src/indexing/entries/entry-sink.js";
import { RecordEntry } from "../../../src/indexing/entries/record-entry.js";
import type { Slot } from "../../../src/ingest/columns.js";
import { BlankRule } from "../../../src/record/blank.js";
import { currentRules } from "../../../src/record/rules.js";
import { kindNumbers } from "../../../src/format/kinds.js";

export interface WrittenPhone {
  readonly value: string;
  /** A value of the country-code column beside it. */
  readonly place?: string;
}

export interface Outcomes {
  exposed: number;
  notFound: number;
  inconclusive: number;
}

const slots: Slot[] = [
  { number: 0, kind: "phone", isCountryCode: false, countryCodeNumber: 1, isSecret: false },
  { number: 1, kind: null, isCountryCode: true, countryCodeNumber: -1, isSecret: false },
];

/** Keys and traces of a source. */
export class AskedPhones {
  readonly entered = new Set<string>();
  readonly #region: string | undefined;

  /** `region` is that of the build, which lookups use too. */
  constructor(phones: Iterable<WrittenPhone>, region?: string) {
    this.#region = region;
    const sink: IdentifierSink = {
      setWidth() {},
      setColumns() {},
      enter: (kind, canonical) => {
        this.entered.add(`${kind} ${canonical}`);
      },
    };
    const entry = new RecordEntry({
      sink,
      blank: new BlankRule(),
      columns: { columnBits: 2 },
      rules: currentRules,
      region,
    });
    for (const { value, place = "" } of phones) entry.record(slots, [value, place], 2, 0, "usual");
    entry.endSource();
  }

  ask(query: string): "exposed" | "not-found" | "inconclusive" {
    const readings = currentRules.readingsOf(query, { kind: "phone", region: this.#region ?? null });
    if (readings.length === 0) return "inconclusive";
    const isEntered = (kind: number, text: string): boolean => this.entered.has(`${kind} ${text}`);
    let isUncertain = false;
    for (const { canonical, doubt, variants = [] } of readings) {
      for (const form of [canonical, ...variants]) {
        if (isEntered(kindNumbers.phone, form)) return "exposed";
        const { tokens } = currentRules.traceQuery("phone", form);
        isUncertain ||= tokens.some((list) => list.every((token) => isEntered(kindNumbers.trace, token)));
      }
      isUncertain ||= doubt !== undefined;
    }
    return isUncertain ? "inconclusive" : "not-found";
  }

  askAll(queries: readonly string[]): Outcomes {
    const outcomes = { exposed: 0, notFound: 0, inconclusive: 0 };
    for (const query of queries) {
      const status = this.ask(query);
      outcomes[status === "not-found" ? "notFound" : status] += 1;
    }
    return outcomes;
  }
}
