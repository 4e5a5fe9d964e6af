// `leakcheck lookup`: shows which fields were exposed for an e-mail address, phone number or user
// name.
import { Option, type Command } from "commander";
import { dayOf } from "../../format/expiry.js";
import { warnOfExpired } from "../answers/expired-warning.js";
import { LeakcheckError } from "../../errors.js";
import { mayBeTerminal, type Files } from "../../files.js";
import type { Answer } from "../../lookup/answer.js";
import type { QueryKind } from "../../record/found.js";
import {
  checkJsonFormat,
  openAnswerPrinter,
  silentPrinter,
  type AnswerFormat,
} from "../answers/answer-printer.js";
import { cleanText } from "../terminal/clean-text.js";
import { withRemote, withKeyFile, type ActionOf, type CommandContext } from "../command.js";
import type { PrintedAnswers } from "../answers/answer-text.js";
import { identifierLines, standardInput } from "../lists/identifier-lines.js";
import { isOpen } from "../../library/open-indexes.js";
import { keepInterpreted } from "./keep-interpreted.js";
import { joinSpreadNumbers } from "./spread-numbers.js";
import type { Terminal } from "../terminal/terminal.js";
import type { Answering } from "./prompt/ask-and-answer.js";
import { openSearched, statusOf, withSearchOptions, type SearchOptions } from "./options/search-options.js";
import type { Language } from "../../advice/languages/language.js";
import { languageOf, withLanguage } from "../language.js";

interface Options extends SearchOptions {
  email?: true;
  phone?: true;
  username?: true;
  domain?: string;
  echo?: true;
  explain?: true;
}

export type LookupOptions = Options;
export const lookupStatuses = [
  "exposed",
  "not-found",
  "inconclusive",
] as const satisfies readonly Answer["status"][];

export function addLookup(program: Command, actionOf: ActionOf): void {
  const command = program
    .command("lookup")
    .description("Show which fields were exposed for an e-mail address, phone number or user name.")
    .argument(
      "[identifier...]",
      "what to look up; - reads one per line from standard input; without any, you are prompted",
    )
    .addOption(
      new Option("--email", "treat each identifier as an e-mail address").conflicts(["phone", "username"]),
    )
    .addOption(
      new Option("--phone", "treat each identifier as a phone number").conflicts(["email", "username"]),
    )
    .addOption(new Option("--username", "treat each identifier as a user name").conflicts(["email", "phone"]))
    .addOption(
      new Option(
        "--domain <name>",
        "count the addresses of this domain, and show their exposed fields (build --domains)",
      ).conflicts(["email", "phone", "username", "echo", "explain", "only"]),
    );
  withSearchOptions(command, "written without a country code")
    .option("--echo", "include the identifiers in CSV and TSV, not only their line numbers")
    .addOption(
      new Option(
        "--only <status>",
        "print only answers with this status; the exit status still covers all",
      ).choices(lookupStatuses),
    )
    .option("-q, --quiet", "print no answers, only set the exit status")
    .option("--explain", "also show which spelling was looked up as which kind")
    .option("--exit-zero", "exit with 0 even if something is exposed or inconclusive")
    .addHelpText(
      "after",
      `
Identifiers given as arguments end up in your shell's history and in the process
list; those typed at the prompt or read from standard input do not.

Examples:
  leakcheck lookup
  leakcheck lookup --index instagram-2026 sanne@example.com +12015550123
  leakcheck lookup --only exposed - < people.txt | jq -r .query`,
    );
  withKeyFile(withRemote(withLanguage(command))).action(actionOf(lookup));
}

/**
 * Looks up identifiers from the arguments, standard input or the prompt; returns the exit status.
 */
export async function lookup(args: string[], options: Options, context: CommandContext): Promise<number> {
  const identifiers = options.email === true || options.username === true ? args : joinSpreadNumbers(args);
  const { terminal, files } = context;
  const format = options.format ?? (context.printsJson ? "ndjson" : "table");
  checkColumns(format, options);
  if (options.domain !== undefined && args.length > 0)
    throw new LeakcheckError("USAGE", "--domain asks for a domain alone, without identifiers");
  const { settings, region, minCoverage, indexes } = await openSearched(context, options, async (count) => {
    if (countOf(identifiers) === 1 && count >= manyIndexes) await keepInterpreted();
  });
  // Without need it is not asked for: Node reads the machine's time zone then, which takes longer than a probe.
  const canExpire = indexes.some((index) => isOpen(index) && index.metadata.expires !== undefined);
  const today = canExpire ? dayOf(new Date()) : "";
  warnOfExpired(indexes, today, terminal);
  try {
    const statuses = new Set<Answer["status"]>();
    if (options.domain !== undefined) {
      const { lookupDomain } = await import("./lookup-domain.js");
      const printed = {
        format,
        language: languageOf(context, options.lang, settings),
        isQuiet: options.quiet === true,
      };
      statuses.add(await lookupDomain(options.domain, indexes, { minCoverage, today }, printed, terminal));
      return statusAfter(false, statuses, options);
    }
    const kind = forcedKind(options);
    const asks = identifiers.length === 0 && isPrompted();
    const listed = listedAnswers(identifiers, format, options);
    if (listed !== undefined) {
      const { openInput } = await import("../lists/input-feed.js");
      const { lookupList } = await import("../lists/list-lookup.js");
      const { isEmpty, statuses } = await lookupList(openInput(files), terminal.out, {
        indexes,
        minCoverage,
        today,
        kind,
        region,
        printed: listed,
      });
      return statusAfter(isEmpty, statuses, options);
    }
    const language = languageOf(context, options.lang, settings);
    const held = isListed(identifiers)
      ? new (await import("../terminal/held-output.js")).HeldOutput(terminal.out)
      : undefined;
    const { outColors } = terminal;
    const printer =
      options.quiet === true
        ? silentPrinter
        : await openAnswerPrinter(
            format,
            { out: held ?? terminal.out, outColors },
            {
              indexes,
              identifiers: countOf(identifiers),
              kinds: kind === undefined ? ["email", "phone", "username"] : [kind],
              echo: options.echo === true,
              isPrompted: asks,
              language,
            },
          );
    const { answerQuery } = await import("../../lookup/answer.js");
    const { isBlankLine, longestLine, parseLine } = await import("../../lookup/query.js");
    const explain =
      options.explain === true ? (await import("../../lookup/explain.js")).explainQuery : undefined;
    const answerLine = async (text: string, home: string | undefined): Promise<Answer> => {
      const query = parseLine(text, { kind, region: home });
      const answer = await answerQuery(query, indexes, minCoverage, today);
      if (explain !== undefined) answer.readings = explain(query, indexes.filter(isOpen));
      return answer;
    };
    let asked = 0;
    const print = async (answer: Answer, line = asked + 1): Promise<void> => {
      statuses.add(answer.status);
      asked += 1;
      if (options.only === undefined || options.only === answer.status) await printer.print(answer, line);
    };
    if (asks) await converse({ region, answer: answerLine, print }, language, terminal);
    else if (held === undefined)
      for await (const { text, line, isOfList } of asIterable(identifiers, files)) {
        if (isOfList && isBlankLine(text)) continue;
        await print(await answerLine(text, region), line);
        if (terminal.out.isClosed) break;
      }
    else {
      const { openInput } = await import("../lists/input-feed.js");
      const { listedLines } = await import("../lists/listed-lines.js");
      const { AllAnswers } = await import("../../lookup/lists/all-answers.js");
      const all = new AllAnswers({ indexes, minCoverage, today, kind, region });
      for await (const lines of listedLines(openInput(files))) {
        const answers = await all.answer(lines.map(({ text }) => text));
        for (const [index, { text, line }] of lines.entries()) {
          // A line that is too long is cut, and asks nothing.
          const answer = text.length > longestLine ? await answerLine(text, region) : answers[index]!;
          if (explain !== undefined)
            answer.readings = explain(parseLine(text, { kind, region }), indexes.filter(isOpen));
          await print(answer, line);
        }
        await held.flush();
        if (terminal.out.isClosed) break;
      }
    }
    await printer.end();
    await held?.flush();
    return statusAfter(asked === 0, statuses, options);
  } finally {
    for (const index of indexes) if (isOpen(index)) index.close();
  }
}

/** Returns the exit status. Throws `USAGE` if no identifier was looked up. */
function statusAfter(isEmpty: boolean, statuses: ReadonlySet<Answer["status"]>, options: Options): number {
  // An empty input must not pass for "nobody is exposed".
  if (isEmpty) throw new LeakcheckError("USAGE", "no identifier to look up");
  return statusOf(statuses.has("exposed"), statuses.has("inconclusive"), options);
}

async function converse(answering: Answering, language: Language, { tell }: Terminal): Promise<void> {
  const { textsIn } = await import("../answers/languages/answer-texts.js");
  const { answers } = await textsIn(language);
  const { openPrompt } = await import("../lists/terminal-prompt.js");
  const { askAndAnswer } = await import("./prompt/ask-and-answer.js");
  const prompt = openPrompt();
  try {
    await askAndAnswer(prompt, answers.prompt, answering, (line) => {
      tell(cleanText(line));
    });
  } finally {
    prompt.close();
  }
}

/**
 * Returns how to print answers to a list on standard input; undefined if each is written by itself.
 */
function listedAnswers(
  identifiers: readonly string[],
  format: AnswerFormat,
  { echo, explain, quiet, only }: Options,
): PrintedAnswers | undefined {
  if (!isListed(identifiers) || explain === true) return undefined;
  if (quiet === true) return { format: "ndjson", only: null };
  return format === "table" ? undefined : { format, only, echo: echo === true };
}

/** Returns true if all identifiers are lines of standard input. */
function isListed(identifiers: readonly string[]): boolean {
  return identifiers.length === 0 ? !isPrompted() : identifiers.length === 1 && identifiers[0] === "-";
}

function forcedKind({ email, phone, username }: Options): QueryKind | undefined {
  if (email === true) return "email";
  if (phone === true) return "phone";
  return username === true ? "username" : undefined;
}

/** Throws `USAGE` for an option that the format has no column for, or does not need. */
function checkColumns(format: AnswerFormat, { echo, explain, json }: Options): void {
  if (json === true) checkJsonFormat(format);
  const isSeparated = format === "csv" || format === "tsv";
  if (echo === true && !isSeparated)
    throw new LeakcheckError(
      "USAGE",
      `--echo is for CSV and TSV: --format ${format} always prints the identifier`,
      { hint: "add --format csv" },
    );
  if (explain === true && isSeparated)
    throw new LeakcheckError("USAGE", `--explain cannot be used with --format ${format}`, {
      hint: "use --format ndjson",
    });
}

/** From so many indexes on, what V8 does for code that runs often takes longer than it saves. */
const manyIndexes = 200;

/** Returns the number of identifiers; undefined if it is unknown until they are read. */
function countOf(identifiers: readonly string[]): number | undefined {
  return identifiers.length === 0 || identifiers.includes("-") ? undefined : identifiers.length;
}

/** Returns true if standard input is a terminal, so that the user is prompted. */
function isPrompted(): boolean {
  return mayBeTerminal(0) && process.stdin.isTTY;
}

/** What is looked up, and its number among the arguments and lines; a line of a list may be blank. */
interface Asking {
  text: string;
  line: number;
  isOfList: boolean;
}

async function* asIterable(identifiers: readonly string[], files: Files): AsyncGenerator<Asking> {
  let line = 0;
  for (const identifier of identifiers.length === 0 ? ["-"] : identifiers)
    if (identifier !== "-") yield { text: identifier, line: (line += 1), isOfList: false };
    else
      for await (const text of identifierLines(standardInput(files)))
        yield { text, line: (line += 1), isOfList: true };
}
