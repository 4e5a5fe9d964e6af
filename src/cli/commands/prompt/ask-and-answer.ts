// The conversation of `leakcheck lookup` on a terminal: it asks until an empty line. What is typed is not shown, so the answers do not
// show it either.
import { checkedRegion } from "../../../record/region.js";
import { LeakcheckError } from "../../../errors.js";
import type { Answer } from "../../../lookup/answer.js";
import type { AnswerTexts } from "../../answers/languages/answer-texts.js";
import type { Prompt } from "../../lists/terminal-prompt.js";

/** Looks up a line in a region, and prints an answer. */
export interface Answering {
  /** Region of national phone numbers; undefined for that of each index. */
  region: string | undefined;
  answer: (line: string, region: string | undefined) => Promise<Answer>;
  print: (answer: Answer) => Promise<void>;
}

/** Asks, answers and asks again, until an empty line or the end of the input. */
export async function askAndAnswer(
  prompt: Prompt,
  texts: AnswerTexts["prompt"],
  { region, answer, print }: Answering,
  tell: (line: string) => void,
): Promise<void> {
  let home = region;
  for (let text = texts.first; ; text = texts.next) {
    const typed = await prompt.ask(text);
    if (typed === undefined || typed.trim() === "") return;
    let given = await answer(typed, home);
    if (home === undefined && needsRegion(given)) {
      home = await askRegion(prompt, texts.region, tell);
      if (home !== undefined) given = await answer(typed, home);
    }
    await print(given);
  }
}

/** Returns true if a region would settle the answer, or a part of it. */
function needsRegion({ searched }: Answer): boolean {
  return searched.some(({ reason }) => reason === "national-phone");
}

async function askRegion(
  prompt: Prompt,
  question: string,
  tell: (line: string) => void,
): Promise<string | undefined> {
  for (;;) {
    const typed = (await prompt.ask(question, true))?.trim() ?? "";
    if (typed === "") return undefined;
    try {
      return checkedRegion(typed);
    } catch (cause) {
      if (!(cause instanceof LeakcheckError)) throw cause;
      tell(`${cause.message}: ${cause.hint ?? ""}`);
    }
  }
}
