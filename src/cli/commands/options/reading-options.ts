// The options that control how a dump is read, shared by `build`, `inspect` and `roster`.
import { InvalidArgumentError, Option, type Command } from "commander";
import { LeakcheckError } from "../../../errors.js";
import type { DumpOptions } from "../../../ingest/dump-options.js";
import { separatorOption } from "../../../ingest/csv/separator.js";
import { encodingOf } from "../../../ingest/text/encoding.js";
import type { Encoding } from "../../../ingest/text/text-forms.js";
import { nearestClasses } from "../../../record/columns/data-classes.js";
import { parseMapTarget, type MapTarget } from "../../../record/columns/map-target.js";
import { collect, parseByteCount, parseCharacter, parseQuote, parseSeparator } from "../../usage.js";

/** The values of the options, as commander parses them. */
export interface ReadingOptions {
  format?: "csv" | "ndjson";
  encoding?: Encoding;
  delimiter?: string;
  quote?: number;
  escape?: number;
  relaxQuotes?: true;
  header?: boolean;
  columns?: string[];
  map?: ReadonlyMap<string, MapTarget>;
  maxRecord?: number;
  records?: string[];
  oneRecord?: true;
  keepNames?: true;
  keepWord?: string[];
  blankWord?: string[];
}

const readingGroup = "How the records are read:";

/** Adds the options to a command; `hasFormat` includes --format, the format of the dump. */
export function withReadingOptions(command: Command, hasFormat = true): Command {
  command.optionsGroup(readingGroup);
  if (hasFormat)
    command.addOption(
      new Option("--format <format>", "format of the dump (default: detected)").choices(["csv", "ndjson"]),
    );
  return command
    .option(
      "--encoding <encoding>",
      "encoding of the dump, e.g. windows-1251 (default: UTF-8, or UTF-16 if detected)",
      parseEncoding,
    )
    .option(
      "--delimiter <characters>",
      "separator of CSV fields, with escapes such as \\t or \\x01 (default: detected)",
      parseSeparator,
    )
    .option("--quote <character>", 'quote character of CSV fields, or none (default: ")', parseQuote)
    .option(
      "--escape <character>",
      "character that escapes a quote within quotes (default: the quote)",
      parseCharacter,
    )
    .option("--relax-quotes", "treat misplaced quotes as ordinary characters")
    .option("--header", "the first CSV record names the columns, even if it does not look like it")
    .option("--no-header", "the first CSV record does not name the columns (default: detected)")
    .option(
      "--columns <names>",
      "column names for a CSV dump without a header, e.g. email,password",
      parseColumns,
    )
    .option(
      "-m, --map <column=class>",
      "what a column holds: email, phone, username, a data class, or - to ignore it (repeatable)",
      parseMap,
    )
    .option("--max-record <bytes>", "maximum length of a record (default: 1M)", parseByteCount)
    .addOption(
      new Option(
        "--records <path>",
        "list in JSON whose elements are records, e.g. users, and no other (repeatable; default: detected)",
      )
        .argParser(collect)
        .conflicts("oneRecord"),
    )
    .option("--one-record", "a JSON object is one record, whatever lists it holds")
    .option("--keep-names", "keep names in JSON that look like people's names (default: shown as *)")
    .option("--keep-word <word>", "treat this word as a real value, e.g. none (repeatable)", collect)
    .option(
      "--blank-word <word>",
      'treat this word as "no value", e.g. hidden (repeatable)',
      (word: string, before?: string[]) => collect(parseWord(word), before),
    )
    .optionsGroup("Options:");
}

/** Adds the option that `build` and `inspect` share beside those of every command that reads dumps. */
export function withRegion(command: Command): Command {
  return command.addOption(
    new Option(
      "-r, --region <code>",
      "region of phone numbers written without a country code, e.g. NL",
    ).helpGroup(readingGroup),
  );
}

/** Returns the words that mean "no value" and those that do not. Throws `USAGE` if one does both. */
export function blankOptions({
  keepWord = [],
  blankWord = [],
}: Pick<ReadingOptions, "keepWord" | "blankWord">): { keepWords: string[]; blankWords: string[] } {
  const kept = new Set(keepWord.map((word) => word.trim().toLowerCase()));
  const both = blankWord.find((word) => kept.has(word.trim().toLowerCase()));
  if (both !== undefined)
    throw new LeakcheckError("USAGE", `${both} cannot be set as both --keep-word and --blank-word`);
  return { keepWords: keepWord, blankWords: blankWord };
}

function parseWord(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("Expected a word; an empty value is always blank.");
  return text;
}

/** Returns the options in the form that the readers of dumps take. */
export function readingOptions(options: ReadingOptions): DumpOptions {
  const {
    format,
    encoding,
    delimiter,
    quote,
    escape,
    relaxQuotes,
    header,
    columns,
    map,
    records,
    oneRecord,
    keepNames,
    maxRecord,
  } = options;
  return {
    ...(format === undefined ? {} : { format }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : separatorOption(delimiter)),
    ...(quote === undefined ? {} : { quote }),
    ...(escape === undefined ? {} : { escape }),
    ...(relaxQuotes === undefined ? {} : { relaxQuotes }),
    ...(header === undefined ? {} : { header }),
    ...(columns === undefined ? {} : { columns }),
    ...(map === undefined ? {} : { map }),
    ...(oneRecord === true ? { records: [] } : records === undefined ? {} : { records }),
    ...(keepNames === undefined ? {} : { keepNames }),
    ...(maxRecord === undefined ? {} : { maxRecordBytes: maxRecord }),
  };
}

/** Parses the label of an encoding. */
function parseEncoding(label: string): Encoding {
  const encoding = encodingOf(label);
  if (encoding === undefined)
    throw new InvalidArgumentError(
      "Expected the name of an encoding, such as utf-16le, latin1, windows-1251, gb18030 or shift_jis.",
    );
  return encoding;
}

/**
 * Parses `email,password` to trimmed names. A column with an empty name is later named by its
 * ordinal.
 */
function parseColumns(text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.every((name) => name === ""))
    throw new InvalidArgumentError("Expected a list of names, such as email,password.");
  return names;
}

/** Parses `COLUMN=CLASS` and adds it to the mappings before it. */
function parseMap(text: string, before: ReadonlyMap<string, MapTarget> = new Map()): Map<string, MapTarget> {
  // A column name may contain =, a class name does not.
  const sign = text.lastIndexOf("=");
  if (sign < 1) throw new InvalidArgumentError("Expected COLUMN=CLASS, such as contact=email.");
  const target = parseMapTarget(text.slice(sign + 1));
  if (target !== undefined) return new Map([...before, [text.slice(0, sign).trim(), target]]);
  const near = nearestClasses(text.slice(sign + 1)).map((name) => `"${name}"`);
  const otherwise = near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
  throw new InvalidArgumentError(
    `Expected email, phone, username, a data class, or - to ignore the column.${otherwise}`,
  );
}
