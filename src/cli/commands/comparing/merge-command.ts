// `leakcheck merge`: makes one index of several, as one build of all their dumps would have. It needs no
// secret.
import { dirname, resolve } from "node:path";
import type { Command } from "commander";
import { LeakcheckError } from "../../../errors.js";
import { indexExtension } from "../../../library/library.js";
import type { MergeReport } from "../../../merging/merge-indexes.js";
import { version } from "../../../version.js";
import { pathOfIndex, type CommandContext, type ActionOf, type CommonOptions } from "../../command.js";
import { exitStatus } from "../../exit-status.js";
import { interruptible } from "../../interrupt.js";
import { cleanText } from "../../terminal/clean-text.js";
import { bytes, count, counted, duration, share } from "../../terminal/numbers.js";
import { withShownProgress } from "../../terminal/progress.js";
import { renderTable } from "../../terminal/table.js";
import { schemaJson } from "../../schemas.js";
import { parseThreads } from "../../usage.js";
import { tableTitles } from "../../answers/explain-text.js";
import { kindPlurals } from "./verdict-text.js";

interface Options extends CommonOptions {
  output: string;
  force?: true;
  partial?: true;
  threads?: number;
}

export function addMerge(program: Command, actionOf: ActionOf): void {
  program
    .command("merge")
    .description(
      "Merge indexes of parts of one dataset into one index, as one build of all its dumps would have made it. Needs no secret, but all parts must have the same one.",
    )
    .argument("<index...>", "the parts: index files, or names of indexes in the data folder")
    .requiredOption("-o, --output <file>", "the index to write (*.lkx)")
    .option("--force", "replace an existing index")
    .option(
      "--partial",
      "merge although sources of the plan are in no part; whoever is not found is then inconclusive",
    )
    .option("--threads <number>", "number of threads (default: the number of cores)", parseThreads)
    .addHelpText(
      "after",
      `
Examples:
  leakcheck merge -o forum-2026.lkx part-*.lkx
  leakcheck merge --json -o /srv/indexes/forum.lkx monday.lkx tuesday.lkx
  leakcheck merge --partial --force -o so-far.lkx part-*.lkx

Parts must have the same secret, rules, region, blank words, dataset and plan,
and a column must mean the same in all of them. Make the plan with "leakcheck
inspect --plan" over all dumps: without one, each part decides for itself what
its columns mean, and the parts may not fit. docs/scaling.md shows a build over
many machines.`,
    )
    .action(actionOf(merge));
}

async function merge(named: readonly string[], options: Options, context: CommandContext): Promise<number> {
  const { files, terminal, printsJson } = context;
  const { output, force, partial, threads } = options;
  if (!output.endsWith(indexExtension))
    throw new LeakcheckError("USAGE", `an index must be named *${indexExtension} for lookups to find it`, {
      hint: `set --output ${output}${indexExtension}`,
    });
  const parts = named.map((name) => ({ name, path: pathOfIndex(context, name) }));
  files.makeFolder(dirname(resolve(output)));
  const { mergeIndexes } = await import("../../../merging/merge-indexes.js");
  // Not performance.now(), for which Node loads ten modules.
  const started = process.uptime();
  const report = await interruptible(terminal, async (signal) =>
    withShownProgress(terminal, printsJson && !terminal.showsProgress, async ({ shareOf, tell }) =>
      mergeIndexes(
        {
          parts,
          output,
          tool: `leakcheck ${version}`,
          replace: force === true,
          isPartial: partial === true,
          ...(threads === undefined ? {} : { threads }),
          onProgress: shareOf("merging"),
          onWarning: (message) => {
            tell(`warning: ${cleanText(message)}`);
          },
          signal,
        },
        files,
      ),
    ),
  );
  const seconds = process.uptime() - started;
  if (printsJson)
    await terminal.out.writeLine(schemaJson("merge", { ...report, seconds: Number(seconds.toFixed(3)) }));
  else for (const line of reportLines(report, seconds)) await terminal.out.writeLine(line);
  const missing = report.missingSources ?? 0;
  if (missing > 0)
    terminal.tell(
      `warning: ${counted(missing, "source")} of the plan ${missing === 1 ? "is" : "are"} in no part; whoever is not found in this index is inconclusive`,
    );
  return exitStatus.done;
}

function reportLines(report: MergeReport, seconds: number): string[] {
  const rows = Object.entries(report.identifiers).map(([kind, { inParts, entries }]) => [
    tableTitles[kind] ?? kindPlurals[kind] ?? kind,
    count(inParts),
    count(entries),
  ]);
  return [
    `${cleanText(report.index)}  ${bytes(report.bytes)}, ${counted(report.parts, "part")}, ${counted(report.records, "record")}, coverage ${share(report.coverage)}, in ${duration(seconds)}`,
    "",
    ...renderTable(["entries", "in the parts", "merged"], rows, { right: new Set([1, 2]) }),
  ];
}
