// `leakcheck inspect`: shows how build would read a dump, from a small part of it; never a value.
import type { Command } from "commander";
import { safeJson } from "../terminal/clean-text.js";
import type { CommandContext, CommandRunner, CommonOptions } from "../command.js";
import { exitStatus } from "../exit-status.js";
import {
  blankOptions,
  readingOptions,
  withReadingOptions,
  withRegion,
  type ReadingOptions,
} from "./reading-options.js";

interface Options extends CommonOptions, ReadingOptions {
  region?: string;
}

export function addInspect(program: Command, run: CommandRunner): void {
  const command = program
    .command("inspect")
    .description(
      "Show how build would read a dump: format, header and the meaning of each column. Reads only a small part.",
    )
    .argument("<dump>", "a dump; - reads standard input");
  withRegion(withReadingOptions(command))
    .addHelpText(
      "after",
      `
In a shape, a stands for a letter, A for a capital and 9 for a digit. "why" is
what decided the meaning of a column: its name, the end of its name (path,
suffix), its content, or an option. docs/reading.md describes the --json fields.

Examples:
  leakcheck inspect --map contact=email --delimiter ";" users.txt
  leakcheck inspect --records posts.comments pages.json
  leakcheck inspect --json x.ndjson | jq -r '.columns[].name'`,
    )
    .action(async (dump: string, options: Options) => {
      await run("inspect", options, async (context) => inspect(dump, options, context));
    });
}

async function inspect(
  dump: string,
  options: Options,
  { files, terminal, printsJson }: CommandContext,
): Promise<number> {
  const { BlankRule } = await import("../../record/blank.js");
  const { surveySources } = await import("../../ingest/survey/survey.js");
  const { inspectionOf, openOf } = await import("./inspection.js");
  const { sampledAnswers } = await import("./sampled-answers.js");
  const { checkedRegion } = await import("../../record/region.js");
  const region = options.region === undefined ? undefined : checkedRegion(options.region);
  const blank = new BlankRule(blankOptions(options));
  const isStream = dump === "-";
  const file = isStream ? files.openStandardInput() : await files.openLater(dump);
  try {
    const survey = await surveySources([{ file, isStream }], {
      ...readingOptions(options),
      isBlank: (value) => blank.isBlank(value),
      keepsValues: true,
      purpose: "inspect",
    });
    const seen = inspectionOf(survey, (value, kind) => blank.isBlank(value, kind), region);
    const sampled =
      seen.refused === null
        ? await sampledAnswers(survey, { blank, region, maxRecordBytes: options.maxRecord })
        : undefined;
    const inspection = { ...seen, open: openOf(seen, sampled) };
    if (printsJson) await terminal.out.writeLine(safeJson(inspection));
    else {
      const { inspectionText } = await import("./inspection-text.js");
      for (const line of inspectionText(inspection, terminal.out.columns, terminal.outColors))
        await terminal.out.writeLine(line);
    }
    return exitStatus.done;
  } finally {
    file.close();
  }
}
