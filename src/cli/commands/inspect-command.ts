// `leakcheck inspect`: shows how build would read a dump, from a small part of it; never a value.
import type { Command } from "commander";
import { schemaJson } from "../schemas.js";
import type { CommandContext, ActionOf, CommonOptions } from "../command.js";
import { exitStatus } from "../exit-status.js";
import { inputSettings, withInputOptions, type InputOptionValues } from "./options/input-options.js";
import {
  blankOptions,
  readingOptions,
  withReadingOptions,
  withRegion,
  type ReadingOptions,
} from "./options/reading-options.js";

interface Options extends CommonOptions, ReadingOptions, InputOptionValues {
  region?: string;
  plan?: string;
  force?: true;
}

export function addInspect(program: Command, actionOf: ActionOf): void {
  const command = program
    .command("inspect")
    .description(
      "Show how build would read a dump: format, header and the meaning of each column. Reads only a small part.",
    )
    .argument("<dump...>", "dumps, archives or folders; - reads standard input");
  withInputOptions(withRegion(withReadingOptions(command)))
    .option("--plan <file>", "write a plan to this file, by which parts of the dumps can be built anywhere")
    .option("--force", "replace an existing file of --plan")
    .addHelpText(
      "after",
      `
In a shape, a stands for a letter, A for a capital and 9 for a digit. "why" is
what decided the meaning of a column: its name, the end of its name (path,
suffix), its content, or an option. docs/reading.md describes the --json fields.

Examples:
  leakcheck inspect --map contact=email --delimiter ";" users.txt
  leakcheck inspect --plan plan.json dumps/
  leakcheck inspect --json x.ndjson | jq -r '.columns[].name'`,
    )
    .action(actionOf(inspect));
}

async function inspect(
  dumps: string[],
  options: Options,
  { files, terminal, printsJson }: CommandContext,
): Promise<number> {
  const { inspectDumps } = await import("../../inspecting/inspect-dumps.js");
  const { pipePlace } = await import("./pipe-place.js");
  const { plan, force } = options;
  const writePlan = plan === undefined ? undefined : (await import("./options/plan-options.js")).writePlan;
  const inspection = await inspectDumps(
    dumps,
    files,
    {
      ...readingOptions(options),
      ...inputSettings(options),
      ...blankOptions(options),
      region: options.region,
    },
    {
      spoolPlace: pipePlace(files),
      ...(plan === undefined
        ? {}
        : {
            onSurvey: (survey, region) =>
              writePlan?.(files, plan, survey, { values: options, region, replace: force === true }),
          }),
    },
  );
  if (printsJson) await terminal.out.writeLine(schemaJson("inspection", inspection));
  else {
    const { inspectionText } = await import("./inspection/inspection-text.js");
    for (const line of inspectionText(inspection, terminal.out.columns, terminal.outColors))
      await terminal.out.writeLine(line);
  }
  return exitStatus.done;
}
