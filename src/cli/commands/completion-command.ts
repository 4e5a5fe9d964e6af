// `leakcheck completion`: prints the completion script for a shell.
import { Argument, type Command } from "commander";
import type { ActionOf, CommandContext, CommonOptions } from "../command.js";
import { completionScript, shells, type Shell } from "../manual/completion.js";
import { exitStatus } from "../exit-status.js";
import type { CommandTable } from "../program.js";

export function addCompletion(program: Command, actionOf: ActionOf, commands: CommandTable): void {
  program
    .command("completion")
    .description("Print the completion script for a shell.")
    .addArgument(new Argument("<shell>", "the shell").choices(shells))
    .addHelpText(
      "after",
      `
Examples:
  leakcheck completion bash > ~/.bash_completion.d/leakcheck
  leakcheck completion zsh > ~/.zfunc/_leakcheck
  leakcheck completion fish > ~/.config/fish/completions/leakcheck.fish`,
    )
    .action(
      actionOf(async (shell: Shell, _: CommonOptions, { terminal }: CommandContext) => {
        // Builds the whole tree: the running program's tree holds only this command.
        const { makeProgram } = await import("../program.js");
        const { docsOfTree } = await import("../manual/command-docs.js");
        await terminal.out.write(completionScript(shell, docsOfTree(makeProgram(async () => {}, commands))));
        return exitStatus.done;
      }),
    );
}
