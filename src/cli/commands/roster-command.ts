// `leakcheck roster`: looks up a list of your own people and answers each row.
import { Option, type Command } from "commander";
import { dayOf } from "../../format/expiry.js";
import { warnOfExpired } from "../answers/expired-warning.js";
import { LeakcheckError } from "../../errors.js";
import { checkJsonFormat, type AnswerFormat } from "../answers/answer-printer.js";
import { fittingWidth } from "../terminal/terminal.js";
import { cleanText } from "../terminal/clean-text.js";
import { schemaJson } from "../schemas.js";
import { withRemote, withKeyFile, type ActionOf, type CommandContext } from "../command.js";
import type { AnswerTexts } from "../answers/languages/answer-texts.js";
import { languageOf, withLanguage } from "../language.js";
import { isOpen } from "../../library/open-indexes.js";
import type { RosterSummary } from "../answers/roster-printer.js";
import { inputSettings, withInputOptions, type InputOptionValues } from "./options/input-options.js";
import {
  blankOptions,
  readingOptions,
  withReadingOptions,
  type ReadingOptions,
} from "./options/reading-options.js";
import { openSearched, statusOf, withSearchOptions, type SearchOptions } from "./options/search-options.js";

interface Options extends SearchOptions, InputOptionValues, Omit<ReadingOptions, "format"> {
  echo?: string;
  summary?: true;
}

export function addRoster(program: Command, actionOf: ActionOf): void {
  const command = program
    .command("roster")
    .description("Look up a list of your own people (CSV or NDJSON); print one answer per row.")
    .argument("<file>", "the list, which may be packed; - reads standard input");
  withSearchOptions(command, "with neither a country code nor a country column beside them")
    .option("--echo <column>", "also print this column of the list; no other value of the list is printed")
    .addOption(
      new Option(
        "--only <status>",
        "print only rows with this status; the exit status still covers all",
      ).choices(["exposed", "not-found", "inconclusive"]),
    )
    .option("--summary", "print only counts of rows: by status, data class, dataset and reason")
    .option("-q, --quiet", "print nothing, only set the exit status")
    .option("--exit-zero", "exit with 0 even if a row is exposed or inconclusive");
  withInputOptions(withReadingOptions(command, false)).addHelpText(
    "after",
    `
A row is exposed if any of its identifiers is. Rows are numbered from 1, without
the header. A row that is unreadable or has no identifier is inconclusive.

Examples:
  leakcheck roster members.csv
  leakcheck roster --format csv --echo member_id members.csv > answers.csv
  leakcheck roster --summary --map contact=email members.csv`,
  );
  withKeyFile(withRemote(withLanguage(command))).action(actionOf(roster));
}

async function roster(path: string, options: Options, context: CommandContext): Promise<number> {
  const { terminal, files, printsJson } = context;
  const { format = printsJson ? "ndjson" : "table", echo, ...reading } = options;
  if (options.json === true) checkJsonFormat(format);
  const { settings, region, minCoverage, indexes } = await openSearched(context, options);
  const today = dayOf(new Date());
  warnOfExpired(indexes, today, terminal);
  try {
    const { queriesOf, RowAnswers } = await import("../../lookup/roster.js");
    const { readRoster } = await import("../../ingest/roster-rows.js");
    const { openRosterPrinter, RosterSummary } = await import("../answers/roster-printer.js");
    const { textsIn } = await import("../answers/languages/answer-texts.js");
    const { answers: texts } = await textsIn(languageOf(context, options.lang, settings));
    const { InputFinder } = await import("../../ingest/inputs/find-inputs.js");
    const { inputOptions } = await import("../../ingest/inputs/input-options.js");
    const { pipePlace } = await import("./pipe-place.js");
    const { openDamageLog } = await import("../../ingest/inputs/input.js");
    const { BlankRule } = await import("../../record/blank.js");
    const blank = new BlankRule(blankOptions(options));
    const summary = new RosterSummary();
    const onWarning = (message: string): void => {
      terminal.tell(`warning: ${cleanText(message)}`);
    };
    const onSkip = (skipped: string, why: string): void => {
      onWarning(`left out ${skipped} (${why})`);
    };
    let endsEarly = false;
    const onCut = ({ message }: LeakcheckError): void => {
      endsEarly = true;
      onWarning(`${message}; rows behind its end are not in these answers`);
    };
    const log = openDamageLog(false, () => {});
    const finder = new InputFinder(
      inputOptions(inputSettings(reading), { files, log, onSkip, spoolPlace: pipePlace(files) }),
    );
    try {
      const printer = printsRows(options)
        ? await openRosterPrinter(format, terminal, echo, texts)
        : undefined;
      const answers = new RowAnswers(indexes, minCoverage, today);
      await readRoster(
        finder.inputs([path]),
        { ...readingOptions(reading), blank, echo, region, log, onWarning, onSkip, onCut },
        async (rows) => {
          const found = await answers.answer(rows.map(({ cells }) => queriesOf(cells, region)));
          for (const [index, row] of rows.entries()) {
            const answer = found[index]!;
            summary.add(answer);
            if (options.only === undefined || options.only === answer.status)
              await printer?.print({
                row: row.number,
                line: row.line,
                answer,
                echo: echo === undefined ? undefined : row.echo,
              });
            if (terminal.out.isClosed) return false;
          }
          await printer?.flush();
          return !terminal.out.isClosed;
        },
      );
      await printer?.end();
    } finally {
      finder.close();
    }
    // An empty roster must not pass for "nobody is exposed".
    if (summary.rows === 0) throw new LeakcheckError("NO_RECORDS", "the roster has no rows");
    await printSummary(summary, format, options, texts, context);
    const { exposed, inconclusive } = summary.statuses;
    return statusOf(exposed > 0, inconclusive > 0 || endsEarly, options);
  } finally {
    for (const index of indexes) if (isOpen(index)) index.close();
  }
}

function printsRows({ summary, quiet }: Options): boolean {
  return summary !== true && quiet !== true;
}

/**
 * Prints the summary: to standard output with --summary or below a table, otherwise as one line on
 * standard error if a person is watching.
 */
async function printSummary(
  summary: RosterSummary,
  format: AnswerFormat,
  options: Options,
  texts: AnswerTexts,
  { terminal, printsJson }: CommandContext,
): Promise<void> {
  if (options.quiet === true) return;
  const width = fittingWidth(terminal.out);
  if (options.summary === true)
    await terminal.out.writeLine(
      printsJson ? schemaJson("roster-summary", summary.toJSON()) : summary.lines(width, texts).join("\n"),
    );
  else if (format === "table") {
    const { adviceLines } = await import("../answers/answer-person.js");
    const more = summary.statuses.exposed > 0 ? ["", ...adviceLines(width, texts)] : [];
    await terminal.out.writeLine(`\n${[...summary.lines(width, texts), ...more].join("\n")}`);
  } else if (terminal.showsProgress) terminal.tell(summary.headline(texts));
}
