// `leakcheck remove`: deletes an index, after asking.
import { dirname } from "node:path";
import type { Command } from "commander";
import { LeakcheckError } from "../errors.js";
import { cleanText } from "./clean-text.js";
import { indexFolder, type CommandContext, type CommandRunner, type CommonOptions } from "./command.js";
import { exitStatus } from "./exit-status.js";
import { findIndex } from "./library.js";
import { bytes, counted } from "./numbers.js";

interface Options extends CommonOptions {
  yes?: true;
}

export function addRemove(program: Command, run: CommandRunner): void {
  program
    .command("remove")
    .description("Delete an index. Its secret stays.")
    .argument("<index>", "an index file, or the name of an index in the data folder")
    .option("-y, --yes", "do not ask")
    .addHelpText(
      "after",
      `
Examples:
  leakcheck remove instagram-2026
  leakcheck remove --yes instagram-2026
  leakcheck remove /srv/indexes/old.lkx`,
    )
    .action(async (named: string, options: Options) => {
      await run("remove", options, async (context) => remove(named, options, context));
    });
}

async function remove(named: string, { yes }: Options, context: CommandContext): Promise<number> {
  const { files, terminal, printsJson } = context;
  const path = findIndex(files, indexFolder(context), named);
  const facts = files.look(path);
  if (facts === undefined || facts.type === "folder" || facts.type === "other") throw new LeakcheckError("CANNOT_WRITE", `${path} is no file`);
  const what = await describe(path, context);
  if (yes !== true && !(await isConfirmed(`Delete ${cleanText(path)} (${what})? [y/N] `))) {
    terminal.tell("nothing was deleted");
    return exitStatus.failure;
  }
  files.remove(path);
  files.syncFolder(dirname(path));
  if (printsJson) await terminal.out.writeLine(JSON.stringify({ removed: path, bytes: facts.bytes }));
  else await terminal.out.writeLine(`deleted ${cleanText(path)}`);
  terminal.tell(
    "its bytes may remain on solid-state and copy-on-write disks, in snapshots and in backups; without its secret they tell nothing of who was in it",
  );
  return exitStatus.done;
}

/** What an index is, for the question; one that cannot be opened may be deleted too, another file may not. */
async function describe(path: string, { files }: CommandContext): Promise<string> {
  const { openReader } = await import("../lookup/open-reader.js");
  try {
    const reader = await openReader(path, files);
    reader.close();
    return `${counted(reader.metadata.records, "record")}, ${bytes(reader.head.fileBytes)}`;
  } catch (cause) {
    if (cause instanceof LeakcheckError && cause.code === "DAMAGED_INDEX") return "a damaged index";
    throw cause;
  }
}

async function isConfirmed(question: string): Promise<boolean> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) throw new LeakcheckError("USAGE", "there is no terminal to ask on", { hint: "say --yes to delete without a question" });
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: stdin, output: stderr });
  try {
    return /^y(?:es)?$/iu.test((await lines.question(question)).trim());
  } finally {
    lines.close();
  }
}
