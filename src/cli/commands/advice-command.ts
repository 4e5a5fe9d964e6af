// `leakcheck advice`: what people should do now, by what is exposed.
import { InvalidArgumentError, type Command } from "commander";
import { adviceFor, allAdvice, type Advice } from "../../advice/advice.js";
import { dataClasses, nearestClasses, type DataClass } from "../../record/columns/data-classes.js";
import { renderAdvice } from "../answers/answer-person.js";
import type { CommandContext, ActionOf, CommonOptions } from "../command.js";
import { exitStatus } from "../exit-status.js";
import { withTexts } from "../../advice/languages/advice-texts.js";
import type { Language } from "../../advice/languages/language.js";
import { classIn, textsIn, type Texts } from "../answers/languages/answer-texts.js";
import { languageOf, withLanguage } from "../language.js";
import { schemaJson } from "../schemas.js";
import { wrapText } from "../terminal/table.js";

interface Options extends CommonOptions {
  lang?: Language;
}

export function addAdvice(program: Command, actionOf: ActionOf): void {
  const command = program
    .command("advice")
    .description("Say what to do now when data of these classes is exposed; without any, all advice.")
    .argument("[class...]", "data classes, as the JSON of answers names them", parseClass);
  withLanguage(command)
    .addHelpText(
      "after",
      `
Examples:
  leakcheck advice
  leakcheck advice passwords "email addresses"
  leakcheck advice --json passwords | jq -r '.advice[].action'`,
    )
    .action(actionOf(advice));
}

function parseClass(text: string, before: readonly DataClass[] = []): DataClass[] {
  const wanted = text.trim().toLowerCase();
  const found = dataClasses.find((one) => one.toLowerCase() === wanted);
  if (found !== undefined) return [...before, found];
  const near = nearestClasses(text).map((name) => `"${name}"`);
  throw new InvalidArgumentError(
    near.length === 0 ? "Expected a data class, such as Passwords." : `Did you mean ${near.join(" or ")}?`,
  );
}

async function advice(
  classes: readonly DataClass[],
  { lang }: Options,
  context: CommandContext,
): Promise<number> {
  const { terminal, printsJson } = context;
  const { out, outColors: colors } = terminal;
  const pieces = classes.length === 0 ? allAdvice : adviceFor(classes);
  if (printsJson) {
    await out.writeLine(
      schemaJson("advice", {
        classes,
        advice: pieces.map(({ id, needs, action, details }) => ({ id, needs, action, details })),
      }),
    );
    return exitStatus.done;
  }
  const texts = await textsIn(languageOf(context, lang));
  const lines =
    classes.length === 0
      ? pieces.flatMap((piece) => [...pieceLines(piece, texts, out.columns, colors.bold), ""]).slice(0, -1)
      : renderAdvice(pieces, { colors, width: out.columns, texts });
  for (const line of lines) await out.writeLine(line);
  return exitStatus.done;
}

/** Returns the lines of a piece of advice, below what must be exposed for it. */
function pieceLines(
  piece: Advice,
  { answers, advice: translations }: Texts,
  width: number,
  bold: (text: string) => string,
): string[] {
  const { needs, action, details } = withTexts(piece, translations);
  const classes = needs.map((group) => group.map((name) => classIn(answers, name)).join(", ")).join("; + ");
  return [
    ...wrapText(action, width, "").map(bold),
    ...details.flatMap((detail) => wrapText(detail, width, "  ")),
    ...(classes === "" ? [] : wrapText(`${answers.labels.exposed}: ${classes}`, width, "  ", "    ")),
  ];
}
