// `leakcheck advice`: what people should do now, by what is exposed.
import { InvalidArgumentError, type Command } from "commander";
import { adviceFor, allAdvice, type Advice } from "../../advice/advice.js";
import { dataClasses, nearestClasses, type DataClass } from "../../record/columns/data-classes.js";
import { renderAdvice } from "../answers/answer-person.js";
import type { CommandContext, CommandRunner, CommonOptions } from "../command.js";
import { exitStatus } from "../exit-status.js";
import { schemaJson } from "../schemas.js";
import { wrapText } from "../terminal/table.js";

export function addAdvice(program: Command, run: CommandRunner): void {
  program
    .command("advice")
    .description("Say what to do now when data of these classes is exposed; without any, all advice.")
    .argument("[class...]", "data classes, as answers name them", parseClass)
    .addHelpText(
      "after",
      `
Examples:
  leakcheck advice
  leakcheck advice passwords "email addresses"
  leakcheck advice --json passwords | jq -r '.advice[].action'`,
    )
    .action(async (classes: DataClass[], options: CommonOptions) => {
      await run("advice", options, async (context) => advice(classes, context));
    });
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
  { terminal, printsJson }: CommandContext,
): Promise<number> {
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
  const lines =
    classes.length === 0
      ? pieces.flatMap((piece) => [...pieceLines(piece, out.columns, colors.bold), ""]).slice(0, -1)
      : renderAdvice(pieces, { colors, width: out.columns });
  for (const line of lines) await out.writeLine(line);
  return exitStatus.done;
}

/** Returns the lines of a piece of advice, below what must be exposed for it. */
function pieceLines(
  { needs, action, details }: Advice,
  width: number,
  bold: (text: string) => string,
): string[] {
  const classes = needs.map((group) => group.join(", ")).join("; together with one of: ");
  return [
    ...wrapText(action, width, "").map(bold),
    ...details.flatMap((detail) => wrapText(detail, width, "  ")),
    ...(classes === "" ? [] : wrapText(`Exposed: ${classes}`, width, "  ", "    ")),
  ];
}
