// What the options of reading say to values that they do not take.
import { Command, CommanderError } from "commander";
import { withReadingOptions } from "../../src/cli/commands/options/reading-options.js";

const wrong: Readonly<Record<string, string>> = {
  "--format": "xml",
  "--encoding": "klingon",
  "--delimiter": "",
  "--quote": "abc",
  "--escape": "abc",
  "--columns": ",",
  "--map": "contact",
  "--max-record": "7",
  "--blank-word": " ",
};

/** Returns the options that judge their values, with what they say. */
export function readingOptionFaults(): { option: string; text: string }[] {
  const faults = Object.entries(wrong).map(([option, value]) => ({ option, text: faultOf([option, value]) }));
  return [...faults, { option: "--map", text: faultOf(["--map", "contact=mail"]) }].map(
    ({ option, text }) => ({
      option,
      text: text.replace(/^error: option '[^']*' argument '[^']*' is invalid\. /u, "").replaceAll("\n", " "),
    }),
  );
}

function faultOf(args: readonly string[]): string {
  const command = withReadingOptions(new Command())
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  try {
    command.parse(args, { from: "user" });
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.message;
    throw cause;
  }
  throw new Error(`bug: ${args.join(" ")} is no fault`);
}
