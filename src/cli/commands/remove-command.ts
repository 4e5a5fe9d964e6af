// `leakcheck remove`: deletes an index, after asking.
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { LeakcheckError } from "../../errors.js";
import type { Files } from "../../files.js";
import { cleanText } from "../terminal/clean-text.js";
import { indexFolder, type CommandContext, type CommandRunner, type CommonOptions } from "../command.js";
import { exitStatus } from "../exit-status.js";
import { findIndex, indexExtension, indexName } from "../../library/library.js";
import { bytes, counted } from "../terminal/numbers.js";

interface Options extends CommonOptions {
  yes?: true;
}

export function addRemove(program: Command, run: CommandRunner): void {
  program
    .command("remove")
    .description("Delete an index. Its secret stays. A symbolic link is refused: deleting it would leave the index.")
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
  const path = pathOf(named, context);
  const facts = files.look(path);
  if (facts?.type === "link") throw isLink(files, path);
  if (facts?.type !== "file") throw new LeakcheckError("CANNOT_WRITE", `${path} is no file`);
  const what = await describe(path, context);
  if (yes !== true && !(await isConfirmed(`Delete ${cleanText(path)} (${what})? [y/N] `))) {
    terminal.tell("nothing was deleted");
    return exitStatus.failure;
  }
  files.remove(path);
  files.syncFolder(dirname(path));
  if (printsJson) await terminal.out.writeLine(JSON.stringify({ removed: path, bytes: facts.bytes }));
  else await terminal.out.writeLine(`deleted ${cleanText(path)}`);
  if (facts.names > 1)
    terminal.tell(
      `warning: the index is still there under ${counted(facts.names - 1, "other name")}, as a hard link; ls -i shows which files are one`,
    );
  terminal.tell(
    "its bytes may remain on solid-state and copy-on-write disks, in snapshots and in backups; without its secret they tell nothing of who was in it",
  );
  return exitStatus.done;
}

/** The path that was named, or that of the index with this name; a link that leads nowhere is one too. */
function pathOf(named: string, context: CommandContext): string {
  const { files } = context;
  const facts = files.look(named);
  if (facts?.type === "link") return named;
  if (facts === undefined && !/[/\\]/u.test(named)) {
    const inFolder = join(indexFolder(context), `${indexName(named)}${indexExtension}`);
    if (files.look(inFolder)?.type === "link") return inFolder;
  }
  return findIndex(files, () => indexFolder(context), named);
}

/** Deleting the link would leave the index, and deleting the index would leave a link to nothing: which one is meant the user must say. */
function isLink(files: Files, path: string): LeakcheckError {
  const target = files.followLinks(path);
  if (target === undefined)
    return new LeakcheckError("CANNOT_WRITE", `${path} is a symbolic link that leads nowhere; nothing was deleted`, {
      hint: `delete the link with: rm ${path}`,
    });
  return new LeakcheckError("CANNOT_WRITE", `${path} is a symbolic link to ${target}; nothing was deleted`, {
    hint: files.look(target)?.type === "folder" ? "name an index" : `name the index itself: leakcheck remove ${target}`,
  });
}

/** What an index is, for the question; one that cannot be opened may be deleted too, another file may not. */
async function describe(path: string, { files }: CommandContext): Promise<string> {
  const { openReader } = await import("../../lookup/open-reader.js");
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
