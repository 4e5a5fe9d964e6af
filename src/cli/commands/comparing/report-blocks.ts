// A report as blocks, rendered as text for a terminal or as Markdown.
import { cleanText } from "../../terminal/clean-text.js";
import { renderTable, wrapText } from "../../terminal/table.js";
import type { Colors } from "../../terminal/terminal.js";

/** A share shown as a bar, 0 to 1; null leaves the bar out. */
export interface Bar {
  bar: number | null;
}

/**
 * A part of a report. Columns of a table whose number is in `right` are aligned right, those in `spare` are
 * left out of a narrow one.
 */
export type Block =
  | { type: "heading"; text: string }
  | { type: "text"; text: string; strong?: string }
  | { type: "table"; head: string[]; rows: (string | Bar)[][]; right: ReadonlySet<number>; spare?: number[] };

const barWidth = 10;

/** Renders a report with lines of at most `width` cells, and tables of at most `tableWidth`. */
export function textLines(
  blocks: readonly Block[],
  { width, tableWidth }: { width: number; tableWidth: number },
  { bold }: Colors,
): string[] {
  return blocks.flatMap((block, index) => {
    const before = index === 0 ? [] : [""];
    if (block.type === "heading") return [...before, bold(cleanText(block.text))];
    if (block.type === "text") {
      const [first = "", ...rest] = wrapText(cleanText(plainText(block)), width, "", "  ");
      const strong = cleanText(block.strong ?? "");
      return [
        ...before,
        first.startsWith(strong) ? bold(strong) + first.slice(strong.length) : first,
        ...rest,
      ];
    }
    const rows = block.rows.map((row) =>
      row.map((cell) =>
        typeof cell === "string" ? cleanText(cell) : "#".repeat(Math.round((cell.bar ?? 0) * barWidth)),
      ),
    );
    const isBar = (column: number): boolean => block.rows.some((row) => typeof row[column] === "object");
    const bars = block.head.flatMap((_, column) => (isBar(column) ? [column] : []));
    const texts = block.head.flatMap((_, column) =>
      block.right.has(column) || isBar(column) ? [] : [column],
    );
    return [
      ...before,
      ...renderTable(block.head, rows, {
        right: block.right,
        width: tableWidth,
        flexible: [texts],
        spare: [...bars, ...(block.spare ?? [])],
      }),
    ];
  });
}

/** Renders a report as Markdown. Bars are left out. */
export function markdownLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, index) => {
    const before = index === 0 ? [] : [""];
    if (block.type === "heading") return [...before, `## ${escaped(block.text)}`];
    if (block.type === "text") {
      const strong = block.strong === undefined ? "" : `**${escaped(block.strong)}** `;
      return [...before, `${strong}${escaped(block.text)}`];
    }
    const line = (cells: readonly (string | Bar)[]): string =>
      `| ${cells.flatMap((cell, column) => (isBar(column) || typeof cell !== "string" ? [] : [escaped(cell)])).join(" | ")} |`;
    const isBar = (column: number): boolean => block.rows.some((row) => typeof row[column] === "object");
    const rule = block.head.flatMap((_, column) =>
      isBar(column) ? [] : [block.right.has(column) ? "---:" : "---"],
    );
    return [...before, line(block.head), `| ${rule.join(" | ")} |`, ...block.rows.map((row) => line(row))];
  });
}

function plainText({ text, strong }: { text: string; strong?: string }): string {
  return strong === undefined ? text : `${strong} ${text}`;
}

/** Returns text that Markdown shows as it is. */
function escaped(text: string): string {
  return cleanText(text).replace(/[\\`*_{}[\]<>#|~&!]/gu, (sign) => `\\${sign}`);
}
