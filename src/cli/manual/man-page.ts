// The man page, from the command tree: man(7) macros.
import type { CommandFacts, OptionFacts } from "./command-facts.js";
import { exitStatusHelp } from "../exit-status.js";
import { wrapText } from "../terminal/table.js";

/** Lines of the source stay under 80 bytes with what is escaped in them. */
const lineWidth = 70;

/** The text of leakcheck(1). `date` is ISO 8601. */
export function manPage(commands: readonly CommandFacts[], version: string, date: string): string {
  const [program, ...others] = commands;
  const lines = [
    `.TH LEAKCHECK 1 ${date} "leakcheck ${version}"`,
    ".SH NAME",
    "leakcheck \\- check your own exposure in a leaked dataset",
    ".SH SYNOPSIS",
    ...others.filter(({ subcommands }) => subcommands.length === 0).flatMap(({ usage }) => [`.B ${escape(usage)}`, ".br"]),
    ".SH DESCRIPTION",
    ...text(program?.description ?? ""),
    "A dump is streamed once into an index, and can be deleted afterwards.",
    "Lookups tell which fields were exposed for an identifier, and never a value.",
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
  ["LEAKCHECK_HOME", "the data folder, where the indexes are"],
  ["LEAKCHECK_KEY_FILE", "a key file to use, as --key-file"],
  ["XDG_DATA_HOME, XDG_CONFIG_HOME", "where the folders of indexes and of keys are, if LEAKCHECK_HOME does not say; relative paths are ignored"],
  ["NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM", "whether output is coloured, if --color does not say"],
  ["SOURCE_DATE_EPOCH", "the time of creation that a build writes down, in seconds since 1970"],
];

const files: readonly (readonly [string, string])[] = [
  ["~/.local/share/leakcheck/*.lkx", "the indexes"],
  ["~/.config/leakcheck/keys/*.key", "the secrets; without them no index can be looked up, so back them up"],
];

function commandLines({ usage, description, options, subcommands }: CommandFacts): string[] {
  if (subcommands.length > 0) return [];
  return [`.SS ${escape(usage)}`, ...text(description), ...options.flatMap((option) => optionLines(option))];
}

function optionLines({ long, short, value, choices, description }: OptionFacts): string[] {
  const names = [...(short === undefined ? [] : [short]), long].map((name) => `\\fB${escape(name)}\\fR`).join(", ");
  const shown = value === undefined ? "" : ` \\fI${escape(value)}\\fR`;
  const among = choices.length === 0 ? "" : ` (${choices.join(", ")})`;
  return [".TP", names + shown, ...text(description + among)];
}

/** Lines of text that roff takes as they are. */
function text(words: string): string[] {
  return wrapText(words, lineWidth, "").map((line) => escape(line));
}

/** Backslashes and hyphens escaped, and no line that begins like a request. */
function escape(line: string): string {
  const escaped = line.replaceAll("\\", "\\e").replaceAll("-", "\\-");
  return /^[.']/u.test(escaped) ? `\\&${escaped}` : escaped;
}
