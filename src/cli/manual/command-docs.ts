// Describes the command tree as plain data, from which completions and the man page are generated.
import type { Command, Option } from "commander";
import { everyCommand, pathOf } from "../program.js";

export interface OptionDoc {
  /** E.g. `--output`; `short` is then `-o`. */
  long: string;
  short: string | undefined;
  /** The value's placeholder without brackets; undefined for a switch. */
  value: string | undefined;
  choices: readonly string[];
  takesFile: boolean;
  description: string;
}

export interface CommandDoc {
  /** The words after `leakcheck`; empty for the program itself. */
  words: readonly string[];
  description: string;
  /** The usage line, e.g. `leakcheck build [options] <dump...>`. */
  usage: string;
  options: OptionDoc[];
  subcommands: { name: string; description: string }[];
  /** True if its arguments are files. */
  takesFiles: boolean;
  choices: readonly string[];
}

const fileWords = /^(?:file|path|folder|dump|index)$/u;

/** Returns the description of every command, the program itself first. */
export function docsOfTree(program: Command): CommandDoc[] {
  return everyCommand(program).map((command) => ({
    words: pathOf(command).split(" ").slice(1),
    description: command.description(),
    usage: `${pathOf(command)} ${command.usage()}`,
    options: [...command.options.map((option) => docOfOption(option)), helpDoc],
    subcommands: command.commands.map((inner) => ({ name: inner.name(), description: inner.description() })),
    takesFiles: command.registeredArguments.some((argument) => fileWords.test(argument.name())),
    choices: command.registeredArguments.flatMap((argument) => argument.argChoices ?? []),
  }));
}

const helpDoc: OptionDoc = {
  long: "--help",
  short: "-h",
  value: undefined,
  choices: [],
  takesFile: false,
  description: "show help",
};

function docOfOption({ long, short, flags, argChoices, description }: Option): OptionDoc {
  const value = /[<[]([^>\]]+)[>\]]/u.exec(flags)?.[1];
  return {
    long: long ?? flags,
    short,
    value,
    choices: argChoices ?? [],
    takesFile: value !== undefined && fileWords.test(value),
    description,
  };
}
