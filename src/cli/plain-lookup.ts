// Arguments of a lookup that need no parser: identifiers, and options written out, each with its value behind it. Most lookups are such,
// and commander takes a tenth of their time to load. What is not certain here is left to commander: it is the definition.
import { languages } from "../advice/languages/language.js";
import { answerFormats } from "./answers/answer-printer.js";
import { lookupStatuses, type LookupOptions } from "./commands/lookup-command.js";

/** The arguments of a lookup, parsed as commander would parse them. */
export interface PlainLookup {
  identifiers: string[];
  options: LookupOptions;
}

const switches = new Map<string, keyof LookupOptions>([
  ["--email", "email"],
  ["--phone", "phone"],
  ["--username", "username"],
  ["--echo", "echo"],
  ["--quiet", "quiet"],
  ["-q", "quiet"],
  ["--explain", "explain"],
  ["--exit-zero", "exitZero"],
  ["--json", "json"],
  ["-j", "json"],
  ["--text", "text"],
]);
const conflicting: readonly (readonly (keyof LookupOptions)[])[] = [
  ["email", "phone", "username"],
  ["json", "text"],
];

/** Parses the arguments after `lookup`; returns undefined if commander must parse them. */
export function plainLookup(args: readonly string[]): PlainLookup | undefined {
  const identifiers: string[] = [];
  const options: LookupOptions = { color: "auto" };
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? "";
    const name = switches.get(arg);
    if (name !== undefined) Object.assign(options, { [name]: true });
    else if (!arg.startsWith("-") || arg === "-") identifiers.push(arg);
    else if (!takeValue(arg, args[(index += 1)], options)) return undefined;
  }
  const isClear = conflicting.every((names) => names.filter((name) => options[name] === true).length <= 1);
  return isClear ? { identifiers, options } : undefined;
}

function takeValue(option: string, value: string | undefined, options: LookupOptions): boolean {
  if (value === undefined || value === "" || value.startsWith("-")) return false;
  switch (option) {
    case "-i":
    case "--index":
      options.index = [...(options.index ?? []), value];
      return true;
    case "-f":
    case "--format":
      options.format = answerFormats.find((format) => format === value);
      return options.format !== undefined;
    case "--lang":
      options.lang = languages.find((language) => language === value);
      return options.lang !== undefined;
    case "--only":
      options.only = lookupStatuses.find((status) => status === value);
      return options.only !== undefined;
    default:
      return false;
  }
}
