// Prints the report of a finished build.
import { dirname, resolve } from "node:path";
import type { BuildReport } from "../../../indexing/build-options.js";
import { cleanText } from "../../terminal/clean-text.js";
import { schemaJson } from "../../schemas.js";
import { indexName } from "../../../library/library.js";
import { isIndexFolder, type CommandContext } from "../../command.js";
import { tableTitles } from "../../answers/explain-text.js";
import { bytes, counted, count, duration, share } from "../../terminal/numbers.js";
import { fittingWidth } from "../../terminal/terminal.js";
import { displayWidth } from "../../terminal/display-width.js";
import { commandLines, renderTable, wrapText } from "../../terminal/table.js";
import { openLines } from "../../answers/open-answers.js";
import type { OpenAnswers } from "../../../inspecting/open-answers.js";

/** Prints the report as JSON, or as text for a person, who is also told what the index leaves open. */
export async function printBuildReport(
  report: BuildReport,
  seconds: number,
  { open, title }: { open: OpenAnswers; title: string | null },
  context: CommandContext,
): Promise<void> {
  const { terminal, printsJson } = context;
  const isInDataFolder = isIndexFolder(context, dirname(resolve(report.index)));
  const { out, outColors } = terminal;
  if (printsJson) {
    const columns = report.columns.map(({ name, class: dataClass, kind, exposed }) => ({
      name,
      class: dataClass,
      kind,
      exposed,
    }));
    await out.writeLine(
      schemaJson("build", { ...report, columns, open, seconds: Number(seconds.toFixed(3)) }),
    );
    return;
  }
  const { bold } = outColors;
  const named = isInDataFolder ? cleanText(indexName(report.index)) : cleanText(report.index);
  const outColumns = Math.max(60, Math.min(120, out.columns));
  const rows = report.columns.map((column) => [
    cleanText(column.name),
    column.kind ?? "",
    column.class ?? "",
    count(column.exposed),
    report.records === 0 ? "" : share(column.exposed / report.records),
  ]);
  const width = fittingWidth(out);
  const wrapped = (text: string): string[] => wrapText(text, width, "", "  ");
  const facts = `${bytes(report.bytes)}, ${counted(report.records, "record")}, made in ${duration(seconds)}`;
  const path = cleanText(report.index);
  const lines = [
    ...(displayWidth(`${path}  ${facts}`) <= width
      ? [`${bold(path)}  ${facts}`]
      : [bold(path), `  ${facts}`]),
    "",
    ...renderTable(["column", "kind", "class", "exposed in", "share"], rows, {
      right: new Set([3, 4]),
      width,
      flexible: [[0, 2]],
      paths: new Set([0]),
    }),
    "",
    ...Object.entries(report.identifiers).flatMap(([kind, { entries, unindexable }]) => {
      const table = tableTitles[kind];
      if (table === undefined)
        return wrapped(
          `${kind}: ${count(entries)} distinct${unindexable === 0 ? "" : `, ${counted(unindexable, "value")} not indexable`}`,
        );
      return entries === 0 ? [] : wrapped(`${table}: ${count(entries)}${meanings[kind] ?? ""}`);
    }),
    ...rejectLines(report).flatMap(wrapped),
    ...openLines("what lookups cannot answer:", open, outColumns),
    ...commandLines(
      "Look someone up with",
      `leakcheck lookup${isInDataFolder ? "" : ` --index ${named}`}`,
      width,
    ),
    ...(title === null
      ? commandLines(
          "Answers call it by its name; give it a title",
          `leakcheck set ${named} --title TEXT`,
          width,
        )
      : []),
  ];
  for (const line of lines) await out.writeLine(line);
}

/** What the entries of a table are good for. */
const meanings: Readonly<Partial<Record<string, string>>> = {
  mailbox: " mailboxes, found by any spelling",
  mention: " addresses and numbers",
  trace: "; whoever may be one of these values is told that it is inconclusive",
};

function rejectLines({ rejects, coverage }: BuildReport): string[] {
  if (rejects.total === 0)
    return [
      coverage < 1
        ? 'what is left of a damaged dump could be read; whoever is not in it is never told "not found"'
        : "every record could be read",
    ];
  const reasons = Object.entries(rejects.reasons)
    .map(([reason, total]) => `${reason} ${count(total)}`)
    .join(", ");
  const [them, their] = rejects.total === 1 ? ["it", "its position"] : ["them", "their positions"];
  const salvaged = counted(rejects.salvaged, "e-mail address", "e-mail addresses");
  return [
    `${counted(rejects.total, "record")} could not be read (${reasons}); coverage ${share(coverage)}`,
    `${rejects.salvaged === 0 ? "" : `${salvaged} in ${them} can still be looked up; `}--rejects FILE lists ${their}`,
  ];
}
