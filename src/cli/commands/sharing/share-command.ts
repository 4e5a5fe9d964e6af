// `leakcheck share`: writes an index and its secret to one encrypted file, for somebody else.
import { resolve } from "node:path";
import type { Command } from "commander";
import { LeakcheckError } from "../../../errors.js";
import { indexName } from "../../../library/library.js";
import { openListed } from "../../../library/list-indexes.js";
import {
  indexFolders,
  openKeyRing,
  pathOfIndex,
  withKeyFile,
  type CommandContext,
  type ActionOf,
  type CommonOptions,
} from "../../command.js";
import { exitStatus } from "../../exit-status.js";
import { interruptible } from "../../interrupt.js";
import { schemaJson } from "../../schemas.js";
import { cleanText } from "../../terminal/clean-text.js";
import { bytes, counted } from "../../terminal/numbers.js";
import { lockOf, withLockOptions, type LockOptions } from "./lock-options.js";

interface Options extends CommonOptions, LockOptions {
  output?: string;
  name?: string;
  keyFile?: string;
  force?: true;
}

export function addShare(program: Command, actionOf: ActionOf): void {
  const command = program
    .command("share")
    .description("Write an index and its secret to one encrypted file, which somebody else imports.")
    .argument("<index>", "an index file, or the name of an index in the data folder");
  withKeyFile(
    withLockOptions(command)
      .option("-o, --output <file>", "the file to write (default: the name of the index, with .age)")
      .option("--name <name>", "name of the index for the receiver (default: its own)")
      .option("--force", "replace an existing file"),
  )
    .addHelpText(
      "after",
      `
Whoever opens the file can test people against the index, and against every
other index with the same secret. The format is that of age: age -d opens it.

Examples:
  leakcheck share instagram-2026 --passphrase
  leakcheck share instagram-2026 --to age1… --output for-anna.age
  leakcheck import for-anna.age --identity key.txt`,
    )
    .action(actionOf(share));
}

async function share(named: string, options: Options, context: CommandContext): Promise<number> {
  const { files, terminal, printsJson } = context;
  const { openReader } = await import("../../../lookup/open-reader.js");
  const { writeShare } = await import("../../../sharing/share-file.js");
  const path = pathOfIndex(context, named);
  const reader = await openReader(path, files);
  const { keyId, fileBytes } = reader.head;
  reader.close();
  const key = openKeyRing(context, options.keyFile).forBuild(keyId);
  const name = options.name ?? indexName(path);
  const output = options.output ?? `${name}.age`;
  const lock = await lockOf(options, files);
  await interruptible(terminal, async (signal) =>
    writeShare(
      files,
      resolve(output),
      { path, name, key },
      {
        lock,
        replace: options.force === true,
        pause() {
          if (signal.aborted) throw new LeakcheckError("ABORTED", "interrupted; nothing was written");
        },
      },
    ),
  );
  await terminal.out.writeLine(
    printsJson
      ? schemaJson("share", { share: output, index: path, bytes: fileBytes, keyId })
      : `${cleanText(output)}: ${cleanText(name)} (${bytes(fileBytes)}) and its secret ${keyId}`,
  );
  const others = await othersWith(keyId, path, context);
  terminal.tell(
    others === 0
      ? "whoever opens this file can test people against the index"
      : `warning: whoever opens this file can test people against the index, and against the ${counted(others, "other index", "other indexes")} here with the same secret, if they get hold of one`,
  );
  return exitStatus.done;
}

/** Returns the number of other indexes in the data folder that have this secret. */
async function othersWith(keyId: string, path: string, context: CommandContext): Promise<number> {
  let folders: string[];
  try {
    folders = indexFolders(context);
  } catch {
    return 0;
  }
  const listed = await openListed(context.files, folders);
  for (const { reader } of listed) reader?.close();
  return listed.filter((one) => one.reader?.head.keyId === keyId && resolve(one.path) !== resolve(path))
    .length;
}
