// Prints a roster's answers, row by row, and its summary.
import type { Reason, Status } from "../../lookup/answer.js";
import type { RowAnswer } from "../../lookup/roster.js";
import { schemaOf } from "../schemas.js";
import { jsonArrayEnd } from "./answer-json.js";
import type { AnswerFormat } from "./answer-printer.js";
import { cleanText, safeJson } from "../terminal/clean-text.js";
import { classIn, type AnswerTexts } from "./languages/answer-texts.js";
import { count } from "../terminal/numbers.js";
import { separatedCell, separatedLine } from "./separated-values.js";
import { renderTable, wrapText } from "../terminal/table.js";
import { HeldOutput, type LinesOut } from "../terminal/held-output.js";
import type { Colors, Terminal } from "../terminal/terminal.js";

/** A row as it is printed; `echo` is set only with --echo. Equal answers should be one object. */
interface PrintedRow {
  row: number;
  line: number | null;
  answer: RowAnswer;
  echo?: string | undefined;
}

/** Prints rows; what it holds is written at the latest when it is flushed or ended. */
export interface RosterPrinter {
  print(row: PrintedRow): Promise<void>;
  flush(): Promise<void>;
  end(): Promise<void>;
}

/** Opens a printer of rows; `echo` is the name of the column given with --echo. */
export async function openRosterPrinter(
  format: AnswerFormat,
  { out, outColors }: Terminal,
  echo: string | undefined,
  texts: AnswerTexts,
): Promise<RosterPrinter> {
  const held = new HeldOutput(out);
  const rows = await openRowPrinter(format, held, outColors, echo, texts);
  return {
    ...rows,
    flush: async () => held.flush(),
    async end() {
      await rows.end();
      await held.flush();
    },
  };
}

/** Remembers what a function makes of answers, of which many are one object. */
function remembered(make: (answer: RowAnswer) => string): (answer: RowAnswer) => string {
  const known = new WeakMap<RowAnswer, string>();
  return (answer) => {
    let text = known.get(answer);
    if (text === undefined) known.set(answer, (text = make(answer)));
    return text;
  };
}

const rowStart = `{"schema":"${schemaOf("roster")}","row":`;
const answerJson = remembered((answer) => safeJson(answer).slice(1, -1));

/** Returns a row as one line of JSON. */
function rowJson({ row, line, answer, echo }: PrintedRow): string {
  const rest = echo === undefined ? "" : `,"echo":${safeJson(echo)}`;
  return `${rowStart}${row},"line":${line},${answerJson(answer)}${rest}}`;
}

async function openRowPrinter(
  format: AnswerFormat,
  out: LinesOut,
  outColors: Colors,
  echo: string | undefined,
  texts: AnswerTexts,
): Promise<Omit<RosterPrinter, "flush">> {
  switch (format) {
    case "table":
      return {
        print: async (row) => out.write(`${rowText(row, out.columns, outColors, texts).join("\n")}\n`),
        async end() {},
      };
    case "json": {
      let printed = 0;
      return {
        print: async (row) => out.write(`${printed++ === 0 ? "[" : ","}\n${rowJson(row)}`),
        end: async () => out.write(jsonArrayEnd(printed)),
      };
    }
    case "ndjson":
      return { print: async (row) => out.write(`${rowJson(row)}\n`), async end() {} };
    case "csv":
    case "tsv": {
      const head = [
        "row",
        "line",
        "status",
        "kinds",
        "classes",
        "datasets",
        "reasons",
        "expired",
        ...(echo === undefined ? [] : [cleanText(echo)]),
      ];
      await out.write(separatedLine(head, format));
      const separator = format === "csv" ? "," : "\t";
      const answerCells = remembered(({ status, kinds, classes, datasets, reasons, expired }) => {
        const names = [classes, datasets].map((list) => list.map(cleanText));
        const cells = [status, kinds, ...names, reasons, expired.map(cleanText)];
        return cells.map((cell) => separatedCell(cell, format)).join(separator);
      });
      return {
        async print({ row, line, answer, echo: value }) {
          const cells = [String(row), line === null ? "" : String(line), answerCells(answer)];
          if (value !== undefined) cells.push(separatedCell(value, format));
          await out.write(`${cells.join(separator)}\n`);
        },
        async end() {},
      };
    }
  }
}

function rowText(
  { row, line, answer: { status, kinds, classes, datasets, reasons }, echo }: PrintedRow,
  width: number,
  colors: Colors,
  texts: AnswerTexts,
): string[] {
  const where = line === null || line === row ? "" : ` (${texts.line(line)})`;
  const name = `${row}${where}${echo === undefined ? "" : ` ${cleanText(echo)}`}  `;
  const indent = "    ";
  if (status === "not-found") return [`${name}${colors.green(texts.row.notFound)}`];
  if (status === "inconclusive")
    return [
      `${name}${colors.yellow(texts.row.inconclusive)}`,
      ...wrapText(reasons.map((reason) => whyOf(reason, texts)).join("; "), width, indent),
    ];
  const by = kinds.map((kind) => texts.kinds[kind]).join(", ");
  const what =
    classes.length === 0
      ? texts.row.unknownFields
      : classes
          .map((name) => cleanText(classIn(texts, name)))
          .toSorted()
          .join(", ");
  return [
    `${name}${colors.red(texts.row.exposed)}`,
    ...wrapText(texts.rowExposed(datasets.map(cleanText).join(", "), by, what), width, indent),
  ];
}

/**
 * Explains why a row is inconclusive. A row without any identifier has the reason `unrecognised`
 * too.
 */
function whyOf(reason: Reason, texts: AnswerTexts): string {
  return reason === "unrecognised" ? texts.row.noIdentifier : texts.reasons[reason].why;
}

/** Counts the rows of a roster by status, data class, dataset and reason. */
export class RosterSummary {
  rows = 0;
  readonly statuses: Record<Status, number> = { exposed: 0, "not-found": 0, inconclusive: 0 };
  readonly #classes = new Map<string, number>();
  readonly #datasets = new Map<string, number>();
  readonly #reasons = new Map<Reason, number>();

  add({ status, classes, datasets, reasons }: RowAnswer): void {
    this.rows += 1;
    this.statuses[status] += 1;
    for (const name of classes) this.#classes.set(name, (this.#classes.get(name) ?? 0) + 1);
    for (const name of datasets) this.#datasets.set(name, (this.#datasets.get(name) ?? 0) + 1);
    if (status === "inconclusive")
      for (const reason of reasons) this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
  }

  /** Returns the counts as plain data; only inconclusive rows are counted by reason. */
  toJSON(): object {
    const { exposed, "not-found": notFound, inconclusive } = this.statuses;
    const sorted = (counts: ReadonlyMap<string, number>): Record<string, number> =>
      Object.fromEntries(ranked(counts));
    return {
      rows: this.rows,
      exposed,
      notFound,
      inconclusive,
      classes: sorted(this.#classes),
      datasets: sorted(this.#datasets),
      reasons: sorted(this.#reasons),
    };
  }

  /** Returns one line with the number of rows of each status. */
  headline(texts: AnswerTexts): string {
    const { exposed, "not-found": notFound, inconclusive } = this.statuses;
    return texts.summary({
      rows: count(this.rows),
      isOne: this.rows === 1,
      exposed: count(exposed),
      notFound: count(notFound),
      inconclusive: count(inconclusive),
    });
  }

  /** Returns the summary as lines of at most `width` cells for a person. */
  lines(width: number, texts: AnswerTexts): string[] {
    const table = (head: string, counts: ReadonlyMap<string, number>): string[] =>
      counts.size === 0 ? [] : ["", ...countedLines(head, ranked(counts), width, texts)];
    const reasons = new Map(Array.from(this.#reasons, ([reason, rows]) => [whyOf(reason, texts), rows]));
    return [
      this.headline(texts),
      ...table(
        texts.tables.exposed,
        new Map(Array.from(this.#classes, ([name, rows]) => [classIn(texts, name), rows])),
      ),
      ...table(texts.tables.foundIn, this.#datasets),
      ...table(texts.tables.inconclusiveBecause, reasons),
    ];
  }
}

/** Returns a table of texts and numbers of rows; a text that is too long is wrapped. */
function countedLines(
  head: string,
  counts: readonly (readonly [string, number])[],
  width: number,
  { tables }: AnswerTexts,
): string[] {
  const numbers = counts.map(([, rows]) => count(rows));
  const numberCells = Math.max(tables.rows.length, ...numbers.map((text) => text.length));
  const lines = counts.map(([text]) => wrapText(cleanText(text), width - numberCells - 2, "", "  "));
  const texts = lines.map(([first = ""]) => first);
  const [title = "", ...rows] = renderTable(
    [head, tables.rows],
    texts.map((text, index) => [text, numbers[index] ?? ""]),
    { right: new Set([1]) },
  );
  return [title, ...rows.flatMap((row, index) => [row, ...(lines[index] ?? []).slice(1)])];
}

/** Sorts the most frequent first, ties by name. */
function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].toSorted(([a, rowsA], [b, rowsB]) => rowsB - rowsA || (a < b ? -1 : 1));
}
