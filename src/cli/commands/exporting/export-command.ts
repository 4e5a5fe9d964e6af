// `leakcheck export`: writes all entries of an index as CSV or Parquet, for other programs to join and
// count.
import { resolve } from "node:path";
import { Option, type Command } from "commander";
import { LeakcheckError } from "../../../errors.js";
import { exportFormats, exportIndex, type ExportFormat } from "../../../exporting/export-index.js";
import { placeFilled } from "../../../library/place-synced.js";
import { openReader } from "../../../lookup/open-reader.js";
import { checkTarget, publish } from "../../../publishing/publish.js";
import { pathOfIndex, type CommandContext, type ActionOf, type CommonOptions } from "../../command.js";
import { exitStatus } from "../../exit-status.js";
import { interruptible } from "../../interrupt.js";
import { schemaJson } from "../../schemas.js";
import { cleanText } from "../../terminal/clean-text.js";
import { bytes, counted } from "../../terminal/numbers.js";
import { withShownProgress } from "../../terminal/progress.js";

interface Options extends CommonOptions {
  output: string;
  format?: ExportFormat;
  force?: true;
}

export function addExport(program: Command, actionOf: ActionOf): void {
  program
    .command("export")
    .description("Write all entries of an index, but no secret, as CSV or Parquet.")
    .argument("<index>", "an index file, or the name of an index in the data folder")
    .requiredOption("-o, --output <file>", "the file to write")
    .addOption(
      new Option("--format <format>", "format of the file (default: as its name ends)").choices(
        exportFormats,
      ),
    )
    .option("--force", "replace an existing file")
    .addHelpText(
      "after",
      `
Each entry is a row: kind, key, names of the exposed columns, number of records.
docs/exporting.md describes them. A key is the keyed hash of an identifier: only
with the secret can one tell whose it is, and whoever has both can test people
against them, as against the index itself.

Examples:
  leakcheck export -o forum.parquet forum-2026
  leakcheck export --format csv -o forum.csv /srv/indexes/forum.lkx
  duckdb -c "SELECT kind, count(*) FROM 'forum.parquet' GROUP BY kind"`,
    )
    .action(actionOf(exportTo));
}

async function exportTo(named: string, options: Options, context: CommandContext): Promise<number> {
  const { files, terminal, printsJson } = context;
  const { output, force } = options;
  const format = options.format ?? formatOf(output);
  const target = resolve(output);
  checkTarget(files, target, force === true);
  const path = pathOfIndex(context, named);
  const reader = await openReader(path, files);
  try {
    const { filled: kinds, bytes: size } = await interruptible(terminal, async (signal) =>
      withShownProgress(terminal, !terminal.showsProgress, async ({ shareOf }) => {
        const onProgress = shareOf("exporting");
        return placeFilled(
          files,
          target,
          async (write) => exportIndex({ name: named, reader }, format, write, { onProgress, signal }),
          (draft) => {
            publish(files, draft, target, force === true);
          },
        );
      }),
    );
    const entries = kinds.reduce((sum, kind) => sum + kind.entries, 0);
    if (printsJson)
      await terminal.out.writeLine(
        schemaJson("export", { export: output, format, bytes: size, entries, kinds }),
      );
    else
      await terminal.out.writeLine(
        `${cleanText(output)}  ${bytes(size)}, ${counted(entries, "entry", "entries")}`,
      );
    terminal.tell("note: whoever has this file and the secret can test people against it");
    return exitStatus.done;
  } finally {
    reader.close();
  }
}

function formatOf(output: string): ExportFormat {
  const format = exportFormats.find((name) => output.endsWith(`.${name}`));
  if (format === undefined)
    throw new LeakcheckError("USAGE", `the name ${output} does not say the format`, {
      hint: "add --format csv or --format parquet",
    });
  return format;
}
