// `leakcheck roster`: looks up a list of your own people and answers each row.
import { Option, type Command } from "commander";
import { dayOf } from "../../format/expiry.js";
import { warnOfExpired } from "../answers/expired-warning.js";
import { LeakcheckError } from "../../errors.js";
import type { Answer } from "../../lookup/answer.js";
import { checkedRegion } from "../../record/region.js";
import { answerFormats, checkJsonFormat, type AnswerFormat } from "../answers/answer-printer.js";
import { fittingWidth } from "../terminal/terminal.js";
import { cleanText } from "../terminal/clean-text.js";
import { schemaJson } from "../schemas.js";
import {
  indexFolders,
  openKeyRing,
  remoteOptions,
  settingsOf,
  withRemote,
  withKeyFile,
  type CommandContext,
  type ActionOf,
  type CommonOptions,
} from "../command.js";
import { exitStatus } from "../exit-status.js";
import type { Language } from "../../advice/languages/language.js";
import type { AnswerTexts } from "../answers/languages/answer-texts.js";
import { languageOf, withLanguage } from "../language.js";
import { isOpen, openIndexes, searchedPaths } from "../../library/open-indexes.js";
import type { RosterSummary } from "../answers/roster-printer.js";
import { inputSettings, withInputOptions, type InputOptionValues } from "./options/input-options.js";
import {
  blankOptions,
  readingOptions,
  withReadingOptions,
  type ReadingOptions,
} from "./options/reading-options.js";
import { collect, parseShare } from "../usage.js";

interface Options extends CommonOptions, InputOptionValues, Omit<ReadingOptions, "format"> {
  index?: string[];
  region?: string;
  minCoverage?: number;
  keyFile?: string;
  endpoint?: string;
  signedBy?: string;
  format?: AnswerFormat;
  echo?: string;
  only?: Answer["status"];
  summary?: true;
  quiet?: true;
  exitZero?: true;
  lang?: Language;
}

export function addRoster(program: Command, actionOf: ActionOf): void {
  const command = program
    .command("roster")
    .description("Look up a list of your own people (CSV or NDJSON); print one answer per row.")
    .argument("<file>", "the list, which may be packed; - reads standard input")
    .option(
      "-i, --index <path>",
      "an index, its https:// or s3:// address, a clickhouse:// database, or a folder of indexes (repeatable; default: the data folder)",
      collect,
    )
    .option(
      "-r, --region <code>",
      "region of phone numbers with neither a country code nor a country column beside them, e.g. NL",
    )
    .addOption(
      new Option(
        "--min-coverage <percentage>",
        "share of a dump that must have been read for 'not found' (default: 99.9%)",
      ).argParser(parseShare),
    )
    .addOption(
      new Option(
        "-f, --format <format>",
        "format of the answers (default: table on a terminal, otherwise ndjson)",
      ).choices(answerFormats),
    )
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
  const settings = settingsOf(context);
  const region = options.region === undefined ? settings.region : checkedRegion(options.region);
  const minCoverage = options.minCoverage ?? settings.minCoverage;
  const ring = openKeyRing(context, options.keyFile);
  const indexes = await openIndexes(
    files,
    searchedPaths(files, () => indexFolders(context, settings), options.index),
    (keyId) => ring.find(keyId),
    (line) => {
      terminal.tell(cleanText(line));
    },
    remoteOptions(context, options),
  );
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
                ...answer,
                ...(echo === undefined ? {} : { echo: row.echo }),
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
    if (options.exitZero === true) return exitStatus.done;
    const { exposed, inconclusive } = summary.statuses;
    return exposed > 0
      ? exitStatus.exposed
      : inconclusive > 0 || endsEarly
        ? exitStatus.inconclusive
        : exitStatus.done;
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
