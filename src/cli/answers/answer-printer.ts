// Prints answers as they come, in the format that was asked for. What only some formats need is loaded for them alone: a lookup in a
// script must start fast.
import type { Answer, ClosedIndex } from "../../lookup/answer.js";
import type { OpenedIndex } from "../../lookup/opened-index.js";
import type { QueryKind } from "../../record/readings.js";
import { jsonArrayEnd, jsonArrayItem, ndjsonLine } from "./answer-json.js";
import type { Terminal } from "../terminal/terminal.js";

export const answerFormats = ["table", "json", "ndjson", "csv", "tsv"] as const;
export type AnswerFormat = (typeof answerFormats)[number];

export interface AnswerPrinter {
  /** `line` is the number of the identifier, from 1. */
  print(answer: Answer, line: number): Promise<void>;
  end(): Promise<void>;
}

/** What answers are about, beside themselves. */
export interface Asked {
  indexes: readonly (OpenedIndex | ClosedIndex)[];
  /** How many identifiers are looked up; undefined if they come from standard input. */
  identifiers: number | undefined;
  /** What each can have been: the kind that was forced, or all. */
  kinds: readonly QueryKind[];
  /** Whether CSV and TSV have the identifiers. */
  echo: boolean;
}

/** Prints nothing. */
export const silentPrinter: AnswerPrinter = { async print() {}, async end() {} };

/** A printer to standard output; CSV and TSV begin with their header at once. */
export async function openAnswerPrinter(format: AnswerFormat, terminal: Terminal, asked: Asked): Promise<AnswerPrinter> {
  const { out } = terminal;
  switch (format) {
    case "table":
      return personPrinter(terminal, asked);
    case "json": {
      let count = 0;
      return {
        print: async (answer) => out.write(jsonArrayItem(answer, count++)),
        end: async () => out.write(jsonArrayEnd(count)),
      };
    }
    case "ndjson":
      return { ...silentPrinter, print: async (answer) => out.write(ndjsonLine(answer)) };
    case "csv":
    case "tsv": {
      const { answerHeader, answerRow } = await import("./answer-csv.js");
      const table = { format, echo: asked.echo };
      await out.write(answerHeader(table));
      return { ...silentPrinter, print: async (answer, line) => out.write(answerRow(answer, line, table)) };
    }
  }
}

/** So many identifiers are one person's, who is told what to do: once, after the last answer. */
const mostOfOnePerson = 3;

async function personPrinter({ out, outColors }: Terminal, { indexes, identifiers, kinds }: Asked): Promise<AnswerPrinter> {
  const { factsByName, renderForPerson, renderWhatToDo } = await import("./answer-person.js");
  const opened = indexes.flatMap((index) => ("metadata" in index ? [index.metadata] : []));
  const style = { colors: outColors, width: out.columns, facts: factsByName(opened), kinds, isOnly: identifiers === 1 };
  const isOnePerson = identifiers !== undefined && identifiers <= mostOfOnePerson;
  const found: Answer[] = [];
  return {
    async print(answer) {
      if (isOnePerson) found.push(answer);
      await out.writeLine(renderForPerson(answer, style).join("\n"));
    },
    async end() {
      const lines = renderWhatToDo(found, style);
      if (lines.length > 0) await out.writeLine(lines.join("\n"));
    },
  };
}
