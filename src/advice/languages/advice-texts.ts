// The texts of advice in a language. A language without a text for a piece does not compile. Only the
// language that is asked for is loaded.
import type { Advice } from "../advice.js";
import type { accountAdvice } from "../advice-accounts.js";
import type { lifeAdvice } from "../advice-life.js";
import type { Language } from "./language.js";

type AdviceId = (typeof accountAdvice | typeof lifeAdvice)[number]["id"];

/** For each piece its action, and behind it as many details as in English. */
export type AdviceTexts = Readonly<Record<AdviceId, readonly [action: string, ...details: string[]]>>;

const loaders: Readonly<Record<Exclude<Language, "en">, () => Promise<{ advice: AdviceTexts }>>> = {
  nl: async () => import("./nl.js"),
  de: async () => import("./de.js"),
  fr: async () => import("./fr.js"),
  es: async () => import("./es.js"),
};

/** Loads the texts of a language; undefined for English, which the pieces have themselves. */
export async function adviceTextsIn(language: Language): Promise<AdviceTexts | undefined> {
  return language === "en" ? undefined : (await loaders[language]()).advice;
}

/** Returns a piece with these texts; unchanged without any. */
export function withTexts(piece: Advice, texts: AdviceTexts | undefined): Advice {
  const text = texts?.[piece.id as AdviceId];
  if (text === undefined) return piece;
  const [action, ...details] = text;
  return { ...piece, action, details };
}
