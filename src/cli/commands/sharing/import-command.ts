// `leakcheck import`: takes an index and its secret from a file that `share` wrote.
import { InvalidArgumentError, type Command } from "commander";
import { LeakcheckError } from "../../../errors.js";
import { KeyFolder } from "../../../library/key-folder.js";
import { indexExtension } from "../../../library/library.js";
import {
  indexFolder,
  keysFolder,
  type CommandContext,
  type ActionOf,
  type CommonOptions,
} from "../../command.js";
import { exitStatus } from "../../exit-status.js";
import { interruptible } from "../../interrupt.js";
import { schemaJson } from "../../schemas.js";
import { cleanText } from "../../terminal/clean-text.js";
import { bytes } from "../../terminal/numbers.js";
import { unlockOf, withUnlockOptions, type UnlockOptions } from "./lock-options.js";

interface Options extends CommonOptions, UnlockOptions {
  name?: string;
  force?: true;
}

export function addImport(program: Command, actionOf: ActionOf): void {
  const command = program
    .command("import")
    .description("Import an index and its secret from a file that leakcheck share wrote.")
    .argument("<file>", "the encrypted file");
  withUnlockOptions(command)
    .option("--name <name>", "name of the index here (default: that in the file)", parseName)
    .option("--force", "replace an index of the same name")
    .addHelpText(
      "after",
      `
The index is checked before it gets its name. Its secret does not become the
default: your own builds keep theirs.

Examples:
  leakcheck import for-anna.age
  leakcheck import for-anna.age --identity key.txt
  leakcheck import for-anna.age --passphrase-file - --name from-ben < words.txt`,
    )
    .action(actionOf(importIt));
}

async function importIt(path: string, options: Options, context: CommandContext): Promise<number> {
  const { files, terminal, printsJson } = context;
  const { importShare } = await import("../../../sharing/share-file.js");
  const imported = await interruptible(terminal, async (signal) =>
    importShare(
      files,
      path,
      {
        folder: indexFolder(context),
        keys: new KeyFolder(files, keysFolder(context)),
        name: options.name,
        replace: options.force === true,
      },
      {
        unlock: unlockOf(options, files),
        pause() {
          if (signal.aborted) throw new LeakcheckError("ABORTED", "interrupted; nothing was imported");
        },
      },
    ),
  );
  await terminal.out.writeLine(
    printsJson
      ? schemaJson("imported", imported)
      : `${cleanText(imported.index)}  ${bytes(imported.bytes)}, with its secret ${imported.keyId}`,
  );
  return exitStatus.done;
}

function parseName(text: string): string {
  const name = text.endsWith(indexExtension) ? text.slice(0, -indexExtension.length) : text;
  if (!/^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u.test(name))
    throw new InvalidArgumentError("Expected a name without slashes, such as instagram-2026.");
  return name;
}
