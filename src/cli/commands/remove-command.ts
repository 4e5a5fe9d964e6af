// `leakcheck remove`: deletes an index after asking for confirmation.
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { LeakcheckError } from "../../errors.js";
import type { Files } from "../../files.js";
import { dayOf, isExpired } from "../../format/expiry.js";
import { cleanText } from "../terminal/clean-text.js";
import { schemaJson } from "../schemas.js";
import {
  indexFolder,
  pathOfIndex,
  type CommandContext,
  type ActionOf,
  type CommonOptions,
} from "../command.js";
import { exitStatus } from "../exit-status.js";
import { isConfirmed } from "./confirm.js";
import { indexesIn, indexExtension, indexName } from "../../library/library.js";
import { bytes, counted } from "../terminal/numbers.js";
import type { Terminal } from "../terminal/terminal.js";

interface Options extends CommonOptions {
  yes?: true;
  expired?: true;
}

export function addRemove(program: Command, actionOf: ActionOf): void {
  program
    .command("remove")
    .description(
      "Delete an index but keep its secret. A symbolic link is refused, because deleting it would leave the index.",
    )
    .argument("[index]", "an index file, or the name of an index in the data folder")
    .option("--expired", "delete all indexes in the data folder whose last day (build --expires) has passed")
    .option("-y, --yes", "do not ask for confirmation")
    .addHelpText(
      "after",
      `
Examples:
  leakcheck remove instagram-2026
  leakcheck remove --yes /srv/indexes/old.lkx
  leakcheck remove --yes --expired`,
    )
    .action(
      actionOf(async (named: string | undefined, options: Options, context: CommandContext) => {
        if ((named === undefined) === (options.expired !== true))
          throw new LeakcheckError("USAGE", "name an index, or set --expired");
        return named === undefined ? removeExpired(options, context) : remove(named, options, context);
      }),
    );
}

async function remove(named: string, { yes }: Options, context: CommandContext): Promise<number> {
  const { files, terminal } = context;
  const path = pathOf(named, context);
  const stat = files.look(path);
  if (stat?.type === "link") throw linkError(files, path);
  if (stat?.type !== "file") throw new LeakcheckError("CANNOT_WRITE", `${path} is not a regular file`);
  const what = await describe(path, context);
  if (yes !== true && !(await isConfirmed(`Delete ${cleanText(path)} (${what})? [y/N] `))) {
    terminal.tell("nothing was deleted");
    return exitStatus.failure;
  }
  await deleteIndex(path, stat, context);
  tellRemains(terminal);
  return exitStatus.done;
}

/** Deletes the indexes of the data folder that have expired; a link or a file that is no index stays. */
async function removeExpired({ yes }: Options, context: CommandContext): Promise<number> {
  const { files, terminal } = context;
  const { openReader } = await import("../../lookup/open-reader.js");
  const today = dayOf(new Date());
  const expired: { path: string; stat: { bytes: number; names: number } }[] = [];
  for (const path of indexesIn(files, indexFolder(context))) {
    const stat = files.look(path);
    if (stat?.type !== "file") continue;
    try {
      const reader = await openReader(path, files);
      reader.close();
      if (isExpired(reader.metadata, today)) expired.push({ path, stat });
    } catch (cause) {
      if (!(cause instanceof LeakcheckError)) throw cause;
      terminal.tell(`${cleanText(path)} cannot be opened, and stays: ${cleanText(cause.message)}`);
    }
  }
  if (expired.length === 0) {
    terminal.tell("no index has expired");
    return exitStatus.done;
  }
  const names = expired.map(({ path }) => cleanText(indexName(path))).join(", ");
  if (
    yes !== true &&
    !(await isConfirmed(`Delete ${counted(expired.length, "index", "indexes")} (${names})? [y/N] `))
  ) {
    terminal.tell("nothing was deleted");
    return exitStatus.failure;
  }
  for (const { path, stat } of expired) await deleteIndex(path, stat, context);
  tellRemains(terminal);
  return exitStatus.done;
}

async function deleteIndex(
  path: string,
  { bytes: size, names }: { bytes: number; names: number },
  { files, terminal, printsJson }: CommandContext,
): Promise<void> {
  files.remove(path);
  files.syncFolder(dirname(path));
  if (printsJson) await terminal.out.writeLine(schemaJson("removed", { removed: path, bytes: size }));
  else await terminal.out.writeLine(`deleted ${cleanText(path)}`);
  if (names > 1)
    terminal.tell(
      `warning: the index still exists under ${counted(names - 1, "other name")}, as a hard link; ls -i shows which files are the same`,
    );
}

function tellRemains(terminal: Pick<Terminal, "tell">): void {
  terminal.tell(
    "note: its bytes may remain on solid-state and copy-on-write disks, in snapshots and in backups; without its secret they do not reveal who was in it",
  );
}

/**
 * Returns the path given, or the path of the index with this name. A broken symbolic link counts
 * too.
 */
function pathOf(named: string, context: CommandContext): string {
  const { files } = context;
  const stat = files.look(named);
  if (stat?.type === "link") return named;
  if (stat === undefined && !/[/\\]/u.test(named)) {
    const inFolder = join(indexFolder(context), `${indexName(named)}${indexExtension}`);
    if (files.look(inFolder)?.type === "link") return inFolder;
  }
  return pathOfIndex(context, named);
}

/**
 * Returns the error for a symbolic link. Deleting the link would leave the index, and deleting the
 * index would leave a broken link, so the user must choose.
 */
function linkError(files: Files, path: string): LeakcheckError {
  const target = files.followLinks(path);
  if (target === undefined)
    return new LeakcheckError("CANNOT_WRITE", `${path} is a broken symbolic link; nothing was deleted`, {
      hint: `delete the link with: rm ${path}`,
    });
  return new LeakcheckError("CANNOT_WRITE", `${path} is a symbolic link to ${target}; nothing was deleted`, {
    hint:
      files.look(target)?.type === "folder"
        ? "name an index"
        : `name the index itself: leakcheck remove ${target}`,
  });
}

/**
 * Describes an index for the question. A damaged index may be deleted; for any other file this
 * throws.
 */
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
