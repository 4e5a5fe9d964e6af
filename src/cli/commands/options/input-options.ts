// The options that choose dumps in folders and archives, and say how far to trust them; shared by
// `build`, `inspect` and `roster`.
import { InvalidArgumentError, type Command } from "commander";
import type { InputSettings } from "../../../ingest/dump-options.js";
import { collect } from "../../usage.js";

/** The values of the options, as commander parses them. */
export interface InputOptionValues {
  members?: string[];
  tables?: string[];
  maxExpand?: { bytes: number } | { ratio: number };
  keepGoing?: true;
  expectBytes?: number;
  expectSha256?: string;
}

/** Adds the options to a command; those of damage and of standard input only to `build`. */
export function withInputOptions(command: Command, isBuild = false): Command {
  command
    .optionsGroup("Which files are read:")
    .option(
      "--members <pattern>",
      "read only files of this name in folders and archives, e.g. '*.csv'; '!*.txt' leaves some out (repeatable)",
      collect,
    )
    .option(
      "--tables <pattern>",
      "read only these tables of a database dump, e.g. users (repeatable)",
      collect,
    )
    .option(
      "--max-expand <limit>",
      "most that unpacking may give: bytes in all, or a ratio for each file (default: 1T and 1000:1)",
      parseExpansion,
    );
  if (!isBuild) return command.optionsGroup("Options:");
  return command
    .option(
      "--keep-going",
      "build an index of a dump that is cut or damaged; whoever is not found in it is inconclusive",
    )
    .option("--expect-bytes <number>", "length that standard input must have", parseLength)
    .option("--expect-sha256 <digits>", "SHA-256 that standard input must have", parseDigest)
    .optionsGroup("Options:");
}

/** Returns the options in the form that readers of inputs take. */
export function inputSettings(options: InputOptionValues): InputSettings {
  const { members, tables, maxExpand, keepGoing, expectBytes, expectSha256 } = options;
  return {
    ...(members === undefined ? {} : { members }),
    ...(tables === undefined ? {} : { tables }),
    ...(maxExpand === undefined ? {} : { maxExpand }),
    ...(keepGoing === undefined ? {} : { keepGoing }),
    ...(expectBytes === undefined ? {} : { expectBytes }),
    ...(expectSha256 === undefined ? {} : { expectSha256 }),
  };
}

const powers = { k: 10, m: 20, g: 30, t: 40 } as const;

/** Parses `2T` to a number of bytes, and `5000:1` to a ratio. */
function parseExpansion(text: string): { bytes: number } | { ratio: number } {
  const ratio = /^(\d{1,9}):1$/u.exec(text.trim())?.[1];
  if (ratio !== undefined && Number(ratio) > 0) return { ratio: Number(ratio) };
  const [, number, unit = ""] = /^(\d{1,15})\s*([kmgt])?(?:i?b)?$/iu.exec(text.trim()) ?? [];
  const bytes = Number(number) * 2 ** (powers[unit.toLowerCase() as keyof typeof powers] ?? 0);
  if (!(bytes > 0))
    throw new InvalidArgumentError("Expected a number of bytes, such as 2T, or a ratio, such as 5000:1.");
  return { bytes };
}

function parseLength(text: string): number {
  if (!/^\d{1,15}$/u.test(text)) throw new InvalidArgumentError("Expected a number of bytes.");
  return Number(text);
}

function parseDigest(text: string): string {
  if (!/^[\da-f]{64}$/iu.test(text)) throw new InvalidArgumentError("Expected 64 hexadecimal digits.");
  return text.toLowerCase();
}
