// The texts of answers in a language: all that `lookup`, `roster` and `advice` say to a person. A language
// without one of them does not compile. Only the language that is asked for is loaded.
import type { AdviceTexts } from "../../../advice/languages/advice-texts.js";
import type { Language } from "../../../advice/languages/language.js";
import type { DatasetStatus } from "../../../format/metadata.js";
import type { Kind } from "../../../format/kinds.js";
import type { AbsentField } from "../../../lookup/absent-fields.js";
import type { Reason } from "../../../lookup/answer.js";
import type { DataClass } from "../../../record/columns/data-classes.js";
import type { QueryKind } from "../../../record/found.js";

/** The name of each data class. */
export type ClassTexts = Readonly<Record<DataClass, string>>;

/** Of numbers, texts get the digits; of names, what is printed. */
export interface AnswerTexts {
  /** Undefined in English, whose names the classes have. */
  readonly classes: ClassTexts | undefined;
  /** Kinds in the singular: alone, with "the" before it, and at the start of an answer to what was typed unseen. */
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly theKinds: Readonly<Record<QueryKind, string>>;
  readonly thisKind: Readonly<Record<QueryKind, string>>;
  readonly thisEntry: string;
  readonly exposed: (found: number, asked: number) => string;
  readonly notFound: (asked: number) => string;
  readonly inconclusive: string;
  /** The labels of fields, of at most 12 cells. */
  readonly labels: Readonly<
    Record<
      | "cannotTell"
      | "coverage"
      | "datasets"
      | "date"
      | "exposed"
      | "foundBy"
      | "note"
      | "notExposed"
      | "notIn"
      | "source"
      | "status",
      string
    >
  >;
  readonly statuses: Readonly<Record<DatasetStatus, string>>;
  /** A day such as 15 January 2026, or a month; `month` counts from 1. */
  readonly date: (year: string, month: number, day: number | undefined) => string;
  readonly readShare: (name: string, share: string) => string;
  readonly coverage: (share: string) => string;
  /** Why an answer is inconclusive, and what would settle it. */
  readonly reasons: Readonly<Record<Reason, { why: string; remedy: string }>>;
  readonly because: (names: string, why: string, remedy: string) => string;
  /** What an answer to one identifier of a kind leaves open. */
  readonly remark: Readonly<Record<QueryKind, string>>;
  readonly sameAnswer: (datasets: number) => string;
  /** How somebody was found. */
  readonly mention: (kind: QueryKind, columns: string, records: string | undefined) => string;
  readonly alias: string;
  readonly variant: string;
  readonly exact: (kind: QueryKind) => string;
  readonly inUnread: (by: string) => string;
  readonly inOne: (by: string) => string;
  readonly inOneOfSeveral: (by: string) => string;
  readonly inMany: (by: string, records: string, isAlias: boolean) => string;
  readonly onlyMention: (kind: QueryKind) => string;
  readonly onlyUnread: (kind: QueryKind) => string;
  readonly otherFields: string;
  /** Each field that is not exposed, with "no" before it. */
  readonly absent: Readonly<Record<AbsentField, string>>;
  readonly absence: (fields: string, isOneRecord: boolean) => string;
  readonly whatToDo: string;
  readonly mixed: string;
  readonly exposedPeople: string;
  /** --explain. */
  readonly lookedUp: (kind: Kind, canonical: string) => string;
  readonly unlikely: string;
  readonly provesNothing: (why: string) => string;
  readonly notSearched: (datasets: string, isOne: boolean) => string;
  readonly notLookedUp: (kind: QueryKind) => string;
  /** Rosters. */
  readonly row: Readonly<
    Record<"exposed" | "notFound" | "inconclusive" | "noIdentifier" | "unknownFields", string>
  >;
  readonly line: (line: number) => string;
  readonly rowExposed: (datasets: string, kinds: string, fields: string) => string;
  readonly summary: (counts: {
    rows: string;
    isOne: boolean;
    exposed: string;
    notFound: string;
    inconclusive: string;
  }) => string;
  readonly tables: Readonly<Record<"rows" | "exposed" | "foundIn" | "inconclusiveBecause", string>>;
  /** Addresses of a domain: how many, why an index cannot tell, and what no count has. */
  readonly domain: {
    readonly addresses: (count: string) => string;
    readonly few: (least: number) => string;
    readonly notCounted: { why: string; remedy: string };
    readonly unread: { why: string; remedy: string };
    readonly remark: string;
  };
  /** The prompt. */
  readonly prompt: Readonly<Record<"first" | "next" | "region", string>>;
}

/** What is printed in a language. */
export interface Texts {
  readonly answers: AnswerTexts;
  /** Undefined in English, whose texts the pieces have. */
  readonly advice: AdviceTexts | undefined;
}

const loaders: Readonly<Record<Language, () => Promise<{ texts: AnswerTexts }>>> = {
  en: async () => import("./en.js"),
  nl: async () => import("./nl.js"),
  de: async () => import("./de.js"),
  fr: async () => import("./fr.js"),
  es: async () => import("./es.js"),
};

/** Loads the texts of a language. */
export async function textsIn(language: Language): Promise<Texts> {
  const { texts } = await loaders[language]();
  if (language === "en") return { answers: texts, advice: undefined };
  const { adviceTextsIn } = await import("../../../advice/languages/advice-texts.js");
  return { answers: texts, advice: await adviceTextsIn(language) };
}

/** Returns the name of a data class; another text is returned unchanged. */
export function classIn({ classes }: AnswerTexts, name: string): string {
  return (classes as Readonly<Record<string, string>> | undefined)?.[name] ?? name;
}
