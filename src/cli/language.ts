// The language of what a person reads: --lang, else $LEAKCHECK_LANG or the config file, else the locale.
import { Option, type Command } from "commander";
import { languages, type Language } from "../advice/languages/language.js";
import { settingsOf, type CommandContext } from "./command.js";
import type { Settings } from "./settings.js";

/** Adds --lang to a command that answers. */
export function withLanguage(command: Command): Command {
  return command.addOption(
    new Option(
      "--lang <code>",
      "language of the answers for people (default: that of the locale; also $LEAKCHECK_LANG)",
    ).choices(languages),
  );
}

/** Returns the language of a run; `lang` is the value of --lang. */
export function languageOf(
  context: CommandContext,
  lang: Language | undefined,
  settings: Pick<Settings, "language"> = settingsOf(context),
): Language {
  return lang ?? settings.language ?? localeLanguage(context.terminal.environment);
}

/** The language of a locale as POSIX says it; English if it is another, none, or `C`. */
function localeLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale =
    ["LC_ALL", "LC_MESSAGES", "LANG"]
      .map((name) => environment[name])
      .find((value) => value !== undefined && value !== "") ?? "";
  const code = /^[a-z]+/u.exec(locale)?.[0];
  return languages.find((one) => one === code) ?? "en";
}
