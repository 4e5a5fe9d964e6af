// The options of `lookup` and `roster` that say which indexes are searched, and how they answer.
import { Option, type Command } from "commander";
import type { Language } from "../../../advice/languages/language.js";
import { openIndexes, searchedPaths } from "../../../library/open-indexes.js";
import type { Answer, ClosedIndex } from "../../../lookup/answer.js";
import type { OpenedIndex } from "../../../lookup/opened-index.js";
import { checkedRegion } from "../../../record/region.js";
import { answerFormats, type AnswerFormat } from "../../answers/answer-printer.js";
import {
  indexFolders,
  openKeyRing,
  remoteOptions,
  settingsOf,
  type CommandContext,
  type CommonOptions,
} from "../../command.js";
import { exitStatus } from "../../exit-status.js";
import type { Settings } from "../../settings.js";
import { cleanText } from "../../terminal/clean-text.js";
import { collect, parseShare } from "../../usage.js";

export interface SearchOptions extends CommonOptions {
  index?: string[];
  region?: string;
  minCoverage?: number;
  keyFile?: string;
  endpoint?: string;
  signedBy?: string;
  format?: AnswerFormat | undefined;
  only?: Answer["status"] | undefined;
  quiet?: true;
  exitZero?: true;
  lang?: Language | undefined;
}

/** What is searched, with the settings of the user where the options say nothing. */
export interface Searching {
  readonly settings: Settings;
  readonly region: string | undefined;
  readonly minCoverage: number;
  readonly indexes: (OpenedIndex | ClosedIndex)[];
}

/** Adds --index, --region, --min-coverage and --format; `home` says whose region is meant. */
export function withSearchOptions(command: Command, home: string): Command {
  return command
    .option(
      "-i, --index <path>",
      "an index, its https:// or s3:// address, a clickhouse:// database, or a folder of indexes (repeatable; default: the data folder)",
      collect,
    )
    .option("-r, --region <code>", `region of phone numbers ${home}, e.g. NL`)
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
    );
}

/** Opens the indexes to search. `announce` gets the number of those in a folder. */
export async function openSearched(
  context: CommandContext,
  options: SearchOptions,
  announce?: (count: number) => Promise<void>,
): Promise<Searching> {
  const settings = settingsOf(context);
  const region = options.region === undefined ? settings.region : checkedRegion(options.region);
  const ring = openKeyRing(context, options.keyFile);
  const indexes = await openIndexes(
    context.files,
    searchedPaths(context.files, () => indexFolders(context, settings), options.index),
    (keyId) => ring.find(keyId),
    (line) => {
      context.terminal.tell(cleanText(line));
    },
    remoteOptions(context, options),
    announce,
  );
  return { settings, region, minCoverage: options.minCoverage ?? settings.minCoverage, indexes };
}

/** Returns the exit status of answers of which some are exposed, or inconclusive. */
export function statusOf(isExposed: boolean, isInconclusive: boolean, { exitZero }: SearchOptions): number {
  if (exitZero === true) return exitStatus.done;
  return isExposed ? exitStatus.exposed : isInconclusive ? exitStatus.inconclusive : exitStatus.done;
}
