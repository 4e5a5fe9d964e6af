// `leakcheck set`: changes the labels of an index.
import type { Command } from "commander";
import { LeakcheckError } from "../../errors.js";
import type { Metadata } from "../../format/metadata.js";
import { indexName } from "../../library/library.js";
import { pathOfIndex, type CommandContext, type ActionOf, type CommonOptions } from "../command.js";
import { exitStatus } from "../exit-status.js";
import { interruptible } from "../interrupt.js";
import { cleanText } from "../terminal/clean-text.js";
import { schemaJson } from "../schemas.js";
import { counted } from "../terminal/numbers.js";
import { renderField } from "../terminal/table.js";
import { parseDay } from "../usage.js";
import { labelsOf, withLabelOptions, type LabelOptions } from "./options/label-options.js";

interface Options extends CommonOptions, LabelOptions {
  expires?: string;
}

export function addSet(program: Command, actionOf: ActionOf): void {
  const command = program
    .command("set")
    .description("Change the labels of an index. Its tables stay as they are, and it needs no secret.")
    .argument("<index>", "an index file, or the name of an index in the data folder");
  withLabelOptions(command, true)
    .option(
      "--expires <date>",
      "last day on which the index should be used; lookups warn after it",
      (text: string) => (text === "" ? "" : parseDay(text)),
    )
    .addHelpText(
      "after",
      `
An empty text takes a label away: --title "". The index is written anew beside
itself and then takes its own place, so the disk needs room for it twice. An
interrupted run leaves the old index.

Examples:
  leakcheck set instagram-2026 --title "Instagram scrape" --status disputed
  leakcheck set instagram-2026 --breach-date 2026-01 --source ""
  leakcheck set --json /srv/indexes/x.lkx --title X | jq .dataset`,
    )
    .action(actionOf(set));
}

async function set(named: string, options: Options, context: CommandContext): Promise<number> {
  const { files, terminal, printsJson } = context;
  const labels = labelsOf(options);
  const { expires } = options;
  if (Object.keys(labels).length === 0 && expires === undefined)
    throw new LeakcheckError("USAGE", "there is nothing to set", {
      hint: "set a label, such as --title TEXT; leakcheck set --help lists them",
    });
  const path = pathOfIndex(context, named);
  const names = files.look(path, true)?.names ?? 1;
  const { rewriteMetadata } = await import("../../library/rewrite-metadata.js");
  const metadata = await interruptible(terminal, async (signal) =>
    rewriteMetadata(files, path, (before) => changed(before, labels, expires), signal),
  );
  const { dataset } = metadata;
  if (printsJson)
    await terminal.out.writeLine(
      schemaJson("labels", { index: path, dataset, expires: metadata.expires ?? null }),
    );
  else
    for (const line of labelLines(path, metadata, terminal.out.columns)) await terminal.out.writeLine(line);
  if (files.look(`${path}.sig`) !== undefined)
    terminal.tell(
      `warning: ${cleanText(path)}.sig is a signature of the index as it was; sign it again: leakcheck sign ${cleanText(named)}`,
    );
  if (names > 1)
    terminal.tell(
      `warning: the index as it was still exists under ${counted(names - 1, "other name")}, as a hard link`,
    );
  return exitStatus.done;
}

function changed(
  before: Metadata,
  labels: ReturnType<typeof labelsOf>,
  expires: string | undefined,
): Metadata {
  const { expires: expiredBefore, ...rest } = before;
  const last = expires ?? expiredBefore ?? "";
  return {
    ...rest,
    dataset: { ...before.dataset, ...labels },
    ...(last === "" ? {} : { expires: last }),
  };
}

function labelLines(path: string, { dataset, expires }: Metadata, width: number): string[] {
  const fields: (readonly [string, string | null])[] = [
    ["Title", dataset.title],
    ["Date", dataset.breachDate],
    ["Status", dataset.status],
    ["Source", dataset.source],
    ["Description", dataset.description],
    ["Expires", expires ?? null],
  ];
  return [
    cleanText(indexName(path)),
    ...fields.flatMap(([label, value]) =>
      renderField(label, [value === null ? "-" : cleanText(value)], width),
    ),
  ];
}
