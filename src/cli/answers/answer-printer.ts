// Prints answers as they come, in the chosen format. Code that only some formats need is loaded on
// demand, because a lookup in a script must start fast.
import { LeakcheckError } from "../../errors.js";
import type { Language } from "../../advice/languages/language.js";
import type { Answer, ClosedIndex } from "../../lookup/answer.js";
import type { OpenedIndex } from "../../lookup/opened-index.js";
import type { QueryKind } from "../../record/found.js";
import { jsonArrayEnd, jsonArrayItem, ndjsonLine } from "./answer-json.js";
import type { LinesOut } from "../terminal/held-output.js";
import type { Terminal } from "../terminal/terminal.js";

export const answerFormats = ["table", "json", "ndjson", "csv", "tsv"] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** Throws `USAGE` for a format that is not JSON, beside `--json`. */
export function checkJsonFormat(format: AnswerFormat): void {
  if (format !== "json" && format !== "ndjson")
    throw new LeakcheckError("USAGE", `--json and --format ${format} exclude each other`, {
      hint: "set one of them; --json is --format ndjson",
    });
}

export interface AnswerPrinter {
  /** `line` is the number of the identifier, from 1. */
  print(answer: Answer, line: number): Promise<void>;
  end(): Promise<void>;
}

/** The lookup that the printed answers belong to. */
export interface Asked {
  indexes: readonly (OpenedIndex | ClosedIndex)[];
  /** Number of identifiers looked up; undefined if they come from standard input or the prompt. */
  identifiers: number | undefined;
  /** True if one person types them at the prompt, unseen. */
  isPrompted?: boolean;
  /** The kinds each may be read as: the forced kind, or all. */
  kinds: readonly QueryKind[];
  /** True if CSV and TSV include the identifiers. */
  echo: boolean;
  /** The language of a table. */
  language: Language;
}

/** A printer that prints nothing. */
export const silentPrinter: AnswerPrinter = { async print() {}, async end() {} };

/** Opens a printer to standard output; CSV and TSV print their header at once. */
export async function openAnswerPrinter(
  format: AnswerFormat,
  terminal: { out: LinesOut; outColors: Terminal["outColors"] },
  asked: Asked,
): Promise<AnswerPrinter> {
  const { out } = terminal;
  switch (format) {
    case "table":
      return personPrinter(terminal, asked);
    case "json": {
      let count = 0;
      return {
        print: async (answer) => out.write(jsonArrayItem("lookup", answer, count++)),
        end: async () => out.write(jsonArrayEnd(count)),
      };
    }
    case "ndjson":
      return { ...silentPrinter, print: async (answer) => out.write(ndjsonLine("lookup", answer)) };
    case "csv":
    case "tsv": {
      const { answerHeader, answerRow } = await import("./answer-csv.js");
      const table = { format, echo: asked.echo };
      await out.write(answerHeader(table));
      return { ...silentPrinter, print: async (answer, line) => out.write(answerRow(answer, line, table)) };
    }
  }
}

/**
 * Up to this many identifiers are taken to be one person's: advice is printed after the last
 * answer.
 */
const maxOfOnePerson = 3;

async function personPrinter(
  { out, outColors }: { out: LinesOut; outColors: Terminal["outColors"] },
  { indexes, identifiers, kinds, isPrompted = false, language }: Asked,
): Promise<AnswerPrinter> {
  const { adviceLines, datasetsByName, renderForPerson, renderWhatToDo } = await import("./answer-person.js");
  const { textsIn } = await import("./languages/answer-texts.js");
  const texts = await textsIn(language);
  const opened = indexes.flatMap((index) => ("metadata" in index ? [index.metadata] : []));
  const style = {
    colors: outColors,
    width: out.columns,
    facts: datasetsByName(opened),
    kinds,
    isOnly: identifiers === 1,
    isHidden: isPrompted,
    texts,
  };
  const isOnePerson = isPrompted || (identifiers !== undefined && identifiers <= maxOfOnePerson);
  const found: Answer[] = [];
  let exposed = 0;
  let printed = 0;
  return {
    async print(answer) {
      if (isOnePerson) found.push(answer);
      printed += 1;
      if (answer.status === "exposed") exposed += 1;
      await out.writeLine(renderForPerson(answer, style).join("\n"));
    },
    async end() {
      const isOfMany = !isOnePerson && printed > maxOfOnePerson && exposed > 0;
      const lines = isOfMany ? adviceLines(out.columns, texts.answers) : renderWhatToDo(found, style);
      if (lines.length > 0) await out.writeLine(lines.join("\n"));
    },
  };
}
