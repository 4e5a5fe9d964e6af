// `leakcheck lookup`: which fields were exposed for an e-mail address, a phone number or a user name.
import { Option, type Command } from "commander";
import { LeakcheckError } from "../errors.js";
import { mayBeTerminal, type Files } from "../files.js";
import type { Dataset } from "../format/metadata.js";
import type { Answer } from "../lookup/answer.js";
import type { OpenedIndex } from "../lookup/opened-index.js";
import type { QueryKind } from "../record/readings.js";
import { checkedRegion } from "../record/region.js";
import { safeJson } from "./clean-text.js";
import { indexFolder, openKeyRing, withKeyFile, type CommandContext, type CommandRunner, type CommonOptions } from "./command.js";
import { exitStatus } from "./exit-status.js";
import { askWithoutEcho, identifierLines, standardInput, longestLine } from "./identifier-lines.js";
import { renderAnswer } from "./answer-text.js";
import { findIndex } from "./library.js";
import { openIndexes } from "./open-indexes.js";
import { collect, parseShare } from "./usage.js";

interface Options extends CommonOptions {
  email?: true;
  phone?: true;
  username?: true;
  index?: string[];
  region?: string;
  minCoverage: number;
  keyFile?: string;
  format?: "table" | "json" | "ndjson";
  exitZero?: true;
  explain?: true;
}

export function addLookup(program: Command, run: CommandRunner): void {
  const command = program
    .command("lookup")
    .description("Tell which fields were exposed for an e-mail address, a phone number or a user name.")
    .argument("[identifier...]", "what to look up; - reads one a line from standard input; without any, it is asked for")
    .addOption(new Option("--email", "take each identifier as an e-mail address").conflicts(["phone", "username"]))
    .addOption(new Option("--phone", "take each identifier as a phone number").conflicts(["email", "username"]))
    .addOption(new Option("--username", "take each identifier as a user name").conflicts(["email", "phone"]))
    .option("--index <path>", "an index, or a folder of indexes (repeatable; default: the data folder)", collect)
    .option("--region <code>", "country of phone numbers that are written without one, such as NL")
    .addOption(
      new Option("--min-coverage <percentage>", "how much of a dump must have been read for a 'not found'")
        .argParser(parseShare)
        .default(0.999, "99.9%"),
    )
    .addOption(
      new Option("--format <format>", "how to print answers (default: table on a terminal, else ndjson)").choices(["table", "json", "ndjson"]),
    )
    .option("--explain", "also say which spelling was looked up under which kind")
    .option("--exit-zero", "exit with 0 also when something is exposed or inconclusive")
    .addHelpText(
      "after",
      `
Identifiers given as arguments end in the shell's history and in the list of
processes; the prompt and standard input do not.

Examples:
  leakcheck lookup
  leakcheck lookup --index instagram-2026 sanne@example.com +12015550123
  leakcheck lookup - < people.txt | jq -r 'select(.status=="exposed").query'`,
    );
  withKeyFile(command).action(async (identifiers: string[], options: Options) => {
    await run("lookup", options, async (context) => lookup(identifiers, options, context));
  });
}

async function lookup(identifiers: string[], options: Options, context: CommandContext): Promise<number> {
  const { terminal, files } = context;
  const region = options.region === undefined ? undefined : checkedRegion(options.region);
  const ring = openKeyRing(context, options.keyFile);
  const folder = indexFolder(context);
  const paths = options.index?.map((named) => findIndex(files, folder, named)) ?? [folder];
  if (options.index === undefined && files.look(folder, true) === undefined)
    throw new LeakcheckError("NO_INDEX", "there is no index yet", { hint: "build one with: leakcheck build DUMP, or name one with --index FILE" });
  const indexes = await openIndexes(files, paths, (keyId) => ring.find(keyId), terminal.tell);
  try {
    const statuses = new Set<Answer["status"]>();
    const format = options.format ?? (context.printsJson ? "ndjson" : "table");
    const datasets = new Map(indexes.flatMap((index) => (isOpen(index) ? [[index.metadata.dataset.name, index.metadata.dataset] as const] : [])));
    const kind = forcedKind(options);
    const printer = answerPrinter(format, context, { datasets, kinds: kind === undefined ? ["email", "phone", "username"] : [kind] });
    const { answerQuery } = await import("../lookup/answer.js");
    const { parseQuery, unreadableQuery } = await import("../lookup/query.js");
    const explain = options.explain === true ? (await import("../lookup/explain.js")).explainQuery : undefined;
    let asked = 0;
    for await (const text of asIterable(identifiers, files)) {
      const query = text.length > longestLine ? unreadableQuery(text.slice(0, longestLine)) : parseQuery(text, { kind, region });
      const answer = await answerQuery(query, indexes, options.minCoverage);
      if (explain !== undefined) answer.readings = explain(query, indexes.filter(isOpen));
      statuses.add(answer.status);
      asked += 1;
      await printer.print(answer);
      if (terminal.out.isClosed) break;
    }
    // Nobody was looked up: that must not pass for "nobody is exposed".
    await printer.end();
    if (asked === 0) throw new LeakcheckError("USAGE", "there was no identifier to look up");
    if (options.exitZero === true) return exitStatus.done;
    return statuses.has("exposed") ? exitStatus.exposed : statuses.has("inconclusive") ? exitStatus.inconclusive : exitStatus.done;
  } finally {
    for (const index of indexes) if (isOpen(index)) index.close();
  }
}

function isOpen(index: OpenedIndex | { reason: string }): index is OpenedIndex {
  return !("reason" in index);
}

function forcedKind({ email, phone, username }: Options): QueryKind | undefined {
  if (email === true) return "email";
  if (phone === true) return "phone";
  return username === true ? "username" : undefined;
}

async function* asIterable(identifiers: readonly string[], files: Files): AsyncGenerator<string> {
  if (identifiers.length > 0) {
    for (const identifier of identifiers) {
      if (identifier === "-") yield* identifierLines(standardInput(files));
      else yield identifier;
    }
    return;
  }
  if (!mayBeTerminal(0) || !process.stdin.isTTY) {
    yield* identifierLines(standardInput(files));
    return;
  }
  const typed = await askWithoutEcho("E-mail address, phone number (+…) or user name; it is not shown: ");
  if (typed !== undefined && typed.trim() !== "") yield typed;
}

interface AnswerPrinter {
  print(answer: Answer): Promise<void>;
  end(): Promise<void>;
}

function answerPrinter(
  format: "table" | "json" | "ndjson",
  { terminal }: CommandContext,
  known: { datasets: ReadonlyMap<string, Dataset>; kinds: readonly QueryKind[] },
): AnswerPrinter {
  const { out, outColors } = terminal;
  const style = { colors: outColors, width: out.columns, ...known };
  if (format === "json") {
    let before = "[";
    return {
      async print(answer) {
        await out.write(`${before}\n${safeJson(answer)}`);
        before = ",";
      },
      async end() {
        await out.write(before === "[" ? "[]\n" : "\n]\n");
      },
    };
  }
  return {
    async print(answer) {
      if (format === "ndjson") await out.writeLine(safeJson(answer));
      else await out.writeLine(renderAnswer(answer, style).join("\n"));
    },
    async end() {},
  };
}
