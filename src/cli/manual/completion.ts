// Generates completion scripts for bash, zsh and fish from the command tree. The scripts are
// static: they run nothing that is typed and do not start leakcheck.
import type { CommandDoc, OptionDoc } from "./command-docs.js";

export const shells = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof shells)[number];

/** Returns the script that completes leakcheck's commands in a shell. */
export function completionScript(shell: Shell, commands: readonly CommandDoc[]): string {
  switch (shell) {
    case "bash":
      return bashScript(commands);
    case "zsh":
      return zshScript(commands);
    case "fish":
      return fishScript(commands);
  }
}

const flagsOf = ({ options }: CommandDoc): string[] =>
  options.flatMap(({ long, short }) => (short === undefined ? [long] : [long, short]));
const pathsOf = (commands: readonly CommandDoc[]): string[] =>
  commands.flatMap(({ words }) => (words.length === 0 ? [] : [words.join(" ")]));

/**
 * Returns the branches of a `case` over command and option; `action` completes the option's value.
 */
function valueCases(commands: readonly CommandDoc[], action: (option: OptionDoc) => string): string[] {
  return commands.flatMap(({ words, options }) =>
    options
      .filter(({ value }) => value !== undefined)
      .map((option) => {
        const names = [option.long, ...(option.short === undefined ? [] : [option.short])];
        return `    ${names.map((name) => `"${words.join(" ")}:${name}"`).join("|")}) ${action(option)} ;;`;
      }),
  );
}

function bashScript(commands: readonly CommandDoc[]): string {
  const propose = (words: readonly string[]): string =>
    `COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$current"))`;
  return `# bash completion for leakcheck: source this file, or put it into a completions folder.
_leakcheck() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}" command="" index
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "\${command:+$command }\${COMP_WORDS[index]}" in
      ${pathsOf(commands)
        .map((path) => `"${path}"`)
        .join("|")}) command="\${command:+$command }\${COMP_WORDS[index]}" ;;
    esac
  done
  case "$command:$previous" in
${valueCases(commands, ({ takesFile, choices }) => (takesFile ? "return" : choices.length > 0 ? `${propose(choices)}; return` : "compopt +o default; return")).join("\n")}
  esac
  case "$command" in
${commands
  .map(({ words, subcommands, choices, takesFiles, ...rest }) => {
    const flags = propose(flagsOf({ words, subcommands, choices, takesFiles, ...rest }));
    const proposed = [...subcommands.map(({ name }) => name), ...choices];
    const others =
      proposed.length > 0
        ? `compopt +o default; ${propose(proposed)}`
        : takesFiles
          ? ":"
          : "compopt +o default";
    return `    "${words.join(" ")}") if [[ $current == -* ]]; then ${flags}; else ${others}; fi ;;`;
  })
  .join("\n")}
  esac
}
complete -o default -F _leakcheck leakcheck
`;
}

function zshScript(commands: readonly CommandDoc[]): string {
  const propose = (words: readonly string[]): string => `compadd -- ${words.join(" ")}`;
  return `#compdef leakcheck
# zsh completion for leakcheck: save it as _leakcheck in a folder of $fpath.
_leakcheck() {
  local current="\${words[CURRENT]}" previous="\${words[CURRENT-1]}" command="" index
  for ((index = 2; index < CURRENT; index++)); do
    case "\${command:+$command }\${words[index]}" in
      (${pathsOf(commands)
        .map((path) => `"${path}"`)
        .join("|")}) command="\${command:+$command }\${words[index]}" ;;
    esac
  done
  case "$command:$previous" in
${valueCases(commands, ({ takesFile, choices }) =>
  takesFile ? "_files; return" : choices.length > 0 ? `${propose(choices)}; return` : "return",
)
  .join("\n")
  .replaceAll(/^ {4}"/gmu, '    ("')}
  esac
  case "$command" in
${commands
  .map((facts) => {
    const proposed = [...facts.subcommands.map(({ name }) => name), ...facts.choices];
    const others = proposed.length > 0 ? propose(proposed) : facts.takesFiles ? "_files" : ":";
    return `    ("${facts.words.join(" ")}") if [[ $current == -* ]]; then ${propose(flagsOf(facts))}; else ${others}; fi ;;`;
  })
  .join("\n")}
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _leakcheck "$@"; else compdef _leakcheck leakcheck; fi
`;
}

function fishScript(commands: readonly CommandDoc[]): string {
  const quote = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const lines = [
    "# fish completion for leakcheck: save it as leakcheck.fish in a completions folder.",
    "complete -c leakcheck -f",
  ];
  for (const { words, options, subcommands, takesFiles, choices } of commands) {
    const seen = words.map((word) => `__fish_seen_subcommand_from ${word}`);
    const names = subcommands.map(({ name }) => name).join(" ");
    const inner =
      subcommands.length === 0
        ? []
        : [words.length === 0 ? "__fish_use_subcommand" : `not __fish_seen_subcommand_from ${names}`];
    const condition = [...seen, ...inner].join("; and ");
    const start = `complete -c leakcheck -n ${quote(condition === "" ? "true" : condition)}`;
    for (const { name, description } of subcommands)
      lines.push(`${start} -a ${name} -d ${quote(description)}`);
    for (const choice of choices) lines.push(`${start} -a ${choice}`);
    if (takesFiles) lines.push(`${start} -F`);
    for (const option of options)
      lines.push(`${start} ${fishOption(option)} -d ${quote(option.description)}`);
  }
  return `${lines.join("\n")}\n`;
}

function fishOption({ long, short, value, choices, takesFile }: OptionDoc): string {
  const names = `-l ${long.slice(2)}${short === undefined ? "" : ` -s ${short.slice(1)}`}`;
  if (value === undefined) return names;
  if (takesFile) return `${names} -r -F`;
  return choices.length > 0 ? `${names} -x -a '${choices.join(" ")}'` : `${names} -x`;
}
