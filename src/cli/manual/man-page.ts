// Generates the man page from the command tree, in man(7) macros.
import type { CommandDoc, OptionDoc } from "./command-docs.js";
import { exitStatusHelp } from "../exit-status.js";
import { languages } from "../../advice/languages/language.js";
import { wrapText } from "../terminal/table.js";

/** Short enough to keep lines of the source under 80 bytes once characters are escaped. */
const lineWidth = 70;

/** Returns the source of leakcheck(1). `date` is ISO 8601. */
export function manPage(commands: readonly CommandDoc[], version: string, date: string): string {
  const [program, ...others] = commands;
  const lines = [
    `.TH LEAKCHECK 1 ${date} "leakcheck ${version}"`,
    ".SH NAME",
    "leakcheck \\- check your own exposure in a leaked dataset",
    ".SH SYNOPSIS",
    ...others
      .filter(({ subcommands }) => subcommands.length === 0)
      .flatMap(({ usage }) => [`.B ${escape(usage)}`, ".br"]),
    ".SH DESCRIPTION",
    ...text(program?.description ?? ""),
    "A build streams a dump once into an index; the dump can then be deleted.",
    "A lookup reports which fields were exposed for an identifier, never a value.",
    "An answer is one of three: exposed, not found, or inconclusive.",
    ".SH COMMANDS",
    ...others.flatMap((command) => commandLines(command)),
    ".SH EXIT STATUS",
    ...exitStatusHelp
      .split("\n")
      .map((line) => /^ {2}(\d+) +(.+)$/u.exec(line))
      .flatMap((match) => (match === null ? [] : [".TP", `.B ${match[1] ?? ""}`, ...text(match[2] ?? "")])),
    ".SH ENVIRONMENT",
    ...environment.flatMap(([name, meaning]) => [".TP", `.B ${name}`, ...text(meaning)]),
    ".SH FILES",
    ...files.flatMap(([name, meaning]) => [".TP", `.I ${escape(name)}`, ...text(meaning)]),
  ];
  return `${lines.filter((line, index) => line !== ".br" || !(lines[index + 1] ?? "").startsWith(".SH")).join("\n")}\n`;
}

const environment: readonly (readonly [string, string])[] = [
  ["LEAKCHECK_HOME", "the data folder, which holds the indexes"],
  ["LEAKCHECK_KEY_FILE", "a key file to use, like --key-file"],
  ["LEAKCHECK_REGION", "the region of phone numbers that are looked up, like --region; a build ignores it"],
  ["LEAKCHECK_LANG", `the language of answers: ${languages.join(", ")}`],
  ["XDG_DATA_HOME", "where the data folder is, unless LEAKCHECK_HOME is set; a relative path is ignored"],
  ["XDG_CONFIG_HOME", "where the key folder and the config file are; a relative path is ignored"],
  [
    "NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM",
    "control coloured output, unless --color is always or never",
  ],
  ["SOURCE_DATE_EPOCH", "the creation time that a build records, in seconds since 1970"],
];

const files: readonly (readonly [string, string])[] = [
  ["~/.local/share/leakcheck/*.lkx", "the indexes"],
  [
    "~/.config/leakcheck/keys/*.key",
    "the secrets; back them up, because no index can be searched without its secret",
  ],
  [
    "~/.config/leakcheck/config",
    "settings, each on a line such as region = NL: region, language, min-coverage, and index-folder, an absolute path of a folder to search beside the data folder (repeatable); options and environment variables come before it, and no other file is read",
  ],
];

function commandLines({ usage, description, options, subcommands }: CommandDoc): string[] {
  if (subcommands.length > 0) return [];
  return [`.SS ${escape(usage)}`, ...text(description), ...options.flatMap((option) => optionLines(option))];
}

function optionLines({ long, short, value, choices, description }: OptionDoc): string[] {
  const names = [...(short === undefined ? [] : [short]), long]
    .map((name) => `\\fB${escape(name)}\\fR`)
    .join(", ");
  const shown = value === undefined ? "" : ` \\fI${escape(value)}\\fR`;
  const among = choices.length === 0 ? "" : ` (${choices.join(", ")})`;
  return [".TP", names + shown, ...text(description + among)];
}

/** Returns lines of text that roff prints literally. */
function text(words: string): string[] {
  return wrapText(words, lineWidth, "").map((line) => escape(line));
}

/** Escapes backslashes and hyphens, and any start of a line that roff would take for a request. */
function escape(line: string): string {
  const escaped = line.replaceAll("\\", "\\e").replaceAll("-", "\\-");
  return /^[.']/u.test(escaped) ? `\\&${escaped}` : escaped;
}
