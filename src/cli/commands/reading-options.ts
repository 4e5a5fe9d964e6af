// The options that say how a dump is to be read: `build` and `inspect` share them.
import { InvalidArgumentError, Option, type Command } from "commander";
import type { DumpOptions } from "../../ingest/dump-options.js";
import type { Encoding } from "../../ingest/encoding.js";
import { nearestClasses } from "../../record/columns/data-classes.js";
import { parseMapTarget, type MapTarget } from "../../record/columns/map-target.js";
import { collect, parseByteCount, parseCharacter, parseQuote } from "../usage.js";

/** Their values as the command line gives them. */
export interface ReadingOptions {
  format?: "csv" | "ndjson";
  encoding?: EncodingName;
  delimiter?: number;
  quote?: number;
  escape?: number;
  relaxQuotes?: true;
  header?: boolean;
  columns?: string[];
  map?: ReadonlyMap<string, MapTarget>;
  maxRecord?: number;
  keepNames?: true;
  keepWord: string[];
}

const encodings = {
  "utf-8": "utf-8",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
  latin1: "windows-1252",
  "windows-1252": "windows-1252",
} as const satisfies Record<string, Encoding>;
type EncodingName = keyof typeof encodings;

/** Adds the options to a command; `hasFormat`: also the one for the format of the dump. */
export function withReadingOptions(command: Command, hasFormat = true): Command {
  if (hasFormat) command.addOption(new Option("--format <format>", "format of the dump (default: recognised)").choices(["csv", "ndjson"]));
  return command
    .addOption(new Option("--encoding <encoding>", "encoding of the dump (default: UTF-8, or UTF-16 if it is)").choices(Object.keys(encodings)))
    .option("--delimiter <character>", "what stands between CSV fields (default: recognised)", parseCharacter)
    .option("--quote <character>", 'what CSV fields are quoted with, or none (default: ")', parseQuote)
    .option("--escape <character>", "what stands before a quote inside quotes (default: the quote)", parseCharacter)
    .option("--relax-quotes", "take quotes that are in the wrong place as characters")
    .option("--header", "the first CSV record names the columns, whatever it looks like")
    .option("--no-header", "the first CSV record names no columns (default: recognised)")
    .option("--columns <names>", "names of the columns of a CSV dump without a header: email,password", parseColumns)
    .option("--map <column=class>", "what a column holds: email, phone, username, a data class, or - for nothing (repeatable)", parseMap)
    .option("--max-record <bytes>", "length of the longest record (default: 1M)", parseByteCount)
    .option("--keep-names", "keep names of JSON objects that look like names of people (default: shown as *)")
    .option("--keep-word <word>", "a word that is a value in this dump, as none or unknown (repeatable)", collect, []);
}

/** The options as the readers of dumps take them. */
export function readingOptions(options: ReadingOptions): DumpOptions {
  const { format, encoding, delimiter, quote, escape, relaxQuotes, header, columns, map, keepNames, maxRecord } = options;
  return {
    ...(format === undefined ? {} : { format }),
    ...(encoding === undefined ? {} : { encoding: encodings[encoding] }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(quote === undefined ? {} : { quote }),
    ...(escape === undefined ? {} : { escape }),
    ...(relaxQuotes === undefined ? {} : { relaxQuotes }),
    ...(header === undefined ? {} : { header }),
    ...(columns === undefined ? {} : { columns }),
    ...(map === undefined ? {} : { map }),
    ...(keepNames === undefined ? {} : { keepNames }),
    ...(maxRecord === undefined ? {} : { maxRecordBytes: maxRecord }),
  };
}

/** `email,password`: names without the white space around them; an empty one is named by its place. */
function parseColumns(text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.every((name) => name === "")) throw new InvalidArgumentError("It is a list of names, such as email,password.");
  return names;
}

/** `COLUMN=CLASS`, added to those before. */
function parseMap(text: string, before: ReadonlyMap<string, MapTarget> = new Map()): Map<string, MapTarget> {
  // No class has the sign in its name; a column may.
  const sign = text.lastIndexOf("=");
  if (sign < 1) throw new InvalidArgumentError("It is COLUMN=CLASS, such as contact=email.");
  const target = parseMapTarget(text.slice(sign + 1));
  if (target !== undefined) return new Map([...before, [text.slice(0, sign).trim(), target]]);
  const near = nearestClasses(text.slice(sign + 1)).map((name) => `"${name}"`);
  const otherwise = near.length === 0 ? "" : ` Did you mean ${near.join(" or ")}?`;
  throw new InvalidArgumentError(`It is email, phone, username, a data class, or - for nothing.${otherwise}`);
}
