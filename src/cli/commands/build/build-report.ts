// Prints the report of a finished build.
import { dirname, resolve } from "node:path";
import type { BuildReport } from "../../../indexing/build-options.js";
import { cleanText, safeJson } from "../../terminal/clean-text.js";
import { indexName } from "../../../library/library.js";
import { isIndexFolder, type CommandContext } from "../../command.js";
import { tableTitles } from "../../answers/explain-text.js";
import { bytes, counted, count, duration, share } from "../../terminal/numbers.js";
import { renderTable } from "../../terminal/table.js";
import { openLines, type OpenAnswers } from "../../answers/open-answers.js";

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
    await out.writeLine(safeJson({ ...report, columns, open, seconds: Number(seconds.toFixed(3)) }));
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
  const lines = [
    `${bold(cleanText(report.index))}  ${bytes(report.bytes)}, ${counted(report.records, "record")}, made in ${duration(seconds)}`,
    "",
    ...renderTable(["column", "kind", "class", "exposed in", "share"], rows, new Set([3, 4])),
    "",
    ...Object.entries(report.identifiers).flatMap(([kind, { entries, unindexable }]) => {
      const title = tableTitles[kind];
      if (title === undefined)
        return [
          `${kind}: ${count(entries)} distinct${unindexable === 0 ? "" : `, ${counted(unindexable, "value")} not indexable`}`,
        ];
      return entries === 0 ? [] : [`${title}: ${count(entries)}${meanings[kind] ?? ""}`];
    }),
    ...rejectLines(report),
    ...openLines("what lookups cannot answer:", open, outColumns),
    `Look someone up with: leakcheck lookup${isInDataFolder ? "" : ` --index ${named}`}`,
    ...(title === null ? [titleHint(named)] : []),
  ];
  for (const line of lines) await out.writeLine(line);
}

function titleHint(named: string): string {
  return `Answers call it by its name; give it a title: leakcheck set ${named} --title TEXT`;
}

/** What the entries of a table are good for. */
const meanings: Readonly<Partial<Record<string, string>>> = {
  mailbox: " mailboxes, found by any spelling",
  mention: " addresses and numbers",
  trace: "; whoever may be one of these values is told that it is inconclusive",
};

function rejectLines({ rejects, coverage }: BuildReport): string[] {
  if (rejects.total === 0) return ["every record could be read"];
  const reasons = Object.entries(rejects.reasons)
    .map(([reason, total]) => `${reason} ${count(total)}`)
    .join(", ");
  return [
    `${counted(rejects.total, "record")} could not be read (${reasons}); coverage ${share(coverage)}`,
    `${counted(rejects.salvaged, "e-mail address", "e-mail addresses")} in them can still be looked up; --rejects FILE lists their positions`,
  ];
}
