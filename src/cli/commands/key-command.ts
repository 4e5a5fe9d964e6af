// `leakcheck key`: manages secrets. It prints ids and paths; only `export` copies a secret.
import { dirname, resolve } from "node:path";
import type { Command } from "commander";
import { bug, LeakcheckError } from "../../errors.js";
import { cleanText } from "../terminal/clean-text.js";
import { schemaJson } from "../schemas.js";
import {
  indexFolders,
  keysFolder,
  type CommandContext,
  type ActionOf,
  type CommonOptions,
} from "../command.js";
import { exitStatus } from "../exit-status.js";
import { KeyFolder, readKeyFile, type StoredKey } from "../../library/key-folder.js";
import { newSecret } from "../../library/key-ring.js";
import { indexName } from "../../library/library.js";
import { readAt, type Files } from "../../files.js";
import { ageHeadBytes, beginsAsAge } from "../../sharing/age.js";
import { parseKeyId } from "../usage.js";
import { counted } from "../terminal/numbers.js";
import { isConfirmed } from "./confirm.js";
import {
  isLockSet,
  lockOf,
  unlockOf,
  withLockOptions,
  withUnlockOptions,
  type LockOptions,
  type UnlockOptions,
} from "./sharing/lock-options.js";
import { clearKeyLeftovers, writeKeyFile } from "../../library/write-key-file.js";

export function addKey(program: Command, actionOf: ActionOf): void {
  const command = program
    .command("key")
    .description("Manage secrets. An index cannot be searched without its secret.")
    .addHelpText(
      "after",
      `
One key is enough for all your indexes. Indexes of different keys can never be
compared or merged.

Examples:
  leakcheck key list
  leakcheck key export 9f3ac1d2e4b5a697 --passphrase --output backup.age
  leakcheck key import backup.age`,
    );
  const add = (
    name: string,
    description: string,
    examples: string,
    action: Parameters<Command["action"]>[0],
  ): Command =>
    command
      .command(name)
      .description(description)
      .addHelpText("after", `\nExamples:\n${examples}`)
      .action(action);
  add(
    "list",
    "Show the key ids, the paths of their files, and which one builds use.",
    "  leakcheck key list\n  leakcheck key list --json\n  leakcheck key list --json | jq -r 'select(.default) | .keyId'",
    actionOf(listKeys),
  );
  add(
    "new",
    "Make a new secret, which becomes the default for builds. Indexes of different keys can never be compared or merged.",
    "  leakcheck key new\n  leakcheck key new --json | jq -r .keyId\n  leakcheck key default 9f3ac1d2e4b5a697",
    actionOf(newKey),
  );
  add(
    "default",
    "Choose the secret that builds use.",
    "  leakcheck key default 9f3ac1d2e4b5a697\n  leakcheck key default 9f3ac1d2e4b5a697 --json\n  leakcheck key list",
    actionOf(chooseKey),
  ).argument("<id>", "a key id", parseKeyId);
  withUnlockOptions(
    add(
      "import",
      "Add the secret of a key file, encrypted or not; the first one becomes the default.",
      "  leakcheck key import backup.key\n  leakcheck key import backup.age\n  leakcheck key import backup.age --identity key.txt",
      actionOf(importKey),
    ).argument("<file>", "a key file"),
  );
  withLockOptions(
    add(
      "export",
      "Write the secret with this id to a new file with mode 0600, encrypted or not.",
      "  leakcheck key export 9f3ac1d2e4b5a697 --passphrase --output backup.age\n  leakcheck key export 9f3ac1d2e4b5a697 --to age1… --output for-anna.age\n  leakcheck key export 9f3ac1d2e4b5a697 --output /media/stick/leakcheck.key",
      actionOf(exportKey),
    )
      .argument("<id>", "a key id", parseKeyId)
      .requiredOption("-o, --output <file>", "the file to write; an existing file is never replaced"),
  );
  add(
    "remove",
    "Delete the secret with this id. Indexes that were built with it can never be searched again.",
    "  leakcheck key remove 9f3ac1d2e4b5a697\n  leakcheck key remove --yes 9f3ac1d2e4b5a697\n  leakcheck key export 9f3ac1d2e4b5a697 --passphrase --output backup.age",
    actionOf(removeKey),
  )
    .argument("<id>", "a key id", parseKeyId)
    .option("-y, --yes", "do not ask for confirmation");
}

interface KeyOptions extends CommonOptions, LockOptions, UnlockOptions {
  output?: string;
  yes?: true;
}

async function newKey(_: KeyOptions, context: CommandContext): Promise<number> {
  const folder = folderOf(context);
  const key = folder.addDefault(newSecret(), false) ?? bug("the new key is not the default key");
  await report(context, key, true, `made ${key.keyId}, which is now the default; back up ${key.path}`);
  if (folder.list().length > 1)
    context.terminal.tell(
      "note: indexes of different keys can never be compared or merged; to build with an earlier key, run: leakcheck key default ID",
    );
  return exitStatus.done;
}

async function chooseKey(keyId: string, _: KeyOptions, context: CommandContext): Promise<number> {
  const folder = folderOf(context);
  const key = existing(folder, keyId);
  folder.setDefault(keyId);
  return report(context, key, true, `${keyId} is now the default`);
}

async function importKey(path: string, options: KeyOptions, context: CommandContext): Promise<number> {
  const { files } = context;
  const folder = folderOf(context);
  const key = folder.add(
    isSealed(files, path)
      ? await (
          await import("../../sharing/share-file.js")
        ).readSealedKey(files, path, unlockOf(options, files))
      : readKeyFile(files, path).secret,
  );
  const isDefault =
    folder.defaultId() === undefined ? folder.setFirstDefault(key.keyId) : folder.defaultId() === key.keyId;
  return report(
    context,
    key,
    isDefault,
    `${key.keyId} is in ${key.path}${isDefault ? ", and is the default" : ""}`,
  );
}

/** Returns true for a file that begins as one of age. */
function isSealed(files: Files, path: string): boolean {
  if (files.look(path, true)?.type !== "file") return false;
  const file = files.open(path);
  try {
    return beginsAsAge(readAt(file, 0, ageHeadBytes));
  } finally {
    file.close();
  }
}

async function exportKey(keyId: string, options: KeyOptions, context: CommandContext): Promise<number> {
  const { output } = options;
  const { files, terminal } = context;
  if (output === undefined)
    throw new LeakcheckError("USAGE", "export needs --output FILE, the file to write");
  const folder = folderOf(context);
  const key = existing(folder, keyId);
  for (const left of clearKeyLeftovers(files, dirname(output)))
    terminal.tell(
      `warning: ${cleanText(left)} may hold a secret, left by a leakcheck that was killed or that runs on another host or in a container; remove it if none is running`,
    );
  const isDefault = folder.defaultId() === keyId;
  if (isLockSet(options)) {
    const { writeSealedKey } = await import("../../sharing/share-file.js");
    await writeSealedKey(files, resolve(output), key, { lock: await lockOf(options, files) });
    return report(
      context,
      { ...key, path: output },
      isDefault,
      `the secret ${keyId} is in ${output}, encrypted`,
    );
  }
  writeKeyFile(files, output, key);
  return report(
    context,
    { ...key, path: output },
    isDefault,
    `the secret ${keyId} is in ${output}: keep it private`,
  );
}

/** Removes a key after asking; the question names the indexes that nobody can search then. */
async function removeKey(keyId: string, { yes }: KeyOptions, context: CommandContext): Promise<number> {
  const { files, terminal, printsJson } = context;
  const folder = folderOf(context);
  const path = folder.pathOf(keyId);
  if (!folder.list().includes(keyId)) existing(folder, keyId);
  if (folder.defaultId() === keyId && folder.list().length > 1)
    throw new LeakcheckError("USAGE", `${keyId} is the key that builds use`, {
      hint: "choose another one first: leakcheck key default ID",
    });
  const { openListed } = await import("../../library/list-indexes.js");
  const listed = await openListed(files, indexFolders(context));
  for (const { reader } of listed) reader?.close();
  const needing = listed.filter(({ reader }) => reader?.head.keyId === keyId);
  const lost =
    needing.length === 0
      ? "no index in the data folder needs it"
      : `${counted(needing.length, "index needs", "indexes need")} it and can never be searched again: ${needing
          .map(({ path: index }) => cleanText(indexName(index)))
          .join(", ")}`;
  if (yes !== true && !(await isConfirmed(`${lost}.\nDelete ${cleanText(path)}? [y/N] `))) {
    terminal.tell("nothing was deleted");
    return exitStatus.done;
  }
  folder.remove(keyId);
  await terminal.out.writeLine(
    printsJson ? schemaJson("removed-key", { keyId, removed: path }) : `deleted ${cleanText(path)}`,
  );
  return exitStatus.done;
}

function folderOf(context: CommandContext): KeyFolder {
  return new KeyFolder(context.files, keysFolder(context));
}

function existing(folder: KeyFolder, keyId: string): StoredKey {
  const key = folder.find(keyId);
  if (key === undefined)
    throw new LeakcheckError("MISSING_KEY", `no key ${keyId} in ${folder.path}`, {
      hint: "leakcheck key list shows the keys in it",
    });
  return key;
}

/** Prints what became of a key; returns the exit status. */
async function report(
  { terminal, printsJson }: CommandContext,
  { keyId, path }: StoredKey,
  isDefault: boolean,
  text: string,
): Promise<number> {
  await terminal.out.writeLine(
    printsJson ? schemaJson("key", { keyId, path, default: isDefault }) : cleanText(text),
  );
  return exitStatus.done;
}

async function listKeys(_: KeyOptions, context: CommandContext): Promise<number> {
  const { terminal, printsJson } = context;
  const folder = folderOf(context);
  const keyIds = folder.list();
  const defaultId = folder.defaultId();
  if (keyIds.length === 0) terminal.tell(`no key in ${folder.path} yet; the first build makes one`);
  for (const keyId of keyIds) {
    const path = folder.pathOf(keyId);
    const isDefault = keyId === defaultId;
    await terminal.out.writeLine(
      printsJson
        ? schemaJson("key", { keyId, path, default: isDefault })
        : cleanText(`${keyId}  ${isDefault ? "default" : "       "}  ${path}`),
    );
  }
  if (defaultId !== undefined && !keyIds.includes(defaultId))
    terminal.tell(`warning: the key file of the default key ${defaultId} is missing`);
  return exitStatus.done;
}
