// `leakcheck compare`: says how much of one index is in another. It needs no secret.
import { Option, type Command } from "commander";
import { isDatabaseAddress } from "../../../clickhouse/address.js";
import { compareAll } from "../../../comparing/compare-all.js";
import { openParticipant } from "../../../comparing/open-participant.js";
import type { Participant } from "../../../comparing/participant.js";
import {
  pathOfIndex,
  withProgress,
  type CommandContext,
  type ActionOf,
  type CommonOptions,
} from "../../command.js";
import { exitStatus } from "../../exit-status.js";
import { interruptible } from "../../interrupt.js";
import { cleanText } from "../../terminal/clean-text.js";
import { schemaJson } from "../../schemas.js";
import { fittingWidth } from "../../terminal/terminal.js";
import { withShownProgress } from "../../terminal/progress.js";
import { caveatsOf } from "../../../comparing/caveats.js";
import { caveatText } from "./caveat-text.js";
import { comparisonBlocks } from "./comparison-blocks.js";
import { comparisonJson } from "./comparison-json.js";
import { markdownLines, textLines } from "./report-blocks.js";

const formats = ["text", "json", "md"] as const;

interface Options extends CommonOptions {
  format?: (typeof formats)[number];
  progress: boolean;
}

export function addCompare(program: Command, actionOf: ActionOf): void {
  const command = program
    .command("compare")
    .description(
      "Compare indexes: how much of a new leak is known from an old one, and what it adds. Needs no secret, but all indexes must have the same one.",
    )
    .argument(
      "<index>",
      "the older index: a file, a name in the data folder, clickhouse://HOST/DATABASE/DATASET, or a sketch",
    )
    .argument("<other...>", "the newer index; with more than one, every two are compared")
    .addOption(
      new Option(
        "--format <format>",
        "format of the result (default: text on a terminal, otherwise json)",
      ).choices(formats),
    )
    .addHelpText(
      "after",
      `
Examples:
  leakcheck compare forum-2019 forum-2026
  leakcheck compare --format md forum-2019 forum-2026 > comparison.md
  leakcheck compare clickhouse://db.example.com/leaks/forum-2019 new.lkx

Verdicts:
  repackaged    B is A again: 95 % of it is in A, and it is about as large
  subset        95 % of B is in A, which is larger
  superset      95 % of A is in B, which has more
  partly known  at least half of B is in A
  mostly new    less than half of B is in A
  unrelated     at most 5 % of either is in the other
  cannot tell   there is too little, or no kind that both have

E-mail addresses and phone numbers decide; user names never do, because two
sites have the same names for different people. Numbers are entries (distinct
identifiers), never records.`,
    );
  withProgress(command).action(actionOf(compare));
}

async function compare(
  first: string,
  others: string[],
  options: Options,
  context: CommandContext,
): Promise<number> {
  const named = [first, ...others];
  const { terminal } = context;
  const participants: Participant[] = [];
  try {
    const pairs = await interruptible(terminal, async (signal) =>
      withShownProgress(terminal, !options.progress || !terminal.showsProgress, async ({ shareOf }) => {
        for (const name of named) participants.push(await openNamed(name, context, signal));
        return compareAll(participants, { onProgress: shareOf("comparing"), signal });
      }),
    );
    const format = options.format ?? (context.printsJson ? "json" : "text");
    if (format === "json")
      await terminal.out.writeLine(schemaJson("comparison", comparisonJson(participants, pairs)));
    else {
      const blocks = comparisonBlocks(participants, pairs);
      const lines =
        format === "md"
          ? markdownLines(blocks)
          : textLines(
              blocks,
              { width: terminal.out.columns, tableWidth: fittingWidth(terminal.out) },
              terminal.outColors,
            );
      for (const line of lines) await terminal.out.writeLine(line);
    }
    for (const caveat of participants.flatMap((one) => caveatsOf(one)))
      terminal.tell(`warning: ${cleanText(caveatText(caveat))}`);
    return exitStatus.done;
  } finally {
    for (const { reader } of participants) reader?.close();
  }
}

async function openNamed(name: string, context: CommandContext, signal: AbortSignal): Promise<Participant> {
  const { files, terminal } = context;
  if (!isDatabaseAddress(name)) return openParticipant(pathOfIndex(context, name), name, files);
  const { openWholeDataset } = await import("../../../clickhouse/whole-dataset.js");
  return { name, reader: await openWholeDataset(name, { environment: terminal.environment, signal }) };
}
